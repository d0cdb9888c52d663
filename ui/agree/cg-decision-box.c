/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agree/cg-decision-box.h"

#include <glib/gi18n.h>

#include "assess/cg-card-box.h"
#include "assess/cg-level-card.h"

#define SPACING 12

struct _CgDecisionBox {
  GtkBox parent_instance;

  GtkWidget *cards;
  GtkToggleButton *agreed; /* for tools without levels */
  GtkToggleButton *disputed;
  GtkToggleButton *open;
  GtkWidget *take_back;

  CgSession *session;
  CgMatter matter;
  gboolean showing; /* the document speaks to the widgets, not the person */
};

G_DEFINE_FINAL_TYPE (CgDecisionBox, cg_decision_box, GTK_TYPE_BOX)

static CgEntry *
position_of (CgDecisionBox *self)
{
  return cg_agreement_find (cg_session_get_assessment (self->session), &self->matter);
}

static void
settle (CgDecisionBox *self, const char *status, const char *level)
{
  g_autoptr (GError) error = NULL;

  if (!cg_agreement_settle (self->session, &self->matter, status, level, &error))
    g_critical ("It could not be recorded: %s", error->message);
}

static const char *
level_of (CgDecisionBox *self, GtkToggleButton *button)
{
  return CG_IS_LEVEL_CARD (button)
             ? cg_instrument_get_level_id (self->matter.instrument, cg_level_card_get_level (CG_LEVEL_CARD (button)))
             : NULL;
}

static void
toggled_cb (GtkToggleButton *button, CgDecisionBox *self)
{
  if (self->showing || self->session == NULL || !gtk_toggle_button_get_active (button))
    return;
  if (button == self->disputed)
    settle (self, "disputed", NULL);
  else if (button == self->open)
    settle (self, "open", NULL);
  else
    settle (self, "agreed", level_of (self, button));
}

static void
take_back_cb (CgDecisionBox *self)
{
  g_autoptr (GError) error = NULL;

  if (!cg_agreement_forget (self->session, &self->matter, &error))
    g_critical ("It could not be taken back: %s", error->message);
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static GtkToggleButton *
add_toggle (CgDecisionBox *self, GtkWidget *row, const char *words)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (words);

  if (self->disputed != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->disputed);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_box_append (GTK_BOX (row), button);
  return GTK_TOGGLE_BUTTON (button);
}

static void
cg_decision_box_dispose (GObject *object)
{
  cg_decision_box_leave (CG_DECISION_BOX (object));
  G_OBJECT_CLASS (cg_decision_box_parent_class)->dispose (object);
}

static void
cg_decision_box_class_init (CgDecisionBoxClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_decision_box_dispose;
}

static void
cg_decision_box_init (CgDecisionBox *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACING);
  self->cards = g_object_new (CG_TYPE_CARD_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cards), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Levels"), -1);
  gtk_box_append (GTK_BOX (self), self->cards);
  gtk_box_append (GTK_BOX (self), row);
  self->disputed = add_toggle (self, row, _("Park as Disputed"));
  self->open = add_toggle (self, row, _("Leave Open"));
  self->agreed = add_toggle (self, row, C_("position", "Agreed"));
  gtk_box_reorder_child_after (GTK_BOX (row), GTK_WIDGET (self->agreed), NULL);
  self->take_back = gtk_button_new_with_label (_("Take Back"));
  gtk_widget_set_tooltip_text (self->take_back, _("As if it had not been talked about"));
  gtk_widget_add_css_class (self->take_back, "flat");
  g_signal_connect_object (self->take_back, "clicked", G_CALLBACK (take_back_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), self->take_back);
}

static void
fill_cards (CgDecisionBox *self)
{
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (self->cards)) != NULL)
    gtk_widget_unparent (old);
  for (guint level = 0; level < cg_instrument_get_n_levels (self->matter.instrument); level++)
    {
      GtkWidget *card = cg_level_card_new (self->matter.instrument, self->matter.item, level);

      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (card), self->disputed);
      g_signal_connect_object (card, "toggled", G_CALLBACK (toggled_cb), self, 0);
      gtk_widget_set_parent (card, self->cards);
    }
}

/**
 * cg_decision_box_update:
 *
 * Shows what is recorded now.
 */
void
cg_decision_box_update (CgDecisionBox *self)
{
  CgEntry *position;
  const char *status, *level;

  g_return_if_fail (CG_IS_DECISION_BOX (self) && self->session != NULL);

  position = position_of (self);
  status = position != NULL ? cg_entry_get (position, CG_NAME_STATUS) : NULL;
  level = g_strcmp0 (status, "agreed") == 0 ? cg_entry_get (position, CG_NAME_LEVEL) : NULL;
  self->showing = TRUE;
  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL; card = gtk_widget_get_next_sibling (card))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (card),
                                  level != NULL && g_strcmp0 (level, level_of (self, GTK_TOGGLE_BUTTON (card))) == 0);
  gtk_toggle_button_set_active (self->agreed, g_strcmp0 (status, "agreed") == 0 && level == NULL);
  gtk_toggle_button_set_active (self->disputed, g_strcmp0 (status, "disputed") == 0);
  gtk_toggle_button_set_active (self->open, g_strcmp0 (status, "open") == 0);
  gtk_widget_set_sensitive (self->take_back, position != NULL);
  self->showing = FALSE;
}

/**
 * cg_decision_box_show:
 * @matter: a matter of a round that is not locked; it has to stay until the box is left
 */
void
cg_decision_box_show (CgDecisionBox *self, CgSession *session, const CgMatter *matter)
{
  gboolean scaled = cg_instrument_has_scale (matter->instrument);

  g_return_if_fail (CG_IS_DECISION_BOX (self));

  g_set_object (&self->session, session);
  self->matter = *matter;
  self->showing = TRUE;
  fill_cards (self);
  self->showing = FALSE;
  gtk_widget_set_visible (self->cards, scaled);
  gtk_widget_set_visible (GTK_WIDGET (self->agreed), !scaled);
  cg_decision_box_update (self);
}

void
cg_decision_box_leave (CgDecisionBox *self)
{
  g_return_if_fail (CG_IS_DECISION_BOX (self));

  g_clear_object (&self->session);
}

/**
 * cg_decision_box_choose:
 * @level: the number of a level
 *
 * Returns: whether that level could be agreed
 */
gboolean
cg_decision_box_choose (CgDecisionBox *self, guint level)
{
  g_return_val_if_fail (CG_IS_DECISION_BOX (self), FALSE);

  if (self->session == NULL || !gtk_widget_is_sensitive (GTK_WIDGET (self)) ||
      level >= cg_instrument_get_n_levels (self->matter.instrument))
    return FALSE;
  settle (self, "agreed", cg_instrument_get_level_id (self->matter.instrument, level));
  return TRUE;
}
