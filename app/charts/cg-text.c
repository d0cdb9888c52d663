/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-text.h"

#include "charts/cg-font.h"
#include "charts/cg-scene-builder.h"

#include <string.h>

/* Words are measured at this size and scaled. */
#define REFERENCE 64.0
#define LEADING   1.25

struct _CgText {
  PangoContext *context;
  PangoLayout *layouts[2];
  GHashTable *widths[2];
  double ascent;
  double descent;
  double cap_height;
};

/* A piece of text that stays on one line; @width at the size 1, @glued when no space goes before it. */
typedef struct {
  char *text;
  double width;
  gboolean glued;
} Word;

static void
word_clear (gpointer data)
{
  g_free (((Word *) data)->text);
}

static PangoLayout *
new_layout (PangoContext *context, const char *font_family, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = cg_font_describe (font_family, REFERENCE, bold);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_font_description_free (font);
  return layout;
}

static void
read_metrics (CgText *self)
{
  const PangoFontDescription *font = pango_layout_get_font_description (self->layouts[0]);
  PangoFontMetrics *metrics = pango_context_get_metrics (self->context, font, NULL);
  PangoRectangle ink;

  self->ascent = pango_font_metrics_get_ascent (metrics) / (REFERENCE * PANGO_SCALE);
  self->descent = pango_font_metrics_get_descent (metrics) / (REFERENCE * PANGO_SCALE);
  pango_font_metrics_unref (metrics);

  pango_layout_set_text (self->layouts[0], "H", -1);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (self->layouts[0], 0), &ink, NULL);
  self->cap_height = ink.height / (REFERENCE * PANGO_SCALE);
}

/**
 * cg_text_new:
 *
 * Returns: (transfer full): a measure for one layout
 */
CgText *
cg_text_new (const char *font_family, const char *language, gboolean rtl)
{
  CgText *self;

  g_return_val_if_fail (font_family != NULL && language != NULL, NULL);

  self = g_new0 (CgText, 1);
  self->context = cg_font_context_new (language, rtl);
  for (guint bold = 0; bold < 2; bold++)
    {
      self->layouts[bold] = new_layout (self->context, font_family, bold == 1);
      self->widths[bold] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    }
  read_metrics (self);
  return self;
}

void
cg_text_free (CgText *self)
{
  g_return_if_fail (self != NULL);

  for (guint bold = 0; bold < 2; bold++)
    {
      g_clear_object (&self->layouts[bold]);
      g_clear_pointer (&self->widths[bold], g_hash_table_unref);
    }
  g_clear_object (&self->context);
  g_free (self);
}

static double
measure (CgText *self, const char *text, gboolean bold)
{
  guint face = bold ? 1 : 0;
  double *known = g_hash_table_lookup (self->widths[face], text);
  PangoRectangle logical;

  if (known != NULL)
    return *known;
  pango_layout_set_text (self->layouts[face], text, -1);
  pango_layout_line_get_extents (pango_layout_get_line_readonly (self->layouts[face], 0), NULL, &logical);
  known = g_new (double, 1);
  *known = logical.width / (REFERENCE * PANGO_SCALE);
  g_hash_table_insert (self->widths[face], g_strdup (text), known);
  return *known;
}

/**
 * cg_text_get_width:
 *
 * Returns: how wide @text is on one line, in points
 */
double
cg_text_get_width (CgText *self, const char *text, double size, gboolean bold)
{
  g_return_val_if_fail (self != NULL && text != NULL, 0);

  return measure (self, text, bold) * size;
}

/**
 * cg_text_cap_height:
 *
 * Returns: height of a capital letter above the baseline, in points; centres short texts by eye
 */
double
cg_text_cap_height (CgText *self, double size)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->cap_height * size;
}

static GArray *
split_words (CgText *self, const char *text, gboolean bold)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_auto (GStrv) pieces = g_strsplit_set (text, " \t\r\n", -1);

  g_array_set_clear_func (words, word_clear);
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      Word word = { .text = pieces[i] };

      if (*pieces[i] == '\0')
        continue;
      word.text = g_strdup (pieces[i]);
      word.width = measure (self, word.text, bold);
      g_array_append_val (words, word);
    }
  return words;
}

static double
widest_word (GArray *words)
{
  double widest = 0;

  for (guint i = 0; i < words->len; i++)
    widest = MAX (widest, g_array_index (words, Word, i).width);
  return widest;
}

