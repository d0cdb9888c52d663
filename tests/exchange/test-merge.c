/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "../storage/random-document.h"
#include "merge-document.h"
#include "exchange/cg-merge.h"
#include "storage/cg-writer.h"

#define RANDOM_DOCUMENTS 40

typedef struct {
  CgSession *session;
  CgMerge *merge;
  char *before;
} Fixture;

static char *
text_of (CgSession *session)
{
  g_autoptr (GBytes) bytes = cg_write_bytes (cg_assessment_get_root (cg_session_get_assessment (session)));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static CgSession *
open_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReading) reading = cg_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return cg_session_new (reading->assessment);
}

static void
start (Fixture *f)
{
  g_clear_object (&f->merge);
  f->merge = cg_merge_new (cg_session_get_assessment (f->session));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->session = open_text (document);
  f->before = text_of (f->session);
  start (f);
}

/* Whatever came in goes out again with one undo, to the last byte. */
static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autofree char *after = NULL;

  while (cg_session_can_undo (f->session))
    cg_session_undo (f->session);
  after = text_of (f->session);
  g_assert_cmpstr (after, ==, f->before);
  g_free (f->before);
  g_clear_object (&f->merge);
  g_clear_object (&f->session);
}

static gboolean
add (CgMerge *merge, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cg_merge_add_bytes (merge, name, bytes);
}

static void
apply (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_merge_apply (f->merge, f->session, &error));
  g_assert_no_error (error);
}

static const char *
answer_of (Fixture *f, const char *who, const char *item)
{
  CgResponse *response = cg_assessment_find_response (cg_session_get_assessment (f->session), "open", who, "i", 0);
  g_autoptr (CgEntry) rating = NULL;

  if (response == NULL)
    return NULL;
  rating = cg_ratings_dup_rating (cg_response_get_ratings (response), item, NULL);
  return rating != NULL ? g_intern_string (cg_entry_get (rating, CG_NAME_ANSWER)) : NULL;
}

/* What was only tried out is never mixed with what was meant. */
static void
test_practice (Fixture *f, gconstpointer data)
{
  g_auto (GStrv) parts = g_strsplit (document, "formal", 2);
  g_autofree char *copy = g_strjoinv ("practice", parts);

  g_assert_false (add (f->merge, "copy", copy));
  g_assert_cmpuint (cg_merge_count (f->merge, CG_MERGE_REFUSED), ==, 1);
  g_assert_nonnull (strstr (((CgMergeStep *) cg_merge_get_steps (f->merge)->pdata[0])->reason, "for practice"));
}

static void
test_added (Fixture *f, gconstpointer data)
{
  g_autofree char *words = NULL;

  g_assert_true (add (f->merge, "r", REPLY (PERSON ("new") RESPONSE ("new", AT ("10") " via='form'", "a", "l3"))));
  g_assert_cmpuint (cg_merge_count (f->merge, CG_MERGE_ADDED), ==, 2);
  g_assert_false (cg_session_can_undo (f->session));
  words = cg_merge_dup_words (f->merge, cg_merge_get_steps (f->merge)->pdata[1]);
  g_assert_cmpstr (words, ==, "r: what new answered to “Tool” is new");
  apply (f);
  g_assert_cmpstr (answer_of (f, "new", "a"), ==, "l3");
  g_assert_cmpstr (answer_of (f, "x", "a"), ==, "l1");

  start (f);
  g_assert_true (add (f->merge, "r", REPLY (PERSON ("new") RESPONSE ("new", AT ("10") " via='form'", "a", "l3"))));
  g_assert_cmpuint (cg_merge_count (f->merge, CG_MERGE_SAME), ==, 2);
  apply (f);
  cg_session_undo (f->session);
  g_assert_false (cg_session_can_undo (f->session));
}

#define FIRST  REPLY (PERSON ("new") RESPONSE ("new", AT ("10"), "a", "l1"))
#define SECOND REPLY (PERSON ("new") RESPONSE ("new", AT ("11") " base='2026-02-01T10:00:00Z'", "a", "l2"))
#define OTHER  REPLY (PERSON ("new") RESPONSE ("new", AT ("12"), "a", "l3"))

/* An answer that was gone on with takes the place of what it was made from, whichever comes first. */
static void
test_base (Fixture *f, gconstpointer data)
{
  add (f->merge, "1", FIRST);
  add (f->merge, "2", SECOND);
  g_assert_cmpuint (cg_merge_count (f->merge, CG_MERGE_REPLACED), ==, 1);
  apply (f);
  g_assert_cmpstr (answer_of (f, "new", "a"), ==, "l2");
  cg_session_undo (f->session);

  start (f);
  add (f->merge, "2", SECOND);
  add (f->merge, "1", FIRST);
  g_assert_cmpuint (cg_merge_count (f->merge, CG_MERGE_OLDER), ==, 1);
  apply (f);
  g_assert_cmpstr (answer_of (f, "new", "a"), ==, "l2");
}

