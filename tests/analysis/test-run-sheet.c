/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "analysis/cg-run-sheet.h"
#include "storage/cg-reader.h"

#define STRATEGY(more) "<plan><action id='strategy-now' " more "><title>S</title></action></plan>"

static CgReading *
parse (const char *collection, const char *more)
{
  g_autofree char *text = g_strdup_printf (
      "<assessment xmlns='urn:common-ground:assessment:1' id='m' version='1' xml:lang='en' mode='formal'"
      " modified='2026-01-01T00:00:00Z'><partnership><name>M</name></partnership>"
      "<respondents><respondent id='x'/></respondents>"
      "<rounds><round id='now' kind='review' date='2026-01-01' locked='false'><name>N</name>%s</round></rounds>"
      "<instruments><instrument xmlns='urn:common-ground:instrument:1' id='i' version='1' xml:lang='en' kind='questions'>"
      "<title>T</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/><section id='s'><title>S</title>"
      "<item id='a'><title>A</title><prompt>A?</prompt></item></section></instrument></instruments>%s</assessment>",
      collection, more);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CgReading *reading = cg_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return reading;
}

static gboolean
work_out (CgReading *reading, const char *today, CgRunLine *lines)
{
  return cg_run_sheet_work_out (reading->assessment, cg_assessment_find (reading->assessment, CG_KIND_ROUND, "now"), today,
                                lines);
}

static void
test_working_days (void)
{
  static const struct {
    const char *from, *to;
    int days;
  } cases[] = {
    { "2026-09-04", "2026-09-04", 0 },   /* Friday */
    { "2026-09-04", "2026-09-06", 0 },   /* to Sunday */
    { "2026-09-04", "2026-09-07", 1 },   /* to Monday */
    { "2026-09-05", "2026-09-07", 1 },   /* from Saturday */
    { "2026-09-07", "2026-09-04", -1 },
    { "2026-09-04", "2026-09-11", 5 },
    { "2024-02-28", "2024-03-01", 2 },   /* a leap year */
    { "2025-12-31", "2026-01-01", 1 },
    { "2026-01-01", "2027-01-01", 261 },
    { "0001-01-01", "0001-01-08", 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cg_working_days (cases[i].from, cases[i].to), ==, cases[i].days);
}

/* Day by day against a plain count, in random places of the calendar. */
static void
test_working_days_random (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GDate) day = g_date_new_julian (g_test_rand_int_range (1, 1000000));
      char from[11], to[11];
      int count = 0;

      g_snprintf (from, sizeof from, "%04u-%02u-%02u", g_date_get_year (day), g_date_get_month (day), g_date_get_day (day));
      for (int n = g_test_rand_int_range (0, 60); n > 0; n--)
        {
          g_date_add_days (day, 1);
          count += g_date_get_weekday (day) <= G_DATE_FRIDAY;
        }
      g_snprintf (to, sizeof to, "%04u-%02u-%02u", g_date_get_year (day), g_date_get_month (day), g_date_get_day (day));
      g_assert_cmpint (cg_working_days (from, to), ==, count);
      g_assert_cmpint (cg_working_days (to, from), ==, -count);
    }
}

static void
test_nothing_due (void)
{
  g_autoptr (CgReading) none = parse ("", "");
  g_autoptr (CgReading) undated = parse ("", STRATEGY ("status='planned'"));
  CgRunLine lines[CG_RUN_N_STEPS];

  g_assert_false (work_out (none, "2026-01-01", lines));
  g_assert_false (work_out (undated, "2026-01-01", lines));
}

static void
check_dates (const CgRunLine *lines, const char *const *dates)
{
  for (guint i = 0; i < CG_RUN_N_STEPS; i++)
    g_assert_cmpstr (lines[i].date, ==, dates[i]);
}

/* Due on a Sunday: signed on the Friday in front of it, and thirteen weeks in all. */
static void
test_worked_back (void)
{
  static const char *const dates[] = { "2026-07-03", "2026-07-10", "2026-07-17", "2026-07-24", "2026-08-14", "2026-08-21",
                                       "2026-09-04", "2026-10-02" };
  g_autoptr (CgReading) reading = parse ("", STRATEGY ("status='planned' due='2026-10-04'"));
  CgRunLine lines[CG_RUN_N_STEPS];

  g_assert_true (work_out (reading, "2026-07-10", lines));
  check_dates (lines, dates);
  for (guint i = 0; i < CG_RUN_N_STEPS; i++)
    {
      g_assert_false (lines[i].kept);
      g_assert_true (lines[i].in_order);
      g_assert_cmpint (lines[i].status, ==, i == 0 ? CG_RUN_LATE : i == 1 ? CG_RUN_NEXT : CG_RUN_LATER);
    }
  g_assert_cmpint (lines[CG_RUN_PURPOSE].working_days, ==, -5);
  g_assert_cmpint (lines[CG_RUN_SIGN_OFF].working_days, ==, 60);
}

