/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-item-view.h"

#include <glib/gi18n.h>

#include "assess/cg-card-box.h"
#include "assess/cg-comment-box.h"
#include "assess/cg-evidence-box.h"
#include "assess/cg-item-words.h"
#include "assess/cg-level-card.h"
#include "assess/cg-prompts-box.h"
#include "assess/cg-voices-box.h"
#include "cg-config.h"
#include "common/cg-words.h"
#include "widgets/cg-drop-down.h"

struct _CgItemView {
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel *section;
  GtkLabel *title;
  GtkLabel *prompt;
  GtkWidget *obstacle;
  GtkLabel *obstacle_label;
  GtkWidget *cards;
  GtkToggleButton *dont_know;
  GtkToggleButton *not_applicable;
  GtkWidget *clear;
  GtkWidget *target_box;
  GtkDropDown *target;
  CgCommentBox *comment;
  CgPromptsBox *prompts;
  CgEvidenceBox *evidence;
  GtkLabel *error;
  GtkToggleButton *show_all;
  GtkWidget *voices_heading;
  CgVoicesBox *voices;

  CgAnswering *answering;
  gulong changed;
  guint item;
  gboolean is_showing; /* the document speaks to the widgets, not the person */
};

enum {
  PROP_0,
  PROP_SHOW_ALL,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CgItemView, cg_item_view, ADW_TYPE_BIN)

static void
show_error (CgItemView *self, const GError *error)
{
  gtk_label_set_label (self->error, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), error != NULL);
}

static void
show_toggles (CgItemView *self)
{
  gboolean carried = cg_answering_is_carried (self->answering, self->item);
  guint8 answer = carried ? CG_ANSWER_NONE : cg_answering_get_answer (self->answering, self->item);

  self->is_showing = TRUE;
  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card;
       card = gtk_widget_get_next_sibling (card))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (card),
                                  answer == CG_ANSWER_LEVEL (cg_level_card_get_level (CG_LEVEL_CARD (card))));
  gtk_toggle_button_set_active (self->dont_know, answer == CG_ANSWER_DONT_KNOW);
  gtk_toggle_button_set_active (self->not_applicable, answer == CG_ANSWER_NOT_APPLICABLE);
  gtk_widget_set_sensitive (self->clear, answer != CG_ANSWER_NONE);
  gtk_drop_down_set_selected (self->target, cg_answering_get_target (self->answering, self->item));
  self->is_showing = FALSE;
}

static void
show_obstacle (CgItemView *self)
{
  const char *obstacle = cg_answering_get_obstacle (self->answering);

  gtk_label_set_label (self->obstacle_label, obstacle != NULL ? obstacle : "");
  gtk_widget_set_visible (self->obstacle, obstacle != NULL);
  gtk_widget_set_sensitive (self->cards, obstacle == NULL);
  gtk_widget_set_sensitive (gtk_widget_get_parent (self->clear), obstacle == NULL);
  gtk_widget_set_sensitive (self->target_box, obstacle == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->show_all), obstacle == NULL);
}

static void
show_voices (CgItemView *self)
{
  CgAssessment *assessment = cg_session_get_assessment (cg_answering_get_session (self->answering));
  CgEntry *round = cg_assessment_find (assessment, CG_KIND_ROUND, cg_answering_get_round (self->answering));
  gboolean shown = round != NULL && (gtk_toggle_button_get_active (self->show_all) ||
                                     cg_answering_get_obstacle (self->answering) != NULL);

  gtk_widget_set_visible (self->voices_heading, shown);
  if (shown)
    cg_voices_box_show (self->voices, assessment, round, cg_answering_get_instrument (self->answering),
                        self->item);
  else
    cg_voices_box_clear (self->voices);
}

static void
reload (CgItemView *self)
{
  show_obstacle (self);
  show_toggles (self);
  cg_comment_box_show (self->comment, self->answering, self->item);
  cg_evidence_box_show (self->evidence, self->answering, self->item);
  show_voices (self);
  show_error (self, NULL);
}

static void
answering_changed_cb (CgAnswering *answering, const char *item, CgItemView *self)
{
  const char *own = cg_instrument_get_item_id (cg_answering_get_instrument (answering), self->item);

  if (item == NULL || g_str_equal (item, own))
    reload (self);
}

static void
toggled_cb (GtkToggleButton *button, CgItemView *self)
{
  if (self->is_showing || !gtk_toggle_button_get_active (button))
    return;
  if (CG_IS_LEVEL_CARD (button))
    cg_item_view_answer (self, CG_ANSWER_LEVEL (cg_level_card_get_level (CG_LEVEL_CARD (button))));
  else
    cg_item_view_answer (self, button == self->dont_know ? CG_ANSWER_DONT_KNOW : CG_ANSWER_NOT_APPLICABLE);
}

static void
clear_cb (CgItemView *self)
{
  cg_item_view_answer (self, CG_ANSWER_NONE);
}

static void
target_changed_cb (CgItemView *self)
{
  g_autoptr (GError) error = NULL;
  guint selected = gtk_drop_down_get_selected (self->target);

  if (self->is_showing || self->answering == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  /* The first choice is "no target", so that the position in the list is the answer code. */
  cg_answering_set_target (self->answering, self->item, (guint8) selected, &error);
  show_error (self, error);
}

static void
show_all_cb (CgItemView *self)
{
  if (self->answering != NULL)
    show_voices (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_ALL]);
}

