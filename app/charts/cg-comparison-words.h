/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-data.h"
#include "common/cg-language.h"

G_BEGIN_DECLS

char *cg_comparison_words_ask     (CgLanguage *language, const CgComparisonRow *row);
char *cg_comparison_words_note    (CgLanguage *language, const CgComparisonRow *row);
char *cg_comparison_words_cell    (CgLanguage *language, const CgComparisonData *data, guint item, guint level);
char *cg_comparison_words_item    (CgLanguage *language, const CgComparisonData *data, guint item);
char *cg_comparison_words_summary (CgLanguage *language, const CgComparisonData *data);

G_END_DECLS
