/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collect/cg-merge-dialog.h"

#include <glib/gi18n.h>

#include "cg-config.h"
#include "widgets/cg-banner.h"

/* More than a person reads; the command line tells all of them. */
#define ROWS_AT_MOST 200

struct _CgMergeDialog {
  AdwWindow parent_instance;

  CgBanner *problem;
  AdwPreferencesGroup *about;
  AdwPreferencesGroup *conflicts;
  AdwPreferencesGroup *refused;
  GtkWidget *take_button;

  CgMerge *merge;
  CgSession *session;
};

enum {
  SIGNAL_MERGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgMergeDialog, cg_merge_dialog, ADW_TYPE_WINDOW)

static void
take (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgMergeDialog *self = CG_MERGE_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (!cg_merge_apply (self->merge, self->session, &error))
    {
      cg_banner_show (self->problem, error->message);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_MERGED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
takes_anything (CgMergeDialog *self)
{
  GPtrArray *steps = cg_merge_get_steps (self->merge);

  if (cg_merge_count (self->merge, CG_MERGE_ADDED) > 0 || cg_merge_count (self->merge, CG_MERGE_REPLACED) > 0)
    return TRUE;
  for (guint i = 0; i < steps->len; i++)
    if (((CgMergeStep *) steps->pdata[i])->take_theirs)
      return TRUE;
  return FALSE;
}

static void
update (CgMergeDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.take", takes_anything (self));
}

static void
switched_cb (GtkSwitch *toggle, GParamSpec *pspec, CgMergeDialog *self)
{
  CgMergeStep *step = g_object_get_data (G_OBJECT (toggle), "step");

  step->take_theirs = gtk_switch_get_active (toggle);
  update (self);
}

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_conflict (CgMergeDialog *self, CgMergeStep *step)
{
  g_autofree char *title = cg_merge_dup_words (self->merge, step);
  g_autofree char *sides = cg_merge_dup_differences (self->merge, step);
  GtkWidget *row = new_row (title, sides), *toggle = gtk_switch_new ();
  /* Translators: a switch; %s names what differs */
  g_autofree char *label = g_strdup_printf (_("Take what came in: %s"), title);

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (toggle, _("Take what came in"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (toggle), "step", step);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (switched_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_preferences_group_add (self->conflicts, row);
}

static void
fill_about (CgMergeDialog *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (CgMergeOutcome outcome = 0; outcome < CG_MERGE_N_OUTCOMES; outcome++)
    {
      g_autofree char *count = NULL;

      if (cg_merge_count (self->merge, outcome) == 0)
        continue;
      count = cg_merge_dup_count (self->merge, outcome);
      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", count);
    }
  adw_preferences_group_set_description (self->about, words->str);
}

static void
fill (CgMergeDialog *self)
{
  GPtrArray *steps = cg_merge_get_steps (self->merge);
  guint rows = 0;

  fill_about (self);
  for (guint i = 0; i < steps->len && rows < ROWS_AT_MOST; i++)
    {
      CgMergeStep *step = steps->pdata[i];

      if (step->outcome == CG_MERGE_CONFLICT)
        add_conflict (self, step);
      else if (step->outcome == CG_MERGE_REFUSED)
        adw_preferences_group_add (self->refused, new_row (step->reason, NULL));
      else
        continue;
      rows++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->conflicts), cg_merge_count (self->merge, CG_MERGE_CONFLICT) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->refused), cg_merge_count (self->merge, CG_MERGE_REFUSED) > 0);
  update (self);
}

static void
cg_merge_dialog_dispose (GObject *object)
{
  CgMergeDialog *self = CG_MERGE_DIALOG (object);

  G_OBJECT_CLASS (cg_merge_dialog_parent_class)->dispose (object);
  g_clear_object (&self->merge);
  g_clear_object (&self->session);
}

static void
cg_merge_dialog_class_init (CgMergeDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_merge_dialog_dispose;
  signals[SIGNAL_MERGED] = g_signal_new ("merged", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 0);
  g_type_ensure (CG_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "collect/cg-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CgMergeDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, CgMergeDialog, about);
  gtk_widget_class_bind_template_child (widget_class, CgMergeDialog, conflicts);
  gtk_widget_class_bind_template_child (widget_class, CgMergeDialog, refused);
  gtk_widget_class_bind_template_child (widget_class, CgMergeDialog, take_button);
  gtk_widget_class_install_action (widget_class, "merge.take", NULL, take);
}

static void
cg_merge_dialog_init (CgMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cg_merge_dialog_new (GtkWindow *parent, CgMerge *merge, CgSession *session)
{
  CgMergeDialog *self = g_object_new (CG_TYPE_MERGE_DIALOG, "transient-for", parent, NULL);

  self->merge = g_object_ref (merge);
  self->session = g_object_ref (session);
  fill (self);
  gtk_widget_grab_focus (self->take_button);
  return GTK_WIDGET (self);
}
