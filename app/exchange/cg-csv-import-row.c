/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-csv-import-private.h"

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"
#include "model/cg-round.h"

#define REFUSE(error, ...) (g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, __VA_ARGS__), FALSE)

/* Blanks around an id mean nothing; words keep theirs. Returns %NULL where there is no such column. */
static const char *
cell (CgCsvImport *self, const CgCsvRow *row, CgCsvColumn column)
{
  char *text = self->columns[column] >= 0 ? row->cells->pdata[self->columns[column]] : NULL;

  return text != NULL && column != CG_CSV_COMMENT && column != CG_CSV_TEXT ? g_strstrip (text) : text;
}

/* The same, %NULL also where nothing is in it. */
static const char *
value (CgCsvImport *self, const CgCsvRow *row, CgCsvColumn column)
{
  const char *text = cell (self, row, column);

  return text != NULL && *text != '\0' ? text : NULL;
}

static CgEntry *
find_round (CgCsvImport *self, const CgCsvRow *row, GError **error)
{
  const char *own = cg_entry_get_id (cg_assessment_get_root (self->assessment));
  const char *assessment = value (self, row, CG_CSV_ASSESSMENT), *id = value (self, row, CG_CSV_ROUND);
  CgEntry *round = id != NULL ? cg_assessment_find (self->assessment, CG_KIND_ROUND, id) : NULL;

  if (assessment != NULL && g_strcmp0 (assessment, own) != 0)
    g_set_error_literal (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("It answers another assessment."));
  else if (round == NULL)
    g_set_error_literal (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("It answers a round that is not in this assessment."));
  else
    return round;
  return NULL;
}

static gboolean
read_version (CgCsvImport *self, const CgCsvRow *row, int *version, GError **error)
{
  const char *text = value (self, row, CG_CSV_VERSION);
  guint64 number = 0;

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &number, NULL))
    return REFUSE (error, _("“%s” is not the number of a version."), text);
  *version = (int) number;
  return TRUE;
}

static CgInstrument *
find_tool (CgCsvImport *self, const CgCsvRow *row, GError **error)
{
  const char *id = value (self, row, CG_CSV_INSTRUMENT);
  CgInstrument *instrument;
  int version;

  if (!read_version (self, row, &version, error))
    return NULL;
  instrument = id != NULL ? cg_assessment_find_instrument (self->assessment, id, version) : NULL;
  if (id == NULL)
    g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("“%s” is missing."), cg_csv_columns[CG_CSV_INSTRUMENT]);
  else if (!cg_assessment_declares (self->assessment, id, 0))
    g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("It answers the tool “%s”, which this assessment does not use."), id);
  else if (!cg_assessment_declares (self->assessment, id, version))
    g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE,
                 _("It answers version %d of the tool “%s”, which this assessment does not use."), version, id);
  else if (instrument == NULL)
    g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE,
                 _("The tool “%s” was not found, so that its answers can’t be checked."), id);
  else
    return instrument;
  return NULL;
}

static CgEntry *
new_person (CgCsvImport *self, const char *id, const char *partner, GError **error)
{
  g_autoptr (CgEntry) person = NULL;

  if (partner == NULL)
    {
      g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE,
                   _("“%s” is not one of the people answering, and a new person needs a partner."), id);
      return NULL;
    }
  person = cg_entry_new (CG_KIND_RESPONDENT);
  cg_entry_set (person, CG_NAME_ID, id);
  cg_entry_set (person, CG_NAME_PARTNER, partner);
  if (!cg_assessment_check_entry (self->assessment, NULL, person, error))
    return NULL;
  g_hash_table_insert (self->people, (char *) cg_entry_get_id (person), g_object_ref (person));
  return person;
}

