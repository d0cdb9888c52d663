/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <math.h>

#include "analysis/cg-coefficients.h"
#include "analysis/cg-small-groups.h"
#include "cli/cg-cli-summary.h"
#include "model/cg-round.h"

static void
add_string (JsonBuilder *b, const char *name, const char *value)
{
  json_builder_set_member_name (b, name);
  if (value != NULL)
    json_builder_add_string_value (b, value);
  else
    json_builder_add_null_value (b);
}

static void
add_integer (JsonBuilder *b, const char *name, gint64 value)
{
  json_builder_set_member_name (b, name);
  json_builder_add_int_value (b, value);
}

/* A figure that is not defined is null, never a number. */
static void
add_number (JsonBuilder *b, const char *name, double value)
{
  json_builder_set_member_name (b, name);
  if (!isfinite (value))
    json_builder_add_null_value (b);
  else if (value == floor (value) && fabs (value) < 1e9)
    json_builder_add_int_value (b, value);
  else
    json_builder_add_double_value (b, value);
}

static void
add_boolean (JsonBuilder *b, const char *name, gboolean value)
{
  json_builder_set_member_name (b, name);
  json_builder_add_boolean_value (b, value);
}

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
    add_integer (b, cg_instrument_get_level_id (s->instrument, l), counts[l]);
  json_builder_end_object (b);

  json_builder_set_member_name (b, "modes");
  json_builder_begin_array (b);
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

  add_number (b, "min", spread->min);
  add_number (b, "max", spread->max);
  add_number (b, "median", spread->median);
  add_number (b, "q1", spread->q1);
  add_number (b, "q3", spread->q3);
  add_number (b, "percent_at_median", spread->percent_at_median);
  add_number (b, "consensus", spread->consensus);
  add_number (b, "agreement", spread->agreement);
  add_number (b, "dispersion", spread->dispersion);
  add_string (b, "verdict", verdicts[spread->verdict]);
  add_string (b, "distance", distances[spread->distance]);
  add_boolean (b, "two_camps", spread->two_camps);
}

static void
add_position (JsonBuilder *b, const CgCliSummary *s, const CgItemSummary *figures)
{
  static const char *const sources[] = { NULL, "middle", "stated", "agreed" };

  add_string (b, "position", level_id (s, figures->position.low));
  add_string (b, "position_high", level_id (s, figures->position.high));
  add_string (b, "target", level_id (s, figures->target.low));
  add_string (b, "position_source", sources[figures->position.source]);
  add_number (b, "gap", figures->has_gap ? figures->gap : NAN);
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
      add_string (b, cg_entry_get_id (cg_survey_source_get_partner (s->source, p)), level_id (s, position->low));
    }
  json_builder_end_object (b);
}

static void
add_item (JsonBuilder *b, const CgCliSummary *s, guint item)
{
  const CgItemSummary *figures = &s->summary->items[item];

  json_builder_begin_object (b);
  add_string (b, "id", cg_instrument_get_item_id (s->instrument, item));
  add_integer (b, "n", figures->spread.n);
  add_integer (b, "dont_know", figures->voices.dont_know);
  add_integer (b, "not_applicable", figures->voices.not_applicable);
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

  add_number (b, "alpha", figures->alpha.value);
  add_number (b, "kendall_w", figures->concordance.w);
  json_builder_set_member_name (b, "kappa");
  json_builder_begin_array (b);
  for (guint i = 0; !omitted && i < figures->n_pairs; i++)
    {
      json_builder_begin_object (b);
      add_string (b, "a", rater_id (s, figures->pairs[i].a));
      add_string (b, "b", rater_id (s, figures->pairs[i].b));
      add_number (b, "linear", figures->pairs[i].kappa.linear);
      add_number (b, "quadratic", figures->pairs[i].kappa.quadratic);
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
  if (omitted)
    add_boolean (b, "kappa_omitted", TRUE);
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
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (b);
  add_string (b, "assessment", cg_entry_get_id (cg_assessment_get_root (self->assessment)));
  add_string (b, "round", self->round != NULL ? cg_entry_get_id (self->round) : NULL);
  add_string (b, "instrument", cg_instrument_get_id (self->instrument));
  add_string (b, "unit", self->unit == CG_UNIT_PARTNER ? "partner" : "respondent");
  add_integer (b, "raters", figures->n_raters);
  json_builder_set_member_name (b, "items");
  json_builder_begin_array (b);
  for (guint i = 0; i < self->summary->n_items; i++)
    add_item (b, self, i);
  json_builder_end_array (b);
  add_coefficients (b, self, figures);
  json_builder_end_object (b);

  root = json_builder_get_root (b);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
}
