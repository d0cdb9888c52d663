/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/cg-answer.h"

G_BEGIN_DECLS

/**
 * CgAssessKey:
 * @CG_ASSESS_KEY_NONE: not one of ours
 * @CG_ASSESS_KEY_ANSWER: an answer was given, or with %CG_ANSWER_NONE taken away
 * @CG_ASSESS_KEY_NEXT: to the next item
 * @CG_ASSESS_KEY_PREVIOUS: to the item before
 *
 * What a key means on the page where answers are given.
 */
typedef enum {
  CG_ASSESS_KEY_NONE,
  CG_ASSESS_KEY_ANSWER,
  CG_ASSESS_KEY_NEXT,
  CG_ASSESS_KEY_PREVIOUS,
} CgAssessKey;

CgAssessKey cg_assess_key_of     (guint keyval, GdkModifierType state, guint n_levels, gboolean is_rtl,
                                  guint8 *answer);
gboolean    cg_assess_key_is_for (GtkWidget *focus, GtkWidget *page);

G_END_DECLS
