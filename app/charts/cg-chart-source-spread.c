/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-source-private.h"

#include "analysis/cg-dispute.h"
#include "analysis/cg-small-groups.h"
#include "model/cg-round.h"

static gboolean
is_small (const CgChartSource *self, guint item)
{
  return self->round != NULL && cg_round_is_anonymous (self->round) &&
         self->summary->items[item].spread.n < CG_SMALL_GROUP;
}

static void
fill_counts (CgChartSource *self, CgSpreadItem *out, guint item)
{
  const CgItemSummary *summary = &self->summary->items[item];
  guint *counts = self->spread_counts + (gsize) item * self->summary->n_levels;

  out->is_small = is_small (self, item);
  out->counts = counts;
  if (out->is_small)
    return;
  for (guint level = 0; level < self->summary->n_levels; level++)
    counts[level] = self->summary->counts[(gsize) item * self->summary->n_levels + level];
  out->n = summary->spread.n;
  out->distance = summary->spread.distance;
  out->two_camps = summary->spread.two_camps;
  out->dont_know = summary->voices.dont_know;
  out->not_applicable = summary->voices.not_applicable;
}

static void
fill_item (CgChartSource *self, CgSpreadItem *out, guint item)
{
  const CgItemSummary *summary = &self->summary->items[item];

  *out = (CgSpreadItem) { .id = self->items[item].id, .title = self->items[item].title };
  fill_counts (self, out, item);
  out->status = summary->status;
  out->position = cg_chart_source_position (self, item);
  out->target = self->items[item].target;
  out->has_gap = summary->has_gap;
  out->gap = summary->gap;
}

/**
 * cg_chart_source_get_spread:
 *
 * Returns: (transfer none): what people said as a whole, valid until the next refresh
 */
const CgSpreadData *
cg_chart_source_get_spread (CgChartSource *self)
{
  g_autofree guint *order = cg_dispute_order (self->summary);
  const CgMatrixData *matrix = cg_chart_source_get_matrix (self);

  g_clear_pointer (&self->spread_items, g_free);
  g_clear_pointer (&self->spread_counts, g_free);
  self->spread_items = g_new0 (CgSpreadItem, self->summary->n_items + 1);
  self->spread_counts = g_new0 (guint, (gsize) self->summary->n_items * self->summary->n_levels + 1);
  for (guint i = 0; i < self->summary->n_items; i++)
    fill_item (self, &self->spread_items[i], order[i]);
  self->spread = (CgSpreadData) {
    .heading = matrix->heading, .item_name = matrix->item_name,
    .levels = self->levels, .n_levels = self->summary->n_levels,
    .items = self->spread_items, .n_items = self->summary->n_items,
  };
  return &self->spread;
}
