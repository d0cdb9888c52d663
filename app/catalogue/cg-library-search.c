/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue/cg-library-private.h"

#include "common/cg-fold.h"

/* How well a leaf answers a query; the lowest stands first. */
enum {
  RANK_TITLE_IS,
  RANK_NAME_IS,
  RANK_TITLE_BEGINS,
  RANK_IN_TITLE,
  RANK_IN_NAMES,
  RANK_IN_WORDS,
  RANK_NONE,
};

typedef struct {
  CgLeaf *leaf;
  guint rank;
  guint index;
} Hit;

static void
free_folded (gpointer data)
{
  CgFolded *folded = data;

  g_free (folded->title);
  g_ptr_array_unref (folded->others);
  g_free (folded->words);
  g_free (folded);
}

static CgFolded *
fold_leaf (CgLeaf *leaf, const CgLanguage *language)
{
  CgFolded *folded = g_new0 (CgFolded, 1);
  g_autoptr (GPtrArray) others = cg_leaf_other_names (leaf, language);
  g_autofree char *words = cg_leaf_words (leaf, language);

  folded->title = cg_fold (cg_leaf_title (leaf, language));
  folded->others = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (folded->others, cg_fold (others->pdata[i]));
  folded->words = cg_fold (words);
  return folded;
}

/* Made once: the words do not change while the library lives. */
const CgFolded *
cg_library_folded (CgLibrary *self, guint leaf)
{
  if (self->folded == NULL)
    {
      self->folded = g_ptr_array_new_full (self->leaves->len, free_folded);
      for (guint i = 0; i < self->leaves->len; i++)
        g_ptr_array_add (self->folded, fold_leaf (self->leaves->pdata[i], self->language));
    }
  return g_ptr_array_index (self->folded, leaf);
}

static gboolean
has_all (const char *folded, char **words)
{
  for (char **word = words; *word != NULL; word++)
    if (cg_fold_find_word (folded, *word) == NULL)
      return FALSE;
  return TRUE;
}

static guint
rank_among_names (const CgFolded *folded, const char *query, char **words)
{
  guint rank = RANK_NONE;

  for (guint i = 0; i < folded->others->len; i++)
    {
      const char *name = folded->others->pdata[i];

      if (g_str_equal (name, query))
        return RANK_NAME_IS;
      if (has_all (name, words))
        rank = RANK_IN_NAMES;
    }
  return rank;
}

static guint
rank_of (const CgFolded *folded, const char *query, char **words)
{
  guint among_names;

  if (g_str_equal (folded->title, query))
    return RANK_TITLE_IS;
  among_names = rank_among_names (folded, query, words);
  if (among_names == RANK_NAME_IS)
    return RANK_NAME_IS;
  if (g_str_has_prefix (folded->title, query))
    return RANK_TITLE_BEGINS;
  if (has_all (folded->title, words))
    return RANK_IN_TITLE;
  if (among_names != RANK_NONE)
    return among_names;
  return has_all (folded->words, words) ? RANK_IN_WORDS : RANK_NONE;
}

static int
compare_hits (gconstpointer a, gconstpointer b)
{
  const Hit *x = a, *y = b;

  return x->rank != y->rank ? (int) x->rank - (int) y->rank : (int) x->index - (int) y->index;
}

/**
 * cg_library_search:
 * @query: what a person has typed so far; accents and capitals do not matter
 *
 * Finds what has every word of the query, the last one perhaps unfinished. Names come before what stands in a text, and
 * among equals the order is that of browsing.
 *
 * Returns: (transfer container) (element-type CgLeaf): the best first; everything for an empty query
 */
GPtrArray *
cg_library_search (CgLibrary *self, const char *query)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autofree char *folded = cg_fold (query);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));

  g_return_val_if_fail (CG_IS_LIBRARY (self), found);

  for (guint i = 0; i < self->leaves->len; i++)
    {
      const Hit hit = { self->leaves->pdata[i], *folded != '\0' ? rank_of (cg_library_folded (self, i), folded, words) : 0, i };

      if (hit.rank != RANK_NONE)
        g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (found, g_array_index (hits, Hit, i).leaf);
  return found;
}
