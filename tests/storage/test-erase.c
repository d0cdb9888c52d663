/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include <string.h>

#include "common/cg-error.h"
#include "storage-test.h"

/* Every word of the person in it, and nothing else, holds `ecret`. */
#define RESPONSE(round, who, by, words) \
  "<response round='" round "' respondent='" who "' instrument='i' modified='2026-01-02T03:04:05Z' entered-by='" by "'>" \
  "<rating item='a' answer='l2' owner='" words "'><text>" words "</text><issue>" words "</issue>" \
  "<comment see='all'>" words "</comment><evidence kind='document' href='http://" words "'>" words "</evidence><tick prompt='e1'/>" \
  "</rating><rating item='b'><comment see='facilitator'>" words "</comment></rating></response>"
#define DOCUMENT(used, more) \
  "<assessment xmlns='urn:common-ground:assessment:1' id='t' version='1' xml:lang='en' mode='formal' " \
  "modified='2026-01-02T03:04:05Z'><partnership><name>P</name></partnership>" \
  "<partners><partner id='p' sector='other' slot='1'><name>Partner</name></partner></partners>" \
  "<respondents><respondent id='r1' partner='p' perspective='carer' helped='true'><name>Jane Secret</name></respondent>" \
  "<respondent id='r2' partner='p'><name>Bob</name></respondent></respondents>" \
  "<rounds><round id='fixed' kind='baseline' date='2026-01-01' locked='true'><name>One</name></round>" \
  "<round id='open' kind='review' date='2026-02-01' locked='false'><name>Two</name></round></rounds>" \
  "<instruments>" used "<instrument xmlns='urn:common-ground:instrument:1' id='i' version='1' xml:lang='en' kind='matrix'" \
  " item-name='area'><title>T</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/>" \
  "<scale id='s' origin='app'><level id='l1' value='1'><label>1</label></level><level id='l2' value='2'><label>2</label></level>" \
  "</scale><section id='s1'><title>S1</title>" \
  "<item id='a'><title>A</title><prompt>A?</prompt><descriptor level='l1'><example id='e1'>E</example></descriptor></item>" \
  "<item id='b'><title>B</title><prompt>B?</prompt></item></section></instrument></instruments>" \
  "<responses>" RESPONSE ("fixed", "r1", "Bob", "secret") RESPONSE ("fixed", "r2", "Jane Secret", "kept") \
  RESPONSE ("open", "r1", "Jane Secret", "secret") more "</responses></assessment>"

typedef struct {
  char *folder;
  char *path;
  char *drafts;
  GFile *file;
  CgDocument *document;
} Fixture;

static void
open_document (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&f->document);
  f->document = cg_document_open (f->file, NULL, NULL, &error);
  g_assert_no_error (error);
  cg_document_start_drafts (f->document);
}

static void
set_up (Fixture *f, gconstpointer text)
{
  f->folder = storage_test_folder ();
  f->path = g_build_filename (f->folder, "test.cground", NULL);
  f->drafts = storage_test_state ("drafts");
  f->file = g_file_new_for_path (f->path);
  storage_test_write (f->path, text);
  open_document (f);
}

static void
tear_down (Fixture *f, gconstpointer text)
{
  g_clear_object (&f->document);
  g_clear_object (&f->file);
  if (g_file_test (f->drafts, G_FILE_TEST_IS_DIR))
    storage_test_remove (f->drafts);
  storage_test_remove (f->folder);
  g_clear_pointer (&f->drafts, g_free);
  g_clear_pointer (&f->path, g_free);
  g_clear_pointer (&f->folder, g_free);
}

static CgEntry *
person (Fixture *f, const char *id)
{
  return cg_assessment_find (cg_session_get_assessment (cg_document_get_session (f->document)), CG_KIND_RESPONDENT, id);
}

static void
rename_person (Fixture *f, const char *name)
{
  g_autoptr (CgEdit) edit = cg_edit_new_set (person (f, "r1"), CG_NAME_NAME, name);

  g_assert_true (cg_session_apply (cg_document_get_session (f->document), edit, "Rename", NULL));
}

/* How many drafts hold the word. */
static guint
count_drafts (Fixture *f, const char *word)
{
  g_autoptr (GDir) dir = g_dir_open (f->drafts, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->drafts, name, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      n += memmem (bytes, length, word, strlen (word)) != NULL;
    }
  return n;
}

/* Puts a copy of each draft aside, as is done with one that could not be read to its end. */
static void
damage_drafts (Fixture *f)
{
  g_autoptr (GDir) dir = g_dir_open (f->drafts, 0, NULL);
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_strv_builder_add (found, name);
  names = g_strv_builder_end (found);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (f->drafts, names[i], NULL), *aside = g_strconcat (path, ".broken", NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      g_assert_true (g_file_set_contents (aside, bytes, (gssize) length, NULL));
    }
}

