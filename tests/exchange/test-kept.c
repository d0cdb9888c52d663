/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "../storage/storage-test.h"
#include "common/cg-paths.h"
#include "exchange/cg-kept.h"

#define DOCUMENT \
  "<assessment xmlns='urn:common-ground:assessment:1' id='t' version='1' xml:lang='en' mode='formal' " \
  "modified='2026-01-02T03:04:05Z'><partnership><name>P</name></partnership>" \
  "<partners><partner id='p' sector='other' slot='1'><name>Partner</name></partner></partners>" \
  "<respondents><respondent id='r1' partner='p'><name>Jane</name></respondent><respondent id='r2' partner='p'/></respondents>" \
  "<rounds><round id='bare' kind='baseline' date='2026-01-01' locked='false'><name>One</name></round>" \
  "<round id='full' kind='review' date='2026-02-01' locked='false'><name>Two</name>" \
  "<collection naming='anonymous' keep-until='2027-03-31'><purpose>To plan together.</purpose>" \
  "<notice>The chair sees all.</notice><contact>Ann on 01</contact></collection></round></rounds></assessment>"

typedef struct {
  char *folder;
  char *path;
  char *drafts;
  char *rescue;
  CgLanguage *language;
  CgDocument *document;
  GPtrArray *kept;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = storage_test_folder ();
  f->path = g_build_filename (f->folder, "test.cground", NULL);
  f->drafts = storage_test_state ("drafts");
  f->rescue = storage_test_state ("rescue");
  f->language = cg_language_new ("en");
  storage_test_write (f->path, DOCUMENT);
  file = g_file_new_for_path (f->path);
  f->document = cg_document_open (file, NULL, NULL, &error);
  g_assert_no_error (error);
  cg_document_start_drafts (f->document);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  cg_document_discard_draft (f->document);
  g_clear_pointer (&f->kept, g_ptr_array_unref);
  g_clear_object (&f->document);
  cg_language_unref (f->language);
  storage_test_remove (f->folder);
  g_free (f->rescue);
  g_free (f->drafts);
  g_free (f->path);
  g_free (f->folder);
}

static void
look (Fixture *f, CgDocument *document, const char *round)
{
  const CgKeptDesk desk = { "/home/jane/recent.xbel", 3, "/home/jane/settings" };
  CgAssessment *assessment = cg_session_get_assessment (cg_document_get_session (document));

  g_clear_pointer (&f->kept, g_ptr_array_unref);
  f->kept = cg_kept_list (document, round != NULL ? cg_assessment_find (assessment, CG_KIND_ROUND, round) : NULL, &desk,
                          f->language);
}

static const CgKept *
find (Fixture *f, const char *title)
{
  for (guint i = 0; i < f->kept->len; i++)
    if (g_str_equal (((CgKept *) f->kept->pdata[i])->title, title))
      return f->kept->pdata[i];
  g_error ("There is no line “%s”", title);
}

static void
assert_says (Fixture *f, const char *title, const char *words)
{
  g_assert_cmpstr (find (f, title)->what, !=, NULL);
  if (strstr (find (f, title)->what, words) == NULL)
    g_error ("“%s” does not say “%s”: %s", title, words, find (f, title)->what);
}

static void
assert_silent (Fixture *f, const char *title, const char *words)
{
  g_assert_null (strstr (find (f, title)->what, words));
}

static void
test_every_line (Fixture *f, gconstpointer data)
{
  guint n[CG_KEPT_N_PARTS] = { 0 };
  CgKeptPart last = 0;

  look (f, f->document, NULL);
  for (guint i = 0; i < f->kept->len; i++)
    {
      const CgKept *kept = f->kept->pdata[i];

      g_assert_cmpstr (kept->title, !=, "");
      g_assert_cmpstr (kept->what, !=, "");
      g_assert_true ((kept->how_long == NULL) == (kept->part == CG_KEPT_ANSWERS));
      g_assert_cmpuint (kept->part, >=, last);
      last = kept->part;
      n[kept->part]++;
    }
  g_assert_cmpuint (n[CG_KEPT_ANSWERS], ==, 10);
  g_assert_cmpuint (n[CG_KEPT_WITH_DOCUMENT], ==, 4);
  g_assert_cmpuint (n[CG_KEPT_ON_COMPUTER], ==, 4);
  g_assert_cmpuint (n[CG_KEPT_HANDED_OUT], ==, 6);
}

