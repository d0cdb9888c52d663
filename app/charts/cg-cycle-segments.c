/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-cycle-private.h"

#include <math.h>

/* Between a label and the edge of its segment, as a share of the segment's depth. */
#define LABEL_PAD 0.055
/* Font sizes of labels by the wheel's radius, and the least that is still read; at text scale 1. */
#define LABEL_SHARE 29.0
#define LABEL_MOST  17.0
#define LABEL_LEAST 8.0
#define LABEL_STEP  0.95
#define INNER_SHARE 0.92
/* Lines longer than this share of a segment's middle rather break: labels look centred away from edges. */
#define MOST_CHORD  0.8

void
cg_cycle_segment_clear (gpointer data)
{
  CgCycleSegment *segment = data;

  g_clear_pointer (&segment->label, cg_text_block_free);
}

/**
 * cg_cycle_channel:
 *
 * Returns: how wide the ways between the four quarters are: arrows run in them
 */
double
cg_cycle_channel (const CgCyclePlan *plan)
{
  return CLAMP (plan->radius * 0.055, 10, 24);
}

static guint
count_activities (const CgCycleData *data, guint stage, CgCycleRing ring)
{
  guint n = 0;

  for (guint i = 0; i < data->n_activities; i++)
    n += data->activities[i].stage == stage && data->activities[i].ring == ring;
  return n;
}

/* The @index th of @n pieces of a quarter; all are equally long in the middle of their ring. */
static CgRing
place_ring (const CgCyclePlan *plan, guint stage, CgCycleRing ring, guint index, guint n)
{
  double inner = ring == CG_CYCLE_COMMISSIONING ? plan->radius * CG_CYCLE_INNER_OUTER + CG_CHART_GAP
                                                : plan->radius * CG_CYCLE_INNER_INNER;
  double outer = plan->radius *
                 (ring == CG_CYCLE_COMMISSIONING ? CG_CYCLE_OUTER_OUTER : CG_CYCLE_INNER_OUTER);
  double middle = (inner + outer) / 2, channel = cg_cycle_channel (plan);
  double length = (middle * G_PI_2 - channel - (n - 1) * CG_CHART_GAP) / n;
  double first = channel / 2 + index * (length + CG_CHART_GAP);
  double quarter = stage * G_PI_2;
  CgRing place = { .x = plan->x, .y = plan->y, .inner = inner, .outer = outer };

  place.start = index == 0 ? quarter : quarter + (first - CG_CHART_GAP / 2) / middle;
  place.start_inset = index == 0 ? channel / 2 : CG_CHART_GAP / 2;
  place.end = index + 1 == n ? quarter + G_PI_2 : quarter + (first + length + CG_CHART_GAP / 2) / middle;
  place.end_inset = index + 1 == n ? channel / 2 : CG_CHART_GAP / 2;
  return place;
}

static void
plan_ring (CgCyclePlan *plan, guint stage, CgCycleRing ring)
{
  guint n = count_activities (plan->data, stage, ring), index = 0;

  for (guint i = 0; i < plan->data->n_activities; i++)
    {
      const CgCycleActivity *activity = &plan->data->activities[i];
      CgCycleSegment segment = { .activity = i, .number = plan->segments->len + 1 };

      if (activity->stage != stage || activity->ring != ring)
        continue;
      segment.ring = place_ring (plan, stage, ring, index++, n);
      g_array_append_val (plan->segments, segment);
    }
}

/**
 * cg_cycle_segments_plan:
 *
 * Shares out the rings among the activities, for the wheel's place and size.
 */
void
cg_cycle_segments_plan (CgCyclePlan *plan)
{
  g_array_set_size (plan->segments, 0);
  for (guint stage = 0; stage < CG_CYCLE_STAGES; stage++)
    {
      plan_ring (plan, stage, CG_CYCLE_COMMISSIONING);
      plan_ring (plan, stage, CG_CYCLE_CONTRACTING);
    }
}

