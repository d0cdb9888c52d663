/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-table-view.h"

#include <glib/gi18n.h>

#define COLUMN_SPACING  16
#define MOST_CHARACTERS 28

struct _CgChartTableView {
  AdwBin parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CgChartTableView, cg_chart_table_view, ADW_TYPE_BIN)

static void
cg_chart_table_view_class_init (CgChartTableViewClass *class)
{
}

static void
cg_chart_table_view_init (CgChartTableView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "chart-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The data behind the chart"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/* What is heard of a row: each figure with the name of its column. */
static char *
row_words (const CgChartTable *table, guint row)
{
  GString *words = g_string_new (cg_chart_table_get (table, row, 0));

  for (guint c = 1; c < table->n_columns; c++)
    if (*cg_chart_table_get (table, row, c) != '\0')
      /* Translators: a further figure in a row of a table that is read out: %1$s is the column, %2$s the
       * figure */
      g_string_append_printf (words, _("; %1$s: %2$s"), cg_chart_table_get (table, 0, c),
                              cg_chart_table_get (table, row, c));
  return g_string_free (words, FALSE);
}

/* A label in a high row would settle for less width; a cell keeps to its own, so that the columns stay in line. */
static void
measure_cell (GtkWidget *cell, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
              int *natural_baseline)
{
  GtkWidget *label = gtk_widget_get_first_child (cell);
  int width;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = width;
  else
    gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, natural, NULL, NULL);
  *minimum = *natural;
}

static void
allocate_cell (GtkWidget *cell, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (cell), width, height, baseline, NULL);
}

static GtkWidget *
make_cell (const char *text, gboolean is_heading)
{
  GtkWidget *label = gtk_label_new (text), *cell = adw_bin_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARACTERS);
  if (is_heading)
    gtk_widget_add_css_class (label, "heading");
  adw_bin_set_child (ADW_BIN (cell), label);
  gtk_widget_set_layout_manager (cell, gtk_custom_layout_new (NULL, measure_cell, allocate_cell));
  return cell;
}

static GtkWidget *
make_row (const CgChartTable *table, guint row, GtkSizeGroup **columns)
{
  GtkWidget *list_row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, COLUMN_SPACING);
  g_autofree char *words = row_words (table, row);

  for (guint c = 0; c < table->n_columns; c++)
    {
      GtkWidget *cell = make_cell (cg_chart_table_get (table, row, c), row == 0 || c == 0);

      gtk_size_group_add_widget (columns[c], cell);
      gtk_box_append (GTK_BOX (box), cell);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (list_row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return list_row;
}

/**
 * cg_chart_table_view_show:
 * @table: (nullable): what to show; %NULL for nothing
 */
void
cg_chart_table_view_show (CgChartTableView *self, const CgChartTable *table)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_object_unref);
  GtkListBoxRow *old;

  g_return_if_fail (CG_IS_CHART_TABLE_VIEW (self));

  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  if (table == NULL)
    return;
  for (guint c = 0; c < table->n_columns; c++)
    g_ptr_array_add (columns, gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL));
  for (guint row = 0; row < table->rows->len; row++)
    gtk_list_box_append (self->list, make_row (table, row, (GtkSizeGroup **) columns->pdata));
}
