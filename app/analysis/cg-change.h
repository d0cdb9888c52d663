/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "analysis/cg-summary.h"

G_BEGIN_DECLS

/**
 * CgMove:
 * @CG_MOVE_NONE: no position in one of the two rounds
 * @CG_MOVE_UP: more integrated than before
 * @CG_MOVE_UNCHANGED: on the same level
 * @CG_MOVE_DOWN: less integrated than before
 * @CG_MOVE_NOT_COMPARABLE: the item or the scale changed between the versions of the instrument
 */
typedef enum {
  CG_MOVE_NONE,
  CG_MOVE_UP,
  CG_MOVE_UNCHANGED,
  CG_MOVE_DOWN,
  CG_MOVE_NOT_COMPARABLE,
} CgMove;

/**
 * CgChange:
 * @levels: position now minus position then; 0 unless the move is up or down
 * @fresh: whether the position now was assessed in its own round, not only carried over
 */
typedef struct {
  CgMove move;
  int levels;
  gboolean fresh;
} CgChange;

/**
 * CgChangeTally:
 * @carried: comparable, but only carried over from the last round; in none of @up, @unchanged and @down
 */
typedef struct {
  guint up;
  guint unchanged;
  guint down;
  guint carried;
  guint not_comparable;
  guint not_assessed;
} CgChangeTally;

/**
 * CgRoundChange:
 * @items: change of the partnership's position on each item
 * @partners: change of each partner's, `partners[partner * n_items + item]`
 */
typedef struct {
  guint n_items;
  guint n_partners;
  CgChange *items;
  CgChange *partners;
} CgRoundChange;

CgChange       cg_change_between    (const CgPosition *then, const CgPosition *now);
CgChangeTally  cg_change_tally      (const CgChange *changes, guint n_changes);

CgRoundChange *cg_round_change_new  (const CgSummary *then, const CgSummary *now, const int *item_then);
void           cg_round_change_free (CgRoundChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgRoundChange, cg_round_change_free)

G_END_DECLS
