/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-run-sheet.h"

#define DAYS_A_WEEK 7
#define WORKING_DAYS_A_WEEK 5

/* How many weeks each step needs until the next one, so that all of it takes thirteen. */
static const guint weeks[CG_RUN_N_STEPS] = {
  [CG_RUN_PURPOSE] = 1,
  [CG_RUN_TERMS] = 1,
  [CG_RUN_DISPUTES] = 1,
  [CG_RUN_FORMS] = 3,
  [CG_RUN_CLOSING] = 1,
  [CG_RUN_WORKSHOP] = 2,
  [CG_RUN_DRAFT] = 4,
};

/* Days are counted from the first of January of the year 1, a Monday, which is day 0. */
static guint
count_of (const char *date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, g_ascii_strtoull (date + 8, NULL, 10), g_ascii_strtoull (date + 5, NULL, 10),
                  g_ascii_strtoull (date, NULL, 10));
  return g_date_get_julian (&day) - 1;
}

static void
write_date (guint count, char *date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, count + 1);
  g_snprintf (date, sizeof (((CgRunLine *) NULL)->date), "%04u-%02u-%02u", g_date_get_year (&day),
              g_date_get_month (&day), g_date_get_day (&day));
}

/* A Saturday or Sunday becomes the Friday in front of it. */
static guint
to_working_day (guint count)
{
  guint weekday = count % DAYS_A_WEEK;

  return weekday < WORKING_DAYS_A_WEEK ? count : count - (weekday - WORKING_DAYS_A_WEEK + 1);
}

static guint
weeks_before (guint count, guint n)
{
  return to_working_day (count > n * DAYS_A_WEEK ? count - n * DAYS_A_WEEK : 0);
}

/* How many Mondays to Fridays there are up to that day, itself among them. */
static int
working_days_until (guint count)
{
  guint n = count + 1;

  return n / DAYS_A_WEEK * WORKING_DAYS_A_WEEK + MIN (n % DAYS_A_WEEK, WORKING_DAYS_A_WEEK);
}

/**
 * cg_working_days:
 * @from: `YYYY-MM-DD`
 * @to: `YYYY-MM-DD`
 *
 * Returns: how many Mondays to Fridays there are behind @from up to @to; less than zero where @to is before @from. Public
 *   holidays differ from place to place and are not known.
 */
int
cg_working_days (const char *from, const char *to)
{
  g_return_val_if_fail (cg_date_is_valid (from) && cg_date_is_valid (to), 0);

  return working_days_until (count_of (to)) - working_days_until (count_of (from));
}

/**
 * cg_run_step_has_day:
 * @name: (out): where in the round's collection its day stands
 *
 * Returns: whether the day of that step can be moved; the others follow
 */
gboolean
cg_run_step_has_day (CgRunStep step, CgName *name)
{
  switch (step)
    {
    case CG_RUN_FORMS: *name = CG_NAME_OPENS; return TRUE;
    case CG_RUN_CLOSING: *name = CG_NAME_CLOSES; return TRUE;
    case CG_RUN_WORKSHOP: *name = CG_NAME_WORKSHOP; return TRUE;
    default: return FALSE;
    }
}

/**
 * cg_run_sheet_strategy_id:
 *
 * The strategy that a round works towards is an action of the plan, with its day, and known by this id: under way once its
 * draft is out, done once it is signed.
 *
 * Returns: (transfer full): the id of that action
 */
char *
cg_run_sheet_strategy_id (CgEntry *round)
{
  return g_strconcat ("strategy-", cg_entry_get_id (round), NULL);
}

/**
 * cg_run_sheet_find_strategy:
 *
 * Returns: (transfer none) (nullable): the action
 */
CgEntry *
cg_run_sheet_find_strategy (CgAssessment *assessment, CgEntry *round)
{
  g_autofree char *id = cg_run_sheet_strategy_id (round);

  return cg_entry_find_id (cg_assessment_get_list (assessment, CG_KIND_PLAN), CG_KIND_ACTION, id);
}

/**
 * cg_run_sheet_due:
 *
 * Returns: (transfer none) (nullable): the day on which the strategy of that round is due
 */
const char *
cg_run_sheet_due (CgAssessment *assessment, CgEntry *round)
{
  CgEntry *strategy = cg_run_sheet_find_strategy (assessment, round);

  return strategy != NULL ? cg_entry_get (strategy, CG_NAME_DUE) : NULL;
}

static const char *
day_of (CgEntry *round, CgRunStep step)
{
  CgEntry *collection = cg_entry_find_child (round, CG_KIND_COLLECTION);
  CgName name;

  return collection != NULL && cg_run_step_has_day (step, &name) ? cg_entry_get (collection, name) : NULL;
}

static gboolean
has_purpose (CgEntry *round)
{
  CgEntry *collection = cg_entry_find_child (round, CG_KIND_COLLECTION);
  const char *purpose = collection != NULL ? cg_entry_get (collection, CG_NAME_PURPOSE) : NULL;

  return purpose != NULL && *purpose != '\0';
}

