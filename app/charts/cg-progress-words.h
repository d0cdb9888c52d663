/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-data.h"
#include "common/cg-language.h"

G_BEGIN_DECLS

char *cg_progress_words_change  (CgLanguage *language, const CgProgressData *data, guint item);
char *cg_progress_words_point   (CgLanguage *language, const CgProgressData *data, guint item, guint round);
char *cg_progress_words_item    (CgLanguage *language, const CgProgressData *data, guint item);
char *cg_progress_words_summary (CgLanguage *language, const CgProgressData *data);

G_END_DECLS
