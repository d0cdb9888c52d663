/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue/cg-own-tools.h"

#include <glib/gstdio.h>

#include "catalogue/cg-catalogue.h"
#include "common/cg-error.h"
#include "common/cg-paths.h"

#define TOOL(id, version, title)                                                                                       \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                                                       \
  "<instrument xmlns=\"urn:common-ground:instrument:1\" id=\"" id "\" version=\"" version "\" xml:lang=\"en\" kind=\"questions\">\n" \
  "  <title>" title "</title>\n"                                                                                       \
  "  <summary>Two questions.</summary>\n"                                                                              \
  "  <source title=\"Our own\" author=\"Testshire\" year=\"2026\" section=\"All\"/>\n"                                 \
  "  <section id=\"all\">\n"                                                                                           \
  "    <title>All</title>\n"                                                                                           \
  "    <item id=\"one\">\n"                                                                                            \
  "      <title>One</title>\n"                                                                                         \
  "      <prompt>What is the first?</prompt>\n"                                                                        \
  "    </item>\n"                                                                                                      \
  "  </section>\n"                                                                                                     \
  "</instrument>\n"

typedef struct {
  CgCatalogue *catalogue;
  char *folder;
  GFile *given; /* a file outside the library */
  guint changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "given.cginstrument", NULL);

  fixture->catalogue = cg_catalogue_new ();
  fixture->folder = cg_paths_instruments_dir ();
  fixture->given = g_file_new_for_path (path);
  g_signal_connect_swapped (fixture->catalogue, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
}

/* Every test begins with an empty library. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  empty (fixture->folder);
  g_remove (g_file_peek_path (fixture->given));
  g_object_unref (fixture->catalogue);
  g_object_unref (fixture->given);
  g_free (fixture->folder);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
give (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (fixture->given), text, -1, &error);
  g_assert_no_error (error);
}

static void
import (Fixture *fixture, const char *text)
{
  g_autoptr (CgInstrument) instrument = NULL;
  g_autoptr (GError) error = NULL;

  give (fixture, text);
  instrument = cg_own_tools_import (fixture->given, &error);
  g_assert_no_error (error);
  g_assert_nonnull (instrument);
  cg_catalogue_reload_own (fixture->catalogue);
}

static const char *
title_of (CgInstrument *instrument)
{
  return cg_instrument_text (cg_instrument_get_entry (instrument), CG_KIND_TITLE, NULL);
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgInstrument) grid = cg_catalogue_find (fixture->catalogue, "icn-grid", 0);
  g_autoptr (CgEntry) copy = cg_entry_copy (cg_instrument_get_entry (grid));
  g_autoptr (CgInstrument) found = NULL;
  g_autoptr (GError) error = NULL;

  cg_entry_set (copy, CG_NAME_ID, "own-grid");
  g_assert_true (cg_own_tools_save (copy, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture), ==, 1);
  g_assert_cmpuint (fixture->changes, ==, 0);
  cg_catalogue_reload_own (fixture->catalogue);
  g_assert_cmpuint (fixture->changes, ==, 1);
  found = cg_catalogue_find (fixture->catalogue, "own-grid", 0);
  g_assert_nonnull (found);
  g_assert_cmpuint (cg_instrument_get_n_items (found), ==, cg_instrument_get_n_items (grid));
  g_assert_false (cg_catalogue_is_built_in (fixture->catalogue, found));
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgInstrument) found = NULL;

  import (fixture, TOOL ("ours", "1", "First"));
  import (fixture, TOOL ("ours", "1", "Second"));
  g_assert_cmpuint (count_files (fixture), ==, 1);
  found = cg_catalogue_find (fixture->catalogue, "ours", 1);
  g_assert_cmpstr (title_of (found), ==, "Second");
}

/* What counts is the tool in a file; somebody may have put it there under any name. */
static void
test_replace_under_other_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "put there by hand.cginstrument", NULL);
  g_autoptr (CgInstrument) found = NULL;

  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, TOOL ("ours", "1", "First"), -1, NULL));
  import (fixture, TOOL ("ours", "1", "Second"));
  g_assert_cmpuint (count_files (fixture), ==, 1);
  found = cg_catalogue_find (fixture->catalogue, "ours", 1);
  g_assert_cmpstr (title_of (found), ==, "Second");
}

