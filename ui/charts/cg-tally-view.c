/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-tally-view.h"

#include <glib/gi18n.h>

#include "analysis/cg-tally-words.h"
#include "common/cg-words.h"

struct _CgTallyView {
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CgTallyView, cg_tally_view, ADW_TYPE_BIN)

static void
cg_tally_view_class_init (CgTallyViewClass *class)
{
}

static void
cg_tally_view_init (CgTallyView *self)
{
}

static const char *
text_of (CgEntry *entry, CgKindId kind)
{
  return cg_instrument_text (entry, kind, cg_words_language ());
}

static void
row_activated_cb (GtkWidget *row)
{
  gtk_widget_activate_action (row, "win.show-item", "(ss)", g_object_get_data (G_OBJECT (row), "tool"),
                              g_object_get_data (G_OBJECT (row), "item"));
}

static GtkWidget *
make_row (const CgTally *tally, CgInstrument *instrument, guint item)
{
  GtkWidget *row = adw_action_row_new ();
  g_autoptr (GPtrArray) lines = cg_tally_sentences (tally, instrument, item, cg_words_language ());
  g_autofree char *words = NULL, *subtitle = NULL;
  g_autofree char *title = g_markup_escape_text (text_of (cg_instrument_get_item (instrument, item), CG_KIND_TITLE), -1);

  g_ptr_array_add (lines, NULL);
  words = g_strjoinv ("\n", (char **) lines->pdata);
  subtitle = g_markup_escape_text (words, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "tool", g_strdup (cg_instrument_get_id (instrument)), g_free);
  g_object_set_data_full (G_OBJECT (row), "item", g_strdup (cg_instrument_get_item_id (instrument, item)), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), NULL);
  return row;
}

static GtkWidget *
make_group (const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title_markup = g_markup_escape_text (title != NULL ? title : "", -1);
  g_autofree char *description_markup = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title_markup);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description_markup);
  return group;
}

static void
add_sections (AdwPreferencesPage *page, const CgTally *tally, CgInstrument *instrument)
{
  CgEntry *section = NULL;
  GtkWidget *group = NULL;

  for (guint item = 0; item < tally->n_items; item++)
    {
      CgEntry *own = cg_entry_get_parent (cg_instrument_get_item (instrument, item));

      if (own != section)
        {
          group = make_group (text_of (own, CG_KIND_TITLE), NULL);
          adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
        }
      section = own;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (tally, instrument, item));
    }
}

/**
 * cg_tally_view_show:
 * @round: (nullable): the round whose answers are told
 */
void
cg_tally_view_show (CgTallyView *self, CgAssessment *assessment, CgEntry *round, CgInstrument *instrument)
{
  g_autoptr (CgTally) tally = NULL;
  g_autofree char *people = NULL;
  GtkWidget *page = adw_preferences_page_new ();

  g_return_if_fail (CG_IS_TALLY_VIEW (self));

  tally = cg_tally_new (assessment, round, instrument);
  people = g_strdup_printf (ngettext ("%u person answered. This tool has no levels to draw, so this is what was said.",
                                      "%u people answered. This tool has no levels to draw, so this is what was said.",
                                      tally->n_people), tally->n_people);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (make_group (
                                text_of (cg_instrument_get_entry (instrument), CG_KIND_TITLE), people)));
  add_sections (ADW_PREFERENCES_PAGE (page), tally, instrument);
  adw_bin_set_child (ADW_BIN (self), page);
}