static void
check_saved (Fixture *f)
{
  g_autofree char *bytes = NULL;

  storage_test_save (f->document, NULL, CG_SAVE_NORMAL);
  bytes = storage_test_contents (f->path);
  g_assert_null (strstr (bytes, "ecret"));
  g_assert_nonnull (strstr (bytes, "<name>Bob</name>"));
  g_assert_nonnull (strstr (bytes, "<comment see=\"all\">kept</comment>"));
  g_assert_nonnull (strstr (bytes, "<record kind=\"decision\" date=\"20"));
  g_assert_nonnull (strstr (bytes, "respondent=\"r1\""));
  open_document (f);
}

static void
check_answers (Fixture *f)
{
  CgAssessment *assessment = cg_session_get_assessment (cg_document_get_session (f->document));
  const char *const rounds[] = { "fixed", "open" };

  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      CgResponse *response = cg_assessment_find_response (assessment, rounds[i], "r1", "i", 1);
      g_autoptr (CgEntry) rating = cg_ratings_dup_rating (cg_response_get_ratings (response), "a", NULL);

      g_assert_cmpstr (cg_entry_get (rating, CG_NAME_ANSWER), ==, "l2");
      g_assert_cmpuint (cg_entry_count (rating, CG_KIND_TICK), ==, 1);
      g_assert_cmpuint (cg_entry_get_n_children (rating), ==, 1);
    }
  g_assert_cmpstr (cg_entry_get (person (f, "r1"), CG_NAME_PERSPECTIVE), ==, "carer");
}

static void
test_nothing_stays (Fixture *f, gconstpointer text)
{
  CgSession *session;
  g_autoptr (GError) error = NULL;

  rename_person (f, "Jane Secret-Older");
  open_document (f); /* what was left unsaved is a draft that nobody has */
  rename_person (f, "Jane Secret-Newer");
  rename_person (f, "Jane Secret");
  g_assert_cmpuint (count_drafts (f, "ecret"), ==, 2);
  damage_drafts (f);
  g_assert_cmpuint (count_drafts (f, "ecret"), ==, 4);

  session = cg_document_get_session (f->document);
  g_assert_true (cg_document_erase_person (f->document, person (f, "r1"), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_drafts (f, "ecret"), ==, 0);
  g_assert_cmpuint (count_drafts (f, "kept"), ==, 1);
  g_assert_true (cg_session_is_modified (session));
  g_assert_false (cg_session_can_undo (session));
  g_assert_false (cg_session_can_redo (session));
  check_saved (f);
  check_answers (f);
}

static void
test_locked_ratings_stay (Fixture *f, gconstpointer text)
{
  CgSession *session = cg_document_get_session (f->document);
  CgResponse *response = cg_assessment_find_response (cg_session_get_assessment (session), "fixed", "r1", "i", 1);
  CgRatings *ratings = cg_response_get_ratings (response);
  const struct {
    CgName name;
    const char *value;
  } table[] = { { CG_NAME_ANSWER, "l1" }, { CG_NAME_ANSWER, NULL }, { CG_NAME_TARGET, "l2" }, { CG_NAME_ISSUE, "Other" } };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CgEntry) rating = cg_ratings_dup_rating (ratings, "a", NULL);
      g_autoptr (CgEdit) edit = NULL;
      g_autoptr (GError) error = NULL;

      cg_entry_set (rating, table[i].name, table[i].value);
      edit = cg_edit_new_rate (response, "a", NULL, rating);
      g_assert_false (cg_session_apply (session, edit, "Rate", &error));
      g_assert_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE);
    }
}

static void
test_unknown_tool (Fixture *f, gconstpointer text)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (cg_document_erase_person (f->document, person (f, "r1"), &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE);
  g_assert_cmpstr (cg_entry_get (person (f, "r1"), CG_NAME_NAME), ==, "Jane Secret");
  g_assert_false (cg_session_is_modified (cg_document_get_session (f->document)));
}

int
main (int argc, char *argv[])
{
  static const char known[] = DOCUMENT ("", "");
  static const char unknown[] = DOCUMENT ("<use instrument='lost' version='1'/>",
                                          "<response round='open' respondent='r1' instrument='lost' "
                                          "modified='2026-01-02T03:04:05Z'><rating item='x' answer='y'/></response>");

  storage_test_init (&argc, &argv);
  g_test_add ("/erase/nothing-stays", Fixture, known, set_up, test_nothing_stays, tear_down);
  g_test_add ("/erase/locked-ratings-stay", Fixture, known, set_up, test_locked_ratings_stay, tear_down);
  g_test_add ("/erase/unknown-tool", Fixture, unknown, set_up, test_unknown_tool, tear_down);
  return storage_test_run ();
}
