/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-assessment.h"

G_BEGIN_DECLS

/**
 * CgVoice:
 * @answer: an answer code
 * @n: how many people of the partnership gave it
 * @names: (element-type utf8): who they are and, marked so, who gave it from outside; empty where nobody is
 * named
 */
typedef struct {
  guint8 answer;
  guint n;
  GPtrArray *names;
} CgVoice;

/**
 * CgItemVoices:
 * @n: how many people of the partnership answered
 * @is_anonymous: whether the round promised that nobody is named
 * @is_named: whether names stand beside what was said
 * @is_small: whether too few people answered an anonymous round for anything to be shown; then the rest is
 * empty
 * @voices: (element-type CgVoice): the answers that somebody gave, from the lowest level up
 * @comments: (element-type utf8): what people said for everybody to see
 *
 * Who said what about one item in one round.
 */
typedef struct {
  guint n;
  gboolean is_anonymous;
  gboolean is_named;
  gboolean is_small;
  GPtrArray *voices;
  GPtrArray *comments;
} CgItemVoices;

CgItemVoices *cg_item_voices_new  (CgAssessment *assessment, CgEntry *round, CgInstrument *instrument,
                                   guint item, gboolean named);
void          cg_item_voices_free (CgItemVoices *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgItemVoices, cg_item_voices_free)

G_END_DECLS