/* A workshop that was moved takes what leads to it along; one that lies behind the draft is out of order. */
static void
test_kept_days (void)
{
  static const char *const dates[] = { "2026-07-23", "2026-07-30", "2026-08-06", "2026-08-13", "2026-09-03", "2026-09-10",
                                       "2026-09-04", "2026-10-02" };
  g_autoptr (CgReading) reading = parse ("<collection naming='named' workshop='2026-09-10'/>",
                                         STRATEGY ("status='planned' due='2026-10-02'"));
  CgRunLine lines[CG_RUN_N_STEPS];

  g_assert_true (work_out (reading, "2026-07-01", lines));
  check_dates (lines, dates);
  g_assert_true (lines[CG_RUN_WORKSHOP].kept);
  g_assert_false (lines[CG_RUN_CLOSING].kept);
  g_assert_true (lines[CG_RUN_WORKSHOP].in_order);
  g_assert_false (lines[CG_RUN_DRAFT].in_order);
}

static void
test_done (void)
{
  static const struct {
    const char *collection, *log, *status;
    guint done; /* a bit for each step */
  } cases[] = {
    { "<collection naming='named'/>", "", "planned", 0 },
    { "<collection naming='named'><purpose>P</purpose></collection>", "", "planned", 1 << CG_RUN_PURPOSE },
    { "", "<record kind='term' date='2020-01-01'>T</record>", "planned", 1 << CG_RUN_TERMS },
    { "", "<record kind='mandate' date='2020-01-01'>T</record>", "planned", 1 << CG_RUN_DISPUTES },
    { "<collection naming='named' closes='2026-08-12'/>", "", "planned", 0 },
    { "", "<record kind='session' date='2026-08-13'>T</record>", "planned", 0 },
    { "", "<record kind='session' date='2026-08-14'>T</record>", "planned", 1 << CG_RUN_WORKSHOP },
    { "", "", "under-way", 1 << CG_RUN_DRAFT },
    { "", "", "done", 1 << CG_RUN_DRAFT | 1 << CG_RUN_SIGN_OFF },
    { "", "", "stopped", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *more = g_strdup_printf ("<log>%s</log>" STRATEGY ("status='%s' due='2026-10-02'"), cases[i].log,
                                               cases[i].status);
      g_autoptr (CgReading) reading = parse (cases[i].collection, more);
      CgRunLine lines[CG_RUN_N_STEPS];
      guint done = 0;

      g_assert_true (work_out (reading, "2026-08-13", lines));
      for (guint step = 0; step < CG_RUN_N_STEPS; step++)
        done |= (lines[step].status == CG_RUN_DONE) << step;
      g_assert_cmpuint (done, ==, cases[i].done);
    }
}

static void
test_done_by_answers (void)
{
  g_autoptr (CgReading) reading = parse ("<collection naming='named' closes='2026-08-12'/>", "<responses><response round='now' respondent='x' instrument='i'"
                                             " modified='2026-01-01T00:00:00Z'><rating item='a'><text>T</text></rating></response>"
                                             "</responses><agreement><position round='now' instrument='i' item='a' status='open'/>"
                                             "</agreement>" STRATEGY ("status='planned' due='2026-10-02'"));
  CgRunLine lines[CG_RUN_N_STEPS];

  g_assert_true (work_out (reading, "2026-08-13", lines));
  g_assert_cmpint (lines[CG_RUN_FORMS].status, ==, CG_RUN_DONE);
  g_assert_cmpint (lines[CG_RUN_WORKSHOP].status, ==, CG_RUN_DONE);
  g_assert_cmpint (lines[CG_RUN_CLOSING].status, ==, CG_RUN_DONE);
  g_assert_true (work_out (reading, "2026-08-12", lines));
  g_assert_cmpint (lines[CG_RUN_CLOSING].status, ==, CG_RUN_NEXT);
}

/* The first days of the calendar have nothing in front of them. */
static void
test_beginning_of_time (void)
{
  g_autoptr (CgReading) reading = parse ("", STRATEGY ("status='planned' due='0001-01-03'"));
  CgRunLine lines[CG_RUN_N_STEPS];

  g_assert_true (work_out (reading, "2026-08-13", lines));
  g_assert_cmpstr (lines[CG_RUN_PURPOSE].date, ==, "0001-01-01");
  g_assert_cmpstr (lines[CG_RUN_SIGN_OFF].date, ==, "0001-01-03");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/run-sheet/working-days", test_working_days);
  g_test_add_func ("/analysis/run-sheet/working-days-random", test_working_days_random);
  g_test_add_func ("/analysis/run-sheet/nothing-due", test_nothing_due);
  g_test_add_func ("/analysis/run-sheet/worked-back", test_worked_back);
  g_test_add_func ("/analysis/run-sheet/kept-days", test_kept_days);
  g_test_add_func ("/analysis/run-sheet/done", test_done);
  g_test_add_func ("/analysis/run-sheet/done-by-answers", test_done_by_answers);
  g_test_add_func ("/analysis/run-sheet/beginning-of-time", test_beginning_of_time);
  return g_test_run ();
}
