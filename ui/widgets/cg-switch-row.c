/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/cg-switch-row.h"

struct _CgSwitchRow {
  AdwActionRow parent_instance;

  GtkSwitch *switch_;
  CgEntryValue *value;
  GBindingGroup *bindings;
  gboolean active;
};

enum {
  PROP_0,
  PROP_VALUE,
  PROP_ACTIVE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CgSwitchRow, cg_switch_row, ADW_TYPE_ACTION_ROW)

static gboolean
text_to_active (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_boolean (to, g_strcmp0 (g_value_get_string (from), "true") == 0);
  return TRUE;
}

/* What is absent unless it is true stays absent. */
static gboolean
active_to_text (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  CgSwitchRow *self = user_data;
  const CgKind *kind = cg_entry_get_kind (cg_entry_value_get_entry (self->value));
  const CgField *field = &kind->fields[cg_kind_find_field (kind, cg_entry_value_get_name (self->value))];

  if (g_value_get_boolean (from))
    g_value_set_static_string (to, "true");
  else
    g_value_set_static_string (to, field->type == CG_VALUE_BOOLEAN ? "false" : NULL);
  return TRUE;
}

static void
set_value (CgSwitchRow *self, CgEntryValue *value)
{
  if (!g_set_object (&self->value, value))
    return;
  g_binding_group_set_source (self->bindings, value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
cg_switch_row_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CgSwitchRow *self = CG_SWITCH_ROW (object);

  switch (property)
    {
    case PROP_VALUE: g_value_set_object (value, self->value); break;
    case PROP_ACTIVE: g_value_set_boolean (value, self->active); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static void
cg_switch_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  CgSwitchRow *self = CG_SWITCH_ROW (object);

  switch (property)
    {
    case PROP_VALUE: set_value (self, g_value_get_object (value)); break;
    case PROP_ACTIVE: cg_switch_row_set_active (self, g_value_get_boolean (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static void
cg_switch_row_dispose (GObject *object)
{
  CgSwitchRow *self = CG_SWITCH_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->value);
  G_OBJECT_CLASS (cg_switch_row_parent_class)->dispose (object);
}

static void
cg_switch_row_class_init (CgSwitchRowClass *class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = cg_switch_row_get_property;
  object_class->set_property = cg_switch_row_set_property;
  object_class->dispose = cg_switch_row_dispose;

  properties[PROP_VALUE] = g_param_spec_object ("value", NULL, NULL, CG_TYPE_ENTRY_VALUE, flags);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/common_ground/CommonGround/widgets/cg-switch-row.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "switch", FALSE, G_STRUCT_OFFSET (CgSwitchRow, switch_));
}

static void
cg_switch_row_init (CgSwitchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_bind_property (self, "title", self->switch_, "tooltip-text", G_BINDING_SYNC_CREATE);

  self->bindings = g_binding_group_new ();
  g_binding_group_bind_full (self->bindings, "value", self, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                             text_to_active, active_to_text, self, NULL);
  g_binding_group_bind (self->bindings, "editable", self, "sensitive", G_BINDING_SYNC_CREATE);
}

GtkWidget *
cg_switch_row_new (const char *title)
{
  return g_object_new (CG_TYPE_SWITCH_ROW, "title", title, NULL);
}

gboolean
cg_switch_row_get_active (CgSwitchRow *self)
{
  g_return_val_if_fail (CG_IS_SWITCH_ROW (self), FALSE);

  return self->active;
}

void
cg_switch_row_set_active (CgSwitchRow *self, gboolean active)
{
  g_return_if_fail (CG_IS_SWITCH_ROW (self));

  if (self->active == active)
    return;
  self->active = active;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}