static void
test_conflict (Fixture *f, gconstpointer data)
{
  GPtrArray *steps;
  CgMergeStep *conflict;
  g_autofree char *differences = NULL;

  add (f->merge, "1", FIRST);
  apply (f);
  start (f);
  add (f->merge, "3", OTHER);
  g_assert_cmpuint (cg_merge_count (f->merge, CG_MERGE_CONFLICT), ==, 1);
  apply (f);
  g_assert_cmpstr (answer_of (f, "new", "a"), ==, "l1");

  steps = cg_merge_get_steps (f->merge);
  conflict = steps->pdata[steps->len - 1];
  g_assert_nonnull (conflict->ours);
  differences = cg_merge_dup_differences (f->merge, conflict);
  g_assert_cmpstr (differences, ==, "a: here “l1”, came in “l3”");
  conflict->take_theirs = TRUE;
  apply (f);
  g_assert_cmpstr (answer_of (f, "new", "a"), ==, "l3");
  cg_session_undo (f->session);
  g_assert_cmpstr (answer_of (f, "new", "a"), ==, "l1");
}

/* A conflict between two files of one merge changes what the first of them brought. */
static void
test_conflict_in_one_batch (Fixture *f, gconstpointer data)
{
  GPtrArray *steps;

  add (f->merge, "1", FIRST);
  add (f->merge, "3", OTHER);
  steps = cg_merge_get_steps (f->merge);
  ((CgMergeStep *) steps->pdata[steps->len - 1])->take_theirs = TRUE;
  apply (f);
  g_assert_cmpstr (answer_of (f, "new", "a"), ==, "l3");
}

#define SECRET(created, inside) REPLY_TO ("m", "secret", created, inside)
#define MIDNIGHT "2026-01-02T00:00:00Z"

static const struct {
  const char *name;
  const char *text;
  const char *words;
} bad[] = {
  { "empty", "", "bad:1:" },
  { "truncated", "<reply " NS " version='1' assessment='m' round='open'", "bad:1:" },
  { "no-answers", "<instrument xmlns='urn:common-ground:instrument:1'/>", "bad:1:" },
  { "doctype", "<!DOCTYPE reply><reply " NS "/>", "bad:1:" },
  { "another-assessment", REPLY_TO ("n", "open", MIDNIGHT, PERSON ("y")), "It answers another assessment." },
  { "another-document", "<assessment " NS " id='n' version='1' xml:lang='en' mode='formal' modified='" MIDNIGHT "'>"
    "<partnership><name>N</name></partnership></assessment>", "It is another assessment, not a copy of this one." },
  { "another-round", REPLY_TO ("m", "later", MIDNIGHT, PERSON ("y")), "It answers a round that is not in this assessment." },
  { "locked-round", REPLY_TO ("m", "old", MIDNIGHT, PERSON ("y")), "The round “Old” is locked." },
  { "unknown-partner", REPLY ("<respondent id='y' partner='nobody'/>"), "It answers for “nobody”, which is not one of the partners." },
  { "unknown-tool", REPLY (PERSON ("y") "<response round='open' respondent='y' instrument='j' " AT ("10") "/>"),
    "It answers the tool “j”, which this assessment does not use." },
  { "other-version", REPLY (PERSON ("y") "<response round='open' respondent='y' instrument='i' version='2' " AT ("10") "/>"),
    "It answers version 2 of the tool “i”, which this assessment does not use." },
  { "unknown-item", REPLY (PERSON ("y") RESPONSE ("y", AT ("10"), "z", "l1")), "bad:1:" },
  { "unknown-level", REPLY (PERSON ("y") RESPONSE ("y", AT ("10"), "a", "l9")), "bad:1:" },
  { "unknown-about", REPLY (PERSON ("y") "<response round='open' respondent='y' instrument='i' " AT ("10") ">"
    "<rating item='a' about='nobody' answer='l1'/></response>"), "It rates “nobody”, which is not one of the partners." },
  { "somebody-else", REPLY (PERSON ("y") RESPONSE ("x", AT ("10"), "a", "l1")), "bad:1:" },
  { "named-in-anonymous", SECRET (MIDNIGHT, "<respondent id='y' partner='p'><name>Me</name></respondent>"),
    "It says who answered, and the round is anonymous." },
  { "perspective-in-anonymous", SECRET (MIDNIGHT, "<respondent id='y' partner='p' perspective='carer'/>"),
    "It says who answered, and the round is anonymous." },
  { "time-in-anonymous", SECRET ("2026-01-02T10:11:12Z", PERSON ("y")),
    "It says at what time it was answered, and the round is anonymous." },
  { "promised-anonymous", REPLY ("<collection naming='anonymous'><notice>N</notice></collection>" PERSON ("y")),
    "Its answers were given anonymously, and the round is not anonymous now." },
};

/* What is wrong with one file is said, and the others are merged all the same. */
static void
test_bad (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      GPtrArray *steps;
      CgMergeStep *last = NULL;

      start (f);
      g_assert_false (add (f->merge, "bad", bad[i].text));
      g_assert_true (add (f->merge, "good", FIRST));
      steps = cg_merge_get_steps (f->merge);
      for (guint k = 0; k < steps->len && last == NULL; k++)
        if (((CgMergeStep *) steps->pdata[k])->outcome == CG_MERGE_REFUSED)
          last = steps->pdata[k];
      g_test_message ("%s: %s", bad[i].name, last->reason);
      g_assert_nonnull (strstr (last->reason, bad[i].words));
      apply (f);
      g_assert_cmpstr (answer_of (f, "new", "a"), ==, "l1");
      cg_session_undo (f->session);
    }
}

