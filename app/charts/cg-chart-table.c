/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-table.h"

static void
free_row (gpointer row)
{
  g_strfreev (row);
}

CgChartTable *
cg_chart_table_new (guint n_columns)
{
  CgChartTable *self;

  g_return_val_if_fail (n_columns > 0, NULL);

  self = g_new0 (CgChartTable, 1);
  self->n_columns = n_columns;
  self->rows = g_ptr_array_new_with_free_func (free_row);
  return self;
}

/**
 * cg_chart_table_add:
 * @cells: as many as there are columns; empty afterwards
 */
void
cg_chart_table_add (CgChartTable *self, GStrvBuilder *cells)
{
  g_auto (GStrv) row = NULL;

  g_return_if_fail (self != NULL && cells != NULL);

  row = g_strv_builder_end (cells);
  g_return_if_fail (g_strv_length (row) == self->n_columns);
  g_ptr_array_add (self->rows, g_steal_pointer (&row));
}

/**
 * cg_chart_table_get:
 * @row: 0 for the names of the columns
 *
 * Returns: (transfer none): the text of the cell
 */
const char *
cg_chart_table_get (const CgChartTable *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len && column < self->n_columns, NULL);

  return ((char **) g_ptr_array_index (self->rows, row))[column];
}

void
cg_chart_table_free (CgChartTable *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->rows);
  g_free (self);
}
