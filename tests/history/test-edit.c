/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-error.h"
#include "history/cg-edit.h"

static CgEntry *
new_partner (const char *id)
{
  CgEntry *partner = cg_entry_new (CG_KIND_PARTNER);

  cg_entry_set (partner, CG_NAME_ID, id);
  cg_entry_set (partner, CG_NAME_SECTOR, "other");
  cg_entry_set (partner, CG_NAME_NAME, id);
  return partner;
}

static CgEdit *
apply (CgAssessment *assessment, CgEdit *edit)
{
  g_autoptr (CgEdit) owned = edit;
  g_autoptr (GError) error = NULL;
  CgEdit *inverse = cg_edit_apply (owned, assessment, &error);

  g_assert_no_error (error);
  return inverse;
}

static void
test_set_and_back (void)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("before", "en");
  CgEntry *partnership = cg_assessment_get_list (assessment, CG_KIND_PARTNERSHIP);
  g_autoptr (CgEdit) inverse = apply (assessment, cg_edit_new_set (partnership, CG_NAME_NAME, "after\r\nall\x01"));
  g_autoptr (CgEdit) again = NULL;

  g_assert_cmpstr (cg_assessment_get_name (assessment), ==, "after\nall ");
  again = apply (assessment, g_steal_pointer (&inverse));
  g_assert_cmpstr (cg_assessment_get_name (assessment), ==, "before");
  g_assert_cmpstr (cg_edit_get_value (again), ==, "after\nall ");
}

static void
test_insert_and_remove (void)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("A", "en");
  CgEntry *partners = cg_assessment_get_list (assessment, CG_KIND_PARTNERS);
  g_autoptr (CgEntry) a = new_partner ("a"), b = new_partner ("b");
  g_autoptr (CgEdit) take_a = apply (assessment, cg_edit_new_insert (partners, a));
  g_autoptr (CgEdit) take_b = apply (assessment, cg_edit_new_insert (partners, b));
  g_autoptr (CgEdit) put_a = NULL, take_a_again = NULL;

  g_assert_cmpint (cg_edit_get_op (take_a), ==, CG_EDIT_REMOVE);
  put_a = apply (assessment, cg_edit_new_remove (cg_entry_get_child (partners, 0)));
  g_assert_cmpstr (cg_entry_get_id (cg_entry_get_child (partners, 0)), ==, "b");
  take_a_again = apply (assessment, g_steal_pointer (&put_a));
  g_assert_cmpstr (cg_entry_get_id (cg_entry_get_child (partners, 0)), ==, "a");
  g_assert_cmpuint (cg_entry_get_n_children (partners), ==, 2);
}

static void
refuse (CgAssessment *assessment, CgEdit *edit)
{
  g_autoptr (CgEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_null (cg_edit_apply (owned, assessment, &error));
  g_assert_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE);
}

/* What others refer to stays; what is there already does not come twice. */
static void
test_refused (void)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("A", "en");
  CgEntry *partners = cg_assessment_get_list (assessment, CG_KIND_PARTNERS);
  CgEntry *people = cg_assessment_get_list (assessment, CG_KIND_RESPONDENTS);
  g_autoptr (CgEntry) a = new_partner ("a"), again = new_partner ("a"), person = cg_entry_new (CG_KIND_RESPONDENT);
  g_autoptr (CgEdit) first = NULL, second = NULL;

  first = apply (assessment, cg_edit_new_insert (partners, a));
  cg_entry_set (person, CG_NAME_ID, "x");
  cg_entry_set (person, CG_NAME_PARTNER, "a");
  second = apply (assessment, cg_edit_new_insert (people, person));

  refuse (assessment, cg_edit_new_insert (partners, again));
  refuse (assessment, cg_edit_new_remove (cg_entry_get_child (partners, 0)));
  refuse (assessment, cg_edit_new_set (cg_entry_get_child (people, 0), CG_NAME_PARTNER, "b"));
  refuse (assessment, cg_edit_new_set (cg_assessment_get_list (assessment, CG_KIND_PARTNERSHIP), CG_NAME_NAME, NULL));
  g_assert_cmpuint (cg_entry_get_n_children (partners), ==, 1);
}

static void
test_same_target (void)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("A", "en");
  CgEntry *partnership = cg_assessment_get_list (assessment, CG_KIND_PARTNERSHIP);
  g_autoptr (CgEdit) name = cg_edit_new_set (partnership, CG_NAME_NAME, "x");
  g_autoptr (CgEdit) other = cg_edit_new_set (partnership, CG_NAME_NAME, "y");
  g_autoptr (CgEdit) place = cg_edit_new_set (partnership, CG_NAME_PLACE, "x");

  g_assert_true (cg_edit_is_same_target (name, other));
  g_assert_false (cg_edit_is_same_target (name, place));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/set-and-back", test_set_and_back);
  g_test_add_func ("/edit/insert-and-remove", test_insert_and_remove);
  g_test_add_func ("/edit/refused", test_refused);
  g_test_add_func ("/edit/same-target", test_same_target);
  return g_test_run ();
}
