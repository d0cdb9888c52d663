/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-csv-private.h"

#include "analysis/cg-small-groups.h"
#include "exchange/cg-csv.h"
#include "model/cg-round.h"

/* What one person said about one question: the cells of a row, each %NULL where there is nothing. */
typedef struct {
  const char *cells[CG_CSV_N_COLUMNS];
} Voice;

/* The people of one partner among the voices of one question. */
typedef struct {
  guint first;
  guint n;
  guint n_people; /* who gave a level or a rank */
  gboolean pooled;
} Group;

typedef struct {
  CgAssessment *assessment;
  GStringChunk *strings;
  GArray *voices;
} Collection;

static const CgCsvColumn question[] = { CG_CSV_ROUND, CG_CSV_INSTRUMENT, CG_CSV_VERSION, CG_CSV_ITEM, CG_CSV_ABOUT };

static const char *
keep (Collection *collection, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (collection->strings, text) : NULL;
}

static void
collect_rating (CgEntry *response, CgEntry *rating, gpointer user_data)
{
  Collection *collection = user_data;
  CgEntry *respondent = cg_assessment_find (collection->assessment, CG_KIND_RESPONDENT,
                                            cg_entry_get (response, CG_NAME_RESPONDENT));
  const CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));
  g_autofree char *version = g_strdup_printf ("%d", cg_instrument_get_version (cg_ratings_get_instrument (ratings)));
  const Voice voice = { {
    [CG_CSV_ASSESSMENT] = keep (collection, cg_entry_get_id (cg_assessment_get_root (collection->assessment))),
    [CG_CSV_ROUND] = keep (collection, cg_entry_get (response, CG_NAME_ROUND)),
    [CG_CSV_PARTNER] = keep (collection, cg_entry_get (respondent, CG_NAME_PARTNER)),
    [CG_CSV_INSTRUMENT] = keep (collection, cg_entry_get (response, CG_NAME_INSTRUMENT)),
    [CG_CSV_ITEM] = keep (collection, cg_entry_get (rating, CG_NAME_ITEM)),
    [CG_CSV_ANSWER] = keep (collection, cg_entry_get (rating, CG_NAME_ANSWER)),
    [CG_CSV_TARGET] = keep (collection, cg_entry_get (rating, CG_NAME_TARGET)),
    [CG_CSV_VERSION] = keep (collection, version),
    [CG_CSV_ABOUT] = keep (collection, cg_entry_get (rating, CG_NAME_ABOUT)),
    [CG_CSV_RANK] = keep (collection, cg_entry_get (rating, CG_NAME_RANK)),
  } };

  g_array_append_val (collection->voices, voice);
}

static int
compare_columns (const Voice *a, const Voice *b, const CgCsvColumn *columns, guint n)
{
  int order = 0;

  for (guint i = 0; i < n && order == 0; i++)
    order = g_strcmp0 (a->cells[columns[i]], b->cells[columns[i]]);
  return order;
}

/* By what was said and never by who said it: the place of a row must not tell which others are of the same person. */
static int
compare_voices (gconstpointer a, gconstpointer b)
{
  static const CgCsvColumn said[] = { CG_CSV_PARTNER, CG_CSV_ANSWER, CG_CSV_TARGET, CG_CSV_RANK };
  int order = compare_columns (a, b, question, G_N_ELEMENTS (question));

  return order != 0 ? order : compare_columns (a, b, said, G_N_ELEMENTS (said));
}

static gboolean
is_level (const Voice *voice)
{
  const char *answer = voice->cells[CG_CSV_ANSWER];

  return answer != NULL && !g_str_equal (answer, CG_ANSWER_DONT_KNOW_ID) && !g_str_equal (answer, CG_ANSWER_NOT_APPLICABLE_ID);
}

static gboolean
has_cell (const Voice *voice, CgCsvColumn column)
{
  return column == CG_CSV_ANSWER ? is_level (voice) : voice->cells[column] != NULL;
}

static GArray *
find_groups (const Voice *voices, guint n)
{
  GArray *groups = g_array_new (FALSE, TRUE, sizeof (Group));

  for (guint i = 0; i < n; i++)
    {
      const char *partner = voices[i].cells[CG_CSV_PARTNER];
      Group *group;

      if (i == 0 || g_strcmp0 (partner, voices[i - 1].cells[CG_CSV_PARTNER]) != 0)
        g_array_set_size (groups, groups->len + 1);
      group = &g_array_index (groups, Group, groups->len - 1);
      if (group->n == 0)
        group->first = i;
      group->n++;
      group->n_people += is_level (&voices[i]) || voices[i].cells[CG_CSV_RANK] != NULL;
    }
  for (guint i = 0; i < groups->len; i++)
    {
      Group *group = &g_array_index (groups, Group, i);

      group->pooled = voices[group->first].cells[CG_CSV_PARTNER] == NULL || group->n_people < CG_SMALL_GROUP;
    }
  return groups;
}

