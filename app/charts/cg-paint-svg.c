/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-paint-svg.h"

#include "charts/cg-pattern.h"

#include <math.h>
#include <string.h>

/* Two decimals, no exponent, no locale, no trailing zeros: the same scene is the same bytes. */
static void
append_number (GString *out, double value)
{
  gint64 hundredths = (gint64) llround (value * 100);
  guint64 size = (guint64) ABS (hundredths);

  if (hundredths < 0)
    g_string_append_c (out, '-');
  g_string_append_printf (out, "%" G_GUINT64_FORMAT, size / 100);
  if (size % 10 != 0)
    g_string_append_printf (out, ".%02u", (guint) (size % 100));
  else if (size % 100 != 0)
    g_string_append_printf (out, ".%u", (guint) (size % 100 / 10));
}

static void
append_attribute (GString *out, const char *name, double value)
{
  g_string_append_printf (out, " %s=\"", name);
  append_number (out, value);
  g_string_append_c (out, '"');
}

static void
append_colour (GString *out, const char *name, CgColour colour)
{
  if (colour == CG_COLOUR_NONE)
    g_string_append_printf (out, " %s=\"none\"", name);
  else
    g_string_append_printf (out, " %s=\"#%06x\"", name, colour);
}

/* Characters that XML cannot carry become spaces. */
static void
append_text (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c == '"')
        g_string_append (out, "&quot;");
      else if (c < 0x20 || c == 0xfffe || c == 0xffff)
        g_string_append_c (out, ' ');
      else
        g_string_append_unichar (out, c);
    }
}

static void
append_pair (GString *out, double x, double y)
{
  append_number (out, x);
  g_string_append_c (out, ' ');
  append_number (out, y);
}

static void
append_arc (GString *out, const CgPathOp *op, gboolean opens)
{
  g_string_append_c (out, opens ? 'M' : 'L');
  append_pair (out, op->x + op->radius * cos (op->start), op->y + op->radius * sin (op->start));
  g_string_append_c (out, 'A');
  append_pair (out, op->radius, op->radius);
  g_string_append_printf (out, " 0 %d %d ", fabs (op->end - op->start) > G_PI ? 1 : 0,
                          op->end >= op->start ? 1 : 0);
  append_pair (out, op->x + op->radius * cos (op->end), op->y + op->radius * sin (op->end));
}

static void
append_path (GString *out, const CgScene *scene, const CgMark *mark)
{
  const CgPathOp *ops = cg_scene_get_path (scene, mark);

  g_string_append (out, "<path d=\"");
  for (guint i = 0; i < mark->n_ops; i++)
    switch (ops[i].kind)
      {
      case CG_PATH_MOVE:
      case CG_PATH_LINE:
        g_string_append_c (out, ops[i].kind == CG_PATH_MOVE ? 'M' : 'L');
        append_pair (out, ops[i].x, ops[i].y);
        break;
      case CG_PATH_ARC:
        append_arc (out, &ops[i], i == 0);
        break;
      case CG_PATH_CLOSE:
        g_string_append_c (out, 'Z');
        break;
      default:
        g_assert_not_reached ();
      }
  g_string_append_c (out, '"');
}

static void
append_geometry (GString *out, const CgScene *scene, const CgMark *mark)
{
  const CgBox *box = &mark->box;

  switch (mark->shape)
    {
    case CG_SHAPE_RECT:
      g_string_append (out, "<rect");
      append_attribute (out, "x", box->x);
      append_attribute (out, "y", box->y);
      append_attribute (out, "width", box->width);
      append_attribute (out, "height", box->height);
      if (mark->radius > 0)
        append_attribute (out, "rx", mark->radius);
      break;
    case CG_SHAPE_DISC:
      g_string_append (out, "<circle");
      append_attribute (out, "cx", box->x + box->width / 2);
      append_attribute (out, "cy", box->y + box->height / 2);
      append_attribute (out, "r", box->width / 2);
      break;
    case CG_SHAPE_RING:
    case CG_SHAPE_PATH:
    case CG_SHAPE_LINE:
      append_path (out, scene, mark);
      break;
    case CG_SHAPE_TEXT:
    default:
      g_assert_not_reached ();
    }
}

