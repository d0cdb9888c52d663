/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-selection.h"

void
cg_chart_selection_clear (CgChartSelection *self)
{
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->level, g_free);
  g_clear_pointer (&self->partner, g_free);
  g_clear_pointer (&self->part, g_free);
}

void
cg_chart_selection_take (CgChartSelection *self, const CgMark *mark)
{
  CgChartSelection taken = { g_strdup (mark->item), g_strdup (mark->level), g_strdup (mark->partner),
                             g_strdup (mark->part) };

  cg_chart_selection_clear (self);
  *self = taken;
}

static gboolean
matches (const CgChartSelection *self, const CgMark *mark, gboolean any_partner)
{
  return mark->description != NULL && g_strcmp0 (self->item, mark->item) == 0 &&
         g_strcmp0 (self->level, mark->level) == 0 && g_strcmp0 (self->part, mark->part) == 0 &&
         (any_partner ? mark->partner == NULL : g_strcmp0 (self->partner, mark->partner) == 0);
}

/**
 * cg_chart_selection_find:
 *
 * Returns: index of the mark with these ids, else of what lies under it when a partner has gone from there;
 * -1 for neither, or where nothing is chosen
 */
int
cg_chart_selection_find (const CgChartSelection *self, const CgScene *scene)
{
  guint n = cg_scene_get_n_marks (scene);

  if (self->item == NULL && self->part == NULL)
    return -1;
  for (int any_partner = FALSE; any_partner <= TRUE; any_partner++)
    for (guint i = 0; i < n; i++)
      if (matches (self, cg_scene_get_mark (scene, i), any_partner))
        return (int) i;
  return -1;
}
