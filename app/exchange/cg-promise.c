/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-promise.h"

#include <glib/gi18n-lib.h>

#include "common/cg-language.h"

static CgLanguage *
language_of (CgSession *session)
{
  return cg_language_new (cg_entry_get (cg_assessment_get_root (cg_session_get_assessment (session)), CG_NAME_LANG));
}

static CgEdit *
set_value (CgEntry *entry, CgName name, const char *value)
{
  return cg_edit_new_set (entry, name, value);
}

static gboolean
apply (CgSession *session, CgEdit *edit, const char *label, GError **error)
{
  g_autoptr (CgEdit) owned = edit;

  return cg_session_apply (session, owned, label, error);
}

static CgEntry *
new_collection (void)
{
  CgEntry *collection = cg_entry_new (CG_KIND_COLLECTION);

  cg_entry_set (collection, CG_NAME_NAMING, "named");
  return collection;
}

/**
 * cg_promise_make:
 *
 * Puts into the round who will see what, where nobody has said it yet: a wording to start from, in the document's language.
 */
gboolean
cg_promise_make (CgSession *session, CgEntry *round, GError **error)
{
  g_autoptr (CgLanguage) language = language_of (session);
  CgEntry *collection = cg_entry_find_child (round, CG_KIND_COLLECTION);
  /* Translators: a promise to people who answer a form, to start from; it is meant for either naming of answers */
  const char *notice = cg_language_gettext (language, N_("The person who runs this round sees every answer. The partners see how "
                                                         "often each level was chosen, and the comments that are meant for "
                                                         "all. Nothing is passed on to anybody else."));
  g_autoptr (CgEntry) made = NULL;

  if (collection != NULL)
    return apply (session, set_value (collection, CG_NAME_NOTICE, notice), _("Say what people are promised"), error);
  made = new_collection ();
  cg_entry_set (made, CG_NAME_NOTICE, notice);
  return apply (session, cg_edit_new_insert (round, made), _("Say what people are promised"), error);
}

static CgEntry *
new_strategy (CgSession *session, CgEntry *round, const char *due)
{
  g_autoptr (CgLanguage) language = language_of (session);
  g_autofree char *id = cg_run_sheet_strategy_id (round);
  CgEntry *strategy = cg_entry_new (CG_KIND_ACTION);

  cg_entry_set (strategy, CG_NAME_ID, id);
  cg_entry_set (strategy, CG_NAME_STATUS, "planned");
  cg_entry_set (strategy, CG_NAME_DUE, due);
  cg_entry_set (strategy, CG_NAME_STAGE, "plan");
  /* Translators: the title of an action of the plan */
  cg_entry_set (strategy, CG_NAME_TITLE, cg_language_gettext (language, N_("Write and sign the joint strategy")));
  return strategy;
}

/**
 * cg_promise_set_due:
 * @date: `YYYY-MM-DD`
 *
 * Says when the strategy that the round works towards is due.
 */
gboolean
cg_promise_set_due (CgSession *session, CgEntry *round, const char *date, GError **error)
{
  CgAssessment *assessment = cg_session_get_assessment (session);
  CgEntry *strategy = cg_run_sheet_find_strategy (assessment, round);
  const char *label = _("Say when the strategy is due");
  g_autoptr (CgEntry) made = NULL;

  if (strategy != NULL)
    return apply (session, set_value (strategy, CG_NAME_DUE, date), label, error);
  made = new_strategy (session, round, date);
  return apply (session, cg_edit_new_insert (cg_assessment_get_list (assessment, CG_KIND_PLAN), made), label, error);
}

static void
add_day (GPtrArray *edits, CgEntry *collection, gboolean is_new, CgRunStep step, const char *date)
{
  CgName name;

  if (!cg_run_step_has_day (step, &name) || g_strcmp0 (cg_entry_get (collection, name), date) == 0)
    return;
  if (is_new)
    cg_entry_set (collection, name, date);
  else
    g_ptr_array_add (edits, set_value (collection, name, date));
}

static gboolean
set_days (CgSession *session, CgEntry *round, const CgRunLine *lines, CgRunStep first, CgRunStep last, GError **error)
{
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_edit_unref);
  CgEntry *found = cg_entry_find_child (round, CG_KIND_COLLECTION);
  g_autoptr (CgEntry) collection = found != NULL ? g_object_ref (found) : new_collection ();

  for (CgRunStep step = first; step <= last; step++)
    if (lines[step].working_days >= 0)
      add_day (edits, collection, found == NULL, step, lines[step].date);
  if (found == NULL)
    g_ptr_array_add (edits, cg_edit_new_insert (round, collection));
  return edits->len == 0 || cg_session_apply_all (session, edits, _("Set the days of the round"), error);
}

/**
 * cg_promise_set_day:
 * @step: a step whose day can be moved
 * @date: `YYYY-MM-DD`
 */
gboolean
cg_promise_set_day (CgSession *session, CgEntry *round, CgRunStep step, const char *date, GError **error)
{
  CgRunLine lines[CG_RUN_N_STEPS] = { 0 };

  g_return_val_if_fail (step < CG_RUN_N_STEPS && cg_date_is_valid (date), FALSE);

  g_strlcpy (lines[step].date, date, sizeof lines[step].date);
  return set_days (session, round, lines, step, step, error);
}

/**
 * cg_promise_keep_days:
 * @lines: the run sheet as it is worked out now
 *
 * Writes the days that were worked back into the round, so that forms and reminders name them. What would already be past
 * is left to the person.
 */
gboolean
cg_promise_keep_days (CgSession *session, CgEntry *round, const CgRunLine lines[CG_RUN_N_STEPS], GError **error)
{
  return set_days (session, round, lines, 0, CG_RUN_N_STEPS - 1, error);
}

/**
 * cg_promise_set_reached:
 * @step: %CG_RUN_DRAFT or %CG_RUN_SIGN_OFF, which nothing else in the document shows
 */
gboolean
cg_promise_set_reached (CgSession *session, CgEntry *round, CgRunStep step, gboolean reached, GError **error)
{
  CgEntry *strategy = cg_run_sheet_find_strategy (cg_session_get_assessment (session), round);
  const char *status;

  g_return_val_if_fail (strategy != NULL && (step == CG_RUN_DRAFT || step == CG_RUN_SIGN_OFF), FALSE);

  if (step == CG_RUN_SIGN_OFF)
    status = reached ? "done" : "under-way";
  else
    status = reached ? "under-way" : "planned";
  return apply (session, set_value (strategy, CG_NAME_STATUS, status),
                step == CG_RUN_SIGN_OFF ? _("Say whether the strategy is signed") : _("Say whether the draft is out"), error);
}
