/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cg-summary.h"

G_BEGIN_DECLS

/* Between partnerships, fewer than this many that do not give their names are not shown. */
#define CG_SMALL_PEER_GROUP 5

/**
 * CgPeer:
 * @name: what the other partnership is called; %NULL where it does not give its name
 * @positions: where it stands on each item, as an answer code; %CG_ANSWER_NONE for nowhere
 *
 * Another partnership that was rated with the same version of the same instrument.
 */
typedef struct {
  char *name;
  guint n_items;
  guint8 *positions;
} CgPeer;

/**
 * CgComparisonItem:
 * @counts: how many peers stand on each level, the lowest first
 * @spread: how they lie on the scale; `spread.n` of them are shown
 * @n_hidden: how many peers without a name are left out, as they are too few
 * @further: (element-type CgPeer): those to ask, who are nearer to what is wanted or there; the nearest first
 */
typedef struct {
  guint *counts;
  CgSpread spread;
  guint n_hidden;
  GPtrArray *further;
} CgComparisonItem;

/**
 * CgComparison:
 * @n_comparable: items on which both the partnership and a peer that is shown stand somewhere
 *
 * Where the peers of a partnership stand, as their spread and never as an average.
 */
typedef struct {
  guint n_items;
  guint n_levels;
  guint n_comparable;
  guint *counts;
  CgComparisonItem *items;
} CgComparison;

CgPeer       *cg_peer_new               (const char *name, guint n_items);
void          cg_peer_free              (CgPeer *self);
guint         cg_peer_count_comparable  (const CgPeer *self, const CgSummary *ours);

CgComparison *cg_comparison_new         (const CgSummary *ours, GPtrArray *peers);
void          cg_comparison_free        (CgComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPeer, cg_peer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgComparison, cg_comparison_free)

G_END_DECLS
