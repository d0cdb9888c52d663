/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "partnership/cg-partnership-page.h"

#include <glib/gi18n.h>

#include "common/cg-addition.h"
#include "partnership/cg-entry-row.h"
#include "partnership/cg-log-group.h"
#include "partnership/cg-run-sheet-row.h"
#include "partnership/cg-tool-dialog.h"
#include "partnership/cg-tool-row.h"
#include "tools/cg-tool-editor.h"
#include "tools/cg-tool-import.h"
#include "widgets/cg-choice-row.h"
#include "widgets/cg-notes-row.h"
#include "widgets/cg-row.h"
#include "widgets/cg-text-row.h"

#define PEOPLE_AT_ONCE 50

/* What lies below the first group. */
static const char *const lower_groups[] = { "partners_group", "people_group", "rounds_group", "tools_group", "log_group" };

struct _CgPartnershipPage {
  CgPage parent_instance;

  CgRunSheetRow *run_sheet;
  AdwPreferencesRow *name_row;
  AdwPreferencesRow *mode_row;
  AdwPreferencesRow *place_row;
  AdwPreferencesRow *level_row;
  AdwPreferencesRow *population_row;
  AdwPreferencesRow *service_row;
  AdwPreferencesRow *vision_row;
  GtkListBox *partners;
  GtkListBox *people;
  GtkWidget *more_button;
  GtkListBox *rounds;
  GtkListBox *tools;
  CgLogGroup *log_group;
  GtkWidget *lower[G_N_ELEMENTS (lower_groups)];

  GSignalGroup *session_signals;
  GtkSliceListModel *shown_people;
  guint filling; /* the source that fills the lists */
};

G_DEFINE_FINAL_TYPE (CgPartnershipPage, cg_partnership_page, CG_TYPE_PAGE)

static CgEntry *
list_of (CgPartnershipPage *self, CgKindId kind)
{
  CgAssessment *assessment = cg_page_get_assessment (CG_PAGE (self));

  return assessment != NULL ? cg_assessment_get_list (assessment, kind) : NULL;
}

static GtkWidget *
make_entry_row (gpointer item, gpointer user_data)
{
  return cg_entry_row_new (cg_page_get_session (user_data), item);
}

static GtkWidget *
make_tool_row (gpointer item, gpointer user_data)
{
  return cg_tool_row_new (cg_page_get_session (user_data), cg_page_get_catalogue (user_data), item);
}

static void
update_more_button (CgPartnershipPage *self)
{
  CgEntry *people = list_of (self, CG_KIND_RESPONDENTS);
  guint n = people != NULL ? cg_entry_get_n_children (people) : 0;
  guint shown = gtk_slice_list_model_get_size (self->shown_people);
  guint more = n > shown ? n - shown : 0;
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u more person", "Show %u more people", more), more);

  gtk_widget_set_visible (self->more_button, more > 0);
  gtk_button_set_label (GTK_BUTTON (self->more_button), label);
}

static void
update_next_step (CgPartnershipPage *self)
{
  if (cg_page_get_assessment (CG_PAGE (self)) == NULL)
    return;
  if (cg_entry_get_n_children (list_of (self, CG_KIND_PARTNERS)) == 0)
    cg_page_set_next (CG_PAGE (self), _("Say who works together."), _("Add a Partner"), "partnership.add-partner");
  else if (cg_entry_get_n_children (list_of (self, CG_KIND_INSTRUMENTS)) == 0)
    cg_page_set_next (CG_PAGE (self), _("Choose the tool that you rate yourselves with."), _("Add a Tool…"),
                      "partnership.add-tool");
  else if (cg_entry_get_n_children (list_of (self, CG_KIND_ROUNDS)) == 0)
    cg_page_set_next (CG_PAGE (self), _("Start the first round."), _("New Round…"), "win.new-round");
  else if (cg_entry_get_n_children (list_of (self, CG_KIND_RESPONDENTS)) == 0)
    cg_page_set_next (CG_PAGE (self), _("Say who answers. One person for each partner is enough to begin with."),
                      _("Add a Person"), "partnership.add-person");
  else
    cg_page_set_next (CG_PAGE (self), _("Rate the tool, one person at a time."), _("Assess"), "win.show-page('assess')");
}

static void
changed_cb (CgPartnershipPage *self, CgEdit *edit)
{
  if (cg_edit_get_op (edit) != CG_EDIT_INSERT && cg_edit_get_op (edit) != CG_EDIT_REMOVE)
    return;
  update_more_button (self);
  update_next_step (self);
}

