/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgPositionSource:
 * @CG_POSITION_NONE: there is no position
 * @CG_POSITION_MIDDLE: the middle of what people, or partners, said; nobody has agreed it
 * @CG_POSITION_STATED: a partner's own, as it stated it
 * @CG_POSITION_AGREED: agreed by the partnership
 */
typedef enum {
  CG_POSITION_NONE,
  CG_POSITION_MIDDLE,
  CG_POSITION_STATED,
  CG_POSITION_AGREED,
} CgPositionSource;

/**
 * CgPosition:
 * @low: the position, an answer code; %CG_ANSWER_NONE where there is none
 * @high: the other end of a middle view that lies between two levels, else the same as @low
 * @source: where it comes from
 * @n: how many voices lie behind it: a partner's respondents, or the partnership's partners
 * @n_lower: how many of them said less than @low
 * @n_higher: how many of them said more than @high
 * @n_carried: how many of them only have what was carried over from the last round
 *
 * Where a position, or a target, stands: of a partner, or of the partnership.
 */
typedef struct {
  guint8 low;
  guint8 high;
  CgPositionSource source;
  guint n;
  guint n_lower;
  guint n_higher;
  guint n_carried;
} CgPosition;

CgPosition cg_position_of_partner     (guint8 stated, const guint *respondents, guint n_levels);
CgPosition cg_position_of_partnership (guint8 agreed, const guint *partners, guint n_levels);
gboolean   cg_position_is_fresh       (const CgPosition *position);
gboolean   cg_position_get_gap        (const CgPosition *position, const CgPosition *target, int *gap);

G_END_DECLS