static char *
pattern_id (const CgMark *mark)
{
  static const char *const names[] = { NULL, "hatch", "dots", "rules", "grid" };

  return g_strdup_printf ("%s-%06x-%06x", names[mark->pattern], mark->fill, mark->pattern_colour);
}

static void
append_pattern (GString *out, const CgMark *mark, const char *id)
{
  double period = mark->pattern == CG_PATTERN_HATCH ? CG_HATCH_PERIOD
                  : mark->pattern == CG_PATTERN_DOTS ? CG_DOTS_PERIOD : CG_RULES_PERIOD;

  g_string_append_printf (out, "<pattern id=\"%s\" patternUnits=\"userSpaceOnUse\"", id);
  append_attribute (out, "width", period);
  append_attribute (out, "height", period);
  if (mark->pattern == CG_PATTERN_HATCH)
    g_string_append (out, " patternTransform=\"rotate(45)\"");
  g_string_append (out, "><rect");
  append_attribute (out, "width", period);
  append_attribute (out, "height", period);
  append_colour (out, "fill", mark->fill);
  g_string_append (out, "/>");
  if (mark->pattern == CG_PATTERN_DOTS)
    {
      g_string_append (out, "<circle");
      append_attribute (out, "cx", period / 2);
      append_attribute (out, "cy", period / 2);
      append_attribute (out, "r", CG_DOTS_RADIUS);
    }
  else
    {
      g_string_append (out, "<rect");
      append_attribute (out, "width", mark->pattern == CG_PATTERN_HATCH ? CG_HATCH_WIDTH : CG_RULES_WIDTH);
      append_attribute (out, "height", period);
    }
  append_colour (out, "fill", mark->pattern_colour);
  g_string_append (out, "/>");
  if (mark->pattern == CG_PATTERN_GRID)
    {
      g_string_append (out, "<rect");
      append_attribute (out, "width", period);
      append_attribute (out, "height", CG_RULES_WIDTH);
      append_colour (out, "fill", mark->pattern_colour);
      g_string_append (out, "/>");
    }
  g_string_append (out, "</pattern>\n");
}

static void
append_patterns (GString *out, const CgScene *scene)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < cg_scene_get_n_marks (scene); i++)
    {
      const CgMark *mark = cg_scene_get_mark (scene, i);
      char *id;

      if (mark->pattern == CG_PATTERN_NONE)
        continue;
      id = pattern_id (mark);
      if (!g_hash_table_contains (seen, id))
        {
          g_string_append (out, g_hash_table_size (seen) == 0 ? "<defs>\n" : "");
          append_pattern (out, mark, id);
        }
      g_hash_table_add (seen, id);
    }
  if (g_hash_table_size (seen) > 0)
    g_string_append (out, "</defs>\n");
}

static void
append_style (GString *out, const CgMark *mark)
{
  if (mark->pattern != CG_PATTERN_NONE)
    {
      g_autofree char *id = pattern_id (mark);

      g_string_append_printf (out, " fill=\"url(#%s)\"", id);
    }
  else
    append_colour (out, "fill", mark->fill);
  if (mark->stroke == CG_COLOUR_NONE)
    return;
  append_colour (out, "stroke", mark->stroke);
  append_attribute (out, "stroke-width", mark->stroke_width);
  if (mark->dashed)
    g_string_append_printf (out, " stroke-dasharray=\"%d %d\"", (int) CG_DASH_ON, (int) CG_DASH_OFF);
}

static void
append_id (GString *out, const char *name, const char *id)
{
  if (id == NULL)
    return;
  g_string_append_printf (out, " data-%s=\"", name);
  append_text (out, id);
  g_string_append_c (out, '"');
}