static void
show_partnership (CgPartnershipPage *self)
{
  CgSession *session = cg_page_get_session (CG_PAGE (self));
  CgEntry *partnership = list_of (self, CG_KIND_PARTNERSHIP);
  CgEntry *root = partnership != NULL ? cg_entry_get_parent (partnership) : NULL;

  cg_row_edit (self->name_row, session, partnership, CG_NAME_NAME);
  cg_row_edit (self->mode_row, session, root, CG_NAME_MODE);
  cg_row_edit (self->place_row, session, partnership, CG_NAME_PLACE);
  cg_row_edit (self->level_row, session, partnership, CG_NAME_LEVEL);
  cg_row_edit (self->population_row, session, partnership, CG_NAME_POPULATION);
  cg_row_edit (self->service_row, session, partnership, CG_NAME_SERVICE);
  cg_row_edit (self->vision_row, session, partnership, CG_NAME_VISION);
}

static void
show_list (CgPartnershipPage *self, GtkListBox *box, CgKindId kind, GtkListBoxCreateWidgetFunc make)
{
  gtk_list_box_bind_model (box, G_LIST_MODEL (list_of (self, kind)), make, self, NULL);
}

static void
fill_lower_lists (CgPartnershipPage *self)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  for (guint i = 0; i < G_N_ELEMENTS (self->lower); i++)
    gtk_widget_set_visible (self->lower[i], TRUE);
  gtk_slice_list_model_set_model (self->shown_people, G_LIST_MODEL (list_of (self, CG_KIND_RESPONDENTS)));
  show_list (self, self->partners, CG_KIND_PARTNERS, make_entry_row);
  show_list (self, self->rounds, CG_KIND_ROUNDS, make_entry_row);
  show_list (self, self->tools, CG_KIND_INSTRUMENTS, make_tool_row);
  cg_log_group_set_session (self->log_group, cg_page_get_session (CG_PAGE (self)));
  update_more_button (self);
}

static gboolean
filling_cb (gpointer page)
{
  CG_PARTNERSHIP_PAGE (page)->filling = 0;
  fill_lower_lists (page);
  return G_SOURCE_REMOVE;
}

/* What lies below the first group waits until the first picture is there: measuring its words is most of the work. */
static void
cg_partnership_page_set_document (CgPage *page, CgDocument *document)
{
  CgPartnershipPage *self = CG_PARTNERSHIP_PAGE (page);
  gboolean editable = !cg_page_is_read_only (page);

  g_signal_group_set_target (self->session_signals, cg_page_get_session (page));
  cg_run_sheet_row_set_session (self->run_sheet, cg_page_get_session (page), cg_page_get_focus (page));
  show_partnership (self);
  gtk_slice_list_model_set_size (self->shown_people, PEOPLE_AT_ONCE);
  if (document == NULL)
    fill_lower_lists (self);
  else if (self->filling == 0)
    self->filling = g_idle_add_full (G_PRIORITY_LOW, filling_cb, self, NULL);
  update_next_step (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "partnership.add-partner", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "partnership.add-person", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "partnership.add-record", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "partnership.add-tool", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "partnership.make-tool", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "partnership.import-tool", editable);
}

static void
cg_partnership_page_grab_focus_first (CgPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (CG_PARTNERSHIP_PAGE (page)->name_row));
}

static void
open_last_row (GtkListBox *box, guint n)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (box, n - 1);

  if (row != NULL)
    cg_entry_row_open (CG_ENTRY_ROW (row));
}

static void
add_partner (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgPartnershipPage *self = CG_PARTNERSHIP_PAGE (widget);

  if (self->filling != 0)
    fill_lower_lists (self);
  cg_addition_partner (cg_page_get_session (CG_PAGE (self)));
  open_last_row (self->partners, cg_entry_get_n_children (list_of (self, CG_KIND_PARTNERS)));
}

/* The first partner for whom nobody answers yet. */
static CgEntry *
find_silent_partner (CgPartnershipPage *self)
{
  CgEntry *partners = list_of (self, CG_KIND_PARTNERS);
  CgEntry *people = list_of (self, CG_KIND_RESPONDENTS);
  g_autoptr (GHashTable) heard = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < cg_entry_get_n_children (people); i++)
    {
      const char *partner = cg_entry_get (cg_entry_get_child (people, i), CG_NAME_PARTNER);

      if (partner != NULL)
        g_hash_table_add (heard, (char *) partner);
    }
  for (guint i = 0; i < cg_entry_get_n_children (partners); i++)
    if (!g_hash_table_contains (heard, cg_entry_get_id (cg_entry_get_child (partners, i))))
      return cg_entry_get_child (partners, i);
  return NULL;
}

static void
add_person (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgPartnershipPage *self = CG_PARTNERSHIP_PAGE (widget);
  guint n;

  if (self->filling != 0)
    fill_lower_lists (self);
  cg_addition_respondent (cg_page_get_session (CG_PAGE (self)), find_silent_partner (self));
  n = cg_entry_get_n_children (list_of (self, CG_KIND_RESPONDENTS));
  gtk_slice_list_model_set_size (self->shown_people, MAX (n, PEOPLE_AT_ONCE));
  update_more_button (self);
  open_last_row (self->people, n);
}

