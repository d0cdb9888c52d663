/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-source-private.h"

#include "storage/cg-instrument-match.h"

/* More rounds than this are not told apart side by side; the latest are shown. */
#define MOST_ROUNDS 6u

/**
 * CgPastRound:
 * @item_then: for each item of the chart its number then, -1 where it was not the same
 * @positions: where the partnership stood on each item of the chart, where it was the same
 */
typedef struct {
  CgEntry *round;
  int *item_then;
  CgPosition *positions;
} CgPastRound;

static void
past_round_free (gpointer data)
{
  CgPastRound *past = data;

  g_clear_object (&past->round);
  g_free (past->item_then);
  g_free (past->positions);
  g_free (past);
}

void
cg_chart_source_clear_progress (CgChartSource *self)
{
  g_clear_pointer (&self->past, g_ptr_array_unref);
  g_clear_pointer (&self->round_names, g_free);
  g_clear_pointer (&self->progress_points, g_free);
  g_clear_pointer (&self->progress_items, g_free);
}

/* Answers of a round that is closed stay with the version that they were given to. */
static CgInstrument *
find_instrument_of (const CgChartSource *self, CgEntry *round)
{
  CgInstrument *now = cg_survey_source_get_instrument (self->survey);
  CgEntry *responses = cg_assessment_get_list (self->assessment, CG_KIND_RESPONSES);

  for (guint i = 0; i < cg_entry_get_n_children (responses); i++)
    {
      CgEntry *response = cg_entry_get_child (responses, i);
      const CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));

      if (ratings != NULL && g_strcmp0 (cg_entry_get (response, CG_NAME_ROUND), cg_entry_get_id (round)) == 0 &&
          g_strcmp0 (cg_entry_get (response, CG_NAME_INSTRUMENT), cg_instrument_get_id (now)) == 0)
        return cg_ratings_get_instrument (ratings);
    }
  return now;
}

static CgPastRound *
look_back (const CgChartSource *self, CgEntry *round)
{
  CgInstrument *now = cg_survey_source_get_instrument (self->survey), *then = find_instrument_of (self, round);
  CgPastRound *past = g_new0 (CgPastRound, 1);
  g_autoptr (CgSurveySource) survey = NULL;
  g_autoptr (CgSummary) summary = NULL;

  past->round = g_object_ref (round);
  past->item_then = g_new0 (int, self->matrix.n_items + 1);
  past->positions = g_new0 (CgPosition, self->matrix.n_items + 1);
  if (!cg_instrument_has_scale (then))
    then = now;
  survey = cg_survey_source_new (self->assessment, cg_entry_get_id (round), then, CG_UNIT_RESPONDENT);
  summary = cg_summary_new (cg_survey_source_get_survey (survey));
  for (guint i = 0; i < self->matrix.n_items; i++)
    {
      past->item_then[i] = cg_instrument_match_item (now, then, i);
      if (past->item_then[i] >= 0)
        past->positions[i] = summary->items[past->item_then[i]].position;
    }
  return past;
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (cg_entry_get (*(CgEntry *const *) a, CG_NAME_DATE), cg_entry_get (*(CgEntry *const *) b, CG_NAME_DATE));
}

/* The rounds before, by date and then as the file has them. */
static GPtrArray *
list_rounds_before (const CgChartSource *self)
{
  GPtrArray *before = g_ptr_array_new ();
  CgEntry *rounds = cg_assessment_get_list (self->assessment, CG_KIND_ROUNDS);
  gboolean behind = FALSE;

  for (guint i = 0; self->round != NULL && i < cg_entry_get_n_children (rounds); i++)
    {
      CgEntry *round = cg_entry_get_child (rounds, i);
      int order = g_strcmp0 (cg_entry_get (round, CG_NAME_DATE), cg_entry_get (self->round, CG_NAME_DATE));

      behind |= round == self->round;
      if (round != self->round && (order < 0 || (order == 0 && !behind)))
        g_ptr_array_add (before, round);
    }
  g_ptr_array_sort (before, compare_dates);
  return before;
}

static void
look_at_past (CgChartSource *self)
{
  g_autoptr (GPtrArray) before = list_rounds_before (self);
  guint first = before->len >= MOST_ROUNDS ? before->len - (MOST_ROUNDS - 1) : 0;

  self->past = g_ptr_array_new_with_free_func (past_round_free);
  for (guint i = first; i < before->len; i++)
    g_ptr_array_add (self->past, look_back (self, before->pdata[i]));
}

static void
fill_item (CgChartSource *self, guint item, guint n_rounds)
{
  CgProgressPoint *points = self->progress_points + (gsize) item * n_rounds;
  const CgPosition *now = &self->summary->items[item].position, *then = NULL;

  for (guint i = 0; i < self->past->len; i++)
    {
      const CgPastRound *past = self->past->pdata[i];

      then = past->item_then[item] >= 0 ? &past->positions[item] : NULL;
      points[i].compared = then != NULL;
      points[i].position = then != NULL ? cg_chart_source_place (then) : (CgChartPosition) { -1, -1, CG_POSITION_NONE };
    }
  points[n_rounds - 1] = (CgProgressPoint) { TRUE, cg_chart_source_place (now) };
  self->progress_items[item] = (CgProgressItem) {
    .id = self->items[item].id, .title = self->items[item].title, .points = points, .target = self->items[item].target,
  };
  if (self->past->len > 0)
    self->progress_items[item].change = cg_change_between (then, now);
}

/**
 * cg_chart_source_get_progress:
 *
 * Returns: (transfer none): where the partnership stood in each round up to the chart's, valid until the next refresh
 */
const CgProgressData *
cg_chart_source_get_progress (CgChartSource *self)
{
  const CgMatrixData *matrix = cg_chart_source_get_matrix (self);
  guint n_rounds;

  if (self->past == NULL)
    look_at_past (self);
  n_rounds = self->past->len + 1;
  g_clear_pointer (&self->round_names, g_free);
  g_clear_pointer (&self->progress_points, g_free);
  g_clear_pointer (&self->progress_items, g_free);
  self->round_names = g_new0 (const char *, n_rounds + 1);
  self->progress_points = g_new0 (CgProgressPoint, (gsize) n_rounds * matrix->n_items + 1);
  self->progress_items = g_new0 (CgProgressItem, matrix->n_items + 1);
  for (guint i = 0; i < self->past->len; i++)
    self->round_names[i] = cg_entry_get (((CgPastRound *) self->past->pdata[i])->round, CG_NAME_NAME);
  self->round_names[n_rounds - 1] = self->round != NULL ? cg_entry_get (self->round, CG_NAME_NAME) : "";
  for (guint i = 0; i < matrix->n_items; i++)
    fill_item (self, i, n_rounds);
  self->progress = (CgProgressData) {
    .heading = matrix->heading, .item_name = matrix->item_name, .rounds = self->round_names, .n_rounds = n_rounds,
    .levels = self->levels, .n_levels = matrix->n_levels, .items = self->progress_items, .n_items = matrix->n_items,
  };
  return &self->progress;
}
