/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-kept.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "charts/cg-font.h"
#include "common/cg-error.h"

/* A4, in points. */
#define PAGE_WIDTH 595.276
#define PAGE_HEIGHT 841.89
#define MARGIN 62.0
#define FOOT 36.0
#define FONT_FAMILY "Sans"
/* So much of what follows stands with a title, in points. */
#define KEEP_TOGETHER 44.0

typedef struct {
  const char *tag; /* what it is to a reader of the PDF's structure */
  double size;     /* of the font, in points */
  gboolean bold;
  double grey;
  double above; /* the room above, in points */
} Style;

static const Style title_style = { "H1", 18, TRUE, 0, 0 };
static const Style about_style = { "P", 10, FALSE, 0.35, 4 };
static const Style part_style = { "H2", 13, TRUE, 0, 20 };
static const Style name_style = { "H3", 10, TRUE, 0, 11 };
static const Style place_style = { "P", 9, FALSE, 0.25, 2 };
static const Style text_style = { "P", 10, FALSE, 0, 2 };
static const Style note_style = { "P", 9, FALSE, 0.35, 2 };

typedef struct {
  cairo_t *cr;
  PangoContext *context;
  const CgLanguage *language;
  const char *foot;
  guint page;
  double y;
} Writer;

static PangoLayout *
lay_out (Writer *self, const Style *style, const char *text)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = cg_font_describe (FONT_FAMILY, style->size, style->bold);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) ((PAGE_WIDTH - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_spacing (layout, (int) (style->size * 0.18 * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static void
draw_foot (Writer *self)
{
  g_autofree char *text = g_strdup_printf ("%s · %u", self->foot, self->page);
  g_autoptr (PangoLayout) layout = lay_out (self, &note_style, text);

  cairo_set_source_rgb (self->cr, note_style.grey, note_style.grey, note_style.grey);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_START);
  cairo_move_to (self->cr, MARGIN, PAGE_HEIGHT - FOOT);
  pango_cairo_show_layout (self->cr, layout);
}

static void
end_page (Writer *self)
{
  draw_foot (self);
  cairo_show_page (self->cr);
  self->page++;
  self->y = MARGIN;
}

static gboolean
has_room (const Writer *self, double height)
{
  return self->y + height <= PAGE_HEIGHT - MARGIN || self->y <= MARGIN;
}

static void
begin_text (Writer *self, const Style *style)
{
  cairo_tag_begin (self->cr, style->tag, NULL);
  cairo_set_source_rgb (self->cr, style->grey, style->grey, style->grey);
}

/* Line by line, so that what is longer than a page goes on on the next. */
static void
draw_lines (Writer *self, PangoLayout *layout, const Style *style)
{
  PangoLayoutIter *lines = pango_layout_get_iter (layout);
  double spacing = pango_layout_get_spacing (layout) / (double) PANGO_SCALE;

  begin_text (self, style);
  do
    {
      PangoRectangle box;
      double height;

      pango_layout_iter_get_line_extents (lines, NULL, &box);
      height = box.height / (double) PANGO_SCALE;
      if (!has_room (self, height))
        {
          cairo_tag_end (self->cr, style->tag);
          end_page (self);
          begin_text (self, style);
        }
      cairo_move_to (self->cr, MARGIN + box.x / (double) PANGO_SCALE,
                     self->y + (pango_layout_iter_get_baseline (lines) - box.y) / (double) PANGO_SCALE);
      pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (lines));
      self->y += height + spacing;
    }
  while (pango_layout_iter_next_line (lines));
  cairo_tag_end (self->cr, style->tag);
  pango_layout_iter_free (lines);
}

/* @with: how much of what follows has to be on the same page */
static void
draw_text (Writer *self, const Style *style, const char *text, double with)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (text == NULL || *text == '\0')
    return;
  layout = lay_out (self, style, text);
  pango_layout_get_size (layout, NULL, &height);
  if (self->y > MARGIN)
    self->y += style->above;
  if (with > 0 && !has_room (self, height / (double) PANGO_SCALE + with))
    end_page (self);
  draw_lines (self, layout, style);
}

static void
draw_kept (Writer *self, const CgKept *kept)
{
  g_autofree char *how_long = cg_kept_dup_how_long (kept, self->language);
  g_auto (GStrv) paragraphs = g_strsplit (kept->what, "\n", -1);

  draw_text (self, &name_style, kept->title, KEEP_TOGETHER);
  draw_text (self, &place_style, kept->place, 0);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    draw_text (self, &text_style, paragraphs[i], 0);
  draw_text (self, &note_style, how_long, 0);
}

static void
draw_all (Writer *self, GPtrArray *kept)
{
  CgKeptPart part = CG_KEPT_N_PARTS;

  draw_text (self, &title_style, cg_kept_title (self->language), 0);
  draw_text (self, &about_style, self->foot, 0);
  for (guint i = 0; i < kept->len; i++)
    {
      const CgKept *each = kept->pdata[i];

      if (each->part != part)
        draw_text (self, &part_style, cg_kept_part_title (each->part, self->language), 2 * KEEP_TOGETHER);
      part = each->part;
      draw_kept (self, each);
    }
  end_page (self);
}

static cairo_status_t
collect_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Which assessment, which round, and on which day it was so. */
static char *
describe (const char *document, const char *round, const char *date, const CgLanguage *language)
{
  g_autofree char *day = cg_language_format_date (language, date);

  return round != NULL ? g_strdup_printf ("%s · %s · %s", document, round, day) : g_strdup_printf ("%s · %s", document, day);
}

static cairo_status_t
write_pages (GPtrArray *kept, const char *foot, const CgLanguage *language, GByteArray *out)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (collect_cb, out, PAGE_WIDTH, PAGE_HEIGHT);
  PangoContext *context = cg_font_context_new (cg_language_get_code (language), cg_language_is_rtl (language));
  Writer writer = { cairo_create (surface), context, language, foot, 1, MARGIN };
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, cg_kept_title (language));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, foot);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Common Ground");
  draw_all (&writer, kept);
  cairo_destroy (writer.cr);
  g_object_unref (context);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

/**
 * cg_kept_write_pdf:
 * @kept: (element-type CgKept): what is kept
 * @document: what the assessment is called
 * @round: (nullable): what the round is called
 * @date: of today, `YYYY-MM-DD`
 * @error: set with %CG_ERROR_NOT_WRITTEN where the pages cannot be drawn
 *
 * Returns: (transfer full): A4 pages to be printed or sent on
 */
GBytes *
cg_kept_write_pdf (GPtrArray *kept, const char *document, const char *round, const char *date, const CgLanguage *language,
                   GError **error)
{
  g_autoptr (GByteArray) out = NULL;
  g_autofree char *foot = NULL;
  cairo_status_t status;

  g_return_val_if_fail (kept != NULL && document != NULL && date != NULL && language != NULL, NULL);

  out = g_byte_array_new ();
  foot = describe (document, round, date, language);
  status = write_pages (kept, foot, language, out);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&out));
  g_set_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN, _("The pages cannot be drawn: %s"), cairo_status_to_string (status));
  return NULL;
}