static gboolean
ring_has_point (const CgRing *ring, double x, double y)
{
  double radius = hypot (x - ring->x, y - ring->y);
  double angle = atan2 (x - ring->x, ring->y - y);
  double middle = (ring->start + ring->end) / 2, pad = LABEL_PAD * (ring->outer - ring->inner);

  while (angle < middle - G_PI)
    angle += 2 * G_PI;
  return radius >= ring->inner + pad && radius <= ring->outer - pad &&
         radius * sin (angle - ring->start) >= ring->start_inset + pad &&
         radius * sin (ring->end - angle) >= ring->end_inset + pad;
}

/* The middle of a segment, or a little further out. */
static void
label_point (const CgRing *ring, double shift, double *x, double *y)
{
  double angle = (ring->start + ring->end) / 2, radius = (ring->inner + ring->outer) / 2 + shift;

  *x = ring->x + radius * sin (angle);
  *y = ring->y - radius * cos (angle);
}

static gboolean
block_fits (const CgTextBlock *block, const CgRing *ring, double shift)
{
  double x, y;

  label_point (ring, shift, &x, &y);
  y -= block->height / 2;
  for (guint i = 0; i < block->lines->len; i++)
    {
      double half = g_array_index (block->widths, double, i) / 2, top = y + i * block->line_height;
      double bottom = top + block->line_height;

      for (int side = -1; side <= 1; side++)
        if (!ring_has_point (ring, x + side * half, top) || !ring_has_point (ring, x + side * half, bottom))
          return FALSE;
    }
  return TRUE;
}

/* Tries few long lines first, then more and shorter ones. */
static gboolean
label_segment (CgCyclePlan *plan, CgCycleSegment *segment, double size)
{
  static const double shifts[] = { 0, 0.05, -0.05, 0.1 };
  const char *title = plan->data->activities[segment->activity].title;
  const CgRing *ring = &segment->ring;
  double depth = ring->outer - ring->inner;
  double longest = MAX (depth, (ring->end - ring->start) * (ring->inner + ring->outer) / 2) * MOST_CHORD;

  for (double share = 1; share > 0.2; share -= 0.1)
    {
      double width = longest * share;
      g_autoptr (CgTextBlock) block = cg_text_break (plan->pen.text, title, width, size, size, FALSE);

      if (!block->fits)
        return FALSE;
      for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
        if (block_fits (block, ring, shifts[i] * depth))
          {
            g_clear_pointer (&segment->label, cg_text_block_free);
            segment->label = g_steal_pointer (&block);
            segment->shift = shifts[i] * depth;
            return TRUE;
          }
    }
  return FALSE;
}

/* All labels of a ring have one size: the largest that the most difficult one allows. */
static gboolean
label_ring (CgCyclePlan *plan, CgCycleRing ring, double size, double least)
{
  for (guint i = 0; i < plan->segments->len; i++)
    {
      CgCycleSegment *segment = &g_array_index (plan->segments, CgCycleSegment, i);

      if (plan->data->activities[segment->activity].ring != ring)
        continue;
      while (size >= least && !label_segment (plan, segment, size))
        size *= LABEL_STEP;
      if (size < least)
        return FALSE;
    }
  for (guint i = 0; i < plan->segments->len; i++)
    {
      CgCycleSegment *segment = &g_array_index (plan->segments, CgCycleSegment, i);

      if (plan->data->activities[segment->activity].ring == ring && segment->label->size > size &&
          !label_segment (plan, segment, size))
        return FALSE;
    }
  return TRUE;
}

/**
 * cg_cycle_segments_label:
 *
 * Returns: whether every title fits into its segment in a size that can be read
 */
gboolean
cg_cycle_segments_label (CgCyclePlan *plan)
{
  double text_scale = plan->pen.text_scale, least = LABEL_LEAST * text_scale;
  double size = CLAMP (plan->radius / LABEL_SHARE, LABEL_LEAST, LABEL_MOST) * text_scale;

  return label_ring (plan, CG_CYCLE_COMMISSIONING, size, least) &&
         label_ring (plan, CG_CYCLE_CONTRACTING, MAX (size * INNER_SHARE, least), least);
}
