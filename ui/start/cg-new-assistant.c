/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "start/cg-new-assistant.h"

#include <glib/gi18n.h>

#include "common/cg-addition.h"
#include "common/cg-words.h"
#include "partnership/cg-entry-row.h"
#include "partnership/cg-tool-picker.h"
#include "start/cg-set-picker.h"
#include "widgets/cg-banner.h"
#include "widgets/cg-notes-row.h"
#include "widgets/cg-row.h"
#include "widgets/cg-text-row.h"

typedef enum {
  STEP_ABOUT,
  STEP_PARTNERS,
  STEP_TOOLS,
  N_STEPS
} Step;

struct _CgNewAssistant {
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkButton *next_button;
  GtkWidget *back_button;
  CgBanner *problem;
  GtkStack *steps;
  CgTextRow *name_row;
  AdwPreferencesRow *place_row;
  AdwPreferencesRow *population_row;
  GtkWidget *add_partner_button;
  GtkListBox *partners;
  CgSetPicker *sets;
  CgToolPicker *tools;

  CgCatalogue *catalogue;
  CgAssessment *assessment; /* what is being made */
  CgSession *session;
  Step step;
};

enum {
  SIGNAL_CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgNewAssistant, cg_new_assistant, ADW_TYPE_WINDOW)

static void
focus_step (CgNewAssistant *self)
{
  switch (self->step)
    {
    case STEP_ABOUT: gtk_widget_grab_focus (GTK_WIDGET (self->name_row)); break;
    case STEP_PARTNERS: gtk_widget_grab_focus (self->add_partner_button); break;
    default: gtk_widget_child_focus (GTK_WIDGET (self->sets), GTK_DIR_TAB_FORWARD); break;
    }
}

static void
show_step (CgNewAssistant *self, Step step)
{
  static const char *const names[N_STEPS] = { "about", "partners", "tools" };
  /* Translators: %1$d is the number of this step, %2$d how many there are */
  g_autofree char *subtitle = g_strdup_printf (_("Step %1$d of %2$d"), step + 1, N_STEPS);

  self->step = step;
  cg_banner_hide (self->problem);
  gtk_stack_set_visible_child_name (self->steps, names[step]);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_button_set_label (self->next_button, step + 1 < N_STEPS ? _("_Next") : _("C_reate"));
  gtk_widget_set_visible (self->back_button, step > STEP_ABOUT);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "assistant.back", step > STEP_ABOUT);
  focus_step (self);
}

static guint
count_partners (CgNewAssistant *self)
{
  return cg_entry_get_n_children (cg_assessment_get_list (self->assessment, CG_KIND_PARTNERS));
}

/* Whether the step says all that is needed; if not, what is missing is told where it is missing. */
static gboolean
is_complete (CgNewAssistant *self)
{
  gboolean any_tool;

  switch (self->step)
    {
    case STEP_ABOUT:
      if (*cg_assessment_get_name (self->assessment) != '\0')
        return TRUE;
      cg_text_row_set_error (self->name_row, _("Please give the partnership a name."));
      break;
    case STEP_PARTNERS:
      if (count_partners (self) > 0)
        return TRUE;
      cg_banner_show (self->problem, _("Please add at least one partner."));
      break;
    default:
      g_object_get (self->tools, "any-chosen", &any_tool, NULL);
      if (any_tool)
        return TRUE;
      cg_banner_show (self->problem, _("Please choose at least one tool."));
      break;
    }
  focus_step (self);
  return FALSE;
}

/* Now that partners have names, their ids can say who they are; nothing refers to them yet. */
static void
name_partners (CgNewAssistant *self)
{
  CgEntry *partners = cg_assessment_get_list (self->assessment, CG_KIND_PARTNERS);

  for (guint i = 0; i < cg_entry_get_n_children (partners); i++)
    {
      CgEntry *partner = cg_entry_get_child (partners, i);
      g_autofree char *id = cg_addition_free_id (partners, CG_KIND_PARTNER, cg_entry_get (partner, CG_NAME_NAME));

      cg_entry_set (partner, CG_NAME_ID, id);
    }
}

static void
add_people (CgNewAssistant *self)
{
  CgEntry *partners = cg_assessment_get_list (self->assessment, CG_KIND_PARTNERS);

  for (guint i = 0; i < cg_entry_get_n_children (partners); i++)
    cg_addition_respondent (self->session, cg_entry_get_child (partners, i));
}

static void
add_tools (CgNewAssistant *self)
{
  g_autoptr (GPtrArray) chosen = cg_tool_picker_dup_chosen (self->tools);

  for (guint i = 0; i < chosen->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!cg_addition_instrument (self->session, self->catalogue, chosen->pdata[i], &error))
        g_critical ("A tool could not be added: %s", error->message);
    }
}

