/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-tally-words.h"

#include <glib/gi18n-lib.h>

static void
add_ticks (GPtrArray *lines, const CgTally *self, const CgItemTally *tally, const CgLanguage *language)
{
  g_ptr_array_add (lines, g_strdup_printf (cg_language_ngettext (language, "%1$u of %2$u person ticked it",
                                                                 "%1$u of %2$u people ticked it", self->n_people),
                                           tally->n_ticked, self->n_people));
}

static void
add_places (GPtrArray *lines, const CgTally *self, const CgItemTally *tally, const CgLanguage *language)
{
  g_autofree char *median = cg_language_format_number (language, tally->median_place, 1);

  g_ptr_array_add (lines, g_strdup_printf (cg_language_ngettext (language, "%1$u of %2$u person gave it a place",
                                                                 "%1$u of %2$u people gave it a place", self->n_people),
                                           tally->n_ranked, self->n_people));
  if (tally->n_ranked == 0)
    return;
  /* Translators: %s is a number such as 2.5 */
  g_ptr_array_add (lines, g_strdup_printf (cg_language_gettext (language, N_("Median place: %s")), median));
  g_ptr_array_add (lines, g_strdup_printf (cg_language_ngettext (language, "%u person put it first", "%u people put it first",
                                                                 tally->n_first), tally->n_first));
}

static void
add_words (GPtrArray *lines, const CgTally *self, const CgItemTally *tally, const CgLanguage *language)
{
  g_ptr_array_add (lines, g_strdup_printf (cg_language_ngettext (language, "%1$u of %2$u person answered",
                                                                 "%1$u of %2$u people answered", self->n_people),
                                           tally->texts->len, self->n_people));
  if (tally->n_sure[0] + tally->n_sure[1] + tally->n_sure[2] > 0)
    /* Translators: how sure people are of what they answered, in numbers of people */
    g_ptr_array_add (lines, g_strdup_printf (cg_language_gettext (language, N_("Sure: low %1$u, medium %2$u, high %3$u")),
                                             tally->n_sure[0], tally->n_sure[1], tally->n_sure[2]));
  for (guint i = 0; i < tally->texts->len; i++)
    /* Translators: what somebody wrote, between quotation marks */
    g_ptr_array_add (lines, g_strdup_printf (cg_language_gettext (language, N_("“%s”")), (char *) tally->texts->pdata[i]));
}

static void
add_pairs (GPtrArray *lines, CgInstrument *instrument, const CgItemTally *tally, const CgLanguage *language)
{
  g_ptr_array_add (lines, g_strdup_printf (cg_language_ngettext (language, "%u relationship rated", "%u relationships rated",
                                                                 tally->n_pairs), tally->n_pairs));
  for (guint level = 0; tally->n_pairs > 0 && level < cg_instrument_get_n_levels (instrument); level++)
    /* Translators: %1$s is a level, %2$u how many chose it */
    g_ptr_array_add (lines, g_strdup_printf (cg_language_gettext (language, N_("%1$s: %2$u")),
                                             cg_instrument_text (cg_instrument_get_level (instrument, level), CG_KIND_LABEL, language),
                                             tally->counts[level]));
}

/* Don't know and not applicable are shown apart, and only where somebody said so. */
static void
add_others (GPtrArray *lines, const CgItemTally *tally, const CgLanguage *language)
{
  if (tally->n_dont_know > 0)
    g_ptr_array_add (lines, g_strdup_printf (cg_language_gettext (language, N_("Don’t know: %u")), tally->n_dont_know));
  if (tally->n_not_applicable > 0)
    g_ptr_array_add (lines, g_strdup_printf (cg_language_gettext (language, N_("Not applicable: %u")), tally->n_not_applicable));
}

/**
 * cg_tally_sentences:
 *
 * Returns: (transfer full) (element-type utf8): what there is to say of the item, a line each, always with the number of
 *   people it rests on
 */
GPtrArray *
cg_tally_sentences (const CgTally *self, CgInstrument *instrument, guint item, const CgLanguage *language)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  const char *kind = cg_entry_get (cg_instrument_get_entry (instrument), CG_NAME_KIND);
  const CgItemTally *tally = &self->items[item];

  if (g_strcmp0 (kind, "checklist") == 0)
    add_ticks (lines, self, tally, language);
  else if (g_strcmp0 (kind, "ranking") == 0)
    add_places (lines, self, tally, language);
  else if (g_strcmp0 (kind, "relationships") == 0)
    add_pairs (lines, instrument, tally, language);
  else
    add_words (lines, self, tally, language);
  add_others (lines, tally, language);
  return lines;
}
