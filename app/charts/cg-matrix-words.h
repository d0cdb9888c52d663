/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-data.h"
#include "common/cg-language.h"

G_BEGIN_DECLS

char *cg_matrix_words_cell    (CgLanguage *language, const CgMatrixData *data, guint item, guint level);
char *cg_matrix_words_item    (CgLanguage *language, const CgMatrixData *data, guint item);
char *cg_matrix_words_view    (CgLanguage *language, const CgMatrixData *data, guint item, guint partner);
char *cg_matrix_words_note    (CgLanguage *language, const CgMatrixData *data, guint item);
char *cg_matrix_words_summary (CgLanguage *language, const CgMatrixData *data);

G_END_DECLS
