/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collect/cg-collect-page-private.h"

#include <glib/gi18n.h>

#include "cg-config.h"
#include "collect/cg-answers-in.h"
#include "collect/cg-form-maker.h"
#include "collect/cg-person-eraser.h"
#include "collect/cg-table-out.h"
#include "common/cg-addition.h"
#include "exchange/cg-promise.h"
#include "widgets/cg-choice-row.h"
#include "widgets/cg-date-row.h"
#include "widgets/cg-notes-row.h"
#include "widgets/cg-row.h"
#include "widgets/cg-text-row.h"

G_DEFINE_FINAL_TYPE (CgCollectPage, cg_collect_page, CG_TYPE_PAGE)

/**
 * cg_collect_page_get_round:
 *
 * Returns: (transfer none) (nullable): the round that the window looks at
 */
CgEntry *
cg_collect_page_get_round (CgCollectPage *self)
{
  CgAssessment *assessment = cg_page_get_assessment (CG_PAGE (self));

  return assessment != NULL ? cg_assessment_find (assessment, CG_KIND_ROUND, cg_focus_get_round (cg_page_get_focus (CG_PAGE (self))))
                            : NULL;
}

static CgEntry *
collection_of (CgCollectPage *self)
{
  CgEntry *round = cg_collect_page_get_round (self);

  return round != NULL ? cg_entry_find_child (round, CG_KIND_COLLECTION) : NULL;
}

static gboolean
is_open (CgCollectPage *self)
{
  CgEntry *round = cg_collect_page_get_round (self);

  return round != NULL && !cg_page_is_read_only (CG_PAGE (self)) && !cg_entry_get_boolean (round, CG_NAME_LOCKED);
}

