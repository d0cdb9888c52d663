/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-source.h"

#include "analysis/cg-small-groups.h"
#include "charts/cg-chart-source-private.h"
#include "model/cg-round.h"

static int
level_index (guint8 answer)
{
  return CG_ANSWER_IS_LEVEL (answer) ? answer - 1 : -1;
}

static const CgPosition *
partner_position (const CgChartSource *self, guint partner, guint item)
{
  return &self->summary->partner_positions[partner * self->summary->n_items + item];
}

/**
 * cg_chart_source_shows_partner:
 *
 * Returns: whether the partner may have a marker of its own on that item
 */
gboolean
cg_chart_source_shows_partner (const CgChartSource *self, guint partner, guint item)
{
  return !self->hidden[item * self->summary->n_partners + partner];
}

CgChartPosition
cg_chart_source_position (const CgChartSource *self, guint item)
{
  return cg_chart_source_place (&self->summary->items[item].position);
}

CgChartPosition
cg_chart_source_place (const CgPosition *position)
{
  return (CgChartPosition) { level_index (position->low), level_index (position->high), position->source,
                             position->source != CG_POSITION_NONE && !cg_position_is_fresh (position) };
}

static void
fill_views (CgChartSource *self, CgMatrixItem *out, guint item)
{
  CgChartView *views = self->views + item * self->matrix.n_partners;

  out->lowest = out->highest = -1;
  for (guint p = 0; p < self->matrix.n_partners; p++)
    {
      const CgPosition *position = partner_position (self, p, item);
      int level = cg_chart_source_shows_partner (self, p, item) ? level_index (position->low) : -1;

      views[p] = (CgChartView) { level, position->source == CG_POSITION_STATED };
      if (level < 0 || self->partners[p].outside)
        continue;
      out->lowest = out->lowest < 0 ? level : MIN (out->lowest, level);
      out->highest = MAX (out->highest, level);
    }
  out->views = views;
}

static void
fill_item (CgChartSource *self, guint item)
{
  const CgItemSummary *summary = &self->summary->items[item];
  CgMatrixItem *out = &self->items[item];

  if (cg_round_is_anonymous (self->round))
    cg_small_groups_mark (cg_survey_source_get_survey (self->survey), self->summary, item,
                          self->hidden + item * self->matrix.n_partners);
  fill_views (self, out, item);
  out->position = cg_chart_source_position (self, item);
  out->target = level_index (summary->target.low);
  out->n = summary->position.n;
  out->n_lower = summary->position.n_lower;
  out->n_higher = summary->position.n_higher;
  out->dont_know = summary->voices.dont_know;
  out->not_applicable = summary->voices.not_applicable;
}

static void
name_item (CgChartSource *self, CgInstrument *instrument, guint item)
{
  CgEntry *entry = cg_instrument_get_item (instrument, item);
  CgEntry *section = cg_entry_get_parent (entry);
  CgEntry *before = item > 0 ? cg_entry_get_parent (cg_instrument_get_item (instrument, item - 1)) : NULL;
  gboolean single = cg_entry_count (cg_instrument_get_entry (instrument), CG_KIND_SECTION) == 1;

  self->items[item].id = cg_entry_get_id (entry);
  self->items[item].title = cg_instrument_text (entry, CG_KIND_TITLE, self->language);
  if (!single && section != before)
    self->items[item].section = cg_instrument_text (section, CG_KIND_TITLE, self->language);
}

static void
name_partner (CgChartSource *self, guint partner)
{
  CgEntry *entry = cg_survey_source_get_partner (self->survey, partner);
  CgChartPartner *out = &self->partners[partner];

  out->id = cg_entry_get_id (entry);
  out->name = cg_entry_get (entry, CG_NAME_NAME);
  out->short_name = cg_entry_get (entry, CG_NAME_SHORT);
  out->slot = cg_entry_get_int (entry, CG_NAME_SLOT, partner % 12 + 1);
  out->outside = cg_entry_get_boolean (entry, CG_NAME_OUTSIDE);
}

void
cg_chart_source_fill_heading (CgChartSource *self, CgChartHeading *heading, const char *title)
{
  CgInstrument *instrument = cg_survey_source_get_instrument (self->survey);
  guint n_partners = 0;

  for (guint p = 0; p < self->matrix.n_partners; p++)
    n_partners += !self->partners[p].outside;
  heading->title = title;
  heading->place = self->place;
  heading->round = self->round != NULL ? cg_entry_get (self->round, CG_NAME_NAME) : NULL;
  heading->tool = cg_instrument_text (cg_instrument_get_entry (instrument), CG_KIND_TITLE, self->language);
  heading->n_partners = n_partners;
  heading->is_practice = cg_assessment_is_practice (self->assessment);
  heading->n_people = cg_survey_source_count_answering (self->survey);
}

