/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/cg-round-dialog.h"

#include <glib/gi18n.h>

#include "common/cg-addition.h"
#include "common/cg-words.h"
#include "exchange/cg-next-round.h"
#include "widgets/cg-choice-row.h"
#include "widgets/cg-date-row.h"
#include "widgets/cg-switch-row.h"
#include "widgets/cg-text-row.h"

struct _CgRoundDialog {
  AdwWindow parent_instance;

  CgTextRow *name_row;
  CgChoiceRow *kind_row;
  CgDateRow *date_row;
  CgSwitchRow *carry_row;
  GtkWidget *make_button;
  char *suggested;
};

enum {
  SIGNAL_MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgRoundDialog, cg_round_dialog, ADW_TYPE_WINDOW)

/* A name that the person wrote stays. */
static void
kind_chosen_cb (CgRoundDialog *self)
{
  const char *words = cg_words_choice (CG_KIND_ROUND, CG_NAME_KIND, cg_choice_row_get_choice (self->kind_row));
  const char *name = cg_text_row_get_text (self->name_row);

  if (*name != '\0' && g_strcmp0 (name, self->suggested) != 0)
    return;
  g_free (self->suggested);
  self->suggested = g_strdup (words);
  cg_text_row_set_text (self->name_row, words);
}

static void
make_cb (CgRoundDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (cg_text_row_get_text (self->name_row)));

  if (*name == '\0')
    {
      cg_text_row_set_error (self->name_row, _("Please give the round a name."));
      gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
      return;
    }
  g_signal_emit (self, signals[SIGNAL_MADE], 0, name, cg_choice_row_get_choice (self->kind_row),
                 cg_date_row_get_date (self->date_row), cg_switch_row_get_active (self->carry_row));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
cg_round_dialog_finalize (GObject *object)
{
  g_clear_pointer (&CG_ROUND_DIALOG (object)->suggested, g_free);
  G_OBJECT_CLASS (cg_round_dialog_parent_class)->finalize (object);
}

static void
cg_round_dialog_class_init (CgRoundDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = cg_round_dialog_finalize;
  signals[SIGNAL_MADE] = g_signal_new ("made", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 4, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_BOOLEAN);

  g_type_ensure (CG_TYPE_TEXT_ROW);
  g_type_ensure (CG_TYPE_CHOICE_ROW);
  g_type_ensure (CG_TYPE_DATE_ROW);
  g_type_ensure (CG_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/common_ground/CommonGround/window/cg-round-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CgRoundDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, CgRoundDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, CgRoundDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, CgRoundDialog, carry_row);
  gtk_widget_class_bind_template_child (widget_class, CgRoundDialog, make_button);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
}

static void
cg_round_dialog_init (CgRoundDialog *self)
{
  g_autofree char *today = cg_addition_today ();

  gtk_widget_init_template (GTK_WIDGET (self));

  cg_choice_row_offer_kind (self->kind_row, CG_KIND_ROUND, CG_NAME_KIND);
  cg_choice_row_set_choice (self->kind_row, "review");
  cg_date_row_set_date (self->date_row, today);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

static void
offer_carrying (CgRoundDialog *self, CgEntry *last)
{
  gboolean possible = last != NULL && cg_next_round_can_carry (last);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->carry_row), last != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->carry_row), possible);
  if (last == NULL)
    return;
  if (possible)
    /* Translators: %s is the name of a round */
    words = g_strdup_printf (_("Everybody begins with what they said in “%s”. It counts as carried over until they rate it anew."),
                             cg_entry_get (last, CG_NAME_NAME));
  else
    words = g_strdup (_("The last round was anonymous, so nobody knows whose answers they are."));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->carry_row), words);
}

/**
 * cg_round_dialog_new:
 * @last: (nullable): the round that the new one follows
 */
GtkWidget *
cg_round_dialog_new (GtkWindow *parent, CgEntry *last)
{
  CgRoundDialog *self = g_object_new (CG_TYPE_ROUND_DIALOG, "transient-for", parent, NULL);

  offer_carrying (self, last);
  return GTK_WIDGET (self);
}
