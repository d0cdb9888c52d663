/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue/cg-leaf.h"

#include <glib/gi18n-lib.h>

struct _CgLeaf {
  GObject parent_instance;

  CgLeafKind kind;
  char *ref;
  CgEntry *entry;
  CgEntry *root;
};

G_DEFINE_FINAL_TYPE (CgLeaf, cg_leaf, G_TYPE_OBJECT)

static void
cg_leaf_finalize (GObject *object)
{
  CgLeaf *self = CG_LEAF (object);

  g_clear_pointer (&self->ref, g_free);
  g_clear_object (&self->entry);
  g_clear_object (&self->root);
  G_OBJECT_CLASS (cg_leaf_parent_class)->finalize (object);
}

static void
cg_leaf_class_init (CgLeafClass *class)
{
  G_OBJECT_CLASS (class)->finalize = cg_leaf_finalize;
}

static void
cg_leaf_init (CgLeaf *self)
{
}

static CgEntry *
find_root (CgEntry *entry)
{
  while (!cg_entry_is (entry, CG_KIND_GUIDANCE) && !cg_entry_is (entry, CG_KIND_INSTRUMENT))
    entry = cg_entry_get_parent (entry);
  return entry;
}

/**
 * cg_leaf_new:
 * @file: the id of the instrument or guidance that @entry stands in
 * @entry: what there is to read, with its root above it
 *
 * Returns: (transfer full): the leaf, whose reference is `file#id`, or `file` for a whole tool
 */
CgLeaf *
cg_leaf_new (CgLeafKind kind, const char *file, CgEntry *entry)
{
  CgLeaf *self = g_object_new (CG_TYPE_LEAF, NULL);

  self->kind = kind;
  self->entry = g_object_ref (entry);
  self->root = g_object_ref (find_root (entry));
  self->ref = self->root == entry ? g_strdup (file) : g_strdup_printf ("%s#%s", file, cg_entry_get_id (entry));
  return self;
}

CgLeafKind
cg_leaf_get_kind (CgLeaf *self)
{
  g_return_val_if_fail (CG_IS_LEAF (self), CG_LEAF_ADVICE);

  return self->kind;
}

const char *
cg_leaf_get_ref (CgLeaf *self)
{
  g_return_val_if_fail (CG_IS_LEAF (self), NULL);

  return self->ref;
}

CgEntry *
cg_leaf_get_entry (CgLeaf *self)
{
  g_return_val_if_fail (CG_IS_LEAF (self), NULL);

  return self->entry;
}

/**
 * cg_leaf_get_root:
 *
 * Returns: (transfer none): the instrument or guidance that it stands in
 */
CgEntry *
cg_leaf_get_root (CgLeaf *self)
{
  g_return_val_if_fail (CG_IS_LEAF (self), NULL);

  return self->root;
}

static gboolean
is_of_an_instrument (CgLeaf *self)
{
  return cg_entry_is (self->root, CG_KIND_INSTRUMENT);
}

const char *
cg_leaf_title (CgLeaf *self, const CgLanguage *language)
{
  g_return_val_if_fail (CG_IS_LEAF (self), NULL);

  return cg_instrument_text (self->entry, is_of_an_instrument (self) ? CG_KIND_TITLE : CG_KIND_GUIDANCE_TITLE, language);
}

/**
 * cg_leaf_heading:
 *
 * Returns: (transfer none) (nullable): the title of what it stands in: a section, or the tool
 */
const char *
cg_leaf_heading (CgLeaf *self, const CgLanguage *language)
{
  CgEntry *parent;

  g_return_val_if_fail (CG_IS_LEAF (self), NULL);

  parent = cg_entry_get_parent (self->entry);
  if (self->entry == self->root || parent == NULL)
    return NULL;
  return cg_instrument_text (parent, is_of_an_instrument (self) ? CG_KIND_TITLE : CG_KIND_GUIDANCE_TITLE, language);
}

static gboolean
names (const char *ids, const char *id)
{
  g_auto (GStrv) each = g_strsplit (ids, " ", -1);

  return id != NULL && g_strv_contains ((const char *const *) each, id);
}

/**
 * cg_leaf_sources:
 *
 * Returns: (transfer container) (element-type CgEntry): where it comes from; each has a title, an author, a year and a
 *   section. An entry of the guidance names its own sources, anything else has those of its file.
 */
GPtrArray *
cg_leaf_sources (CgLeaf *self)
{
  GPtrArray *sources = g_ptr_array_new ();
  const char *named;

  g_return_val_if_fail (CG_IS_LEAF (self), sources);

  named = cg_entry_is (self->entry, CG_KIND_GUIDANCE_ENTRY) ? cg_entry_get (self->entry, CG_NAME_SOURCE) : NULL;
  for (guint i = 0; i < cg_entry_get_n_children (self->root); i++)
    {
      CgEntry *child = cg_entry_get_child (self->root, i);

      if ((cg_entry_is (child, CG_KIND_GUIDANCE_SOURCE) || cg_entry_is (child, CG_KIND_SOURCE)) &&
          (named == NULL || names (named, cg_entry_get_id (child))))
        g_ptr_array_add (sources, child);
    }
  return sources;
}

/**
 * cg_leaf_is_dated:
 *
 * Returns: whether it tells how things stood when its source was written, and not how they stand now
 */
gboolean
cg_leaf_is_dated (CgLeaf *self)
{
  g_return_val_if_fail (CG_IS_LEAF (self), FALSE);

  return cg_entry_is (self->entry, CG_KIND_GUIDANCE_ENTRY) && cg_entry_get_boolean (self->entry, CG_NAME_DATED);
}

