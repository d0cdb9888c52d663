/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "analysis/cg-alpha.h"
#include "analysis/cg-concordance.h"
#include "analysis/cg-kappa.h"
#include "analysis/cg-summary.h"

G_BEGIN_DECLS

/* Above so many raters a list of all pairs helps nobody. */
#define CG_COEFFICIENTS_MAX_KAPPA_RATERS 20

/**
 * CgKappaPair:
 * @a: index of a rater of the survey, or of a partner where partners are the unit
 * @b: a later one
 */
typedef struct {
  guint a;
  guint b;
  CgKappa kappa;
} CgKappaPair;

/**
 * CgCoefficients:
 * @n_raters: people, or partners, who are no outside voices and rated at least one item
 * @alpha: Krippendorff's, ordinal
 * @concordance: Kendall's W
 * @pairs: weighted kappa of every pair of raters
 * @kappa_omitted: whether @pairs is empty because there are more than %CG_COEFFICIENTS_MAX_KAPPA_RATERS
 *   raters
 *
 * Figures about a whole instrument.
 */
typedef struct {
  guint n_raters;
  CgAlpha alpha;
  CgConcordance concordance;
  CgKappaPair *pairs;
  guint n_pairs;
  gboolean kappa_omitted;
} CgCoefficients;

CgCoefficients *cg_coefficients_new  (const CgSurvey *survey, const CgSummary *summary);
void            cg_coefficients_free (CgCoefficients *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgCoefficients, cg_coefficients_free)

G_END_DECLS
