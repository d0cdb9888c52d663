/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-matrix-words.h"

#include "charts/cg-chart-words.h"
#include "charts/cg-charts.h"

/* Above so many names a number says more. */
#define MAX_NAMES 8

static void
add (GPtrArray *clauses, char *clause)
{
  g_ptr_array_add (clauses, clause);
}

static void
add_plain (GPtrArray *clauses, const char *clause)
{
  g_ptr_array_add (clauses, g_strdup (clause));
}

static void
add_counted (GPtrArray *clauses, const char *format, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);

  add (clauses, g_strdup_printf (format, number));
}

static GPtrArray *
names_at (const CgMatrixData *data, const CgMatrixItem *item, guint level, gboolean outside)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < data->n_partners; i++)
    if (item->views[i].level == (int) level && data->partners[i].outside == outside)
      g_ptr_array_add (names, (gpointer) data->partners[i].name);
  return names;
}

static void
add_voices (CgLanguage *language, GPtrArray *clauses, GPtrArray *names)
{
  g_autofree char *list = NULL;

  if (names->len > MAX_NAMES)
    {
      add_counted (clauses,
                   cg_language_ngettext (language, "%s partner says so", "%s partners say so", names->len),
                   names->len);
      return;
    }
  list = cg_chart_words_list (language, names);
  /* Translators: %s is a partner, or a list of partners, who chose this level */
  add (clauses,
       g_strdup_printf (cg_language_ngettext (language, "%s says so", "%s say so", names->len), list));
}

static void
add_outside_voices (CgLanguage *language, GPtrArray *clauses, GPtrArray *names)
{
  g_autofree char *list = NULL;

  if (names->len == 0)
    return;
  list = cg_chart_words_list (language, names);
  /* Translators: %s is somebody, or a list of those, who looks at the partnership from outside */
  add (clauses, g_strdup_printf (cg_language_ngettext (language, "from outside, %s says so",
                                                       "from outside, %s say so", names->len),
                                 list));
}

static gboolean
is_position (const CgChartPosition *position, guint level)
{
  return position->source != CG_POSITION_NONE && (int) level >= position->low &&
         (int) level <= position->high;
}

/**
 * cg_matrix_words_cell:
 *
 * Returns: (transfer full): what one cell shows, in one line
 */
char *
cg_matrix_words_cell (CgLanguage *language, const CgMatrixData *data, guint item, guint level)
{
  const CgMatrixItem *row = &data->items[item];
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = names_at (data, row, level, FALSE);
  g_autoptr (GPtrArray) outside = names_at (data, row, level, TRUE);
  g_autofree char *statement = NULL;

  if (is_position (&row->position, level) && row->position.source == CG_POSITION_AGREED)
    add_plain (clauses, cg_language_gettext (language, "agreed position"));
  else if (is_position (&row->position, level))
    add_plain (clauses, cg_language_gettext (language, "middle view, not agreed"));
  if (row->target == (int) level)
    add_plain (clauses, cg_language_gettext (language, "target"));
  if (names->len > 0)
    add_voices (language, clauses, names);
  else
    add_plain (clauses, cg_language_gettext (language, "no partner says so"));
  add_outside_voices (language, clauses, outside);

  statement = cg_chart_words_clauses (language, clauses);
  /* Translators: %1$s is what is rated, %2$s a level, %3$s what is to be said about that level */
  return g_strdup_printf (cg_language_gettext (language, "%1$s, %2$s: %3$s"), row->title,
                          data->levels[level].label, statement);
}

/**
 * cg_matrix_words_view:
 *
 * Returns: (transfer full): what one partner says, in one line
 */
char *
cg_matrix_words_view (CgLanguage *language, const CgMatrixData *data, guint item, guint partner)
{
  const CgMatrixItem *row = &data->items[item];
  const CgChartView *view = &row->views[partner];
  const char *format;

  if (data->partners[partner].outside)
    /* Translators: %1$s is what is rated, %2$s who looks at it from outside, %3$s a level */
    format = cg_language_gettext (language, "%1$s: from outside, %2$s says %3$s");
  else if (view->stated)
    /* Translators: %1$s is what is rated, %2$s a partner, %3$s a level */
    format = cg_language_gettext (language, "%1$s: %2$s has stated %3$s");
  else
    /* Translators: %1$s is what is rated, %2$s a partner, %3$s a level */
    format = cg_language_gettext (language, "%1$s: %2$s says %3$s");
  return g_strdup_printf (format, row->title, data->partners[partner].name, data->levels[view->level].label);
}

static void
add_range (CgLanguage *language, GPtrArray *clauses, const CgMatrixData *data, const CgMatrixItem *row)
{
  if (row->lowest >= 0 && row->highest > row->lowest)
    /* Translators: both are names of levels */
    add (clauses, g_strdup_printf (cg_language_gettext (language, "views from %1$s to %2$s"),
                                   data->levels[row->lowest].label, data->levels[row->highest].label));
  if (row->target >= 0)
    /* Translators: %s is the name of a level */
    add (clauses,
         g_strdup_printf (cg_language_gettext (language, "target %s"), data->levels[row->target].label));
}

/**
 * cg_matrix_words_item:
 *
 * Returns: (transfer full): what one row shows, in one line
 */
