/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cg-entry.h"

#include "model/cg-entry-private.h"

typedef struct {
  const CgKind *kind;
  CgEntry *parent; /* not owned */
  char **values;   /* one a field, NULL where absent */
  GPtrArray *children;
  GHashTable *by_id; /* of a keyed list, made when first asked for */
  CgForeign *foreign;
} CgEntryPrivate;

/* The id belongs to the child. */
typedef struct {
  CgKindId kind;
  const char *id;
} IdKey;

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_TYPE_WITH_CODE (CgEntry, cg_entry, G_TYPE_OBJECT,
                         G_ADD_PRIVATE (CgEntry) G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

#define PRIVATE(self) ((CgEntryPrivate *) cg_entry_get_instance_private (self))

static GType
get_item_type (GListModel *list)
{
  return CG_TYPE_ENTRY;
}

static guint
get_n_items (GListModel *list)
{
  return cg_entry_get_n_children (CG_ENTRY (list));
}

static gpointer
get_item (GListModel *list, guint position)
{
  CgEntryPrivate *priv = PRIVATE (CG_ENTRY (list));

  if (priv->children == NULL || position >= priv->children->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (priv->children, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
cg_entry_finalize (GObject *object)
{
  CgEntryPrivate *priv = PRIVATE (CG_ENTRY (object));

  for (guint i = 0; priv->children != NULL && i < priv->children->len; i++)
    PRIVATE (g_ptr_array_index (priv->children, i))->parent = NULL;
  for (guint i = 0; priv->kind != NULL && i < priv->kind->n_fields; i++)
    g_free (priv->values[i]);
  g_clear_pointer (&priv->by_id, g_hash_table_unref);
  g_clear_pointer (&priv->children, g_ptr_array_unref);
  g_clear_pointer (&priv->values, g_free);
  g_clear_pointer (&priv->foreign, cg_foreign_free);
  G_OBJECT_CLASS (cg_entry_parent_class)->finalize (object);
}

static CgEntry *
plain_copy (CgEntry *self)
{
  CgEntry *copy = cg_entry_new (cg_entry_get_kind (self)->id);

  cg_entry_copy_into (self, copy);
  return copy;
}

static void
cg_entry_class_init (CgEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_entry_finalize;
  klass->copy = plain_copy;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
cg_entry_init (CgEntry *self)
{
}

/**
 * cg_entry_set_kind:
 *
 * For constructors of sub-classes: gives a fresh entry its kind, once.
 */
void
cg_entry_set_kind (CgEntry *self, CgKindId kind)
{
  CgEntryPrivate *priv = PRIVATE (self);

  g_return_if_fail (priv->kind == NULL);

  priv->kind = cg_kind_get (kind);
  priv->values = g_new0 (char *, MAX (1, priv->kind->n_fields));
}

/**
 * cg_entry_new:
 *
 * Returns: (transfer full): an empty entry; responses are made by cg_response_new()
 */
CgEntry *
cg_entry_new (CgKindId kind)
{
  CgEntry *self = g_object_new (CG_TYPE_ENTRY, NULL);

  cg_entry_set_kind (self, kind);
  return self;
}

/**
 * cg_entry_copy_into:
 *
 * For sub-classes: copies values, children and foreign content into the empty @copy.
 */
void
cg_entry_copy_into (CgEntry *self, CgEntry *copy)
{
  CgEntryPrivate *from = PRIVATE (self);
  CgEntryPrivate *to = PRIVATE (copy);

  g_return_if_fail (from->kind == to->kind);

  for (guint i = 0; i < from->kind->n_fields; i++)
    to->values[i] = g_strdup (from->values[i]);
  for (guint i = 0; from->children != NULL && i < from->children->len; i++)
    {
      g_autoptr (CgEntry) child = cg_entry_copy (g_ptr_array_index (from->children, i));

      cg_entry_insert (copy, i, child);
    }
  to->foreign = cg_foreign_copy (from->foreign);
}

/**
 * cg_entry_copy:
 *
 * Returns: (transfer full): a deep copy without a parent
 */
CgEntry *
cg_entry_copy (CgEntry *self)
{
  g_return_val_if_fail (CG_IS_ENTRY (self), NULL);

  return CG_ENTRY_GET_CLASS (self)->copy (self);
}

const CgKind *
cg_entry_get_kind (CgEntry *self)
{
  g_return_val_if_fail (CG_IS_ENTRY (self), NULL);

  return PRIVATE (self)->kind;
}

gboolean
cg_entry_is (CgEntry *self, CgKindId kind)
{
  g_return_val_if_fail (CG_IS_ENTRY (self), FALSE);

  return PRIVATE (self)->kind->id == kind;
}

/**
 * cg_entry_get_parent:
 *
 * Returns: (transfer none) (nullable): the entry that this one stands in
 */
CgEntry *
cg_entry_get_parent (CgEntry *self)
{
  g_return_val_if_fail (CG_IS_ENTRY (self), NULL);

  return PRIVATE (self)->parent;
}

/**
 * cg_entry_get:
 *
 * Returns: (transfer none) (nullable): the value as it stands in the file, %NULL where it is absent
 */
const char *
cg_entry_get (CgEntry *self, CgName name)
{
  int field;

  g_return_val_if_fail (CG_IS_ENTRY (self), NULL);

  field = cg_kind_find_field (PRIVATE (self)->kind, name);
  return field >= 0 ? PRIVATE (self)->values[field] : NULL;
}

const char *
cg_entry_get_id (CgEntry *self)
{
  return cg_entry_get (self, CG_NAME_ID);
}

/**
 * cg_entry_get_int:
 * @otherwise: what to return where the value is absent
 */
int
cg_entry_get_int (CgEntry *self, CgName name, int otherwise)
{
  const char *value = cg_entry_get (self, name);

  return value != NULL ? g_ascii_strtoll (value, NULL, 10) : otherwise;
}

gboolean
cg_entry_get_boolean (CgEntry *self, CgName name)
{
  return g_strcmp0 (cg_entry_get (self, name), "true") == 0;
}

const char *
cg_entry_get_at (CgEntry *self, guint field)
{
  g_return_val_if_fail (CG_IS_ENTRY (self) && field < PRIVATE (self)->kind->n_fields, NULL);

  return PRIVATE (self)->values[field];
}

/**
 * cg_entry_set:
 * @value: (nullable): the value as it stands in a file, %NULL to take it away
 *
 * Compares, stores, notifies.
 */
void
cg_entry_set (CgEntry *self, CgName name, const char *value)
{
  int field;

  g_return_if_fail (CG_IS_ENTRY (self));
  field = cg_kind_find_field (PRIVATE (self)->kind, name);
  g_return_if_fail (field >= 0);

  if (g_strcmp0 (PRIVATE (self)->values[field], value) != 0)
    cg_entry_take_at (self, field, g_strdup (value));
}

static void
forget_ids (CgEntry *self)
{
  if (self != NULL)
    g_clear_pointer (&PRIVATE (self)->by_id, g_hash_table_unref);
}

/**
 * cg_entry_take_at:
 * @value: (transfer full) (nullable): the new value
 */
void
cg_entry_take_at (CgEntry *self, guint field, char *value)
{
  CgEntryPrivate *priv;

  g_return_if_fail (CG_IS_ENTRY (self));
  priv = PRIVATE (self);
  g_return_if_fail (field < priv->kind->n_fields);

  g_free (priv->values[field]);
  priv->values[field] = value;
  if (priv->kind->fields[field].name == CG_NAME_ID)
    forget_ids (priv->parent);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, (int) priv->kind->fields[field].name);
}

guint
cg_entry_get_n_children (CgEntry *self)
{
  g_return_val_if_fail (CG_IS_ENTRY (self), 0);

  return PRIVATE (self)->children != NULL ? PRIVATE (self)->children->len : 0;
}

/**
 * cg_entry_get_child:
 *
 * Returns: (transfer none) (nullable): the child at @index, %NULL behind the last
 */
CgEntry *
cg_entry_get_child (CgEntry *self, guint index)
{
  return index < cg_entry_get_n_children (self) ? g_ptr_array_index (PRIVATE (self)->children, index) : NULL;
}

/**
 * cg_entry_find_child:
 *
 * Returns: (transfer none) (nullable): the first child of that kind
 */
CgEntry *
cg_entry_find_child (CgEntry *self, CgKindId kind)
{
  guint n = cg_entry_get_n_children (self);

  for (guint i = 0; i < n; i++)
    if (cg_entry_is (cg_entry_get_child (self, i), kind))
      return cg_entry_get_child (self, i);
  return NULL;
}

static guint
id_hash (gconstpointer key)
{
  return g_str_hash (((const IdKey *) key)->id) + ((const IdKey *) key)->kind;
}

static gboolean
id_equal (gconstpointer a, gconstpointer b)
{
  const IdKey *left = a, *right = b;

  return left->kind == right->kind && g_str_equal (left->id, right->id);
}

/* Keeps the first of several, should an id stand twice. */
static void
index_child (GHashTable *table, CgEntry *child)
{
  IdKey key = { cg_entry_get_kind (child)->id, cg_entry_get_id (child) };

  if (key.id != NULL && !g_hash_table_contains (table, &key))
    g_hash_table_insert (table, g_memdup2 (&key, sizeof key), child);
}

static GHashTable *
index_by_id (CgEntry *self)
{
  GHashTable *table = g_hash_table_new_full (id_hash, id_equal, g_free, NULL);
  guint n = cg_entry_get_n_children (self);

  for (guint i = 0; i < n; i++)
    index_child (table, cg_entry_get_child (self, i));
  return table;
}

/**
 * cg_entry_find_id:
 * @kind: the kind of child; ids are unique among those of one kind
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the child with that id, in constant time
 */
CgEntry *
cg_entry_find_id (CgEntry *self, CgKindId kind, const char *id)
{
  CgEntryPrivate *priv;
  IdKey key = { kind, id };

  g_return_val_if_fail (CG_IS_ENTRY (self), NULL);

  priv = PRIVATE (self);
  if (id == NULL)
    return NULL;
  if (priv->by_id == NULL)
    priv->by_id = index_by_id (self);
  return g_hash_table_lookup (priv->by_id, &key);
}

guint
cg_entry_count (CgEntry *self, CgKindId kind)
{
  guint n = cg_entry_get_n_children (self), count = 0;

  for (guint i = 0; i < n; i++)
    count += cg_entry_is (cg_entry_get_child (self, i), kind);
  return count;
}

/**
 * cg_entry_index_of:
 *
 * Returns: where @child stands, or %G_MAXUINT
 */
guint
cg_entry_index_of (CgEntry *self, CgEntry *child)
{
  guint index;

  g_return_val_if_fail (CG_IS_ENTRY (self), G_MAXUINT);

  if (PRIVATE (self)->children == NULL || !g_ptr_array_find (PRIVATE (self)->children, child, &index))
    return G_MAXUINT;
  return index;
}

/**
 * cg_entry_index_for:
 *
 * Returns: the index at which a new child of that kind has to be inserted: behind the last of its kind
 */
guint
cg_entry_index_for (CgEntry *self, CgKindId kind)
{
  const CgKind *own = cg_entry_get_kind (self);
  guint n = cg_entry_get_n_children (self);
  int order = cg_kind_find_child (own, kind);

  while (n > 0 && cg_kind_find_child (own, cg_entry_get_kind (cg_entry_get_child (self, n - 1))->id) > order)
    n--;
  return n;
}

/**
 * cg_entry_insert:
 * @child: an entry without a parent, of a kind that may stand here
 */
void
cg_entry_insert (CgEntry *self, guint index, CgEntry *child)
{
  CgEntryPrivate *priv;

  g_return_if_fail (CG_IS_ENTRY (self) && CG_IS_ENTRY (child));
  g_return_if_fail (PRIVATE (child)->parent == NULL && index <= cg_entry_get_n_children (self));
  g_return_if_fail (cg_kind_find_child (cg_entry_get_kind (self), cg_entry_get_kind (child)->id) >= 0);

  priv = PRIVATE (self);
  if (priv->children == NULL)
    priv->children = g_ptr_array_new_with_free_func (g_object_unref);
  PRIVATE (child)->parent = self;
  g_ptr_array_insert (priv->children, index, g_object_ref (child));
  if (priv->by_id != NULL)
    index_child (priv->by_id, child);
  g_list_model_items_changed (G_LIST_MODEL (self), index, 0, 1);
}

/**
 * cg_entry_append:
 * @child: (transfer full): an entry without a parent
 *
 * Returns: (transfer none): @child
 */
CgEntry *
cg_entry_append (CgEntry *self, CgEntry *child)
{
  g_autoptr (CgEntry) owned = child;

  cg_entry_insert (self, cg_entry_index_for (self, cg_entry_get_kind (child)->id), owned);
  return child;
}

/**
 * cg_entry_remove:
 *
 * Returns: (transfer full): the child that stood at @index
 */
CgEntry *
cg_entry_remove (CgEntry *self, guint index)
{
  CgEntry *child;

  g_return_val_if_fail (CG_IS_ENTRY (self) && index < cg_entry_get_n_children (self), NULL);

  child = g_object_ref (cg_entry_get_child (self, index));
  PRIVATE (child)->parent = NULL;
  forget_ids (self);
  g_ptr_array_remove_index (PRIVATE (self)->children, index);
  g_list_model_items_changed (G_LIST_MODEL (self), index, 1, 0);
  return child;
}

/**
 * cg_entry_get_foreign:
 *
 * Returns: (transfer none) (nullable): what is not ours
 */
CgForeign *
cg_entry_get_foreign (CgEntry *self)
{
  g_return_val_if_fail (CG_IS_ENTRY (self), NULL);

  return PRIVATE (self)->foreign;
}

CgForeign *
cg_entry_need_foreign (CgEntry *self)
{
  g_return_val_if_fail (CG_IS_ENTRY (self), NULL);

  if (PRIVATE (self)->foreign == NULL)
    PRIVATE (self)->foreign = cg_foreign_new ();
  return PRIVATE (self)->foreign;
}
