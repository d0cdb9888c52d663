/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-assess-page-private.h"

#include <glib/gi18n.h>

#include "assess/cg-item-words.h"
#include "assess/cg-sheet-kind.h"
#include "assess/cg-tool-list.h"
#include "common/cg-words.h"
#include "learn/cg-shelf.h"

/* With more people than this the list can be searched. */
#define MANY_PEOPLE 12
#define NAME_WIDTH  24

static CgInstrument *
find_instrument (CgAssessPage *self, CgAssessment *assessment)
{
  const char *id = cg_focus_get_instrument (cg_page_get_focus (CG_PAGE (self)));
  GListModel *tools = gtk_drop_down_get_model (self->tool);
  int found = tools != NULL ? cg_tool_list_find (tools, id) : -1;
  g_autoptr (CgInstrument) first = NULL;

  if (found >= 0)
    return cg_assessment_find_instrument (assessment, id, 0);
  first = tools != NULL ? g_list_model_get_item (tools, 0) : NULL;
  return first != NULL ? cg_assessment_find_instrument (assessment, cg_instrument_get_id (first), 0) : NULL;
}

static CgEntry *
find_round (CgAssessPage *self, CgAssessment *assessment)
{
  CgEntry *round =
      cg_assessment_find (assessment, CG_KIND_ROUND, cg_focus_get_round (cg_page_get_focus (CG_PAGE (self))));

  return round != NULL ? round : cg_assessment_get_latest_round (assessment);
}

static CgEntry *
find_respondent (CgAssessPage *self, CgAssessment *assessment)
{
  const char *id = cg_focus_get_respondent (cg_page_get_focus (CG_PAGE (self)));
  CgEntry *respondent = cg_assessment_find (assessment, CG_KIND_RESPONDENT, id);
  CgEntry *list = cg_assessment_get_list (assessment, CG_KIND_RESPONDENTS);

  if (respondent != NULL)
    return respondent;
  return cg_entry_get_n_children (list) > 0 ? cg_entry_get_child (list, 0) : NULL;
}

static void
show_missing (CgAssessPage *self, const char *title, const char *description)
{
  cg_item_list_set_answering (self->items, NULL);
  cg_item_view_show (self->item_view, NULL, 0);
  cg_sheet_show (self->sheet, NULL);
  g_clear_object (&self->answering);
  adw_status_page_set_title (self->missing, title);
  adw_status_page_set_description (self->missing, description);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->missing));
  cg_page_set_next (CG_PAGE (self), NULL, NULL, NULL);
}

static gboolean
is_same (CgAssessPage *self, CgEntry *round, CgEntry *respondent, CgInstrument *instrument)
{
  CgAnswering *now = self->answering;

  return now != NULL && cg_answering_get_session (now) == cg_page_get_session (CG_PAGE (self)) &&
         cg_answering_get_instrument (now) == instrument &&
         g_strcmp0 (cg_answering_get_round (now), cg_entry_get_id (round)) == 0 &&
         g_strcmp0 (cg_answering_get_respondent (now), cg_entry_get_id (respondent)) == 0;
}

static void
begin_answering (CgAssessPage *self, CgEntry *round, CgEntry *respondent, CgInstrument *instrument)
{
  CgFocus *focus = cg_page_get_focus (CG_PAGE (self));

  g_clear_object (&self->answering);
  self->answering = cg_answering_new (cg_page_get_session (CG_PAGE (self)), cg_entry_get_id (round),
                                      cg_entry_get_id (respondent), instrument);
  g_signal_connect_object (self->answering, "changed", G_CALLBACK (cg_assess_page_show_progress), self,
                           G_CONNECT_SWAPPED);
  cg_focus_set_instrument (focus, cg_instrument_get_id (instrument));
  cg_focus_set_respondent (focus, cg_entry_get_id (respondent));
  cg_item_list_set_answering (self->items, self->answering);
}

static void
show_choices (CgAssessPage *self, CgEntry *respondent, CgInstrument *instrument)
{
  CgEntry *people = cg_entry_get_parent (respondent);

  gtk_drop_down_set_selected (self->respondent, cg_entry_index_of (people, respondent));
  gtk_drop_down_set_selected (self->tool, (guint) cg_tool_list_find (gtk_drop_down_get_model (self->tool),
                                                                     cg_instrument_get_id (instrument)));
}