static void
fill_cards (CgItemView *self)
{
  CgInstrument *instrument = cg_answering_get_instrument (self->answering);
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (self->cards)) != NULL)
    gtk_widget_unparent (old);
  for (guint level = 0; level < cg_instrument_get_n_levels (instrument); level++)
    {
      GtkWidget *card = cg_level_card_new (instrument, self->item, level);

      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (card), self->dont_know);
      g_signal_connect_object (card, "toggled", G_CALLBACK (toggled_cb), self, 0);
      gtk_widget_set_parent (card, self->cards);
    }
}

static void
fill_targets (CgItemView *self)
{
  CgInstrument *instrument = cg_answering_get_instrument (self->answering);
  g_autoptr (GtkStringList) levels = gtk_string_list_new (NULL);

  gtk_string_list_append (levels, _("No target"));
  for (guint level = 0; level < cg_instrument_get_n_levels (instrument); level++)
    gtk_string_list_append (levels, cg_item_words_level (instrument, level));
  self->is_showing = TRUE;
  gtk_drop_down_set_model (self->target, G_LIST_MODEL (levels));
  self->is_showing = FALSE;
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
fill_words (CgItemView *self)
{
  CgLanguage *language = cg_words_language ();
  CgEntry *item = cg_instrument_get_item (cg_answering_get_instrument (self->answering), self->item);

  set_text (self->section, cg_instrument_text (cg_entry_get_parent (item), CG_KIND_TITLE, language));
  set_text (self->title, cg_instrument_text (item, CG_KIND_TITLE, language));
  set_text (self->prompt, cg_instrument_text (item, CG_KIND_PROMPT, language));
}

static void
let_go (CgItemView *self)
{
  if (self->answering != NULL)
    g_clear_signal_handler (&self->changed, self->answering);
  g_clear_object (&self->answering);
}

static void
cg_item_view_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, gtk_toggle_button_get_active (CG_ITEM_VIEW (object)->show_all));
}

static void
cg_item_view_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  gtk_toggle_button_set_active (CG_ITEM_VIEW (object)->show_all, g_value_get_boolean (value));
}

static void
cg_item_view_dispose (GObject *object)
{
  let_go (CG_ITEM_VIEW (object));
  G_OBJECT_CLASS (cg_item_view_parent_class)->dispose (object);
}

static void
cg_item_view_class_init (CgItemViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = cg_item_view_get_property;
  object_class->set_property = cg_item_view_set_property;
  object_class->dispose = cg_item_view_dispose;

  properties[PROP_SHOW_ALL] = g_param_spec_boolean (
      "show-all", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (CG_TYPE_CARD_BOX);
  g_type_ensure (CG_TYPE_COMMENT_BOX);
  g_type_ensure (CG_TYPE_EVIDENCE_BOX);
  g_type_ensure (CG_TYPE_PROMPTS_BOX);
  g_type_ensure (CG_TYPE_VOICES_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "assess/cg-item-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CgItemView, scroller);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, section);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, title);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, prompt);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, obstacle);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, obstacle_label);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, cards);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, dont_know);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, not_applicable);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, clear);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, target_box);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, target);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, comment);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, prompts);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, evidence);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, error);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, show_all);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, voices_heading);
  gtk_widget_class_bind_template_child (widget_class, CgItemView, voices);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
cg_item_view_init (CgItemView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cg_drop_down_name_button (self->target);
}

/**
 * cg_item_view_show:
 * @answering: (nullable): who answers; %NULL lets go of the document
 * @item: the number of the item to show
 */
void
cg_item_view_show (CgItemView *self, CgAnswering *answering, guint item)
{
  g_return_if_fail (CG_IS_ITEM_VIEW (self));

  if (answering != NULL)
    g_object_ref (answering);
  let_go (self);
  self->answering = answering;
  self->item = item;
  if (answering == NULL)
    {
      cg_comment_box_show (self->comment, NULL, 0);
      cg_evidence_box_show (self->evidence, NULL, 0);
      cg_prompts_box_show (self->prompts, NULL, 0);
      return;
    }
  self->changed = g_signal_connect (answering, "changed", G_CALLBACK (answering_changed_cb), self);
  fill_words (self);
  fill_cards (self);
  fill_targets (self);
  cg_prompts_box_show (self->prompts, answering, item);
  reload (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * cg_item_view_answer:
 * @answer: an answer code
 *
 * Answers the item that is shown, unless nothing can be answered now.
 */
void
cg_item_view_answer (CgItemView *self, guint8 answer)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (CG_IS_ITEM_VIEW (self));

  if (self->answering == NULL || cg_answering_get_obstacle (self->answering) != NULL)
    return;
  if (cg_answering_set_answer (self->answering, self->item, answer, &error))
    return;
  show_toggles (self);
  show_error (self, error);
}

/**
 * cg_item_view_grab_first:
 *
 * Puts the keyboard on the chosen level, or on the first.
 */
void
cg_item_view_grab_first (CgItemView *self)
{
  g_return_if_fail (CG_IS_ITEM_VIEW (self));

  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card;
       card = gtk_widget_get_next_sibling (card))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (card)) && gtk_widget_grab_focus (card))
      return;
  gtk_widget_child_focus (self->cards, GTK_DIR_TAB_FORWARD);
}