/* The end of the character at @text with all marks on it. */
static const char *
character_end (const char *text)
{
  const char *end = g_utf8_next_char (text);

  while (*end != '\0' && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return end;
}

static double
measure_piece (CgText *self, const char *text, const char *end, gboolean bold)
{
  g_autofree char *piece = g_strndup (text, (gsize) (end - text));

  return measure (self, piece, bold);
}

/* Where the piece of @text that fits into @width ends: between two characters, and after at least one.
 * Characters are measured one by one, which errs on the safe side where letters join or move together. */
static const char *
fitting_end (CgText *self, const char *text, double width, gboolean bold)
{
  const char *end = character_end (text);
  double room = width - measure_piece (self, text, end, bold);

  while (*end != '\0')
    {
      const char *next = character_end (end);

      room -= measure_piece (self, end, next, bold);
      if (room < 0)
        break;
      end = next;
    }
  return end;
}

/* A word that no readable size makes fit, such as a web address, goes on in the next line. */
static GArray *
chop_words (CgText *self, GArray *words, double width, gboolean bold)
{
  GArray *chopped = g_array_new (FALSE, FALSE, sizeof (Word));

  g_array_set_clear_func (chopped, word_clear);
  for (guint i = 0; i < words->len; i++)
    {
      const char *rest = g_array_index (words, Word, i).text;
      gboolean glued = FALSE;

      while (*rest != '\0')
        {
          const char *end = measure (self, rest, bold) > width ? fitting_end (self, rest, width, bold)
                                                               : rest + strlen (rest);
          Word word = { .text = g_strndup (rest, (gsize) (end - rest)), .glued = glued };

          word.width = measure (self, word.text, bold);
          g_array_append_val (chopped, word);
          glued = TRUE;
          rest = end;
        }
    }
  g_array_unref (words);
  return chopped;
}

/* How many lines greedy breaking takes; ends of lines go to @ends where it is given. */
static guint
count_lines (GArray *words, double width, double space, GArray *ends)
{
  double line = 0;
  guint n_lines = words->len > 0 ? 1 : 0;

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (i > 0 && (word->glued || line + space + word->width > width))
        {
          if (ends != NULL)
            g_array_append_val (ends, i);
          n_lines++;
          line = word->width;
        }
      else
        line += (i > 0 ? space : 0) + word->width;
    }
  if (ends != NULL && words->len > 0)
    g_array_append_val (ends, words->len);
  return n_lines;
}

/* The narrowest width with no more lines: lines of about equal length read best. */
static double
balanced_width (GArray *words, double width, double space)
{
  guint n_lines = count_lines (words, width, space, NULL);
  double low = widest_word (words), high = width;

  if (n_lines <= 1 || low >= high)
    return width;
  for (guint i = 0; i < 12; i++)
    {
      double middle = (low + high) / 2;

      if (count_lines (words, middle, space, NULL) > n_lines)
        low = middle;
      else
        high = middle;
    }
  return high;
}

static void
add_line (CgTextBlock *block, GArray *words, guint first, guint end, double space)
{
  GString *line = g_string_new (NULL);
  double width = 0;

  for (guint i = first; i < end; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (i > first)
        g_string_append_c (line, ' ');
      g_string_append (line, word->text);
      width += (i > first ? space : 0) + word->width;
    }
  width *= block->size;
  block->width = MAX (block->width, width);
  g_array_append_val (block->widths, width);
  g_ptr_array_add (block->lines, g_string_free (line, FALSE));
}

static CgTextBlock *
new_block (const CgText *self, double size, gboolean bold)
{
  CgTextBlock *block = g_new0 (CgTextBlock, 1);

  block->lines = g_ptr_array_new_with_free_func (g_free);
  block->widths = g_array_new (FALSE, FALSE, sizeof (double));
  block->size = size;
  block->bold = bold;
  block->ascent = self->ascent * size;
  block->descent = self->descent * size;
  block->line_height = MAX (block->ascent + block->descent, LEADING * size);
  return block;
}

/**
 * cg_text_break:
 * @width: what the lines may take, in points
 * @size: the wanted font size
 * @floor: the smallest; a single word that is wider than @width lowers the size as far as this
 *
 * Breaks @text at spaces into lines of about equal length. Nothing is shortened or hyphenated; a word that is
 * too wide even at the floor goes on in the next line.
 *
 * Returns: (transfer full): the lines; none for an empty text
 */
CgTextBlock *
cg_text_break (CgText *self, const char *text, double width, double size, double floor, gboolean bold)
{
  g_autoptr (GArray) words = NULL;
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  CgTextBlock *block;
  double widest, space;

  g_return_val_if_fail (self != NULL && text != NULL && width > 0 && floor > 0, NULL);

  words = split_words (self, text, bold);
  widest = widest_word (words);
  if (widest * size > width)
    size = MAX (width / widest, MIN (floor, size));
  block = new_block (self, size, bold);
  width /= size;
  block->fits = widest <= width * 1.0001;
  if (!block->fits)
    words = chop_words (self, g_steal_pointer (&words), width, bold);

  width *= 1.0001;
  space = measure (self, " ", bold);
  count_lines (words, balanced_width (words, width, space), space, ends);
  for (guint i = 0, first = 0; i < ends->len; first = g_array_index (ends, guint, i), i++)
    add_line (block, words, first, g_array_index (ends, guint, i), space);
  block->height = block->lines->len * block->line_height;
  return block;
}

/**
 * cg_text_block_place:
 * @x: left edge, centre or right edge of all lines, by @align
 * @y: top of the first line
 */
void
cg_text_block_place (const CgTextBlock *self, CgScene *scene, double x, double y, CgAlign align,
                     CgColour colour)
{
  double pad = (self->line_height - self->ascent - self->descent) / 2;

  g_return_if_fail (self != NULL && scene != NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      double width = g_array_index (self->widths, double, i);
      double left = align == CG_ALIGN_LEFT ? x : align == CG_ALIGN_CENTRE ? x - width / 2 : x - width;
      double top = y + i * self->line_height + pad;
      CgMark *mark = cg_scene_add_text (scene, g_ptr_array_index (self->lines, i),
                                        (CgBox) { left, top, width, self->ascent + self->descent }, x,
                                        top + self->ascent, align);

      mark->font_size = self->size;
      mark->bold = self->bold;
      mark->fill = colour;
    }
}

void
cg_text_block_free (CgTextBlock *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->lines);
  g_array_unref (self->widths);
  g_free (self);
}
