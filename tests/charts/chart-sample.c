/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-sample.h"

#include <string.h>

#define N_LEVELS     4
#define N_ITEMS      7
#define N_ACTIVITIES 20
#define N_LANGUAGES  3

static const char *const level_ids[N_LEVELS] = { "separate", "parallel", "joint", "integrated" };
static const char *const levels[N_LANGUAGES][N_LEVELS] = {
  { "Separate", "Parallel", "Joint", "Integrated" },
  { "Ar wahân i'w gilydd", "Yn gyfochrog", "Ar y cyd", "Wedi'i integreiddio'n llawn" },
  { "נפרד", "מקביל", "משותף", "משולב" },
};
static const char *const items[N_LANGUAGES][N_ITEMS] = {
  { "Purpose and strategy", "Stakeholder engagement", "Needs and market intelligence",
    "Resource allocation and management", "Market management and monitoring", "Contracting",
    "Commissioning function" },
  { "Diben a strategaeth", "Ymgysylltu â rhanddeiliaid a'r cyhoedd",
    "Gwybodaeth am anghenion ac am y farchnad", "Dyrannu adnoddau a'u rheoli'n effeithiol",
    "Rheoli'r farchnad a'i monitro'n rheolaidd", "Contractio a chyfrifoldebau cytundebol",
    "Swyddogaeth gomisiynu" },
  { "מטרה ואסטרטגיה", "שיתוף בעלי עניין", "מידע על צרכים ועל השוק", "הקצאת משאבים וניהולם",
    "ניהול השוק וניטורו", "התקשרויות", "תפקיד ההזמנה" },
};
static const char *const partners[N_LANGUAGES][6] = {
  { "NHS board", "County council", "Acute trust", "Voluntary alliance", "Housing association", "People" },
  { "Bwrdd Iechyd Prifysgol", "Cyngor Sir", "Ymddiriedolaeth Aciwt", "Cynghrair y Sector Gwirfoddol",
    "Cymdeithas Dai", "Pobl sy'n defnyddio gwasanaethau" },
  { "קופת חולים", "מועצה אזורית", "בית חולים", "ארגון מתנדבים", "עמותת דיור", "תושבים" },
};
static const char *const short_names[6] = { "NHS", "CC", NULL, "VA", NULL, "Ppl" };
static const char *const sectors[7] = { "Health board", "Council",   "Trust",    "Alliance",
                                        "Housing",      "Care home", "Advocates" };
static const char *const places[6] = { "Northam", "Southam", "Eastley", "Westley", "Midford", "Upton" };
static const char *const stage_ids[CG_CYCLE_STAGES] = { "analyse", "plan", "do", "review" };
static const char *const stages[N_LANGUAGES][CG_CYCLE_STAGES] = {
  { "Analyse", "Plan", "Do", "Review" },
  { "Dadansoddi", "Cynllunio", "Gweithredu", "Adolygu" },
  { "ניתוח", "תכנון", "ביצוע", "סקירה" },
};

typedef struct {
  guint stage;
  CgCycleRing ring;
  const char *title;
  const char *welsh;
} Activity;

static const Activity activities[N_ACTIVITIES] = {
  { 0, CG_CYCLE_COMMISSIONING, "Population", "Y boblogaeth" },
  { 0, CG_CYCLE_COMMISSIONING, "Service provision", "Darpariaeth gwasanaethau" },
  { 0, CG_CYCLE_COMMISSIONING, "Resources", "Adnoddau" },
  { 0, CG_CYCLE_CONTRACTING, "Individual needs and outcomes", "Anghenion a chanlyniadau unigolion" },
  { 0, CG_CYCLE_CONTRACTING, "Providers", "Darparwyr" },
  { 1, CG_CYCLE_COMMISSIONING, "Gap analysis", "Dadansoddi bylchau" },
  { 1, CG_CYCLE_COMMISSIONING, "Commissioning strategy", "Strategaeth gomisiynu" },
  { 1, CG_CYCLE_COMMISSIONING, "Service design", "Dylunio gwasanaethau" },
  { 1, CG_CYCLE_CONTRACTING, "Specification and contract development", "Manylebau a datblygu contractau" },
  { 1, CG_CYCLE_CONTRACTING, "Purchasing plan", "Cynllun prynu" },
  { 2, CG_CYCLE_COMMISSIONING, "Market and provider development", "Datblygu'r farchnad a darparwyr" },
  { 2, CG_CYCLE_COMMISSIONING, "Capacity building", "Meithrin capasiti" },
  { 2, CG_CYCLE_COMMISSIONING, "Managing provider development", "Rheoli datblygiad darparwyr" },
  { 2, CG_CYCLE_CONTRACTING, "Arrange support and services", "Trefnu cymorth a gwasanaethau" },
  { 2, CG_CYCLE_CONTRACTING, "Contract management", "Rheoli contractau" },
  { 3, CG_CYCLE_COMMISSIONING, "Strategy and market performance", "Perfformiad y strategaeth a'r farchnad" },
  { 3, CG_CYCLE_COMMISSIONING, "Strategic objectives", "Amcanion strategol" },
  { 3, CG_CYCLE_CONTRACTING, "Individual outcomes", "Canlyniadau unigolion" },
  { 3, CG_CYCLE_CONTRACTING, "Contract monitoring", "Monitro contractau" },
  { 3, CG_CYCLE_CONTRACTING, "System assurance", "Sicrwydd y system" },
};

