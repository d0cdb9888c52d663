/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/cg-cli-draw.h"

static CgExit
run (CgCatalogue *catalogue, const CgChartKind *kind, const char *path, const CgCliDrawing *drawing, const char *round_id,
     const char *instrument_id, const char *code)
{
  g_autoptr (CgAssessment) assessment = NULL;
  g_autoptr (CgLanguage) language = NULL;
  g_autoptr (CgChartSource) source = NULL;
  CgChartOptions options = { 0 };
  CgExportOptions export = { 0 };
  CgChartFormat format;
  CgInstrument *instrument = NULL;
  CgEntry *round;
  CgExit exit = cg_cli_drawing_check (drawing, kind, &options, &export, &format);

  if (exit != CG_EXIT_DONE)
    return exit;
  assessment = cg_cli_open (catalogue, path);
  if (assessment == NULL)
    return CG_EXIT_NOT_ACCEPTABLE;
  round = cg_cli_find_round (assessment, path, round_id, &exit);
  if (exit == CG_EXIT_DONE)
    instrument = cg_cli_find_instrument (assessment, path, instrument_id, kind->suits, &exit);
  if (exit != CG_EXIT_DONE)
    return exit;

  language = cg_cli_language (code);
  options.language = language;
  source = cg_chart_source_new (assessment, round, instrument, cg_catalogue_get_guidance (catalogue, "cycle"), language);
  return cg_cli_drawing_write (drawing, kind, source, &options, &export, format);
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
  g_auto (CgCliDrawing) drawing = { NULL };
  g_autofree char *instrument = NULL, *round = NULL, *code = NULL;
  const GOptionEntry entries[] = {
    { "instrument", 0, 0, G_OPTION_ARG_STRING, &instrument, N_("The tool; the first that suits if not given"), N_("ID") },
    { "round", 0, 0, G_OPTION_ARG_STRING, &round, N_("The round; the latest if not given"), N_("ID") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &code, N_("Language of the chart"), N_("CODE") },
    G_OPTION_ENTRY_NULL,
  };
  const CgChartKind *kind;
  CgExit exit;

  cg_cli_drawing_add_options (&drawing, context);
  if (!cg_cli_parse (catalogue, context, entries, &argc, &argv, &exit))
    return exit;
  if (argc != 3 || drawing.out == NULL)
    return cg_cli_misuse ("%s", _("A chart needs its kind, one file and -o."));
  kind = cg_chart_kind_find (argv[1]);
  if (kind == NULL)
    {
      g_autofree char *names = list_kinds ();

      return cg_cli_misuse (_("There is no chart “%1$s”; there are %2$s."), argv[1], names);
    }
  if (g_str_equal (kind->name, CG_CHART_COMPARISON))
    return cg_cli_misuse ("%s", _("A comparison needs other documents: “common-ground-cli compare FILE OTHER… -o OUT” draws it."));
  return run (catalogue, kind, argv[2], &drawing, round, instrument, code);
}
