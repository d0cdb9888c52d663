/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "common/cg-answer.h"

G_BEGIN_DECLS

char     cg_paper_key_of     (guint8 answer);
gboolean cg_paper_key_answer (gunichar key, guint n_levels, guint8 *answer);

G_END_DECLS