static void
test_places (Fixture *f, gconstpointer data)
{
  g_autofree char *lock = g_build_filename (f->folder, ".test.cground.lock", NULL);
  g_autofree char *tools = cg_paths_instruments_dir ();

  look (f, f->document, NULL);
  g_assert_cmpstr (find (f, "The assessment")->place, ==, f->path);
  g_assert_cmpstr (find (f, "The lock beside it")->place, ==, lock);
  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));
  assert_says (f, "The lock beside it", g_get_user_name ());
  assert_says (f, "The lock beside it", g_get_host_name ());
  g_assert_cmpstr (find (f, "Drafts")->place, ==, f->drafts);
  g_assert_cmpstr (find (f, "Complete copies")->place, ==, f->rescue);
  g_assert_cmpstr (find (f, "Tools of your own")->place, ==, tools);
  g_assert_cmpstr (find (f, "Recently opened files")->place, ==, "/home/jane/recent.xbel");
  assert_says (f, "Recently opened files", "Assessments in it: 3.");
  g_assert_cmpstr (find (f, "Preferences")->place, ==, "/home/jane/settings");
  assert_says (f, "Where is it?", f->path);
  assert_says (f, "Where is it?", f->drafts);
}

/* What stands in the lock is read from it, whoever wrote it. */
static void
test_lock_of_a_colleague (Fixture *f, gconstpointer data)
{
  g_autofree char *lock = g_build_filename (f->folder, ".test.cground.lock", NULL);

  storage_test_write (lock, "token\tother machine\t1\tanna\t2026-01-01T00:00:00Z\n");
  look (f, f->document, NULL);
  assert_says (f, "The lock beside it", "“anna”");
  assert_says (f, "The lock beside it", "“other machine”");
  g_assert_cmpint (g_unlink (lock), ==, 0);
  look (f, f->document, NULL);
  assert_says (f, "The lock beside it", "no lock is there now");
}

static void
test_not_saved (Fixture *f, gconstpointer data)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("New", "en");
  g_autoptr (CgDocument) document = cg_document_new (assessment);

  cg_document_start_drafts (document);
  look (f, document, NULL);
  g_assert_cmpstr (find (f, "The assessment")->place, ==, "Not saved yet");
  g_assert_null (find (f, "The lock beside it")->place);
  assert_says (f, "The lock beside it", "Nothing");
  assert_says (f, "Where is it?", "Not saved yet");
  assert_says (f, "Drafts", "For this assessment: 1. In all: 1.");
  cg_document_discard_draft (document);
  look (f, document, NULL);
  assert_says (f, "Drafts", "For this assessment: 0. In all: 0.");
}

static void
test_drafts (Fixture *f, gconstpointer data)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("Other", "en");
  g_autoptr (CgDocument) other = cg_document_new (assessment);
  g_autofree char *damaged = g_build_filename (f->drafts, ".1.draft.broken", NULL);
  g_autofree char *unwhole = g_build_filename (f->drafts, ".2.new", NULL);

  look (f, f->document, NULL);
  assert_says (f, "Drafts", "For this assessment: 0. In all: 0.");
  storage_test_rename (f->document, "Changed");
  cg_document_start_drafts (other);
  look (f, f->document, NULL);
  assert_says (f, "Drafts", "For this assessment: 1. In all: 2.");
  storage_test_write (damaged, "what could not be read");
  storage_test_write (unwhole, "");
  look (f, f->document, NULL);
  assert_says (f, "Drafts", "For this assessment: 1. In all: 3.");
  look (f, other, NULL);
  assert_says (f, "Drafts", "For this assessment: 1. In all: 3.");
  storage_test_save (f->document, NULL, CG_SAVE_NORMAL);
  look (f, f->document, NULL);
  assert_says (f, "Drafts", "For this assessment: 0. In all: 2.");
  cg_document_discard_draft (other);
  storage_test_remove (f->drafts);
}

static void
test_counts (Fixture *f, gconstpointer data)
{
  g_autofree char *tools = cg_paths_instruments_dir ();
  g_autofree char *tool = g_build_filename (tools, "mine.cginstrument", NULL);
  g_autofree char *note = g_build_filename (tools, "note.txt", NULL);
  g_autofree char *copy = g_build_filename (f->rescue, ".1.cground", NULL);

  look (f, f->document, NULL);
  assert_says (f, "Complete copies", "Here now: 0.");
  assert_says (f, "Tools of your own", "Here now: 0.");
  g_assert_cmpint (g_mkdir_with_parents (tools, 0700), ==, 0);
  storage_test_write (tool, "");
  storage_test_write (note, "");
  storage_test_write (copy, "");
  look (f, f->document, NULL);
  assert_says (f, "Complete copies", "Here now: 1.");
  assert_says (f, "Tools of your own", "Here now: 1.");
  storage_test_remove (tools);
  storage_test_remove (f->rescue);
}

