/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "analysis/cg-change.h"
#include "analysis/cg-position.h"
#include "analysis/cg-spread.h"
#include "analysis/cg-survey.h"

G_BEGIN_DECLS

/*
 * What the charts draw: plain, borrowed, filled by whoever knows the model. Levels are indexes into the
 * chart's levels; -1 is none. Strings are in the chart's language already.
 */

/**
 * CgChartHeading:
 * @title: what the chart is
 * @place: where and for what service; NULL where unknown, like @round and @tool
 * @n_partners: partners whose views count
 * @n_people: people who answered
 * @is_practice: whether nothing of it was meant
 *
 * A chart that is pasted into somebody else's document explains itself.
 */
typedef struct {
  const char *title;
  const char *place;
  const char *round;
  const char *tool;
  guint n_partners;
  guint n_people;
  gboolean is_practice;
} CgChartHeading;

/**
 * CgChartPartner:
 * @short_name: a few letters; NULL for initials made from @name
 * @slot: 1 to 12, the partner's own colour
 * @outside: shown beside, never counted
 */
typedef struct {
  const char *id;
  const char *name;
  const char *short_name;
  guint slot;
  gboolean outside;
} CgChartPartner;

typedef struct {
  const char *id;
  const char *label;
} CgChartLevel;

/**
 * CgChartPosition:
 * @high: the other end of a middle view that lies between two levels, else the same as @low
 * @source: none, middle view or agreed
 * @carried: whether all of it is the last round's, and nothing was rated in this one
 */
typedef struct {
  int low;
  int high;
  CgPositionSource source;
  gboolean carried;
} CgChartPosition;

/**
 * CgChartView:
 * @stated: whether the partner stated it itself, rather than its people's answers making it up
 */
typedef struct {
  int level;
  gboolean stated;
} CgChartView;

/**
 * CgMatrixItem:
 * @section: title of the section that starts here; NULL where it goes on or there is none
 * @views: one per partner of the chart, in their order
 * @lowest: lowest level among the views that count, and @highest the highest
 * @n: voices behind @position, of which @n_lower said less and @n_higher more
 * @dont_know: people who answered that they do not know
 * @not_applicable: people who answered that it does not apply
 */
typedef struct {
  const char *id;
  const char *title;
  const char *section;
  const CgChartView *views;
  int lowest;
  int highest;
  CgChartPosition position;
  int target;
  guint n;
  guint n_lower;
  guint n_higher;
  guint dont_know;
  guint not_applicable;
} CgMatrixItem;

/**
 * CgMatrixData:
 * @item_name: what the tool calls one item, e.g. "area"; NULL for none; heads the first column of the table
 */
typedef struct {
  CgChartHeading heading;
  const char *item_name;
  const CgChartPartner *partners;
  guint n_partners;
  const CgChartLevel *levels;
  guint n_levels;
  const CgMatrixItem *items;
  guint n_items;
} CgMatrixData;

/**
 * CgRelation:
 * @levels: how a partner sees another, a level for each item, -1 for none
 * @median: the low median of them, -1 for none
 * @n: how many people of the partner said something
 * @is_small: whether an anonymous round has too few of them for anything to be shown; the rest is then empty
 * @is_apart: whether the two see their relationship two or more levels apart on any item
 */
typedef struct {
  const int *levels;
  int median;
  guint n;
  gboolean is_small;
  gboolean is_apart;
} CgRelation;

/**
 * CgRelationsData:
 * @rates_pairs: whether the tool rates relationships at all; otherwise the rest is empty
 * @item_titles: what is rated of a relationship
 * @relations: how each partner (row) sees each other (column), row by row
 */
typedef struct {
  CgChartHeading heading;
  gboolean rates_pairs;
  const CgChartPartner *partners;
  guint n_partners;
  const CgChartLevel *levels;
  guint n_levels;
  const char *const *item_titles;
  guint n_items;
  const CgRelation *relations;
} CgRelationsData;

/**
 * CgProgressPoint:
 * @compared: whether the item was asked in that round, in the same words and on the same scale
 */
typedef struct {
  gboolean compared;
  CgChartPosition position;
} CgProgressPoint;

/**
 * CgProgressItem:
 * @points: where the partnership stood in each round
 * @change: from the round before to the last one
 */
typedef struct {
  const char *id;
  const char *title;
  const CgProgressPoint *points;
  int target;
  CgChange change;
} CgProgressItem;

