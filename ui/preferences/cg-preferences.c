/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preferences/cg-preferences.h"

#include <glib/gi18n.h>

#include "common/cg-settings.h"
#include "widgets/cg-choice-row.h"

struct _CgPreferences {
  AdwPreferencesWindow parent_instance;

  CgChoiceRow *style_row;
  CgChoiceRow *palette_row;
  CgChoiceRow *language_row;
  CgChoiceRow *text_row;
};

G_DEFINE_FINAL_TYPE (CgPreferences, cg_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
offer_styles (CgPreferences *self)
{
  const char *ids[] = { "follow", "light", "dark", NULL };
  const char *words[] = { _("Like the desktop"), _("Light"), _("Dark"), NULL };

  cg_choice_row_offer (self->style_row, ids, words);
}

static void
offer_palettes (CgPreferences *self)
{
  const char *ids[] = { "default", "high-contrast", "greyscale", NULL };
  const char *words[] = { _("Usual"), _("High contrast"), _("Greyscale"), NULL };

  cg_choice_row_offer (self->palette_row, ids, words);
}

/* Each language under its own name. */
static const char *
name_language (const char *code, const CgLanguage *language)
{
  /* Translators: translate this into the name of your own language, as its speakers write it: Cymraeg, Gaeilge, ... */
  const char *name = cg_language_pgettext (language, "own name of this language", "English");

  return g_str_equal (name, "English") && !g_str_equal (code, "en") ? code : name;
}

static void
offer_languages (CgPreferences *self)
{
  g_auto (GStrv) codes = cg_language_list ();
  g_autoptr (GPtrArray) languages = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_language_unref);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  g_ptr_array_add (ids, (char *) "");
  g_ptr_array_add (words, (char *) _("Like the window"));
  for (guint i = 0; codes[i] != NULL; i++)
    {
      CgLanguage *language = cg_language_new (codes[i]);

      g_ptr_array_add (languages, language);
      g_ptr_array_add (ids, codes[i]);
      g_ptr_array_add (words, (char *) name_language (codes[i], language));
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (words, NULL);
  cg_choice_row_offer (self->language_row, (const char *const *) ids->pdata, (const char *const *) words->pdata);
}

static void
offer_text_sizes (CgPreferences *self)
{
  const char *ids[] = { "0.75", "1", "1.25", "1.5", "2", NULL };
  const char *words[] = { _("Small"), _("Usual"), _("Large"), _("Very large"), _("Twice as large"), NULL };

  cg_choice_row_offer (self->text_row, ids, words);
}

static gboolean
scale_to_text (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_value_set_string (to, g_ascii_formatd (text, sizeof text, "%g", g_value_get_double (from)));
  return TRUE;
}

static gboolean
text_to_scale (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *text = g_value_get_string (from);

  g_value_set_double (to, text != NULL ? g_ascii_strtod (text, NULL) : 1.0);
  return TRUE;
}

/* The language of the window is the absence of a choice, in the row as in the settings. */
static gboolean
null_to_empty (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *text = g_value_get_string (from);

  g_value_set_string (to, text != NULL ? text : "");
  return TRUE;
}

static gboolean
empty_to_null (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *text = g_value_get_string (from);

  g_value_set_string (to, text != NULL && *text != '\0' ? text : NULL);
  return TRUE;
}

static void
cg_preferences_class_init (CgPreferencesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (CG_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/common_ground/CommonGround/preferences/cg-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, CgPreferences, style_row);
  gtk_widget_class_bind_template_child (widget_class, CgPreferences, palette_row);
  gtk_widget_class_bind_template_child (widget_class, CgPreferences, language_row);
  gtk_widget_class_bind_template_child (widget_class, CgPreferences, text_row);
}

static void
cg_preferences_init (CgPreferences *self)
{
  const GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;
  CgSettings *settings = cg_settings_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));

  offer_styles (self);
  offer_palettes (self);
  offer_languages (self);
  offer_text_sizes (self);
  g_object_bind_property (settings, "style", self->style_row, "choice", flags);
  g_object_bind_property (settings, "palette", self->palette_row, "choice", flags);
  g_object_bind_property_full (settings, "chart-language", self->language_row, "choice", flags, empty_to_null,
                               null_to_empty, NULL, NULL);
  g_object_bind_property_full (settings, "text-scale", self->text_row, "choice", flags, scale_to_text, text_to_scale,
                               NULL, NULL);
}

GtkWidget *
cg_preferences_new (GtkWindow *parent)
{
  return g_object_new (CG_TYPE_PREFERENCES, "transient-for", parent, NULL);
}
