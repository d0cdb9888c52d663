/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/cg-text-row.h"

#include "widgets/cg-row.h"

struct _CgTextRow {
  AdwPreferencesRow parent_instance;

  GtkLabel *title_label;
  GtkText *text;
  GtkLabel *error_label;

  CgEntryValue *value;
  GBindingGroup *bindings;
  char *error;
};

enum {
  PROP_0,
  PROP_VALUE,
  PROP_ERROR,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CgTextRow, cg_text_row, ADW_TYPE_PREFERENCES_ROW)

static void
released_cb (CgTextRow *self)
{
  gtk_text_grab_focus_without_selecting (self->text);
}

static void
leave_cb (CgTextRow *self)
{
  if (self->value != NULL)
    cg_entry_value_settle (self->value);
}

static void
set_value (CgTextRow *self, CgEntryValue *value)
{
  if (!g_set_object (&self->value, value))
    return;
  g_binding_group_set_source (self->bindings, value);
  if (value == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
cg_text_row_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CgTextRow *self = CG_TEXT_ROW (object);

  switch (property)
    {
    case PROP_VALUE: g_value_set_object (value, self->value); break;
    case PROP_ERROR: g_value_set_string (value, self->error); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static void
cg_text_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  CgTextRow *self = CG_TEXT_ROW (object);

  switch (property)
    {
    case PROP_VALUE: set_value (self, g_value_get_object (value)); break;
    case PROP_ERROR: cg_text_row_set_error (self, g_value_get_string (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static gboolean
cg_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_text_grab_focus_without_selecting (CG_TEXT_ROW (widget)->text);
}

static void
cg_text_row_dispose (GObject *object)
{
  CgTextRow *self = CG_TEXT_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->value);
  g_clear_pointer (&self->error, g_free);
  G_OBJECT_CLASS (cg_text_row_parent_class)->dispose (object);
}

static void
cg_text_row_class_init (CgTextRowClass *class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = cg_text_row_get_property;
  object_class->set_property = cg_text_row_set_property;
  object_class->dispose = cg_text_row_dispose;
  widget_class->grab_focus = cg_text_row_grab_focus;
  widget_class->focus = cg_row_focus;

  properties[PROP_VALUE] = g_param_spec_object ("value", NULL, NULL, CG_TYPE_ENTRY_VALUE, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/common_ground/CommonGround/widgets/cg-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CgTextRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CgTextRow, text);
  gtk_widget_class_bind_template_child (widget_class, CgTextRow, error_label);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, cg_row_has_text);
}

static void
cg_text_row_init (CgTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "text", self->text, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "error", self, "error", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "editable", self->text, "editable", G_BINDING_SYNC_CREATE);
}

GtkWidget *
cg_text_row_new (const char *title)
{
  return g_object_new (CG_TYPE_TEXT_ROW, "title", title, NULL);
}

const char *
cg_text_row_get_text (CgTextRow *self)
{
  g_return_val_if_fail (CG_IS_TEXT_ROW (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

void
cg_text_row_set_text (CgTextRow *self, const char *text)
{
  g_return_if_fail (CG_IS_TEXT_ROW (self));

  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
}

/**
 * cg_text_row_set_error:
 * @error: (nullable): what is wrong with the text, in plain words
 */
void
cg_text_row_set_error (CgTextRow *self, const char *error)
{
  g_return_if_fail (CG_IS_TEXT_ROW (self));

  if (g_strcmp0 (self->error, error) == 0)
    return;
  g_free (self->error);
  self->error = g_strdup (error);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

/**
 * cg_text_row_select:
 *
 * Puts the keyboard here with the whole text selected, to be written over.
 */
void
cg_text_row_select (CgTextRow *self)
{
  g_return_if_fail (CG_IS_TEXT_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  gtk_editable_select_region (GTK_EDITABLE (self->text), 0, -1);
}
