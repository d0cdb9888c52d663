/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue/cg-library-private.h"

#include <string.h>

#include "common/cg-fold.h"

/* Names shorter than this are words that stand everywhere. */
#define SHORTEST_NAME 3

static void
add_all (GPtrArray *leaves, GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    if (!g_ptr_array_find (leaves, more->pdata[i], NULL))
      g_ptr_array_add (leaves, more->pdata[i]);
}

static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *x = a != NULL ? cg_fold (a) : NULL;
  g_autofree char *y = b != NULL ? cg_fold (b) : NULL;

  return x != NULL && y != NULL && g_str_equal (x, y);
}

/* What points to the whole tool goes with those of its items whose section it is headed by. */
static void
add_for_section (CgLibrary *self, GPtrArray *leaves, CgLeaf *tool, const char *section)
{
  g_autoptr (GPtrArray) to = cg_library_links_to (self, tool);

  for (guint i = 0; i < to->len; i++)
    {
      CgLeaf *leaf = to->pdata[i];
      const char *theme = cg_entry_is (cg_leaf_get_entry (leaf), CG_KIND_GUIDANCE_ENTRY)
                              ? cg_entry_get (cg_leaf_get_entry (leaf), CG_NAME_THEME)
                              : NULL;

      if ((is_same (cg_leaf_heading (leaf, NULL), section) || is_same (theme, section)) &&
          !g_ptr_array_find (leaves, leaf, NULL))
        g_ptr_array_add (leaves, leaf);
    }
}

static gboolean
stands_in (const char *name, const char *words)
{
  return strlen (name) >= SHORTEST_NAME && cg_fold_find_whole (words, name) != NULL;
}

static gboolean
is_mentioned (const CgFolded *term, const char *words)
{
  if (stands_in (term->title, words))
    return TRUE;
  for (guint i = 0; i < term->others->len; i++)
    if (stands_in (term->others->pdata[i], words))
      return TRUE;
  return FALSE;
}

static void
add_terms (CgLibrary *self, GPtrArray *leaves, CgLeaf *leaf)
{
  g_autofree char *text = cg_leaf_words (leaf, self->language);
  g_autofree char *words = cg_fold (text);

  for (guint i = 0; i < self->leaves->len; i++)
    if (cg_leaf_get_kind (self->leaves->pdata[i]) == CG_LEAF_TERM && is_mentioned (cg_library_folded (self, i), words) &&
        !g_ptr_array_find (leaves, self->leaves->pdata[i], NULL))
      g_ptr_array_add (leaves, self->leaves->pdata[i]);
}

/**
 * cg_library_beside:
 * @item: the number of an item of @instrument
 *
 * Returns: (transfer container) (element-type CgLeaf): what helps while the item is rated: what it points to, what points
 *   to it, what goes with its section, and the terms that its words need; nothing for an item that is not in the library
 */
GPtrArray *
cg_library_beside (CgLibrary *self, CgInstrument *instrument, guint item)
{
  GPtrArray *leaves = g_ptr_array_new ();
  g_autoptr (GPtrArray) from = NULL, to = NULL;
  g_autofree char *ref = NULL;
  CgLeaf *leaf, *tool;
  CgEntry *section;

  g_return_val_if_fail (CG_IS_LIBRARY (self) && CG_IS_INSTRUMENT (instrument), leaves);

  ref = g_strdup_printf ("%s#%s", cg_instrument_get_id (instrument), cg_instrument_get_item_id (instrument, item));
  leaf = cg_library_find (self, ref);
  tool = cg_library_find (self, cg_instrument_get_id (instrument));
  if (leaf == NULL || tool == NULL)
    return leaves;
  from = cg_library_links_from (self, leaf);
  to = cg_library_links_to (self, leaf);
  add_all (leaves, from);
  add_all (leaves, to);
  section = cg_entry_get_parent (cg_leaf_get_entry (leaf));
  add_for_section (self, leaves, tool, cg_instrument_text (section, CG_KIND_TITLE, NULL));
  add_terms (self, leaves, leaf);
  return leaves;
}
