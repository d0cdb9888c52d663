/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue/cg-own-tools.h"
#include "example.h"
#include "partnership/cg-version-dialog.h"
#include "tools/cg-tool-editor.h"
#include "tools/cg-tool-import.h"
#include "tools/cg-tool-item-row.h"
#include "tools/cg-tool-subset-row.h"
#include "widgets/cg-notes-row.h"
#include "widgets/cg-text-row.h"

#include <string.h>

#define OWN "own-integration-grid"

typedef struct {
  CgCatalogue *catalogue;
  CgSession *session; /* of the document */
  CgAssessment *assessment;
  GtkWidget *editor;
  CgToolDraft *draft;
  CgEntry *tool;
} Fixture;

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_until_mapped (GtkWidget *widget)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  guint wake = g_timeout_add (50, wake_cb, NULL);

  while (!gtk_widget_get_mapped (widget) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (wake);
  g_assert_true (gtk_widget_get_mapped (widget));
}

static void
open_editor (Fixture *fixture, CgInstrument *origin)
{
  fixture->editor = cg_tool_editor_new (NULL, fixture->session, fixture->catalogue, origin);
  fixture->draft = cg_tool_editor_get_draft (CG_TOOL_EDITOR (fixture->editor));
  fixture->tool = cg_tool_draft_get_tool (fixture->draft);
  gtk_window_present (GTK_WINDOW (fixture->editor));
  wait_until_mapped (fixture->editor);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgInstrument) origin = NULL;

  fixture->catalogue = cg_catalogue_new ();
  fixture->session = example_open (fixture->catalogue);
  fixture->assessment = cg_session_get_assessment (fixture->session);
  origin = data != NULL ? cg_catalogue_find (fixture->catalogue, data, 0) : NULL;
  open_editor (fixture, origin);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->editor));
  g_object_unref (fixture->session);
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
first_item (Fixture *fixture)
{
  return nth (nth (fixture->tool, CG_KIND_SECTION, 0), CG_KIND_ITEM, 0);
}

typedef gboolean (*IsWanted) (GtkWidget *widget, gconstpointer wanted);

static GtkWidget *
find (GtkWidget *widget, IsWanted is_wanted, gconstpointer wanted)
{
  GtkWidget *found = is_wanted (widget, wanted) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, is_wanted, wanted);
  return found;
}

static gboolean
shows_text (GtkWidget *widget, gconstpointer text)
{
  g_autoptr (CgEntryValue) value = NULL;

  if (!CG_IS_TEXT_ROW (widget) && !CG_IS_NOTES_ROW (widget))
    return FALSE;
  g_object_get (widget, "value", &value, NULL);
  return value != NULL && cg_entry_value_get_entry (value) == text;
}

static GtkWidget *
row_of (Fixture *fixture, CgEntry *owner, CgKindId kind)
{
  GtkWidget *row = find (fixture->editor, shows_text, cg_entry_find_child (owner, kind));

  g_assert_nonnull (row);
  return row;
}

static gboolean
is_item_row (GtkWidget *widget, gconstpointer item)
{
  return CG_IS_TOOL_ITEM_ROW (widget) && cg_tool_item_row_get_item (CG_TOOL_ITEM_ROW (widget)) == item;
}

static gboolean
does (GtkWidget *widget, gconstpointer action)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

static gboolean
says (GtkWidget *widget, gconstpointer words)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL;
}

static gboolean
can_save (Fixture *fixture)
{
  return gtk_widget_is_sensitive (find (fixture->editor, does, "tool.save-in-assessment"));
}

static void
run_action (Fixture *fixture, const char *name)
{
  g_assert_true (gtk_widget_activate_action (fixture->editor, name, NULL));
}

static void
write_title (Fixture *fixture, const char *title)
{
  cg_text_row_set_text (CG_TEXT_ROW (row_of (fixture, fixture->tool, CG_KIND_TITLE)), title);
}

