/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-settings.h"

#include <gio/gio.h>

#include "cg-config.h"

struct _CgSettings {
  GObject parent_instance;

  GSettings *kept;
  int window_width;
  int window_height;
  gboolean window_maximized;
  double text_scale;
  char *style;
  char *palette;
  char *chart_language;
  char *last_page;
};

enum {
  PROP_0,
  PROP_WINDOW_WIDTH,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_MAXIMIZED,
  PROP_TEXT_SCALE,
  PROP_STYLE,
  PROP_PALETTE,
  PROP_CHART_LANGUAGE,
  PROP_LAST_PAGE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CgSettings, cg_settings, G_TYPE_OBJECT)

static void
cg_settings_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CgSettings *self = CG_SETTINGS (object);

  switch (property)
    {
    case PROP_WINDOW_WIDTH: g_value_set_int (value, self->window_width); break;
    case PROP_WINDOW_HEIGHT: g_value_set_int (value, self->window_height); break;
    case PROP_WINDOW_MAXIMIZED: g_value_set_boolean (value, self->window_maximized); break;
    case PROP_TEXT_SCALE: g_value_set_double (value, self->text_scale); break;
    case PROP_STYLE: g_value_set_string (value, self->style); break;
    case PROP_PALETTE: g_value_set_string (value, self->palette); break;
    case PROP_CHART_LANGUAGE: g_value_set_string (value, self->chart_language); break;
    case PROP_LAST_PAGE: g_value_set_string (value, self->last_page); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec); break;
    }
}

static gboolean
change_string (char **member, const char *value)
{
  if (g_strcmp0 (*member, value) == 0)
    return FALSE;
  g_free (*member);
  *member = g_strdup (value);
  return TRUE;
}

static gboolean
change_int (int *member, int value)
{
  gboolean changes = *member != value;

  *member = value;
  return changes;
}

static gboolean
change_double (double *member, double value)
{
  gboolean changes = *member != value;

  *member = value;
  return changes;
}

static gboolean
change (CgSettings *self, guint property, const GValue *value)
{
  switch (property)
    {
    case PROP_WINDOW_WIDTH: return change_int (&self->window_width, g_value_get_int (value));
    case PROP_WINDOW_HEIGHT: return change_int (&self->window_height, g_value_get_int (value));
    case PROP_WINDOW_MAXIMIZED: return change_int (&self->window_maximized, g_value_get_boolean (value));
    case PROP_TEXT_SCALE: return change_double (&self->text_scale, g_value_get_double (value));
    case PROP_STYLE: return change_string (&self->style, g_value_get_string (value));
    case PROP_PALETTE: return change_string (&self->palette, g_value_get_string (value));
    case PROP_CHART_LANGUAGE: return change_string (&self->chart_language, g_value_get_string (value));
    case PROP_LAST_PAGE: return change_string (&self->last_page, g_value_get_string (value));
    default: g_return_val_if_reached (FALSE);
    }
}

static void
cg_settings_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (change (CG_SETTINGS (object), property, value))
    g_object_notify_by_pspec (object, pspec);
}

static void
cg_settings_finalize (GObject *object)
{
  CgSettings *self = CG_SETTINGS (object);

  g_clear_object (&self->kept);
  g_clear_pointer (&self->style, g_free);
  g_clear_pointer (&self->palette, g_free);
  g_clear_pointer (&self->chart_language, g_free);
  g_clear_pointer (&self->last_page, g_free);
  G_OBJECT_CLASS (cg_settings_parent_class)->finalize (object);
}

static void
cg_settings_class_init (CgSettingsClass *class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = cg_settings_get_property;
  object_class->set_property = cg_settings_set_property;
  object_class->finalize = cg_settings_finalize;

  properties[PROP_WINDOW_WIDTH] = g_param_spec_int ("window-width", NULL, NULL, 320, 32767, 1180, flags);
  properties[PROP_WINDOW_HEIGHT] = g_param_spec_int ("window-height", NULL, NULL, 240, 32767, 780, flags);
  properties[PROP_WINDOW_MAXIMIZED] = g_param_spec_boolean ("window-maximized", NULL, NULL, FALSE, flags);
  properties[PROP_TEXT_SCALE] = g_param_spec_double ("text-scale", NULL, NULL, 0.75, 2.5, 1.0, flags);
  properties[PROP_STYLE] = g_param_spec_string ("style", NULL, NULL, "follow", flags);
  properties[PROP_PALETTE] = g_param_spec_string ("palette", NULL, NULL, "default", flags);
  properties[PROP_CHART_LANGUAGE] = g_param_spec_string ("chart-language", NULL, NULL, "", flags);
  properties[PROP_LAST_PAGE] = g_param_spec_string ("last-page", NULL, NULL, "partnership", flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cg_settings_init (CgSettings *self)
{
}

static GSettings *
open_kept (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, CG_APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static void
bind_kept (CgSettings *self)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (self->kept, "settings-schema", &schema, NULL);
  for (guint i = PROP_0 + 1; i < N_PROPERTIES; i++)
    if (g_settings_schema_has_key (schema, properties[i]->name))
      g_settings_bind (self->kept, properties[i]->name, self, properties[i]->name, G_SETTINGS_BIND_DEFAULT);
}

/**
 * cg_settings_get_default:
 *
 * Returns: (transfer none): the settings of the person at the keyboard
 */
CgSettings *
cg_settings_get_default (void)
{
  static CgSettings *settings;

  if (settings == NULL)
    {
      settings = g_object_new (CG_TYPE_SETTINGS, NULL);
      settings->kept = open_kept ();
      if (settings->kept != NULL)
        bind_kept (settings);
    }
  return settings;
}

const char *
cg_settings_get_last_page (CgSettings *self)
{
  g_return_val_if_fail (CG_IS_SETTINGS (self), NULL);

  return self->last_page;
}

CgPaletteKind
cg_settings_get_palette (CgSettings *self)
{
  CgPaletteKind kind = CG_PALETTE_DEFAULT;

  g_return_val_if_fail (CG_IS_SETTINGS (self), kind);

  cg_palette_kind_from_name (self->palette, &kind);
  return kind;
}

/**
 * cg_settings_dup_chart_language:
 *
 * Returns: (transfer full): the language that charts speak on the screen and, unless asked otherwise, in exports
 */
CgLanguage *
cg_settings_dup_chart_language (CgSettings *self)
{
  g_return_val_if_fail (CG_IS_SETTINGS (self), NULL);

  if (self->chart_language == NULL || *self->chart_language == '\0')
    return cg_language_new_for_user ();
  return cg_language_new (self->chart_language);
}

double
cg_settings_get_text_scale (CgSettings *self)
{
  g_return_val_if_fail (CG_IS_SETTINGS (self), 1.0);

  return self->text_scale;
}

/**
 * cg_settings_dup_place:
 *
 * Returns: (transfer full) (nullable): the file that holds the preferences, %NULL while they are not kept in one
 */
char *
cg_settings_dup_place (CgSettings *self)
{
  g_autoptr (GObject) backend = NULL;
  char *place = NULL;

  g_return_val_if_fail (CG_IS_SETTINGS (self), NULL);

  if (self->kept != NULL)
    g_object_get (self->kept, "backend", &backend, NULL);
  if (backend == NULL)
    return NULL;
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (backend), "filename") != NULL)
    g_object_get (backend, "filename", &place, NULL);
  else if (g_str_equal (G_OBJECT_TYPE_NAME (backend), "DConfSettingsBackend"))
    place = g_build_filename (g_get_user_config_dir (), "dconf", "user", NULL);
  return place;
}
