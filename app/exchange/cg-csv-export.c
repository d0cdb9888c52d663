/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-csv-export.h"

#include "exchange/cg-csv-private.h"
#include "exchange/cg-csv.h"
#include "model/cg-round.h"

const char *const cg_csv_columns[CG_CSV_N_COLUMNS] = { "assessment", "round",   "partner", "respondent", "instrument",
                                                       "item",       "answer",  "target",  "comment",    "version",
                                                       "about",      "rank",    "confidence", "text" };

typedef struct {
  GString *out;
  CgAssessment *assessment;
} Export;

static void
visit_item (CgEntry *response, CgRatings *ratings, guint item, CgCsvVisit visit, gpointer user_data)
{
  g_autoptr (CgEntry) rating =
    cg_ratings_dup_rating (ratings, cg_instrument_get_item_id (cg_ratings_get_instrument (ratings), item), NULL);

  if (rating != NULL)
    visit (response, rating, user_data);
}

/**
 * cg_csv_visit_ratings:
 *
 * Goes through the ratings of a response in file order; through none where its instrument was not found.
 */
void
cg_csv_visit_ratings (CgEntry *response, CgCsvVisit visit, gpointer user_data)
{
  CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));
  const guint16 *order;
  GPtrArray *about;
  guint n;

  if (ratings == NULL)
    return;
  order = cg_ratings_get_order (ratings, &n);
  if (order == NULL)
    n = cg_instrument_get_n_items (cg_ratings_get_instrument (ratings));
  for (guint i = 0; i < n; i++)
    visit_item (response, ratings, order != NULL ? order[i] : i, visit, user_data);
  about = cg_ratings_get_about (ratings);
  for (guint i = 0; about != NULL && i < about->len; i++)
    visit (response, about->pdata[i], user_data);
}

/* A comment for the facilitator stays with the facilitator. */
static const char *
shown_comment (CgEntry *rating)
{
  CgEntry *comment = cg_entry_find_child (rating, CG_KIND_COMMENT);

  return comment != NULL && g_strcmp0 (cg_entry_get (comment, CG_NAME_SEE), "all") == 0
             ? cg_entry_get (comment, CG_NAME_TEXT)
             : NULL;
}

static gboolean
says_anything (const char *const *cells)
{
  static const CgCsvColumn values[] = { CG_CSV_ANSWER, CG_CSV_TARGET,     CG_CSV_COMMENT,
                                        CG_CSV_RANK,   CG_CSV_CONFIDENCE, CG_CSV_TEXT };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (cells[values[i]] != NULL && *cells[values[i]] != '\0')
      return TRUE;
  return FALSE;
}

static void
append_rating (CgEntry *response, CgEntry *rating, gpointer user_data)
{
  Export *export = user_data;
  const CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));
  const char *who = cg_entry_get (response, CG_NAME_RESPONDENT);
  CgEntry *respondent = cg_assessment_find (export->assessment, CG_KIND_RESPONDENT, who);
  g_autofree char *version = g_strdup_printf ("%d", cg_instrument_get_version (cg_ratings_get_instrument (ratings)));
  const char *const cells[CG_CSV_N_COLUMNS] = {
    [CG_CSV_ASSESSMENT] = cg_entry_get_id (cg_assessment_get_root (export->assessment)),
    [CG_CSV_ROUND] = cg_entry_get (response, CG_NAME_ROUND),
    [CG_CSV_PARTNER] = cg_entry_get (respondent, CG_NAME_PARTNER),
    [CG_CSV_RESPONDENT] = who,
    [CG_CSV_INSTRUMENT] = cg_entry_get (response, CG_NAME_INSTRUMENT),
    [CG_CSV_ITEM] = cg_entry_get (rating, CG_NAME_ITEM),
    [CG_CSV_ANSWER] = cg_entry_get (rating, CG_NAME_ANSWER),
    [CG_CSV_TARGET] = cg_entry_get (rating, CG_NAME_TARGET),
    [CG_CSV_COMMENT] = shown_comment (rating),
    [CG_CSV_VERSION] = version,
    [CG_CSV_ABOUT] = cg_entry_get (rating, CG_NAME_ABOUT),
    [CG_CSV_RANK] = cg_entry_get (rating, CG_NAME_RANK),
    [CG_CSV_CONFIDENCE] = cg_entry_get (rating, CG_NAME_CONFIDENCE),
    [CG_CSV_TEXT] = cg_entry_get (rating, CG_NAME_TEXT),
  };

  if (says_anything (cells))
    cg_csv_append (export->out, cells, G_N_ELEMENTS (cells));
}

static void
append_named (GString *out, CgAssessment *assessment)
{
  Export export = { out, assessment };
  CgEntry *responses = cg_assessment_get_list (assessment, CG_KIND_RESPONSES);

  for (guint i = 0; i < cg_entry_get_n_children (responses); i++)
    {
      CgEntry *response = cg_entry_get_child (responses, i);

      if (!cg_round_is_anonymous (cg_assessment_find (assessment, CG_KIND_ROUND, cg_entry_get (response, CG_NAME_ROUND))))
        cg_csv_visit_ratings (response, append_rating, &export);
    }
}

/**
 * cg_csv_export:
 * @anonymous: whether nobody is to be found out; what was answered in an anonymous round is always treated so
 *
 * Writes the ratings as a table, one a row, in UTF-8 by RFC 4180. Names of people, comments for the facilitator,
 * evidence and ticks are not in it, and neither is what was answered to an instrument that was not found.
 *
 * Returns: (transfer full): the table
 */
GBytes *
cg_csv_export (CgAssessment *assessment, gboolean anonymous)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (CG_IS_ASSESSMENT (assessment), NULL);

  cg_csv_append (out, cg_csv_columns, CG_CSV_N_COLUMNS);
  if (!anonymous)
    append_named (out, assessment);
  cg_csv_append_anonymous (out, assessment, anonymous);
  return g_string_free_to_bytes (g_steal_pointer (&out));
}