static void
test_change_and_undo (Fixture *fixture, gconstpointer data)
{
  CgEntry *title = cg_entry_find_child (fixture->tool, CG_KIND_TITLE);
  CgTextRow *row = CG_TEXT_ROW (row_of (fixture, fixture->tool, CG_KIND_TITLE));

  g_assert_cmpstr (cg_text_row_get_text (row), ==, "Integration grid");
  write_title (fixture, "Our grid");
  g_assert_cmpstr (cg_entry_get (title, CG_NAME_TEXT), ==, "Our grid");
  run_action (fixture, "tool.undo");
  g_assert_cmpstr (cg_text_row_get_text (row), ==, "Integration grid");
  run_action (fixture, "tool.redo");
  g_assert_cmpstr (cg_text_row_get_text (row), ==, "Our grid");
  g_assert_false (cg_session_can_undo (fixture->session));
}

static void
test_fault_beside_its_field (Fixture *fixture, gconstpointer data)
{
  static const char words[] = "Give the tool a title.";
  g_autofree char *error = NULL, *none = NULL;

  g_assert_true (can_save (fixture));
  write_title (fixture, "  ");
  g_object_get (row_of (fixture, fixture->tool, CG_KIND_TITLE), "error", &error, NULL);
  g_assert_cmpstr (error, ==, words);
  g_assert_false (can_save (fixture));
  g_assert_nonnull (find (fixture->editor, says, "1 thing to put right"));
  run_action (fixture, "tool.undo");
  g_object_get (row_of (fixture, fixture->tool, CG_KIND_TITLE), "error", &none, NULL);
  g_assert_null (none);
  g_assert_true (can_save (fixture));
}

/* A fault in a closed row is found and opened. */
static void
test_show_fault (Fixture *fixture, gconstpointer data)
{
  CgEntry *item = first_item (fixture), *prompt = cg_entry_find_child (item, CG_KIND_PROMPT);
  GtkWidget *row = find (fixture->editor, is_item_row, item);
  g_autoptr (CgEdit) edit = cg_edit_new_set (prompt, CG_NAME_TEXT, "");
  GtkWidget *field;

  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (cg_session_apply (cg_tool_draft_get_session (fixture->draft), edit, "Write", NULL));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Write the question that people answer.");
  run_action (fixture, "tool.show-fault");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  field = row_of (fixture, item, CG_KIND_PROMPT);
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->editor)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->editor)), field));
}

static void
test_save_in_assessment (Fixture *fixture, gconstpointer data)
{
  CgEntry *list = cg_assessment_get_list (fixture->assessment, CG_KIND_INSTRUMENTS);
  guint n = cg_entry_get_n_children (list);
  CgInstrument *saved;

  write_title (fixture, "Integration grid!");
  run_action (fixture, "tool.save-in-assessment");
  g_assert_false (cg_session_is_modified (cg_tool_draft_get_session (fixture->draft)));
  g_assert_cmpuint (cg_entry_get_n_children (list), ==, n + 1);
  saved = example_instrument (fixture->session, OWN);
  g_assert_false (cg_catalogue_is_built_in (fixture->catalogue, saved));
  g_assert_cmpstr (cg_entry_get (cg_entry_find_child (cg_instrument_get_entry (saved), CG_KIND_SOURCE), CG_NAME_YEAR), ==, "2010");

  write_title (fixture, "Grid");
  run_action (fixture, "tool.save-in-assessment");
  g_assert_cmpuint (cg_entry_get_n_children (list), ==, n + 1);
  saved = example_instrument (fixture->session, OWN);
  g_assert_cmpstr (cg_instrument_text (cg_instrument_get_entry (saved), CG_KIND_TITLE, NULL), ==, "Grid");
  cg_session_undo (fixture->session);
  saved = example_instrument (fixture->session, OWN);
  g_assert_cmpstr (cg_instrument_text (cg_instrument_get_entry (saved), CG_KIND_TITLE, NULL), ==, "Integration grid!");
  cg_session_undo (fixture->session);
  g_assert_cmpuint (cg_entry_get_n_children (list), ==, n);
}

