/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-words.h"

#include <glib/gi18n.h>

/**
 * cg_words_language:
 *
 * Returns: (transfer none): the language of the window; its texts live as long as the program
 */
CgLanguage *
cg_words_language (void)
{
  static CgLanguage *language;

  if (language == NULL)
    language = cg_language_new_for_user ();
  return language;
}

typedef struct {
  CgKindId kind;
  CgName name;
  const char *id;
  const char *words;
} Word;

static const Word words[] = {
  { CG_KIND_PARTNERSHIP, CG_NAME_LEVEL, "system", NC_ ("reach", "A whole system") },
  { CG_KIND_PARTNERSHIP, CG_NAME_LEVEL, "place", NC_ ("reach", "A place") },
  { CG_KIND_PARTNERSHIP, CG_NAME_LEVEL, "neighbourhood", NC_ ("reach", "A neighbourhood") },
  { CG_KIND_PARTNERSHIP, CG_NAME_LEVEL, "individual", NC_ ("reach", "Single people") },

  { CG_KIND_PARTNER, CG_NAME_SECTOR, "nhs-commissioner", NC_ ("sector", "NHS commissioner") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "nhs-provider", NC_ ("sector", "NHS provider") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "local-authority", NC_ ("sector", "Local authority") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "public-health", NC_ ("sector", "Public health") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "independent-provider", NC_ ("sector", "Independent provider") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "voluntary-community", NC_ ("sector", "Voluntary and community sector") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "housing", NC_ ("sector", "Housing") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "police-crime", NC_ ("sector", "Police and crime") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "healthwatch", NC_ ("sector", "Healthwatch") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "lived-experience", NC_ ("sector", "People with lived experience") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "other", NC_ ("sector", "Another sector") },

  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "leader", NC_ ("perspective", "Leader") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "commissioner", NC_ ("perspective", "Commissioner") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "finance", NC_ ("perspective", "Finance") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "frontline", NC_ ("perspective", "Front line") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "clinician", NC_ ("perspective", "Clinician") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "provider", NC_ ("perspective", "Provider") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "lived-experience", NC_ ("perspective", "Lived experience") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "carer", NC_ ("perspective", "Carer") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "elected-member", NC_ ("perspective", "Elected member") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "facilitator", NC_ ("perspective", "Facilitator") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "peer-reviewer", NC_ ("perspective", "Peer reviewer") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "other", NC_ ("perspective", "Another perspective") },

  { CG_KIND_RATING, CG_NAME_CONFIDENCE, "low", NC_ ("confidence", "Not very sure") },
  { CG_KIND_RATING, CG_NAME_CONFIDENCE, "medium", NC_ ("confidence", "Fairly sure") },
  { CG_KIND_RATING, CG_NAME_CONFIDENCE, "high", NC_ ("confidence", "Very sure") },

  { CG_KIND_RESPONDENT, CG_NAME_SPEAKS_FOR, "self", NC_ ("speaks for", "Themselves") },
  { CG_KIND_RESPONDENT, CG_NAME_SPEAKS_FOR, "organisation", NC_ ("speaks for", "Their organisation") },
  { CG_KIND_RESPONDENT, CG_NAME_SPEAKS_FOR, "members", NC_ ("speaks for", "Their members") },

  { CG_KIND_ROUND, CG_NAME_KIND, "baseline", NC_ ("round", "Baseline") },
  { CG_KIND_ROUND, CG_NAME_KIND, "review", NC_ ("round", "Review") },
  { CG_KIND_ROUND, CG_NAME_KIND, "annual-review", NC_ ("round", "Annual review") },
  { CG_KIND_ROUND, CG_NAME_KIND, "peer-challenge", NC_ ("round", "Peer challenge") },

  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "matrix", NC_ ("tool", "Matrix: each item described at each level") },
  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "statements", NC_ ("tool", "Statements to rate") },
  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "standards", NC_ ("tool", "Standards with evidence to look for") },
  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "questions", NC_ ("tool", "Questions answered in words") },
  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "layers", NC_ ("tool", "Tasks in several layers") },
  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "relationships", NC_ ("tool", "Relationships, rated for each pair of partners") },
  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "ranking", NC_ ("tool", "Items put in an order") },
  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "checklist", NC_ ("tool", "Checklist to tick off") },
};

