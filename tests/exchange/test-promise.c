/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/cg-promise.h"
#include "storage/cg-reader.h"
#include "storage/cg-writer.h"

#define TODAY "2026-07-01"

typedef struct {
  CgReading *reading;
  CgSession *session;
  CgEntry *round;
} Fixture;

static void
set_up (Fixture *f, gconstpointer language)
{
  g_autofree char *text = g_strdup_printf (
      "<assessment xmlns='urn:common-ground:assessment:1' id='m' version='1' xml:lang='%s' mode='formal'"
      " modified='2026-01-01T00:00:00Z'><partnership><name>Marl &amp; Fen</name></partnership>"
      "<rounds><round id='now' kind='review' date='2026-01-01' locked='false'><name>N</name></round></rounds></assessment>",
      language != NULL ? (const char *) language : "en");
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  f->reading = cg_read_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  f->session = cg_session_new (f->reading->assessment);
  f->round = cg_assessment_find (f->reading->assessment, CG_KIND_ROUND, "now");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->session);
  cg_reading_free (f->reading);
}

static CgEntry *
collection_of (Fixture *f)
{
  return cg_entry_find_child (f->round, CG_KIND_COLLECTION);
}

static void
work_out (Fixture *f, CgRunLine *lines)
{
  g_autoptr (GError) error = NULL;

  cg_promise_set_due (f->session, f->round, "2026-10-02", &error);
  g_assert_no_error (error);
  g_assert_true (cg_run_sheet_work_out (f->reading->assessment, f->round, TODAY, lines));
}

/* Whatever was done, as many undos bring the first bytes back. */
static void
check_undo (Fixture *f, GBytes *before)
{
  g_autoptr (GBytes) after = NULL;

  while (cg_session_can_undo (f->session))
    cg_session_undo (f->session);
  after = cg_write_bytes (cg_assessment_get_root (f->reading->assessment));
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_make (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) before = cg_write_bytes (cg_assessment_get_root (f->reading->assessment));

  g_assert_true (cg_promise_make (f->session, f->round, NULL));
  g_assert_cmpstr (cg_entry_get (collection_of (f), CG_NAME_NAMING), ==, "named");
  g_assert_nonnull (strstr (cg_entry_get (collection_of (f), CG_NAME_NOTICE), "sees every answer"));
  g_assert_null (cg_entry_get (collection_of (f), CG_NAME_PURPOSE));
  check_undo (f, before);
}

/* A round that has its days already gets the wording all the same. */
static void
test_make_late (Fixture *f, gconstpointer data)
{
  g_assert_true (cg_promise_set_day (f->session, f->round, CG_RUN_CLOSING, "2026-09-01", NULL));
  g_assert_null (cg_entry_get (collection_of (f), CG_NAME_NOTICE));
  g_assert_true (cg_promise_make (f->session, f->round, NULL));
  g_assert_nonnull (cg_entry_get (collection_of (f), CG_NAME_NOTICE));
  g_assert_cmpstr (cg_entry_get (collection_of (f), CG_NAME_CLOSES), ==, "2026-09-01");
}

static void
test_days (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) before = cg_write_bytes (cg_assessment_get_root (f->reading->assessment));
  CgRunLine lines[CG_RUN_N_STEPS];

  work_out (f, lines);
  g_assert_true (cg_promise_keep_days (f->session, f->round, lines, NULL));
  g_assert_cmpstr (cg_entry_get (collection_of (f), CG_NAME_OPENS), ==, "2026-07-24");
  g_assert_cmpstr (cg_entry_get (collection_of (f), CG_NAME_CLOSES), ==, "2026-08-14");
  g_assert_cmpstr (cg_entry_get (collection_of (f), CG_NAME_WORKSHOP), ==, "2026-08-21");
  g_assert_true (cg_promise_set_day (f->session, f->round, CG_RUN_WORKSHOP, "2026-08-20", NULL));
  g_assert_cmpstr (cg_entry_get (collection_of (f), CG_NAME_WORKSHOP), ==, "2026-08-20");
  g_assert_true (cg_promise_set_due (f->session, f->round, "2026-10-09", NULL));
  g_assert_cmpstr (cg_run_sheet_due (f->reading->assessment, f->round), ==, "2026-10-09");
  check_undo (f, before);
}

/* The day for the forms would be past by now. */
static void
test_days_past (Fixture *f, gconstpointer data)
{
  CgRunLine lines[CG_RUN_N_STEPS];

  work_out (f, lines);
  g_assert_true (cg_run_sheet_work_out (f->reading->assessment, f->round, "2026-07-27", lines));
  g_assert_true (cg_promise_keep_days (f->session, f->round, lines, NULL));
  g_assert_null (cg_entry_get (collection_of (f), CG_NAME_OPENS));
  g_assert_cmpstr (cg_entry_get (collection_of (f), CG_NAME_CLOSES), ==, "2026-08-14");
}

