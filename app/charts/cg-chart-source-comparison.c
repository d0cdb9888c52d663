/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-source-private.h"

void
cg_chart_source_clear_comparison (CgChartSource *self)
{
  for (guint i = 0; self->comparison_rows != NULL && i < self->comparison.n_items; i++)
    g_free ((gpointer) self->comparison_rows[i].further);
  g_clear_pointer (&self->comparison_rows, g_free);
  g_clear_pointer (&self->compared, cg_comparison_free);
}

/**
 * cg_chart_source_set_peers:
 * @peers: (nullable) (element-type CgPeer): others, rated with the source's instrument
 */
void
cg_chart_source_set_peers (CgChartSource *self, GPtrArray *peers)
{
  g_return_if_fail (self != NULL);

  cg_chart_source_clear_comparison (self);
  if (peers != NULL)
    g_ptr_array_ref (peers);
  g_clear_pointer (&self->peers, g_ptr_array_unref);
  self->peers = peers;
}

/* Borrows the names; the list is the caller's. */
static const char *const *
list_names (GPtrArray *peers)
{
  const char **names = g_new0 (const char *, peers->len + 1);

  for (guint i = 0; i < peers->len; i++)
    names[i] = ((const CgPeer *) peers->pdata[i])->name;
  return names;
}

static void
fill_row (CgChartSource *self, guint item)
{
  const CgComparisonItem *compared = &self->compared->items[item];

  self->comparison_rows[item] = (CgComparisonRow) {
    .id = self->items[item].id, .title = self->items[item].title, .counts = compared->counts, .spread = compared->spread,
    .n_hidden = compared->n_hidden, .position = cg_chart_source_position (self, item), .target = self->items[item].target,
    .further = list_names (compared->further),
  };
}

static guint
count_named (GPtrArray *peers)
{
  guint n = 0;

  for (guint i = 0; i < peers->len; i++)
    n += ((const CgPeer *) peers->pdata[i])->name != NULL;
  return n;
}

/**
 * cg_chart_source_get_comparison:
 *
 * Returns: (transfer none): where the partnership stands among its peers, valid until the next refresh
 */
const CgComparisonData *
cg_chart_source_get_comparison (CgChartSource *self)
{
  const CgMatrixData *matrix = cg_chart_source_get_matrix (self);

  cg_chart_source_clear_comparison (self);
  if (self->peers == NULL)
    self->peers = g_ptr_array_new ();
  self->compared = cg_comparison_new (self->summary, self->peers);
  self->comparison_rows = g_new0 (CgComparisonRow, matrix->n_items + 1);
  for (guint i = 0; i < matrix->n_items; i++)
    fill_row (self, i);
  self->comparison = (CgComparisonData) {
    .heading = matrix->heading, .item_name = matrix->item_name, .levels = self->levels, .n_levels = matrix->n_levels,
    .first_value = self->summary->first_value, .items = self->comparison_rows, .n_items = matrix->n_items,
    .n_named = count_named (self->peers), .n_nameless = self->peers->len - count_named (self->peers),
    .n_comparable = self->compared->n_comparable,
  };
  return &self->comparison;
}