static void
show_more_people (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgPartnershipPage *self = CG_PARTNERSHIP_PAGE (widget);

  gtk_slice_list_model_set_size (self->shown_people,
                                 gtk_slice_list_model_get_size (self->shown_people) + PEOPLE_AT_ONCE);
  update_more_button (self);
}

static void
add_record (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgPartnershipPage *self = CG_PARTNERSHIP_PAGE (widget);

  if (self->filling != 0)
    fill_lower_lists (self);
  cg_log_group_add (self->log_group, g_variant_get_string (parameter, NULL));
}

static void
add_tool (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgPage *page = CG_PAGE (widget);
  GtkWidget *dialog = cg_tool_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), cg_page_get_session (page),
                                          cg_page_get_catalogue (page));

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
make_tool (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgPage *page = CG_PAGE (widget);
  GtkWidget *editor = cg_tool_editor_new (GTK_WINDOW (gtk_widget_get_root (widget)), cg_page_get_session (page),
                                          cg_page_get_catalogue (page), NULL);

  gtk_window_present (GTK_WINDOW (editor));
}

static void
import_tool (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgPage *page = CG_PAGE (widget);

  cg_tool_import_ask (GTK_WINDOW (gtk_widget_get_root (widget)), cg_page_get_session (page), cg_page_get_catalogue (page));
}

static void
cg_partnership_page_dispose (GObject *object)
{
  CgPartnershipPage *self = CG_PARTNERSHIP_PAGE (object);

  G_OBJECT_CLASS (cg_partnership_page_parent_class)->dispose (object);
  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->shown_people);
}

static void
cg_partnership_page_class_init (CgPartnershipPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_partnership_page_dispose;
  CG_PAGE_CLASS (class)->set_document = cg_partnership_page_set_document;
  CG_PAGE_CLASS (class)->grab_focus_first = cg_partnership_page_grab_focus_first;

  g_type_ensure (CG_TYPE_TEXT_ROW);
  g_type_ensure (CG_TYPE_NOTES_ROW);
  g_type_ensure (CG_TYPE_CHOICE_ROW);
  g_type_ensure (CG_TYPE_LOG_GROUP);
  g_type_ensure (CG_TYPE_RUN_SHEET_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/common_ground/CommonGround/partnership/cg-partnership-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CgPartnershipPage, run_sheet);
  gtk_widget_class_bind_template_child (widget_class, CgPartnershipPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, CgPartnershipPage, mode_row);
  gtk_widget_class_bind_template_child (widget_class, CgPartnershipPage, place_row);
  gtk_widget_class_bind_template_child (widget_class, CgPartnershipPage, level_row);
  gtk_widget_class_bind_template_child (widget_class, CgPartnershipPage, population_row);
  gtk_widget_class_bind_template_child (widget_class, CgPartnershipPage, service_row);
  gtk_widget_class_bind_template_child (widget_class, CgPartnershipPage, vision_row);
  gtk_widget_class_bind_template_child (widget_class, CgPartnershipPage, partners);
  gtk_widget_class_bind_template_child (widget_class, CgPartnershipPage, people);
  gtk_widget_class_bind_template_child (widget_class, CgPartnershipPage, more_button);
  gtk_widget_class_bind_template_child (widget_class, CgPartnershipPage, rounds);
  gtk_widget_class_bind_template_child (widget_class, CgPartnershipPage, tools);
  gtk_widget_class_bind_template_child (widget_class, CgPartnershipPage, log_group);
  for (guint i = 0; i < G_N_ELEMENTS (lower_groups); i++)
    gtk_widget_class_bind_template_child_full (widget_class, lower_groups[i], FALSE,
                                               G_STRUCT_OFFSET (CgPartnershipPage, lower) + i * sizeof (GtkWidget *));
  gtk_widget_class_install_action (widget_class, "partnership.add-partner", NULL, add_partner);
  gtk_widget_class_install_action (widget_class, "partnership.add-person", NULL, add_person);
  gtk_widget_class_install_action (widget_class, "partnership.show-more-people", NULL, show_more_people);
  gtk_widget_class_install_action (widget_class, "partnership.add-tool", NULL, add_tool);
  gtk_widget_class_install_action (widget_class, "partnership.add-record", "s", add_record);
  gtk_widget_class_install_action (widget_class, "partnership.make-tool", NULL, make_tool);
  gtk_widget_class_install_action (widget_class, "partnership.import-tool", NULL, import_tool);
}

static void
cg_partnership_page_init (CgPartnershipPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->session_signals = g_signal_group_new (CG_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (changed_cb), self);
  self->shown_people = gtk_slice_list_model_new (NULL, 0, PEOPLE_AT_ONCE);
  gtk_list_box_bind_model (self->people, G_LIST_MODEL (self->shown_people), make_entry_row, self, NULL);
}

GtkWidget *
cg_partnership_page_new (void)
{
  return g_object_new (CG_TYPE_PARTNERSHIP_PAGE, NULL);
}
