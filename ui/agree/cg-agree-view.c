/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agree/cg-agree-view.h"

#include <glib/gi18n.h>

#include "agree/cg-decision-box.h"
#include "agree/cg-entry-list.h"
#include "agree/cg-matter-words.h"
#include "agree/cg-room-view.h"
#include "agree/cg-vote-row.h"
#include "assess/cg-item-words.h"
#include "cg-config.h"
#include "common/cg-addition.h"
#include "common/cg-words.h"
#include "widgets/cg-choice-row.h"
#include "widgets/cg-date-row.h"
#include "widgets/cg-notes-row.h"
#include "widgets/cg-row.h"
#include "widgets/cg-text-row.h"

struct _CgAgreeView {
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel *section;
  GtkLabel *title;
  GtkLabel *prompt;
  GtkWidget *obstacle;
  GtkLabel *obstacle_label;
  CgRoomView *room;
  GtkLabel *standing;
  AdwPreferencesGroup *vote_group;
  CgVoteRow *vote;
  CgDecisionBox *decision;
  GtkWidget *details;
  AdwPreferencesRow *why_row;
  CgChoiceRow *target_row;
  AdwPreferencesRow *by_row;
  AdwPreferencesRow *present_row;
  AdwPreferencesGroup *dissent_group;
  AdwPreferencesGroup *action_group;
  AdwPreferencesGroup *closing_group;
  CgEntryList *votes;
  CgEntryList *dissents;
  CgEntryList *actions;
  CgEntryList *closings;

  CgSession *session;
  GSignalGroup *session_signals;
  CgMatter matter;
  char *round;
  CgEntry *position; /* what the rows show; borrowed */
  guint refreshing;
};

G_DEFINE_FINAL_TYPE (CgAgreeView, cg_agree_view, ADW_TYPE_BIN)

static CgAssessment *
assessment_of (CgAgreeView *self)
{
  return cg_session_get_assessment (self->session);
}

static const char *
obstacle_of (CgAgreeView *self)
{
  CgEntry *round = cg_assessment_find (assessment_of (self), CG_KIND_ROUND, self->round);

  if (cg_assessment_is_read_only (assessment_of (self)))
    return _("This document can only be read.");
  return round == NULL || cg_entry_get_boolean (round, CG_NAME_LOCKED)
             ? _("The round is closed: what was agreed stays as it is.")
             : NULL;
}

static void
show_obstacle (CgAgreeView *self)
{
  const char *obstacle = obstacle_of (self);
  GtkWidget *parts[] = { GTK_WIDGET (self->vote_group), GTK_WIDGET (self->decision), self->details,
                         GTK_WIDGET (self->dissent_group), GTK_WIDGET (self->action_group),
                         GTK_WIDGET (self->closing_group) };

  gtk_label_set_label (self->obstacle_label, obstacle != NULL ? obstacle : "");
  gtk_widget_set_visible (self->obstacle, obstacle != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_set_sensitive (parts[i], obstacle == NULL);
}

static void
offer_targets (CgAgreeView *self)
{
  CgInstrument *instrument = self->matter.instrument;
  g_autoptr (GPtrArray) ids = g_ptr_array_new (), words = g_ptr_array_new ();

  g_ptr_array_add (ids, (char *) "");
  g_ptr_array_add (words, _("No target"));
  for (guint level = 0; level < cg_instrument_get_n_levels (instrument); level++)
    {
      g_ptr_array_add (ids, (char *) cg_instrument_get_level_id (instrument, level));
      g_ptr_array_add (words, (char *) cg_item_words_level (instrument, level));
    }
  g_ptr_array_add (ids, NULL);
  g_ptr_array_add (words, NULL);
  cg_choice_row_offer (self->target_row, (const char *const *) ids->pdata, (const char *const *) words->pdata);
}

/* The rows wait until there is something that they are about. */
static void
show_details (CgAgreeView *self)
{
  CgEntry *position = cg_agreement_find (assessment_of (self), &self->matter);
  g_autoptr (GPtrArray) dissents = g_ptr_array_new ();

  gtk_widget_set_visible (self->details, position != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->dissent_group), position != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->target_row), cg_instrument_has_scale (self->matter.instrument));
  for (guint i = 0; position != NULL && i < cg_entry_get_n_children (position); i++)
    g_ptr_array_add (dissents, cg_entry_get_child (position, i));
  cg_entry_list_show (self->dissents, self->session, dissents);
  if (position == self->position)
    return;
  self->position = position;
  cg_row_edit (self->why_row, self->session, position, CG_NAME_RATIONALE);
  cg_row_edit (ADW_PREFERENCES_ROW (self->target_row), self->session, position, CG_NAME_TARGET);
  cg_row_edit (self->by_row, self->session, position, CG_NAME_BY);
  cg_row_edit (self->present_row, self->session, position, CG_NAME_PRESENT);
}