/* What the first six partners say, and where the partnership stands: by item. */
static const char *const views[N_ITEMS] = { "112211", "011221", "111111", "001001",
                                            "030200", "122021", "001110" };
static const CgChartPosition positions[N_ITEMS] = {
  { 1, 1, CG_POSITION_AGREED }, { 1, 2, CG_POSITION_MIDDLE },  { 1, 1, CG_POSITION_AGREED },
  { 0, 0, CG_POSITION_AGREED }, { 0, 0, CG_POSITION_MIDDLE },  { 2, 2, CG_POSITION_AGREED },
  { 3, 3, CG_POSITION_AGREED },
};
static const int targets[N_ITEMS] = { 2, 3, 2, 0, 1, -1, 3 };

static void *
own (ChartSample *self, void *memory)
{
  g_ptr_array_add (self->owned, memory);
  return memory;
}

static char *
long_name (ChartSample *self, const char *base, gboolean spaces)
{
  GString *name = g_string_new (base);

  while (g_utf8_strlen (name->str, -1) < 200)
    g_string_append_printf (name, "%s%s", spaces ? " and also " : "Andalso", base);
  if (!spaces)
    for (gsize i = 0; i < name->len; i++)
      if (name->str[i] == ' ')
        name->str[i] = 'x';
  *g_utf8_offset_to_pointer (name->str, 200) = '\0';
  return own (self, g_string_free (name, FALSE));
}

static const char *
say (ChartSample *self, SampleWords words, const char *const table[N_LANGUAGES])
{
  switch (words)
    {
    case SAMPLE_PLAIN:
    case SAMPLE_WELSH:
    case SAMPLE_HEBREW:
      return table[words];
    case SAMPLE_LONG:
    case SAMPLE_UNBROKEN:
      return long_name (self, table[0], words == SAMPLE_LONG);
    default:
      g_assert_not_reached ();
    }
}

#define SAY(self, words, table, i) \
  say (self, words, (const char *const[]) { (table)[0][i], (table)[1][i], (table)[2][i] })

static const char *
partner_name (ChartSample *self, SampleWords words, guint i)
{
  if (i < 6)
    return SAY (self, words, partners, i);
  if (words == SAMPLE_LONG || words == SAMPLE_UNBROKEN)
    return long_name (self, sectors[i % 7], words == SAMPLE_LONG);
  return own (self, g_strdup_printf ("%s %s", places[i % 6], sectors[i % 7]));
}

static void
fill_partners (ChartSample *self, guint n_partners, SampleWords words)
{
  CgChartPartner *list = own (self, g_new0 (CgChartPartner, n_partners + 1));

  for (guint i = 0; i < n_partners; i++)
    list[i] = (CgChartPartner) {
      .id = own (self, g_strdup_printf ("p%u", i + 1)),
      .name = partner_name (self, words, i),
      .short_name = i < 6 ? short_names[i] : NULL,
      .slot = i % 12 + 1,
      .outside = n_partners > 6 && i == 6,
    };
  self->matrix.partners = list;
  self->matrix.n_partners = n_partners;
}

static void
fill_levels (ChartSample *self, SampleWords words)
{
  CgChartLevel *list = own (self, g_new0 (CgChartLevel, N_LEVELS));

  for (guint i = 0; i < N_LEVELS; i++)
    list[i] = (CgChartLevel) { level_ids[i], SAY (self, words, levels, i) };
  self->matrix.levels = self->cycle.levels = list;
  self->matrix.n_levels = self->cycle.n_levels = N_LEVELS;
}