/* What is there already is no step of undo. */
static void
test_days_again (Fixture *f, gconstpointer data)
{
  g_autofree char *label = NULL;
  CgRunLine lines[CG_RUN_N_STEPS];

  work_out (f, lines);
  g_assert_true (cg_promise_keep_days (f->session, f->round, lines, NULL));
  g_assert_true (cg_promise_set_due (f->session, f->round, "2026-10-05", NULL));
  label = g_strdup (cg_session_get_undo_label (f->session));
  g_assert_true (cg_promise_keep_days (f->session, f->round, lines, NULL));
  g_assert_cmpstr (cg_session_get_undo_label (f->session), ==, label);
}

static void
test_reached (Fixture *f, gconstpointer data)
{
  static const struct {
    CgRunStep step;
    gboolean reached;
    const char *status;
  } steps[] = {
    { CG_RUN_DRAFT, TRUE, "under-way" },
    { CG_RUN_SIGN_OFF, TRUE, "done" },
    { CG_RUN_SIGN_OFF, FALSE, "under-way" },
    { CG_RUN_DRAFT, FALSE, "planned" },
  };
  CgRunLine lines[CG_RUN_N_STEPS];

  work_out (f, lines);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (cg_promise_set_reached (f->session, f->round, steps[i].step, steps[i].reached, NULL));
      g_assert_cmpstr (cg_entry_get (cg_run_sheet_find_strategy (f->reading->assessment, f->round), CG_NAME_STATUS), ==,
                       steps[i].status);
    }
}

static char *
write_for (Fixture *f, CgRunStep step)
{
  CgRunLine lines[CG_RUN_N_STEPS];

  work_out (f, lines);
  return cg_promise_write_for (f->reading->assessment, f->round, step, lines);
}

static void
set_value (Fixture *f, CgName name, const char *value)
{
  g_autoptr (CgEdit) edit = cg_edit_new_set (collection_of (f), name, value);

  g_assert_true (cg_session_apply (f->session, edit, "Set", NULL));
}

static void
test_letters (Fixture *f, gconstpointer data)
{
  cg_promise_make (f->session, f->round, NULL);
  set_value (f, CG_NAME_NOTICE, "Only 100 % of you.");
  set_value (f, CG_NAME_PURPOSE, "We rate ourselves.");
  set_value (f, CG_NAME_CONTACT, "Q. at 1 Street");
  set_value (f, CG_NAME_NAMING, "anonymous");
  set_value (f, CG_NAME_KEEP_UNTIL, "2027-12-31");
  for (CgRunStep step = 0; step < CG_RUN_N_STEPS; step++)
    {
      g_autofree char *letter = write_for (f, step);

      if (step < CG_RUN_FORMS)
        {
          g_assert_null (letter);
          continue;
        }
      g_assert_true (g_str_has_prefix (letter, "Hello,\n\n"));
      g_assert_nonnull (strstr (letter, "ask Q. at 1 Street."));
      g_assert_null (strstr (letter, "\n\n\n"));
      if (step == CG_RUN_DRAFT)
        continue;
      g_assert_nonnull (strstr (letter, "Only 100 % of you.\n\nYour answers are anonymous"));
      g_assert_nonnull (strstr (letter, "kept until 31 December 2027"));
    }
}

static void
test_letter_names_days (Fixture *f, gconstpointer data)
{
  g_autofree char *invitation = write_for (f, CG_RUN_FORMS);
  g_autofree char *workshop = write_for (f, CG_RUN_WORKSHOP);
  g_autofree char *draft = write_for (f, CG_RUN_DRAFT);

  g_assert_nonnull (strstr (invitation, "Marl & Fen looks at how well"));
  g_assert_nonnull (strstr (invitation, "Please answer by 14 August 2026."));
  g_assert_nonnull (strstr (workshop, "On 21 August 2026 we meet"));
  g_assert_nonnull (strstr (draft, "signed by 2 October 2026"));
}

/* Nobody has said anything yet, and nothing is made up. */
static void
test_letter_without_promise (Fixture *f, gconstpointer data)
{
  g_autofree char *invitation = write_for (f, CG_RUN_FORMS);

  g_assert_null (strstr (invitation, "Who will see what"));
  g_assert_null (strstr (invitation, "kept until"));
  g_assert_null (strstr (invitation, "If you have a question"));
  g_assert_null (strstr (invitation, "(null)"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) g_test_add ("/exchange/promise/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("make", test_make);
  ADD ("make-late", test_make_late);
  ADD ("days", test_days);
  ADD ("days-past", test_days_past);
  ADD ("days-again", test_days_again);
  ADD ("reached", test_reached);
  ADD ("letters", test_letters);
  ADD ("letter-names-days", test_letter_names_days);
  ADD ("letter-without-promise", test_letter_without_promise);
  return g_test_run ();
}
