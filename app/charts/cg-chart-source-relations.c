/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-source-private.h"

#include <stdlib.h>

#include "analysis/cg-small-groups.h"
#include "model/cg-round.h"

#define APART 2

/**
 * Counting:
 * @counts: of each partner about each other, for each item, how many people chose each level
 * @people: how many people of each partner said something about each other
 * @n_answering: how many people said something
 */
typedef struct {
  CgChartSource *source;
  CgInstrument *instrument;
  GHashTable *numbers; /* partner id -> number + 1 */
  guint n_partners;
  guint n_items;
  guint n_levels;
  guint *counts;
  guint *people;
  guint n_answering;
} Counting;

void
cg_chart_source_clear_relations (CgChartSource *self)
{
  g_clear_pointer (&self->item_titles, g_free);
  g_clear_pointer (&self->relation_levels, g_free);
  g_clear_pointer (&self->relation_list, g_free);
}

static int
find_partner (const Counting *counting, const char *id)
{
  return id != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (counting->numbers, id)) - 1 : -1;
}

static gsize
pair_of (const Counting *counting, int from, int about)
{
  return (gsize) from * counting->n_partners + (gsize) about;
}

static void
count_rating (Counting *counting, int from, CgEntry *rating, gboolean *spoke)
{
  int about = find_partner (counting, cg_entry_get (rating, CG_NAME_ABOUT));
  int item = cg_instrument_find_item (counting->instrument, cg_entry_get (rating, CG_NAME_ITEM));
  const char *id = cg_entry_get (rating, CG_NAME_ANSWER);
  guint8 answer = CG_ANSWER_NONE;

  if (about < 0 || about == from || item < 0 || id == NULL || !cg_instrument_parse_answer (counting->instrument, id, &answer) ||
      !CG_ANSWER_IS_LEVEL (answer))
    return;
  counting->counts[(pair_of (counting, from, about) * counting->n_items + (guint) item) * counting->n_levels + answer - 1]++;
  spoke[about] = TRUE;
}

/* Somebody counts once for each partner that they said something about. */
static void
count_response (Counting *counting, CgEntry *response)
{
  CgAssessment *assessment = counting->source->assessment;
  const CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));
  CgEntry *respondent = cg_assessment_find (assessment, CG_KIND_RESPONDENT, cg_entry_get (response, CG_NAME_RESPONDENT));
  int from = respondent != NULL ? find_partner (counting, cg_entry_get (respondent, CG_NAME_PARTNER)) : -1;
  GPtrArray *about = ratings != NULL ? cg_ratings_get_about (ratings) : NULL;
  g_autofree gboolean *spoke = g_new0 (gboolean, counting->n_partners + 1);

  if (from < 0 || about == NULL)
    return;
  for (guint i = 0; i < about->len; i++)
    count_rating (counting, from, about->pdata[i], spoke);
  for (guint i = 0; i < counting->n_partners; i++)
    counting->people[pair_of (counting, from, (int) i)] += spoke[i];
  counting->n_answering += about->len > 0;
}

static void
count_round (Counting *counting)
{
  CgChartSource *self = counting->source;
  CgEntry *responses = cg_assessment_get_list (self->assessment, CG_KIND_RESPONSES);

  for (guint i = 0; self->round != NULL && i < cg_entry_get_n_children (responses); i++)
    {
      CgEntry *response = cg_entry_get_child (responses, i);

      if (g_strcmp0 (cg_entry_get (response, CG_NAME_ROUND), cg_entry_get_id (self->round)) == 0 &&
          cg_assessment_instrument_of (self->assessment, response) == counting->instrument)
        count_response (counting, response);
    }
}

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static int
median_of (const int *levels, guint n)
{
  g_autofree int *sorted = g_new (int, n + 1);
  guint known = 0;

  for (guint i = 0; i < n; i++)
    if (levels[i] >= 0)
      sorted[known++] = levels[i];
  if (known == 0)
    return -1;
  qsort (sorted, known, sizeof *sorted, compare_levels);
  return sorted[(known - 1) / 2];
}

