/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "analysis/cg-coefficients.h"
#include "analysis/cg-small-groups.h"
#include "cli/cg-cli-json.h"
#include "cli/cg-cli-summary.h"
#include "model/cg-round.h"

static const char *
level_id (const CgCliSummary *s, guint8 answer)
{
  return CG_ANSWER_IS_LEVEL (answer) ? cg_instrument_get_level_id (s->instrument, answer - 1) : NULL;
}

static void
add_counts (JsonBuilder *b, const CgCliSummary *s, guint item)
{
  const guint *counts = s->summary->counts + item * s->summary->n_levels;
  guint most = s->summary->items[item].spread.mode_count;

  json_builder_set_member_name (b, "counts");
  json_builder_begin_object (b);
  for (guint l = 0; l < s->summary->n_levels; l++)
    cg_cli_json_add_integer (b, cg_instrument_get_level_id (s->instrument, l), counts[l]);
  json_builder_end_object (b);

  cg_cli_json_begin_array (b, "modes");
  for (guint l = 0; l < s->summary->n_levels; l++)
    if (counts[l] > 0 && counts[l] == most)
      json_builder_add_string_value (b, cg_instrument_get_level_id (s->instrument, l));
  json_builder_end_array (b);
}

static void
add_spread (JsonBuilder *b, const CgSpread *spread)
{
  static const char *const distances[] = { NULL, "same", "adjacent", "apart" };
  static const char *const verdicts[] = { "too-few", "agreement", "split" };

  cg_cli_json_add_number (b, "min", spread->min);
  cg_cli_json_add_number (b, "max", spread->max);
  cg_cli_json_add_number (b, "median", spread->median);
  cg_cli_json_add_number (b, "q1", spread->q1);
  cg_cli_json_add_number (b, "q3", spread->q3);
  cg_cli_json_add_number (b, "percent_at_median", spread->percent_at_median);
  cg_cli_json_add_number (b, "consensus", spread->consensus);
  cg_cli_json_add_number (b, "agreement", spread->agreement);
  cg_cli_json_add_number (b, "dispersion", spread->dispersion);
  cg_cli_json_add_string (b, "verdict", verdicts[spread->verdict]);
  cg_cli_json_add_string (b, "distance", distances[spread->distance]);
  cg_cli_json_add_boolean (b, "two_camps", spread->two_camps);
}

static void
add_position (JsonBuilder *b, const CgCliSummary *s, const CgItemSummary *figures)
{
  static const char *const sources[] = { NULL, "middle", "stated", "agreed" };

  cg_cli_json_add_string (b, "position", level_id (s, figures->position.low));
  cg_cli_json_add_string (b, "position_high", level_id (s, figures->position.high));
  cg_cli_json_add_string (b, "target", level_id (s, figures->target.low));
  cg_cli_json_add_string (b, "position_source", sources[figures->position.source]);
  cg_cli_json_add_number (b, "gap", figures->has_gap ? figures->gap : NAN);
}

static void
add_partners (JsonBuilder *b, const CgCliSummary *s, guint item, const char *name, CgPositionSource only)
{
  const CgSurvey *survey = cg_survey_source_get_survey (s->source);
  g_autofree gboolean *hidden = g_new0 (gboolean, survey->n_partners + 1);

  if (cg_round_is_anonymous (s->round))
    cg_small_groups_mark (survey, s->summary, item, hidden);
  json_builder_set_member_name (b, name);
  json_builder_begin_object (b);
  for (guint p = 0; p < survey->n_partners; p++)
    {
      const CgPosition *position = &s->summary->partner_positions[p * s->summary->n_items + item];

      if (hidden[p] || cg_survey_partner_is_outside (survey, p) ||
          (only != CG_POSITION_NONE && position->source != only))
        continue;
      cg_cli_json_add_string (b, cg_entry_get_id (cg_survey_source_get_partner (s->source, p)), level_id (s, position->low));
    }
  json_builder_end_object (b);
}

static void
add_item (JsonBuilder *b, const CgCliSummary *s, guint item)
{
  const CgItemSummary *figures = &s->summary->items[item];

  json_builder_begin_object (b);
  cg_cli_json_add_string (b, "id", cg_instrument_get_item_id (s->instrument, item));
  cg_cli_json_add_integer (b, "n", figures->spread.n);
  cg_cli_json_add_integer (b, "dont_know", figures->voices.dont_know);
  cg_cli_json_add_integer (b, "not_applicable", figures->voices.not_applicable);
  if (cg_instrument_has_scale (s->instrument))
    {
      add_counts (b, s, item);
      add_spread (b, &figures->spread);
      add_position (b, s, figures);
      add_partners (b, s, item, "partners", CG_POSITION_NONE);
      add_partners (b, s, item, "stated", CG_POSITION_STATED);
    }
  json_builder_end_object (b);
}

static const char *
rater_id (const CgCliSummary *s, guint rater)
{
  return cg_entry_get_id (s->unit == CG_UNIT_PARTNER ? cg_survey_source_get_partner (s->source, rater)
                                                     : cg_survey_source_get_rater (s->source, rater));
}

static void
add_coefficients (JsonBuilder *b, const CgCliSummary *s, const CgCoefficients *figures)
{
  gboolean omitted = figures->kappa_omitted || cg_round_is_anonymous (s->round);

  cg_cli_json_add_number (b, "alpha", figures->alpha.value);
  cg_cli_json_add_number (b, "kendall_w", figures->concordance.w);
  cg_cli_json_begin_array (b, "kappa");
  for (guint i = 0; !omitted && i < figures->n_pairs; i++)
    {
      json_builder_begin_object (b);
      cg_cli_json_add_string (b, "a", rater_id (s, figures->pairs[i].a));
      cg_cli_json_add_string (b, "b", rater_id (s, figures->pairs[i].b));
      cg_cli_json_add_number (b, "linear", figures->pairs[i].kappa.linear);
      cg_cli_json_add_number (b, "quadratic", figures->pairs[i].kappa.quadratic);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
  if (omitted)
    cg_cli_json_add_boolean (b, "kappa_omitted", TRUE);
}

/**
 * cg_cli_summary_print_json:
 *
 * Prints one object with every figure; what is not defined is null.
 */
void
cg_cli_summary_print_json (const CgCliSummary *self)
{
  g_autoptr (CgCoefficients) figures = cg_coefficients_new (cg_survey_source_get_survey (self->source), self->summary);
  g_autoptr (JsonBuilder) b = json_builder_new ();

  json_builder_begin_object (b);
  cg_cli_json_add_string (b, "assessment", cg_entry_get_id (cg_assessment_get_root (self->assessment)));
  cg_cli_json_add_string (b, "round", self->round != NULL ? cg_entry_get_id (self->round) : NULL);
  cg_cli_json_add_string (b, "instrument", cg_instrument_get_id (self->instrument));
  cg_cli_json_add_string (b, "unit", self->unit == CG_UNIT_PARTNER ? "partner" : "respondent");
  cg_cli_json_add_integer (b, "raters", figures->n_raters);
  cg_cli_json_begin_array (b, "items");
  for (guint i = 0; i < self->summary->n_items; i++)
    add_item (b, self, i);
  json_builder_end_array (b);
  add_coefficients (b, self, figures);
  json_builder_end_object (b);
  cg_cli_json_print (b);
}
