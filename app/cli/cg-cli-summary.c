/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-distance-words.h"
#include "analysis/cg-tally-words.h"
#include "cli/cg-cli-summary.h"

static const char *
level_label (const CgCliSummary *s, guint8 answer)
{
  return CG_ANSWER_IS_LEVEL (answer)
             ? cg_instrument_text (cg_instrument_get_level (s->instrument, answer - 1), CG_KIND_LABEL, s->language)
             : NULL;
}

static char *
describe_position (const CgCliSummary *s, const CgPosition *position)
{
  if (position->source == CG_POSITION_NONE)
    return g_strdup (cg_language_gettext (s->language, "not rated"));
  if (position->source == CG_POSITION_AGREED)
    /* Translators: a position; %s is a level */
    return g_strdup_printf (cg_language_gettext (s->language, "%s, agreed"), level_label (s, position->low));
  if (position->low != position->high)
    /* Translators: a position; %1$s and %2$s are levels */
    return g_strdup_printf (cg_language_gettext (s->language, "between %1$s and %2$s, not agreed"),
                            level_label (s, position->low), level_label (s, position->high));
  /* Translators: a position; %s is a level */
  return g_strdup_printf (cg_language_gettext (s->language, "%s, not agreed"), level_label (s, position->low));
}

static void
print_counts (const CgCliSummary *s, guint item)
{
  for (guint l = 0; l < s->summary->n_levels; l++)
    g_print ("    %-16s %u\n",
             cg_instrument_text (cg_instrument_get_level (s->instrument, l), CG_KIND_LABEL, s->language),
             s->summary->counts[item * s->summary->n_levels + l]);
}

static void
print_item (const CgCliSummary *s, guint item)
{
  const CgItemSummary *figures = &s->summary->items[item];
  g_autofree char *position = describe_position (s, &figures->position);
  const char *distance = cg_distance_words (s->language, figures->spread.distance, figures->spread.two_camps);
  const char *target = level_label (s, figures->target.low);

  g_print ("\n%s\n", cg_instrument_text (cg_instrument_get_item (s->instrument, item), CG_KIND_TITLE, s->language));
  g_print ("  %s\n", position);
  if (target != NULL)
    {
      /* Translators: %s is a level */
      g_autofree char *line = g_strdup_printf (cg_language_gettext (s->language, "Target: %s"), target);

      g_print ("  %s\n", line);
    }
  g_print ("  %s, n = %u\n", distance, figures->spread.n);
  print_counts (s, item);
  if (figures->voices.dont_know > 0)
    g_print ("    %-16s %u\n", cg_language_gettext (s->language, "Don't know"), figures->voices.dont_know);
  if (figures->voices.not_applicable > 0)
    g_print ("    %-16s %u\n", cg_language_gettext (s->language, "Does not apply"), figures->voices.not_applicable);
}

static void
print_heading (const CgCliSummary *s)
{
  const char *round = s->round != NULL ? cg_entry_get (s->round, CG_NAME_NAME) : "";
  guint n = cg_survey_source_count_answering (s->source);
  g_autofree char *people = g_strdup_printf (cg_language_ngettext (s->language, "%u person answered", "%u people answered", n), n);

  g_print ("%s\n%s\n%s\n%s\n", cg_assessment_get_name (s->assessment),
           cg_instrument_text (cg_instrument_get_entry (s->instrument), CG_KIND_TITLE, s->language), round, people);
}

static void
print_text (const CgCliSummary *s)
{
  print_heading (s);
  for (guint i = 0; i < s->summary->n_items; i++)
    print_item (s, i);
}

/* What is not rated on a scale has no figures: how often, and in which words, is all that can be said. */
static void
print_tally (CgAssessment *assessment, CgEntry *round, CgInstrument *instrument, const CgLanguage *language)
{
  g_autoptr (CgTally) tally = cg_tally_new (assessment, round, instrument);

  for (guint item = 0; item < tally->n_items; item++)
    {
      g_autoptr (GPtrArray) lines = cg_tally_sentences (tally, instrument, item, language);

      g_print ("%s\n", cg_instrument_text (cg_instrument_get_item (instrument, item), CG_KIND_TITLE, language));
      for (guint i = 0; i < lines->len; i++)
        g_print ("  %s\n", (char *) lines->pdata[i]);
    }
}

static gboolean
any_instrument (CgInstrument *instrument)
{
  return TRUE;
}

static gboolean
parse_unit (const char *text, CgUnit *unit)
{
  *unit = g_strcmp0 (text, "partner") == 0 ? CG_UNIT_PARTNER : CG_UNIT_RESPONDENT;
  return text == NULL || g_str_equal (text, "partner") || g_str_equal (text, "respondent");
}

/**
 * cg_cli_summary:
 *
 * Every figure of one round and one instrument, for people or as JSON.
 */
CgExit
cg_cli_summary (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv)
{
  g_autofree char *instrument_id = NULL, *round_id = NULL, *unit_name = NULL, *code = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "instrument", 0, 0, G_OPTION_ARG_STRING, &instrument_id, N_("The tool; the first in use if not given"), N_("ID") },
    { "round", 0, 0, G_OPTION_ARG_STRING, &round_id, N_("The round; the latest if not given"), N_("ID") },
    { "unit", 0, 0, G_OPTION_ARG_STRING, &unit_name, N_("What is counted: respondent or partner"), N_("UNIT") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Write JSON"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &code, N_("Language of the output"), N_("CODE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CgAssessment) assessment = NULL;
  g_autoptr (CgLanguage) language = NULL;
  CgCliSummary s = { NULL };
  CgExit exit;
  CgUnit unit;

  if (!cg_cli_parse (catalogue, context, entries, &argc, &argv, &exit))
    return exit;
  if (argc != 2)
    return cg_cli_misuse ("%s", _("Name one file."));
  if (!parse_unit (unit_name, &unit))
    return cg_cli_misuse (_("There is no unit “%s”."), unit_name);
  assessment = cg_cli_open (catalogue, argv[1]);
  if (assessment == NULL)
    return CG_EXIT_NOT_ACCEPTABLE;
  s.round = cg_cli_find_round (assessment, argv[1], round_id, &exit);
  if (exit == CG_EXIT_DONE)
    s.instrument = cg_cli_find_instrument (assessment, argv[1], instrument_id, any_instrument, &exit);
  if (exit != CG_EXIT_DONE)
    return exit;

  language = cg_cli_language (code);
  s.assessment = assessment;
  s.language = language;
  s.unit = unit;
  if ((!cg_instrument_has_scale (s.instrument) || cg_instrument_rates_relationships (s.instrument)) && !json)
    {
      print_tally (assessment, s.round, s.instrument, language);
      return CG_EXIT_DONE;
    }
  s.source = cg_survey_source_new (assessment, s.round != NULL ? cg_entry_get_id (s.round) : NULL, s.instrument, unit);
  s.summary = cg_summary_new (cg_survey_source_get_survey (s.source));
  if (json)
    cg_cli_summary_print_json (&s);
  else
    print_text (&s);
  cg_summary_free (s.summary);
  cg_survey_source_free (s.source);
  return CG_EXIT_DONE;
}
