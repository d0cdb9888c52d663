/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-data.h"
#include "common/cg-language.h"

G_BEGIN_DECLS

char *cg_chart_words_context  (CgLanguage *language, const CgChartHeading *heading);
char *cg_chart_words_list     (CgLanguage *language, GPtrArray *names);
char *cg_chart_words_clauses  (CgLanguage *language, GPtrArray *clauses);
char *cg_chart_words_position (CgLanguage *language, const CgChartPosition *position,
                               const CgChartLevel *levels);

G_END_DECLS
