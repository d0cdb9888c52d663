/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "partnership/cg-version-dialog.h"

#include <glib/gi18n.h>

#include "cg-config.h"
#include "common/cg-addition.h"
#include "common/cg-words.h"
#include "exchange/cg-version-move.h"
#include "widgets/cg-banner.h"

struct _CgVersionDialog {
  AdwWindow parent_instance;

  GtkWidget *move_button;
  CgBanner *problem;
  AdwPreferencesGroup *about;
  GtkWidget *scale_group;
  AdwComboRow *scale_row;
  AdwPreferencesGroup *reworded;
  AdwPreferencesGroup *removed;
  AdwPreferencesGroup *added;

  CgSession *session;
  CgCatalogue *catalogue;
  CgInstrument *to;
  CgVersionMove *move;
};

G_DEFINE_FINAL_TYPE (CgVersionDialog, cg_version_dialog, ADW_TYPE_WINDOW)

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgVersionDialog *self = CG_VERSION_DIALOG (widget);
  g_autoptr (CgEntry) declaration = cg_addition_declare (self->catalogue, self->to);
  g_autoptr (GError) error = NULL;

  if (cg_version_move_apply (self->move, self->session, declaration,
                             adw_combo_row_get_selected (self->scale_row) == 0 ? CG_SCALE_CLAMP : CG_SCALE_RESET,
                             _("Move to a newer version"), &error))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    cg_banner_show (self->problem, error->message);
}

static const char *
text_of (CgEntry *item, CgKindId kind)
{
  return cg_instrument_text (item, kind, cg_words_language ());
}

static void
keep_changed_cb (GtkSwitch *keep, GParamSpec *pspec, CgItemMove *move)
{
  move->keep = gtk_switch_get_active (keep);
}

static void
add_keep_switch (GtkWidget *row, CgItemMove *move)
{
  GtkWidget *keep = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (keep), move->keep);
  gtk_widget_set_valign (keep, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (keep), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Keep the answers"), -1);
  g_signal_connect (keep, "notify::active", G_CALLBACK (keep_changed_cb), move);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keep);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), keep);
}

/* Both wordings, one under the other, and how many answers it is about. */
static char *
describe (const CgItemMove *move)
{
  g_autofree char *answers = g_strdup_printf (ngettext ("%u answer", "%u answers", move->n_answers), move->n_answers);

  if (move->before == NULL)
    return g_strdup (text_of (move->after, CG_KIND_PROMPT));
  if (move->after == NULL)
    return g_strdup_printf ("%s\n%s", text_of (move->before, CG_KIND_PROMPT), answers);
  /* Translators: %1$s is the old wording, %2$s the new one, %3$s is such as "3 answers" */
  return g_strdup_printf (_("Before: %1$s\nNow: %2$s\n%3$s"), text_of (move->before, CG_KIND_PROMPT),
                          text_of (move->after, CG_KIND_PROMPT), answers);
}

static void
add_item (AdwPreferencesGroup *group, CgItemMove *move)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = describe (move);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 text_of (move->after != NULL ? move->after : move->before, CG_KIND_TITLE));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (move->change == CG_ITEM_REWORDED)
    add_keep_switch (row, move);
  adw_preferences_group_add (group, row);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
}

static AdwPreferencesGroup *
group_of (CgVersionDialog *self, CgItemChange change)
{
  switch (change)
    {
    case CG_ITEM_REWORDED: return self->reworded;
    case CG_ITEM_REMOVED: return self->removed;
    case CG_ITEM_ADDED: return self->added;
    default: return NULL;
    }
}

/* What else goes with the items that are not there any more. */
static void
say_what_else (CgVersionDialog *self)
{
  guint positions = cg_version_move_count_positions (self->move);
  guint references = cg_version_move_count_references (self->move);
  g_autofree char *agreed = g_strdup_printf (ngettext ("%u agreed position goes", "%u agreed positions go", positions), positions);
  g_autofree char *named = g_strdup_printf (ngettext ("%u action or record stays and points to them no more",
                                                      "%u actions and records stay and point to them no more", references), references);
  const char *lines[] = { positions > 0 ? agreed : NULL, references > 0 ? named : NULL };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i] != NULL)
      {
        GtkWidget *row = adw_action_row_new ();

        adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lines[i]);
        adw_preferences_group_add (self->removed, row);
      }
}

static void
fill (CgVersionDialog *self)
{
  GPtrArray *items = cg_version_move_get_items (self->move);
  guint off_scale = cg_version_move_count_off_scale (self->move), unchanged = 0;
  g_autofree char *off = g_strdup_printf (ngettext ("%u answer", "%u answers", off_scale), off_scale);
  g_autofree char *title = cg_words_instrument (self->to), *kept = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      CgItemMove *move = items->pdata[i];

      if (group_of (self, move->change) != NULL)
        add_item (group_of (self, move->change), move);
      else
        unchanged++;
    }
  say_what_else (self);
  kept = g_strdup_printf (ngettext ("%u item is as it was and keeps its answers. Locked rounds stay with the version that they were given to.",
                                    "%u items are as they were and keep their answers. Locked rounds stay with the version that they were given to.",
                                    unchanged), unchanged);
  adw_preferences_group_set_title (self->about, title);
  adw_preferences_group_set_description (self->about, kept);
  gtk_widget_set_visible (self->scale_group, cg_version_move_changes_scale (self->move));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->scale_row), off);
}

static void
cg_version_dialog_dispose (GObject *object)
{
  CgVersionDialog *self = CG_VERSION_DIALOG (object);

  G_OBJECT_CLASS (cg_version_dialog_parent_class)->dispose (object);
  g_clear_pointer (&self->move, cg_version_move_free);
  g_clear_object (&self->to);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->session);
}

static void
cg_version_dialog_class_init (CgVersionDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_version_dialog_dispose;
  g_type_ensure (CG_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "partnership/cg-version-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CgVersionDialog, move_button);
  gtk_widget_class_bind_template_child (widget_class, CgVersionDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, CgVersionDialog, about);
  gtk_widget_class_bind_template_child (widget_class, CgVersionDialog, scale_group);
  gtk_widget_class_bind_template_child (widget_class, CgVersionDialog, scale_row);
  gtk_widget_class_bind_template_child (widget_class, CgVersionDialog, reworded);
  gtk_widget_class_bind_template_child (widget_class, CgVersionDialog, removed);
  gtk_widget_class_bind_template_child (widget_class, CgVersionDialog, added);
  gtk_widget_class_install_action (widget_class, "version.move", NULL, move_action);
}

static void
cg_version_dialog_init (CgVersionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cg_version_dialog_new:
 * @from: the version that the session's document uses
 * @to: the one to move to
 */
GtkWidget *
cg_version_dialog_new (GtkWindow *parent, CgSession *session, CgCatalogue *catalogue, CgInstrument *from, CgInstrument *to)
{
  CgVersionDialog *self = g_object_new (CG_TYPE_VERSION_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->catalogue = g_object_ref (catalogue);
  self->to = g_object_ref (to);
  self->move = cg_version_move_new (cg_session_get_assessment (session), from, to);
  fill (self);
  gtk_widget_grab_focus (self->move_button);
  return GTK_WIDGET (self);
}
