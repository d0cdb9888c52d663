/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/cg-cli-draw.h"

#define MAX_SIZE 20000.0

void
cg_cli_drawing_clear (CgCliDrawing *self)
{
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->size, g_free);
  g_clear_pointer (&self->scale, g_free);
  g_clear_pointer (&self->palette, g_free);
}

/**
 * cg_cli_drawing_add_options:
 *
 * Lets the person say how a chart is drawn.
 */
void
cg_cli_drawing_add_options (CgCliDrawing *self, GOptionContext *context)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->out, N_("The file to write"), N_("FILE") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &self->size, N_("Width and height in points"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &self->scale, N_("Pixels per point, for PNG"), N_("NUMBER") },
    { "palette", 0, 0, G_OPTION_ARG_STRING, &self->palette, N_("default, high-contrast or greyscale"), N_("NAME") },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

/* `WxH` in points. */
static gboolean
parse_size (const char *text, double *width, double *height)
{
  char *end;

  *width = g_ascii_strtod (text, &end);
  if (*end != 'x' || end == text)
    return FALSE;
  text = end + 1;
  *height = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && *width >= CG_CHART_MIN_WIDTH && *width <= MAX_SIZE && *height > 0 &&
         *height <= MAX_SIZE;
}

static gboolean
parse_scale (const char *text, double *scale)
{
  char *end;

  *scale = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && *scale >= 0.1 && *scale <= 16;
}

/**
 * cg_cli_drawing_check:
 *
 * Reads what was asked for, before anything is done with it.
 */
CgExit
cg_cli_drawing_check (const CgCliDrawing *self, const CgChartKind *kind, CgChartOptions *options, CgExportOptions *export,
                      CgChartFormat *format)
{
  options->width = 842;
  options->height = kind->square ? 842 : 595;
  options->font_family = "Sans";
  options->text_scale = 1;
  export->scale = 2;
  if (!cg_chart_format_from_path (self->out, format))
    return cg_cli_misuse (_("“%s” does not end in .svg, .pdf or .png."), self->out);
  if (self->size != NULL && !parse_size (self->size, &options->width, &options->height))
    return cg_cli_misuse (_("“%s” is not a size such as 842x595, in points and at least 320 wide."), self->size);
  if (self->scale != NULL && !parse_scale (self->scale, &export->scale))
    return cg_cli_misuse (_("“%s” is not a scale from 0.1 to 16."), self->scale);
  if (self->palette != NULL && !cg_palette_kind_from_name (self->palette, &options->palette))
    return cg_cli_misuse (_("There is no palette “%s”; there are default, high-contrast and greyscale."), self->palette);
  return CG_EXIT_DONE;
}

/**
 * cg_cli_drawing_write:
 *
 * Draws a chart into the file whose ending says what it is.
 */
CgExit
cg_cli_drawing_write (const CgCliDrawing *self, const CgChartKind *kind, CgChartSource *source, const CgChartOptions *options,
                      const CgExportOptions *export, CgChartFormat format)
{
  g_autoptr (CgScene) scene = kind->layout (source, options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cg_chart_export_bytes (scene, format, export, &error);

  if (bytes == NULL)
    {
      g_printerr ("%s: %s\n", self->out, error->message);
      return CG_EXIT_NOT_WRITTEN;
    }
  return cg_cli_write (self->out, bytes, TRUE);
}
