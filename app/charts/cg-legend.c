/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-legend.h"

#include <math.h>

#define SYMBOL_HEIGHT 20.0
#define SYMBOL_GAP    8.0
#define COLUMN_GAP    24.0
#define ROW_GAP       4.0
#define MAX_COLUMNS   8u
/* An entry that is wider than this wraps, so that one long name does not turn the legend into a list. */
#define MAX_LABEL     260.0

typedef struct {
  char *label;
  CgLegendSymbol symbol;
  gconstpointer data;
  guint index;
} Entry;

struct _CgLegend {
  double symbol_width;
  GArray *entries;
};

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->label);
}

/**
 * cg_legend_new:
 * @symbol_width: of the widest symbol, at scale 1
 */
CgLegend *
cg_legend_new (double symbol_width)
{
  CgLegend *self = g_new0 (CgLegend, 1);

  self->symbol_width = symbol_width;
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  return self;
}

void
cg_legend_add (CgLegend *self, const char *label, CgLegendSymbol symbol, gconstpointer data, guint index)
{
  Entry entry = { g_strdup (label), symbol, data, index };

  g_return_if_fail (self != NULL && label != NULL && symbol != NULL);

  g_array_append_val (self->entries, entry);
}

/* How wide an entry is when its text is not longer than the most that stays on one line. */
static double
entry_width (const CgLegend *self, CgChartPen *pen, const Entry *entry)
{
  double label = cg_text_get_width (pen->text, entry->label, CG_FONT_PLAIN * pen->scale, FALSE);

  return ceil (MIN (label, MAX_LABEL * pen->scale)) + 1 + (self->symbol_width + SYMBOL_GAP) * pen->scale;
}

/* Sets the widths of @n columns, each as wide as its own widest entry, and answers what they take. */
static double
measure_columns (const CgLegend *self, CgChartPen *pen, GArray *columns, guint n)
{
  double gap = COLUMN_GAP * pen->scale, total = (n - 1) * gap;

  g_array_set_size (columns, 0);
  g_array_set_size (columns, n);
  for (guint i = 0; i < self->entries->len; i++)
    {
      double *column = &g_array_index (columns, double, i % n);
      double width = entry_width (self, pen, &g_array_index (self->entries, Entry, i));

      total += MAX (width - *column, 0);
      *column = MAX (*column, width);
    }
  return total;
}

/* As many columns as fit, or fewer where that takes no more rows and leaves no straggler in the last. */
static GArray *
choose_columns (const CgLegend *self, CgChartPen *pen, double room)
{
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (double));
  guint n = MIN (self->entries->len, MAX_COLUMNS), n_rows, even;

  while (n > 1 && measure_columns (self, pen, columns, n) > room)
    n--;
  n_rows = (self->entries->len + n - 1) / n;
  even = (self->entries->len + n_rows - 1) / n_rows;
  if (measure_columns (self, pen, columns, even) > room)
    measure_columns (self, pen, columns, n);
  if (columns->len == 1)
    g_array_index (columns, double, 0) = MIN (g_array_index (columns, double, 0), room);
  return columns;
}

/* One entry; the symbol stands beside the first line. Returns how high it is. */
static double
place_entry (CgChartPen *pen, const Entry *entry, double symbol_width, double start, double y, double width)
{
  double gap = SYMBOL_GAP * pen->scale, height = SYMBOL_HEIGHT * pen->scale;
  double room = width - symbol_width - gap;
  g_autoptr (CgTextBlock) block = cg_chart_pen_break (pen, entry->label, room, CG_FONT_PLAIN, FALSE);
  CgBox box = cg_chart_pen_box (pen, start, y, symbol_width, height);

  entry->symbol (pen, &box, entry->data, entry->index);
  cg_text_block_place (block, pen->scene, cg_chart_pen_x (pen, start + symbol_width + gap),
                       y + MAX ((height - block->line_height) / 2, 0), cg_chart_pen_start (pen),
                       pen->palette.ink);
  return MAX (height, block->height + MAX (height - block->line_height, 0));
}

/**
 * cg_legend_place:
 *
 * Returns: where the legend ends
 */
double
cg_legend_place (CgLegend *self, CgChartPen *pen, double start, double y, double width)
{
  g_autoptr (GArray) columns = choose_columns (self, pen, width);
  double at = start, row = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      double column = g_array_index (columns, double, i % columns->len), height;

      if (i % columns->len == 0 && i > 0)
        {
          y += row + ROW_GAP * pen->scale;
          row = 0;
          at = start;
        }
      height = place_entry (pen, &g_array_index (self->entries, Entry, i), self->symbol_width * pen->scale,
                            at, y, column);
      row = MAX (row, height);
      at += column + COLUMN_GAP * pen->scale;
    }
  return y + row;
}

void
cg_legend_free (CgLegend *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->entries);
  g_free (self);
}