static void
test_promised (Fixture *f, gconstpointer data)
{
  look (f, f->document, "full");
  assert_says (f, "What personal data is there?", "2 people answering, of whom 1 ");
  assert_says (f, "What personal data is there?", "The round is anonymous");
  assert_says (f, "What is it for, and on what lawful basis?", "To plan together.");
  assert_says (f, "Who sees it?", "The chair sees all.");
  assert_says (f, "How long is it kept?", "31 March 2027");
  assert_says (f, "What can a person ask for?", "Whom to ask: Ann on 01");
  assert_says (f, "Replies", "no name, no role and no time");
  g_assert_nonnull (strstr (find (f, "The assessment")->how_long, "31 March 2027"));
}

static void
test_not_promised (Fixture *f, gconstpointer data)
{
  static const char *const rounds[] = { "bare", NULL };
  static const char *const open[] = { "What is it for, and on what lawful basis?", "Who sees it?", "How long is it kept?",
                                      "What can a person ask for?" };

  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      look (f, f->document, rounds[i]);
      for (guint k = 0; k < G_N_ELEMENTS (open); k++)
        assert_says (f, open[k], "Nobody has said yet");
      assert_silent (f, "What personal data is there?", "anonymous");
      assert_says (f, "Replies", "the name if they gave it");
    }
}

static char *
read_pdf (Fixture *f, GBytes *pdf)
{
  g_autofree char *path = g_build_filename (f->folder, "kept.pdf", NULL);
  const char *const command[] = { "pdftotext", "-layout", path, "-", NULL };
  char *text = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return text;
}

static char *
write_and_read_pdf (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = cg_kept_write_pdf (f->kept, "Marlshire", "Two", "2026-02-03", f->language, &error);

  g_assert_no_error (error);
  return read_pdf (f, pdf);
}

static guint
count_pages (const char *text)
{
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);

  return g_strv_length (pages) - 1;
}

static void
test_pdf (Fixture *f, gconstpointer data)
{
  g_autofree char *text = NULL;

  look (f, f->document, "full");
  text = write_and_read_pdf (f);
  g_assert_nonnull (strstr (text, "What this program keeps, and where"));
  g_assert_nonnull (strstr (text, "Marlshire · Two · 3 February 2026 · 1"));
  g_assert_nonnull (strstr (text, "The chair sees all."));
  g_assert_nonnull (strstr (text, "test.cground"));
  for (CgKeptPart part = 0; part < CG_KEPT_N_PARTS; part++)
    g_assert_nonnull (strstr (text, cg_kept_part_title (part, f->language)));
  for (guint i = 0; i < f->kept->len; i++)
    g_assert_nonnull (strstr (text, ((CgKept *) f->kept->pdata[i])->title));
  g_assert_cmpuint (count_pages (text), >=, 2);
}

/* A promise may be longer than a page, and nothing of it is lost. */
static void
test_long_promise (Fixture *f, gconstpointer data)
{
  CgSession *session = cg_document_get_session (f->document);
  CgEntry *round = cg_assessment_find (cg_session_get_assessment (session), CG_KIND_ROUND, "full");
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (CgEdit) edit = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (words, "word%u ", i);
  edit = cg_edit_new_set (cg_entry_find_child (round, CG_KIND_COLLECTION), CG_NAME_NOTICE, words->str);
  g_assert_true (cg_session_apply (session, edit, "Promise", NULL));
  look (f, f->document, "full");
  text = write_and_read_pdf (f);
  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);

      g_assert_nonnull (strstr (text, word));
    }
  g_assert_cmpuint (count_pages (text), >=, 4);
}

int
main (int argc, char *argv[])
{
  static const struct {
    const char *path;
    void (*test) (Fixture *f, gconstpointer data);
  } tests[] = {
    { "/kept/every-line", test_every_line },
    { "/kept/places", test_places },
    { "/kept/lock-of-a-colleague", test_lock_of_a_colleague },
    { "/kept/not-saved", test_not_saved },
    { "/kept/drafts", test_drafts },
    { "/kept/counts", test_counts },
    { "/kept/promised", test_promised },
    { "/kept/not-promised", test_not_promised },
    { "/kept/pdf", test_pdf },
    { "/kept/long-promise", test_long_promise },
  };
  g_autofree char *home = NULL;

  storage_test_init (&argc, &argv);
  home = g_build_filename (g_getenv ("XDG_STATE_HOME"), "data", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return storage_test_run ();
}
