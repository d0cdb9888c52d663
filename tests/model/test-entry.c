/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>

#include "model/cg-entry.h"

static CgEntry *
new_partner (const char *id)
{
  CgEntry *partner = cg_entry_new (CG_KIND_PARTNER);

  cg_entry_set (partner, CG_NAME_ID, id);
  return partner;
}

static void
append (CgEntry *list, const char *id)
{
  cg_entry_append (list, new_partner (id));
}

static void
test_values (void)
{
  g_autoptr (CgEntry) partner = new_partner ("p");

  g_assert_cmpstr (cg_entry_get_id (partner), ==, "p");
  g_assert_null (cg_entry_get (partner, CG_NAME_NAME));
  g_assert_cmpint (cg_entry_get_int (partner, CG_NAME_SLOT, 7), ==, 7);
  g_assert_false (cg_entry_get_boolean (partner, CG_NAME_OUTSIDE));
  cg_entry_set (partner, CG_NAME_SLOT, "3");
  cg_entry_set (partner, CG_NAME_OUTSIDE, "true");
  g_assert_cmpint (cg_entry_get_int (partner, CG_NAME_SLOT, 7), ==, 3);
  g_assert_true (cg_entry_get_boolean (partner, CG_NAME_OUTSIDE));
  cg_entry_set (partner, CG_NAME_SLOT, NULL);
  g_assert_null (cg_entry_get (partner, CG_NAME_SLOT));
}

static void
note_items_cb (GListModel *model, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

static void
test_children (void)
{
  g_autoptr (CgEntry) list = cg_entry_new (CG_KIND_PARTNERS);
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (CgEntry) middle = new_partner ("b"), removed = NULL;

  g_signal_connect (list, "items-changed", G_CALLBACK (note_items_cb), log);
  append (list, "a");
  append (list, "c");
  cg_entry_insert (list, 1, middle);
  g_assert_cmpuint (cg_entry_get_n_children (list), ==, 3);
  g_assert_cmpuint (cg_entry_index_of (list, middle), ==, 1);
  g_assert_true (cg_entry_get_parent (middle) == list);
  g_assert_true (cg_entry_find_id (list, CG_KIND_PARTNER, "b") == middle);
  g_assert_null (cg_entry_find_id (list, CG_KIND_PARTNER, "z"));

  removed = cg_entry_remove (list, 1);
  g_assert_true (removed == middle);
  g_assert_null (cg_entry_get_parent (middle));
  g_assert_null (cg_entry_find_id (list, CG_KIND_PARTNER, "b"));
  g_assert_cmpstr (log->str, ==, "0-0+1 1-0+1 1-0+1 1-1+0 ");
}

/* What is new goes behind the last of its kind, in the order that the format wants. */
static void
test_place_for_a_kind (void)
{
  g_autoptr (CgEntry) plan = cg_entry_new (CG_KIND_PLAN);

  cg_entry_append (plan, cg_entry_new (CG_KIND_RISK));
  g_assert_cmpuint (cg_entry_index_for (plan, CG_KIND_ACTION), ==, 0);
  g_assert_cmpuint (cg_entry_index_for (plan, CG_KIND_RISK), ==, 1);
  g_assert_cmpuint (cg_entry_index_for (plan, CG_KIND_CONTRIBUTION), ==, 1);
}

static void
test_copy_is_apart (void)
{
  g_autoptr (CgEntry) list = cg_entry_new (CG_KIND_PARTNERS), copy = NULL;

  append (list, "a");
  cg_foreign_add (cg_entry_need_foreign (list), CG_FOREIGN_FIRST, "<!--x-->", -1);
  copy = cg_entry_copy (list);
  cg_entry_set (cg_entry_get_child (list, 0), CG_NAME_NAME, "changed");
  append (list, "b");
  g_assert_cmpuint (cg_entry_get_n_children (copy), ==, 1);
  g_assert_null (cg_entry_get (cg_entry_get_child (copy, 0), CG_NAME_NAME));
  g_assert_cmpstr (cg_foreign_get (cg_entry_get_foreign (copy), CG_FOREIGN_FIRST, 0), ==, "<!--x-->");
  g_assert_null (cg_entry_get_parent (copy));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entry/values", test_values);
  g_test_add_func ("/entry/children", test_children);
  g_test_add_func ("/entry/place-for-a-kind", test_place_for_a_kind);
  g_test_add_func ("/entry/copy-is-apart", test_copy_is_apart);
  return g_test_run ();
}
