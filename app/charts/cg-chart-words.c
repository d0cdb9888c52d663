/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-words.h"

#include <glib/gi18n-lib.h>

/* The dot stays with what goes before it, should the line break there. */
static void
add_piece (GString *out, const char *piece)
{
  if (piece != NULL && *piece != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 ? "\302\240\302\267 " : "", piece);
}

static void
add_count (GString *out, const char *format, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *piece = g_strdup_printf (format, number);

  if (n > 0)
    add_piece (out, piece);
}

/**
 * cg_chart_words_context:
 *
 * Returns: (transfer full): the line under the title; pieces that are unknown are left out
 */
char *
cg_chart_words_context (CgLanguage *language, const CgChartHeading *heading)
{
  GString *out = g_string_new (NULL);

  if (heading->is_practice)
    add_piece (out, cg_language_gettext (language, N_("Practice")));
  add_piece (out, heading->place);
  add_piece (out, heading->round);
  add_piece (out, heading->tool);
  add_count (out, cg_language_ngettext (language, "%s partner", "%s partners", heading->n_partners),
             heading->n_partners);
  add_count (out,
             cg_language_ngettext (language, "%s person answering", "%s people answering", heading->n_people),
             heading->n_people);
  return g_string_free (out, FALSE);
}

/* Consumes @left. */
static char *
join (const char *format, char *left, const char *right)
{
  char *joined = g_strdup_printf (format, left, right);

  g_free (left);
  return joined;
}

/**
 * cg_chart_words_list:
 * @names: (element-type utf8): at least one
 *
 * Returns: (transfer full): the names as a sentence lists them
 */
char *
cg_chart_words_list (CgLanguage *language, GPtrArray *names)
{
  /* Translators: between the names of a list, all but the last two: "A, B" */
  const char *comma = cg_language_gettext (language, "%1$s, %2$s");
  /* Translators: between the last two names of a list: "A and B" */
  const char *last = cg_language_gettext (language, "%1$s and %2$s");
  char *out;

  g_return_val_if_fail (names != NULL && names->len > 0, NULL);

  out = g_strdup (g_ptr_array_index (names, 0));
  for (guint i = 1; i < names->len; i++)
    out = join (i + 1 == names->len ? last : comma, out, g_ptr_array_index (names, i));
  return out;
}

/**
 * cg_chart_words_clauses:
 * @clauses: (element-type utf8): statements about the same thing
 *
 * Returns: (transfer full): all of them in one line
 */
char *
cg_chart_words_clauses (CgLanguage *language, GPtrArray *clauses)
{
  /* Translators: between two statements in one line: "middle view, not agreed; the council says so" */
  const char *format = cg_language_gettext (language, "%1$s; %2$s");
  char *out;

  g_return_val_if_fail (clauses != NULL, NULL);

  out = g_strdup (clauses->len > 0 ? g_ptr_array_index (clauses, 0) : "");
  for (guint i = 1; i < clauses->len; i++)
    out = join (format, out, g_ptr_array_index (clauses, i));
  return out;
}

static char *
carried_position (CgLanguage *language, const CgChartPosition *position, const CgChartLevel *levels)
{
  if (position->high > position->low)
    /* Translators: a position: both are names of levels */
    return g_strdup_printf (cg_language_gettext (language, "between %1$s and %2$s, carried over from the last round"),
                            levels[position->low].label, levels[position->high].label);
  /* Translators: a position: %s is the name of a level */
  return g_strdup_printf (cg_language_gettext (language, "%s, carried over from the last round"), levels[position->low].label);
}

/**
 * cg_chart_words_position:
 *
 * Returns: (transfer full): where the partnership stands, and whether that is agreed
 */
char *
cg_chart_words_position (CgLanguage *language, const CgChartPosition *position, const CgChartLevel *levels)
{
  if (position->source == CG_POSITION_NONE || position->low < 0)
    return g_strdup (cg_language_gettext (language, "not rated"));
  if (position->source == CG_POSITION_AGREED)
    /* Translators: a position: %s is the name of a level */
    return g_strdup_printf (cg_language_gettext (language, "%s, agreed"), levels[position->low].label);
  if (position->carried)
    return carried_position (language, position, levels);
  if (position->high > position->low)
    /* Translators: a position: both are names of levels */
    return g_strdup_printf (cg_language_gettext (language, "between %1$s and %2$s, not agreed"),
                            levels[position->low].label, levels[position->high].label);
  /* Translators: a position: %s is the name of a level */
  return g_strdup_printf (cg_language_gettext (language, "%s, not agreed"), levels[position->low].label);
}
