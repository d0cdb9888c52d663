/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-sheet.h"

#include <glib/gi18n.h>

#include "assess/cg-check-row.h"
#include "assess/cg-item-words.h"
#include "assess/cg-ranking-box.h"
#include "assess/cg-sheet-kind.h"
#include "assess/cg-sheet-rows.h"
#include "common/cg-words.h"

struct _CgSheet {
  AdwBin parent_instance;

  CgAnswering *answering;
};

G_DEFINE_FINAL_TYPE (CgSheet, cg_sheet, ADW_TYPE_BIN)

static const char *
text_of (CgEntry *entry, CgKindId kind)
{
  return cg_instrument_text (entry, kind, cg_words_language ());
}

static GtkWidget *
make_group (const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title_markup = title != NULL ? g_markup_escape_text (title, -1) : NULL;
  g_autofree char *description_markup = description != NULL ? g_markup_escape_text (description, -1) : NULL;

  if (title_markup != NULL)
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title_markup);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description_markup);
  return group;
}

static GtkWidget *
make_row (CgAnswering *answering, guint item)
{
  CgInstrument *instrument = cg_answering_get_instrument (answering);

  if (cg_sheet_kind_of (instrument) == CG_SHEET_QUESTIONS)
    return cg_question_row_new (answering, item);
  return cg_check_row_new (answering, item, cg_instrument_get_item_id (instrument, item),
                           cg_item_words_title (instrument, item),
                           text_of (cg_instrument_get_item (instrument, item), CG_KIND_PROMPT));
}

static void
fill_by_section (CgAnswering *answering, AdwPreferencesPage *page)
{
  CgInstrument *instrument = cg_answering_get_instrument (answering);
  CgEntry *section = NULL;
  GtkWidget *group = NULL;

  for (guint item = 0; item < cg_instrument_get_n_items (instrument); item++)
    {
      CgEntry *own = cg_entry_get_parent (cg_instrument_get_item (instrument, item));

      if (own != section)
        {
          group = make_group (text_of (own, CG_KIND_TITLE), text_of (own, CG_KIND_SUMMARY));
          adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
        }
      section = own;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (answering, item));
    }
}

static void
fill_ranking (CgAnswering *answering, AdwPreferencesPage *page)
{
  GtkWidget *group = make_group (cg_item_words_heading (cg_answering_get_instrument (answering)),
                                 _("Put what matters most here first. What does not matter can stay without a place."));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), cg_ranking_box_new (answering));
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static void
fill_relationships (CgAnswering *answering, AdwPreferencesPage *page)
{
  CgInstrument *instrument = cg_answering_get_instrument (answering);
  g_autoptr (GPtrArray) others = cg_answering_list_others (answering);

  for (guint i = 0; i < others->len; i++)
    {
      GtkWidget *group = make_group (cg_entry_get (others->pdata[i], CG_NAME_NAME), NULL);

      for (guint item = 0; item < cg_instrument_get_n_items (instrument); item++)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), cg_pair_row_new (answering, item, others->pdata[i]));
      adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
    }
  if (others->len == 0)
    adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (make_group (
                                        _("No other partner yet"), _("Add the partners, and each relationship can be rated here."))));
}

static GtkWidget *
make_draft_sign (void)
{
  GtkWidget *label = gtk_label_new (_("Draft wording"));

  gtk_widget_set_tooltip_text (label, _("This wording is a draft: no native speaker has reviewed it yet."));
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  return label;
}

static void
add_head (CgAnswering *answering, AdwPreferencesPage *page)
{
  CgEntry *entry = cg_instrument_get_entry (cg_answering_get_instrument (answering));
  const char *obstacle = cg_answering_get_obstacle (answering);
  GtkWidget *group = make_group (text_of (entry, CG_KIND_TITLE), text_of (entry, CG_KIND_SUMMARY));

  if (cg_language_is_draft (cg_words_language ()))
    adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), make_draft_sign ());
  if (obstacle != NULL)
    {
      GtkWidget *label = gtk_label_new (obstacle);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "obstacle");
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), label);
    }
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static void
cg_sheet_dispose (GObject *object)
{
  g_clear_object (&CG_SHEET (object)->answering);
  G_OBJECT_CLASS (cg_sheet_parent_class)->dispose (object);
}

static void
cg_sheet_class_init (CgSheetClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_sheet_dispose;
}

static void
cg_sheet_init (CgSheet *self)
{
}

/**
 * cg_sheet_show:
 * @answering: (nullable): who answers which tool; %NULL lets go of the document
 *
 * The rows follow the answers by themselves; the sheet is made anew for another person, round or tool.
 */
void
cg_sheet_show (CgSheet *self, CgAnswering *answering)
{
  GtkWidget *page;

  g_return_if_fail (CG_IS_SHEET (self));

  if (!g_set_object (&self->answering, answering))
    return;
  if (answering == NULL)
    {
      adw_bin_set_child (ADW_BIN (self), NULL);
      return;
    }
  page = adw_preferences_page_new ();
  add_head (answering, ADW_PREFERENCES_PAGE (page));
  switch (cg_sheet_kind_of (cg_answering_get_instrument (answering)))
    {
    case CG_SHEET_RANKING: fill_ranking (answering, ADW_PREFERENCES_PAGE (page)); break;
    case CG_SHEET_RELATIONSHIPS: fill_relationships (answering, ADW_PREFERENCES_PAGE (page)); break;
    default: fill_by_section (answering, ADW_PREFERENCES_PAGE (page)); break;
    }
  adw_bin_set_child (ADW_BIN (self), page);
}
