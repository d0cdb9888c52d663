/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *cg_fold             (const char *text);
const char *cg_fold_find_word   (const char *folded, const char *word);
const char *cg_fold_find_whole  (const char *folded, const char *words);

G_END_DECLS
