/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-tally-words.h"
#include "storage/cg-reader.h"

typedef struct {
  CgReading *reading;
  CgEntry *round;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "kinds.cground", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  f->reading = cg_read_file (file, NULL, NULL, &error);
  g_assert_no_error (error);
  f->round = cg_assessment_get_latest_round (f->reading->assessment);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  cg_reading_free (f->reading);
}

static CgTally *
tally_of (Fixture *f, const char *tool)
{
  return cg_tally_new (f->reading->assessment, f->round, cg_assessment_find_instrument (f->reading->assessment, tool, 0));
}

static void
test_ticks (Fixture *f, gconstpointer data)
{
  g_autoptr (CgTally) tally = tally_of (f, "ticks");

  g_assert_cmpuint (tally->n_people, ==, 2);
  g_assert_cmpuint (tally->items[0].n_ticked, ==, 2);
  g_assert_cmpuint (tally->items[1].n_ticked, ==, 1);
  g_assert_cmpuint (tally->items[2].n_ticked, ==, 0);
}

static void
test_places (Fixture *f, gconstpointer data)
{
  g_autoptr (CgTally) tally = tally_of (f, "order");

  g_assert_cmpuint (tally->items[0].n_ranked, ==, 2);
  g_assert_cmpfloat (tally->items[0].median_place, ==, 1.5);
  g_assert_cmpuint (tally->items[0].n_first, ==, 1);
  g_assert_cmpuint (tally->items[2].n_ranked, ==, 0);
  g_assert_cmpfloat (tally->items[2].median_place, ==, 0);
}

static void
test_words (Fixture *f, gconstpointer data)
{
  g_autoptr (CgTally) tally = tally_of (f, "talk");

  g_assert_cmpuint (tally->n_people, ==, 1);
  g_assert_cmpuint (tally->items[0].texts->len, ==, 1);
  g_assert_cmpstr (tally->items[0].texts->pdata[0], ==, "Because.");
  g_assert_cmpuint (tally->items[0].n_sure[0], ==, 1);
  g_assert_cmpuint (tally->items[0].n_sure[2], ==, 0);
}

/* Don't know is no level, and no relationship is rated by it. */
static void
test_pairs (Fixture *f, gconstpointer data)
{
  g_autoptr (CgTally) tally = tally_of (f, "pairs");

  g_assert_cmpuint (tally->items[0].n_pairs, ==, 2);
  g_assert_cmpuint (tally->items[0].counts[0], ==, 1);
  g_assert_cmpuint (tally->items[0].counts[1], ==, 1);
  g_assert_cmpuint (tally->items[1].n_pairs, ==, 0);
  g_assert_cmpuint (tally->items[1].n_dont_know, ==, 1);
}

static void
test_no_round (Fixture *f, gconstpointer data)
{
  g_autoptr (CgTally) tally = cg_tally_new (f->reading->assessment, NULL,
                                            cg_assessment_find_instrument (f->reading->assessment, "ticks", 0));

  g_assert_cmpuint (tally->n_people, ==, 0);
  g_assert_cmpuint (tally->items[0].n_ticked, ==, 0);
}

/* Every sentence that counts people says of how many. */
static void
test_sentences (Fixture *f, gconstpointer data)
{
  g_autoptr (CgLanguage) english = cg_language_new ("en"), welsh = cg_language_new ("cy");
  CgInstrument *ticks = cg_assessment_find_instrument (f->reading->assessment, "ticks", 0);
  g_autoptr (CgTally) tally = tally_of (f, "ticks");
  g_autoptr (GPtrArray) lines = cg_tally_sentences (tally, ticks, 1, english);
  g_autoptr (GPtrArray) llinellau = cg_tally_sentences (tally, ticks, 1, welsh);

  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpstr (lines->pdata[0], ==, "1 of 2 people ticked it");
  g_assert_cmpstr (llinellau->pdata[0], !=, lines->pdata[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/tally/ticks", Fixture, NULL, set_up, test_ticks, tear_down);
  g_test_add ("/tally/places", Fixture, NULL, set_up, test_places, tear_down);
  g_test_add ("/tally/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/tally/pairs", Fixture, NULL, set_up, test_pairs, tear_down);
  g_test_add ("/tally/no-round", Fixture, NULL, set_up, test_no_round, tear_down);
  g_test_add ("/tally/sentences", Fixture, NULL, set_up, test_sentences, tear_down);
  return g_test_run ();
}