static const char *
context_of (CgKindId kind, CgName name)
{
  if (kind == CG_KIND_INSTRUMENT)
    return "tool";
  switch (name)
    {
    case CG_NAME_LEVEL: return "reach";
    case CG_NAME_SECTOR: return "sector";
    case CG_NAME_PERSPECTIVE: return "perspective";
    case CG_NAME_SPEAKS_FOR: return "speaks for";
    case CG_NAME_CONFIDENCE: return "confidence";
    default: return "round";
    }
}

/**
 * cg_words_choice:
 * @id: (nullable): one of the choices of that value
 *
 * Returns: (transfer none): its words; @id itself where there are none, and nothing for %NULL
 */
const char *
cg_words_choice (CgKindId kind, CgName name, const char *id)
{
  if (id == NULL)
    return "";
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].kind == kind && words[i].name == name && g_str_equal (words[i].id, id))
      return g_dpgettext2 (NULL, context_of (kind, name), words[i].words);
  return id;
}

/**
 * cg_words_person:
 *
 * Returns: (transfer full): who somebody is, also where no name is kept
 */
char *
cg_words_person (CgAssessment *assessment, CgEntry *respondent)
{
  const char *name = cg_entry_get (respondent, CG_NAME_NAME);
  const char *perspective = cg_entry_get (respondent, CG_NAME_PERSPECTIVE);
  CgEntry *partner = cg_assessment_find (assessment, CG_KIND_PARTNER, cg_entry_get (respondent, CG_NAME_PARTNER));

  if (name != NULL)
    return g_strdup (name);
  if (partner != NULL)
    /* Translators: a person without a name who answers for a partner; %s is the partner */
    return g_strdup_printf (_("Somebody from %s"), cg_entry_get (partner, CG_NAME_NAME));
  if (perspective != NULL)
    return g_strdup (cg_words_choice (CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, perspective));
  return g_strdup (_("Somebody without a name"));
}

/**
 * cg_words_round:
 *
 * Returns: (transfer full): the name of a round with its date, for a list of rounds
 */
char *
cg_words_round (CgEntry *round)
{
  g_autofree char *date = cg_words_date (cg_entry_get (round, CG_NAME_DATE));

  /* Translators: a round in a list: %1$s is its name, %2$s its date */
  return g_strdup_printf (_("%1$s, %2$s"), cg_entry_get (round, CG_NAME_NAME), date);
}

/**
 * cg_words_date:
 * @date: `YYYY-MM-DD`
 *
 * Returns: (transfer full): the date as people write it
 */
char *
cg_words_date (const char *date)
{
  return cg_language_format_date (cg_words_language (), date);
}

/**
 * cg_words_time:
 * @time: `YYYY-MM-DDThh:mm:ssZ`
 *
 * Returns: (transfer full): the day and the time of day here
 */
char *
cg_words_time (const char *time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) here = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *day = NULL, *date = NULL, *clock = NULL;

  if (here == NULL)
    return g_strdup (time);
  day = g_date_time_format (here, "%Y-%m-%d");
  date = cg_words_date (day);
  clock = g_date_time_format (here, "%H:%M");
  /* Translators: a moment: %1$s is the date, %2$s the time of day */
  return g_strdup_printf (_("%1$s, %2$s"), date, clock);
}

/**
 * cg_words_initials:
 *
 * Returns: (transfer full): what stands in the disc of a partner: its short name, or the initials of its name
 */
char *
cg_words_initials (CgEntry *partner)
{
  const char *name = cg_entry_get (partner, CG_NAME_NAME);
  const char *given = cg_entry_get (partner, CG_NAME_SHORT);
  g_auto (GStrv) parts = NULL;
  GString *initials;

  if (given != NULL && *given != '\0')
    return g_utf8_substring (given, 0, MIN (g_utf8_strlen (given, -1), 4));

  initials = g_string_new (NULL);
  parts = g_strsplit (name != NULL ? name : "", " ", -1);
  for (guint i = 0; parts[i] != NULL && g_utf8_strlen (initials->str, -1) < 3; i++)
    if (*parts[i] != '\0' && g_unichar_isupper (g_utf8_get_char (parts[i])))
      g_string_append_unichar (initials, g_utf8_get_char (parts[i]));
  if (initials->len == 0 && name != NULL && *name != '\0')
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (name)));
  return g_string_free (initials, FALSE);
}

/**
 * cg_words_instrument:
 *
 * Returns: (transfer full): the title of an instrument in the language of the window
 */
char *
cg_words_instrument (CgInstrument *instrument)
{
  return g_strdup (cg_instrument_text (cg_instrument_get_entry (instrument), CG_KIND_TITLE, cg_words_language ()));
}
