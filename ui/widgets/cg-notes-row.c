/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/cg-notes-row.h"

#include "widgets/cg-row.h"

struct _CgNotesRow {
  AdwPreferencesRow parent_instance;

  GtkLabel *title_label;
  GtkLabel *measure;
  GtkTextView *view;
  GtkTextBuffer *buffer;

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

G_DEFINE_FINAL_TYPE (CgNotesRow, cg_notes_row, ADW_TYPE_PREFERENCES_ROW)

static void
leave_cb (CgNotesRow *self)
{
  if (self->value != NULL)
    cg_entry_value_settle (self->value);
}

static void
set_value (CgNotesRow *self, CgEntryValue *value)
{
  if (!g_set_object (&self->value, value))
    return;
  g_binding_group_set_source (self->bindings, value);
  if (value == NULL)
    gtk_text_buffer_set_text (self->buffer, "", 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
set_error (CgNotesRow *self, const char *error)
{
  if (g_strcmp0 (self->error, error) == 0)
    return;
  g_free (self->error);
  self->error = g_strdup (error);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_INVALID,
                               error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
cg_notes_row_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CgNotesRow *self = CG_NOTES_ROW (object);

  switch (property)
    {
    case PROP_VALUE: g_value_set_object (value, self->value); break;
    case PROP_ERROR: g_value_set_string (value, self->error); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static void
cg_notes_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  CgNotesRow *self = CG_NOTES_ROW (object);

  switch (property)
    {
    case PROP_VALUE: set_value (self, g_value_get_object (value)); break;
    case PROP_ERROR: set_error (self, g_value_get_string (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static gboolean
cg_notes_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CG_NOTES_ROW (widget)->view));
}

static void
cg_notes_row_dispose (GObject *object)
{
  CgNotesRow *self = CG_NOTES_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->value);
  g_clear_pointer (&self->error, g_free);
  G_OBJECT_CLASS (cg_notes_row_parent_class)->dispose (object);
}

static void
cg_notes_row_class_init (CgNotesRowClass *class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = cg_notes_row_get_property;
  object_class->set_property = cg_notes_row_set_property;
  object_class->dispose = cg_notes_row_dispose;
  widget_class->grab_focus = cg_notes_row_grab_focus;
  widget_class->focus = cg_row_focus;

  properties[PROP_VALUE] = g_param_spec_object ("value", NULL, NULL, CG_TYPE_ENTRY_VALUE, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/common_ground/CommonGround/widgets/cg-notes-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CgNotesRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CgNotesRow, measure);
  gtk_widget_class_bind_template_child (widget_class, CgNotesRow, view);
  gtk_widget_class_bind_template_child (widget_class, CgNotesRow, buffer);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, cg_row_has_text);
}

/* The last line has its height even while it is still empty. */
static gboolean
text_to_measure (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_take_string (to, g_strconcat (g_value_get_string (from), "\u200b", NULL));
  return TRUE;
}

static void
cg_notes_row_init (CgNotesRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_bind_property_full (self->buffer, "text", self->measure, "label", G_BINDING_SYNC_CREATE, text_to_measure, NULL,
                               NULL, NULL);
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "text", self->buffer, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "editable", self->view, "editable", G_BINDING_SYNC_CREATE);
}
