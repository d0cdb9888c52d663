/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-addition.h"
#include "common/cg-words.h"
#include "example.h"

typedef struct {
  CgCatalogue *catalogue;
  CgSession *session;
  CgAssessment *assessment;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalogue = cg_catalogue_new ();
  fixture->assessment = cg_assessment_new ("Testshire", "en");
  fixture->session = cg_session_new (fixture->assessment);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->session);
  g_object_unref (fixture->assessment);
  g_object_unref (fixture->catalogue);
}

static void
test_free_id (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *name;
    const char *id;
  } cases[] = {
    { "Marlshire County Council", "marlshire-county-council" },
    { "  St Mary’s & Co. ", "st-mary-s-co" },
    { "Ynys Môn", "ynys-mon" },
    { "東京", "partner-1" },
    { "", "partner-1" },
    { "Taken", "taken-3" },
  };
  CgEntry *partners = cg_assessment_get_list (fixture->assessment, CG_KIND_PARTNERS);

  for (guint i = 0; i < 2; i++)
    cg_entry_set (cg_addition_partner (fixture->session), CG_NAME_ID, i == 0 ? "taken" : "taken-2");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = cg_addition_free_id (partners, CG_KIND_PARTNER, cases[i].name);

      g_assert_cmpstr (id, ==, cases[i].id);
      g_assert_true (cg_id_is_valid (id));
    }
}

static void
test_partner (Fixture *fixture, gconstpointer data)
{
  CgEntry *first = cg_addition_partner (fixture->session);
  CgEntry *second = cg_addition_partner (fixture->session);

  g_assert_cmpstr (cg_entry_get_id (first), !=, cg_entry_get_id (second));
  g_assert_cmpint (cg_entry_get_int (first, CG_NAME_SLOT, 0), ==, 1);
  g_assert_cmpint (cg_entry_get_int (second, CG_NAME_SLOT, 0), ==, 2);
  cg_session_undo (fixture->session);
  cg_session_undo (fixture->session);
  g_assert_cmpuint (cg_entry_get_n_children (cg_assessment_get_list (fixture->assessment, CG_KIND_PARTNERS)), ==, 0);
}

static void
test_respondent (Fixture *fixture, gconstpointer data)
{
  CgEntry *partner = cg_addition_partner (fixture->session);
  CgEntry *respondent = cg_addition_respondent (fixture->session, partner);
  g_autofree char *words = cg_words_person (fixture->assessment, respondent);

  g_assert_cmpstr (cg_entry_get (respondent, CG_NAME_PARTNER), ==, cg_entry_get_id (partner));
  g_assert_cmpstr (words, ==, "Somebody from New partner");
  g_assert_true (cg_assessment_is_referred_to (fixture->assessment, partner));
  cg_addition_remove (fixture->session, respondent, "Remove");
  g_assert_false (cg_assessment_is_referred_to (fixture->assessment, partner));
}

static void
test_round (Fixture *fixture, gconstpointer data)
{
  CgEntry *round = cg_addition_round (fixture->session, "Spring review", "review", "2026-04-12", NULL, FALSE);
  g_autofree char *words = cg_words_round (round);

  g_assert_cmpstr (cg_entry_get_id (round), ==, "spring-review");
  g_assert_cmpstr (words, ==, "Spring review, 12 April 2026");
  g_assert_true (cg_assessment_get_latest_round (fixture->assessment) == round);
}

static void
test_instrument_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgInstrument) instrument = cg_catalogue_find (fixture->catalogue, "ipc-matrix", 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (cg_addition_instrument (fixture->session, fixture->catalogue, instrument, &error));
  g_assert_no_error (error);
  g_assert_true (cg_assessment_declares (fixture->assessment, "ipc-matrix", 1));
  g_assert_false (cg_addition_instrument (fixture->session, fixture->catalogue, instrument, &error));
  g_assert_nonnull (error);
}

static void
test_initials (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *name;
    const char *given;
    const char *initials;
  } cases[] = {
    { "Marlshire County Council", NULL, "MCC" },
    { "Marlshire County Council of Elders", NULL, "MCC" },
    { "housing", NULL, "H" },
    { "Marlshire NHS Board", "NHS", "NHS" },
    { "Élan", NULL, "É" },
    { "Anything", "Longer", "Long" },
  };
  CgEntry *partner = cg_addition_partner (fixture->session);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = NULL;

      cg_entry_set (partner, CG_NAME_NAME, cases[i].name);
      cg_entry_set (partner, CG_NAME_SHORT, cases[i].given);
      initials = cg_words_initials (partner);
      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/ui/addition/free-id", test_free_id);
  ADD ("/ui/addition/partner", test_partner);
  ADD ("/ui/addition/respondent", test_respondent);
  ADD ("/ui/addition/round", test_round);
  ADD ("/ui/addition/instrument-once", test_instrument_once);
  ADD ("/ui/addition/initials", test_initials);
  return g_test_run ();
}
