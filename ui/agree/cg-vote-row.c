/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agree/cg-vote-row.h"

#include <glib/gi18n.h>

#include "assess/cg-item-words.h"
#include "common/cg-addition.h"

#define MOST_HANDS 9999

struct _CgVoteRow {
  AdwExpanderRow parent_instance;

  CgSession *session;
  CgInstrument *instrument;
  char *round;
  guint item;
  CgEntry *record;  /* the vote that is being counted; NULL before the first hand */
  GPtrArray *rows;  /* (element-type GtkWidget): a row a level */
  GPtrArray *hands; /* (element-type GtkSpinButton) */
  gboolean showing; /* the row changes by itself, nobody counts */
};

G_DEFINE_FINAL_TYPE (CgVoteRow, cg_vote_row, ADW_TYPE_EXPANDER_ROW)

static guint *
read_hands (CgVoteRow *self)
{
  guint *votes = g_new0 (guint, self->hands->len + 1);

  for (guint i = 0; i < self->hands->len; i++)
    votes[i] = gtk_spin_button_get_value_as_int (self->hands->pdata[i]);
  return votes;
}

static char *
vote_words (CgVoteRow *self)
{
  g_autofree guint *votes = self->instrument != NULL ? read_hands (self) : NULL;

  return votes != NULL ? cg_agreement_vote_words (cg_session_get_assessment (self->session), self->instrument, votes) : NULL;
}

static gboolean
begin (CgVoteRow *self, const char *words, GError **error)
{
  CgMatter matter = { self->round, self->instrument, self->item };
  g_autofree char *today = cg_addition_today ();
  CgEntry *record = cg_agreement_add_record (self->session, &matter, "session", today, words, error);

  g_set_object (&self->record, record);
  return record != NULL;
}

static gboolean
go_on (CgVoteRow *self, const char *words, GError **error)
{
  g_autoptr (CgEdit) edit = cg_edit_new_set (self->record, CG_NAME_TEXT, words);

  return cg_session_apply_typed (self->session, edit, _("Count a vote"), error);
}

/* Nobody has to write a vote down: it stands in the log from the first hand. */
static void
hands_changed_cb (CgVoteRow *self)
{
  g_autofree char *words = vote_words (self);
  g_autoptr (GError) error = NULL;
  gboolean kept = TRUE;

  if (self->showing)
    return;
  if (self->record != NULL && cg_entry_get_parent (self->record) == NULL)
    g_clear_object (&self->record); /* undo took it away */
  if (words != NULL)
    kept = self->record != NULL ? go_on (self, words, &error) : begin (self, words, &error);
  else if (self->record != NULL)
    cg_addition_remove (self->session, self->record, _("Count a vote"));
  if (!kept)
    g_critical ("A vote could not be kept: %s", error->message);
}

static void
put_hands_down (CgVoteRow *self)
{
  self->showing = TRUE;
  for (guint i = 0; i < self->hands->len; i++)
    gtk_spin_button_set_value (self->hands->pdata[i], 0);
  self->showing = FALSE;
  g_clear_object (&self->record);
}

static void
add_row (CgVoteRow *self, const char *title, GtkWidget *suffix)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), suffix);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_level (CgVoteRow *self, guint level)
{
  GtkWidget *hands = gtk_spin_button_new_with_range (0, MOST_HANDS, 1);
  const char *label = cg_item_words_level (self->instrument, level);
  /* Translators: how many people in the room vote for a level; %s is the level */
  g_autofree char *name = g_strdup_printf (_("Hands for %s"), label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (hands), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (hands, "value-changed", G_CALLBACK (hands_changed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->hands, hands);
  add_row (self, label, hands);
}

static void
fill (CgVoteRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->hands, 0);
  for (guint level = 0; level < cg_instrument_get_n_levels (self->instrument); level++)
    add_level (self, level);
}

static void
let_go (CgVoteRow *self)
{
  g_clear_object (&self->record);
  g_clear_object (&self->session);
  g_clear_object (&self->instrument);
  g_clear_pointer (&self->round, g_free);
}

static void
cg_vote_row_dispose (GObject *object)
{
  let_go (CG_VOTE_ROW (object));
  G_OBJECT_CLASS (cg_vote_row_parent_class)->dispose (object);
}

static void
cg_vote_row_finalize (GObject *object)
{
  CgVoteRow *self = CG_VOTE_ROW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->hands, g_ptr_array_unref);
  G_OBJECT_CLASS (cg_vote_row_parent_class)->finalize (object);
}

static void
cg_vote_row_class_init (CgVoteRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_vote_row_dispose;
  G_OBJECT_CLASS (class)->finalize = cg_vote_row_finalize;
}

static void
cg_vote_row_init (CgVoteRow *self)
{
  self->rows = g_ptr_array_new ();
  self->hands = g_ptr_array_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Show of hands"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), _("Count the room, level by level; the log keeps it"));
}

/**
 * cg_vote_row_show:
 * @matter: a matter of a tool with levels
 */
void
cg_vote_row_show (CgVoteRow *self, CgSession *session, const CgMatter *matter)
{
  gboolean is_same_tool = matter->instrument == self->instrument;

  g_return_if_fail (CG_IS_VOTE_ROW (self));

  g_set_object (&self->session, session);
  g_set_object (&self->instrument, matter->instrument);
  g_free (self->round);
  self->round = g_strdup (matter->round);
  self->item = matter->item;
  if (!is_same_tool)
    fill (self);
}

/**
 * cg_vote_row_leave:
 *
 * The next vote is a new one. Lets go of the document.
 */
void
cg_vote_row_leave (CgVoteRow *self)
{
  g_return_if_fail (CG_IS_VOTE_ROW (self));

  put_hands_down (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->round, g_free);
}
