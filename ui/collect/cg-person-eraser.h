/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "storage/cg-document.h"

G_BEGIN_DECLS

/* Told when a person is erased, or why that was not possible. */
typedef void (*CgPersonEraserFunc) (const GError *error, gpointer owner);

void cg_person_eraser_ask (GtkWindow *parent, CgDocument *document, CgEntry *respondent, CgPersonEraserFunc done,
                           GObject *owner);

G_END_DECLS
