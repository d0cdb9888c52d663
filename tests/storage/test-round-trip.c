/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "random-document.h"
#include "storage/cg-edit-text.h"
#include "storage/cg-reader.h"
#include "storage/cg-writer.h"

#define DOCUMENTS 60
#define EDITS     120

static char *
text_of (CgSession *session)
{
  g_autoptr (GBytes) bytes = cg_write_bytes (cg_assessment_get_root (cg_session_get_assessment (session)));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_write_read_write (void)
{
  guint made = 0;

  for (guint seed = 0; seed < DOCUMENTS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (CgSession) session = random_document_new (rand);
      g_autoptr (GBytes) bytes = NULL, again = NULL;
      g_autoptr (CgReading) reading = NULL;
      g_autoptr (GError) error = NULL;

      made += random_document_edit (session, rand, EDITS);
      bytes = cg_write_bytes (cg_assessment_get_root (cg_session_get_assessment (session)));
      reading = cg_read_bytes (bytes, NULL, &error);
      g_assert_no_error (error);
      again = cg_write_bytes (reading->root);
      g_assert_cmpstr (g_bytes_get_data (bytes, NULL), ==, g_bytes_get_data (again, NULL));
    }
  g_assert_cmpuint (made, >, DOCUMENTS * EDITS / 4);
}

static void
test_undo_gives_the_bytes_back (void)
{
  for (guint seed = 0; seed < DOCUMENTS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (1000 + seed);
      g_autoptr (CgSession) session = random_document_new (rand);
      g_autofree char *before = NULL, *after = NULL, *undone = NULL, *redone = NULL;

      random_document_edit (session, rand, EDITS / 2);
      before = text_of (session);
      cg_session_mark_saved (session);
      random_document_edit (session, rand, EDITS);
      after = text_of (session);

      while (cg_session_can_undo (session) && cg_session_is_modified (session))
        cg_session_undo (session);
      undone = text_of (session);
      g_assert_cmpstr (before, ==, undone);
      while (cg_session_can_redo (session))
        cg_session_redo (session);
      redone = text_of (session);
      g_assert_cmpstr (after, ==, redone);
      while (cg_session_can_undo (session))
        cg_session_undo (session);
    }
}

static void
replay_cb (CgSession *session, CgEdit *edit, CgSession *other)
{
  g_autofree char *text = cg_edit_to_text (edit);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgEdit) again = NULL;

  g_assert_null (strchr (text, '\n'));
  again = cg_edit_from_text (text, -1, cg_session_get_assessment (other), &error);
  g_assert_no_error (error);
  g_assert_true (cg_session_replay (other, again, &error));
  g_assert_no_error (error);
}

/* What a draft does: every edit, undo and redo too, written down and made again on a copy. */
static void
test_edits_written_down (void)
{
  for (guint seed = 0; seed < DOCUMENTS; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (2000 + seed);
      g_autoptr (CgSession) session = random_document_new (rand);
      g_autoptr (CgSession) copy = random_document_new (rand);
      g_autofree char *text = NULL, *replayed = NULL;

      g_signal_connect (session, "changed", G_CALLBACK (replay_cb), copy);
      for (guint i = 0; i < EDITS; i++)
        {
          random_document_edit (session, rand, 1);
          if (g_rand_int_range (rand, 0, 6) == 0)
            cg_session_undo (session);
          if (g_rand_int_range (rand, 0, 9) == 0)
            cg_session_redo (session);
        }
      text = text_of (session);
      replayed = text_of (copy);
      g_assert_cmpstr (text, ==, replayed);
    }
}

static void
test_garbage_is_no_edit (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (CgSession) session = random_document_new (rand);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *garbage = random_document_text (rand);
      g_autofree char *line = g_strdup_printf ("=set\t=%u\t=0\t=name\t%s\t-\t-", i % 4, garbage);
      g_autoptr (CgEdit) first = cg_edit_from_text (garbage, -1, cg_session_get_assessment (session), NULL);
      g_autoptr (CgEdit) second = cg_edit_from_text (line, -1, cg_session_get_assessment (session), NULL);

      g_assert_null (first);
      if (second != NULL)
        cg_session_apply (session, second, NULL, NULL);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/round-trip/write-read-write", test_write_read_write);
  g_test_add_func ("/storage/round-trip/undo", test_undo_gives_the_bytes_back);
  g_test_add_func ("/storage/round-trip/written-down", test_edits_written_down);
  g_test_add_func ("/storage/round-trip/garbage", test_garbage_is_no_edit);
  return g_test_run ();
}
