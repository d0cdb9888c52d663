/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-entry.h"

G_BEGIN_DECLS

CgEntry  *cg_rating_without_words   (CgEntry *rating);
gboolean  cg_rating_only_loses_words (CgEntry *before, CgEntry *after);

G_END_DECLS
