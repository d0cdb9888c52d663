/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/cg-answer.h"
#include "model/cg-instrument.h"

G_BEGIN_DECLS

/* What is said about the items of an instrument, in the language of the window and in the instrument's own
 * word for them. */
const char *cg_item_words_title    (CgInstrument *instrument, guint item);
const char *cg_item_words_level    (CgInstrument *instrument, guint level);
const char *cg_item_words_answer   (CgInstrument *instrument, guint8 answer);
const char *cg_item_words_heading  (CgInstrument *instrument);
char       *cg_item_words_progress (CgInstrument *instrument, guint n_answered);
char       *cg_item_words_open     (CgInstrument *instrument, guint n_open);

G_END_DECLS
