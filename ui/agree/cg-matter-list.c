/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agree/cg-matter-list.h"

#include <glib/gi18n.h>

#include "agree/cg-matter-words.h"
#include "analysis/cg-dispute.h"
#include "analysis/cg-survey-source.h"
#include "assess/cg-item-words.h"
#include "widgets/cg-tab-stop.h"

struct _CgMatterList {
  AdwBin parent_instance;

  GtkListBox *list;
  CgAssessment *assessment;
  CgEntry *round;
  CgInstrument *instrument;
  guint *order; /* the item of each row */
  CgDistance *distances; /* of each item */
  gboolean showing;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgMatterList, cg_matter_list, ADW_TYPE_BIN)

static guint
count_items (CgMatterList *self)
{
  return self->instrument != NULL ? cg_instrument_get_n_items (self->instrument) : 0;
}

static CgMatter
matter_of (CgMatterList *self, guint item)
{
  return (CgMatter) { cg_entry_get_id (self->round), self->instrument, item };
}

static gboolean
is_settled (CgMatterList *self, guint item)
{
  CgMatter matter = matter_of (self, item);

  return cg_agreement_find (self->assessment, &matter) != NULL;
}

/* A tool without levels has no spread, and keeps its own order. */
static void
find_order (CgMatterList *self)
{
  guint n = count_items (self);

  self->order = g_new0 (guint, n + 1);
  self->distances = g_new0 (CgDistance, n + 1);
  for (guint i = 0; i < n; i++)
    self->order[i] = i;
  if (cg_instrument_has_scale (self->instrument))
    {
      g_autoptr (CgSurveySource) source = cg_survey_source_new (self->assessment, cg_entry_get_id (self->round),
                                                                self->instrument, CG_UNIT_RESPONDENT);
      g_autoptr (CgSummary) summary = cg_summary_new (cg_survey_source_get_survey (source));

      g_free (self->order);
      self->order = cg_dispute_order (summary);
      for (guint i = 0; i < n; i++)
        self->distances[i] = summary->items[i].spread.distance;
    }
}

static GtkWidget *
make_row (CgMatterList *self, guint item)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cg_item_words_title (self->instrument, item));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
row_selected_cb (CgMatterList *self, GtkListBoxRow *row)
{
  if (!self->showing && row != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
clear (CgMatterList *self)
{
  GtkWidget *row;

  self->showing = TRUE;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->showing = FALSE;
  g_clear_pointer (&self->order, g_free);
  g_clear_pointer (&self->distances, g_free);
  g_clear_object (&self->assessment);
  g_clear_object (&self->round);
  g_clear_object (&self->instrument);
}

static void
cg_matter_list_dispose (GObject *object)
{
  CgMatterList *self = CG_MATTER_LIST (object);

  if (self->list != NULL)
    clear (self);
  self->list = NULL;
  G_OBJECT_CLASS (cg_matter_list_parent_class)->dispose (object);
}

static void
cg_matter_list_class_init (CgMatterListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_matter_list_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
}

static void
cg_matter_list_init (CgMatterList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *stop = g_object_new (CG_TYPE_TAB_STOP, NULL);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The most disputed first"), -1);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (stop), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), stop);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/**
 * cg_matter_list_show:
 * @assessment: (nullable): %NULL for nothing
 */
void
cg_matter_list_show (CgMatterList *self, CgAssessment *assessment, CgEntry *round, CgInstrument *instrument)
{
  g_return_if_fail (CG_IS_MATTER_LIST (self));

  clear (self);
  if (assessment == NULL)
    return;
  self->assessment = g_object_ref (assessment);
  self->round = g_object_ref (round);
  self->instrument = g_object_ref (instrument);
  find_order (self);
  for (guint i = 0; i < count_items (self); i++)
    gtk_list_box_append (self->list, make_row (self, self->order[i]));
  cg_matter_list_update (self);
}

/**
 * cg_matter_list_update:
 *
 * Says anew how far the room has come with each item.
 */
void
cg_matter_list_update (CgMatterList *self)
{
  for (guint i = 0; i < count_items (self); i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);
      CgMatter matter = matter_of (self, self->order[i]);
      g_autofree char *state = cg_matter_words_state (self->assessment, &matter, self->distances[self->order[i]]);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), state);
    }
}

/**
 * cg_matter_list_get_selected:
 *
 * Returns: the number of the chosen item, -1 for none
 */
int
cg_matter_list_get_selected (CgMatterList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? (int) self->order[gtk_list_box_row_get_index (row)] : -1;
}

void
cg_matter_list_set_selected (CgMatterList *self, int item)
{
  self->showing = TRUE;
  for (guint i = 0; i < count_items (self); i++)
    if ((int) self->order[i] == item)
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, i));
  self->showing = FALSE;
}

/**
 * cg_matter_list_grab_selected:
 *
 * Puts the keyboard on the chosen item.
 */
void
cg_matter_list_grab_selected (CgMatterList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/**
 * cg_matter_list_beside:
 * @step: 1 for the one below the chosen item, -1 for the one above
 *
 * Returns: the number of that item, -1 where there is none
 */
int
cg_matter_list_beside (CgMatterList *self, int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int place = row != NULL ? gtk_list_box_row_get_index (row) + step : -1;

  return place >= 0 && place < (int) count_items (self) ? (int) self->order[place] : -1;
}

/**
 * cg_matter_list_next_open:
 *
 * Returns: the most disputed item that nothing is recorded on, -1 where all are talked about
 */
int
cg_matter_list_next_open (CgMatterList *self)
{
  for (guint i = 0; i < count_items (self); i++)
    if (!is_settled (self, self->order[i]))
      return (int) self->order[i];
  return -1;
}

guint
cg_matter_list_count_settled (CgMatterList *self)
{
  guint n = 0;

  for (guint i = 0; i < count_items (self); i++)
    n += is_settled (self, i);
  return n;
}
