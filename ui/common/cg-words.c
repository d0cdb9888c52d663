/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-words.h"

#include <glib/gi18n.h>

#include "model/cg-choice-words.h"

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

/**
 * cg_words_choice:
 * @id: (nullable): one of the choices of that value
 *
 * Returns: (transfer none): its words; @id itself where there are none, and nothing for %NULL
 */
const char *
cg_words_choice (CgKindId kind, CgName name, const char *id)
{
  return cg_choice_words (kind, name, id, cg_words_language ());
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
