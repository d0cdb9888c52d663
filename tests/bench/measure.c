/* SPDX-License-Identifier: GPL-3.0-or-later */
/* measure DOCUMENT : prints what the program's own steps take on it, in milliseconds, one a line. */
#include <sys/resource.h>

#include "analysis/cg-coefficients.h"
#include "charts/cg-chart-kind.h"
#include "history/cg-session.h"
#include "storage/cg-reader.h"
#include "storage/cg-writer.h"

#define TIMES 20

static double
milliseconds (gint64 since)
{
  return (g_get_monotonic_time () - since) / 1000.0;
}

static void
rate_and_draw (CgSession *session, CgChartSource *source, const CgChartKind *kind, CgResponse *response, const char *item,
               const char *level, const CgChartOptions *options)
{
  g_autoptr (CgEntry) rating = cg_ratings_dup_rating (cg_response_get_ratings (response), item, NULL);
  g_autoptr (CgEdit) edit = NULL;
  g_autoptr (CgScene) scene = NULL;
  g_autoptr (GError) error = NULL;

  cg_entry_set (rating, CG_NAME_ANSWER, level);
  edit = cg_edit_new_rate (response, item, NULL, rating);
  if (!cg_session_apply (session, edit, NULL, &error))
    g_error ("%s", error->message);
  cg_chart_source_refresh (source, response, item);
  scene = kind->layout (source, options);
}

static void
measure_rating (CgSession *session, CgInstrument *instrument, const CgChartKind *kind)
{
  CgAssessment *assessment = cg_session_get_assessment (session);
  g_autoptr (CgLanguage) language = cg_language_new ("en");
  CgChartOptions options = { 842, 595, language, "Sans", CG_PALETTE_DEFAULT, FALSE, 1 };
  CgEntry *round = cg_assessment_get_latest_round (assessment);
  CgResponse *response = CG_RESPONSE (cg_entry_get_child (cg_assessment_get_list (assessment, CG_KIND_RESPONSES), 0));
  g_autoptr (CgChartSource) source = cg_chart_source_new (assessment, round, instrument, NULL, language);
  const char *item = cg_instrument_get_item_id (instrument, 0);
  guint n_levels = cg_instrument_get_n_levels (instrument);
  gint64 begin;

  rate_and_draw (session, source, kind, response, item, cg_instrument_get_level_id (instrument, 0), &options);
  begin = g_get_monotonic_time ();
  for (guint i = 1; i <= TIMES; i++)
    rate_and_draw (session, source, kind, response, item, cg_instrument_get_level_id (instrument, i % n_levels), &options);
  g_print ("rating-%s %.3f\n", kind->name, milliseconds (begin) / TIMES);
}

/* Charts of stages and of relationships need tools of their own. */
static void
measure_ratings (CgAssessment *assessment, CgInstrument *instrument)
{
  g_autoptr (CgSession) session = cg_session_new (assessment);

  for (guint i = 0; i < cg_chart_kind_count (); i++)
    if (cg_chart_kind_nth (i)->suits (instrument))
      measure_rating (session, instrument, cg_chart_kind_nth (i));
}

static void
measure_figures (CgAssessment *assessment, CgInstrument *instrument)
{
  const char *round = cg_entry_get_id (cg_assessment_get_latest_round (assessment));
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (CgSurveySource) source = cg_survey_source_new (assessment, round, instrument, CG_UNIT_RESPONDENT);
  g_autoptr (CgSummary) summary = cg_summary_new (cg_survey_source_get_survey (source));
  g_autoptr (CgCoefficients) figures = cg_coefficients_new (cg_survey_source_get_survey (source), summary);

  g_print ("figures %.3f\n", milliseconds (begin));
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[1]);
  g_autoptr (GFile) copy = g_file_new_build_filename (g_get_tmp_dir (), "common-ground-measure.cground", NULL);
  g_autoptr (CgReading) reading = NULL;
  g_autoptr (GFileOutputStream) out = NULL;
  g_autoptr (GPtrArray) instruments = NULL;
  g_autoptr (GError) error = NULL;
  struct rusage usage;
  gint64 begin = g_get_monotonic_time ();

  reading = cg_read_file (file, NULL, NULL, &error);
  if (reading == NULL)
    g_error ("%s", error->message);
  g_print ("open %.1f\n", milliseconds (begin));
  getrusage (RUSAGE_SELF, &usage);
  g_print ("memory %.1f\n", usage.ru_maxrss / 1024.0);

  begin = g_get_monotonic_time ();
  out = g_file_replace (copy, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  if (!cg_write_stream (reading->root, G_OUTPUT_STREAM (out), NULL, &error) ||
      !g_output_stream_close (G_OUTPUT_STREAM (out), NULL, &error))
    g_error ("%s", error->message);
  g_print ("save %.1f\n", milliseconds (begin));
  g_file_delete (copy, NULL, NULL);

  instruments = cg_assessment_dup_instruments (reading->assessment);
  measure_figures (reading->assessment, instruments->pdata[0]);
  if (cg_instrument_get_n_items (instruments->pdata[0]) <= 40)
    measure_ratings (reading->assessment, instruments->pdata[0]);
  return 0;
}