static void
update (CgAssessPage *self, CgAssessment *assessment)
{
  CgInstrument *instrument = find_instrument (self, assessment);
  CgEntry *round = find_round (self, assessment), *respondent = find_respondent (self, assessment);

  if (instrument == NULL)
    {
      show_missing (
          self, _("No tool yet"),
          _("Choose the tool that the partnership wants to use. It then stands here, item by item."));
      return;
    }
  if (round == NULL)
    {
      show_missing (
          self, _("No round yet"),
          _("A round is one time of asking, such as a baseline. Add one, and answers can be given here."));
      return;
    }
  if (respondent == NULL)
    {
      show_missing (self, _("Nobody to answer yet"),
                    _("Say who answers, and for which partner. Each person’s answers are then given here."));
      return;
    }

  if (!is_same (self, round, respondent, instrument))
    begin_answering (self, round, respondent, instrument);
  cg_answering_set_on_paper (self->answering, cg_focus_get_on_paper (cg_page_get_focus (CG_PAGE (self))));
  gtk_check_button_set_active (self->on_paper, cg_focus_get_on_paper (cg_page_get_focus (CG_PAGE (self))));
  show_choices (self, respondent, instrument);
  gtk_stack_set_visible_child (self->stack, self->flap);
  cg_assess_page_show_item (self);
  cg_assess_page_show_progress (self);
}

/**
 * cg_assess_page_update:
 *
 * Finds out what the page is about now, and shows it or says what is missing.
 */
void
cg_assess_page_update (CgAssessPage *self)
{
  CgAssessment *assessment = cg_page_get_assessment (CG_PAGE (self));

  if (self->is_updating || assessment == NULL)
    return;
  self->is_updating = TRUE;
  update (self, assessment);
  self->is_updating = FALSE;
}

static char *
name_person (CgEntry *respondent, CgAssessPage *self)
{
  CgAssessment *assessment = cg_page_get_assessment (CG_PAGE (self));
  CgEntry *partner;
  g_autofree char *person = NULL, *initials = NULL;

  if (assessment == NULL)
    return g_strdup ("");
  person = cg_words_person (assessment, respondent);
  partner = cg_assessment_find (assessment, CG_KIND_PARTNER, cg_entry_get (respondent, CG_NAME_PARTNER));
  if (partner == NULL || cg_entry_get (respondent, CG_NAME_NAME) == NULL)
    return g_steal_pointer (&person);
  initials = cg_words_initials (partner);
  /* Translators: somebody who answers: %1$s is the person, %2$s the short name of the partner */
  return g_strdup_printf (_("%1$s (%2$s)"), person, initials);
}

/* Long names go on in a second line rather than being cut. */
void
cg_assess_page_person_setup_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_WIDTH);
  gtk_widget_set_margin_top (label, 4);
  gtk_widget_set_margin_bottom (label, 4);
  gtk_list_item_set_child (list_item, label);
}

void
cg_assess_page_person_bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, CgAssessPage *self)
{
  g_autofree char *name = name_person (gtk_list_item_get_item (list_item), self);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (list_item)), name);
}

/**
 * cg_assess_page_show_people:
 *
 * Fills the list of those who answer, also because somebody is called something else now.
 */
void
cg_assess_page_show_people (CgAssessPage *self)
{
  CgAssessment *assessment = cg_page_get_assessment (CG_PAGE (self));
  g_autoptr (GtkExpression) names = NULL;
  CgEntry *people = assessment != NULL ? cg_assessment_get_list (assessment, CG_KIND_RESPONDENTS) : NULL;

  self->is_updating = TRUE;
  gtk_drop_down_set_model (self->respondent, NULL);
  names = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (name_person), self, NULL);
  gtk_drop_down_set_expression (self->respondent, names);
  gtk_drop_down_set_enable_search (self->respondent,
                                   people != NULL && cg_entry_get_n_children (people) > MANY_PEOPLE);
  gtk_drop_down_set_model (self->respondent, people != NULL ? G_LIST_MODEL (people) : NULL);
  self->is_updating = FALSE;
}

void
cg_assess_page_show_tools (CgAssessPage *self)
{
  CgAssessment *assessment = cg_page_get_assessment (CG_PAGE (self));
  g_autoptr (GListModel) tools = assessment != NULL ? cg_tool_list_new (assessment, NULL) : NULL;

  self->is_updating = TRUE;
  gtk_drop_down_set_model (self->tool, tools);
  gtk_widget_set_visible (self->tool_box, tools != NULL && g_list_model_get_n_items (tools) > 1);
  self->is_updating = FALSE;
}

