/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-leaf.h"

G_BEGIN_DECLS

GtkWidget *cg_leaf_body_new (CgLeaf *leaf, const CgLanguage *language);

G_END_DECLS
