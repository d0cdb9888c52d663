/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/cg-choice-row.h"

#include <glib/gi18n.h>

#include "common/cg-words.h"

struct _CgChoiceRow {
  AdwComboRow parent_instance;

  CgEntryValue *value;
  GBindingGroup *bindings;
  GPtrArray *ids; /* utf8, the empty one for “nothing said” */
  char *choice;
  gboolean filling;
};

enum {
  PROP_0,
  PROP_VALUE,
  PROP_CHOICE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CgChoiceRow, cg_choice_row, ADW_TYPE_COMBO_ROW)

static guint
find_id (CgChoiceRow *self, const char *id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_str_equal (g_ptr_array_index (self->ids, i), id != NULL ? id : ""))
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
selected_cb (CgChoiceRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  const char *id;

  if (self->filling || selected >= self->ids->len)
    return;
  id = g_ptr_array_index (self->ids, selected);
  cg_choice_row_set_choice (self, *id != '\0' ? id : NULL);
}

/**
 * cg_choice_row_offer:
 * @ids: what can be chosen; an empty id stands for no value
 * @words: the words of each
 */
void
cg_choice_row_offer (CgChoiceRow *self, const char *const *ids, const char *const *words)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (words);

  g_return_if_fail (CG_IS_CHOICE_ROW (self));

  self->filling = TRUE;
  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (self->ids, g_strdup (ids[i]));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_id (self, self->choice));
  self->filling = FALSE;
}

/**
 * cg_choice_row_offer_kind:
 *
 * Offers what the format allows for that value of that kind of entry.
 */
void
cg_choice_row_offer_kind (CgChoiceRow *self, CgKindId kind, CgName name)
{
  const CgKind *table = cg_kind_get (kind);
  const CgField *field = &table->fields[cg_kind_find_field (table, name)];
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  if (!field->required)
    {
      g_ptr_array_add (ids, (char *) "");
      g_ptr_array_add (words, (char *) _("Not said"));
    }
  for (guint i = 0; field->choices[i] != NULL; i++)
    {
      g_ptr_array_add (ids, (char *) field->choices[i]);
      g_ptr_array_add (words, (char *) cg_words_choice (kind, name, field->choices[i]));
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (words, NULL);
  cg_choice_row_offer (self, (const char *const *) ids->pdata, (const char *const *) words->pdata);
}

static const CgField *
field_of (CgChoiceRow *self)
{
  const CgKind *kind = cg_entry_get_kind (cg_entry_value_get_entry (self->value));

  return &kind->fields[cg_kind_find_field (kind, cg_entry_value_get_name (self->value))];
}

static void
offer_partners (CgChoiceRow *self, CgEntry *partners)
{
  guint n = cg_entry_get_n_children (partners);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  if (!field_of (self)->required)
    {
      g_ptr_array_add (ids, (char *) "");
      g_ptr_array_add (words, (char *) C_("partner", "No partner"));
    }
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (ids, (char *) cg_entry_get_id (cg_entry_get_child (partners, i)));
      g_ptr_array_add (words, (char *) cg_entry_get (cg_entry_get_child (partners, i), CG_NAME_NAME));
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (words, NULL);
  cg_choice_row_offer (self, (const char *const *) ids->pdata, (const char *const *) words->pdata);
}

static CgEntry *
partners_of (CgEntry *entry)
{
  CgEntry *root = entry;

  while (cg_entry_get_parent (root) != NULL)
    root = cg_entry_get_parent (root);
  return cg_entry_find_child (root, CG_KIND_PARTNERS);
}

static void
partners_changed_cb (CgEntry *partners, guint position, guint removed, guint added, CgChoiceRow *self)
{
  offer_partners (self, partners);
}

/* Whoever shows one of other things, such as levels, has offered them before. */
static void
offer_for_value (CgChoiceRow *self)
{
  CgEntry *entry = cg_entry_value_get_entry (self->value);
  const CgField *field = field_of (self);
  CgEntry *partners;

  if (field->choices != NULL)
    cg_choice_row_offer_kind (self, cg_entry_get_kind (entry)->id, field->name);
  if (field->type != CG_VALUE_PARTNER)
    return;
  partners = partners_of (entry);
  offer_partners (self, partners);
  g_signal_connect_object (partners, "items-changed", G_CALLBACK (partners_changed_cb), self, 0);
}

static void
set_value (CgChoiceRow *self, CgEntryValue *value)
{
  if (!g_set_object (&self->value, value))
    return;
  g_binding_group_set_source (self->bindings, NULL);
  if (value != NULL)
    offer_for_value (self);
  g_binding_group_set_source (self->bindings, value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
cg_choice_row_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CgChoiceRow *self = CG_CHOICE_ROW (object);

  switch (property)
    {
    case PROP_VALUE: g_value_set_object (value, self->value); break;
    case PROP_CHOICE: g_value_set_string (value, self->choice); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static void
cg_choice_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  CgChoiceRow *self = CG_CHOICE_ROW (object);

  switch (property)
    {
    case PROP_VALUE: set_value (self, g_value_get_object (value)); break;
    case PROP_CHOICE: cg_choice_row_set_choice (self, g_value_get_string (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static void
cg_choice_row_dispose (GObject *object)
{
  CgChoiceRow *self = CG_CHOICE_ROW (object);

  self->filling = TRUE;
  g_clear_object (&self->bindings);
  g_clear_object (&self->value);
  G_OBJECT_CLASS (cg_choice_row_parent_class)->dispose (object);
}

static void
cg_choice_row_finalize (GObject *object)
{
  CgChoiceRow *self = CG_CHOICE_ROW (object);

  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->choice, g_free);
  G_OBJECT_CLASS (cg_choice_row_parent_class)->finalize (object);
}

static void
cg_choice_row_class_init (CgChoiceRowClass *class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = cg_choice_row_get_property;
  object_class->set_property = cg_choice_row_set_property;
  object_class->dispose = cg_choice_row_dispose;
  object_class->finalize = cg_choice_row_finalize;

  properties[PROP_VALUE] = g_param_spec_object ("value", NULL, NULL, CG_TYPE_ENTRY_VALUE, flags);
  properties[PROP_CHOICE] = g_param_spec_string ("choice", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cg_choice_row_init (CgChoiceRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "value", self, "choice", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "editable", self, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

GtkWidget *
cg_choice_row_new (const char *title)
{
  return g_object_new (CG_TYPE_CHOICE_ROW, "title", title, NULL);
}

const char *
cg_choice_row_get_choice (CgChoiceRow *self)
{
  g_return_val_if_fail (CG_IS_CHOICE_ROW (self), NULL);

  return self->choice;
}

/**
 * cg_choice_row_set_choice:
 * @choice: (nullable): one of the offered ids
 */
void
cg_choice_row_set_choice (CgChoiceRow *self, const char *choice)
{
  g_return_if_fail (CG_IS_CHOICE_ROW (self));

  if (g_strcmp0 (self->choice, choice) == 0)
    return;
  g_free (self->choice);
  self->choice = g_strdup (choice);
  self->filling = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), find_id (self, choice));
  self->filling = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICE]);
}
