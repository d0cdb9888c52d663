/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-charts.h"

#include "charts/cg-matrix-private.h"
#include "charts/cg-matrix-words.h"

#include <math.h>

#define MAX_DISCS     8
#define STACK_BELOW   520.0
#define LABEL_GAP     16.0
#define NOTE_GAP      2.0
#define HEADER_PAD    8.0
#define SECTION_GAP   12.0
#define LEGEND_GAP    12.0
#define FLAG_CELL     112.0
/* A row grows with the page up to this many times what it needs. */
#define MAX_STRETCH   1.6
#define MAX_UNEVEN    1.5

/* The texts of one row, broken, and what its cells need. */
typedef struct {
  CgTextBlock *section;
  CgTextBlock *title;
  CgTextBlock *note;
  double cells;
} Row;

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_clear_pointer (&row->section, cg_text_block_free);
  g_clear_pointer (&row->title, cg_text_block_free);
  g_clear_pointer (&row->note, cg_text_block_free);
}

static double
widest_title (CgMatrixPlan *plan)
{
  double widest = 0;

  for (guint i = 0; i < plan->data->n_items; i++)
    widest = MAX (widest, cg_text_get_width (plan->pen.text, plan->data->items[i].title,
                                             CG_FONT_NAME * plan->pen.scale, TRUE));
  return widest;
}

static void
plan_columns (CgMatrixPlan *plan)
{
  CgChartPen *pen = &plan->pen;
  double room = pen->width - 2 * pen->margin, gaps = CG_CHART_GAP * (plan->data->n_levels - 1);

  plan->stacked = room < STACK_BELOW * MIN (pen->scale, 1.2) || plan->data->n_levels > 8;
  plan->cells_start = pen->margin;
  plan->label_width = room;
  if (!plan->stacked)
    {
      plan->label_width = CLAMP (ceil (widest_title (plan)) + 1, room * 0.14, room * 0.19);
      plan->cells_start += plan->label_width + LABEL_GAP;
    }
  plan->cell_width =
      floor ((pen->width - pen->margin - plan->cells_start - gaps) / plan->data->n_levels * 2) / 2;
  plan->disc = MIN (CG_DISC_SIZE * pen->scale, plan->cell_width - 4);
  plan->flag_above = plan->cell_width < FLAG_CELL * pen->scale;
  plan->max_discs = MIN (MAX_DISCS, 3 * MAX (1, (guint) (plan->cell_width / (plan->disc + 4))));
}

static void
plan_init (CgMatrixPlan *plan, const CgMatrixData *data, const CgChartOptions *options)
{
  *plan = (CgMatrixPlan) { .data = data };
  cg_chart_pen_init (&plan->pen, options);
  plan->looks = cg_partner_looks_new (&plan->pen, data->partners, data->n_partners);
  plan->shown = g_new0 (gboolean, data->n_partners);
  plan->order = g_new0 (guint, data->n_partners);
  for (guint i = 0; i < data->n_partners; i++)
    plan->n_counting += !data->partners[i].outside;
}

static void
plan_clear (CgMatrixPlan *plan)
{
  g_clear_pointer (&plan->looks, g_array_unref);
  g_clear_pointer (&plan->shown, g_free);
  g_clear_pointer (&plan->order, g_free);
}

static void
row_init (Row *row, CgMatrixPlan *plan, guint item)
{
  const CgMatrixItem *data = &plan->data->items[item];
  g_autofree char *note = cg_matrix_words_note (plan->pen.language, plan->data, item);

  if (data->section != NULL)
    row->section = cg_chart_pen_break (&plan->pen, data->section, plan->pen.width - 2 * plan->pen.margin,
                                       CG_FONT_HEADING, TRUE);
  row->title = cg_chart_pen_break (&plan->pen, data->title, plan->label_width, CG_FONT_NAME, TRUE);
  if (note != NULL)
    row->note = cg_chart_pen_break (&plan->pen, note, plan->label_width, CG_FONT_SMALL, FALSE);
  for (guint level = 0; level < plan->data->n_levels; level++)
    {
      double height = cg_matrix_cell_height (plan, item, level);

      row->cells = MAX (row->cells, height);
    }
}

static double
label_height (const Row *row)
{
  return row->title->height + (row->note != NULL ? NOTE_GAP + row->note->height : 0);
}