static void
fill_views (ChartSample *self, CgMatrixItem *item, guint index, gboolean rated)
{
  CgChartView *list = own (self, g_new0 (CgChartView, self->matrix.n_partners + 1));

  item->lowest = item->highest = -1;
  for (guint i = 0; i < self->matrix.n_partners; i++)
    {
      int level = rated ? views[index][(i * 5 + i / 6) % 6] - '0' : -1;

      list[i] = (CgChartView) { level, i == 3 && index == 1 };
      if (level < 0 || self->matrix.partners[i].outside)
        continue;
      item->lowest = item->lowest < 0 ? level : MIN (item->lowest, level);
      item->highest = MAX (item->highest, level);
      item->n++;
      item->n_lower += level < positions[index].low;
      item->n_higher += level > positions[index].high;
    }
  item->views = list;
}

static void
fill_items (ChartSample *self, SampleWords words, gboolean rated)
{
  CgMatrixItem *list = own (self, g_new0 (CgMatrixItem, N_ITEMS));

  for (guint i = 0; i < N_ITEMS; i++)
    {
      list[i].id = own (self, g_strdup_printf ("area-%u", i + 1));
      list[i].title = SAY (self, words, items, i);
      list[i].target = rated ? targets[i] : -1;
      list[i].position = rated ? positions[i] : (CgChartPosition) { -1, -1, CG_POSITION_NONE };
      list[i].dont_know = rated && i == 4 ? 1 : 0;
      fill_views (self, &list[i], i, rated);
    }
  self->matrix.items = list;
  self->matrix.n_items = N_ITEMS;
}

static void
fill_cycle (ChartSample *self, SampleWords words, gboolean rated)
{
  static const CgChartPosition standing[CG_CYCLE_STAGES] = {
    { 1, 1, CG_POSITION_AGREED }, { 2, 2, CG_POSITION_AGREED },
    { 1, 2, CG_POSITION_MIDDLE }, { 0, 0, CG_POSITION_MIDDLE },
  };
  CgCycleActivity *list = own (self, g_new0 (CgCycleActivity, N_ACTIVITIES));
  const CgChartPosition none = { -1, -1, CG_POSITION_NONE };

  for (guint i = 0; i < CG_CYCLE_STAGES; i++)
    self->cycle.stages[i] = (CgCycleStage) { stage_ids[i], SAY (self, words, stages, i),
                                            rated ? standing[i] : none, 1,
                                            rated ? self->matrix.n_partners : 0 };
  for (guint i = 0; i < N_ACTIVITIES; i++)
    {
      const char *const titles[] = { activities[i].title, activities[i].welsh, activities[i].title };

      list[i] = (CgCycleActivity) { .id = own (self, g_strdup_printf ("activity-%u", i + 1)),
                                    .title = say (self, words, titles),
                                    .ring = activities[i].ring,
                                    .stage = activities[i].stage,
                                    .position = none };
    }
  self->cycle.activities = list;
  self->cycle.n_activities = N_ACTIVITIES;
}

static CgDistance
distance_of (const CgMatrixItem *item)
{
  if (item->n < 2)
    return CG_DISTANCE_NONE;
  return item->highest - item->lowest > 1 ? CG_DISTANCE_APART : item->highest > item->lowest ? CG_DISTANCE_ADJACENT : CG_DISTANCE_SAME;
}

/* Every partner has two people who say what it says. */
static void
fill_spread_item (ChartSample *self, CgSpreadItem *out, const CgMatrixItem *item)
{
  guint *counts = own (self, g_new0 (guint, N_LEVELS));

  for (guint i = 0; i < self->matrix.n_partners; i++)
    if (item->views[i].level >= 0 && !self->matrix.partners[i].outside)
      {
        counts[item->views[i].level] += 2;
        out->n += 2;
      }
  out->id = item->id;
  out->title = item->title;
  out->counts = counts;
  out->dont_know = item->dont_know;
  out->distance = distance_of (item);
  out->two_camps = out->distance == CG_DISTANCE_APART && counts[1] + counts[2] == 0;
  out->status = item->position.source == CG_POSITION_AGREED ? CG_SURVEY_STATUS_AGREED : CG_SURVEY_STATUS_NONE;
  out->position = item->position;
  out->target = item->target;
  out->has_gap = item->target >= 0 && item->position.low >= 0;
  out->gap = out->has_gap ? item->target - item->position.low : 0;
}

