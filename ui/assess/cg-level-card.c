/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-level-card.h"

#include <glib/gi18n.h>

#include "assess/cg-item-words.h"
#include "assess/cg-level-band.h"
#include "cg-config.h"
#include "common/cg-words.h"

struct _CgLevelCard {
  GtkToggleButton parent_instance;

  CgLevelBand *band;
  GtkLabel *definition;
  GtkBox *examples;
  GtkWidget *chosen;
  guint level;
};

G_DEFINE_FINAL_TYPE (CgLevelCard, cg_level_card, GTK_TYPE_TOGGLE_BUTTON)

static void
active_changed_cb (CgLevelCard *self)
{
  /* Kept in its place, so that the text of the card doesn't jump. */
  gtk_widget_set_opacity (self->chosen, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self)) ? 1 : 0);
}

static void
cg_level_card_class_init (CgLevelCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (CG_TYPE_LEVEL_BAND);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "assess/cg-level-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CgLevelCard, band);
  gtk_widget_class_bind_template_child (widget_class, CgLevelCard, definition);
  gtk_widget_class_bind_template_child (widget_class, CgLevelCard, examples);
  gtk_widget_class_bind_template_child (widget_class, CgLevelCard, chosen);
  gtk_widget_class_bind_template_callback (widget_class, active_changed_cb);
}

static void
cg_level_card_init (CgLevelCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
add_example (CgLevelCard *self, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *bullet = gtk_label_new ("•");

  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), bullet);
  gtk_box_append (GTK_BOX (row), make_label (text));
  gtk_box_append (self->examples, row);
}

/* Fills the card with its texts and returns them as one, for those who hear it. */
static char *
fill (CgLevelCard *self, CgInstrument *instrument, guint item)
{
  CgLanguage *language = cg_words_language ();
  CgEntry *descriptor = cg_instrument_get_descriptor (instrument, item, self->level);
  const char *definition =
      cg_instrument_text (cg_instrument_get_level (instrument, self->level), CG_KIND_DEFINITION, language);
  g_autoptr (GPtrArray) examples = NULL;
  GString *heard = g_string_new (definition);

  gtk_label_set_label (self->definition, definition != NULL ? definition : "");
  gtk_widget_set_visible (GTK_WIDGET (self->definition), definition != NULL);
  if (descriptor == NULL)
    return g_string_free (heard, FALSE);

  examples = cg_instrument_prompts (descriptor, CG_KIND_EXAMPLE);
  for (guint i = 0; i < examples->len; i++)
    {
      const char *text = cg_instrument_prompt_text (g_ptr_array_index (examples, i), language);

      add_example (self, text);
      g_string_append_printf (heard, heard->len > 0 ? " %s" : "%s", text);
    }
  return g_string_free (heard, FALSE);
}

/**
 * cg_level_card_new:
 *
 * Returns: (transfer floating): the card for @level of @item
 */
GtkWidget *
cg_level_card_new (CgInstrument *instrument, guint item, guint level)
{
  CgLevelCard *self;
  const char *label;
  g_autofree char *words = NULL, *hint = NULL, *heard = NULL;

  g_return_val_if_fail (CG_IS_INSTRUMENT (instrument), NULL);

  self = g_object_new (CG_TYPE_LEVEL_CARD, NULL);
  self->level = level;
  heard = fill (self, instrument, item);
  label = cg_item_words_level (instrument, level);
  if (level < 9)
    {
      /* Translators: a level on its card: %1$u is the key that chooses it, %2$s its name */
      words = g_strdup_printf (_("%1$u  %2$s"), level + 1, label);
      /* Translators: a hint on a level's card; %1$s is the level, %2$u the key */
      hint = g_strdup_printf (_("%1$s (key %2$u)"), label, level + 1);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self), hint);
    }
  cg_level_band_show (self->band, words != NULL ? words : label, level,
                      cg_instrument_get_n_levels (instrument));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, heard, -1);
  return GTK_WIDGET (self);
}

guint
cg_level_card_get_level (CgLevelCard *self)
{
  g_return_val_if_fail (CG_IS_LEVEL_CARD (self), 0);

  return self->level;
}