static double
row_height (const CgMatrixPlan *plan, const Row *row, double stretch)
{
  double section = row->section != NULL ? SECTION_GAP + row->section->height + CG_CHART_GAP : 0;

  if (plan->stacked)
    return section + label_height (row) + CG_CHART_GAP + row->cells * stretch + SECTION_GAP;
  return section + MAX (row->cells * stretch, label_height (row) + 2 * CG_CHART_GAP) + CG_CHART_GAP;
}

/* All names of levels are of one size: that of the one with the longest word. */
static GPtrArray *
break_levels (CgMatrixPlan *plan)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_text_block_free);
  double size = CG_FONT_HEADING;

  for (guint round = 0; round < 2; round++)
    {
      g_ptr_array_set_size (blocks, 0);
      for (guint i = 0; i < plan->data->n_levels; i++)
        {
          CgTextBlock *block = cg_chart_pen_break (&plan->pen, plan->data->levels[i].label,
                                                   plan->cell_width - 8, size, TRUE);

          g_ptr_array_add (blocks, block);
        }
      for (guint i = 0; i < blocks->len; i++)
        size = MIN (size, ((CgTextBlock *) g_ptr_array_index (blocks, i))->size / plan->pen.scale);
    }
  return blocks;
}

static double
draw_levels (CgMatrixPlan *plan, double y)
{
  CgChartPen *pen = &plan->pen;
  g_autoptr (GPtrArray) blocks = break_levels (plan);
  double height = 0;

  for (guint i = 0; i < blocks->len; i++)
    height = MAX (height, ((CgTextBlock *) g_ptr_array_index (blocks, i))->height + HEADER_PAD * pen->scale);
  for (guint i = 0; i < blocks->len; i++)
    {
      const CgTextBlock *block = g_ptr_array_index (blocks, i);
      CgBox box = cg_chart_pen_box (pen, cg_matrix_cell_start (plan, i), y, plan->cell_width, height);
      CgMark *mark = cg_scene_add_rect (pen->scene, box, CG_CHART_CORNER, CG_COLOUR_NONE);

      cg_chart_pen_style_level (pen, mark, (int) i, plan->data->n_levels, CG_POSITION_AGREED);
      cg_text_block_place (block, pen->scene, box.x + box.width / 2, y + (height - block->height) / 2,
                           CG_ALIGN_CENTRE, cg_palette_level (&pen->palette, i, plan->data->n_levels).text);
    }
  return y + height + 8;
}

/* Lies under the row, so that a hit beside the cells finds the item. */
static void
draw_row_ground (CgMatrixPlan *plan, guint item, double y, double height)
{
  CgChartPen *pen = &plan->pen;
  g_autofree char *words = cg_matrix_words_item (pen->language, plan->data, item);
  CgBox box = cg_chart_pen_box (pen, pen->margin, y, pen->width - 2 * pen->margin, height);
  CgMark *mark = cg_scene_add_rect (pen->scene, box, 0, CG_COLOUR_NONE);

  cg_scene_set_ids (pen->scene, mark, plan->data->items[item].id, NULL, NULL, NULL);
  cg_scene_describe (pen->scene, mark, words, FALSE);
}

static void
draw_label (CgMatrixPlan *plan, const Row *row, double y)
{
  CgChartPen *pen = &plan->pen;
  double x = cg_chart_pen_x (pen, plan->stacked ? pen->margin : plan->cells_start - LABEL_GAP);
  CgAlign align = plan->stacked ? cg_chart_pen_start (pen) : cg_chart_pen_end (pen);

  cg_text_block_place (row->title, pen->scene, x, y, align, pen->palette.ink);
  if (row->note != NULL)
    cg_text_block_place (row->note, pen->scene, x, y + row->title->height + NOTE_GAP, align,
                         pen->palette.muted);
}

