/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-log.h"

#include "common/cg-fold.h"
#include "model/cg-choice-words.h"

/* All that a person can read of a record, so that it can be searched. */
static char *
readable (CgAssessment *assessment, CgEntry *record, const CgLanguage *language)
{
  const char *text = cg_entry_get (record, CG_NAME_TEXT), *owner = cg_entry_get (record, CG_NAME_OWNER);
  g_autofree char *date = cg_language_format_date (language, cg_entry_get (record, CG_NAME_DATE));
  CgInstrument *tool = cg_assessment_instrument_of (assessment, record);
  int item = tool != NULL ? cg_instrument_find_item (tool, cg_entry_get (record, CG_NAME_ITEM)) : -1;
  const char *title = item >= 0 ? cg_instrument_text (cg_instrument_get_item (tool, item), CG_KIND_TITLE, language) : NULL;

  return g_strjoin (" ", cg_choice_words (CG_KIND_RECORD, CG_NAME_KIND, cg_entry_get (record, CG_NAME_KIND), language), date,
                    text != NULL ? text : "", owner != NULL ? owner : "", title != NULL ? title : "", NULL);
}

static gboolean
holds_words (const char *text, const char *words)
{
  g_autofree char *folded = cg_fold (text);
  g_autofree char *wanted = cg_fold (words);
  g_auto (GStrv) parts = g_strsplit (wanted, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (cg_fold_find_word (folded, parts[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
is_wanted (CgAssessment *assessment, CgEntry *record, const CgLogQuery *query, const CgLanguage *language)
{
  g_autofree char *text = NULL;

  if (query->kind != NULL && g_strcmp0 (cg_entry_get (record, CG_NAME_KIND), query->kind) != 0)
    return FALSE;
  if (query->reviews && cg_entry_get (record, CG_NAME_REVIEW) == NULL)
    return FALSE;
  if (query->words == NULL || *query->words == '\0')
    return TRUE;
  text = readable (assessment, record, language);
  return holds_words (text, query->words);
}

static int
compare_reviews (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (cg_entry_get (*(CgEntry *const *) a, CG_NAME_REVIEW), cg_entry_get (*(CgEntry *const *) b, CG_NAME_REVIEW));
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (cg_entry_get (*(CgEntry *const *) b, CG_NAME_DATE), cg_entry_get (*(CgEntry *const *) a, CG_NAME_DATE));
}

/**
 * cg_log_find:
 *
 * Returns: (transfer container) (element-type CgEntry): the records, the latest first
 */
GPtrArray *
cg_log_find (CgAssessment *assessment, const CgLogQuery *query, const CgLanguage *language)
{
  CgEntry *log = cg_assessment_get_list (assessment, CG_KIND_LOG);
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (CG_IS_ASSESSMENT (assessment) && query != NULL, found);

  /* What was written last stands first among those of one day: the sort keeps the order of equals. */
  for (guint i = cg_entry_get_n_children (log); i > 0; i--)
    if (is_wanted (assessment, cg_entry_get_child (log, i - 1), query, language))
      g_ptr_array_add (found, cg_entry_get_child (log, i - 1));
  g_ptr_array_sort (found, query->reviews ? compare_reviews : compare_dates);
  return found;
}

/**
 * cg_log_count_reviews:
 * @today: `YYYY-MM-DD`
 * @n_late: (out): how many of them were due before today
 *
 * Returns: how many records are to be looked at again
 */
guint
cg_log_count_reviews (CgAssessment *assessment, const char *today, guint *n_late)
{
  CgEntry *log = cg_assessment_get_list (assessment, CG_KIND_LOG);
  guint n = 0;

  *n_late = 0;
  for (guint i = 0; i < cg_entry_get_n_children (log); i++)
    {
      const char *review = cg_entry_get (cg_entry_get_child (log, i), CG_NAME_REVIEW);

      n += review != NULL;
      *n_late += review != NULL && g_strcmp0 (review, today) < 0;
    }
  return n;
}
