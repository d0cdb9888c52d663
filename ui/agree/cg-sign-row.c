/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agree/cg-sign-row.h"

#include <glib/gi18n.h>

#include "common/cg-addition.h"
#include "common/cg-words.h"
#include "exchange/cg-signing.h"
#include "widgets/cg-partner-disc.h"
#include "widgets/cg-text-row.h"

struct _CgSignRow {
  AdwExpanderRow parent_instance;

  CgSession *session;
  CgEntry *round;
  CgEntry *partner;
  GtkWidget *changed; /* the sign of a change since */
  CgTextRow *name;
  CgTextRow *role;
  GtkWidget *button_row;
  GtkWidget *sign_button;
  GtkWidget *withdraw_button;
};

G_DEFINE_FINAL_TYPE (CgSignRow, cg_sign_row, ADW_TYPE_EXPANDER_ROW)

static CgEntry *
find_signature (CgSignRow *self)
{
  return cg_signing_find (cg_session_get_assessment (self->session), CG_SIGNED_POSITION, cg_entry_get_id (self->round),
                          cg_entry_get_id (self->partner));
}

static char *
signer_of (CgEntry *signature)
{
  const char *name = cg_entry_get (signature, CG_NAME_NAME), *role = cg_entry_get (signature, CG_NAME_ROLE);

  if (role == NULL || *role == '\0')
    return g_strdup (name);
  /* Translators: who signed: %1$s is the name, %2$s the role */
  return g_strdup_printf (_("%1$s, %2$s"), name, role);
}

static char *
state_words (CgSignRow *self, CgEntry *signature, gboolean holds)
{
  g_autofree char *signer = NULL, *date = NULL;

  if (signature == NULL)
    return g_strdup (_("Not signed yet"));
  signer = signer_of (signature);
  date = cg_words_date (cg_entry_get (signature, CG_NAME_DATE));
  if (holds)
    /* Translators: %1$s is who signed, %2$s the date */
    return g_strdup_printf (_("Signed by %1$s on %2$s"), signer, date);
  /* Translators: %1$s is who signed, %2$s the date; after that, what was signed became another */
  return g_strdup_printf (_("Signed by %1$s on %2$s, and changed since"), signer, date);
}

/* What can't be signed yet says why beside the button. */
static void
update_button (CgSignRow *self)
{
  gboolean closed = cg_entry_get_boolean (self->round, CG_NAME_LOCKED);
  CgAssessment *assessment = cg_session_get_assessment (self->session);
  gboolean read_only = cg_assessment_is_read_only (assessment), practice = cg_assessment_is_practice (assessment);
  const char *why = closed ? "" : _("Close the round first: what is signed should stay.");

  gtk_widget_set_sensitive (self->sign_button, closed && !read_only && !practice);
  gtk_widget_set_visible (self->withdraw_button, find_signature (self) != NULL);
  gtk_widget_set_sensitive (self->withdraw_button, !read_only);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->button_row), practice ? _("This is for practice: nobody signs it.") : why);
}

/**
 * cg_sign_row_update:
 *
 * Shows the signature as it stands now.
 */
void
cg_sign_row_update (CgSignRow *self)
{
  CgEntry *signature = find_signature (self);
  gboolean holds = signature != NULL && cg_signing_holds (cg_session_get_assessment (self->session), signature);
  g_autofree char *words = state_words (self, signature, holds);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
  gtk_widget_set_visible (self->changed, signature != NULL && !holds);
  update_button (self);
}

static void
sign_cb (CgSignRow *self)
{
  g_autofree char *today = cg_addition_today ();
  const char *name = cg_text_row_get_text (self->name), *role = cg_text_row_get_text (self->role);
  g_autoptr (GError) error = NULL;

  cg_text_row_set_error (self->name, *name == '\0' ? _("Say who signs.") : NULL);
  if (*name == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return;
    }
  if (!cg_signing_sign (self->session, CG_SIGNED_POSITION, cg_entry_get_id (self->round), cg_entry_get_id (self->partner), today,
                        name, *role != '\0' ? role : NULL, &error))
    cg_text_row_set_error (self->name, error->message);
  else
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
  cg_sign_row_update (self);
}

static void
withdraw_cb (CgSignRow *self)
{
  CgEntry *signature = find_signature (self);

  if (signature != NULL)
    cg_addition_remove (self->session, signature, _("Take back a signature"));
  cg_sign_row_update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

static GtkWidget *
add_button (CgSignRow *self, const char *words)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->button_row), button);
  return button;
}

static void
cg_sign_row_dispose (GObject *object)
{
  CgSignRow *self = CG_SIGN_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->round);
  g_clear_object (&self->partner);
  G_OBJECT_CLASS (cg_sign_row_parent_class)->dispose (object);
}

static void
cg_sign_row_class_init (CgSignRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_sign_row_dispose;
}

static void
cg_sign_row_init (CgSignRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->changed = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->changed);
  self->name = CG_TEXT_ROW (cg_text_row_new (_("Who signs")));
  self->role = CG_TEXT_ROW (cg_text_row_new (_("As what, such as director")));
  self->button_row = adw_action_row_new ();
  self->withdraw_button = add_button (self, _("Take Back"));
  self->sign_button = add_button (self, C_("signature", "Sign"));
  gtk_widget_add_css_class (self->sign_button, "suggested-action");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->name));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->role));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->button_row);
  g_signal_connect_object (self->sign_button, "clicked", G_CALLBACK (sign_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->withdraw_button, "clicked", G_CALLBACK (withdraw_cb), self, G_CONNECT_SWAPPED);
}

/**
 * cg_sign_row_new:
 * @partner: a partner of the session's document
 */
GtkWidget *
cg_sign_row_new (CgSession *session, CgEntry *round, CgEntry *partner)
{
  CgSignRow *self = g_object_new (CG_TYPE_SIGN_ROW, "title", cg_entry_get (partner, CG_NAME_NAME), NULL);

  self->session = g_object_ref (session);
  self->round = g_object_ref (round);
  self->partner = g_object_ref (partner);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), cg_partner_disc_new (partner));
  cg_sign_row_update (self);
  return GTK_WIDGET (self);
}
