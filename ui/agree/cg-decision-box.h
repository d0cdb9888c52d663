/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/cg-agreement.h"

G_BEGIN_DECLS

/**
 * CgDecisionBox:
 *
 * Where the room comes to on one matter: the level that is agreed, with what each level means, or that it is disputed or
 * left open. Choosing one records it at once.
 */
#define CG_TYPE_DECISION_BOX (cg_decision_box_get_type ())
G_DECLARE_FINAL_TYPE (CgDecisionBox, cg_decision_box, CG, DECISION_BOX, GtkBox)

void     cg_decision_box_show   (CgDecisionBox *self, CgSession *session, const CgMatter *matter);
void     cg_decision_box_update (CgDecisionBox *self);
void     cg_decision_box_leave  (CgDecisionBox *self);
gboolean cg_decision_box_choose (CgDecisionBox *self, guint level);

G_END_DECLS