char *
cg_matrix_words_item (CgLanguage *language, const CgMatrixData *data, guint item)
{
  const CgMatrixItem *row = &data->items[item];
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *statement = NULL;

  add (clauses, cg_chart_words_position (language, &row->position, data->levels));
  if (row->n > 0)
    add_counted (clauses, cg_language_ngettext (language, "%s partner", "%s partners", row->n), row->n);
  add_range (language, clauses, data, row);
  if (row->dont_know > 0)
    add_counted (clauses,
                 cg_language_ngettext (language, "%s does not know", "%s do not know", row->dont_know),
                 row->dont_know);
  if (row->not_applicable > 0)
    add_counted (clauses,
                 cg_language_ngettext (language, "for %s it does not apply", "for %s it does not apply",
                                       row->not_applicable),
                 row->not_applicable);
  statement = cg_chart_words_clauses (language, clauses);
  /* Translators: %1$s is what is rated, %2$s what is to be said about it */
  return g_strdup_printf (cg_language_gettext (language, "%1$s: %2$s"), row->title, statement);
}

static char *
beforehand (const char *format, guint n, guint of)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *total = g_strdup_printf ("%u", of);

  return g_strdup_printf (format, number, total);
}

static char *
unrated_note (CgLanguage *language, const CgMatrixItem *row)
{
  if (row->dont_know > 0)
    return g_strdup (cg_language_gettext (language, "nobody could say"));
  if (row->not_applicable > 0)
    return g_strdup (cg_language_gettext (language, "does not apply"));
  return g_strdup (cg_language_gettext (language, "not rated yet"));
}

/**
 * cg_matrix_words_note:
 *
 * Returns: (transfer full) (nullable): what stands under the row's title, where the drawing alone misleads
 */
char *
cg_matrix_words_note (CgLanguage *language, const CgMatrixData *data, guint item)
{
  const CgMatrixItem *row = &data->items[item];

  if (row->position.source == CG_POSITION_NONE || row->position.low < 0)
    return unrated_note (language, row);
  if (row->position.source != CG_POSITION_AGREED)
    return row->position.high > row->position.low || row->position.carried
               ? cg_chart_words_position (language, &row->position, data->levels)
               : NULL;
  if (row->n_lower * 2 > row->n)
    /* Translators: under an agreed position: how many partners (%1$s) out of all (%2$s) said less before */
    return beforehand (cg_language_ngettext (language, "beforehand %1$s of %2$s said lower",
                                             "beforehand %1$s of %2$s said lower", row->n_lower),
                       row->n_lower, row->n);
  if (row->n_higher * 2 > row->n)
    /* Translators: under an agreed position: how many partners (%1$s) out of all (%2$s) said more before */
    return beforehand (cg_language_ngettext (language, "beforehand %1$s of %2$s said higher",
                                             "beforehand %1$s of %2$s said higher", row->n_higher),
                       row->n_higher, row->n);
  if ((row->n_lower + row->n_higher) * 2 > row->n)
    /* Translators: under an agreed position: how many partners (%1$s) out of all (%2$s) said something else
     * before */
    return beforehand (cg_language_ngettext (language, "beforehand %1$s of %2$s said otherwise",
                                             "beforehand %1$s of %2$s said otherwise",
                                             row->n_lower + row->n_higher),
                       row->n_lower + row->n_higher, row->n);
  return NULL;
}

/**
 * cg_matrix_words_summary:
 *
 * Returns: (transfer full): what the whole chart shows
 */
char *
cg_matrix_words_summary (CgLanguage *language, const CgMatrixData *data)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  guint n_agreed = 0, n_middle = 0, n_none = 0;

  for (guint i = 0; i < data->n_items; i++)
    {
      CgPositionSource source = data->items[i].position.source;

      n_agreed += source == CG_POSITION_AGREED;
      n_none += source == CG_POSITION_NONE;
      n_middle += source != CG_POSITION_AGREED && source != CG_POSITION_NONE;
    }
  add (clauses, cg_chart_words_context (language, &data->heading));
  add_counted (clauses,
               cg_language_ngettext (language, "%s position agreed", "%s positions agreed", n_agreed),
               n_agreed);
  add_counted (clauses,
               cg_language_ngettext (language, "%s middle view, not agreed", "%s middle views, not agreed",
                                     n_middle),
               n_middle);
  add_counted (clauses, cg_language_ngettext (language, "%s not rated", "%s not rated", n_none), n_none);
  return cg_chart_words_clauses (language, clauses);
}

static void
add_header (CgLanguage *language, GStrvBuilder *cells, const CgMatrixData *data)
{
  g_strv_builder_add (cells,
                      data->item_name != NULL ? data->item_name : cg_language_gettext (language, "Item"));
  g_strv_builder_add (cells, cg_language_gettext (language, "Position"));
  g_strv_builder_add (cells, cg_language_gettext (language, "Target"));
  for (guint i = 0; i < data->n_partners; i++)
    g_strv_builder_add (cells, data->partners[i].name);
}

static const char *
level_label (const CgMatrixData *data, int level)
{
  return level >= 0 ? data->levels[level].label : "";
}

/**
 * cg_matrix_table:
 *
 * Returns: (transfer full): a row per item with its position, its target and every partner's view
 */
CgChartTable *
cg_matrix_table (const CgMatrixData *data, CgLanguage *language)
{
  CgChartTable *table;
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_return_val_if_fail (data != NULL && language != NULL, NULL);

  table = cg_chart_table_new (3 + data->n_partners);
  add_header (language, cells, data);
  cg_chart_table_add (table, cells);
  for (guint i = 0; i < data->n_items; i++)
    {
      const CgMatrixItem *row = &data->items[i];
      g_autofree char *position = cg_chart_words_position (language, &row->position, data->levels);

      g_strv_builder_add (cells, row->title);
      g_strv_builder_add (cells, position);
      g_strv_builder_add (cells, level_label (data, row->target));
      for (guint p = 0; p < data->n_partners; p++)
        g_strv_builder_add (cells, level_label (data, row->views[p].level));
      cg_chart_table_add (table, cells);
    }
  return table;
}