static void
test_versions_beside (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgInstrument) first = NULL, latest = NULL, other = NULL;

  import (fixture, TOOL ("ours", "1", "First"));
  import (fixture, TOOL ("ours", "2", "Second"));
  import (fixture, TOOL ("ours-2", "1", "Other"));
  g_assert_cmpuint (count_files (fixture), ==, 3);
  first = cg_catalogue_find (fixture->catalogue, "ours", 1);
  latest = cg_catalogue_find (fixture->catalogue, "ours", 0);
  other = cg_catalogue_find (fixture->catalogue, "ours-2", 1);
  g_assert_cmpstr (title_of (first), ==, "First");
  g_assert_cmpstr (title_of (latest), ==, "Second");
  g_assert_cmpstr (title_of (other), ==, "Other");
}

static void
test_broken (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *text;
    const char *start;
    int line;
  } cases[] = {
    { "", "given.cginstrument:1: ", 1 },
    { "<assessment", "given.cginstrument:1: ", 1 },
    { "<instrument xmlns=\"urn:common-ground:instrument:1\" id=\"ours\" version=\"1\" xml:lang=\"en\" kind=\"questions\">\n"
      "<title>T</title>\n<title>T</title>\n</instrument>", "given.cginstrument:3: ", 3 },
    { "<instrument xmlns=\"urn:common-ground:instrument:1\" id=\"ours\" version=\"1\" xml:lang=\"en\" kind=\"matrix\">\n"
      "<title>T</title>\n<summary>S</summary>\n<source title=\"\" author=\"\" year=\"2000\" section=\"\"/>\n"
      "<section id=\"s\"><title>S</title>\n<item id=\"a\"><title>A</title><prompt>P</prompt></item>\n"
      "<item id=\"a\"><title>A</title><prompt>P</prompt></item>\n</section></instrument>",
      "given.cginstrument:7: ", 7 },
  };

  import (fixture, TOOL ("ours", "1", "Whole"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CgInstrument) found = NULL;

      give (fixture, cases[i].text);
      g_assert_null (cg_own_tools_import (fixture->given, &error));
      g_assert_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, cases[i].start));
      g_assert_cmpint (cg_error_get_line (error), ==, cases[i].line);
      cg_catalogue_reload_own (fixture->catalogue);
      g_assert_cmpuint (count_files (fixture), ==, 1);
      found = cg_catalogue_find (fixture->catalogue, "ours", 0);
      g_assert_cmpstr (title_of (found), ==, "Whole");
    }
}

/* What would not come back is not written over what is there. */
static void
test_save_what_is_no_tool (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgInstrument) found = NULL;
  g_autoptr (CgEntry) bare = cg_entry_new (CG_KIND_INSTRUMENT);
  g_autoptr (GError) error = NULL;

  import (fixture, TOOL ("ours", "1", "Whole"));
  cg_entry_set (bare, CG_NAME_ID, "ours");
  cg_entry_set (bare, CG_NAME_VERSION, "1");
  g_assert_false (cg_own_tools_save (bare, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE);
  cg_catalogue_reload_own (fixture->catalogue);
  found = cg_catalogue_find (fixture->catalogue, "ours", 1);
  g_assert_cmpstr (title_of (found), ==, "Whole");
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgInstrument) found = NULL;
  g_autoptr (GError) error = NULL;

  import (fixture, TOOL ("ours", "1", "First"));
  import (fixture, TOOL ("ours", "2", "Second"));
  g_assert_true (cg_own_tools_delete ("ours", 2, &error));
  g_assert_no_error (error);
  cg_catalogue_reload_own (fixture->catalogue);
  found = cg_catalogue_find (fixture->catalogue, "ours", 0);
  g_assert_cmpstr (title_of (found), ==, "First");
  g_assert_false (cg_own_tools_delete ("ours", 2, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_FOUND);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

/* GLib's own isolation leaks a little for each test, which would hide a leak of ours. */
int
main (int argc, char **argv)
{
  g_autofree char *home = g_dir_make_tmp ("cg-own-tools-XXXXXX", NULL);
  g_autofree char *parent = g_build_filename (home, "common-ground", NULL);
  g_autofree char *library = g_build_filename (parent, "instruments", NULL);
  int result;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("/catalogue/own-tools/save", test_save);
  ADD ("/catalogue/own-tools/replace", test_replace);
  ADD ("/catalogue/own-tools/replace-under-other-name", test_replace_under_other_name);
  ADD ("/catalogue/own-tools/versions-beside", test_versions_beside);
  ADD ("/catalogue/own-tools/broken", test_broken);
  ADD ("/catalogue/own-tools/save-what-is-no-tool", test_save_what_is_no_tool);
  ADD ("/catalogue/own-tools/delete", test_delete);
  result = g_test_run ();
  g_rmdir (library);
  g_rmdir (parent);
  g_rmdir (home);
  return result;
}
