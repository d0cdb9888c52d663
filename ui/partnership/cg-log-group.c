/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "partnership/cg-log-group.h"

#include <glib/gi18n.h>

#include "analysis/cg-log.h"
#include "cg-config.h"
#include "common/cg-addition.h"
#include "common/cg-words.h"
#include "partnership/cg-entry-row.h"
#include "widgets/cg-drop-down.h"

#define AT_ONCE 10

/* What the filter offers in front of the kinds of record. */
enum {
  SHOW_EVERYTHING,
  SHOW_REVIEWS,
  SHOW_KINDS,
};

struct _CgLogGroup {
  AdwPreferencesGroup parent_instance;

  GtkEditable *search;
  GtkDropDown *filter;
  GtkListBox *list;
  GtkLabel *placeholder;
  GtkWidget *more_button;

  CgSession *session;
  GSignalGroup *session_signals;
  GListStore *found;
  GtkSliceListModel *shown;
};

G_DEFINE_FINAL_TYPE (CgLogGroup, cg_log_group, ADW_TYPE_PREFERENCES_GROUP)

static const char *const *
record_kinds (void)
{
  const CgKind *kind = cg_kind_get (CG_KIND_RECORD);

  return kind->fields[cg_kind_find_field (kind, CG_NAME_KIND)].choices;
}

static const char *
chosen_kind (CgLogGroup *self)
{
  guint chosen = gtk_drop_down_get_selected (self->filter);

  return chosen >= SHOW_KINDS && chosen != GTK_INVALID_LIST_POSITION ? record_kinds ()[chosen - SHOW_KINDS] : NULL;
}

static void
update_more_button (CgLogGroup *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  guint shown = gtk_slice_list_model_get_size (self->shown);
  guint more = n > shown ? n - shown : 0;
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u more record", "Show %u more records", more), more);

  gtk_widget_set_visible (self->more_button, more > 0);
  gtk_button_set_label (GTK_BUTTON (self->more_button), label);
}

static void
describe_reviews (CgLogGroup *self)
{
  g_autofree char *today = cg_addition_today ();
  g_autoptr (GString) words = g_string_new (_("What your words mean, what was decided, what stands in the way, and what you learnt."));
  guint late, n = cg_log_count_reviews (cg_session_get_assessment (self->session), today, &late);

  if (n > 0)
    g_string_printf (words, ngettext ("%u record is to be looked at again.", "%u records are to be looked at again.", n), n);
  if (late > 0)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words, ngettext ("%u of them is overdue.", "%u of them are overdue.", late), late);
    }
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), words->str);
}

static void
update_placeholder (CgLogGroup *self)
{
  CgEntry *log = cg_assessment_get_list (cg_session_get_assessment (self->session), CG_KIND_LOG);

  gtk_label_set_label (self->placeholder, cg_entry_get_n_children (log) == 0 ? _("Nothing is in the log yet.")
                                                                             : _("Nothing found. Try fewer letters, or show everything."));
}

static void
fill (CgLogGroup *self)
{
  g_autoptr (GPtrArray) found = NULL;
  CgLogQuery query;

  if (self->session == NULL)
    return;
  query.kind = chosen_kind (self);
  query.reviews = gtk_drop_down_get_selected (self->filter) == SHOW_REVIEWS;
  query.words = gtk_editable_get_text (self->search);
  found = cg_log_find (cg_session_get_assessment (self->session), &query, cg_words_language ());
  g_list_store_splice (self->found, 0, g_list_model_get_n_items (G_LIST_MODEL (self->found)), found->pdata, found->len);
  update_more_button (self);
  update_placeholder (self);
  describe_reviews (self);
}

static void
query_changed_cb (CgLogGroup *self)
{
  gtk_slice_list_model_set_size (self->shown, AT_ONCE);
  fill (self);
}

/* A record that is being written stays where it is, whatever is searched for. */
static void
changed_cb (CgLogGroup *self, CgEdit *edit)
{
  CgEntry *target = cg_edit_find_target (edit, cg_session_get_assessment (self->session));
  CgEditOp op = cg_edit_get_op (edit);

  if (target != NULL && cg_entry_is (target, CG_KIND_LOG) && (op == CG_EDIT_INSERT || op == CG_EDIT_REMOVE))
    fill (self);
  else if (target != NULL && cg_entry_is (target, CG_KIND_RECORD))
    describe_reviews (self);
}