static void
answer (Fixture *fixture)
{
  CgEntry *list = cg_assessment_get_list (fixture->assessment, CG_KIND_AGREEMENT);
  g_autoptr (CgEntry) position = cg_entry_new (CG_KIND_POSITION);
  g_autoptr (CgEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  cg_entry_set (position, CG_NAME_ROUND, cg_entry_get_id (cg_assessment_get_latest_round (fixture->assessment)));
  cg_entry_set (position, CG_NAME_INSTRUMENT, OWN);
  cg_entry_set (position, CG_NAME_ITEM, "information");
  cg_entry_set (position, CG_NAME_LEVEL, "autonomy");
  cg_entry_set (position, CG_NAME_STATUS, "agreed");
  edit = cg_edit_new_insert (list, position);
  g_assert_true (cg_session_apply (fixture->session, edit, "Agree", &error));
  g_assert_no_error (error);
}

static GtkWindow *
find_version_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (CG_IS_VERSION_DIALOG (window->data))
      return window->data;
  return NULL;
}

/* What has answers keeps its words: other words are a newer version, and the person is shown what moves. */
static void
test_save_what_is_answered (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog;

  run_action (fixture, "tool.save-in-assessment");
  answer (fixture);
  write_title (fixture, "Another grid");
  run_action (fixture, "tool.save-in-assessment");
  dialog = find_version_dialog ();
  g_assert_nonnull (dialog);
  g_assert_false (cg_assessment_declares (fixture->assessment, OWN, 2));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "version.move", NULL));
  g_assert_null (find_version_dialog ());
  g_assert_true (cg_assessment_declares (fixture->assessment, OWN, 2));
  g_assert_false (cg_session_is_modified (cg_tool_draft_get_session (fixture->draft)));
}

static void
test_save_in_library (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgInstrument) found = NULL;

  write_title (fixture, "Library grid");
  run_action (fixture, "tool.save-in-library");
  found = cg_catalogue_find (fixture->catalogue, "own-library-grid", 0);
  g_assert_nonnull (found);
  g_assert_false (cg_assessment_declares (fixture->assessment, "own-library-grid", 0));
}

static gboolean
is_tick (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_CHECK_BUTTON (widget);
}

static gboolean
is_subset (GtkWidget *widget, gconstpointer data)
{
  return CG_IS_TOOL_SUBSET_ROW (widget);
}

static void
test_subset (Fixture *fixture, gconstpointer data)
{
  GtkWidget *subset = find (fixture->editor, is_subset, NULL);
  GtkCheckButton *tick = GTK_CHECK_BUTTON (find (subset, is_tick, NULL));

  g_assert_true (gtk_check_button_get_active (tick));
  gtk_check_button_set_active (tick, FALSE);
  g_assert_false (cg_tool_draft_has_item (fixture->draft, "vision-of-system"));
  run_action (fixture, "tool.undo");
  g_assert_true (gtk_check_button_get_active (tick));
  gtk_check_button_set_active (tick, FALSE);
  gtk_check_button_set_active (tick, TRUE);
  g_assert_cmpstr (cg_entry_get_id (first_item (fixture)), ==, "vision-of-system");
}

/* One after the other, as the foot names them. */
static void
write_what_is_missing (Fixture *fixture)
{
  GPtrArray *faults;

  while ((faults = cg_tool_draft_get_faults (fixture->draft))->len > 0)
    {
      const CgToolFault *fault = faults->pdata[0];
      GtkWidget *row = find (fixture->editor, shows_text, fault->entry);
      g_autoptr (CgEntryValue) value = NULL;

      g_assert_nonnull (row);
      g_object_get (row, "value", &value, NULL);
      cg_entry_value_set_text (value, "Words");
    }
}