static gboolean
has_record (CgAssessment *assessment, const char *kind, const char *since)
{
  CgEntry *log = cg_assessment_get_list (assessment, CG_KIND_LOG);

  for (guint i = 0; i < cg_entry_get_n_children (log); i++)
    {
      CgEntry *record = cg_entry_get_child (log, i);

      if (g_strcmp0 (cg_entry_get (record, CG_NAME_KIND), kind) == 0 &&
          (since == NULL || g_strcmp0 (cg_entry_get (record, CG_NAME_DATE), since) >= 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
names_round (CgAssessment *assessment, CgKindId list, CgEntry *round)
{
  CgEntry *entries = cg_assessment_get_list (assessment, list);

  for (guint i = 0; i < cg_entry_get_n_children (entries); i++)
    if (g_strcmp0 (cg_entry_get (cg_entry_get_child (entries, i), CG_NAME_ROUND), cg_entry_get_id (round)) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
strategy_is (CgAssessment *assessment, CgEntry *round, gboolean signed_off)
{
  const char *status = cg_entry_get (cg_run_sheet_find_strategy (assessment, round), CG_NAME_STATUS);

  return g_strcmp0 (status, "done") == 0 || (!signed_off && g_strcmp0 (status, "under-way") == 0);
}

static gboolean
is_closed (CgAssessment *assessment, CgEntry *round, const char *today, const CgRunLine *line)
{
  return cg_entry_get_boolean (round, CG_NAME_LOCKED) ||
         (line->kept && g_strcmp0 (line->date, today) < 0 && names_round (assessment, CG_KIND_RESPONSES, round));
}

/* What the document shows: nothing is believed only because its day is past. */
static gboolean
is_done (CgAssessment *assessment, CgEntry *round, const char *today, CgRunStep step, const CgRunLine *lines)
{
  switch (step)
    {
    case CG_RUN_PURPOSE: return has_purpose (round);
    case CG_RUN_TERMS: return has_record (assessment, "term", NULL);
    case CG_RUN_DISPUTES: return has_record (assessment, "mandate", NULL);
    case CG_RUN_FORMS: return names_round (assessment, CG_KIND_RESPONSES, round);
    case CG_RUN_CLOSING: return is_closed (assessment, round, today, &lines[step]);
    case CG_RUN_WORKSHOP:
      return names_round (assessment, CG_KIND_AGREEMENT, round) || has_record (assessment, "session", lines[CG_RUN_CLOSING].date);
    case CG_RUN_DRAFT: return strategy_is (assessment, round, FALSE);
    case CG_RUN_SIGN_OFF: return strategy_is (assessment, round, TRUE);
    default: g_assert_not_reached ();
    }
}

static void
set_days (CgEntry *round, const char *due, CgRunLine *lines)
{
  guint behind = to_working_day (count_of (due));

  for (int step = CG_RUN_SIGN_OFF; step >= 0; step--)
    {
      const char *kept = day_of (round, step);

      behind = kept != NULL ? count_of (kept) : weeks_before (behind, weeks[step]);
      lines[step].kept = kept != NULL;
      write_date (behind, lines[step].date);
    }
}

/**
 * cg_run_sheet_work_out:
 * @today: `YYYY-MM-DD`
 * @lines: (out caller-allocates): a line for each step
 *
 * Works the days of a round back from the day on which its strategy is due: a day that stands in the document stays, and
 * the others are so many weeks before the next as the step needs, on a Monday to Friday.
 *
 * Returns: %FALSE where nobody has said when the strategy is due; @lines is then not set
 */
gboolean
cg_run_sheet_work_out (CgAssessment *assessment, CgEntry *round, const char *today, CgRunLine lines[CG_RUN_N_STEPS])
{
  const char *due;
  gboolean next = FALSE;

  g_return_val_if_fail (CG_IS_ASSESSMENT (assessment) && CG_IS_ENTRY (round) && cg_date_is_valid (today), FALSE);

  due = cg_run_sheet_due (assessment, round);
  if (due == NULL)
    return FALSE;
  set_days (round, due, lines);
  for (CgRunStep step = 0; step < CG_RUN_N_STEPS; step++)
    {
      CgRunLine *line = &lines[step];

      line->in_order = step == 0 || g_strcmp0 (lines[step - 1].date, line->date) <= 0;
      line->working_days = cg_working_days (today, line->date);
      if (is_done (assessment, round, today, step, lines))
        line->status = CG_RUN_DONE;
      else if (g_strcmp0 (line->date, today) < 0)
        line->status = CG_RUN_LATE;
      else
        line->status = next ? CG_RUN_LATER : CG_RUN_NEXT;
      next |= line->status == CG_RUN_NEXT;
    }
  return TRUE;
}
