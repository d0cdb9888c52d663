/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-source-private.h"

#include <string.h>

static gboolean
is_of_stage (CgEntry *item, const char *stage)
{
  return g_strcmp0 (cg_entry_get (item, CG_NAME_STAGE), stage) == 0;
}

/* An item rates an activity by itself only where it names no other. */
static gboolean
is_of_activity (CgEntry *item, const char *activity)
{
  return g_strcmp0 (cg_entry_get (item, CG_NAME_ACTIVITY), activity) == 0;
}

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Several items on one thing come to the low median of their positions, which nobody agreed as such unless every one of
 * them was agreed. */
static CgChartPosition
position_of (const CgChartSource *self, CgInstrument *instrument, gboolean (*belongs) (CgEntry *, const char *),
             const char *id, guint *n_items, guint *n_voices)
{
  g_autoptr (GArray) lows = g_array_new (FALSE, FALSE, sizeof (int));
  CgChartPosition found = { -1, -1, CG_POSITION_NONE };
  gboolean agreed = TRUE, carried = TRUE;

  *n_items = *n_voices = 0;
  for (guint i = 0; i < self->matrix.n_items; i++)
    {
      CgChartPosition position = cg_chart_source_position (self, i);

      if (!belongs (cg_instrument_get_item (instrument, i), id))
        continue;
      ++*n_items;
      *n_voices = MAX (*n_voices, self->summary->items[i].position.n);
      agreed &= position.source == CG_POSITION_AGREED;
      if (position.low >= 0)
        {
          g_array_append_val (lows, position.low);
          carried &= position.carried;
        }
      found = position;
    }
  if (*n_items <= 1 || lows->len == 0)
    return found;
  g_array_sort (lows, compare_levels);
  found.low = found.high = g_array_index (lows, int, (lows->len - 1) / 2);
  found.source = agreed ? CG_POSITION_AGREED : CG_POSITION_MIDDLE;
  found.carried = carried;
  return found;
}

/**
 * cg_chart_source_rates_stages:
 *
 * Returns: whether any item of the instrument is about one stage of the commissioning cycle
 */
gboolean
cg_chart_source_rates_stages (CgInstrument *instrument)
{
  guint n = cg_instrument_get_n_items (instrument);

  for (guint i = 0; i < n; i++)
    {
      const char *stage = cg_entry_get (cg_instrument_get_item (instrument, i), CG_NAME_STAGE);

      if (stage != NULL && strchr (stage, ' ') == NULL)
        return TRUE;
    }
  return FALSE;
}

static void
fill_activity (CgChartSource *self, CgInstrument *instrument, CgEntry *entry, guint stage, CgCycleActivity *out)
{
  guint n_items;

  out->id = cg_entry_get_id (entry);
  out->title = cg_instrument_text (entry, CG_KIND_GUIDANCE_TITLE, self->language);
  out->ring = g_strcmp0 (cg_entry_get (entry, CG_NAME_RING), "contracting") == 0 ? CG_CYCLE_CONTRACTING
                                                                              : CG_CYCLE_COMMISSIONING;
  out->stage = stage;
  out->position = position_of (self, instrument, is_of_activity, out->id, &n_items, &out->n);
  out->rated = n_items > 0;
}

static void
fill_stage (CgChartSource *self, CgInstrument *instrument, CgEntry *entry, guint stage, GArray *activities)
{
  CgCycleStage *out = &self->cycle_data.stages[stage];
  guint n = cg_entry_get_n_children (entry);

  out->id = cg_entry_get_id (entry);
  out->title = cg_instrument_text (entry, CG_KIND_GUIDANCE_TITLE, self->language);
  out->position = position_of (self, instrument, is_of_stage, out->id, &out->n_items, &out->n);
  for (guint i = 0; i < n; i++)
    {
      CgEntry *child = cg_entry_get_child (entry, i);
      CgCycleActivity activity = { 0 };

      if (!cg_entry_is (child, CG_KIND_ACTIVITY))
        continue;
      fill_activity (self, instrument, child, stage, &activity);
      g_array_append_val (activities, activity);
    }
}

static void
fill_flow (CgChartSource *self, CgEntry *flow)
{
  const char *from = cg_entry_get (flow, CG_NAME_FROM), *to = cg_entry_get (flow, CG_NAME_TO);
  const char *title = cg_instrument_text (flow, CG_KIND_GUIDANCE_TITLE, self->language);

  if (g_strcmp0 (from, "commissioning") == 0 && g_strcmp0 (to, "contracting") == 0)
    self->cycle_data.plans_drive = title;
  else if (g_strcmp0 (from, "contracting") == 0 && g_strcmp0 (to, "commissioning") == 0)
    self->cycle_data.experience_informs = title;
  else
    self->cycle_data.dialogue = title;
}

void
cg_chart_source_fill_cycle (CgChartSource *self)
{
  CgInstrument *instrument = cg_survey_source_get_instrument (self->survey);
  GArray *activities = g_array_new (FALSE, TRUE, sizeof (CgCycleActivity));
  CgCycleData *data = &self->cycle_data;
  guint n = cg_entry_get_n_children (self->cycle), stage = 0;

  for (guint i = 0; i < n; i++)
    {
      CgEntry *child = cg_entry_get_child (self->cycle, i);

      if (cg_entry_is (child, CG_KIND_STAGE) && stage < CG_CYCLE_STAGES)
        fill_stage (self, instrument, child, stage++, activities);
      else if (cg_entry_is (child, CG_KIND_FLOW))
        fill_flow (self, child);
    }
  g_free (self->activities);
  data->n_activities = activities->len;
  self->activities = (CgCycleActivity *) g_array_free (activities, FALSE);
  data->activities = self->activities;
  data->levels = self->levels;
  data->n_levels = self->matrix.n_levels;
  cg_chart_source_fill_heading (self, &data->heading, cg_language_gettext (self->language, "Commissioning cycle"));
}
