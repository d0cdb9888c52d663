/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/cg-banner.h"

#include "widgets/cg-row.h"

enum {
  PROP_0,
  PROP_TITLE,
  PROP_FIRST_LABEL,
  PROP_FIRST_ACTION,
  PROP_SECOND_LABEL,
  PROP_SECOND_ACTION,
  N_TEXTS,
  PROP_REVEALED = N_TEXTS,
  N_PROPERTIES
};

struct _CgBanner {
  GtkWidget parent_instance;

  GtkWidget *box;
  char *texts[N_TEXTS];
  gboolean revealed;
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CgBanner, cg_banner, GTK_TYPE_WIDGET)

static void
set_text (CgBanner *self, guint property, const char *text)
{
  if (g_strcmp0 (self->texts[property], text) == 0)
    return;
  g_free (self->texts[property]);
  self->texts[property] = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_revealed (CgBanner *self, gboolean revealed)
{
  if (self->revealed == revealed)
    return;
  self->revealed = revealed;
  gtk_widget_set_visible (GTK_WIDGET (self), revealed);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVEALED]);
}

static void
cg_banner_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CgBanner *self = CG_BANNER (object);

  if (property == PROP_REVEALED)
    g_value_set_boolean (value, self->revealed);
  else
    g_value_set_string (value, self->texts[property]);
}

static void
cg_banner_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  CgBanner *self = CG_BANNER (object);

  if (property == PROP_REVEALED)
    set_revealed (self, g_value_get_boolean (value));
  else
    set_text (self, property, g_value_get_string (value));
}

static void
cg_banner_dispose (GObject *object)
{
  g_clear_pointer (&CG_BANNER (object)->box, gtk_widget_unparent);
  G_OBJECT_CLASS (cg_banner_parent_class)->dispose (object);
}

static void
cg_banner_finalize (GObject *object)
{
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (CG_BANNER (object)->texts[i]);
  G_OBJECT_CLASS (cg_banner_parent_class)->finalize (object);
}

static void
cg_banner_class_init (CgBannerClass *class)
{
  static const char *const names[N_TEXTS] = {
    [PROP_TITLE] = "title",
    [PROP_FIRST_LABEL] = "first-label",
    [PROP_FIRST_ACTION] = "first-action",
    [PROP_SECOND_LABEL] = "second-label",
    [PROP_SECOND_ACTION] = "second-action",
  };
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = cg_banner_get_property;
  object_class->set_property = cg_banner_set_property;
  object_class->dispose = cg_banner_dispose;
  object_class->finalize = cg_banner_finalize;

  for (guint i = PROP_TITLE; i < N_TEXTS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_REVEALED] = g_param_spec_boolean ("revealed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/common_ground/CommonGround/widgets/cg-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, CgBanner, box);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_bind_template_callback (widget_class, cg_row_has_text);
}

static void
cg_banner_init (CgBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cg_banner_show:
 * @title: what to say
 */
void
cg_banner_show (CgBanner *self, const char *title)
{
  g_return_if_fail (CG_IS_BANNER (self));

  set_text (self, PROP_TITLE, title);
  set_revealed (self, TRUE);
}

void
cg_banner_hide (CgBanner *self)
{
  g_return_if_fail (CG_IS_BANNER (self));

  set_revealed (self, FALSE);
}