static Group *
find_smallest_kept (GArray *groups)
{
  Group *smallest = NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      Group *group = &g_array_index (groups, Group, i);

      if (!group->pooled && (smallest == NULL || group->n_people < smallest->n_people))
        smallest = group;
    }
  return smallest;
}

/*
 * Small groups are shown together and without a partner. Where all of them are still too few, all less the others
 * would give them away, so the smallest of the others joins them.
 *
 * Returns: whether they can be shown at all
 */
static gboolean
fill_pool (GArray *groups)
{
  guint n_pooled = 0, n_people = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);

      n_pooled += group->pooled;
      n_people += group->pooled ? group->n_people : 0;
    }
  if (n_pooled > 0 && n_people < CG_SMALL_GROUP)
    {
      Group *joins = find_smallest_kept (groups);

      if (joins == NULL)
        return FALSE;
      joins->pooled = TRUE;
    }
  return TRUE;
}

/* One or two levels, targets or ranks among the voices of a group would be theirs alone. */
static void
blank_few (Voice *voices, guint n, CgCsvColumn column)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += has_cell (&voices[i], column);
  for (guint i = 0; i < n && count < CG_SMALL_GROUP; i++)
    if (has_cell (&voices[i], column))
      voices[i].cells[column] = NULL;
}

static void
append_group (GString *out, Voice *voices, guint n)
{
  blank_few (voices, n, CG_CSV_ANSWER);
  blank_few (voices, n, CG_CSV_TARGET);
  blank_few (voices, n, CG_CSV_RANK);
  qsort (voices, n, sizeof *voices, compare_voices);
  for (guint i = 0; i < n; i++)
    if (voices[i].cells[CG_CSV_ANSWER] != NULL || has_cell (&voices[i], CG_CSV_TARGET) || has_cell (&voices[i], CG_CSV_RANK))
      cg_csv_append (out, voices[i].cells, CG_CSV_N_COLUMNS);
}

/* @voices: all of one question, the people of a partner side by side */
static void
append_question (GString *out, Voice *voices, guint n)
{
  g_autoptr (GArray) groups = find_groups (voices, n);
  g_autoptr (GArray) pool = g_array_new (FALSE, FALSE, sizeof (Voice));

  if (!fill_pool (groups))
    return;
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);

      if (group->pooled)
        g_array_append_vals (pool, &voices[group->first], group->n);
      else
        append_group (out, &voices[group->first], group->n);
    }
  for (guint i = 0; i < pool->len; i++)
    g_array_index (pool, Voice, i).cells[CG_CSV_PARTNER] = NULL;
  append_group (out, (Voice *) pool->data, pool->len);
}

static GArray *
collect_voices (CgAssessment *assessment, GStringChunk *strings, gboolean all_rounds)
{
  Collection collection = { assessment, strings, g_array_new (FALSE, FALSE, sizeof (Voice)) };
  CgEntry *responses = cg_assessment_get_list (assessment, CG_KIND_RESPONSES);

  for (guint i = 0; i < cg_entry_get_n_children (responses); i++)
    {
      CgEntry *response = cg_entry_get_child (responses, i);
      CgEntry *round = cg_assessment_find (assessment, CG_KIND_ROUND, cg_entry_get (response, CG_NAME_ROUND));

      if (all_rounds || cg_round_is_anonymous (round))
        cg_csv_visit_ratings (response, collect_rating, &collection);
    }
  g_array_sort (collection.voices, compare_voices);
  return collection.voices;
}

/**
 * cg_csv_append_anonymous:
 * @all_rounds: whether all rounds are treated so, or only those that promised it
 *
 * Writes who of which partner said what, without anything that tells two answers of one person from those of two: no
 * respondent, no words, no confidence, rows in the order of what was said. The people of a partner that has fewer
 * than %CG_SMALL_GROUP of them on an item stand without their partner, together with as many others as it takes.
 */
void
cg_csv_append_anonymous (GString *out, CgAssessment *assessment, gboolean all_rounds)
{
  g_autoptr (GStringChunk) strings = g_string_chunk_new (4096);
  g_autoptr (GArray) all = collect_voices (assessment, strings, all_rounds);
  Voice *voices = (Voice *) all->data;
  guint first = 0;

  for (guint i = 1; i <= all->len; i++)
    if (i == all->len || compare_columns (&voices[first], &voices[i], question, G_N_ELEMENTS (question)) != 0)
      {
        append_question (out, &voices[first], i - first);
        first = i;
      }
}
