/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cg-spread.h"
#include "common/cg-language.h"

G_BEGIN_DECLS

const char *cg_distance_words (const CgLanguage *language, CgDistance distance, gboolean two_camps);

G_END_DECLS
