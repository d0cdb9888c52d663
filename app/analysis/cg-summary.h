/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "analysis/cg-position.h"
#include "analysis/cg-spread.h"
#include "analysis/cg-survey.h"
#include "analysis/cg-voices.h"

G_BEGIN_DECLS

/**
 * CgItemSummary:
 * @voices: what the people of the partners said, or where the partners stand, as the summary's unit wants
 * @outside: the outside voices: people, or outside partners' positions together with the people outside who
 *   speak for no such partner
 * @spread: how @voices lie on the scale
 * @position: the partnership's position
 * @target: where the partnership wants to be
 * @status: how far the partners are with agreeing
 * @has_gap: whether there is both a position and a target
 * @gap: target minus position in levels; below 0 is deliberately less integrated
 */
typedef struct {
  CgVoices voices;
  CgVoices outside;
  CgSpread spread;
  CgPosition position;
  CgPosition target;
  CgSurveyStatus status;
  gboolean has_gap;
  int gap;
} CgItemSummary;

/**
 * CgSummary:
 * @items: a summary of each item
 * @counts: the levels chosen, `counts[item * n_levels + level]`, outside voices left out
 * @outside_counts: the same for outside voices
 * @partner_positions: also of outside partners, `partner_positions[partner * n_items + item]`
 * @partner_targets: the same for their targets
 *
 * What one round's answers to one instrument come to, item by item.
 */
typedef struct {
  guint n_items;
  guint n_levels;
  guint n_partners;
  int first_value;
  CgUnit unit;
  CgItemSummary *items;
  guint *counts;
  guint *outside_counts;
  CgPosition *partner_positions;
  CgPosition *partner_targets;
} CgSummary;

CgSummary *cg_summary_new         (const CgSurvey *survey);
void       cg_summary_free        (CgSummary *self);
void       cg_summary_update_item (CgSummary *self, const CgSurvey *survey, guint item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgSummary, cg_summary_free)

G_END_DECLS