static void
fill_spread (ChartSample *self)
{
  CgSpreadItem *list = own (self, g_new0 (CgSpreadItem, N_ITEMS));
  guint n = 0;

  for (int distance = CG_DISTANCE_APART; distance >= CG_DISTANCE_NONE; distance--)
    for (guint i = 0; i < N_ITEMS; i++)
      if (distance_of (&self->matrix.items[i]) == (CgDistance) distance)
        fill_spread_item (self, &list[n++], &self->matrix.items[i]);
  self->spread = (CgSpreadData) { self->matrix.heading, self->matrix.item_name, self->matrix.levels, N_LEVELS, list, N_ITEMS };
}

/* Three rounds: one level less than now, then nothing, carried over or otherwise asked, then now. */
static void
fill_points (const CgMatrixItem *item, CgProgressPoint *points, guint index)
{
  const CgChartPosition none = { -1, -1, CG_POSITION_NONE };

  points[0] = (CgProgressPoint) { TRUE, item->position };
  points[0].position.low = points[0].position.high = MAX (item->position.low - 1, item->position.low >= 0 ? 0 : -1);
  points[1] = (CgProgressPoint) { index != 5, index == 2 || index == 5 ? none : points[0].position };
  points[1].position.carried = index == 3;
  points[2] = (CgProgressPoint) { TRUE, item->position };
}

static void
fill_progress (ChartSample *self)
{
  static const char *const rounds[] = { "Baseline, 2024", "Review, 2025", "Review, 2026" };
  CgProgressItem *list = own (self, g_new0 (CgProgressItem, N_ITEMS));

  for (guint i = 0; i < N_ITEMS; i++)
    {
      const CgMatrixItem *item = &self->matrix.items[i];
      CgProgressPoint *points = own (self, g_new0 (CgProgressPoint, G_N_ELEMENTS (rounds)));
      int up = item->position.low - MAX (item->position.low - 1, 0);

      fill_points (item, points, i);
      list[i] = (CgProgressItem) { item->id, item->title, points, item->target, { CG_MOVE_NONE, 0, TRUE } };
      if (item->position.low >= 0)
        list[i].change = (CgChange) { up > 0 ? CG_MOVE_UP : CG_MOVE_UNCHANGED, up, TRUE };
    }
  self->progress = (CgProgressData) { self->matrix.heading, self->matrix.item_name, rounds, G_N_ELEMENTS (rounds),
                                      self->matrix.levels, N_LEVELS, list, N_ITEMS };
}

#define N_BARS 5

/* One pair sees it apart, one has too few answers, one said nothing; with @split every other partner sees all the worst. */
static void
fill_relation (ChartSample *self, guint from, guint about, gboolean rated, gboolean split, CgRelation *relation)
{
  int *seen = own (self, g_new0 (int, N_BARS));
  gboolean apart = split ? (from + about) % 2 == 1 : from + about == 1;

  relation->is_small = rated && from == 1 && about == 2;
  for (guint i = 0; i < N_BARS; i++)
    {
      int level = apart ? (from < about ? 0 : (int) N_LEVELS - 1) : (int) ((MIN (from, about) + i) % N_LEVELS);

      seen[i] = !rated || from == about || relation->is_small || (from == 0 && about == 3) ? -1 : level;
    }
  relation->levels = seen;
  relation->median = seen[0] >= 0 ? seen[N_BARS / 2] : -1;
  relation->n = seen[0] >= 0 ? 2 : 0;
  relation->is_apart = rated && apart;
}

static void
fill_relations (ChartSample *self, gboolean rated, gboolean split)
{
  guint n = self->matrix.n_partners;
  CgRelation *list = own (self, g_new0 (CgRelation, n * n + 1));
  const char **titles = own (self, g_new0 (const char *, N_BARS));

  for (guint i = 0; i < N_BARS; i++)
    titles[i] = self->matrix.items[i].title;
  for (guint from = 0; from < n; from++)
    for (guint about = 0; about < n; about++)
      fill_relation (self, from, about, rated, split, &list[from * n + about]);
  self->relations = (CgRelationsData) { self->matrix.heading, TRUE, self->matrix.partners, n, self->matrix.levels, N_LEVELS, titles,
                                        N_BARS, list };
}

/* As many other partnerships as there are partners, called like them and standing where they do; the last gives no name. */
static void
fill_comparison_row (ChartSample *self, CgComparisonRow *out, const CgMatrixItem *item)
{
  guint *counts = own (self, g_new0 (guint, N_LEVELS));
  const char **further = own (self, g_new0 (const char *, self->matrix.n_partners + 1));
  guint n = 0;

  for (guint i = 0; i < self->matrix.n_partners; i++)
    if (item->views[i].level >= 0)
      {
        counts[item->views[i].level]++;
        if (item->target > item->position.low && item->views[i].level > item->position.low)
          further[n++] = self->matrix.partners[i].name;
      }
  *out = (CgComparisonRow) { item->id, item->title, counts, cg_spread_from_counts (counts, N_LEVELS, 1), 0, item->position,
                             item->target, further };
}