static void
show_lists (CgAgreeView *self)
{
  g_autoptr (GPtrArray) votes = cg_agreement_list_records (assessment_of (self), &self->matter, "session");
  g_autoptr (GPtrArray) actions = cg_agreement_list_actions (assessment_of (self), &self->matter);
  g_autoptr (GPtrArray) closings = cg_agreement_list_records (assessment_of (self), &self->matter, "agreement");

  cg_entry_list_show (self->votes, self->session, votes);
  cg_entry_list_show (self->actions, self->session, actions);
  cg_entry_list_show (self->closings, self->session, closings);
}

static void
show_standing (CgAgreeView *self)
{
  g_autofree char *words = cg_matter_words_standing (assessment_of (self), &self->matter);

  gtk_label_set_label (self->standing, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->standing), words != NULL);
}

static void
refresh (CgAgreeView *self)
{
  g_clear_handle_id (&self->refreshing, g_source_remove);
  show_obstacle (self);
  cg_room_view_show (self->room, assessment_of (self), &self->matter);
  show_standing (self);
  cg_decision_box_update (self->decision);
  show_details (self);
  show_lists (self);
}

static gboolean
refreshing_cb (gpointer view)
{
  CG_AGREE_VIEW (view)->refreshing = 0;
  refresh (view);
  return G_SOURCE_REMOVE;
}

/* A batch changes much at once and is shown once. */
static void
changed_cb (CgAgreeView *self)
{
  if (self->refreshing == 0)
    self->refreshing = g_idle_add_full (G_PRIORITY_LOW, refreshing_cb, self, NULL);
}

static void
add_dissent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgAgreeView *self = CG_AGREE_VIEW (widget);
  CgEntry *partners = cg_assessment_get_list (assessment_of (self), CG_KIND_PARTNERS), *dissent;
  g_autoptr (GError) error = NULL;

  if (cg_entry_get_n_children (partners) == 0)
    return;
  dissent = cg_agreement_add_dissent (self->session, &self->matter, cg_entry_get_id (cg_entry_get_child (partners, 0)),
                                      &error);
  if (dissent == NULL)
    {
      g_critical ("A dissent could not be added: %s", error->message);
      return;
    }
  refresh (self);
  cg_entry_list_open (self->dissents, dissent);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgAgreeView *self = CG_AGREE_VIEW (widget);
  g_autoptr (GPtrArray) actions = NULL;
  g_autoptr (GError) error = NULL;

  if (!cg_agreement_add_action (self->session, &self->matter, _("New action"), &error))
    {
      g_critical ("An action could not be added: %s", error->message);
      return;
    }
  refresh (self);
  actions = cg_agreement_list_actions (assessment_of (self), &self->matter);
  cg_entry_list_open (self->actions, actions->pdata[actions->len - 1]);
}

static void
answer_closing (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgAgreeView *self = CG_AGREE_VIEW (widget);
  g_autofree char *today = cg_addition_today ();
  g_autoptr (GError) error = NULL;
  CgEntry *record = cg_agreement_add_record (self->session, &self->matter, "agreement", today, NULL, &error);

  if (record == NULL)
    {
      g_critical ("An answer could not be added: %s", error->message);
      return;
    }
  refresh (self);
  cg_entry_list_open (self->closings, record);
}

static CgEntryList *
add_list (AdwPreferencesGroup *group, const char *name)
{
  GtkWidget *list = cg_entry_list_new (name);

  adw_preferences_group_add (group, list);
  return CG_ENTRY_LIST (list);
}

static void
cg_agree_view_dispose (GObject *object)
{
  CgAgreeView *self = CG_AGREE_VIEW (object);

  g_clear_handle_id (&self->refreshing, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->matter.instrument);
  g_clear_pointer (&self->round, g_free);
  G_OBJECT_CLASS (cg_agree_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, scroller);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, section);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, title);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, prompt);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, obstacle);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, obstacle_label);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, room);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, standing);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, vote_group);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, vote);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, decision);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, details);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, why_row);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, target_row);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, by_row);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, present_row);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, dissent_group);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, action_group);
  gtk_widget_class_bind_template_child (widget_class, CgAgreeView, closing_group);
}

