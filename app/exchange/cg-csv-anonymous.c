/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-csv-private.h"

#include "analysis/cg-small-groups.h"
#include "exchange/cg-csv.h"
#include "model/cg-round.h"

/* What one person said about one question: the cells of a row, each %NULL where there is nothing. */
typedef struct {
  const char *cells[CG_CSV_N_COLUMNS];
  gboolean outside;
} Voice;

/* What must not come from one or two people of a group. */
typedef enum {
  COUNT_ANSWERS,
  COUNT_LEVELS,
  COUNT_TARGETS,
  COUNT_RANKS,
  N_COUNTS
} Count;

/* The people of one partner among the voices of one question. */
typedef struct {
  guint first;
  guint n;
  guint counts[N_COUNTS];
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

static gboolean
says_anything (const Voice *voice)
{
  return voice->cells[CG_CSV_ANSWER] != NULL || voice->cells[CG_CSV_TARGET] != NULL || voice->cells[CG_CSV_RANK] != NULL;
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
  }, cg_assessment_is_outside (collection->assessment, respondent) };

  if (says_anything (&voice))
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

/* Who looks on from outside is counted apart wherever figures are shown, and so here. */
static int
compare_questions (const Voice *a, const Voice *b)
{
  int order = compare_columns (a, b, question, G_N_ELEMENTS (question));

  return order != 0 ? order : a->outside - b->outside;
}

/* By what was said and never by who said it: the place of a row must not tell which others are of the same person. */
static int
compare_voices (gconstpointer a, gconstpointer b)
{
  static const CgCsvColumn said[] = { CG_CSV_PARTNER, CG_CSV_ANSWER, CG_CSV_TARGET, CG_CSV_RANK };
  int order = compare_questions (a, b);

  return order != 0 ? order : compare_columns (a, b, said, G_N_ELEMENTS (said));
}

static gboolean
is_level (const char *answer)
{
  return answer != NULL && !g_str_equal (answer, CG_ANSWER_DONT_KNOW_ID) && !g_str_equal (answer, CG_ANSWER_NOT_APPLICABLE_ID);
}

static void
count_voice (guint *counts, const Voice *voice)
{
  counts[COUNT_ANSWERS] += voice->cells[CG_CSV_ANSWER] != NULL;
  counts[COUNT_LEVELS] += is_level (voice->cells[CG_CSV_ANSWER]);
  counts[COUNT_TARGETS] += voice->cells[CG_CSV_TARGET] != NULL;
  counts[COUNT_RANKS] += voice->cells[CG_CSV_RANK] != NULL;
}

static gboolean
is_few (guint count)
{
  return count > 0 && count < CG_SMALL_GROUP;
}

static gboolean
has_few (const guint *counts)
{
  for (guint i = 0; i < N_COUNTS; i++)
    if (is_few (counts[i]))
      return TRUE;
  return FALSE;
}

static GArray *
find_groups (const Voice *voices, guint n)
{
  GArray *groups = g_array_new (FALSE, TRUE, sizeof (Group));

  for (guint i = 0; i < n; i++)
    {
      Group *group;

      if (i == 0 || g_strcmp0 (voices[i].cells[CG_CSV_PARTNER], voices[i - 1].cells[CG_CSV_PARTNER]) != 0)
        {
          g_array_set_size (groups, groups->len + 1);
          g_array_index (groups, Group, groups->len - 1).first = i;
        }
      group = &g_array_index (groups, Group, groups->len - 1);
      group->n++;
      count_voice (group->counts, &voices[i]);
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

      if (!group->pooled && (smallest == NULL || group->n < smallest->n))
        smallest = group;
    }
  return smallest;
}

static void
join (Group *group, guint *counts)
{
  group->pooled = TRUE;
  for (guint i = 0; i < N_COUNTS; i++)
    counts[i] += group->counts[i];
}

/*
 * Small groups are shown together and without a partner. While all of them are still too few, all less the others
 * would give them away, so the smallest of the others joins them.
 */
static void
fill_pool (GArray *groups, guint *counts)
{
  Group *group;

  for (guint i = 0; i < groups->len; i++)
    {
      group = &g_array_index (groups, Group, i);
      if (has_few (group->counts))
        join (group, counts);
    }
  while (has_few (counts) && (group = find_smallest_kept (groups)) != NULL)
    join (group, counts);
}

static void
append_group (GString *out, const Voice *voices, guint n)
{
  for (guint i = 0; i < n; i++)
    if (says_anything (&voices[i]))
      cg_csv_append (out, voices[i].cells, CG_CSV_N_COLUMNS);
}

static void
append_pool (GString *out, Voice *voices, guint n, const guint *counts)
{
  for (guint i = 0; i < n; i++)
    {
      voices[i].cells[CG_CSV_PARTNER] = NULL;
      if (is_few (counts[COUNT_ANSWERS]) || is_few (counts[COUNT_LEVELS]))
        voices[i].cells[CG_CSV_ANSWER] = NULL;
      if (is_few (counts[COUNT_TARGETS]))
        voices[i].cells[CG_CSV_TARGET] = NULL;
      if (is_few (counts[COUNT_RANKS]))
        voices[i].cells[CG_CSV_RANK] = NULL;
    }
  qsort (voices, n, sizeof *voices, compare_voices);
  append_group (out, voices, n);
}

/* @voices: all of one question, the people of a partner side by side */
static void
append_question (GString *out, const Voice *voices, guint n)
{
  g_autoptr (GArray) groups = find_groups (voices, n);
  g_autoptr (GArray) pool = g_array_new (FALSE, FALSE, sizeof (Voice));
  guint counts[N_COUNTS] = { 0 };

  fill_pool (groups, counts);
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);

      if (group->pooled)
        g_array_append_vals (pool, &voices[group->first], group->n);
      else
        append_group (out, &voices[group->first], group->n);
    }
  if (pool->len > 0)
    append_pool (out, (Voice *) pool->data, pool->len, counts);
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
 * than %CG_SMALL_GROUP of them on an item stand without their partner, together with as many others as it takes; where
 * all together are too few, what they said is left out.
 */
void
cg_csv_append_anonymous (GString *out, CgAssessment *assessment, gboolean all_rounds)
{
  g_autoptr (GStringChunk) strings = g_string_chunk_new (4096);
  g_autoptr (GArray) all = collect_voices (assessment, strings, all_rounds);
  Voice *voices = (Voice *) all->data;
  guint first = 0;

  for (guint i = 1; i <= all->len; i++)
    if (i == all->len || compare_questions (&voices[first], &voices[i]) != 0)
      {
        append_question (out, &voices[first], i - first);
        first = i;
      }
}
