/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agree/cg-sign-dialog.h"

#include <glib/gi18n.h>

#include "agree/cg-sign-row.h"
#include "cg-config.h"
#include "widgets/cg-row.h"
#include "widgets/cg-switch-row.h"

struct _CgSignDialog {
  AdwWindow parent_instance;

  AdwPreferencesGroup *round_group;
  AdwPreferencesRow *closed_row;
  AdwPreferencesGroup *partners_group;
  GPtrArray *rows; /* (element-type CgSignRow) */
  CgSession *session;
};

G_DEFINE_FINAL_TYPE (CgSignDialog, cg_sign_dialog, ADW_TYPE_WINDOW)

static void
changed_cb (CgSignDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    cg_sign_row_update (self->rows->pdata[i]);
}

static void
cg_sign_dialog_dispose (GObject *object)
{
  CgSignDialog *self = CG_SIGN_DIALOG (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (cg_sign_dialog_parent_class)->dispose (object);
}

static void
cg_sign_dialog_finalize (GObject *object)
{
  g_clear_pointer (&CG_SIGN_DIALOG (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (cg_sign_dialog_parent_class)->finalize (object);
}

static void
cg_sign_dialog_class_init (CgSignDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_sign_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = cg_sign_dialog_finalize;

  g_type_ensure (CG_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "agree/cg-sign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CgSignDialog, round_group);
  gtk_widget_class_bind_template_child (widget_class, CgSignDialog, closed_row);
  gtk_widget_class_bind_template_child (widget_class, CgSignDialog, partners_group);
}

static void
cg_sign_dialog_init (CgSignDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static guint
count_positions (CgAssessment *assessment, CgEntry *round, const char *status)
{
  CgEntry *positions = cg_assessment_get_list (assessment, CG_KIND_AGREEMENT);
  guint n = 0;

  for (guint i = 0; i < cg_entry_get_n_children (positions); i++)
    {
      CgEntry *position = cg_entry_get_child (positions, i);

      n += g_strcmp0 (cg_entry_get (position, CG_NAME_ROUND), cg_entry_get_id (round)) == 0 &&
           cg_entry_get (position, CG_NAME_PARTNER) == NULL && g_strcmp0 (cg_entry_get (position, CG_NAME_STATUS), status) == 0;
    }
  return n;
}

static void
describe_round (CgSignDialog *self, CgAssessment *assessment, CgEntry *round)
{
  /* Translators: what a round came to, in numbers of things that were talked about */
  g_autofree char *words = g_strdup_printf (_("%1$u agreed, %2$u parked as disputed, %3$u left open."),
                                            count_positions (assessment, round, "agreed"),
                                            count_positions (assessment, round, "disputed"),
                                            count_positions (assessment, round, "open"));
  g_autofree char *name = g_markup_escape_text (cg_entry_get (round, CG_NAME_NAME), -1);

  adw_preferences_group_set_title (self->round_group, name);
  adw_preferences_group_set_description (self->round_group, words);
}

static void
add_partners (CgSignDialog *self, CgAssessment *assessment, CgEntry *round)
{
  CgEntry *partners = cg_assessment_get_list (assessment, CG_KIND_PARTNERS);

  for (guint i = 0; i < cg_entry_get_n_children (partners); i++)
    {
      CgEntry *partner = cg_entry_get_child (partners, i);
      GtkWidget *row;

      if (cg_entry_get_boolean (partner, CG_NAME_OUTSIDE))
        continue;
      row = cg_sign_row_new (self->session, round, partner);
      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (self->partners_group, row);
    }
}

/**
 * cg_sign_dialog_new:
 * @round: a round of the session's document
 */
GtkWidget *
cg_sign_dialog_new (GtkWindow *parent, CgSession *session, CgEntry *round)
{
  CgSignDialog *self = g_object_new (CG_TYPE_SIGN_DIALOG, "transient-for", parent, NULL);
  CgAssessment *assessment = cg_session_get_assessment (session);

  self->session = g_object_ref (session);
  describe_round (self, assessment, round);
  cg_row_edit (self->closed_row, session, round, CG_NAME_LOCKED);
  add_partners (self, assessment, round);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
