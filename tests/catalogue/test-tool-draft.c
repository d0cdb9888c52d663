/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue/cg-tool-draft.h"

#include "catalogue/cg-catalogue.h"
#include "storage/cg-reader.h"
#include "storage/cg-writer.h"

typedef struct {
  CgCatalogue *catalogue;
  CgToolDraft *draft;
  CgSession *session;
  CgEntry *tool;
  char *start; /* the draft as text before anything was done */
} Fixture;

static char *
text_of_tool (CgEntry *tool)
{
  g_autoptr (GBytes) bytes = cg_write_bytes (tool);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgInstrument) origin = NULL;

  fixture->catalogue = cg_catalogue_new ();
  origin = cg_catalogue_find (fixture->catalogue, data, 0);
  fixture->draft = cg_tool_draft_new (origin);
  fixture->session = cg_tool_draft_get_session (fixture->draft);
  fixture->tool = cg_tool_draft_get_tool (fixture->draft);
  fixture->start = text_of_tool (fixture->tool);
}

/* Whatever a test did can be undone to the last byte. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *end = NULL;

  g_assert_true (cg_session_is_modified (fixture->session));
  while (cg_session_can_undo (fixture->session))
    cg_session_undo (fixture->session);
  end = text_of_tool (fixture->tool);
  g_assert_cmpstr (end, ==, fixture->start);
  g_free (fixture->start);
  g_object_unref (fixture->draft);
  g_object_unref (fixture->catalogue);
}

static CgEntry *
nth (CgEntry *owner, CgKindId kind, guint n)
{
  for (guint i = 0; i < cg_entry_get_n_children (owner); i++)
    if (cg_entry_is (cg_entry_get_child (owner, i), kind) && n-- == 0)
      return cg_entry_get_child (owner, i);
  g_assert_not_reached ();
}

static CgEntry *
nth_item (Fixture *fixture, guint n)
{
  return nth (nth (fixture->tool, CG_KIND_SECTION, 0), CG_KIND_ITEM, n);
}

static CgInstrument *
read_back (Fixture *fixture)
{
  g_autoptr (CgEntry) tool = cg_tool_draft_finish (fixture->draft);
  g_autoptr (GBytes) bytes = cg_write_bytes (tool);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReading) reading = cg_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return g_steal_pointer (&reading->instrument);
}

static void
write_text (Fixture *fixture, CgEntry *owner, CgKindId kind, const char *text)
{
  g_autoptr (CgEdit) edit = cg_edit_new_set (cg_entry_find_child (owner, kind), CG_NAME_TEXT, text);
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_session_apply_typed (fixture->session, edit, "Write", &error));
  g_assert_no_error (error);
}

static void
test_unchanged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgInstrument) origin = cg_catalogue_find (fixture->catalogue, data, 0);
  g_autoptr (CgEntry) tool = cg_tool_draft_finish (fixture->draft);
  g_autofree char *before = text_of_tool (cg_instrument_get_entry (origin)), *after = text_of_tool (tool);

  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (cg_tool_draft_get_faults (fixture->draft)->len, ==, 0);
  g_assert_false (cg_session_is_modified (fixture->session));
  write_text (fixture, fixture->tool, CG_KIND_TITLE, "Another");
}

static void
test_levels (Fixture *fixture, gconstpointer data)
{
  CgEntry *scale = cg_tool_draft_get_scale (fixture->draft);
  CgEntry *level = cg_tool_draft_add_level (fixture->draft);
  g_autoptr (CgInstrument) instrument = NULL;

  g_assert_cmpint (cg_entry_get_int (level, CG_NAME_VALUE, 0), ==, 4);
  g_assert_cmpstr (cg_tool_draft_fault_in (fixture->draft, level), !=, NULL);
  write_text (fixture, level, CG_KIND_LABEL, "Beyond");
  g_assert_null (cg_tool_draft_fault_in (fixture->draft, level));
  cg_tool_draft_move (fixture->draft, level, -1);
  g_assert_cmpuint (cg_entry_index_of (scale, level), ==, 2);
  g_assert_false (cg_tool_draft_can_move (fixture->draft, cg_entry_get_child (scale, 3), 1));
  cg_tool_draft_remove (fixture->draft, cg_entry_get_child (scale, 0));
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (cg_entry_get_int (cg_entry_get_child (scale, i), CG_NAME_VALUE, 0), ==, (int) i + 1);

  instrument = read_back (fixture);
  g_assert_cmpstr (cg_entry_get (cg_entry_find_child (cg_instrument_get_entry (instrument), CG_KIND_SCALE), CG_NAME_ORIGIN),
                   ==, "app");
  g_assert_cmpuint (cg_instrument_get_n_levels (instrument), ==, 3);
  g_assert_cmpint (cg_instrument_find_level (instrument, "autonomy"), ==, -1);
  g_assert_null (cg_instrument_get_descriptor (instrument, 0, 1));
  g_assert_nonnull (cg_instrument_get_descriptor (instrument, 0, 2));
}

static void
test_last_level_stays (Fixture *fixture, gconstpointer data)
{
  CgEntry *scale = cg_tool_draft_get_scale (fixture->draft);

  while (cg_entry_get_n_children (scale) > 1)
    cg_tool_draft_remove (fixture->draft, cg_entry_get_child (scale, 0));
  g_assert_false (cg_tool_draft_can_remove (fixture->draft, cg_entry_get_child (scale, 0)));
  cg_tool_draft_remove (fixture->draft, cg_entry_get_child (scale, 0));
  g_assert_cmpuint (cg_entry_get_n_children (scale), ==, 1);
}

static void
test_kind (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgInstrument) questions = NULL, statements = NULL;

  cg_tool_draft_set_kind (fixture->draft, "questions");
  questions = read_back (fixture);
  g_assert_false (cg_instrument_has_scale (questions));
  g_assert_null (cg_tool_draft_add_level (fixture->draft));
  cg_tool_draft_set_kind (fixture->draft, "statements");
  statements = read_back (fixture);
  g_assert_cmpuint (cg_instrument_get_n_levels (statements), ==, 4);
}

static void
test_sections_and_items (Fixture *fixture, gconstpointer data)
{
  CgEntry *first = nth (fixture->tool, CG_KIND_SECTION, 0);
  CgEntry *section = cg_tool_draft_add_section (fixture->draft);
  CgEntry *item = nth (section, CG_KIND_ITEM, 0);
  CgEntry *last = nth (first, CG_KIND_ITEM, cg_entry_count (first, CG_KIND_ITEM) - 1);
  g_autoptr (CgInstrument) instrument = NULL;

  g_assert_false (cg_tool_draft_can_remove (fixture->draft, item));
  g_assert_cmpuint (cg_tool_draft_get_faults (fixture->draft)->len, ==, 3);
  write_text (fixture, section, CG_KIND_TITLE, "More");
  write_text (fixture, item, CG_KIND_TITLE, "New");
  write_text (fixture, item, CG_KIND_PROMPT, "How new?");
  g_assert_cmpuint (cg_tool_draft_get_faults (fixture->draft)->len, ==, 0);
  cg_tool_draft_move (fixture->draft, last, 1);
  g_assert_true (cg_entry_get_parent (last) == section);
  g_assert_true (nth (section, CG_KIND_ITEM, 0) == last);
  cg_tool_draft_move (fixture->draft, section, -1);
  g_assert_true (nth (fixture->tool, CG_KIND_SECTION, 0) == section);
  cg_tool_draft_remove (fixture->draft, first);
  instrument = read_back (fixture);
  g_assert_cmpuint (cg_instrument_get_n_items (instrument), ==, 2);
}

static void
test_subset (Fixture *fixture, gconstpointer data)
{
  static const char *const gone[] = { "vision-of-system", "use-of-resources", "decision-making", "information" };
  g_autoptr (CgInstrument) one = NULL, two = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    cg_tool_draft_leave_out (fixture->draft, gone[i]);
  g_assert_false (cg_tool_draft_can_leave_out (fixture->draft, "nature-of-partnership"));
  cg_tool_draft_leave_out (fixture->draft, "nature-of-partnership");
  one = read_back (fixture);
  g_assert_cmpuint (cg_instrument_get_n_items (one), ==, 1);

  cg_tool_draft_remove (fixture->draft, cg_entry_get_child (cg_tool_draft_get_scale (fixture->draft), 0));
  cg_tool_draft_put_back (fixture->draft, "decision-making");
  cg_tool_draft_put_back (fixture->draft, "vision-of-system");
  two = read_back (fixture);
  g_assert_cmpuint (cg_instrument_get_n_items (two), ==, 3);
  g_assert_cmpstr (cg_instrument_get_item_id (two, 0), ==, "vision-of-system");
  g_assert_cmpstr (cg_instrument_get_item_id (two, 2), ==, "decision-making");
}

static void
test_section_comes_back (Fixture *fixture, gconstpointer data)
{
  CgEntry *section = nth (fixture->tool, CG_KIND_SECTION, 0);
  guint n = cg_entry_count (section, CG_KIND_ITEM), n_sections = cg_entry_count (fixture->tool, CG_KIND_SECTION);
  g_autofree char *section_id = g_strdup (cg_entry_get_id (section));
  g_autofree char *last = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_free (last);
      last = g_strdup (cg_entry_get_id (nth (section, CG_KIND_ITEM, 0)));
      cg_tool_draft_leave_out (fixture->draft, last);
    }
  g_assert_cmpuint (cg_entry_count (fixture->tool, CG_KIND_SECTION), ==, n_sections - 1);
  g_assert_false (cg_tool_draft_has_item (fixture->draft, last));
  cg_tool_draft_put_back (fixture->draft, last);
  section = nth (fixture->tool, CG_KIND_SECTION, 0);
  g_assert_cmpstr (cg_entry_get_id (section), ==, section_id);
  g_assert_cmpuint (cg_entry_count (section, CG_KIND_ITEM), ==, 1);
}

static void
check_lines (Fixture *fixture, CgEntry *item, const char *level, const char *lines, const char *expected)
{
  CgKindId kind = level != NULL ? CG_KIND_EXAMPLE : CG_KIND_EVIDENCE;
  g_autofree char *there = NULL;

  cg_tool_draft_set_lines (fixture->draft, item, kind, level, lines);
  there = cg_tool_draft_dup_lines (fixture->draft, item, kind, level);
  g_assert_cmpstr (there, ==, expected);
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  CgEntry *item = nth_item (fixture, 0);
  g_autofree char *id = NULL;

  check_lines (fixture, item, NULL, "one", "one");
  id = g_strdup (cg_entry_get_id (nth (item, CG_KIND_EVIDENCE, 0)));
  check_lines (fixture, item, NULL, "zero\none\ntwo\n", "zero\none\ntwo");
  g_assert_cmpstr (cg_entry_get_id (nth (item, CG_KIND_EVIDENCE, 1)), ==, id);
  check_lines (fixture, item, NULL, "zero\n \none\n  three", "zero\none\nthree");
  check_lines (fixture, item, NULL, "one\nthree", "one\nthree");
  g_assert_cmpstr (cg_entry_get_id (nth (item, CG_KIND_EVIDENCE, 0)), ==, id);
  check_lines (fixture, item, NULL, "", "");
  check_lines (fixture, item, "integration", "", "");
  check_lines (fixture, item, "integration", "new\nones", "new\nones");
  check_lines (fixture, item, "integration", "others\nand\nmore", "others\nand\nmore");
  g_object_unref (read_back (fixture));
}

static void
test_typing_is_one_step (Fixture *fixture, gconstpointer data)
{
  CgEntry *item = nth_item (fixture, 0);
  g_autofree char *there = NULL;

  cg_tool_draft_set_lines (fixture->draft, item, CG_KIND_QUESTION, NULL, "W");
  cg_tool_draft_set_lines (fixture->draft, item, CG_KIND_QUESTION, NULL, "Wh");
  cg_tool_draft_set_lines (fixture->draft, item, CG_KIND_QUESTION, NULL, "Why");
  cg_session_undo (fixture->session);
  there = cg_tool_draft_dup_lines (fixture->draft, item, CG_KIND_QUESTION, NULL);
  g_assert_cmpstr (there, ==, "W");
}

static void
test_faults (Fixture *fixture, gconstpointer data)
{
  CgEntry *item = nth_item (fixture, 1);
  CgEntry *prompt = cg_entry_find_child (item, CG_KIND_PROMPT);

  write_text (fixture, item, CG_KIND_PROMPT, " ");
  g_assert_cmpstr (cg_tool_draft_fault_of (fixture->draft, prompt, CG_NAME_TEXT), ==, "Write the question that people answer.");
  g_assert_cmpstr (cg_tool_draft_fault_in (fixture->draft, item), ==, "Write the question that people answer.");
  g_assert_null (cg_tool_draft_fault_in (fixture->draft, nth_item (fixture, 0)));
  cg_session_undo (fixture->session);
  g_assert_null (cg_tool_draft_fault_in (fixture->draft, item));
  cg_session_redo (fixture->session);
  g_assert_nonnull (cg_tool_draft_fault_in (fixture->draft, item));
}

/* A tool with a translation, of which only the texts that stay as they are keep it. */
static void
test_translations (void)
{
  static const char text[] =
      "<instrument xmlns=\"urn:common-ground:instrument:1\" id=\"t\" version=\"1\" xml:lang=\"en\" kind=\"questions\">"
      "<title>Title</title><title xml:lang=\"cy\">Teitl</title><summary>Sum</summary><summary xml:lang=\"cy\">Cry</summary>"
      "<source title=\"T\" author=\"A\" year=\"2020\" section=\"S\"/><section id=\"s\"><title>S</title>"
      "<item id=\"i\"><title>I</title><prompt>P</prompt></item></section></instrument>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (CgReading) reading = cg_read_bytes (bytes, NULL, NULL);
  g_autoptr (CgToolDraft) draft = cg_tool_draft_new (reading->instrument);
  CgEntry *title = cg_entry_find_child (cg_tool_draft_get_tool (draft), CG_KIND_TITLE);
  g_autoptr (CgEdit) edit = cg_edit_new_set (title, CG_NAME_TEXT, "Another");
  g_autoptr (CgEntry) tool = NULL;

  g_assert_true (cg_session_apply (cg_tool_draft_get_session (draft), edit, "Write", NULL));
  tool = cg_tool_draft_finish (draft);
  g_assert_cmpuint (cg_entry_count (tool, CG_KIND_TITLE), ==, 1);
  g_assert_cmpuint (cg_entry_count (tool, CG_KIND_SUMMARY), ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (CgToolDraft) draft = cg_tool_draft_new_empty ("Testshire", "en");
  CgEntry *tool = cg_tool_draft_get_tool (draft);

  g_assert_false (cg_session_is_modified (cg_tool_draft_get_session (draft)));
  g_assert_nonnull (cg_tool_draft_fault_of (draft, cg_entry_find_child (tool, CG_KIND_TITLE), CG_NAME_TEXT));
  g_assert_cmpuint (cg_tool_draft_get_faults (draft)->len, ==, 5);
}

/* The standard that its source lost is a slot, which a partnership fills with its own words. */
static void
test_lost_standard (Fixture *fixture, gconstpointer data)
{
  CgEntry *section = nth (fixture->tool, CG_KIND_SECTION, 3);
  CgEntry *slot = cg_entry_find_id (section, CG_KIND_ITEM, "D4-III");
  g_autoptr (CgInstrument) filled = NULL;
  int item;

  g_assert_nonnull (slot);
  write_text (fixture, slot, CG_KIND_TITLE, "What we want to rate");
  write_text (fixture, slot, CG_KIND_PROMPT, "How far do we?");
  cg_tool_draft_set_lines (fixture->draft, slot, CG_KIND_EVIDENCE, NULL, "A sign of it");
  filled = read_back (fixture);
  item = cg_instrument_find_item (filled, "D4-III");
  g_assert_cmpint (item, >=, 0);
  g_assert_cmpstr (cg_instrument_text (cg_instrument_get_item (filled, (guint) item), CG_KIND_PROMPT, NULL), ==, "How far do we?");
  g_assert_cmpuint (cg_entry_count (cg_instrument_get_item (filled, (guint) item), CG_KIND_EVIDENCE), ==, 1);
}

#define ADD(name, tool, test) g_test_add ("/catalogue/tool-draft/" name, Fixture, tool, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("unchanged", "icn-grid", test_unchanged);
  ADD ("unchanged-large", "icbo-standards", test_unchanged);
  ADD ("levels", "icn-grid", test_levels);
  ADD ("last-level-stays", "icn-grid", test_last_level_stays);
  ADD ("kind", "icn-grid", test_kind);
  ADD ("sections-and-items", "icn-grid", test_sections_and_items);
  ADD ("subset", "icn-grid", test_subset);
  ADD ("section-comes-back", "icbo-standards", test_section_comes_back);
  ADD ("lost-standard", "icbo-standards", test_lost_standard);
  ADD ("lines", "icn-grid", test_lines);
  ADD ("typing-is-one-step", "icn-grid", test_typing_is_one_step);
  ADD ("faults", "icn-grid", test_faults);
  g_test_add_func ("/catalogue/tool-draft/translations", test_translations);
  g_test_add_func ("/catalogue/tool-draft/empty", test_empty);
  return g_test_run ();
}