static gboolean
has_answers (CgCollectPage *self)
{
  CgEntry *responses = cg_assessment_get_list (cg_page_get_assessment (CG_PAGE (self)), CG_KIND_RESPONSES);
  const char *round = cg_entry_get_id (cg_collect_page_get_round (self));

  for (guint i = 0; i < cg_entry_get_n_children (responses); i++)
    if (g_strcmp0 (cg_entry_get (cg_entry_get_child (responses, i), CG_NAME_ROUND), round) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
promises (CgEntry *collection)
{
  return collection != NULL && cg_entry_get (collection, CG_NAME_NOTICE) != NULL;
}

static void
show_promise (CgCollectPage *self)
{
  CgSession *session = cg_page_get_session (CG_PAGE (self));
  CgEntry *collection = collection_of (self);
  const struct {
    AdwPreferencesRow *row;
    CgName name;
  } rows[] = {
    { self->purpose_row, CG_NAME_PURPOSE }, { self->notice_row, CG_NAME_NOTICE }, { self->naming_row, CG_NAME_NAMING },
    { self->contact_row, CG_NAME_CONTACT }, { self->opens_row, CG_NAME_OPENS }, { self->closes_row, CG_NAME_CLOSES },
    { self->workshop_row, CG_NAME_WORKSHOP }, { self->keep_row, CG_NAME_KEEP_UNTIL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      cg_row_edit (rows[i].row, session, collection, rows[i].name);
      gtk_widget_set_visible (GTK_WIDGET (rows[i].row), collection != NULL);
      gtk_widget_set_sensitive (GTK_WIDGET (rows[i].row), is_open (self));
    }
  gtk_widget_set_visible (self->promise_button, !promises (collection));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "collect.promise", is_open (self) && !promises (collection));
}

static void
show_forms (CgCollectPage *self)
{
  CgEntry *round = cg_collect_page_get_round (self);
  const char *obstacle = cg_form_maker_obstacle (cg_page_get_assessment (CG_PAGE (self)), round);

  adw_preferences_group_set_description (self->forms, obstacle != NULL ? obstacle
                                                                      : _("A page for each partner and one for everybody, to be sent by e-mail or handed over. It works in any "
                                                                          "browser, opens no connection and can be printed."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "collect.make-forms", obstacle == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "collect.bring-in", is_open (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "collect.paste", is_open (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "collect.key-in", is_open (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "collect.key-in-new", is_open (self));
}

/* The promise that answers were given under is not changed behind people's backs. */
static void
hold_promise (CgCollectPage *self)
{
  gboolean held = collection_of (self) != NULL && has_answers (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->naming_row), is_open (self) && !held);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->naming_row), held ? _("Stays, as people have answered") : "");
}

static void
refresh (CgCollectPage *self)
{
  g_clear_handle_id (&self->refreshing, g_source_remove);
  if (cg_collect_page_get_round (self) == NULL)
    {
      gtk_stack_set_visible_child (self->stack, self->missing);
      cg_page_set_next (CG_PAGE (self), NULL, NULL, NULL);
      return;
    }
  gtk_stack_set_visible_child (self->stack, self->body);
  show_forms (self);
  hold_promise (self);
  cg_collect_page_show_people (self);
  cg_page_set_next (CG_PAGE (self), _("Rate the tool together, or look at what came back."), _("Show charts"),
                    "win.show-page('charts')");
}

static gboolean
refreshing_cb (gpointer page)
{
  CG_COLLECT_PAGE (page)->refreshing = 0;
  refresh (page);
  return G_SOURCE_REMOVE;
}

/* A batch changes much at once and is shown once. */
static void
changed_cb (CgCollectPage *self, CgEdit *edit)
{
  CgEntry *target = cg_edit_find_target (edit, cg_page_get_assessment (CG_PAGE (self)));

  if (target != NULL && target == cg_collect_page_get_round (self))
    show_promise (self);
  if (self->refreshing == 0)
    self->refreshing = g_idle_add_full (G_PRIORITY_LOW, refreshing_cb, self, NULL);
}

static void
show_all (CgCollectPage *self)
{
  if (cg_collect_page_get_round (self) != NULL)
    show_promise (self);
  refresh (self);
}

static void
cg_collect_page_set_document (CgPage *page, CgDocument *document)
{
  CgCollectPage *self = CG_COLLECT_PAGE (page);

  g_signal_group_set_target (self->session_signals, cg_page_get_session (page));
  g_signal_group_set_target (self->focus_signals, document != NULL ? cg_page_get_focus (page) : NULL);
  if (document != NULL)
    show_all (self);
}

static void
cg_collect_page_grab_focus_first (CgPage *page)
{
  CgCollectPage *self = CG_COLLECT_PAGE (page);

  if (gtk_stack_get_visible_child (self->stack) == self->missing)
    gtk_widget_child_focus (self->missing, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (collection_of (self) != NULL ? GTK_WIDGET (self->purpose_row) : self->promise_button);
}

static void
promise (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgCollectPage *self = CG_COLLECT_PAGE (widget);
  g_autoptr (GError) error = NULL;

  if (!cg_promise_make (cg_page_get_session (CG_PAGE (self)), cg_collect_page_get_round (self), &error))
    g_critical ("A promise could not be added: %s", error->message);
  gtk_widget_grab_focus (GTK_WIDGET (self->purpose_row));
}

static void
made_cb (const char *words, const GError *error, gpointer page)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (page), ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), adw_toast_new (error != NULL ? error->message : words));
}

static void
make_forms (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgCollectPage *self = CG_COLLECT_PAGE (widget);

  cg_form_maker_ask (GTK_WINDOW (gtk_widget_get_root (widget)), cg_page_get_assessment (CG_PAGE (self)),
                     cg_collect_page_get_round (self), made_cb, G_OBJECT (self));
}

static void
bring_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_answers_in_ask (GTK_WINDOW (gtk_widget_get_root (widget)), cg_page_get_session (CG_PAGE (widget)));
}

static void
save_table (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_table_out_ask (GTK_WINDOW (gtk_widget_get_root (widget)), cg_page_get_assessment (CG_PAGE (widget)), made_cb, G_OBJECT (widget));
}

static void
paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_answers_in_paste (GTK_WINDOW (gtk_widget_get_root (widget)), cg_page_get_session (CG_PAGE (widget)));
}

/* Paper is keyed in where answers are given. */
static void
key_in_as (CgCollectPage *self, CgEntry *respondent)
{
  CgFocus *focus = cg_page_get_focus (CG_PAGE (self));

  if (respondent == NULL)
    return;
  cg_focus_set_respondent (focus, cg_entry_get_id (respondent));
  cg_focus_set_on_paper (focus, TRUE);
  cg_focus_set_instrument (focus, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "assess");
}

static void
key_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  key_in_as (CG_COLLECT_PAGE (widget), cg_assessment_find (cg_page_get_assessment (CG_PAGE (widget)), CG_KIND_RESPONDENT,
                                                           g_variant_get_string (parameter, NULL)));
}

static gboolean
has_answered (CgAssessment *assessment, CgEntry *respondent)
{
  CgEntry *responses = cg_assessment_get_list (assessment, CG_KIND_RESPONSES);

  for (guint i = 0; i < cg_entry_get_n_children (responses); i++)
    if (g_strcmp0 (cg_entry_get (cg_entry_get_child (responses, i), CG_NAME_RESPONDENT), cg_entry_get_id (respondent)) == 0)
      return TRUE;
  return FALSE;
}