static void
cg_agree_view_class_init (CgAgreeViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_agree_view_dispose;

  g_type_ensure (CG_TYPE_ROOM_VIEW);
  g_type_ensure (CG_TYPE_VOTE_ROW);
  g_type_ensure (CG_TYPE_DECISION_BOX);
  g_type_ensure (CG_TYPE_NOTES_ROW);
  g_type_ensure (CG_TYPE_CHOICE_ROW);
  g_type_ensure (CG_TYPE_DATE_ROW);
  g_type_ensure (CG_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "agree/cg-agree-view.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "matter.add-dissent", NULL, add_dissent);
  gtk_widget_class_install_action (widget_class, "matter.add-action", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "matter.answer-closing", NULL, answer_closing);
}

static void
cg_agree_view_init (CgAgreeView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->votes = add_list (self->vote_group, _("Votes so far"));
  self->dissents = add_list (self->dissent_group, _("Who does not go along"));
  self->actions = add_list (self->action_group, _("What you do first"));
  self->closings = add_list (self->closing_group, _("Answers so far"));
  self->session_signals = g_signal_group_new (CG_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (changed_cb), self);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_words (CgAgreeView *self)
{
  CgLanguage *language = cg_words_language ();
  CgEntry *item = cg_instrument_get_item (self->matter.instrument, self->matter.item);
  CgEntry *section = cg_entry_get_parent (item);
  gboolean closes = cg_agreement_ends_section (self->matter.instrument, self->matter.item);
  g_autofree char *heading = NULL, *question = NULL;

  set_text (self->section, cg_instrument_text (section, CG_KIND_TITLE, language));
  set_text (self->title, cg_instrument_text (item, CG_KIND_TITLE, language));
  set_text (self->prompt, cg_instrument_text (item, CG_KIND_PROMPT, language));
  gtk_widget_set_visible (GTK_WIDGET (self->closing_group), closes);
  if (!closes)
    return;
  heading = g_markup_printf_escaped (_("To close “%s”"), cg_instrument_text (section, CG_KIND_TITLE, language));
  question = g_markup_escape_text (cg_instrument_text (section, CG_KIND_CLOSING, language), -1);
  adw_preferences_group_set_title (self->closing_group, heading);
  adw_preferences_group_set_description (self->closing_group, question);
}

/**
 * cg_agree_view_show:
 * @matter: a matter of one of the document's rounds
 */
void
cg_agree_view_show (CgAgreeView *self, CgSession *session, const CgMatter *matter)
{
  g_return_if_fail (CG_IS_AGREE_VIEW (self));

  cg_agree_view_leave (self);
  self->session = g_object_ref (session);
  self->round = g_strdup (matter->round);
  self->matter = (CgMatter) { self->round, g_object_ref (matter->instrument), matter->item };
  g_signal_group_set_target (self->session_signals, session);
  show_words (self);
  gtk_widget_set_visible (GTK_WIDGET (self->vote), cg_instrument_has_scale (matter->instrument));
  if (cg_instrument_has_scale (matter->instrument))
    cg_vote_row_show (self->vote, session, &self->matter);
  cg_decision_box_show (self->decision, session, &self->matter);
  offer_targets (self);
  refresh (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * cg_agree_view_leave:
 *
 * Lets go of the document.
 */
void
cg_agree_view_leave (CgAgreeView *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (CG_IS_AGREE_VIEW (self));

  if (self->session == NULL)
    return;
  g_signal_group_set_target (self->session_signals, NULL);
  g_clear_handle_id (&self->refreshing, g_source_remove);
  cg_vote_row_leave (self->vote);
  cg_decision_box_leave (self->decision);
  cg_entry_list_show (self->votes, NULL, none);
  cg_entry_list_show (self->dissents, NULL, none);
  cg_entry_list_show (self->actions, NULL, none);
  cg_entry_list_show (self->closings, NULL, none);
  self->position = NULL;
  cg_row_edit (self->why_row, NULL, NULL, CG_NAME_RATIONALE);
  cg_row_edit (ADW_PREFERENCES_ROW (self->target_row), NULL, NULL, CG_NAME_TARGET);
  cg_row_edit (self->by_row, NULL, NULL, CG_NAME_BY);
  cg_row_edit (self->present_row, NULL, NULL, CG_NAME_PRESENT);
  g_clear_object (&self->session);
  g_clear_object (&self->matter.instrument);
  g_clear_pointer (&self->round, g_free);
}

/**
 * cg_agree_view_choose:
 * @level: the number of a level
 *
 * Returns: whether that level could be agreed
 */
gboolean
cg_agree_view_choose (CgAgreeView *self, guint level)
{
  g_return_val_if_fail (CG_IS_AGREE_VIEW (self), FALSE);

  return self->session != NULL && cg_decision_box_choose (self->decision, level);
}
