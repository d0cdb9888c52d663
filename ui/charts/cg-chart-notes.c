/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-notes.h"

#include <glib/gi18n.h>

#include "assess/cg-item-words.h"
#include "assess/cg-voices-box.h"
#include "cg-config.h"
#include "charts/cg-cycle-parts.h"
#include "charts/cg-item-facts.h"

struct _CgChartNotes {
  AdwBin parent_instance;

  GtkWidget *hint;
  GtkWidget *content;
  GtkLabel *title;
  GtkLabel *description;
  GtkBox *facts;
  GtkWidget *rate;
  GtkBox *items;
  GtkWidget *voices_heading;
  CgVoicesBox *voices;
};

G_DEFINE_FINAL_TYPE (CgChartNotes, cg_chart_notes, ADW_TYPE_BIN)

static void
cg_chart_notes_class_init (CgChartNotesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (CG_TYPE_VOICES_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "charts/cg-chart-notes.ui");
  gtk_widget_class_bind_template_child (widget_class, CgChartNotes, hint);
  gtk_widget_class_bind_template_child (widget_class, CgChartNotes, content);
  gtk_widget_class_bind_template_child (widget_class, CgChartNotes, title);
  gtk_widget_class_bind_template_child (widget_class, CgChartNotes, description);
  gtk_widget_class_bind_template_child (widget_class, CgChartNotes, facts);
  gtk_widget_class_bind_template_child (widget_class, CgChartNotes, rate);
  gtk_widget_class_bind_template_child (widget_class, CgChartNotes, items);
  gtk_widget_class_bind_template_child (widget_class, CgChartNotes, voices_heading);
  gtk_widget_class_bind_template_child (widget_class, CgChartNotes, voices);
}

static void
cg_chart_notes_init (CgChartNotes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
add_label (GtkBox *box, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (box, label);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_voices (CgChartNotes *self, CgLiveChart *chart, int item)
{
  CgEntry *round = cg_live_chart_get_round (chart);
  gboolean shown = item >= 0 && round != NULL;

  gtk_widget_set_visible (self->voices_heading, shown);
  if (shown)
    cg_voices_box_show (self->voices, cg_live_chart_get_assessment (chart), round,
                        cg_live_chart_get_instrument (chart), (guint) item);
}

static void
add_facts (CgChartNotes *self, CgLiveChart *chart, guint item)
{
  g_auto (GStrv) facts = cg_item_facts (chart, item);

  for (guint i = 0; facts[i] != NULL; i++)
    add_label (self->facts, facts[i]);
}

static void
show_item (CgChartNotes *self, CgLiveChart *chart, const CgMark *mark)
{
  CgInstrument *instrument = cg_live_chart_get_instrument (chart);
  int item = cg_instrument_find_item (instrument, mark->item);

  if (item < 0)
    return;
  set_text (self->title, cg_item_words_title (instrument, (guint) item));
  set_text (self->description, mark->description);
  add_facts (self, chart, (guint) item);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->rate), "(ss)", cg_instrument_get_id (instrument),
                                    mark->item);
  gtk_widget_set_visible (self->rate, TRUE);
  show_voices (self, chart, item);
}

static void
add_item_button (CgChartNotes *self, CgInstrument *instrument, guint item)
{
  GtkWidget *button = gtk_button_new_with_label (cg_item_words_title (instrument, item));
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", cg_instrument_get_id (instrument),
                                    cg_instrument_get_item_id (instrument, item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-item");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cg_item_words_title (instrument, item), -1);
  gtk_box_append (self->items, button);
}

static void
show_part (CgChartNotes *self, CgLiveChart *chart, const CgMark *mark)
{
  CgInstrument *instrument = cg_live_chart_get_instrument (chart);
  CgEntry *part = cg_cycle_parts_find (cg_live_chart_get_cycle (chart), mark->part);
  g_autoptr (GArray) items = cg_cycle_parts_items (instrument, mark->part);

  set_text (self->title, part != NULL ? cg_instrument_text (part, CG_KIND_GUIDANCE_TITLE,
                                                            cg_live_chart_get_language (chart))
                                      : NULL);
  set_text (self->description, mark->description);
  if (part != NULL)
    add_label (self->facts,
               cg_instrument_text (part, CG_KIND_GUIDANCE_SUMMARY, cg_live_chart_get_language (chart)));
  if (items->len == 1)
    add_facts (self, chart, g_array_index (items, guint, 0));
  if (items->len > 0)
    add_label (self->items, _("What can be rated here:"));
  for (guint i = 0; i < items->len; i++)
    add_item_button (self, instrument, g_array_index (items, guint, i));
  show_voices (self, chart, items->len == 1 ? (int) g_array_index (items, guint, 0) : -1);
}

static void
begin (CgChartNotes *self)
{
  set_text (self->title, NULL);
  set_text (self->description, NULL);
  clear (self->facts);
  gtk_widget_set_visible (self->rate, FALSE);
  clear (self->items);
  gtk_widget_set_visible (self->voices_heading, FALSE);
  cg_voices_box_clear (self->voices);
}

/**
 * cg_chart_notes_show:
 * @chart: what is drawn
 * @mark: (nullable): what is chosen
 */
void
cg_chart_notes_show (CgChartNotes *self, CgLiveChart *chart, const CgMark *mark)
{
  gboolean is_item = mark != NULL && mark->item != NULL,
           is_part = mark != NULL && !is_item && mark->part != NULL;

  g_return_if_fail (CG_IS_CHART_NOTES (self) && CG_IS_LIVE_CHART (chart));

  gtk_widget_set_visible (self->hint, !is_item && !is_part);
  begin (self);
  if (is_item)
    show_item (self, chart, mark);
  else if (is_part && mark->partner == NULL)
    show_part (self, chart, mark);
  else if (is_part)
    set_text (self->description, mark->description);
}

/**
 * cg_chart_notes_grab_first:
 *
 * Returns: whether there was something to put the keyboard on
 */
gboolean
cg_chart_notes_grab_first (CgChartNotes *self)
{
  g_return_val_if_fail (CG_IS_CHART_NOTES (self), FALSE);

  return gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}
