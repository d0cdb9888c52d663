/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue/cg-leaf-text.h"
#include "catalogue/cg-library.h"
#include "common/cg-fold.h"

typedef struct {
  CgCatalogue *catalogue;
  CgLanguage *language;
  CgLibrary *library;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->catalogue = cg_catalogue_new ();
  f->language = cg_language_new ("en");
  f->library = cg_library_new (f->catalogue, f->language);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->library);
  g_clear_object (&f->catalogue);
  g_clear_pointer (&f->language, cg_language_unref);
}

static void
test_fold (void)
{
  static const struct {
    const char *text;
    const char *folded;
  } table[] = {
    { "", "" },
    { "  Two  words ", "two words" },
    { "Llŷn, Tŷ'r Cyngor", "llyn tyr cyngor" },
    { "CO-PRODUCTION", "co production" },
    { "Straße", "strasse" },
    { "‘I’ statements", "i statements" },
    { "ﬁnance", "finance" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *folded = cg_fold (table[i].text);

      g_assert_cmpstr (folded, ==, table[i].folded);
    }
  g_assert_nonnull (cg_fold_find_word ("the joint plan", "pla"));
  g_assert_null (cg_fold_find_word ("the joint plan", "lan"));
  g_assert_nonnull (cg_fold_find_whole ("the joint plan", "joint plan"));
  g_assert_null (cg_fold_find_whole ("the joint plan", "joint pla"));
}

/* Every reference of every leaf leads to a leaf, or to a file as a whole. */
static void
test_every_link_leads_somewhere (Fixture *f, gconstpointer data)
{
  GPtrArray *leaves = cg_library_get_leaves (f->library);

  g_assert_cmpuint (leaves->len, >, 100);
  for (guint i = 0; i < leaves->len; i++)
    {
      g_autoptr (GPtrArray) links = cg_library_links_from (f->library, leaves->pdata[i]);

      g_assert_true (cg_library_find (f->library, cg_leaf_get_ref (leaves->pdata[i])) == leaves->pdata[i]);
      for (guint l = 0; l < links->len; l++)
        g_assert_true (CG_IS_LEAF (links->pdata[l]));
    }
}

/* A link can be followed both ways. */
static void
test_both_ways (Fixture *f, gconstpointer data)
{
  CgLeaf *stage = cg_library_find (f->library, "cycle#plan");
  CgLeaf *item = cg_library_find (f->library, "lga-cycle-matrix#plan");
  g_autoptr (GPtrArray) from = cg_library_links_from (f->library, item);
  g_autoptr (GPtrArray) to = cg_library_links_to (f->library, stage);

  g_assert_true (g_ptr_array_find (from, stage, NULL));
  g_assert_true (g_ptr_array_find (to, item, NULL));
}

static const char *
first_title (Fixture *f, const char *query)
{
  g_autoptr (GPtrArray) found = cg_library_search (f->library, query);

  return found->len > 0 ? cg_leaf_title (found->pdata[0], f->language) : NULL;
}

static void
test_search (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) all = cg_library_search (f->library, "");
  g_autoptr (GPtrArray) none = cg_library_search (f->library, "zzzz");
  g_autoptr (GPtrArray) few = cg_library_search (f->library, "market dev");

  g_assert_cmpuint (all->len, ==, cg_library_get_leaves (f->library)->len);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (few->len, >, 0);
  g_assert_cmpuint (few->len, <, all->len);
  g_assert_cmpstr (first_title (f, "stakeholder engagement"), ==, "Stakeholder engagement");
  g_assert_cmpstr (first_title (f, "STAKEHOLDÉR eng"), ==, "Stakeholder engagement");
  g_assert_cmpstr (first_title (f, "integration matrix"), ==, "Integration matrix");
}

static void
test_beside (Fixture *f, gconstpointer data)
{
  g_autoptr (CgInstrument) matrix = cg_catalogue_find (f->catalogue, "ipc-matrix", 0);
  g_autoptr (GPtrArray) beside = cg_library_beside (f->library, matrix, 0);
  gboolean has_term = FALSE;

  for (guint i = 0; i < beside->len; i++)
    has_term |= cg_leaf_get_kind (beside->pdata[i]) == CG_LEAF_TERM;
  g_assert_true (g_ptr_array_find (beside, cg_library_find (f->library, "lga-cycle-matrix#plan"), NULL));
  g_assert_true (has_term);
}

/* Everything has a title and says something, and what it says ends with where it comes from. */
static void
test_blocks (Fixture *f, gconstpointer data)
{
  GPtrArray *leaves = cg_library_get_leaves (f->library);

  for (guint i = 0; i < leaves->len; i++)
    {
      g_autoptr (GPtrArray) blocks = cg_leaf_blocks (leaves->pdata[i], f->language);
      const CgBlock *last = blocks->len > 0 ? blocks->pdata[blocks->len - 1] : NULL;

      g_test_message ("%s", cg_leaf_get_ref (leaves->pdata[i]));
      g_assert_nonnull (cg_leaf_title (leaves->pdata[i], f->language));
      g_assert_cmpuint (blocks->len, >=, 2);
      g_assert_cmpint (last->kind, ==, CG_BLOCK_NOTE);
      g_assert_true (g_str_has_prefix (last->text, "Source: "));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/fold", test_fold);
  g_test_add ("/library/links", Fixture, NULL, set_up, test_every_link_leads_somewhere, tear_down);
  g_test_add ("/library/both-ways", Fixture, NULL, set_up, test_both_ways, tear_down);
  g_test_add ("/library/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/library/beside", Fixture, NULL, set_up, test_beside, tear_down);
  g_test_add ("/library/blocks", Fixture, NULL, set_up, test_blocks, tear_down);
  return g_test_run ();
}