static CgEntry *
find_person (CgCsvImport *self, const CgCsvRow *row, GError **error)
{
  const char *id = value (self, row, CG_CSV_RESPONDENT), *partner = value (self, row, CG_CSV_PARTNER);
  CgEntry *person = id != NULL ? cg_assessment_find (self->assessment, CG_KIND_RESPONDENT, id) : NULL;

  if (id == NULL)
    g_set_error_literal (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("This row does not say who answered."));
  else if (partner != NULL && cg_assessment_find (self->assessment, CG_KIND_PARTNER, partner) == NULL)
    g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("It answers for “%s”, which is not one of the partners."), partner);
  else if (person == NULL && (person = g_hash_table_lookup (self->people, id)) == NULL)
    return new_person (self, id, partner, error);
  else if (partner == NULL || g_strcmp0 (cg_entry_get (person, CG_NAME_PARTNER), partner) == 0)
    return person;
  else
    g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("“%s” does not answer for the partner that stands here."), id);
  return NULL;
}

static gboolean
check_once (CgCsvImport *self, const CgCsvRow *row, const CgCsvPlan *plan, GError **error)
{
  g_autofree char *key =
    g_strdup_printf ("%s\n%s\n%s\n%d\n%s\n%s", cg_entry_get_id (plan->round), cg_entry_get_id (plan->respondent),
                     cg_instrument_get_id (plan->instrument), cg_instrument_get_version (plan->instrument),
                     plan->item != NULL ? plan->item : "", plan->about != NULL ? plan->about : "");
  guint line = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, key));

  if (line > 0)
    /* Translators: %u is a line of the file */
    return REFUSE (error, _("Line %u answers the same already."), line);
  g_hash_table_insert (self->seen, g_steal_pointer (&key), GUINT_TO_POINTER (row->line));
  return TRUE;
}

static gboolean
put_value (CgEntry *entry, CgName name, const char *text)
{
  const char *now = cg_entry_get (entry, name);

  if (text == NULL || g_str_equal (text, now != NULL ? now : ""))
    return FALSE;
  cg_entry_set (entry, name, *text != '\0' ? text : NULL);
  return TRUE;
}

/* What only the facilitator sees never went out, so that an empty cell says nothing about it. */
static gboolean
put_comment (CgEntry *rating, const char *text, gboolean *changed, GError **error)
{
  CgEntry *comment = cg_entry_find_child (rating, CG_KIND_COMMENT);
  gboolean empty = text == NULL || *text == '\0';

  if (comment != NULL && g_strcmp0 (cg_entry_get (comment, CG_NAME_SEE), "all") != 0)
    return empty ? TRUE : REFUSE (error, _("A comment for the facilitator stands here, and a table can’t replace it."));
  if (text == NULL || (comment == NULL && empty))
    return TRUE;
  if (comment == NULL)
    {
      comment = cg_entry_new (CG_KIND_COMMENT);
      cg_entry_set (comment, CG_NAME_SEE, "all");
      cg_entry_insert (rating, cg_entry_index_for (rating, CG_KIND_COMMENT), comment);
      g_object_unref (comment);
    }
  if (put_value (comment, CG_NAME_TEXT, text))
    {
      *changed = TRUE;
      if (empty)
        g_object_unref (cg_entry_remove (rating, cg_entry_index_of (rating, comment)));
    }
  return TRUE;
}

static gboolean
says_nothing (CgEntry *rating)
{
  const CgKind *kind = cg_entry_get_kind (rating);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].name != CG_NAME_ITEM && kind->fields[i].name != CG_NAME_ABOUT && cg_entry_get_at (rating, i) != NULL)
      return FALSE;
  return cg_entry_get_n_children (rating) == 0 && cg_entry_get_foreign (rating) == NULL;
}

