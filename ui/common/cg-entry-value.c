/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-entry-value.h"

#include <glib/gi18n.h>

struct _CgEntryValue {
  GObject parent_instance;

  CgSession *session;
  CgEntry *entry;
  CgName name;
  char *label;

  char *pending; /* what was typed and can't be kept, or differs from what is kept only by its blanks */
  char *error;
};

enum {
  PROP_0,
  PROP_TEXT,
  PROP_VALUE,
  PROP_ERROR,
  PROP_EDITABLE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CgEntryValue, cg_entry_value, G_TYPE_OBJECT)

static void
notify_texts (CgEntryValue *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
take_pending (CgEntryValue *self, char *pending, char *error)
{
  g_free (self->pending);
  self->pending = pending;
  if (g_strcmp0 (self->error, error) == 0)
    {
      g_free (error);
      return;
    }
  g_free (self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
entry_changed_cb (CgEntry *entry, int name, CgEntryValue *self)
{
  if ((CgName) name != self->name)
    return;
  take_pending (self, NULL, NULL);
  notify_texts (self);
}

static gboolean
is_editable (CgEntryValue *self)
{
  return !cg_assessment_is_read_only (cg_session_get_assessment (self->session));
}

static void
cg_entry_value_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CgEntryValue *self = CG_ENTRY_VALUE (object);

  switch (property)
    {
    case PROP_TEXT: g_value_set_string (value, cg_entry_value_get_text (self)); break;
    case PROP_VALUE: g_value_set_string (value, cg_entry_value_get_value (self)); break;
    case PROP_ERROR: g_value_set_string (value, cg_entry_value_get_error (self)); break;
    case PROP_EDITABLE: g_value_set_boolean (value, is_editable (self)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static void
cg_entry_value_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  CgEntryValue *self = CG_ENTRY_VALUE (object);

  switch (property)
    {
    case PROP_TEXT: cg_entry_value_set_text (self, g_value_get_string (value)); break;
    case PROP_VALUE: cg_entry_value_set_value (self, g_value_get_string (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static void
cg_entry_value_finalize (GObject *object)
{
  CgEntryValue *self = CG_ENTRY_VALUE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->pending, g_free);
  g_clear_pointer (&self->error, g_free);
  G_OBJECT_CLASS (cg_entry_value_parent_class)->finalize (object);
}

static void
cg_entry_value_class_init (CgEntryValueClass *class)
{
  const GParamFlags written = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = cg_entry_value_get_property;
  object_class->set_property = cg_entry_value_set_property;
  object_class->finalize = cg_entry_value_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", written);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, written);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, told);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, told);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cg_entry_value_init (CgEntryValue *self)
{
}

/**
 * cg_entry_value_new:
 * @entry: an entry of the session's document
 * @title: what the field is called on the screen, for the name of the step of undo
 *
 * Returns: (transfer full): the field
 */
CgEntryValue *
cg_entry_value_new (CgSession *session, CgEntry *entry, CgName name, const char *title)
{
  CgEntryValue *self;

  g_return_val_if_fail (CG_IS_SESSION (session) && CG_IS_ENTRY (entry) && title != NULL, NULL);
  g_return_val_if_fail (cg_kind_find_field (cg_entry_get_kind (entry), name) >= 0, NULL);

  self = g_object_new (CG_TYPE_ENTRY_VALUE, NULL);
  self->session = g_object_ref (session);
  self->entry = g_object_ref (entry);
  self->name = name;
  /* Translators: a step that can be undone; %s is the title of a field, such as “Vision” */
  self->label = g_strdup_printf (_("Change “%s”"), title);
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb), self, 0);
  return self;
}

CgEntry *
cg_entry_value_get_entry (CgEntryValue *self)
{
  g_return_val_if_fail (CG_IS_ENTRY_VALUE (self), NULL);

  return self->entry;
}

CgName
cg_entry_value_get_name (CgEntryValue *self)
{
  g_return_val_if_fail (CG_IS_ENTRY_VALUE (self), CG_NAME_TEXT);

  return self->name;
}

/**
 * cg_entry_value_get_text:
 *
 * Returns: (transfer none): what the person sees: what was typed last, even where it can't be kept
 */
const char *
cg_entry_value_get_text (CgEntryValue *self)
{
  const char *value;

  g_return_val_if_fail (CG_IS_ENTRY_VALUE (self), "");

  value = self->pending != NULL ? self->pending : cg_entry_get (self->entry, self->name);
  return value != NULL ? value : "";
}

static gboolean
is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

static gboolean
is_required (CgEntryValue *self)
{
  const CgKind *kind = cg_entry_get_kind (self->entry);

  return kind->fields[cg_kind_find_field (kind, self->name)].required;
}

/* The texts of a tool are always there, if empty while it is written; its editor says which of them need words. */
static gboolean
may_be_empty (CgEntryValue *self)
{
  const CgKind *kind = cg_entry_get_kind (self->entry);

  return g_str_equal (kind->xmlns, CG_NAMESPACE_INSTRUMENT) &&
         kind->fields[cg_kind_find_field (kind, self->name)].type == CG_VALUE_TEXT;
}

/* The change as an edit, through the door; what went wrong in plain words, or NULL. */
static char *
apply (CgEntryValue *self, const char *value, gboolean typed)
{
  g_autoptr (CgEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (value == NULL && is_required (self) && may_be_empty (self))
    value = "";
  if (g_strcmp0 (cg_entry_get (self->entry, self->name), value) == 0)
    return NULL;
  if (value == NULL && is_required (self))
    return g_strdup (_("Please write something here."));

  edit = cg_edit_new_set (self->entry, self->name, value);
  if (typed ? cg_session_apply_typed (self->session, edit, self->label, &error)
            : cg_session_apply (self->session, edit, self->label, &error))
    return NULL;
  return g_strdup (error->message);
}

/**
 * cg_entry_value_set_text:
 * @text: what is typed; only blanks means that there is no value
 */
void
cg_entry_value_set_text (CgEntryValue *self, const char *text)
{
  gboolean blank;
  char *error;

  g_return_if_fail (CG_IS_ENTRY_VALUE (self) && text != NULL);

  if (g_str_equal (cg_entry_value_get_text (self), text))
    return;
  blank = is_blank (text);
  g_object_freeze_notify (G_OBJECT (self));
  error = apply (self, blank ? NULL : text, TRUE);
  take_pending (self, error != NULL || blank ? g_strdup (text) : NULL, error);
  notify_texts (self);
  g_object_thaw_notify (G_OBJECT (self));
}

const char *
cg_entry_value_get_value (CgEntryValue *self)
{
  g_return_val_if_fail (CG_IS_ENTRY_VALUE (self), NULL);

  return cg_entry_get (self->entry, self->name);
}

/**
 * cg_entry_value_set_value:
 * @value: (nullable): the value as it stands in a file
 *
 * Makes a choice, as one step of undo.
 */
void
cg_entry_value_set_value (CgEntryValue *self, const char *value)
{
  g_autofree char *error = NULL;

  g_return_if_fail (CG_IS_ENTRY_VALUE (self));

  error = apply (self, value, FALSE);
  take_pending (self, NULL, g_steal_pointer (&error));
  notify_texts (self);
}

const char *
cg_entry_value_get_error (CgEntryValue *self)
{
  g_return_val_if_fail (CG_IS_ENTRY_VALUE (self), NULL);

  return self->error;
}

/**
 * cg_entry_value_settle:
 *
 * The person left the field: the run of typing ends, and what can't be kept gives way to what was kept.
 */
void
cg_entry_value_settle (CgEntryValue *self)
{
  g_return_if_fail (CG_IS_ENTRY_VALUE (self));

  cg_session_break_typing (self->session);
  if (self->pending == NULL && self->error == NULL)
    return;
  take_pending (self, NULL, NULL);
  notify_texts (self);
}
