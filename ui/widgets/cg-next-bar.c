/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/cg-next-bar.h"

#include "widgets/cg-row.h"

struct _CgNextBar {
  GtkWidget parent_instance;

  GtkWidget *box;
  CgPage *page;
};

enum {
  PROP_0,
  PROP_PAGE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CgNextBar, cg_next_bar, GTK_TYPE_WIDGET)

static void
clicked_cb (CgNextBar *self)
{
  const char *detailed = cg_page_get_next_action (self->page);
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  if (!g_action_parse_detailed_name (detailed, &name, &target, &error))
    g_critical ("The next step has no proper action: %s", error->message);
  else
    gtk_widget_activate_action_variant (GTK_WIDGET (self->page), name, target);
}

static void
cg_next_bar_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, CG_NEXT_BAR (object)->page);
}

static void
cg_next_bar_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (g_set_object (&CG_NEXT_BAR (object)->page, g_value_get_object (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
cg_next_bar_dispose (GObject *object)
{
  CgNextBar *self = CG_NEXT_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->page);
  G_OBJECT_CLASS (cg_next_bar_parent_class)->dispose (object);
}

static void
cg_next_bar_class_init (CgNextBarClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = cg_next_bar_get_property;
  object_class->set_property = cg_next_bar_set_property;
  object_class->dispose = cg_next_bar_dispose;

  properties[PROP_PAGE] = g_param_spec_object ("page", NULL, NULL, CG_TYPE_PAGE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/common_ground/CommonGround/widgets/cg-next-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CgNextBar, box);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cg_row_has_text);
}

static void
cg_next_bar_init (CgNextBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
