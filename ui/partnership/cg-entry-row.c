/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "partnership/cg-entry-row.h"

#include <glib/gi18n.h>

#include "common/cg-addition.h"
#include "partnership/cg-entry-row-kind.h"
#include "widgets/cg-partner-disc.h"
#include "widgets/cg-row.h"
#include "widgets/cg-text-row.h"

struct _CgEntryRow {
  AdwExpanderRow parent_instance;

  CgSession *session;
  CgEntry *entry;
  const CgEntryRowKind *kind;
  GtkWidget *first;      /* the first field; NULL until the row was opened */
  GtkWidget *remove_row;
  GtkWidget *remove_button;
};

G_DEFINE_FINAL_TYPE (CgEntryRow, cg_entry_row, ADW_TYPE_EXPANDER_ROW)

static gboolean
is_kept (CgEntryRow *self)
{
  return cg_assessment_is_referred_to (cg_session_get_assessment (self->session), self->entry);
}

static void
update_remove (CgEntryRow *self)
{
  CgAssessment *assessment = cg_session_get_assessment (self->session);
  gboolean kept = is_kept (self);

  gtk_widget_set_sensitive (self->remove_button, !kept && !cg_assessment_is_read_only (assessment));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->remove_row), kept ? _(self->kind->kept) : "");
}

static void
remove_cb (CgEntryRow *self)
{
  g_autoptr (CgEntry) entry = g_object_ref (self->entry);
  g_autoptr (CgSession) session = g_object_ref (self->session);

  if (is_kept (self))
    update_remove (self);
  else
    cg_addition_remove (session, entry, _(self->kind->remove));
}

static void
add_remove_row (CgEntryRow *self)
{
  const char *title = _(self->kind->remove);

  self->remove_row = adw_action_row_new ();
  self->remove_button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->remove_row), title);
  gtk_widget_set_valign (self->remove_button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->remove_button, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (self->remove_button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->remove_row), self->remove_button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->remove_row), self->remove_button);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->remove_row);
  g_signal_connect_object (self->remove_button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
}

static void
add_field (CgEntryRow *self, const CgEntryRowField *field)
{
  GtkWidget *row = g_object_new (field->type (), "title", _(field->title), NULL);

  if (field->subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(field->subtitle));
  cg_row_edit (ADW_PREFERENCES_ROW (row), self->session, self->entry, field->name);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  if (self->first == NULL)
    self->first = row;
}

/* The inside is made when it is first wanted: a partnership may have thousands of people. */
static void
expanded_cb (CgEntryRow *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  if (self->first == NULL)
    {
      for (guint i = 0; i < self->kind->n_fields; i++)
        add_field (self, &self->kind->fields[i]);
      add_remove_row (self);
    }
  update_remove (self);
}

static void
update_words (CgEntryRow *self)
{
  CgAssessment *assessment = cg_session_get_assessment (self->session);
  g_autofree char *title = NULL, *subtitle = NULL;

  if (cg_entry_get_parent (self->entry) == NULL)
    return;
  title = self->kind->title (assessment, self->entry);
  subtitle = self->kind->subtitle (assessment, self->entry);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
cg_entry_row_dispose (GObject *object)
{
  CgEntryRow *self = CG_ENTRY_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->entry);
  G_OBJECT_CLASS (cg_entry_row_parent_class)->dispose (object);
}

static void
cg_entry_row_class_init (CgEntryRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_entry_row_dispose;
}

static void
cg_entry_row_init (CgEntryRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * cg_entry_row_new:
 * @entry: an entry of the session's document of a kind that has rows
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
cg_entry_row_new (CgSession *session, CgEntry *entry)
{
  CgEntryRow *self = g_object_new (CG_TYPE_ENTRY_ROW, NULL);

  self->session = g_object_ref (session);
  self->entry = g_object_ref (entry);
  self->kind = cg_entry_row_kind_get (cg_entry_get_kind (entry)->id);
  if (cg_entry_is (entry, CG_KIND_PARTNER))
    adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), cg_partner_disc_new (entry));
  g_signal_connect_object (session, "changed", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  update_words (self);
  return GTK_WIDGET (self);
}

static void
close_others (CgEntryRow *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (CG_IS_ENTRY_ROW (row) && row != GTK_WIDGET (self))
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), FALSE);
}

/* What was just made has no place yet when the keyboard comes there, so that the page would stay where it is. */
static gboolean
bring_into_view_cb (GtkWidget *row, GdkFrameClock *clock, gpointer user_data)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *first = CG_ENTRY_ROW (row)->first;
  GtkAdjustment *adjustment;
  graphene_rect_t place;
  double top;

  if (gtk_widget_get_height (first) == 0)
    return G_SOURCE_CONTINUE;
  if (scroller == NULL || !gtk_widget_compute_bounds (row, scroller, &place))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  top = gtk_adjustment_get_value (adjustment) + place.origin.y;
  gtk_adjustment_clamp_page (adjustment, top, top + place.size.height);
  return G_SOURCE_REMOVE;
}

/**
 * cg_entry_row_open:
 *
 * Opens the row, as the only one of its list, with the keyboard in its first field.
 */
void
cg_entry_row_open (CgEntryRow *self)
{
  g_return_if_fail (CG_IS_ENTRY_ROW (self));

  close_others (self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  if (CG_IS_TEXT_ROW (self->first))
    cg_text_row_select (CG_TEXT_ROW (self->first));
  else
    gtk_widget_grab_focus (self->first);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), bring_into_view_cb, NULL, NULL);
}