/**
 * CgProgressData:
 * @rounds: the rounds' names, the earliest first; the last is the one that the chart is about
 */
typedef struct {
  CgChartHeading heading;
  const char *item_name;
  const char *const *rounds;
  guint n_rounds;
  const CgChartLevel *levels;
  guint n_levels;
  const CgProgressItem *items;
  guint n_items;
} CgProgressData;

/**
 * CgSpreadItem:
 * @counts: how many people chose each level, the lowest first; voices from outside left out
 * @n: how many people chose a level
 * @is_small: whether an anonymous round has too few answers for anything to be shown; @counts are then all 0
 * @distance: how far apart the views lie; none also where @is_small
 * @two_camps: whether two levels are occupied with an empty one between them
 * @status: how far the partners are with agreeing
 * @has_gap: whether there is both a position and a target
 * @gap: target minus position in levels; below 0 is deliberately less integrated
 */
typedef struct {
  const char *id;
  const char *title;
  const guint *counts;
  guint n;
  guint dont_know;
  guint not_applicable;
  gboolean is_small;
  CgDistance distance;
  gboolean two_camps;
  CgSurveyStatus status;
  CgChartPosition position;
  int target;
  gboolean has_gap;
  int gap;
} CgSpreadItem;

/**
 * CgSpreadData:
 * @items: the most disputed first
 *
 * What people said as a whole, item by item, without saying who.
 */
typedef struct {
  CgChartHeading heading;
  const char *item_name;
  const CgChartLevel *levels;
  guint n_levels;
  const CgSpreadItem *items;
  guint n_items;
} CgSpreadData;

/**
 * CgComparisonRow:
 * @counts: how many others stand on each level, the lowest first
 * @spread: how they lie; `spread.n` of them are shown
 * @n_hidden: how many without a name are left out, as they are too few
 * @further: names of those who are nearer to what is wanted, or there, the nearest first; ends with %NULL
 */
typedef struct {
  const char *id;
  const char *title;
  const guint *counts;
  CgSpread spread;
  guint n_hidden;
  CgChartPosition position;
  int target;
  const char *const *further;
} CgComparisonRow;

/**
 * CgComparisonData:
 * @first_value: the level value of the lowest level
 * @n_named: others that give their names, and @n_nameless those that do not
 * @n_comparable: items on which both this partnership and any other that is shown stand somewhere
 *
 * Where this partnership stands among others.
 */
typedef struct {
  CgChartHeading heading;
  const char *item_name;
  const CgChartLevel *levels;
  guint n_levels;
  int first_value;
  const CgComparisonRow *items;
  guint n_items;
  guint n_named;
  guint n_nameless;
  guint n_comparable;
} CgComparisonData;

typedef enum {
  CG_CYCLE_COMMISSIONING,
  CG_CYCLE_CONTRACTING,
} CgCycleRing;

#define CG_CYCLE_STAGES 4

/**
 * CgCycleStage:
 * @n_items: items of the tool that belong to this stage; 0 where the tool has none, and says nothing about it
 * @n: voices behind @position
 */
typedef struct {
  const char *id;
  const char *title;
  CgChartPosition position;
  guint n_items;
  guint n;
} CgCycleStage;

/**
 * CgCycleActivity:
 * @stage: index of its stage
 * @rated: whether the tool rates this activity by itself
 */
typedef struct {
  const char *id;
  const char *title;
  CgCycleRing ring;
  guint stage;
  gboolean rated;
  CgChartPosition position;
  guint n;
} CgCycleActivity;

/**
 * CgCycleData:
 * @stages: clockwise from twelve o'clock: analyse, plan, do, review
 * @activities: in order within their stage and ring
 * @commissioning: name of the outer ring
 * @contracting: name of the inner ring
 * @plans_drive: what flows inwards
 * @experience_informs: what flows outwards
 * @dialogue: what goes on with people at every stage
 * @people: who stands in the middle; NULL, like the five above, for the chart's own words
 */
typedef struct {
  CgChartHeading heading;
  const CgChartLevel *levels;
  guint n_levels;
  CgCycleStage stages[CG_CYCLE_STAGES];
  const CgCycleActivity *activities;
  guint n_activities;
  const char *commissioning;
  const char *contracting;
  const char *plans_drive;
  const char *experience_informs;
  const char *dialogue;
  const char *people;
} CgCycleData;

G_END_DECLS
