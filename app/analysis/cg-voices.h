/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgVoices:
 * @counts: how many chose each level, the lowest first
 * @carried: how many of those ratings were carried over from the last round
 * @dont_know: how many said that they do not know
 * @not_applicable: how many said that the item does not apply; they leave every denominator
 * @not_assessed: how many said nothing
 *
 * What a group of people, or of partners, said about one item. @counts belongs to whoever made the struct.
 */
typedef struct {
  guint *counts;
  guint carried;
  guint dont_know;
  guint not_applicable;
  guint not_assessed;
} CgVoices;

void cg_voices_clear      (CgVoices *self, guint n_levels);
void cg_voices_add_answer (CgVoices *self, guint n_levels, guint8 answer, gboolean carried);
void cg_voices_add        (CgVoices *self, guint n_levels, const CgVoices *others);

G_END_DECLS