/* What stands beside the item is looked up only while somebody wants to see it. */
void
cg_assess_page_show_beside (CgAssessPage *self)
{
  int item = cg_item_list_get_selected (self->items);

  if (self->answering != NULL && item >= 0 && adw_flap_get_reveal_flap (self->beside_flap))
    cg_beside_box_show (self->beside, cg_shelf_get_library (cg_page_get_catalogue (CG_PAGE (self))),
                        cg_answering_get_instrument (self->answering), (guint) item);
}

/* A sheet has the whole tool on it, so there is nothing to choose from beside it. */
static gboolean
show_sheet (CgAssessPage *self)
{
  gboolean is_sheet = cg_sheet_kind_of (cg_answering_get_instrument (self->answering)) != CG_SHEET_NONE;

  gtk_widget_set_visible (GTK_WIDGET (self->items), !is_sheet);
  gtk_widget_set_visible (self->steps, !is_sheet);
  gtk_widget_set_visible (self->beside_toggle, !is_sheet);
  cg_sheet_show (self->sheet, is_sheet ? self->answering : NULL);
  if (is_sheet)
    cg_item_view_show (self->item_view, NULL, 0);
  gtk_stack_set_visible_child (self->views, is_sheet ? GTK_WIDGET (self->sheet) : GTK_WIDGET (self->beside_flap));
  return is_sheet;
}

/**
 * cg_assess_page_show_item:
 *
 * Shows the item that the window looks at, or else the first without an answer.
 */
void
cg_assess_page_show_item (CgAssessPage *self)
{
  CgFocus *focus = cg_page_get_focus (CG_PAGE (self));
  CgInstrument *instrument = cg_answering_get_instrument (self->answering);
  const char *id = cg_focus_get_item (focus);
  int item = id != NULL ? cg_instrument_find_item (instrument, id) : -1;

  if (show_sheet (self))
    return;
  if (item < 0)
    item = MAX (cg_answering_next_open (self->answering, -1), 0);
  cg_focus_set_item (focus, cg_instrument_get_item_id (instrument, (guint) item));
  cg_item_list_set_selected (self->items, item);
  cg_item_view_show (self->item_view, self->answering, (guint) item);
  cg_assess_page_show_beside (self);
  gtk_widget_set_sensitive (self->previous, item > 0);
  gtk_widget_set_sensitive (self->next, item + 1 < (int) cg_instrument_get_n_items (instrument));
}

static void
show_next_step (CgAssessPage *self, guint n_open)
{
  CgInstrument *instrument = cg_answering_get_instrument (self->answering);
  g_autofree char *step = NULL, *action = NULL;
  int next;

  if (n_open == 0 || cg_answering_get_obstacle (self->answering) != NULL)
    {
      cg_page_set_next (CG_PAGE (self),
                        n_open == 0 ? _("Everything is answered. See where the partners stand.")
                                    : _("See where the partners stand."),
                        _("Show charts"), "win.show-page('charts')");
      return;
    }
  step = cg_item_words_open (instrument, n_open);
  if (cg_sheet_kind_of (instrument) != CG_SHEET_NONE)
    {
      cg_page_set_next (CG_PAGE (self), step, _("Show what was said"), "win.show-page('charts')");
      return;
    }
  next = cg_answering_next_open (self->answering, cg_item_list_get_selected (self->items));
  action = g_strdup_printf ("win.show-item(('%s','%s'))", cg_instrument_get_id (instrument),
                            cg_instrument_get_item_id (instrument, (guint) next));
  cg_page_set_next (CG_PAGE (self), step, _("Go to the next one"), action);
}

static void
show_carried (CgAssessPage *self)
{
  guint n = cg_answering_count_carried (self->answering);
  g_autofree char *words = g_strdup_printf (ngettext ("%u answer is carried over from the last round, until it is given anew.",
                                                      "%u answers are carried over from the last round, until they are given anew.",
                                                      n), n);

  gtk_label_set_label (self->carried_label, words);
  gtk_widget_set_visible (self->carried, n > 0);
  gtk_widget_set_sensitive (self->confirm, cg_answering_get_obstacle (self->answering) == NULL);
}

/**
 * cg_assess_page_show_progress:
 *
 * Says how much is done and what comes next.
 */
void
cg_assess_page_show_progress (CgAssessPage *self)
{
  CgInstrument *instrument = cg_answering_get_instrument (self->answering);
  guint n = cg_instrument_get_n_items (instrument), n_answered = cg_answering_count (self->answering);
  g_autofree char *words = cg_item_words_progress (instrument, n_answered);

  gtk_label_set_label (self->progress, words);
  gtk_progress_bar_set_fraction (self->progress_bar, n_answered / (double) n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress_bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  show_carried (self);
  show_next_step (self, n - n_answered);
}
