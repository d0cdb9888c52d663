/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-comparison.h"
#include "charts/cg-comparison-words.h"
#include "cli/cg-cli-draw.h"
#include "cli/cg-cli-json.h"
#include "exchange/cg-peer-reader.h"

typedef struct {
  CgAssessment *assessment;
  CgInstrument *instrument;
  CgLanguage *language;
  GPtrArray *peers; /* (element-type CgPeer) */
  CgChartSource *source;
} Comparison;

static gboolean
add_peer (CgCatalogue *catalogue, Comparison *c, const char *path)
{
  g_autoptr (CgAssessment) theirs = cg_cli_open (catalogue, path);
  g_autoptr (GError) error = NULL;
  CgPeer *peer = theirs != NULL ? cg_peer_read (theirs, c->assessment, c->instrument, c->language, &error) : NULL;

  if (error != NULL)
    cg_cli_complain (error, path);
  if (peer != NULL)
    g_ptr_array_add (c->peers, peer);
  return peer != NULL;
}

static void
add_peers (JsonBuilder *b, const Comparison *c)
{
  const CgSummary *ours = cg_chart_source_get_summary (c->source);

  cg_cli_json_begin_array (b, "peers");
  for (guint i = 0; i < c->peers->len; i++)
    {
      const CgPeer *peer = c->peers->pdata[i];

      json_builder_begin_object (b);
      cg_cli_json_add_string (b, "name", peer->name);
      cg_cli_json_add_integer (b, "comparable", cg_peer_count_comparable (peer, ours));
      json_builder_end_object (b);
    }
  json_builder_end_array (b);
}

static const char *
level_id (const Comparison *c, int level)
{
  return level >= 0 ? cg_instrument_get_level_id (c->instrument, (guint) level) : NULL;
}

static void
add_counts (JsonBuilder *b, const Comparison *c, const CgComparisonRow *row)
{
  json_builder_set_member_name (b, "counts");
  json_builder_begin_object (b);
  for (guint level = 0; level < cg_instrument_get_n_levels (c->instrument); level++)
    cg_cli_json_add_integer (b, cg_instrument_get_level_id (c->instrument, level), row->counts[level]);
  json_builder_end_object (b);
}

static void
add_item (JsonBuilder *b, const Comparison *c, const CgComparisonRow *row)
{
  json_builder_begin_object (b);
  cg_cli_json_add_string (b, "id", row->id);
  cg_cli_json_add_string (b, "position", level_id (c, row->position.low));
  cg_cli_json_add_string (b, "position_high", level_id (c, row->position.high));
  cg_cli_json_add_string (b, "target", level_id (c, row->target));
  cg_cli_json_add_integer (b, "n", row->spread.n);
  cg_cli_json_add_integer (b, "hidden", row->n_hidden);
  add_counts (b, c, row);
  cg_cli_json_add_number (b, "min", row->spread.min);
  cg_cli_json_add_number (b, "q1", row->spread.q1);
  cg_cli_json_add_number (b, "median", row->spread.median);
  cg_cli_json_add_number (b, "q3", row->spread.q3);
  cg_cli_json_add_number (b, "max", row->spread.max);
  cg_cli_json_begin_array (b, "ask");
  for (guint i = 0; row->further[i] != NULL; i++)
    json_builder_add_string_value (b, row->further[i]);
  json_builder_end_array (b);
  json_builder_end_object (b);
}

static void
print_json (const Comparison *c)
{
  const CgComparisonData *data = cg_chart_source_get_comparison (c->source);
  g_autoptr (JsonBuilder) b = json_builder_new ();

  json_builder_begin_object (b);
  cg_cli_json_add_string (b, "assessment", cg_entry_get_id (cg_assessment_get_root (c->assessment)));
  cg_cli_json_add_string (b, "instrument", cg_instrument_get_id (c->instrument));
  cg_cli_json_add_integer (b, "version", cg_instrument_get_version (c->instrument));
  add_peers (b, c);
  cg_cli_json_add_integer (b, "comparable", data->n_comparable);
  cg_cli_json_begin_array (b, "items");
  for (guint i = 0; i < data->n_items; i++)
    add_item (b, c, &data->items[i]);
  json_builder_end_array (b);
  json_builder_end_object (b);
  cg_cli_json_print (b);
}