static void
append_meaning (GString *out, const CgMark *mark)
{
  append_id (out, "item", mark->item);
  append_id (out, "level", mark->level);
  append_id (out, "partner", mark->partner);
  append_id (out, "part", mark->part);
  if (mark->description == NULL)
    {
      g_string_append (out, "/>\n");
      return;
    }
  g_string_append (out, " role=\"img\" aria-label=\"");
  append_text (out, mark->description);
  g_string_append (out, "\"><title>");
  append_text (out, mark->description);
  g_string_append (out, "</title></");
  g_string_append (out, mark->shape == CG_SHAPE_RECT   ? "rect"
                        : mark->shape == CG_SHAPE_DISC ? "circle"
                                                       : "path");
  g_string_append (out, ">\n");
}

/* Anchors follow the direction of the text: in a chart from right to left the start is on the right. */
static void
append_label (GString *out, const CgScene *scene, const CgMark *mark)
{
  gboolean rtl = cg_scene_is_rtl (scene);

  g_string_append (out, "<text");
  append_attribute (out, "x", mark->anchor_x);
  append_attribute (out, "y", mark->baseline);
  append_attribute (out, "font-size", mark->font_size);
  if (mark->bold)
    g_string_append (out, " font-weight=\"700\"");
  if (mark->align == CG_ALIGN_CENTRE)
    g_string_append (out, " text-anchor=\"middle\"");
  else if ((mark->align == CG_ALIGN_RIGHT) != rtl)
    g_string_append (out, " text-anchor=\"end\"");
  append_colour (out, "fill", mark->fill);
  g_string_append_c (out, '>');
  append_text (out, mark->text);
  g_string_append (out, "</text>\n");
}

static void
append_root (GString *out, const CgScene *scene)
{
  g_autofree char *family = g_strdup (cg_scene_get_font_family (scene));
  double width, height;

  g_strdelimit (family, "'\\", ' ');
  cg_scene_get_size (scene, &width, &height);
  g_string_append (out,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
  append_attribute (out, "width", width);
  append_attribute (out, "height", height);
  g_string_append (out, " viewBox=\"0 0 ");
  append_pair (out, width, height);
  g_string_append_printf (out, "\" xml:lang=\"%s\"", cg_scene_get_language (scene));
  if (cg_scene_is_rtl (scene))
    g_string_append (out, " direction=\"rtl\"");
  g_string_append (out, " role=\"graphics-document\" aria-labelledby=\"title\" aria-describedby=\"desc\""
                        " font-family=\"'");
  append_text (out, family);
  g_string_append (out, "', sans-serif\" stroke-linejoin=\"round\">\n<title id=\"title\">");
  append_text (out, cg_scene_get_title (scene));
  g_string_append (out, "</title>\n<desc id=\"desc\">");
  append_text (out, cg_scene_get_description (scene));
  g_string_append (out, "</desc>\n");
}

/**
 * cg_scene_to_svg:
 *
 * Writes the scene as a picture whose texts are texts, with a title, a description and one for every mark
 * that stands for something. The same scene gives the same bytes.
 *
 * Returns: (transfer full): the document
 */
char *
cg_scene_to_svg (const CgScene *scene)
{
  GString *out;

  g_return_val_if_fail (scene != NULL, NULL);

  out = g_string_sized_new (32 * 1024);
  append_root (out, scene);
  append_patterns (out, scene);
  g_string_append (out, "<rect width=\"100%\" height=\"100%\"");
  append_colour (out, "fill", cg_scene_get_background (scene));
  g_string_append (out, "/>\n");
  for (guint i = 0; i < cg_scene_get_n_marks (scene); i++)
    {
      const CgMark *mark = cg_scene_get_mark (scene, i);

      if (mark->shape == CG_SHAPE_TEXT)
        {
          append_label (out, scene, mark);
          continue;
        }
      append_geometry (out, scene, mark);
      append_style (out, mark);
      append_meaning (out, mark);
    }
  g_string_append (out, "</svg>\n");
  return g_string_free (out, FALSE);
}
