/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-symbols.h"

#include <math.h>

#define RING_WIDTH    2.5
#define DISC_FONT     10.0
#define DISC_FLOOR    5.5
#define MAX_INITIALS  3
/* Share of a disc's width that letters may take. */
#define DISC_CHORD    0.74

static void
look_clear (gpointer data)
{
  g_free (((CgPartnerLook *) data)->letters);
}

static double
letter_size (CgChartPen *pen, const char *letters)
{
  double room = CG_DISC_SIZE * DISC_CHORD * pen->scale;
  double width = cg_text_get_width (pen->text, letters, 1, TRUE);

  return MIN (DISC_FONT * pen->scale, room / MAX (width, 0.01));
}

static gboolean
fits_disc (CgChartPen *pen, const char *letters)
{
  return *letters != '\0' && letter_size (pen, letters) >= DISC_FLOOR * pen->scale;
}

/* The first letter of each word, or the first two of a single one. */
static char *
make_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " \t\n-/", -1);
  GString *out = g_string_new (NULL);
  const char *only = "";
  guint n = 0;

  for (guint i = 0; words[i] != NULL && n < MAX_INITIALS; i++)
    if (g_unichar_isalnum (g_utf8_get_char (words[i])))
      {
        g_string_append_unichar (out, g_unichar_toupper (g_utf8_get_char (words[i])));
        only = words[i];
        n++;
      }
  if (n == 1 && g_utf8_strlen (only, -1) > 1)
    g_string_append_unichar (out, g_utf8_get_char (g_utf8_next_char (only)));
  if (n == 0)
    g_string_append_c (out, '?');
  return g_string_free (out, FALSE);
}

static gboolean
is_taken (GArray *looks, const char *letters)
{
  for (guint i = 0; i < looks->len; i++)
    if (g_str_equal (g_array_index (looks, CgPartnerLook, i).letters, letters))
      return TRUE;
  return FALSE;
}

/* Letters carry more than the colour does, so no two partners may share them. */
static char *
choose_letters (CgChartPen *pen, GArray *looks, const CgChartPartner *partner)
{
  g_autofree char *letters = NULL;

  if (partner->short_name != NULL && fits_disc (pen, partner->short_name))
    letters = g_strdup (partner->short_name);
  else
    letters = make_initials (partner->name);
  for (guint i = 2; is_taken (looks, letters); i++)
    {
      g_autofree char *initials = make_initials (partner->name);

      g_free (letters);
      letters = g_strdup_printf ("%s%u", initials, i);
    }
  return g_steal_pointer (&letters);
}

/**
 * cg_partner_looks_new:
 *
 * Returns: (transfer full) (element-type CgPartnerLook): how each partner is drawn
 */
GArray *
cg_partner_looks_new (CgChartPen *pen, const CgChartPartner *partners, guint n_partners)
{
  GArray *looks = g_array_sized_new (FALSE, FALSE, sizeof (CgPartnerLook), n_partners);

  g_array_set_clear_func (looks, look_clear);
  for (guint i = 0; i < n_partners; i++)
    {
      CgPartnerLook look = { .ring = cg_palette_ring (&pen->palette, partners[i].slot),
                             .outside = partners[i].outside };

      look.letters = choose_letters (pen, looks, &partners[i]);
      look.letter_size = letter_size (pen, look.letters);
      g_array_append_val (looks, look);
    }
  return looks;
}

static void
draw_letters (CgChartPen *pen, const CgPartnerLook *look, double x, double y, double shrink)
{
  double size = look->letter_size * shrink;
  double width = cg_text_get_width (pen->text, look->letters, size, TRUE);
  double cap = cg_text_cap_height (pen->text, size);
  CgMark *mark = cg_scene_add_text (pen->scene, look->letters,
                                    (CgBox) { x - width / 2, y - cap / 2, width, cap }, x, y + cap / 2,
                                    CG_ALIGN_CENTRE);

  mark->font_size = size;
  mark->bold = TRUE;
  mark->fill = pen->palette.disc_ink;
}

/**
 * cg_chart_draw_disc:
 * @size: its diameter, in points
 * @stated: whether to show that the partner stated the view itself
 *
 * Returns: (transfer none): the disc, until the next mark is added
 */
CgMark *
cg_chart_draw_disc (CgChartPen *pen, const CgPartnerLook *look, double x, double y, double size,
                    gboolean stated)
{
  double stroke = RING_WIDTH * pen->scale * size / (CG_DISC_SIZE * pen->scale);
  guint index = cg_scene_get_n_marks (pen->scene);
  CgMark *disc = cg_scene_add_disc (pen->scene, x, y, (size - stroke) / 2, pen->palette.disc);

  disc->stroke = look->ring;
  disc->stroke_width = stroke;
  disc->dashed = look->outside;
  if (stated)
    {
      double out = (size - stroke) / 2 * G_SQRT2 / 2;
      CgMark *dot = cg_scene_add_disc (pen->scene, x + out, y - out, stroke * 1.4, look->ring);

      dot->stroke = pen->palette.disc;
      dot->stroke_width = stroke * 0.5;
    }
  if (*look->letters != '\0')
    draw_letters (pen, look, x, y, size / (CG_DISC_SIZE * pen->scale));
  return (CgMark *) cg_scene_get_mark (pen->scene, index);
}

