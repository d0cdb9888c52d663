/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-error.h"
#include "model/cg-assessment.h"
#include "model/cg-round.h"

static CgEntry *
add (CgAssessment *assessment, CgKindId list, CgKindId kind, const char *id)
{
  CgEntry *entry = cg_entry_new (kind);

  cg_entry_set (entry, CG_NAME_ID, id);
  return cg_entry_append (cg_assessment_get_list (assessment, list), entry);
}

static CgEntry *
add_partner (CgAssessment *assessment, const char *id, const char *slot)
{
  CgEntry *partner = add (assessment, CG_KIND_PARTNERS, CG_KIND_PARTNER, id);

  cg_entry_set (partner, CG_NAME_SECTOR, "other");
  cg_entry_set (partner, CG_NAME_NAME, id);
  cg_entry_set (partner, CG_NAME_SLOT, slot);
  return partner;
}

static CgEntry *
add_person (CgAssessment *assessment, const char *id, const char *partner)
{
  CgEntry *person = add (assessment, CG_KIND_RESPONDENTS, CG_KIND_RESPONDENT, id);

  cg_entry_set (person, CG_NAME_PARTNER, partner);
  return person;
}

static CgEntry *
add_round (CgAssessment *assessment, const char *id, const char *date)
{
  CgEntry *round = add (assessment, CG_KIND_ROUNDS, CG_KIND_ROUND, id);

  cg_entry_set (round, CG_NAME_DATE, date);
  return round;
}

static void
test_fresh (void)
{
  g_autoptr (CgAssessment) one = cg_assessment_new ("Marlshire", "en"), other = cg_assessment_new ("Marlshire", "en");

  g_assert_cmpstr (cg_assessment_get_name (one), ==, "Marlshire");
  g_assert_cmpstr (cg_entry_get_id (cg_assessment_get_root (one)), !=, cg_entry_get_id (cg_assessment_get_root (other)));
  g_assert_cmpstr (cg_entry_get (cg_assessment_get_root (one), CG_NAME_MODE), ==, "formal");
  g_assert_null (cg_assessment_get_latest_round (one));
  g_assert_false (cg_assessment_is_read_only (one));
}

static void
test_outside (void)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("A", "en");
  CgEntry *insider, *reviewer, *nobody;

  add_partner (assessment, "in", "1");
  cg_entry_set (add_partner (assessment, "out", "2"), CG_NAME_OUTSIDE, "true");
  insider = add_person (assessment, "a", "in");
  reviewer = add_person (assessment, "b", "out");
  nobody = add_person (assessment, "c", NULL);
  g_assert_false (cg_assessment_is_outside (assessment, insider));
  g_assert_true (cg_assessment_is_outside (assessment, reviewer));
  g_assert_true (cg_assessment_is_outside (assessment, nobody));
}

static void
test_latest_round (void)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("A", "en");
  CgEntry *late, *same;

  add_round (assessment, "first", "2025-01-01");
  late = add_round (assessment, "late", "2026-05-01");
  add_round (assessment, "between", "2025-06-01");
  g_assert_true (cg_assessment_get_latest_round (assessment) == late);
  same = add_round (assessment, "same", "2026-05-01");
  g_assert_true (cg_assessment_get_latest_round (assessment) == same);
}

static void
test_slots (void)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("A", "en");

  g_assert_cmpint (cg_assessment_next_slot (assessment), ==, 1);
  add_partner (assessment, "a", "1");
  add_partner (assessment, "b", "3");
  g_assert_cmpint (cg_assessment_next_slot (assessment), ==, 2);
  for (guint slot = 1; slot <= 12; slot++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", slot), *text = g_strdup_printf ("%u", slot);

      add_partner (assessment, id, text);
    }
  g_assert_cmpint (cg_assessment_next_slot (assessment), ==, 2);
}

static void
test_anonymous_rounds (void)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("A", "en");
  CgEntry *round = add_round (assessment, "r", "2026-01-01");
  CgEntry *collection = cg_entry_new (CG_KIND_COLLECTION);

  g_assert_false (cg_round_is_anonymous (NULL));
  g_assert_false (cg_round_is_anonymous (round));
  cg_entry_set (collection, CG_NAME_NAMING, "named");
  cg_entry_append (round, collection);
  g_assert_false (cg_round_is_anonymous (round));
  cg_entry_set (collection, CG_NAME_NAMING, "anonymous");
  g_assert_true (cg_round_is_anonymous (round));
}

static void
refuse (CgAssessment *assessment, CgKindId list, CgEntry *entry)
{
  g_autoptr (CgEntry) owned = entry;
  g_autoptr (GError) error = NULL;

  g_assert_false (cg_assessment_check_entry (assessment, cg_assessment_get_list (assessment, list), owned, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE);
}

static CgEntry *
made (CgKindId kind, CgName name, const char *value)
{
  CgEntry *entry = cg_entry_new (kind);

  cg_entry_set (entry, name, value);
  return entry;
}

static void
test_rules (void)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("A", "en");
  CgEntry *partner = add_partner (assessment, "a", "1");

  add_person (assessment, "x", "a");
  refuse (assessment, CG_KIND_PARTNERS, made (CG_KIND_PARTNER, CG_NAME_ID, "a"));
  refuse (assessment, CG_KIND_RESPONDENTS, made (CG_KIND_RESPONDENT, CG_NAME_PARTNER, "nobody"));
  refuse (assessment, CG_KIND_INSTRUMENTS, made (CG_KIND_PARTNER, CG_NAME_ID, "b"));
  g_assert_true (cg_assessment_is_referred_to (assessment, partner));
  g_assert_false (cg_assessment_is_referred_to (assessment, add_partner (assessment, "b", "2")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assessment/fresh", test_fresh);
  g_test_add_func ("/assessment/outside", test_outside);
  g_test_add_func ("/assessment/latest-round", test_latest_round);
  g_test_add_func ("/assessment/slots", test_slots);
  g_test_add_func ("/assessment/anonymous-rounds", test_anonymous_rounds);
  g_test_add_func ("/assessment/rules", test_rules);
  return g_test_run ();
}