static void
test_too_deep (Fixture *f, gconstpointer data)
{
  g_autoptr (GString) deep = g_string_new ("<reply " NS ">");

  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<a xmlns='x'>");
  g_assert_false (add (f->merge, "deep", deep->str));
  apply (f);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
sorted_content (CgSession *session)
{
  CgAssessment *assessment = cg_session_get_assessment (session);
  const CgKindId lists[] = { CG_KIND_RESPONDENTS, CG_KIND_RESPONSES };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint k = 0; k < cg_entry_get_n_children (cg_assessment_get_list (assessment, lists[i])); k++)
      g_ptr_array_add (parts, cg_write_fragment (cg_entry_get_child (cg_assessment_get_list (assessment, lists[i]), k)));
  g_ptr_array_sort (parts, compare_texts);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("\n", (char **) parts->pdata);
}

static char *
merge_shuffled (GPtrArray *replies, GRand *rand)
{
  Fixture f = { open_text (document), NULL, NULL };
  char *content;

  start (&f);
  for (guint i = replies->len; i > 1; i--)
    {
      guint other = (guint) g_rand_int_range (rand, 0, (int) i);
      gpointer swapped = replies->pdata[other];

      replies->pdata[other] = replies->pdata[i - 1];
      replies->pdata[i - 1] = swapped;
    }
  for (guint i = 0; i < replies->len; i++)
    g_assert_true (add (f.merge, "r", replies->pdata[i]));
  apply (&f);
  content = sorted_content (f.session);
  g_clear_object (&f.merge);
  g_clear_object (&f.session);
  return content;
}

/* Replies that do not contradict each other come to the same in any order, also those that were gone on with. */
static void
test_order_does_not_matter (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) replies = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *wanted = NULL;

  for (guint i = 0; i < 30; i++)
    {
      g_ptr_array_add (replies, g_strdup_printf (REPLY (PERSON ("r%u") RESPONSE ("r%u", AT ("10"), "a", "l%u")), i, i, i % 3 + 1));
      if (i % 2 == 0)
        g_ptr_array_add (replies, g_strdup_printf (REPLY (PERSON ("r%u") RESPONSE ("r%u", AT ("11") " base='2026-02-01T10:00:00Z'", "b", "l%u")), i, i, i % 3 + 1));
    }
  wanted = merge_shuffled (replies, rand);
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *content = merge_shuffled (replies, rand);

      g_assert_cmpstr (content, ==, wanted);
    }
}

static gboolean
merge_copy (CgSession *session, const char *copy)
{
  g_autoptr (CgMerge) merge = cg_merge_new (cg_session_get_assessment (session));
  g_autoptr (GError) error = NULL;
  g_autofree char *before = text_of (session), *after = NULL, *undone = NULL;
  gboolean done;

  add (merge, "copy", copy);
  done = cg_merge_apply (merge, session, &error);
  after = text_of (session);
  if (error != NULL)
    g_test_message ("not merged: %s", error->message);
  if (g_str_equal (after, before))
    return done;
  g_assert_true (done);
  cg_session_undo (session);
  undone = text_of (session);
  g_assert_cmpstr (undone, ==, before);
  cg_session_redo (session);
  return TRUE;
}

/* Copies that went their own ways, whatever was done to them: a second time brings nothing more, and undo all back. */
static void
test_random_copies (void)
{
  guint merged = 0;

  for (guint seed = 0; seed < RANDOM_DOCUMENTS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (4000 + seed);
      g_autoptr (CgSession) made = random_document_new (rand), ours = NULL, theirs = NULL;
      g_autofree char *common = NULL, *copy = NULL, *once = NULL, *twice = NULL;

      random_document_edit (made, rand, 60);
      common = text_of (made);
      ours = open_text (common);
      theirs = open_text (common);
      random_document_edit (theirs, rand, 20);
      copy = text_of (theirs);
      if (!merge_copy (ours, copy))
        continue;
      merged++;
      once = text_of (ours);
      g_assert_true (merge_copy (ours, copy));
      twice = text_of (ours);
      g_assert_cmpstr (twice, ==, once);
    }
  g_assert_cmpuint (merged, ==, RANDOM_DOCUMENTS);
}

#define ADD(name, func) g_test_add ("/merge/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("practice", test_practice);
  ADD ("added", test_added);
  ADD ("base", test_base);
  ADD ("conflict", test_conflict);
  ADD ("conflict-in-one-batch", test_conflict_in_one_batch);
  ADD ("bad", test_bad);
  ADD ("too-deep", test_too_deep);
  g_test_add_func ("/merge/order-does-not-matter", test_order_does_not_matter);
  g_test_add_func ("/merge/random-copies", test_random_copies);
  return g_test_run ();
}
