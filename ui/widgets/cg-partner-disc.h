/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/cg-entry.h"

G_BEGIN_DECLS

/**
 * CgPartnerDisc:
 *
 * The marker of a partner as the charts draw it: a disc with a coloured ring and the partner's short name inside.
 * Decoration: the name stands beside it in words.
 */
#define CG_TYPE_PARTNER_DISC (cg_partner_disc_get_type ())
G_DECLARE_FINAL_TYPE (CgPartnerDisc, cg_partner_disc, CG, PARTNER_DISC, GtkWidget)

GtkWidget *cg_partner_disc_new         (CgEntry *partner);
void       cg_partner_disc_set_partner (CgPartnerDisc *self, CgEntry *partner);

G_END_DECLS
