/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-assessment.h"

G_BEGIN_DECLS

/**
 * CgItemTally:
 * @n_ticked: how many ticked it, of all who answered the tool
 * @texts: (element-type utf8): what people wrote, in file order, without names
 * @n_sure: how many said that they are little, fairly and very sure
 * @n_ranked: how many gave it a place
 * @n_first: how many put it first
 * @median_place: the median of the places that it was given, the mean of the middle two when they are even; 0 without any
 * @counts: (array): how many ratings of a relationship chose each level, the lowest first; %NULL for a tool without levels
 * @n_pairs: how many ratings those are
 * @n_dont_know: how many said that they do not know
 * @n_not_applicable: how many said that it does not apply
 *
 * What can honestly be said of an item that is not rated on a scale: how often, and in which words.
 */
typedef struct {
  guint n_ticked;
  GPtrArray *texts;
  guint n_sure[3];
  guint n_ranked;
  guint n_first;
  double median_place;
  guint *counts;
  guint n_pairs;
  guint n_dont_know;
  guint n_not_applicable;
} CgItemTally;

/**
 * CgTally:
 * @n_people: how many answered the tool in that round
 * @items: (array length=n_items): one for each item of the tool
 *
 * What was answered to a tool that has no scale, or that rates relationships. Nothing is averaged.
 */
typedef struct {
  guint n_people;
  guint n_items;
  CgItemTally *items;
} CgTally;

CgTally *cg_tally_new  (CgAssessment *assessment, CgEntry *round, CgInstrument *instrument);
void     cg_tally_free (CgTally *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgTally, cg_tally_free)

G_END_DECLS
