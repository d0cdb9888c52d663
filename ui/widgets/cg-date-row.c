/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/cg-date-row.h"

#include <glib/gi18n.h>

#include "common/cg-words.h"

struct _CgDateRow {
  AdwActionRow parent_instance;

  GtkMenuButton *button;
  GtkCalendar *calendar;
  GtkWidget *none_button;

  CgEntryValue *value;
  GBindingGroup *bindings;
  char *date;
};

enum {
  PROP_0,
  PROP_VALUE,
  PROP_DATE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CgDateRow, cg_date_row, ADW_TYPE_ACTION_ROW)

static char *
date_words (GObject *object, const char *date)
{
  return date != NULL ? cg_words_date (date) : g_strdup (_("Choose a day"));
}

static void
day_selected_cb (CgDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  cg_date_row_set_date (self, date);
}

static void
none_cb (CgDateRow *self)
{
  gtk_menu_button_popdown (self->button);
  cg_date_row_set_date (self, NULL);
}

static void
show_day (CgDateRow *self)
{
  g_autofree char *time = g_strconcat (self->date, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (time, NULL);

  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
}

static gboolean
is_required (CgEntryValue *value)
{
  const CgKind *kind = cg_entry_get_kind (cg_entry_value_get_entry (value));

  return kind->fields[cg_kind_find_field (kind, cg_entry_value_get_name (value))].required;
}

static void
set_value (CgDateRow *self, CgEntryValue *value)
{
  if (!g_set_object (&self->value, value))
    return;
  gtk_widget_set_visible (self->none_button, value != NULL && !is_required (value));
  g_binding_group_set_source (self->bindings, value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static void
cg_date_row_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CgDateRow *self = CG_DATE_ROW (object);

  switch (property)
    {
    case PROP_VALUE: g_value_set_object (value, self->value); break;
    case PROP_DATE: g_value_set_string (value, self->date); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static void
cg_date_row_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  CgDateRow *self = CG_DATE_ROW (object);

  switch (property)
    {
    case PROP_VALUE: set_value (self, g_value_get_object (value)); break;
    case PROP_DATE: cg_date_row_set_date (self, g_value_get_string (value)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static void
cg_date_row_dispose (GObject *object)
{
  CgDateRow *self = CG_DATE_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->value);
  G_OBJECT_CLASS (cg_date_row_parent_class)->dispose (object);
}

static void
cg_date_row_finalize (GObject *object)
{
  g_clear_pointer (&CG_DATE_ROW (object)->date, g_free);
  G_OBJECT_CLASS (cg_date_row_parent_class)->finalize (object);
}

static void
cg_date_row_class_init (CgDateRowClass *class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = cg_date_row_get_property;
  object_class->set_property = cg_date_row_set_property;
  object_class->dispose = cg_date_row_dispose;
  object_class->finalize = cg_date_row_finalize;

  properties[PROP_VALUE] = g_param_spec_object ("value", NULL, NULL, CG_TYPE_ENTRY_VALUE, flags);
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/common_ground/CommonGround/widgets/cg-date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CgDateRow, button);
  gtk_widget_class_bind_template_child (widget_class, CgDateRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, CgDateRow, none_button);
  gtk_widget_class_bind_template_callback (widget_class, date_words);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
}

static void
cg_date_row_init (CgDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "value", self, "date", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "editable", self, "sensitive", G_BINDING_SYNC_CREATE);
}

GtkWidget *
cg_date_row_new (const char *title)
{
  return g_object_new (CG_TYPE_DATE_ROW, "title", title, NULL);
}

const char *
cg_date_row_get_date (CgDateRow *self)
{
  g_return_val_if_fail (CG_IS_DATE_ROW (self), NULL);

  return self->date;
}

/**
 * cg_date_row_set_date:
 * @date: (nullable): `YYYY-MM-DD`
 */
void
cg_date_row_set_date (CgDateRow *self, const char *date)
{
  g_return_if_fail (CG_IS_DATE_ROW (self));

  if (g_strcmp0 (self->date, date) == 0)
    return;
  g_free (self->date);
  self->date = g_strdup (date);
  if (date != NULL)
    show_day (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}
