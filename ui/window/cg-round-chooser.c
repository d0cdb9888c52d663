/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/cg-round-chooser.h"

#include <glib/gi18n.h>

#include "common/cg-words.h"

struct _CgRoundChooser {
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkLabel *label;
  GMenu *menu;

  CgAssessment *assessment;
  CgFocus *focus;
  GSignalGroup *session_signals;
  GSignalGroup *focus_signals;
};

G_DEFINE_FINAL_TYPE (CgRoundChooser, cg_round_chooser, GTK_TYPE_WIDGET)

static void
update_label (CgRoundChooser *self)
{
  CgEntry *round = cg_assessment_find (self->assessment, CG_KIND_ROUND, cg_focus_get_round (self->focus));
  const char *name = round != NULL ? cg_entry_get (round, CG_NAME_NAME) : _("No round");
  /* Translators: what a screen reader says of the menu; %s is the name of the round that is shown */
  g_autofree char *words = g_strdup_printf (_("Round: %s"), name);

  gtk_label_set_label (self->label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static GMenu *
list_rounds (CgEntry *rounds)
{
  GMenu *section = g_menu_new ();
  guint n = cg_entry_get_n_children (rounds);

  for (guint i = 0; i < n; i++)
    {
      CgEntry *round = cg_entry_get_child (rounds, i);
      g_autofree char *words = cg_words_round (round);
      g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

      g_menu_item_set_action_and_target (item, "win.round", "s", cg_entry_get_id (round));
      g_menu_append_item (section, item);
    }
  return section;
}

static void
fill (CgRoundChooser *self)
{
  g_autoptr (GMenu) rounds = list_rounds (cg_assessment_get_list (self->assessment, CG_KIND_ROUNDS));
  g_autoptr (GMenu) more = g_menu_new ();

  g_menu_append (more, _("_New Round…"), "win.new-round");
  g_menu_remove_all (self->menu);
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (rounds));
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (more));
}

static gboolean
is_about_rounds (CgRoundChooser *self, CgEdit *edit)
{
  CgEntry *target = cg_edit_find_target (edit, self->assessment);

  return target != NULL && (cg_entry_is (target, CG_KIND_ROUNDS) || cg_entry_is (target, CG_KIND_ROUND));
}

/* A round that went leaves the window with the latest one. */
static void
changed_cb (CgRoundChooser *self, CgEdit *edit)
{
  CgEntry *latest;

  if (!is_about_rounds (self, edit))
    return;
  if (cg_assessment_find (self->assessment, CG_KIND_ROUND, cg_focus_get_round (self->focus)) == NULL)
    {
      latest = cg_assessment_get_latest_round (self->assessment);
      cg_focus_set_round (self->focus, latest != NULL ? cg_entry_get_id (latest) : NULL);
    }
  fill (self);
  update_label (self);
}

static void
cg_round_chooser_dispose (GObject *object)
{
  CgRoundChooser *self = CG_ROUND_CHOOSER (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->focus_signals);
  g_clear_object (&self->assessment);
  g_clear_object (&self->focus);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  G_OBJECT_CLASS (cg_round_chooser_parent_class)->dispose (object);
}

static void
cg_round_chooser_class_init (CgRoundChooserClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_round_chooser_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/common_ground/CommonGround/window/cg-round-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, CgRoundChooser, button);
  gtk_widget_class_bind_template_child (widget_class, CgRoundChooser, label);
  gtk_widget_class_bind_template_child (widget_class, CgRoundChooser, menu);
}

static void
cg_round_chooser_init (CgRoundChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->session_signals = g_signal_group_new (CG_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (changed_cb), self);
  self->focus_signals = g_signal_group_new (CG_TYPE_FOCUS);
  g_signal_group_connect_swapped (self->focus_signals, "notify::round", G_CALLBACK (update_label), self);
}

/**
 * cg_round_chooser_set_document:
 * @document: (nullable): whose rounds to offer
 * @focus: what the window is looking at
 */
void
cg_round_chooser_set_document (CgRoundChooser *self, CgDocument *document, CgFocus *focus)
{
  CgSession *session = document != NULL ? cg_document_get_session (document) : NULL;
  CgAssessment *assessment = session != NULL ? cg_session_get_assessment (session) : NULL;

  g_return_if_fail (CG_IS_ROUND_CHOOSER (self));

  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->focus_signals, session != NULL ? focus : NULL);
  g_set_object (&self->assessment, assessment);
  g_set_object (&self->focus, focus);
  if (session == NULL)
    return;
  fill (self);
  update_label (self);
}
