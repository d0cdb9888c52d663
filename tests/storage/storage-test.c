/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* setresuid() */
#include "storage-test.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOBODY 65534

/* Nothing is forbidden to the superuser, so the tests run as somebody else. GLib's own isolation leaks a little for each
 * test, which would hide a leak of ours. */
void
storage_test_init (int *argc, char ***argv)
{
  g_autofree char *state = NULL;

  if (geteuid () == 0)
    {
      g_assert_cmpint (setresgid (NOBODY, NOBODY, NOBODY), ==, 0);
      g_assert_cmpint (setresuid (NOBODY, NOBODY, NOBODY), ==, 0);
      g_assert_cmpint (prctl (PR_SET_DUMPABLE, 1), ==, 0); /* for tools that look for leaks */
    }
  state = g_dir_make_tmp ("cg-state-XXXXXX", NULL);
  g_assert_nonnull (state);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (argc, argv, NULL);
}

int
storage_test_run (void)
{
  int result = g_test_run ();

  storage_test_remove (g_get_user_state_dir ());
  return result;
}

char *
storage_test_folder (void)
{
  char *folder = g_dir_make_tmp ("cg-storage-XXXXXX", NULL);

  g_assert_nonnull (folder);
  return folder;
}

void
storage_test_remove (const char *folder)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_cmpint (chmod (folder, 0700), ==, 0);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        storage_test_remove (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* How many entries a folder has, hidden ones too; none where it is not there. */
guint
storage_test_count (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

char *
storage_test_state (const char *name)
{
  return g_build_filename (g_get_user_state_dir (), "common-ground", name, NULL);
}

char *
storage_test_contents (const char *path)
{
  char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* In place, as an editor or a colleague's program might. */
void
storage_test_write (const char *path, const char *text)
{
  FILE *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpint (fputs (text, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* Documents */

void
storage_test_rename (CgDocument *document, const char *name)
{
  CgSession *session = cg_document_get_session (document);
  CgEntry *partnership = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_PARTNERSHIP);
  g_autoptr (CgEdit) edit = cg_edit_new_set (partnership, CG_NAME_NAME, name);
  g_autoptr (GError) error = NULL;

  cg_session_apply (session, edit, "Rename", &error);
  g_assert_no_error (error);
}

void
storage_test_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

gboolean
storage_test_finish (CgDocument *document, GAsyncResult **result, GError **error)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return cg_document_save_finish (document, *result, error);
}

gboolean
storage_test_try_save (CgDocument *document, GFile *file, CgSaveFlags flags, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cg_document_save_async (document, file, flags, NULL, storage_test_result_cb, &result);
  return storage_test_finish (document, &result, error);
}

void
storage_test_save (CgDocument *document, GFile *file, CgSaveFlags flags)
{
  g_autoptr (GError) error = NULL;

  storage_test_try_save (document, file, flags, &error);
  g_assert_no_error (error);
}