/* What a partner says is the low median of what its people say, as everywhere. */
static void
fill_relation (Counting *counting, gsize pair)
{
  CgChartSource *self = counting->source;
  int *levels = self->relation_levels + pair * counting->n_items;
  CgRelation *relation = &self->relation_list[pair];

  relation->levels = levels;
  relation->is_small = self->round != NULL && cg_round_is_anonymous (self->round) && counting->people[pair] > 0 &&
                       counting->people[pair] < CG_SMALL_GROUP;
  for (guint item = 0; item < counting->n_items; item++)
    {
      const guint *counts = counting->counts + (pair * counting->n_items + item) * counting->n_levels;
      CgPosition position = cg_position_of_partner (CG_ANSWER_NONE, counts, counting->n_levels);

      levels[item] = !relation->is_small && CG_ANSWER_IS_LEVEL (position.low) ? position.low - 1 : -1;
    }
  relation->n = relation->is_small ? 0 : counting->people[pair];
  relation->median = median_of (levels, counting->n_items);
}

static gboolean
are_apart (const CgRelation *one, const CgRelation *other, guint n_items)
{
  for (guint i = 0; i < n_items; i++)
    if (one->levels[i] >= 0 && other->levels[i] >= 0 && abs (one->levels[i] - other->levels[i]) >= APART)
      return TRUE;
  return FALSE;
}

static void
compare_pairs (Counting *counting)
{
  CgRelation *list = counting->source->relation_list;

  for (guint a = 0; a < counting->n_partners; a++)
    for (guint b = 0; b < counting->n_partners; b++)
      list[pair_of (counting, (int) a, (int) b)].is_apart =
          are_apart (&list[pair_of (counting, (int) a, (int) b)], &list[pair_of (counting, (int) b, (int) a)], counting->n_items);
}

static void
fill_relations (CgChartSource *self)
{
  CgInstrument *instrument = cg_survey_source_get_instrument (self->survey);
  guint n = self->matrix.n_partners, n_items = self->matrix.n_items, n_levels = self->matrix.n_levels;
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint *counts = g_new0 (guint, (gsize) n * n * n_items * n_levels + 1);
  g_autofree guint *people = g_new0 (guint, (gsize) n * n + 1);
  Counting counting = { self, instrument, numbers, n, n_items, n_levels, counts, people, 0 };

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (numbers, (char *) self->partners[i].id, GINT_TO_POINTER (i + 1));
  count_round (&counting);
  self->relations.heading.n_people = counting.n_answering;
  self->relation_levels = g_new0 (int, (gsize) n * n * n_items + 1);
  self->relation_list = g_new0 (CgRelation, (gsize) n * n + 1);
  for (gsize pair = 0; pair < (gsize) n * n; pair++)
    fill_relation (&counting, pair);
  compare_pairs (&counting);
}

/**
 * cg_chart_source_get_relations:
 *
 * Returns: (transfer none): how each partner sees each other, valid until the next refresh
 */
const CgRelationsData *
cg_chart_source_get_relations (CgChartSource *self)
{
  const CgMatrixData *matrix = cg_chart_source_get_matrix (self);

  cg_chart_source_clear_relations (self);
  self->relations = (CgRelationsData) { .heading = matrix->heading };
  self->relations.rates_pairs = cg_instrument_rates_relationships (cg_survey_source_get_instrument (self->survey));
  if (!self->relations.rates_pairs)
    return &self->relations;
  fill_relations (self);
  self->item_titles = g_new0 (const char *, matrix->n_items + 1);
  for (guint i = 0; i < matrix->n_items; i++)
    self->item_titles[i] = matrix->items[i].title;
  self->relations.partners = self->partners;
  self->relations.n_partners = matrix->n_partners;
  self->relations.levels = self->levels;
  self->relations.n_levels = matrix->n_levels;
  self->relations.item_titles = self->item_titles;
  self->relations.n_items = matrix->n_items;
  self->relations.relations = self->relation_list;
  return &self->relations;
}