static void
create (CgNewAssistant *self)
{
  g_autofree char *today = cg_addition_today ();
  g_autoptr (CgDocument) document = NULL;

  name_partners (self);
  add_people (self);
  add_tools (self);
  cg_addition_round (self->session, _("Baseline"), "baseline", today, NULL, FALSE);
  document = cg_document_new (self->assessment);
  cg_session_mark_unsaved (cg_document_get_session (document));
  g_signal_emit (self, signals[SIGNAL_CREATED], 0, document);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
go_next (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgNewAssistant *self = CG_NEW_ASSISTANT (widget);

  if (!is_complete (self))
    return;
  if (self->step + 1 < N_STEPS)
    show_step (self, self->step + 1);
  else
    create (self);
}

static void
go_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_step (CG_NEW_ASSISTANT (widget), CG_NEW_ASSISTANT (widget)->step - 1);
}

static void
add_partner (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgNewAssistant *self = CG_NEW_ASSISTANT (widget);

  cg_banner_hide (self->problem);
  cg_addition_partner (self->session);
  cg_entry_row_open (CG_ENTRY_ROW (gtk_list_box_get_row_at_index (self->partners, count_partners (self) - 1)));
}

static void
set_chosen_cb (CgNewAssistant *self, const CgToolSet *set)
{
  cg_banner_hide (self->problem);
  cg_tool_picker_choose (self->tools, set->instruments);
}

static GtkWidget *
make_partner_row (gpointer item, gpointer user_data)
{
  return cg_entry_row_new (CG_NEW_ASSISTANT (user_data)->session, item);
}

static void
cg_new_assistant_dispose (GObject *object)
{
  CgNewAssistant *self = CG_NEW_ASSISTANT (object);

  g_clear_object (&self->session);
  g_clear_object (&self->assessment);
  g_clear_object (&self->catalogue);
  G_OBJECT_CLASS (cg_new_assistant_parent_class)->dispose (object);
}

static void
cg_new_assistant_class_init (CgNewAssistantClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_new_assistant_dispose;
  signals[SIGNAL_CREATED] = g_signal_new ("created", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, CG_TYPE_DOCUMENT);

  g_type_ensure (CG_TYPE_BANNER);
  g_type_ensure (CG_TYPE_TEXT_ROW);
  g_type_ensure (CG_TYPE_NOTES_ROW);
  g_type_ensure (CG_TYPE_SET_PICKER);
  g_type_ensure (CG_TYPE_TOOL_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/common_ground/CommonGround/start/cg-new-assistant.ui");
  gtk_widget_class_bind_template_child (widget_class, CgNewAssistant, title);
  gtk_widget_class_bind_template_child (widget_class, CgNewAssistant, next_button);
  gtk_widget_class_bind_template_child (widget_class, CgNewAssistant, back_button);
  gtk_widget_class_bind_template_child (widget_class, CgNewAssistant, problem);
  gtk_widget_class_bind_template_child (widget_class, CgNewAssistant, steps);
  gtk_widget_class_bind_template_child (widget_class, CgNewAssistant, name_row);
  gtk_widget_class_bind_template_child (widget_class, CgNewAssistant, place_row);
  gtk_widget_class_bind_template_child (widget_class, CgNewAssistant, population_row);
  gtk_widget_class_bind_template_child (widget_class, CgNewAssistant, add_partner_button);
  gtk_widget_class_bind_template_child (widget_class, CgNewAssistant, partners);
  gtk_widget_class_bind_template_child (widget_class, CgNewAssistant, sets);
  gtk_widget_class_bind_template_child (widget_class, CgNewAssistant, tools);
  gtk_widget_class_bind_template_callback (widget_class, set_chosen_cb);
  gtk_widget_class_install_action (widget_class, "assistant.next", NULL, go_next);
  gtk_widget_class_install_action (widget_class, "assistant.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "assistant.add-partner", NULL, add_partner);
}

static void
cg_new_assistant_init (CgNewAssistant *self)
{
  CgLanguage *language = cg_words_language ();
  CgEntry *partnership;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->assessment = cg_assessment_new ("", cg_language_get_code (language));
  self->session = cg_session_new (self->assessment);
  partnership = cg_assessment_get_list (self->assessment, CG_KIND_PARTNERSHIP);
  cg_row_edit (ADW_PREFERENCES_ROW (self->name_row), self->session, partnership, CG_NAME_NAME);
  cg_row_edit (self->place_row, self->session, partnership, CG_NAME_PLACE);
  cg_row_edit (self->population_row, self->session, partnership, CG_NAME_POPULATION);
  gtk_list_box_bind_model (self->partners, G_LIST_MODEL (cg_assessment_get_list (self->assessment, CG_KIND_PARTNERS)),
                           make_partner_row, self, NULL);
  show_step (self, STEP_ABOUT);
}

GtkWidget *
cg_new_assistant_new (GtkWindow *parent, CgCatalogue *catalogue)
{
  CgNewAssistant *self = g_object_new (CG_TYPE_NEW_ASSISTANT, "transient-for", parent, NULL);

  self->catalogue = g_object_ref (catalogue);
  cg_set_picker_offer (self->sets, catalogue);
  cg_tool_picker_offer (self->tools, catalogue, NULL);
  return GTK_WIDGET (self);
}
