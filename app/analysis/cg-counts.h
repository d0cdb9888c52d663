/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint cg_counts_sum           (const guint *counts, guint n_levels);
guint cg_counts_level_at_rank (const guint *counts, guint rank);

G_END_DECLS
