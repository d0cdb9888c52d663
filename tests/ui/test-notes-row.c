/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/cg-notes-row.h"

#include "example.h"

static int
height_at (GtkWidget *row, int width)
{
  int natural;

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/* No line is hidden when the window gets narrower, and none left empty when it gets wider. */
static void
test_height_follows_width (void)
{
  g_autoptr (CgCatalogue) catalogue = cg_catalogue_new ();
  g_autoptr (CgSession) session = example_open (catalogue);
  CgEntry *partnership = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_PARTNERSHIP);
  g_autoptr (CgEntryValue) vision = cg_entry_value_new (session, partnership, CG_NAME_VISION, "Vision");
  g_autoptr (GtkWidget) row
      = g_object_ref_sink (g_object_new (CG_TYPE_NOTES_ROW, "title", "Vision", "value", vision, NULL));
  int wide = height_at (row, 1200), narrow = height_at (row, 260), wide_again = height_at (row, 1200);

  g_assert_cmpint (narrow, >, wide);
  g_assert_cmpint (wide_again, ==, wide);

  cg_entry_value_set_text (vision, "One\n\n\n\n\n\n\n\nnine");
  g_assert_cmpint (height_at (row, 1200), >, wide);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/ui/notes-row/height-follows-width", test_height_follows_width);
  return g_test_run ();
}
