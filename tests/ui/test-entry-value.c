/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-entry-value.h"
#include "example.h"

typedef struct {
  CgCatalogue *catalogue;
  CgSession *session;
  CgEntry *partnership;
  CgEntryValue *name;  /* has to be there */
  CgEntryValue *place; /* may be absent */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalogue = cg_catalogue_new ();
  fixture->session = example_open (fixture->catalogue);
  fixture->partnership = cg_assessment_get_list (cg_session_get_assessment (fixture->session), CG_KIND_PARTNERSHIP);
  fixture->name = cg_entry_value_new (fixture->session, fixture->partnership, CG_NAME_NAME, "Name");
  fixture->place = cg_entry_value_new (fixture->session, fixture->partnership, CG_NAME_PLACE, "Place");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->place);
  g_assert_finalize_object (fixture->name);
  g_object_unref (fixture->session);
  g_object_unref (fixture->catalogue);
}

static void
type (CgEntryValue *value, const char *text)
{
  g_autoptr (GString) so_far = g_string_new (cg_entry_value_get_text (value));

  for (const char *c = text; *c != '\0'; c++)
    {
      g_string_append_c (so_far, *c);
      cg_entry_value_set_text (value, so_far->str);
    }
}

static void
test_typing_is_one_step (Fixture *fixture, gconstpointer data)
{
  type (fixture->place, " North");
  g_assert_cmpstr (cg_entry_get (fixture->partnership, CG_NAME_PLACE), ==, "Marlshire North");
  g_assert_cmpstr (cg_session_get_undo_label (fixture->session), ==, "Change “Place”");
  cg_session_undo (fixture->session);
  g_assert_cmpstr (cg_entry_get (fixture->partnership, CG_NAME_PLACE), ==, "Marlshire");
  g_assert_false (cg_session_can_undo (fixture->session));
}

static void
test_leaving_ends_a_step (Fixture *fixture, gconstpointer data)
{
  type (fixture->place, " North");
  cg_entry_value_settle (fixture->place);
  type (fixture->place, " East");
  cg_session_undo (fixture->session);
  g_assert_cmpstr (cg_entry_value_get_text (fixture->place), ==, "Marlshire North");
}

static void
test_what_is_needed_can_not_go (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strdup (cg_entry_value_get_text (fixture->name));

  cg_entry_value_set_text (fixture->name, "  ");
  g_assert_nonnull (cg_entry_value_get_error (fixture->name));
  g_assert_cmpstr (cg_entry_value_get_text (fixture->name), ==, "  ");
  g_assert_cmpstr (cg_entry_get (fixture->partnership, CG_NAME_NAME), ==, before);

  cg_entry_value_settle (fixture->name);
  g_assert_null (cg_entry_value_get_error (fixture->name));
  g_assert_cmpstr (cg_entry_value_get_text (fixture->name), ==, before);
  g_assert_false (cg_session_can_undo (fixture->session));
}

static void
test_blanks_are_no_value (Fixture *fixture, gconstpointer data)
{
  cg_entry_value_set_text (fixture->place, " ");
  g_assert_null (cg_entry_get (fixture->partnership, CG_NAME_PLACE));
  g_assert_null (cg_entry_value_get_error (fixture->place));
  g_assert_cmpstr (cg_entry_value_get_text (fixture->place), ==, " ");
  cg_entry_value_settle (fixture->place);
  g_assert_cmpstr (cg_entry_value_get_text (fixture->place), ==, "");
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_a_setter_compares (Fixture *fixture, gconstpointer data)
{
  guint count = 0;

  g_signal_connect_swapped (fixture->place, "notify::text", G_CALLBACK (count_cb), &count);
  cg_entry_value_set_text (fixture->place, "Marlshire");
  g_assert_cmpuint (count, ==, 0);
  cg_entry_value_set_text (fixture->place, "Marl");
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpstr (cg_entry_value_get_value (fixture->place), ==, "Marl");
  cg_session_undo (fixture->session);
  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpstr (cg_entry_value_get_text (fixture->place), ==, "Marlshire");
}

/* A choice that the format does not know is refused in words, and nothing changes. */
static void
test_a_wrong_choice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgEntryValue) level = cg_entry_value_new (fixture->session, fixture->partnership, CG_NAME_LEVEL, "Works for");

  cg_entry_value_set_value (level, "galaxy");
  g_assert_nonnull (cg_entry_value_get_error (level));
  g_assert_cmpstr (cg_entry_value_get_value (level), ==, "place");
  cg_entry_value_set_value (level, "system");
  g_assert_null (cg_entry_value_get_error (level));
  g_assert_cmpstr (cg_entry_value_get_value (level), ==, "system");
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/ui/entry-value/typing-is-one-step", test_typing_is_one_step);
  ADD ("/ui/entry-value/leaving-ends-a-step", test_leaving_ends_a_step);
  ADD ("/ui/entry-value/what-is-needed-can-not-go", test_what_is_needed_can_not_go);
  ADD ("/ui/entry-value/blanks-are-no-value", test_blanks_are_no_value);
  ADD ("/ui/entry-value/a-setter-compares", test_a_setter_compares);
  ADD ("/ui/entry-value/a-wrong-choice", test_a_wrong_choice);
  return g_test_run ();
}