static GtkWidget *
make_row (gpointer item, gpointer self)
{
  return cg_entry_row_new (CG_LOG_GROUP (self)->session, item);
}

static void
show_more (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgLogGroup *self = CG_LOG_GROUP (widget);
  guint shown = gtk_slice_list_model_get_size (self->shown);

  gtk_slice_list_model_set_size (self->shown, shown + AT_ONCE);
  update_more_button (self);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, shown)));
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgLogGroup *self = CG_LOG_GROUP (widget);
  const char *kind = chosen_kind (self);

  cg_log_group_add (self, kind != NULL ? kind : "decision");
}

static void
cg_log_group_dispose (GObject *object)
{
  CgLogGroup *self = CG_LOG_GROUP (object);

  G_OBJECT_CLASS (cg_log_group_parent_class)->dispose (object);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->shown);
  g_clear_object (&self->found);
}

static void
cg_log_group_class_init (CgLogGroupClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_log_group_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "partnership/cg-log-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CgLogGroup, search);
  gtk_widget_class_bind_template_child (widget_class, CgLogGroup, filter);
  gtk_widget_class_bind_template_child (widget_class, CgLogGroup, list);
  gtk_widget_class_bind_template_child (widget_class, CgLogGroup, placeholder);
  gtk_widget_class_bind_template_child (widget_class, CgLogGroup, more_button);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_install_action (widget_class, "log.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "log.show-more", NULL, show_more);
}

static GtkStringList *
list_choices (void)
{
  GtkStringList *choices = gtk_string_list_new (NULL);
  const char *const *kinds = record_kinds ();

  gtk_string_list_append (choices, _("Everything"));
  gtk_string_list_append (choices, _("To be looked at again"));
  for (guint i = 0; kinds[i] != NULL; i++)
    gtk_string_list_append (choices, cg_words_choice (CG_KIND_RECORD, CG_NAME_KIND, kinds[i]));
  return choices;
}

static void
cg_log_group_init (CgLogGroup *self)
{
  g_autoptr (GtkStringList) choices = list_choices ();

  self->found = g_list_store_new (CG_TYPE_ENTRY);
  self->shown = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->found)), 0, AT_ONCE);
  gtk_widget_init_template (GTK_WIDGET (self)); /* the template's filter already asks for them */

  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (choices));
  cg_drop_down_name_button (self->filter);
  self->session_signals = g_signal_group_new (CG_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (changed_cb), self);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), make_row, self, NULL);
}

/**
 * cg_log_group_set_session:
 * @session: (nullable): the session of the document whose log is shown
 */
void
cg_log_group_set_session (CgLogGroup *self, CgSession *session)
{
  g_return_if_fail (CG_IS_LOG_GROUP (self));

  g_list_store_remove_all (self->found);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "log.add",
                                 session != NULL && !cg_assessment_is_read_only (cg_session_get_assessment (session)));
  query_changed_cb (self);
}

/**
 * cg_log_group_add:
 * @kind: a kind of record
 *
 * Puts a record of today into the log and the keyboard where its words go. What was searched for gives way to it.
 */
void
cg_log_group_add (CgLogGroup *self, const char *kind)
{
  CgEntry *record;
  guint position;

  g_return_if_fail (CG_IS_LOG_GROUP (self) && self->session != NULL);

  gtk_editable_set_text (self->search, "");
  if (chosen_kind (self) == NULL || !g_str_equal (chosen_kind (self), kind))
    gtk_drop_down_set_selected (self->filter, SHOW_EVERYTHING);
  record = cg_addition_record (self->session, kind);
  if (record == NULL || !g_list_store_find (self->found, record, &position))
    return;
  if (position >= gtk_slice_list_model_get_size (self->shown))
    gtk_slice_list_model_set_size (self->shown, position + 1);
  cg_entry_row_open (CG_ENTRY_ROW (gtk_list_box_get_row_at_index (self->list, position)));
}
