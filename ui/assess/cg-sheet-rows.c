/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-sheet-rows.h"

#include <glib/gi18n.h>

#include "assess/cg-item-words.h"
#include "common/cg-words.h"
#include "widgets/cg-choice-row.h"

/* A row that shows one part of an answer and keeps what is typed or chosen. */
typedef struct {
  CgAnswering *answering;
  guint item;
  CgName name;
  char *about;
  gboolean is_showing; /* the document speaks to the widget, not the person */
} Part;

static void
free_part (gpointer data)
{
  Part *part = data;

  g_object_unref (part->answering);
  g_free (part->about);
  g_free (part);
}

static Part *
part_of (gpointer row)
{
  return g_object_get_data (row, "part");
}

static void
bind (GtkWidget *row, CgAnswering *answering, guint item, CgName name, const char *about, GCallback show)
{
  Part *part = g_new0 (Part, 1);

  part->answering = g_object_ref (answering);
  part->item = item;
  part->name = name;
  part->about = g_strdup (about);
  g_object_set_data_full (G_OBJECT (row), "part", part, free_part);
  g_signal_connect_object (answering, "changed", show, row, G_CONNECT_SWAPPED);
}

static void
show_words (GtkWidget *row)
{
  Part *part = part_of (row);
  g_autofree char *words = cg_answering_dup_words (part->answering, part->item, part->name);
  const char *shown = gtk_editable_get_text (GTK_EDITABLE (row));

  part->is_showing = TRUE;
  if (g_strcmp0 (shown, words != NULL ? words : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), words != NULL ? words : "");
  gtk_widget_set_sensitive (row, cg_answering_get_obstacle (part->answering) == NULL);
  part->is_showing = FALSE;
}

static void
words_changed_cb (GtkWidget *row)
{
  Part *part = part_of (row);
  g_autoptr (GError) error = NULL;

  if (!part->is_showing &&
      !cg_answering_set_words (part->answering, part->item, part->name, gtk_editable_get_text (GTK_EDITABLE (row)), &error))
    gtk_widget_set_tooltip_text (row, error->message);
}

static void
focus_left_cb (GtkEventControllerFocus *controller, GtkWidget *row)
{
  cg_session_break_typing (cg_answering_get_session (part_of (row)->answering));
}

static GtkWidget *
make_words_row (CgAnswering *answering, guint item, CgName name, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (row));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* The keyboard stops at the text inside, of which the toolkit tells a screen reader nothing. */
  g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  bind (row, answering, item, name, NULL, G_CALLBACK (show_words));
  show_words (row);
  g_signal_connect (row, "changed", G_CALLBACK (words_changed_cb), NULL);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), row, 0);
  gtk_widget_add_controller (row, focus);
  return row;
}

/* As they stand in the list of choices, behind "not said". */
static const char *const confidences[] = { "low", "medium", "high" };

static void
show_confidence (GtkWidget *row)
{
  Part *part = part_of (row);
  g_autofree char *confidence = cg_answering_dup_words (part->answering, part->item, CG_NAME_CONFIDENCE);
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (confidences); i++)
    if (g_strcmp0 (confidence, confidences[i]) == 0)
      selected = i + 1;
  part->is_showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  gtk_widget_set_sensitive (row, cg_answering_get_obstacle (part->answering) == NULL);
  part->is_showing = FALSE;
}

static void
confidence_chosen_cb (GtkWidget *row)
{
  Part *part = part_of (row);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
  g_autoptr (GError) error = NULL;

  if (part->is_showing || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (!cg_answering_set_words (part->answering, part->item, CG_NAME_CONFIDENCE,
                               selected > 0 ? confidences[selected - 1] : NULL, &error))
    gtk_widget_set_tooltip_text (row, error->message);
}

static GtkWidget *
make_confidence_row (CgAnswering *answering, guint item)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _("Not said"));
  for (guint i = 0; i < G_N_ELEMENTS (confidences); i++)
    gtk_string_list_append (choices, cg_words_choice (CG_KIND_RATING, CG_NAME_CONFIDENCE, confidences[i]));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("How sure you are"));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  bind (row, answering, item, CG_NAME_CONFIDENCE, NULL, G_CALLBACK (show_confidence));
  show_confidence (row);
  g_signal_connect (row, "notify::selected", G_CALLBACK (confidence_chosen_cb), NULL);
  return row;
}

