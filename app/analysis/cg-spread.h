/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgDistance:
 * @CG_DISTANCE_NONE: fewer than two ratings
 * @CG_DISTANCE_SAME: all on one level
 * @CG_DISTANCE_ADJACENT: on two levels that touch
 * @CG_DISTANCE_APART: two or more levels between the lowest and the highest
 */
typedef enum {
  CG_DISTANCE_NONE,
  CG_DISTANCE_SAME,
  CG_DISTANCE_ADJACENT,
  CG_DISTANCE_APART,
} CgDistance;

/**
 * CgVerdict:
 * @CG_VERDICT_TOO_FEW: fewer than three ratings
 * @CG_VERDICT_AGREEMENT: fewer ratings lie more than a level from the median than the panel table allows
 * @CG_VERDICT_SPLIT: as many as that, or more
 */
typedef enum {
  CG_VERDICT_TOO_FEW,
  CG_VERDICT_AGREEMENT,
  CG_VERDICT_SPLIT,
} CgVerdict;

/**
 * CgSpread:
 * @n: how many ratings; every figure is shown with it
 * @mode_count: how often the most frequent level occurs; each level that occurs so often is a mode
 * @low_median: the lower of the middle two, as an answer code; %CG_ANSWER_NONE without ratings
 * @high_median: the higher of the middle two
 * @min: level value, like @max, @median, @q1 and @q3
 * @percent_at_median: 0 to 100
 * @consensus: Tastle and Wierman's Cns, 0 to 1
 * @agreement: van der Eijk's A, -1 to 1
 * @dispersion: Leik's D, 0 to 1
 * @two_camps: whether two occupied levels have an empty one between them
 *
 * What is known about how the ratings of one item lie on the printed scale. A figure that is not defined is
 * NAN: all of them without ratings, and from one rating all but @min, @max and @median. A scale of a single
 * level has no coefficients, and one of two levels no @agreement.
 */
typedef struct {
  guint n;
  guint mode_count;
  guint8 low_median;
  guint8 high_median;
  double min;
  double max;
  double median;
  double q1;
  double q3;
  double percent_at_median;
  double consensus;
  double agreement;
  double dispersion;
  CgDistance distance;
  CgVerdict verdict;
  gboolean two_camps;
} CgSpread;

CgSpread cg_spread_from_counts (const guint *counts, guint n_levels, int first_value);

G_END_DECLS
