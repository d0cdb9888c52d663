/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/cg-language.h"
#include "model/cg-assessment.h"

G_BEGIN_DECLS

/**
 * CgLogQuery:
 * @kind: (nullable): one of the kinds of record; %NULL for all
 * @reviews: only what is to be looked at again, the earliest first
 * @words: what somebody typed; each word has to begin one of the record's
 *
 * What to show of the log.
 */
typedef struct {
  const char *kind;
  gboolean reviews;
  const char *words;
} CgLogQuery;

GPtrArray *cg_log_find          (CgAssessment *assessment, const CgLogQuery *query, const CgLanguage *language);
guint      cg_log_count_reviews (CgAssessment *assessment, const char *today, guint *n_late);

G_END_DECLS