static void
build_matrix (CgChartSource *self)
{
  CgInstrument *instrument = cg_survey_source_get_instrument (self->survey);
  CgMatrixData *matrix = &self->matrix;

  matrix->n_partners = self->summary->n_partners;
  matrix->n_levels = self->summary->n_levels;
  matrix->n_items = self->summary->n_items;
  self->partners = g_new0 (CgChartPartner, matrix->n_partners + 1);
  self->levels = g_new0 (CgChartLevel, matrix->n_levels + 1);
  self->items = g_new0 (CgMatrixItem, matrix->n_items + 1);
  self->views = g_new0 (CgChartView, (gsize) matrix->n_items * matrix->n_partners + 1);
  self->hidden = g_new0 (gboolean, (gsize) matrix->n_items * matrix->n_partners + 1);

  for (guint p = 0; p < matrix->n_partners; p++)
    name_partner (self, p);
  for (guint l = 0; l < matrix->n_levels; l++)
    {
      CgEntry *level = cg_instrument_get_level (instrument, l);

      self->levels[l] = (CgChartLevel) { cg_entry_get_id (level), cg_instrument_text (level, CG_KIND_LABEL, self->language) };
    }
  for (guint i = 0; i < matrix->n_items; i++)
    {
      name_item (self, instrument, i);
      fill_item (self, i);
    }
  matrix->partners = self->partners;
  matrix->levels = self->levels;
  matrix->items = self->items;
}

/**
 * cg_chart_source_new:
 * @round: (nullable): a round of the document; without one nothing has been rated
 * @instrument: an instrument with a scale
 * @cycle: (nullable): the guidance on the commissioning cycle, for that chart
 * @language: what the charts speak
 *
 * Returns: (transfer full): the source
 */
CgChartSource *
cg_chart_source_new (CgAssessment *assessment, CgEntry *round, CgInstrument *instrument, CgEntry *cycle,
                     CgLanguage *language)
{
  CgChartSource *self;

  g_return_val_if_fail (CG_IS_ASSESSMENT (assessment) && cg_instrument_has_scale (instrument), NULL);

  self = g_new0 (CgChartSource, 1);
  self->assessment = g_object_ref (assessment);
  self->round = round != NULL ? g_object_ref (round) : NULL;
  self->cycle = cycle != NULL ? g_object_ref (cycle) : NULL;
  self->language = cg_language_ref (language);
  self->survey = cg_survey_source_new (assessment, round != NULL ? cg_entry_get_id (round) : NULL, instrument,
                                       CG_UNIT_RESPONDENT);
  self->summary = cg_summary_new (cg_survey_source_get_survey (self->survey));
  self->place = cg_assessment_dup_title (self->assessment, self->language);
  build_matrix (self);
  return self;
}

void
cg_chart_source_free (CgChartSource *self)
{
  g_clear_pointer (&self->activities, g_free);
  cg_chart_source_clear_progress (self);
  cg_chart_source_clear_relations (self);
  cg_chart_source_clear_comparison (self);
  g_clear_pointer (&self->peers, g_ptr_array_unref);
  g_clear_pointer (&self->spread_items, g_free);
  g_clear_pointer (&self->spread_counts, g_free);
  g_clear_pointer (&self->items, g_free);
  g_clear_pointer (&self->views, g_free);
  g_clear_pointer (&self->levels, g_free);
  g_clear_pointer (&self->partners, g_free);
  g_clear_pointer (&self->hidden, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->summary, cg_summary_free);
  g_clear_pointer (&self->survey, cg_survey_source_free);
  g_clear_pointer (&self->language, cg_language_unref);
  g_clear_object (&self->cycle);
  g_clear_object (&self->round);
  g_clear_object (&self->assessment);
  g_free (self);
}

/**
 * cg_chart_source_refresh:
 * @response: the response in which a rating changed
 * @item: the id of the item
 *
 * Works out anew what that one rating touches.
 *
 * Returns: whether anything in the charts may have changed
 */
gboolean
cg_chart_source_refresh (CgChartSource *self, CgResponse *response, const char *item)
{
  int number = cg_instrument_find_item (cg_survey_source_get_instrument (self->survey), item);

  if (number < 0 || !cg_survey_source_refresh (self->survey, response))
    return FALSE;
  cg_summary_update_item (self->summary, cg_survey_source_get_survey (self->survey), number);
  fill_item (self, number);
  return TRUE;
}

const CgSurveySource *
cg_chart_source_get_survey_source (const CgChartSource *self)
{
  return self->survey;
}

const CgSummary *
cg_chart_source_get_summary (const CgChartSource *self)
{
  return self->summary;
}

/**
 * cg_chart_source_get_matrix:
 *
 * Returns: (transfer none): what the integration matrix draws, valid until the next refresh
 */
const CgMatrixData *
cg_chart_source_get_matrix (CgChartSource *self)
{
  CgInstrument *instrument = cg_survey_source_get_instrument (self->survey);
  const char *item_name = cg_entry_get (cg_instrument_get_entry (instrument), CG_NAME_ITEM_NAME);

  cg_chart_source_fill_heading (self, &self->matrix.heading, cg_language_gettext (self->language, "Integration matrix"));
  self->matrix.item_name = item_name != NULL ? cg_language_gettext (self->language, item_name) : NULL;
  return &self->matrix;
}

/**
 * cg_chart_source_get_cycle:
 *
 * Returns: (transfer none) (nullable): what the wheel draws, %NULL where the source has no guidance on the cycle
 */
const CgCycleData *
cg_chart_source_get_cycle (CgChartSource *self)
{
  if (self->cycle == NULL)
    return NULL;
  cg_chart_source_fill_cycle (self);
  return &self->cycle_data;
}
