/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue/cg-library-private.h"

#include "catalogue/cg-built-in.h"

G_DEFINE_FINAL_TYPE (CgLibrary, cg_library, G_TYPE_OBJECT)

static void
cg_library_finalize (GObject *object)
{
  CgLibrary *self = CG_LIBRARY (object);

  g_clear_pointer (&self->folded, g_ptr_array_unref);
  g_clear_pointer (&self->backward, g_hash_table_unref);
  g_clear_pointer (&self->by_ref, g_hash_table_unref);
  g_clear_pointer (&self->leaves, g_ptr_array_unref);
  g_clear_pointer (&self->language, cg_language_unref);
  G_OBJECT_CLASS (cg_library_parent_class)->finalize (object);
}

static void
cg_library_class_init (CgLibraryClass *class)
{
  G_OBJECT_CLASS (class)->finalize = cg_library_finalize;
}

static void
cg_library_init (CgLibrary *self)
{
  self->leaves = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_ref = g_hash_table_new (g_str_hash, g_str_equal);
  self->backward = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

static void
add_leaf (CgLibrary *self, CgLeafKind kind, const char *file, CgEntry *entry)
{
  CgLeaf *leaf = cg_leaf_new (kind, file, entry);

  g_ptr_array_add (self->leaves, leaf);
  g_hash_table_insert (self->by_ref, (char *) cg_leaf_get_ref (leaf), leaf);
}

static CgLeafKind
leaf_kind_of (CgEntry *guidance)
{
  static const struct {
    const char *name;
    CgLeafKind kind;
  } kinds[] = {
    { "cycle", CG_LEAF_CYCLE },           { "definitions", CG_LEAF_DEFINITION },   { "forms", CG_LEAF_FORM },
    { "options", CG_LEAF_OPTION },        { "templates", CG_LEAF_TEMPLATE },       { "tips", CG_LEAF_TIP },
    { "case-studies", CG_LEAF_CASE_STUDY }, { "illustrations", CG_LEAF_ILLUSTRATION }, { "practice", CG_LEAF_PRACTICE },
    { "resources", CG_LEAF_RESOURCE },    { "glossary", CG_LEAF_TERM },            { "advice", CG_LEAF_ADVICE },
    { "background", CG_LEAF_BACKGROUND },
  };
  const char *name = cg_entry_get (guidance, CG_NAME_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      return kinds[i].kind;
  g_return_val_if_reached (CG_LEAF_BACKGROUND);
}

static gboolean
is_leaf (CgEntry *entry)
{
  return cg_entry_is (entry, CG_KIND_STAGE) || cg_entry_is (entry, CG_KIND_ACTIVITY) || cg_entry_is (entry, CG_KIND_FLOW) ||
         cg_entry_is (entry, CG_KIND_PRINCIPLE) || cg_entry_is (entry, CG_KIND_GUIDANCE_ENTRY) ||
         cg_entry_is (entry, CG_KIND_ITEM);
}

static void
add_below (CgLibrary *self, CgLeafKind kind, const char *file, CgEntry *entry)
{
  for (guint i = 0; i < cg_entry_get_n_children (entry); i++)
    {
      CgEntry *child = cg_entry_get_child (entry, i);

      if (is_leaf (child))
        add_leaf (self, kind, file, child);
      add_below (self, kind, file, child);
    }
}

static void
add_instrument (CgLibrary *self, CgInstrument *instrument)
{
  CgEntry *entry = cg_instrument_get_entry (instrument);

  add_leaf (self, CG_LEAF_TOOL, cg_instrument_get_id (instrument), entry);
  add_below (self, CG_LEAF_ITEM, cg_instrument_get_id (instrument), entry);
}

static void
note_references (CgLibrary *self, CgLeaf *leaf)
{
  g_autoptr (GPtrArray) refs = cg_leaf_refs (leaf);

  for (guint i = 0; i < refs->len; i++)
    {
      GPtrArray *from = g_hash_table_lookup (self->backward, refs->pdata[i]);

      if (from == NULL)
        {
          from = g_ptr_array_new ();
          g_hash_table_insert (self->backward, g_strdup (refs->pdata[i]), from);
        }
      g_ptr_array_add (from, leaf);
    }
}

static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  return (int) cg_leaf_get_kind (*(CgLeaf *const *) a) - (int) cg_leaf_get_kind (*(CgLeaf *const *) b);
}

/**
 * cg_library_new:
 * @language: (transfer none): what it is read and searched in
 *
 * Returns: (transfer full): everything that the catalogue holds now
 */
CgLibrary *
cg_library_new (CgCatalogue *catalogue, CgLanguage *language)
{
  CgLibrary *self = g_object_new (CG_TYPE_LIBRARY, NULL);
  g_autoptr (GPtrArray) instruments = NULL;

  g_return_val_if_fail (CG_IS_CATALOGUE (catalogue), self);

  self->language = cg_language_ref (language);
  for (const char *const *id = cg_built_in_guidance (); *id != NULL; id++)
    {
      CgEntry *guidance = cg_catalogue_get_guidance (catalogue, *id);

      add_below (self, leaf_kind_of (guidance), *id, guidance);
    }
  instruments = cg_catalogue_dup_instruments (catalogue);
  for (guint i = 0; i < instruments->len; i++)
    add_instrument (self, instruments->pdata[i]);
  g_ptr_array_sort (self->leaves, compare_kinds);
  for (guint i = 0; i < self->leaves->len; i++)
    note_references (self, self->leaves->pdata[i]);
  return self;
}

CgLanguage *
cg_library_get_language (CgLibrary *self)
{
  g_return_val_if_fail (CG_IS_LIBRARY (self), NULL);

  return self->language;
}

/**
 * cg_library_get_leaves:
 *
 * Returns: (transfer none) (element-type CgLeaf): all of them, kind by kind
 */
GPtrArray *
cg_library_get_leaves (CgLibrary *self)
{
  g_return_val_if_fail (CG_IS_LIBRARY (self), NULL);

  return self->leaves;
}

/**
 * cg_library_find:
 * @ref: `file#id`, or `file` for a whole tool
 *
 * Returns: (transfer none) (nullable): the leaf
 */
CgLeaf *
cg_library_find (CgLibrary *self, const char *ref)
{
  g_return_val_if_fail (CG_IS_LIBRARY (self) && ref != NULL, NULL);

  return g_hash_table_lookup (self->by_ref, ref);
}

static void
add_new (GPtrArray *leaves, CgLeaf *leaf, CgLeaf *not)
{
  if (leaf != NULL && leaf != not && !g_ptr_array_find (leaves, leaf, NULL))
    g_ptr_array_add (leaves, leaf);
}

/**
 * cg_library_links_from:
 *
 * Returns: (transfer container) (element-type CgLeaf): what @leaf points to
 */
GPtrArray *
cg_library_links_from (CgLibrary *self, CgLeaf *leaf)
{
  GPtrArray *links = g_ptr_array_new ();
  g_autoptr (GPtrArray) refs = NULL;

  g_return_val_if_fail (CG_IS_LIBRARY (self) && CG_IS_LEAF (leaf), links);

  refs = cg_leaf_refs (leaf);
  for (guint i = 0; i < refs->len; i++)
    add_new (links, cg_library_find (self, refs->pdata[i]), leaf);
  return links;
}

/**
 * cg_library_links_to:
 *
 * Returns: (transfer container) (element-type CgLeaf): what points to @leaf and is not pointed to by it
 */
GPtrArray *
cg_library_links_to (CgLibrary *self, CgLeaf *leaf)
{
  GPtrArray *links = g_ptr_array_new ();
  g_autoptr (GPtrArray) forward = NULL;
  GPtrArray *from;

  g_return_val_if_fail (CG_IS_LIBRARY (self) && CG_IS_LEAF (leaf), links);

  forward = cg_library_links_from (self, leaf);
  from = g_hash_table_lookup (self->backward, cg_leaf_get_ref (leaf));
  for (guint i = 0; from != NULL && i < from->len; i++)
    if (!g_ptr_array_find (forward, from->pdata[i], NULL))
      add_new (links, from->pdata[i], leaf);
  return links;
}
