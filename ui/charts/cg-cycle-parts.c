/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-cycle-parts.h"

/**
 * cg_cycle_parts_find:
 * @cycle: (nullable): the guidance on the cycle
 * @id: of a stage or an activity
 *
 * Returns: (transfer none) (nullable): its entry
 */
CgEntry *
cg_cycle_parts_find (CgEntry *cycle, const char *id)
{
  guint n = cycle != NULL ? cg_entry_get_n_children (cycle) : 0;

  for (guint i = 0; i < n; i++)
    {
      CgEntry *stage = cg_entry_get_child (cycle, i), *activity;

      if (!cg_entry_is (stage, CG_KIND_STAGE))
        continue;
      if (g_strcmp0 (cg_entry_get_id (stage), id) == 0)
        return stage;
      activity = cg_entry_find_id (stage, CG_KIND_ACTIVITY, id);
      if (activity != NULL)
        return activity;
    }
  return NULL;
}

static gboolean
names (CgEntry *item, CgName name, const char *id)
{
  const char *value = cg_entry_get (item, name);
  g_auto (GStrv) ids = g_strsplit (value != NULL ? value : "", " ", -1);

  return g_strv_contains ((const char *const *) ids, id);
}

/**
 * cg_cycle_parts_items:
 * @id: of a stage or an activity
 *
 * Returns: (transfer full) (element-type guint): the numbers of the items that name it
 */
GArray *
cg_cycle_parts_items (CgInstrument *instrument, const char *id)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = cg_instrument_get_n_items (instrument);

  for (guint i = 0; i < n; i++)
    {
      CgEntry *item = cg_instrument_get_item (instrument, i);

      if (names (item, CG_NAME_STAGE, id) || names (item, CG_NAME_ACTIVITY, id))
        g_array_append_val (items, i);
    }
  return items;
}