static CgEntry *
current_rating (CgCsvImport *self, const CgCsvPlan *plan)
{
  CgResponse *response = cg_assessment_find_response (self->assessment, cg_entry_get_id (plan->round),
                                                      cg_entry_get_id (plan->respondent), cg_instrument_get_id (plan->instrument),
                                                      cg_instrument_get_version (plan->instrument));
  CgEntry *rating = response != NULL && plan->item != NULL
                        ? cg_ratings_dup_rating (cg_response_get_ratings (response), plan->item, plan->about)
                        : NULL;

  if (rating == NULL)
    {
      rating = cg_entry_new (CG_KIND_RATING);
      cg_entry_set (rating, CG_NAME_ITEM, plan->item);
      cg_entry_set (rating, CG_NAME_ABOUT, plan->about);
    }
  return rating;
}

/* What is said anew was not just carried over from the last round. */
static gboolean
change_rating (CgCsvImport *self, const CgCsvRow *row, CgEntry *rating, gboolean *changed, GError **error)
{
  static const struct {
    CgCsvColumn column;
    CgName name;
  } values[] = { { CG_CSV_ANSWER, CG_NAME_ANSWER },
                 { CG_CSV_TARGET, CG_NAME_TARGET },
                 { CG_CSV_RANK, CG_NAME_RANK },
                 { CG_CSV_CONFIDENCE, CG_NAME_CONFIDENCE },
                 { CG_CSV_TEXT, CG_NAME_TEXT } };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    *changed |= put_value (rating, values[i].name, cell (self, row, values[i].column));
  if (!put_comment (rating, cell (self, row, CG_CSV_COMMENT), changed, error))
    return FALSE;
  if (*changed)
    cg_entry_set (rating, CG_NAME_CARRIED, NULL);
  return TRUE;
}

static gboolean
plan_rating (CgCsvImport *self, const CgCsvRow *row, CgCsvPlan *plan, gboolean *changed, GError **error)
{
  plan->rating = current_rating (self, plan);
  if (!change_rating (self, row, plan->rating, changed, error) ||
      !cg_assessment_check_rating (self->assessment, plan->instrument, plan->rating, error))
    return FALSE;
  if (*changed && cg_entry_get_boolean (plan->round, CG_NAME_LOCKED))
    return REFUSE (error, _("The round “%s” is locked."), cg_entry_get (plan->round, CG_NAME_NAME));
  if (says_nothing (plan->rating))
    g_clear_object (&plan->rating);
  return TRUE;
}

static void
add_plan (CgCsvImport *self, const CgCsvPlan *plan)
{
  CgCsvPlan *kept = g_new (CgCsvPlan, 1);

  *kept = (CgCsvPlan) { g_object_ref (plan->round), g_object_ref (plan->respondent), g_object_ref (plan->instrument),
                        g_strdup (plan->item),      g_strdup (plan->about),
                        plan->rating != NULL ? g_object_ref (plan->rating) : NULL };
  g_ptr_array_add (self->plans, kept);
}

/**
 * cg_csv_import_plan_row:
 * @row: as many cells as there are columns
 *
 * Checks a row by the rules for a reply and notes what it changes.
 */
gboolean
cg_csv_import_plan_row (CgCsvImport *self, CgCsvRow *row, GError **error)
{
  CgCsvPlan plan = { .round = find_round (self, row, error) };
  g_autoptr (CgEntry) rating = NULL;
  gboolean changed = FALSE, right;

  if (plan.round == NULL)
    return FALSE;
  if (cg_round_is_anonymous (plan.round) && value (self, row, CG_CSV_RESPONDENT) == NULL)
    {
      self->counts.nameless++;
      return TRUE;
    }
  plan.instrument = find_tool (self, row, error);
  plan.respondent = plan.instrument != NULL ? find_person (self, row, error) : NULL;
  if (plan.respondent == NULL)
    return FALSE;
  plan.item = (char *) value (self, row, CG_CSV_ITEM);
  plan.about = (char *) value (self, row, CG_CSV_ABOUT);
  right = check_once (self, row, &plan, error) && plan_rating (self, row, &plan, &changed, error);
  rating = plan.rating;
  if (right && changed)
    add_plan (self, &plan);
  self->counts.changed += right && changed;
  self->counts.unchanged += right && !changed;
  return right;
}