static const char *
in_language (const char *text, const CgLanguage *language)
{
  return language != NULL && text != NULL && *text != '\0' ? cg_language_gettext (language, text) : text;
}

/**
 * cg_leaf_other_names:
 *
 * Returns: (transfer container) (element-type utf8): what else it is called, such as an abbreviation
 */
GPtrArray *
cg_leaf_other_names (CgLeaf *self, const CgLanguage *language)
{
  GPtrArray *others = g_ptr_array_new ();

  g_return_val_if_fail (CG_IS_LEAF (self), others);

  for (guint i = 0; i < cg_entry_get_n_children (self->entry); i++)
    {
      CgEntry *child = cg_entry_get_child (self->entry, i);

      if (cg_entry_is (child, CG_KIND_ALSO))
        g_ptr_array_add (others, (char *) in_language (cg_entry_get (child, CG_NAME_TEXT), language));
    }
  return others;
}

/* The cycle's stages and activities are what an item names in attributes of its own. */
static void
add_named (GPtrArray *refs, const char *ids)
{
  g_auto (GStrv) each = g_strsplit (ids != NULL ? ids : "", " ", -1);

  for (char **id = each; *id != NULL; id++)
    if (**id != '\0')
      g_ptr_array_add (refs, g_strconcat ("cycle#", *id, NULL));
}

/**
 * cg_leaf_refs:
 *
 * Returns: (transfer full) (element-type utf8): the references of what it points to, in its own order
 */
GPtrArray *
cg_leaf_refs (CgLeaf *self)
{
  GPtrArray *refs = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (CG_IS_LEAF (self), refs);

  for (guint i = 0; i < cg_entry_get_n_children (self->entry); i++)
    {
      CgEntry *child = cg_entry_get_child (self->entry, i);

      if (cg_entry_is (child, CG_KIND_SEE) || cg_entry_is (child, CG_KIND_GUIDANCE_SEE))
        g_ptr_array_add (refs, g_strdup (cg_entry_get (child, CG_NAME_REF)));
    }
  if (cg_entry_is (self->entry, CG_KIND_ITEM))
    {
      add_named (refs, cg_entry_get (self->entry, CG_NAME_STAGE));
      add_named (refs, cg_entry_get (self->entry, CG_NAME_ACTIVITY));
    }
  return refs;
}

/* A whole tool is found by what it says of itself; its items are leaves of their own. */
static void
add_words (GString *words, CgEntry *entry, gboolean whole_tool, const CgLanguage *language)
{
  for (guint i = 0; i < cg_entry_get_n_children (entry); i++)
    {
      CgEntry *child = cg_entry_get_child (entry, i);
      const char *text = cg_entry_get (child, CG_NAME_TEXT);

      if (whole_tool && cg_entry_is (child, CG_KIND_SECTION))
        continue;
      if (text != NULL)
        g_string_append_printf (words, "%s\n", in_language (text, language));
      add_words (words, child, FALSE, language);
    }
}

/**
 * cg_leaf_words:
 *
 * Returns: (transfer full): all that it says, a line a text, to be searched
 */
char *
cg_leaf_words (CgLeaf *self, const CgLanguage *language)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (CG_IS_LEAF (self), g_string_free (words, FALSE));

  add_words (words, self->entry, cg_entry_is (self->entry, CG_KIND_INSTRUMENT), language);
  if (cg_entry_is (self->entry, CG_KIND_GUIDANCE_ENTRY))
    for (guint name = 0; name < 3; name++)
      {
        static const CgName shown[] = { CG_NAME_PLACE, CG_NAME_THEME, CG_NAME_AUDIENCE };
        const char *text = cg_entry_get (self->entry, shown[name]);

        if (text != NULL)
          g_string_append_printf (words, "%s\n", in_language (text, language));
      }
  return g_string_free (words, FALSE);
}

/**
 * cg_leaf_kind_label:
 *
 * Returns: (transfer none): what such things are called on screen, as the heading of a list of them
 */
const char *
cg_leaf_kind_label (CgLeafKind kind, const CgLanguage *language)
{
  static const char *const labels[CG_N_LEAF_KINDS] = {
    [CG_LEAF_ADVICE] = N_("How to run an assessment"),
    [CG_LEAF_CYCLE] = N_("Commissioning cycle"),
    [CG_LEAF_DEFINITION] = N_("Definitions"),
    [CG_LEAF_FORM] = N_("Forms of commissioning"),
    [CG_LEAF_OPTION] = N_("Integration options"),
    [CG_LEAF_TEMPLATE] = N_("Templates"),
    [CG_LEAF_TIP] = N_("Tips"),
    [CG_LEAF_CASE_STUDY] = N_("Case studies"),
    [CG_LEAF_ILLUSTRATION] = N_("Illustrations"),
    [CG_LEAF_PRACTICE] = N_("Good practice"),
    [CG_LEAF_RESOURCE] = N_("Resources"),
    [CG_LEAF_TERM] = N_("Glossary"),
    [CG_LEAF_BACKGROUND] = N_("Background of its time"),
    [CG_LEAF_TOOL] = N_("Tools"),
    [CG_LEAF_ITEM] = N_("Areas, standards and questions"),
  };

  g_return_val_if_fail (kind < CG_N_LEAF_KINDS, NULL);

  return cg_language_gettext (language, labels[kind]);
}