static void
print_text (const Comparison *c)
{
  const CgComparisonData *data = cg_chart_source_get_comparison (c->source);
  g_autofree char *summary = cg_comparison_words_summary (c->language, data);

  g_print ("%s\n%s\n%s\n\n", data->heading.place, data->heading.tool, summary);
  for (guint i = 0; i < data->n_items; i++)
    {
      g_autofree char *line = cg_comparison_words_item (c->language, data, i);

      g_print ("%s\n", line);
    }
}

static CgExit
tell (const Comparison *c, const CgCliDrawing *drawing, gboolean json)
{
  const CgChartKind *kind = cg_chart_kind_find (CG_CHART_COMPARISON);
  CgChartOptions options = { .language = c->language };
  CgExportOptions export = { 0 };
  CgChartFormat format;
  CgExit exit = drawing->out != NULL ? cg_cli_drawing_check (drawing, kind, &options, &export, &format) : CG_EXIT_DONE;

  if (exit == CG_EXIT_DONE && drawing->out != NULL)
    exit = cg_cli_drawing_write (drawing, kind, c->source, &options, &export, format);
  if (exit != CG_EXIT_DONE)
    return exit;
  if (json)
    print_json (c);
  else if (drawing->out == NULL)
    print_text (c);
  return CG_EXIT_DONE;
}

static CgExit
compare (CgCatalogue *catalogue, Comparison *c, char **others, const CgCliDrawing *drawing, gboolean json)
{
  gboolean all = TRUE;
  CgExit exit;

  for (guint i = 0; others[i] != NULL; i++)
    all &= add_peer (catalogue, c, others[i]);
  if (c->peers->len == 0)
    return CG_EXIT_NOT_ACCEPTABLE;
  cg_chart_source_set_peers (c->source, c->peers);
  exit = tell (c, drawing, json);
  return exit == CG_EXIT_DONE && !all ? CG_EXIT_NOT_ACCEPTABLE : exit;
}

/**
 * cg_cli_compare:
 *
 * Shows where the first document's partnership stands among the others. What can be compared is; where a document can't,
 * that is told and the exit code says so.
 */
CgExit
cg_cli_compare (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv)
{
  g_auto (CgCliDrawing) drawing = { NULL };
  g_autofree char *id = NULL, *code = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "instrument", 0, 0, G_OPTION_ARG_STRING, &id, N_("The tool; the first that suits if not given"), N_("ID") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Write JSON"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &code, N_("Language of the output"), N_("CODE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CgAssessment) assessment = NULL;
  g_autoptr (CgLanguage) language = NULL;
  g_autoptr (GPtrArray) peers = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_peer_free);
  g_autoptr (CgChartSource) source = NULL;
  Comparison c = { NULL };
  CgExit exit;

  cg_cli_drawing_add_options (&drawing, context);
  if (!cg_cli_parse (catalogue, context, entries, &argc, &argv, &exit))
    return exit;
  if (argc < 3)
    return cg_cli_misuse ("%s", _("Comparing needs a file and at least one other."));
  assessment = cg_cli_open (catalogue, argv[1]);
  if (assessment == NULL)
    return CG_EXIT_NOT_ACCEPTABLE;
  c.instrument = cg_cli_find_instrument (assessment, argv[1], id, cg_chart_kind_find (CG_CHART_COMPARISON)->suits, &exit);
  if (c.instrument == NULL)
    return exit;
  language = cg_cli_language (code);
  source = cg_chart_source_new (assessment, cg_assessment_get_latest_round (assessment), c.instrument, NULL, language);
  c.assessment = assessment;
  c.language = language;
  c.peers = peers;
  c.source = source;
  return compare (catalogue, &c, argv + 2, &drawing, json);
}