static void
show_state (GtkWidget *row)
{
  Part *part = part_of (row);
  g_autofree char *words = cg_answering_dup_words (part->answering, part->item, CG_NAME_TEXT);
  g_autofree char *markup = g_markup_escape_text (words != NULL ? words : _("No answer yet"), -1);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), markup);
}

/**
 * cg_question_row_new:
 *
 * Returns: a question that opens onto its answer, how sure one is, who owns it and what is still open
 */
GtkWidget *
cg_question_row_new (CgAnswering *answering, guint item)
{
  GtkWidget *row = adw_expander_row_new ();
  CgEntry *entry = cg_instrument_get_item (cg_answering_get_instrument (answering), item);
  g_autofree char *title = g_markup_escape_text (cg_instrument_text (entry, CG_KIND_PROMPT, cg_words_language ()), -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_words_row (answering, item, CG_NAME_TEXT, _("Answer")));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_confidence_row (answering, item));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_words_row (answering, item, CG_NAME_OWNER, _("Who owns it")));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_words_row (answering, item, CG_NAME_ISSUE, _("Still open")));
  bind (row, answering, item, CG_NAME_TEXT, NULL, G_CALLBACK (show_state));
  show_state (row);
  return row;
}

/* The list: no answer, the levels, don't know, not applicable. */
static guint8
answer_at (CgInstrument *instrument, guint position)
{
  guint n = cg_instrument_get_n_levels (instrument);

  if (position == 0)
    return CG_ANSWER_NONE;
  if (position <= n)
    return CG_ANSWER_LEVEL (position - 1);
  return position == n + 1 ? CG_ANSWER_DONT_KNOW : CG_ANSWER_NOT_APPLICABLE;
}

static void
show_pair (GtkWidget *row)
{
  Part *part = part_of (row);
  CgInstrument *instrument = cg_answering_get_instrument (part->answering);
  guint8 answer = cg_answering_get_answer_about (part->answering, part->item, part->about);
  guint position = 0;

  while (answer_at (instrument, position) != answer)
    position++;
  part->is_showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), position);
  gtk_widget_set_sensitive (row, cg_answering_get_obstacle (part->answering) == NULL);
  part->is_showing = FALSE;
}

static void
pair_chosen_cb (GtkWidget *row)
{
  Part *part = part_of (row);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (row));
  g_autoptr (GError) error = NULL;

  if (part->is_showing || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (!cg_answering_set_answer_about (part->answering, part->item, part->about,
                                      answer_at (cg_answering_get_instrument (part->answering), selected), &error))
    gtk_widget_set_tooltip_text (row, error->message);
}

/**
 * cg_pair_row_new:
 * @partner: whom the rating is about
 *
 * Returns: one dimension of the relationship with that partner, with its levels to choose from
 */
GtkWidget *
cg_pair_row_new (CgAnswering *answering, guint item, CgEntry *partner)
{
  GtkWidget *row = adw_combo_row_new ();
  CgInstrument *instrument = cg_answering_get_instrument (answering);
  CgEntry *entry = cg_instrument_get_item (instrument, item);
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);
  g_autofree char *title = g_markup_escape_text (cg_item_words_title (instrument, item), -1);
  g_autofree char *prompt = g_markup_escape_text (cg_instrument_text (entry, CG_KIND_PROMPT, cg_words_language ()), -1);

  for (guint i = 0; i < cg_instrument_get_n_levels (instrument) + 3; i++)
    gtk_string_list_append (choices, cg_item_words_answer (instrument, answer_at (instrument, i)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), prompt);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  bind (row, answering, item, CG_NAME_ANSWER, cg_entry_get_id (partner), G_CALLBACK (show_pair));
  show_pair (row);
  g_signal_connect (row, "notify::selected", G_CALLBACK (pair_chosen_cb), NULL);
  return row;
}