/**
 * cg_chart_draw_flag:
 * @start: of the pole, from the side where reading starts
 * @halo: what sets it off from a busy ground, or none
 */
void
cg_chart_draw_flag (CgChartPen *pen, double start, double y, CgColour colour, CgColour halo)
{
  static const double shape[][2] = { { 0, 0 }, { 0.72, 0.3 }, { 0.11, 0.6 }, { 0.11, 1 }, { 0, 1 } };
  double points[G_N_ELEMENTS (shape)][2];

  for (guint i = 0; i < G_N_ELEMENTS (shape); i++)
    {
      points[i][0] = cg_chart_pen_x (pen, start + shape[i][0] * CG_FLAG_SIZE * pen->scale);
      points[i][1] = y + shape[i][1] * CG_FLAG_SIZE * pen->scale;
    }
  if (halo != CG_COLOUR_NONE)
    {
      CgMark *mark = cg_scene_add_polygon (pen->scene, points, G_N_ELEMENTS (points), halo);

      mark->stroke = halo;
      mark->stroke_width = 4 * pen->scale;
    }
  cg_scene_add_polygon (pen->scene, points, G_N_ELEMENTS (points), colour);
}

static void
draw_bracket (CgChartPen *pen, double x1, double x2, double y, CgColour colour, double width, double tick)
{
  cg_scene_add_line (pen->scene, x1, y, x2, y, colour, width);
  cg_scene_add_line (pen->scene, x1, y - tick, x1, y + tick, colour, width);
  cg_scene_add_line (pen->scene, x2, y - tick, x2, y + tick, colour, width);
}

/**
 * cg_chart_draw_spread:
 *
 * Draws the line from the lowest to the highest view, cased so that it reads on any level.
 */
void
cg_chart_draw_spread (CgChartPen *pen, double x1, double x2, double y)
{
  double width = 1.5 * pen->scale, tick = 4 * pen->scale;

  draw_bracket (pen, MIN (x1, x2), MAX (x1, x2), y, pen->palette.paper, width * 3, tick + width);
  draw_bracket (pen, MIN (x1, x2), MAX (x1, x2), y, pen->palette.ink, width, tick);
}

/**
 * cg_chart_draw_count:
 * @n: how many partners share a level
 * @of: of how many
 *
 * Fills @box with the number and a bar of that share: what replaces discs where there are too many of them.
 */
void
cg_chart_draw_count (CgChartPen *pen, const CgBox *box, guint n, guint of)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *total = g_strdup_printf ("%u", of);
  double size = CG_FONT_NAME * pen->scale, pad = 8 * pen->scale;
  double room = MAX (cg_text_get_width (pen->text, number, size, TRUE),
                     cg_text_get_width (pen->text, total, size, TRUE));
  double cap = cg_text_cap_height (pen->text, size), middle = box->y + box->height / 2;
  double track = box->width - room - 2.75 * pad, bar = 6 * pen->scale;
  double left = pen->rtl ? box->x + pad : box->x + 1.75 * pad + room;
  double anchor = pen->rtl ? box->x + box->width - pad : box->x + pad;
  CgMark *text;

  cg_scene_add_rect (pen->scene, *box, box->height / 2, pen->palette.disc);
  text = cg_scene_add_text (pen->scene, number,
                            (CgBox) { pen->rtl ? anchor - room : anchor, middle - cap / 2, room, cap },
                            anchor, middle + cap / 2, cg_chart_pen_start (pen));
  text->font_size = size;
  text->bold = TRUE;
  text->fill = pen->palette.disc_ink;
  if (track < 2 * bar)
    return;
  cg_scene_add_rect (pen->scene, (CgBox) { left, middle - bar / 2, track, bar }, bar / 2,
                     cg_colour_mix (pen->palette.disc, pen->palette.disc_ink, 0.14));
  bar = MAX (bar, track * n / MAX (of, 1));
  cg_scene_add_rect (pen->scene, (CgBox) { pen->rtl ? left + track - bar : left, middle - 3 * pen->scale, bar,
                                           6 * pen->scale }, 3 * pen->scale, pen->palette.disc_ink);
}

static void
draw_head (CgChartPen *pen, double x, double y, double angle, double size, CgColour colour)
{
  double points[3][2] = { { x, y } };

  for (guint i = 1; i < 3; i++)
    {
      double side = angle + (i == 1 ? 1 : -1) * 0.42;

      points[i][0] = x - size * cos (side);
      points[i][1] = y - size * sin (side);
    }
  cg_scene_add_polygon (pen->scene, points, 3, colour);
}

/**
 * cg_chart_draw_arrow:
 * @width: of the line, in points
 * @both_ends: whether it points both ways
 */
void
cg_chart_draw_arrow (CgChartPen *pen, double x1, double y1, double x2, double y2, double width,
                     CgColour colour, gboolean both_ends)
{
  double angle = atan2 (y2 - y1, x2 - x1), head = width * 4.2, back = head * 0.8;

  cg_scene_add_line (pen->scene, x1 + (both_ends ? back * cos (angle) : 0),
                     y1 + (both_ends ? back * sin (angle) : 0), x2 - back * cos (angle),
                     y2 - back * sin (angle), colour, width);
  draw_head (pen, x2, y2, angle, head, colour);
  if (both_ends)
    draw_head (pen, x1, y1, angle + G_PI, head, colour);
}
