/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-export.h"
#include "charts/cg-chart-kind.h"
#include "charts/cg-chart-source.h"
#include "cli/cg-cli.h"

typedef struct {
  char *out;
  char *instrument;
  char *round;
  char *size;
  char *scale;
  char *palette;
  char *language;
} Arguments;

static void
clear_arguments (Arguments *a)
{
  g_free (a->out);
  g_free (a->instrument);
  g_free (a->round);
  g_free (a->size);
  g_free (a->scale);
  g_free (a->palette);
  g_free (a->language);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, clear_arguments)

#define MAX_SIZE 20000.0

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

static CgExit
read_options (const Arguments *a, const CgChartKind *kind, CgChartOptions *options, CgExportOptions *export, CgChartFormat *format)
{
  options->width = 842;
  options->height = kind->square ? 842 : 595;
  options->font_family = "Sans";
  options->text_scale = 1;
  export->scale = 2;
  if (!cg_chart_format_from_path (a->out, format))
    return cg_cli_misuse (_("“%s” does not end in .svg, .pdf or .png."), a->out);
  if (a->size != NULL && !parse_size (a->size, &options->width, &options->height))
    return cg_cli_misuse (_("“%s” is not a size such as 842x595, in points and at least 320 wide."), a->size);
  if (a->scale != NULL && !parse_scale (a->scale, &export->scale))
    return cg_cli_misuse (_("“%s” is not a scale from 0.1 to 16."), a->scale);
  if (a->palette != NULL && !cg_palette_kind_from_name (a->palette, &options->palette))
    return cg_cli_misuse (_("There is no palette “%s”; there are default, high-contrast and greyscale."), a->palette);
  return CG_EXIT_DONE;
}

static CgExit
draw (CgChartSource *source, const CgChartKind *kind, const Arguments *a, const CgChartOptions *options,
      const CgExportOptions *export, CgChartFormat format)
{
  g_autoptr (CgScene) scene = kind->layout (source, options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cg_chart_export_bytes (scene, format, export, &error);

  if (bytes == NULL)
    {
      g_printerr ("%s: %s\n", a->out, error->message);
      return CG_EXIT_NOT_WRITTEN;
    }
  return cg_cli_write (a->out, bytes, TRUE);
}

static CgExit
run (CgCatalogue *catalogue, const CgChartKind *kind, const char *path, const Arguments *a)
{
  g_autoptr (CgAssessment) assessment = NULL;
  g_autoptr (CgLanguage) language = NULL;
  g_autoptr (CgChartSource) source = NULL;
  CgChartOptions options = { 0 };
  CgExportOptions export = { 0 };
  CgChartFormat format;
  CgInstrument *instrument = NULL;
  CgEntry *round;
  CgExit exit = read_options (a, kind, &options, &export, &format);

  if (exit != CG_EXIT_DONE)
    return exit;
  assessment = cg_cli_open (catalogue, path);
  if (assessment == NULL)
    return CG_EXIT_NOT_ACCEPTABLE;
  round = cg_cli_find_round (assessment, path, a->round, &exit);
  if (exit == CG_EXIT_DONE)
    instrument = cg_cli_find_instrument (assessment, path, a->instrument,
                                         kind->suits, &exit);
  if (exit != CG_EXIT_DONE)
    return exit;

  language = cg_cli_language (a->language);
  options.language = language;
  source = cg_chart_source_new (assessment, round, instrument, cg_catalogue_get_guidance (catalogue, "cycle"), language);
  return draw (source, kind, a, &options, &export, format);
}

static char *
list_kinds (void)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < cg_chart_kind_count (); i++)
    g_strv_builder_add (names, cg_chart_kind_nth (i)->name);
  list = g_strv_builder_end (names);
  return g_strjoinv (", ", list);
}

/**
 * cg_cli_chart:
 *
 * Draws one chart into a file whose ending says what it is.
 */
CgExit
cg_cli_chart (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv)
{
  g_auto (Arguments) a = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &a.out, N_("The file to write"), N_("FILE") },
    { "instrument", 0, 0, G_OPTION_ARG_STRING, &a.instrument, N_("The tool; the first that suits if not given"), N_("ID") },
    { "round", 0, 0, G_OPTION_ARG_STRING, &a.round, N_("The round; the latest if not given"), N_("ID") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &a.size, N_("Width and height in points"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &a.scale, N_("Pixels per point, for PNG"), N_("NUMBER") },
    { "palette", 0, 0, G_OPTION_ARG_STRING, &a.palette, N_("default, high-contrast or greyscale"), N_("NAME") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &a.language, N_("Language of the chart"), N_("CODE") },
    G_OPTION_ENTRY_NULL,
  };
  const CgChartKind *kind;
  CgExit exit;

  if (!cg_cli_parse (catalogue, context, entries, &argc, &argv, &exit))
    return exit;
  if (argc != 3 || a.out == NULL)
    return cg_cli_misuse ("%s", _("A chart needs its kind, one file and -o."));
  kind = cg_chart_kind_find (argv[1]);
  if (kind == NULL)
    {
      g_autofree char *names = list_kinds ();

      return cg_cli_misuse (_("There is no chart “%1$s”; there are %2$s."), argv[1], names);
    }
  return run (catalogue, kind, argv[2], &a);
}