static void
fill_comparison (ChartSample *self)
{
  CgComparisonRow *list = own (self, g_new0 (CgComparisonRow, N_ITEMS));
  guint n_comparable = 0;

  for (guint i = 0; i < N_ITEMS; i++)
    {
      fill_comparison_row (self, &list[i], &self->matrix.items[i]);
      n_comparable += list[i].spread.n > 0 && list[i].position.low >= 0;
    }
  self->comparison = (CgComparisonData) { self->matrix.heading, self->matrix.item_name, self->matrix.levels, N_LEVELS, 1, list,
                                          N_ITEMS, self->matrix.n_partners - 1, 1, n_comparable };
}

/**
 * chart_sample_split:
 *
 * Makes two camps of the partners: half of them on the lowest level of every item, half on the highest.
 */
void
chart_sample_split (ChartSample *self)
{
  for (guint i = 0; i < N_ITEMS; i++)
    {
      CgMatrixItem *item = (CgMatrixItem *) &self->matrix.items[i];
      CgChartView *own_views = (CgChartView *) item->views;

      item->position = (CgChartPosition) { 0, N_LEVELS - 1, CG_POSITION_MIDDLE };
      item->lowest = 0;
      item->highest = N_LEVELS - 1;
      item->n_lower = item->n_higher = 0;
      for (guint p = 0; p < self->matrix.n_partners; p++)
        own_views[p] = (CgChartView) { p % 2 == 0 ? 0 : N_LEVELS - 1 };
    }
  for (guint i = 0; i < CG_CYCLE_STAGES; i++)
    self->cycle.stages[i].position = (CgChartPosition) { 0, N_LEVELS - 1, CG_POSITION_MIDDLE };
  fill_spread (self);
  fill_progress (self);
  fill_relations (self, TRUE, TRUE);
  fill_comparison (self);
}

/**
 * chart_sample_lay_out:
 *
 * Returns: (transfer full): the sample as that chart
 */
CgScene *
chart_sample_lay_out (ChartSample *self, SampleChart chart, const CgChartOptions *options)
{
  switch (chart)
    {
    case SAMPLE_MATRIX: return cg_matrix_layout (&self->matrix, options);
    case SAMPLE_CYCLE: return cg_cycle_layout (&self->cycle, options);
    case SAMPLE_SPREAD: return cg_spread_layout (&self->spread, options);
    case SAMPLE_CONVERSATION: return cg_conversation_layout (&self->spread, options);
    case SAMPLE_PROGRESS: return cg_progress_layout (&self->progress, options);
    case SAMPLE_RELATIONS: return cg_relations_layout (&self->relations, options);
    case SAMPLE_PROFILE: return cg_profile_layout (&self->matrix, options);
    case SAMPLE_COMPARISON: return cg_comparison_layout (&self->comparison, options);
    case SAMPLE_N_CHARTS:
    default: g_assert_not_reached ();
    }
}

static void
fill_heading (CgChartHeading *heading, const char *title, const char *tool, guint n_partners, guint n_people)
{
  *heading = (CgChartHeading) { title, "Marlshire, community equipment", "Baseline, 14 April 2026", tool,
                                n_partners, n_people };
}

/**
 * chart_sample_new:
 * @rated: FALSE for a tool that nobody has answered yet
 */
ChartSample *
chart_sample_new (guint n_partners, SampleWords words, gboolean rated)
{
  ChartSample *self = g_new0 (ChartSample, 1);

  self->owned = g_ptr_array_new_with_free_func (g_free);
  fill_partners (self, n_partners, words);
  fill_levels (self, words);
  fill_items (self, words, rated);
  fill_cycle (self, words, rated);
  fill_heading (&self->matrix.heading, "Integration matrix", "Integration matrix of seven areas", n_partners,
                rated ? n_partners * 2 + 2 : 0);
  fill_heading (&self->cycle.heading, "Commissioning cycle", "Approaches along the cycle", n_partners,
                rated ? n_partners * 2 + 2 : 0);
  fill_spread (self);
  fill_progress (self);
  fill_relations (self, rated, FALSE);
  fill_comparison (self);
  return self;
}

void
chart_sample_free (ChartSample *self)
{
  g_ptr_array_unref (self->owned);
  g_free (self);
}
