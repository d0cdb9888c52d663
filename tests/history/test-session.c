/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of commands and what the document says after each: u undo, r redo, s save, b a pause in typing,
 * a letter a name that is set in one go, `+` and a letter one that is typed, `(` and `)` a group. */
#include "common/cg-error.h"
#include "history/cg-session.h"

static const struct {
  const char *commands;
  const char *name;
  const char *undo; /* how many steps can be taken back */
  gboolean modified;
} table[] = {
  { "", "start", "0", FALSE },
  { "A", "A", "1", TRUE },
  { "A u", "start", "0", FALSE },
  { "A u r", "A", "1", TRUE },
  { "A B C u u", "A", "1", TRUE },
  { "A B C u u r", "B", "2", TRUE },
  { "A B u C r", "C", "2", TRUE },
  { "+A +B +C", "C", "1", TRUE },
  { "+A +B +C u", "start", "0", FALSE },
  { "+A +B +C u r", "C", "1", TRUE },
  { "+A b +B", "B", "2", TRUE },
  { "+A B +C", "C", "3", TRUE },
  { "( A B C )", "C", "1", TRUE },
  { "( A B C ) u", "start", "0", FALSE },
  { "( A B x", "start", "0", FALSE },
  { "( )", "start", "0", FALSE },
  { "A s", "A", "1", FALSE },
  { "A s u", "start", "0", TRUE },
  { "A s u r", "A", "1", FALSE },
  { "A s u B", "B", "1", TRUE },
  { "A s u B u", "start", "0", TRUE },
  { "+A s +B", "B", "2", TRUE },
  { "+A s +B u", "A", "1", FALSE },
  { "A u u u", "start", "0", FALSE },
};

static void
set_name (CgSession *session, char letter, gboolean typed)
{
  const char name[] = { letter, '\0' };
  CgEntry *partnership = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_PARTNERSHIP);
  g_autoptr (CgEdit) edit = cg_edit_new_set (partnership, CG_NAME_NAME, name);
  g_autoptr (GError) error = NULL;

  if (typed)
    g_assert_true (cg_session_apply_typed (session, edit, "Type", &error));
  else
    g_assert_true (cg_session_apply (session, edit, "Set", &error));
}

static void
add_name (CgSession *session, char letter)
{
  const char name[] = { letter, '\0' };
  CgEntry *partnership = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_PARTNERSHIP);
  g_autoptr (CgEdit) edit = cg_edit_new_set (partnership, CG_NAME_NAME, name);
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_session_add (session, edit, &error));
}

static void
follow (CgSession *session, const char *commands)
{
  gboolean grouped = FALSE;

  for (const char *c = commands; *c != '\0'; c++)
    switch (*c)
      {
      case ' ': break;
      case 'u': cg_session_undo (session); break;
      case 'r': cg_session_redo (session); break;
      case 's': cg_session_mark_saved (session); break;
      case 'b': cg_session_break_typing (session); break;
      case '+': set_name (session, *++c, TRUE); break;
      case '(': grouped = TRUE; cg_session_begin (session, "Group"); break;
      case ')': grouped = FALSE; cg_session_end (session); break;
      case 'x': grouped = FALSE; cg_session_cancel (session); break;
      default:
        if (grouped)
          add_name (session, *c);
        else
          set_name (session, *c, FALSE);
        break;
      }
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (CgAssessment) assessment = cg_assessment_new ("start", "en");
      g_autoptr (CgSession) session = cg_session_new (assessment);
      g_autofree char *steps = NULL;
      guint n = 0;

      g_test_message ("%s", table[i].commands);
      follow (session, table[i].commands);
      g_assert_cmpstr (cg_assessment_get_name (assessment), ==, table[i].name);
      g_assert_cmpint (cg_session_is_modified (session), ==, table[i].modified);
      for (; cg_session_can_undo (session); n++)
        cg_session_undo (session);
      steps = g_strdup_printf ("%u", n);
      g_assert_cmpstr (steps, ==, table[i].undo);
      g_assert_cmpstr (cg_assessment_get_name (assessment), ==, "start");
    }
}

static void
count_cb (CgSession *session, CgEdit *edit, guint *n)
{
  (*n)++;
}

/* A refused edit changes nothing, tells nobody, and leaves nothing to undo. */
static void
test_refused (void)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("start", "en");
  g_autoptr (CgSession) session = cg_session_new (assessment);
  CgEntry *root = cg_assessment_get_root (assessment);
  g_autoptr (CgEdit) edit = cg_edit_new_set (root, CG_NAME_MODE, "no such mode");
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_signal_connect (session, "changed", G_CALLBACK (count_cb), &n);
  g_assert_false (cg_session_apply (session, edit, "Refuse", &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE);
  g_assert_cmpstr (cg_entry_get (root, CG_NAME_MODE), ==, "formal");
  g_assert_false (cg_session_can_undo (session));
  g_assert_false (cg_session_is_modified (session));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_labels (void)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("start", "en");
  g_autoptr (CgSession) session = cg_session_new (assessment);

  g_assert_null (cg_session_get_undo_label (session));
  follow (session, "A +B");
  g_assert_cmpstr (cg_session_get_undo_label (session), ==, "Type");
  cg_session_undo (session);
  g_assert_cmpstr (cg_session_get_undo_label (session), ==, "Set");
  g_assert_cmpstr (cg_session_get_redo_label (session), ==, "Type");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/table", test_table);
  g_test_add_func ("/session/refused", test_refused);
  g_test_add_func ("/session/labels", test_labels);
  return g_test_run ();
}
