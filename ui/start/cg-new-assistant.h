/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-catalogue.h"
#include "storage/cg-document.h"

G_BEGIN_DECLS

/**
 * CgNewAssistant:
 *
 * A new assessment in three steps: what it is about, who works together, and which tools.
 *
 * Signals: `created` (#CgDocument): with a first round of today and one person answering for each partner.
 */
#define CG_TYPE_NEW_ASSISTANT (cg_new_assistant_get_type ())
G_DECLARE_FINAL_TYPE (CgNewAssistant, cg_new_assistant, CG, NEW_ASSISTANT, AdwWindow)

GtkWidget *cg_new_assistant_new (GtkWindow *parent, CgCatalogue *catalogue);

G_END_DECLS