/* A person of the partner without a name, for whom nothing was keyed in yet. */
static CgEntry *
find_blank (CgAssessment *assessment, CgEntry *partner)
{
  CgEntry *people = cg_assessment_get_list (assessment, CG_KIND_RESPONDENTS);

  for (guint i = 0; i < cg_entry_get_n_children (people); i++)
    {
      CgEntry *person = cg_entry_get_child (people, i);

      if (g_strcmp0 (cg_entry_get (person, CG_NAME_PARTNER), cg_entry_get_id (partner)) == 0 &&
          cg_entry_get (person, CG_NAME_NAME) == NULL && cg_entry_get (person, CG_NAME_PERSPECTIVE) == NULL &&
          !has_answered (assessment, person))
        return person;
    }
  return NULL;
}

/* Whoever answers anonymously is nobody in particular: a person of the partner without a name. */
static void
key_in_new (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgAssessment *assessment = cg_page_get_assessment (CG_PAGE (widget));
  CgEntry *partner = cg_assessment_find (assessment, CG_KIND_PARTNER, g_variant_get_string (parameter, NULL));
  CgEntry *blank = partner != NULL ? find_blank (assessment, partner) : NULL;

  if (partner != NULL)
    key_in_as (CG_COLLECT_PAGE (widget),
               blank != NULL ? blank : cg_addition_respondent (cg_page_get_session (CG_PAGE (widget)), partner));
}

/* The file holds the name until it is written anew. */
static void
erased_cb (const GError *error, gpointer page)
{
  if (error != NULL)
    made_cb (NULL, error, page);
  else
    gtk_widget_activate_action (GTK_WIDGET (page), "win.save", NULL);
}

static void
erase (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgPage *page = CG_PAGE (widget);
  CgEntry *respondent = cg_assessment_find (cg_page_get_assessment (page), CG_KIND_RESPONDENT,
                                            g_variant_get_string (parameter, NULL));

  if (respondent != NULL)
    cg_person_eraser_ask (GTK_WINDOW (gtk_widget_get_root (widget)), cg_page_get_document (page), respondent, erased_cb,
                          G_OBJECT (page));
}

static void
cg_collect_page_dispose (GObject *object)
{
  CgCollectPage *self = CG_COLLECT_PAGE (object);

  g_clear_handle_id (&self->refreshing, g_source_remove);
  G_OBJECT_CLASS (cg_collect_page_parent_class)->dispose (object);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->focus_signals);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, missing);
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, body);
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, promise_button);
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, purpose_row);
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, notice_row);
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, naming_row);
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, contact_row);
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, opens_row);
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, closes_row);
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, workshop_row);
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, keep_row);
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, forms);
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, people_group);
  gtk_widget_class_bind_template_child (widget_class, CgCollectPage, people);
}

static void
cg_collect_page_class_init (CgCollectPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_collect_page_dispose;
  CG_PAGE_CLASS (class)->set_document = cg_collect_page_set_document;
  CG_PAGE_CLASS (class)->grab_focus_first = cg_collect_page_grab_focus_first;

  g_type_ensure (CG_TYPE_TEXT_ROW);
  g_type_ensure (CG_TYPE_NOTES_ROW);
  g_type_ensure (CG_TYPE_CHOICE_ROW);
  g_type_ensure (CG_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "collect/cg-collect-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "collect.promise", NULL, promise);
  gtk_widget_class_install_action (widget_class, "collect.make-forms", NULL, make_forms);
  gtk_widget_class_install_action (widget_class, "collect.bring-in", NULL, bring_in);
  gtk_widget_class_install_action (widget_class, "collect.paste", NULL, paste);
  gtk_widget_class_install_action (widget_class, "collect.save-table", NULL, save_table);
  gtk_widget_class_install_action (widget_class, "collect.erase", "s", erase);
  gtk_widget_class_install_action (widget_class, "collect.key-in", "s", key_in);
  gtk_widget_class_install_action (widget_class, "collect.key-in-new", "s", key_in_new);
}

static void
cg_collect_page_init (CgCollectPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->session_signals = g_signal_group_new (CG_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (changed_cb), self);
  self->focus_signals = g_signal_group_new (CG_TYPE_FOCUS);
  g_signal_group_connect_swapped (self->focus_signals, "notify::round", G_CALLBACK (show_all), self);
}

GtkWidget *
cg_collect_page_new (void)
{
  return g_object_new (CG_TYPE_COLLECT_PAGE, NULL);
}
