/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue/cg-built-in.h"

#include <glib/gi18n-lib.h>

static const char *const instruments[] = {
  "ipc-matrix", "lga-cycle-matrix", "icn-grid", "relational-health", "we-statements", "icbo-standards",
  "what-matters", "outcome-statements", "commissioning-activities", "collaboration-features",
  "coproduction-features", "benefits", "readiness-aims", "transformation-lessons", "icn-questions",
  "joint-commissioning-models", "hudson-continua", "hudson-drivers", "multi-layer-tasks",
  "multi-layer-principles", "cqc-themes", "tlap-principles", "icbo-principles", "icbo-foundations",
  "market-duties", "nhs-council-differences", "kf-ingredients", "kf-processes", "kf-insights", "kf-proposals",
  "kf-objectives", "kf-service-changes", "kf-dissonance", "kf-competences", "herefordshire-principles",
  "third-sector-roles", "herefordshire-status", "sector-issues",
  NULL
};

static const char *const guidance[] = {
  "advice", "cycle", "definitions", "forms", "options", "templates", "top-tips", "case-studies",
  "illustrations", "practice", "agreements", "resources", "references", "glossary", "background",
  NULL
};

static const char *const quick[] = { "icn-grid", NULL };
static const char *const baseline[] = { "ipc-matrix", "relational-health", NULL };
static const char *const full[] = { "ipc-matrix", "relational-health", "icbo-standards", "we-statements", NULL };
static const char *const people[] = { "what-matters", "outcome-statements", NULL };

static const CgToolSet sets[] = {
  { "quick", N_("Quick look"), N_("Five questions to see where you stand, for a first meeting."), quick },
  { "baseline", N_("Baseline"), N_("How you commission together, and how well you work with each partner."), baseline },
  { "full", N_("Full review"), N_("The baseline, and the standards and enablers with their evidence."), full },
  { "people", N_("People’s view"), N_("What matters to people who use services and carers, in their words."), people },
};

/**
 * cg_built_in_instruments:
 *
 * Returns: (array zero-terminated=1): the ids of the built-in instruments, in the order in which people are offered them
 */
const char *const *
cg_built_in_instruments (void)
{
  return instruments;
}

/**
 * cg_built_in_guidance:
 *
 * Returns: (array zero-terminated=1): the ids of the guidance, in the order in which people read it
 */
const char *const *
cg_built_in_guidance (void)
{
  return guidance;
}

/**
 * cg_built_in_people:
 *
 * Returns: (array zero-terminated=1): the ids of the tools that people who use services, and carers, are asked first
 */
const char *const *
cg_built_in_people (void)
{
  return people;
}

/**
 * cg_built_in_sets:
 * @n: (out): how many there are
 *
 * Returns: (array length=n): what a new assessment is offered, from the smallest to the largest
 */
const CgToolSet *
cg_built_in_sets (guint *n)
{
  *n = G_N_ELEMENTS (sets);
  return sets;
}
