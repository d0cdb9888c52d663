/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-item-row.h"

#include <glib/gi18n.h>

#include "assess/cg-item-words.h"
#include "assess/cg-level-band.h"
#include "cg-config.h"
#include "common/cg-words.h"

struct _CgItemRow {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *section;
  CgLevelBand *sign;
  GtkLabel *title;
  GtkLabel *state;

  CgAnswering *answering;
  gulong changed;
  guint item;
};

G_DEFINE_FINAL_TYPE (CgItemRow, cg_item_row, GTK_TYPE_WIDGET)

static void
show_sign (CgItemRow *self, guint8 answer, guint n_levels)
{
  g_autofree char *number = NULL;

  if (CG_ANSWER_IS_LEVEL (answer))
    {
      number = g_strdup_printf ("%u", (guint) answer);
      cg_level_band_show (self->sign, number, answer - 1u, n_levels);
    }
  else
    cg_level_band_show_plain (self->sign, answer == CG_ANSWER_NONE        ? "○"
                                          : answer == CG_ANSWER_DONT_KNOW ? "?"
                                                                          : "—");
}

/* The toolkit makes the row around this widget, and that is what a screen reader reads out. */
static void
name_row (CgItemRow *self, const char *name)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_answer (CgItemRow *self)
{
  CgInstrument *instrument = cg_answering_get_instrument (self->answering);
  guint8 answer = cg_answering_get_answer (self->answering, self->item);
  gboolean carried = cg_answering_is_carried (self->answering, self->item);
  const char *level = cg_item_words_answer (instrument, answer);
  /* Translators: an answer, such as a level, that is the last round's and was not given anew */
  g_autofree char *words = carried ? g_strdup_printf (_("%s, carried over"), level) : g_strdup (level);
  g_autofree char *name = NULL;

  show_sign (self, carried ? CG_ANSWER_NONE : answer, cg_instrument_get_n_levels (instrument));
  gtk_label_set_label (self->state, words);
  /* Translators: a row of a list, as it is read out: %1$s is what is rated, %2$s the answer */
  name = g_strdup_printf (_("%1$s: %2$s"), cg_item_words_title (instrument, self->item), words);
  name_row (self, name);
}

static void
answering_changed_cb (CgAnswering *answering, const char *item, CgItemRow *self)
{
  const char *own = cg_instrument_get_item_id (cg_answering_get_instrument (answering), self->item);

  if (item == NULL || g_str_equal (item, own))
    show_answer (self);
}

static void
show_section (CgItemRow *self, CgInstrument *instrument)
{
  CgLanguage *language = cg_words_language ();
  CgEntry *section = cg_entry_get_parent (cg_instrument_get_item (instrument, self->item));
  gboolean is_only = cg_entry_count (cg_instrument_get_entry (instrument), CG_KIND_SECTION) == 1;
  gboolean begins = self->item == 0 ||
                    cg_entry_get_parent (cg_instrument_get_item (instrument, self->item - 1)) != section;

  gtk_widget_set_visible (GTK_WIDGET (self->section), begins && !is_only);
  gtk_label_set_label (self->section, cg_instrument_text (section, CG_KIND_TITLE, language));
}

static void
cg_item_row_dispose (GObject *object)
{
  CgItemRow *self = CG_ITEM_ROW (object);

  cg_item_row_unbind (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (cg_item_row_parent_class)->dispose (object);
}

static void
cg_item_row_class_init (CgItemRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_item_row_dispose;
  g_type_ensure (CG_TYPE_LEVEL_BAND);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "assess/cg-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CgItemRow, box);
  gtk_widget_class_bind_template_child (widget_class, CgItemRow, section);
  gtk_widget_class_bind_template_child (widget_class, CgItemRow, sign);
  gtk_widget_class_bind_template_child (widget_class, CgItemRow, title);
  gtk_widget_class_bind_template_child (widget_class, CgItemRow, state);
}

static void
cg_item_row_init (CgItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cg_item_row_new (void)
{
  return g_object_new (CG_TYPE_ITEM_ROW, NULL);
}

/**
 * cg_item_row_bind:
 * @item: the number of an item of the instrument that is answered
 *
 * Shows that item, and follows its answer until cg_item_row_unbind().
 */
void
cg_item_row_bind (CgItemRow *self, CgAnswering *answering, guint item)
{
  CgInstrument *instrument;

  g_return_if_fail (CG_IS_ITEM_ROW (self) && CG_IS_ANSWERING (answering));

  cg_item_row_unbind (self);
  self->answering = g_object_ref (answering);
  self->changed = g_signal_connect (answering, "changed", G_CALLBACK (answering_changed_cb), self);
  self->item = item;
  instrument = cg_answering_get_instrument (answering);
  gtk_label_set_label (self->title, cg_item_words_title (instrument, item));
  show_section (self, instrument);
  show_answer (self);
}

void
cg_item_row_unbind (CgItemRow *self)
{
  g_return_if_fail (CG_IS_ITEM_ROW (self));

  if (self->answering != NULL)
    g_clear_signal_handler (&self->changed, self->answering);
  g_clear_object (&self->answering);
}
