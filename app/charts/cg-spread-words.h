/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-data.h"
#include "common/cg-language.h"

G_BEGIN_DECLS

/**
 * CgTalk:
 *
 * What an item asks of the partners, by how far they are from where they want to be and how far apart they see it.
 */
typedef enum {
  CG_TALK_ACT,
  CG_TALK_KEEP,
  CG_TALK_FIRST,
  CG_TALK_WHY,
  CG_TALK_TARGET,
  CG_TALK_ASK,
  CG_N_TALKS,
} CgTalk;

const char *cg_spread_words_distance (CgLanguage *language, const CgSpreadItem *item);
char       *cg_spread_words_note     (CgLanguage *language, const CgSpreadItem *item);
char       *cg_spread_words_cell     (CgLanguage *language, const CgSpreadData *data, guint item, guint level);
char       *cg_spread_words_item     (CgLanguage *language, const CgSpreadData *data, guint item);
char       *cg_spread_words_summary  (CgLanguage *language, const CgSpreadData *data);

CgTalk      cg_talk_of               (const CgSpreadItem *item);
const char *cg_talk_words            (CgLanguage *language, CgTalk talk);
char       *cg_talk_words_way        (CgLanguage *language, const CgSpreadData *data, guint item);

G_END_DECLS
