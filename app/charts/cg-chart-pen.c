/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-pen.h"

#include "charts/cg-chart-words.h"

#include <math.h>

/* With more marks than this the keyboard stops at items only. */
#define MAX_STOPPED_MARKS 500

/* Type grows with the page, but never out of proportion: A4 on a desk and A3 on a wall both read well. */
static double
natural_scale (double width, double height)
{
  return CLAMP (MIN (width / 960, height / 640), 0.9, 1.5);
}

/**
 * cg_chart_pen_init:
 *
 * Starts a chart; cg_chart_pen_finish() ends it.
 */
void
cg_chart_pen_init (CgChartPen *self, const CgChartOptions *options)
{
  const char *code = cg_language_get_code (options->language);

  self->language = options->language;
  self->rtl = cg_language_is_rtl (options->language);
  self->width = MAX (options->width, CG_CHART_MIN_WIDTH);
  self->height = options->height;
  self->text_scale = CLAMP (options->text_scale, 0.5, 3);
  self->scale = natural_scale (self->width, self->height) * self->text_scale;
  self->margin = self->width < 480 ? 16 : self->width < 720 ? 24 : 40;
  cg_palette_init (&self->palette, options->palette, options->dark);
  self->scene = cg_scene_new (code, self->rtl, options->font_family, self->palette.surface);
  self->text = cg_text_new (options->font_family, code, self->rtl);
}

/**
 * cg_chart_pen_restart:
 *
 * Throws away what was drawn, for those who only know after drawing how much room there is.
 */
void
cg_chart_pen_restart (CgChartPen *self)
{
  CgScene *scene = cg_scene_new (cg_scene_get_language (self->scene), self->rtl,
                                 cg_scene_get_font_family (self->scene), self->palette.surface);

  cg_scene_free (self->scene);
  self->scene = scene;
}

/**
 * cg_chart_pen_spare:
 * @height: where the content ends
 *
 * Returns: what is left of the height that was asked for; below 0 where that is too little
 */
double
cg_chart_pen_spare (const CgChartPen *self, double height)
{
  return self->height - ceil (height + self->margin * 0.75);
}

/**
 * cg_chart_pen_finish:
 * @height: where the content ends
 *
 * Returns: (transfer full): the scene, as high as was asked for or as its content needs
 */
CgScene *
cg_chart_pen_finish (CgChartPen *self, double height)
{
  cg_scene_set_size (self->scene, self->width, MAX (self->height, ceil (height + self->margin * 0.75)));
  cg_scene_finish (self->scene, MAX_STOPPED_MARKS);
  g_clear_pointer (&self->text, cg_text_free);
  return g_steal_pointer (&self->scene);
}

/**
 * cg_chart_pen_box:
 * @start: from the side where reading starts
 *
 * Returns: the box on the scene
 */
CgBox
cg_chart_pen_box (const CgChartPen *self, double start, double y, double width, double height)
{
  return (CgBox) { self->rtl ? self->width - start - width : start, y, width, height };
}

double
cg_chart_pen_x (const CgChartPen *self, double start)
{
  return self->rtl ? self->width - start : start;
}

CgAlign
cg_chart_pen_start (const CgChartPen *self)
{
  return self->rtl ? CG_ALIGN_RIGHT : CG_ALIGN_LEFT;
}

CgAlign
cg_chart_pen_end (const CgChartPen *self)
{
  return self->rtl ? CG_ALIGN_LEFT : CG_ALIGN_RIGHT;
}

/**
 * cg_chart_pen_break:
 * @size: at scale 1
 *
 * Returns: (transfer full): @text in lines no wider than @width
 */
CgTextBlock *
cg_chart_pen_break (CgChartPen *self, const char *text, double width, double size, gboolean bold)
{
  return cg_text_break (self->text, text, width, size * self->scale, CG_FONT_FLOOR * MIN (self->scale, 1),
                        bold);
}

/**
 * cg_chart_pen_write:
 *
 * Writes @text at the side where reading starts.
 *
 * Returns: how high it is
 */
double
cg_chart_pen_write (CgChartPen *self, const char *text, double start, double y, double width, double size,
                    gboolean bold, CgColour colour)
{
  g_autoptr (CgTextBlock) block = cg_chart_pen_break (self, text, width, size, bold);

  cg_text_block_place (block, self->scene, cg_chart_pen_x (self, start), y, cg_chart_pen_start (self),
                       colour);
  return block->height;
}

/**
 * cg_chart_pen_heading:
 *
 * Writes the title and the line that says where, when, with which tool and how many answered.
 *
 * Returns: where the chart itself may begin
 */
double
cg_chart_pen_heading (CgChartPen *self, const CgChartHeading *heading)
{
  g_autofree char *context = cg_chart_words_context (self->language, heading);
  double width = self->width - 2 * self->margin;
  double y = self->margin * 0.75;

  cg_scene_set_title (self->scene, heading->title);
  y += cg_chart_pen_write (self, heading->title, self->margin, y, width, CG_FONT_TITLE, TRUE,
                           self->palette.ink);
  y += 4;
  y += cg_chart_pen_write (self, context, self->margin, y, width, CG_FONT_PLAIN, FALSE, self->palette.muted);
  return y + 16;
}

/**
 * cg_chart_pen_style_level:
 * @source: agreed for the solid level; anything else is hatched and has a dashed edge
 *
 * Fills @mark with a level; its box is drawn in by half the edge.
 */
void
cg_chart_pen_style_level (const CgChartPen *self, CgMark *mark, int level, guint n_levels,
                          CgPositionSource source)
{
  CgLevelStyle style = cg_palette_level (&self->palette, (guint) level, n_levels);

  if (source == CG_POSITION_AGREED)
    {
      mark->fill = style.fill;
      mark->pattern = style.pattern;
      mark->pattern_colour = style.pattern_colour;
      return;
    }
  mark->fill = style.hatch_fill;
  mark->pattern = CG_PATTERN_HATCH;
  mark->pattern_colour = style.hatch_ink;
  mark->stroke = self->palette.ink;
  mark->stroke_width = 1.25;
  mark->dashed = TRUE;
}