static double
draw_row (CgMatrixPlan *plan, const Row *row, guint item, double y, double stretch)
{
  CgChartPen *pen = &plan->pen;
  double end = y + row_height (plan, row, stretch), height;

  if (row->section != NULL)
    {
      cg_text_block_place (row->section, pen->scene, cg_chart_pen_x (pen, pen->margin), y + SECTION_GAP,
                           cg_chart_pen_start (pen), pen->palette.muted);
      y += SECTION_GAP + row->section->height + CG_CHART_GAP;
    }
  height = end - y - (plan->stacked ? SECTION_GAP : CG_CHART_GAP);
  draw_row_ground (plan, item, y, height);
  draw_label (plan, row, plan->stacked ? y : y + (height - label_height (row)) / 2);
  if (plan->stacked)
    {
      y += label_height (row) + CG_CHART_GAP;
      height -= label_height (row) + CG_CHART_GAP;
    }
  for (guint level = 0; level < plan->data->n_levels; level++)
    cg_matrix_cell_draw (plan, item, level, y, height);
  cg_matrix_spread_draw (plan, item, y, height);
  return end;
}

/* Rows of about the same need become equal: a table reads better in step. */
static void
even_out (GArray *rows)
{
  double least = G_MAXDOUBLE, most = 0;

  for (guint i = 0; i < rows->len; i++)
    least = MIN (least, g_array_index (rows, Row, i).cells);
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, Row, i).cells <= least * MAX_UNEVEN)
      most = MAX (most, g_array_index (rows, Row, i).cells);
  for (guint i = 0; i < rows->len; i++)
    g_array_index (rows, Row, i).cells = MAX (g_array_index (rows, Row, i).cells, most);
}

static double
draw_rows (CgMatrixPlan *plan, GArray *rows, double y, double stretch)
{
  for (guint i = 0; i < rows->len; i++)
    y = draw_row (plan, &g_array_index (rows, Row, i), i, y, stretch);
  return y;
}

static double
draw_all (CgMatrixPlan *plan, GArray *rows, double stretch)
{
  g_autofree char *summary = cg_matrix_words_summary (plan->pen.language, plan->data);
  double y;

  cg_scene_set_description (plan->pen.scene, summary);
  y = cg_chart_pen_heading (&plan->pen, &plan->data->heading);
  if (rows == NULL)
    return y + cg_chart_pen_write (&plan->pen,
                                   cg_language_gettext (plan->pen.language, "There is nothing to show yet."),
                                   plan->pen.margin, y, plan->pen.width - 2 * plan->pen.margin, CG_FONT_PLAIN,
                                   FALSE, plan->pen.palette.ink);
  y = draw_rows (plan, rows, draw_levels (plan, y), stretch);
  return cg_matrix_legend_draw (plan, y + LEGEND_GAP * plan->pen.scale);
}

static GArray *
break_rows (CgMatrixPlan *plan)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);
  g_array_set_size (rows, plan->data->n_items);
  for (guint i = 0; i < rows->len; i++)
    row_init (&g_array_index (rows, Row, i), plan, i);
  if (!plan->stacked)
    even_out (rows);
  return rows;
}

/* How much higher rows may become, so that the chart fills the page. */
static double
choose_stretch (const CgMatrixPlan *plan, GArray *rows, double spare)
{
  double cells = 0;

  for (guint i = 0; i < rows->len; i++)
    cells += g_array_index (rows, Row, i).cells;
  return CLAMP (1 + spare / cells, 1, MAX_STRETCH);
}

/**
 * cg_matrix_layout:
 * @data: what to draw
 * @options: how large, in which language and colours
 *
 * Lays out the integration matrix: items by levels, each partner's view, the spread, the position and the
 * target.
 *
 * Returns: (transfer full): the scene
 */
CgScene *
cg_matrix_layout (const CgMatrixData *data, const CgChartOptions *options)
{
  CgMatrixPlan plan;
  g_autoptr (GArray) rows = NULL;
  CgScene *scene;
  double y;

  g_return_val_if_fail (data != NULL && options != NULL, NULL);

  plan_init (&plan, data, options);
  if (data->n_levels > 0 && data->n_items > 0)
    {
      plan_columns (&plan);
      rows = break_rows (&plan);
    }
  y = draw_all (&plan, rows, 1);
  if (rows != NULL && cg_chart_pen_spare (&plan.pen, y) > 1)
    {
      double stretch = choose_stretch (&plan, rows, cg_chart_pen_spare (&plan.pen, y));

      cg_chart_pen_restart (&plan.pen);
      y = draw_all (&plan, rows, stretch);
    }
  scene = cg_chart_pen_finish (&plan.pen, y);
  plan_clear (&plan);
  return scene;
}