static void
test_from_nothing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find (fixture->editor, is_item_row, first_item (fixture));

  g_assert_false (can_save (fixture));
  g_assert_nonnull (find (fixture->editor, says, "5 things to put right"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  write_what_is_missing (fixture);
  g_assert_true (can_save (fixture));
  run_action (fixture, "tool.add-section");
  g_assert_false (can_save (fixture));
  run_action (fixture, "tool.undo");
  run_action (fixture, "tool.save-in-assessment");
  g_assert_cmpuint (cg_instrument_get_n_items (example_instrument (fixture->session, "own-words")), ==, 1);
}

static AdwMessageDialog *
find_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (ADW_IS_MESSAGE_DIALOG (window->data))
      return window->data;
  return NULL;
}

static void
test_giving_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AdwMessageDialog) question = NULL;

  write_title (fixture, "Unsaved");
  g_object_add_weak_pointer (G_OBJECT (fixture->editor), (gpointer *) &fixture->editor);
  gtk_window_close (GTK_WINDOW (fixture->editor));
  question = g_object_ref (find_question ());
  adw_message_dialog_response (question, "discard");
  while (fixture->editor != NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (question));
  open_editor (fixture, NULL);
}

static void
test_closing_asks (Fixture *fixture, gconstpointer data)
{
  AdwMessageDialog *question;

  write_title (fixture, "Unsaved");
  gtk_window_close (GTK_WINDOW (fixture->editor));
  question = find_question ();
  g_assert_nonnull (question);
  adw_message_dialog_response (question, "cancel");
  gtk_window_destroy (GTK_WINDOW (question));
  g_assert_true (gtk_widget_get_mapped (fixture->editor));
  g_assert_true (cg_session_is_modified (cg_tool_draft_get_session (fixture->draft)));
}

/* A broken file is refused with its name and line, a whole one is taken and offered. */
static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "given.cginstrument", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (CgEntry) tool = cg_tool_draft_finish (fixture->draft);
  g_autoptr (CgInstrument) found = NULL;
  AdwMessageDialog *dialog;

  cg_entry_set (tool, CG_NAME_ID, "given");
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "<instrument>\n", -1, NULL));
  cg_tool_import_file (GTK_WINDOW (fixture->editor), fixture->session, fixture->catalogue, file);
  dialog = find_question ();
  g_assert_true (g_str_has_prefix (adw_message_dialog_get_body (dialog), "given.cginstrument:1: "));
  gtk_window_destroy (GTK_WINDOW (dialog));

  g_assert_true (cg_own_tools_write (tool, file, NULL));
  cg_tool_import_file (GTK_WINDOW (fixture->editor), fixture->session, fixture->catalogue, file);
  found = cg_catalogue_find (fixture->catalogue, "given", 0);
  g_assert_nonnull (found);
  dialog = find_question ();
  adw_message_dialog_response (dialog, "use");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (cg_assessment_declares (fixture->assessment, "given", 1));
}

#define ADD(name, tool, test) g_test_add ("/ui/tool-editor/" name, Fixture, tool, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("change-and-undo", "icn-grid", test_change_and_undo);
  ADD ("fault-beside-its-field", "icn-grid", test_fault_beside_its_field);
  ADD ("show-fault", "icn-grid", test_show_fault);
  ADD ("save-in-assessment", "icn-grid", test_save_in_assessment);
  ADD ("save-what-is-answered", "icn-grid", test_save_what_is_answered);
  ADD ("save-in-library", "icn-grid", test_save_in_library);
  ADD ("subset", "icn-grid", test_subset);
  ADD ("from-nothing", NULL, test_from_nothing);
  ADD ("closing-asks", "icn-grid", test_closing_asks);
  ADD ("import", "icn-grid", test_import);
  ADD ("giving-up", "icn-grid", test_giving_up);
  return g_test_run ();
}
