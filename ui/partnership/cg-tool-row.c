/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "partnership/cg-tool-row.h"

#include <glib/gi18n.h>

#include "common/cg-addition.h"
#include "common/cg-words.h"
#include "partnership/cg-version-dialog.h"
#include "tools/cg-tool-editor.h"

struct _CgToolRow {
  AdwActionRow parent_instance;

  CgSession *session;
  CgCatalogue *catalogue;
  CgEntry *declaration;
  GtkWidget *newer; /* the button that offers a newer version, or NULL */
};

G_DEFINE_FINAL_TYPE (CgToolRow, cg_tool_row, ADW_TYPE_ACTION_ROW)

static void
remove_cb (CgToolRow *self)
{
  g_autoptr (CgEntry) declaration = g_object_ref (self->declaration);
  g_autoptr (CgSession) session = g_object_ref (self->session);

  if (cg_assessment_is_referred_to (cg_session_get_assessment (session), declaration))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _("People have answered this tool, so it has to stay."));
  else
    cg_addition_remove (session, declaration, _("Remove a tool"));
}

static void
cg_tool_row_dispose (GObject *object)
{
  CgToolRow *self = CG_TOOL_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->declaration);
  G_OBJECT_CLASS (cg_tool_row_parent_class)->dispose (object);
}

static void
cg_tool_row_class_init (CgToolRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_tool_row_dispose;
}

static void
cg_tool_row_init (CgToolRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

static void
add_button (CgToolRow *self, const char *icon, const char *format, const char *title, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *words = g_strdup_printf (format, title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, !cg_assessment_is_read_only (cg_session_get_assessment (self->session)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
}

/**
 * cg_tool_row_describe:
 *
 * Returns: (transfer full): where a tool comes from and how long it is
 */
char *
cg_tool_row_describe (CgCatalogue *catalogue, CgInstrument *instrument)
{
  CgEntry *source = cg_entry_find_child (cg_instrument_get_entry (instrument), CG_KIND_SOURCE);
  guint n = cg_instrument_get_n_items (instrument);
  g_autofree char *items = g_strdup_printf (ngettext ("%u question", "%u questions", n), n);

  if (!cg_catalogue_is_built_in (catalogue, instrument))
    /* Translators: a tool that did not come with the program: %1$s is its author, %2$s the year, %3$s how many questions */
    return g_strdup_printf (_("%1$s, %2$s · %3$s · own tool"), cg_entry_get (source, CG_NAME_AUTHOR),
                            cg_entry_get (source, CG_NAME_YEAR), items);
  if (cg_language_is_draft (cg_words_language ()))
    /* Translators: a tool: %1$s is its author, %2$s the year, %3$s how many questions it asks; no speaker of your language
     * has reviewed its wording yet */
    return g_strdup_printf (_("%1$s, %2$s · %3$s · draft wording"), cg_entry_get (source, CG_NAME_AUTHOR),
                            cg_entry_get (source, CG_NAME_YEAR), items);
  /* Translators: a tool: %1$s is its author, %2$s the year, %3$s how many questions it asks */
  return g_strdup_printf (_("%1$s, %2$s · %3$s"), cg_entry_get (source, CG_NAME_AUTHOR), cg_entry_get (source, CG_NAME_YEAR),
                          items);
}

static CgInstrument *
instrument_of (CgAssessment *assessment, CgEntry *declaration)
{
  CgName name = cg_entry_is (declaration, CG_KIND_USE) ? CG_NAME_INSTRUMENT : CG_NAME_ID;

  return cg_assessment_find_instrument (assessment, cg_entry_get (declaration, name),
                                        cg_entry_get_int (declaration, CG_NAME_VERSION, 0));
}

static void
edit_cb (CgToolRow *self)
{
  CgInstrument *instrument = instrument_of (cg_session_get_assessment (self->session), self->declaration);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (GTK_WINDOW (cg_tool_editor_new (window, self->session, self->catalogue, instrument)));
}

static void
add_edit_button (CgToolRow *self, CgInstrument *instrument, const char *title)
{
  if (cg_catalogue_is_built_in (self->catalogue, instrument))
    /* Translators: %s is the title of a tool */
    add_button (self, "document-edit-symbolic", _("Edit a Copy of “%s”…"), title, G_CALLBACK (edit_cb));
  else
    /* Translators: %s is the title of a tool */
    add_button (self, "document-edit-symbolic", _("Edit “%s”…"), title, G_CALLBACK (edit_cb));
}

static void
newer_cb (CgToolRow *self)
{
  CgAssessment *assessment = cg_session_get_assessment (self->session);
  CgInstrument *from = instrument_of (assessment, self->declaration);
  g_autoptr (CgInstrument) to = cg_catalogue_find (self->catalogue, cg_instrument_get_id (from), 0);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_window_present (GTK_WINDOW (cg_version_dialog_new (window, self->session, self->catalogue, from, to)));
}

/* Only the version that is answered now can be moved on; older ones are there for locked rounds. */
static CgInstrument *
find_newer (CgToolRow *self)
{
  CgAssessment *assessment = cg_session_get_assessment (self->session);
  CgInstrument *instrument = instrument_of (assessment, self->declaration);
  g_autoptr (CgInstrument) latest = NULL;
  int version;

  if (instrument == NULL || cg_assessment_is_read_only (assessment))
    return NULL;
  version = cg_instrument_get_version (instrument);
  latest = cg_catalogue_find (self->catalogue, cg_instrument_get_id (instrument), 0);
  if (latest == NULL || cg_instrument_get_version (latest) <= version ||
      cg_assessment_declared_version (assessment, cg_instrument_get_id (instrument)) != version)
    return NULL;
  return g_steal_pointer (&latest);
}

static void
offer_newer (CgToolRow *self)
{
  g_autoptr (CgInstrument) newer = find_newer (self);
  g_autofree char *words = NULL;

  if (self->newer != NULL)
    adw_action_row_remove (ADW_ACTION_ROW (self), self->newer);
  self->newer = NULL;
  if (newer == NULL)
    return;
  words = g_strdup_printf (_("Version %d…"), cg_instrument_get_version (newer));
  self->newer = gtk_button_new_with_label (words);
  gtk_widget_set_valign (self->newer, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->newer, _("A newer version of this tool is at hand. See what it would change."));
  g_signal_connect_object (self->newer, "clicked", G_CALLBACK (newer_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->newer);
}

/**
 * cg_tool_row_new:
 * @declaration: a use, or an embedded instrument, of the session's document
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
cg_tool_row_new (CgSession *session, CgCatalogue *catalogue, CgEntry *declaration)
{
  CgToolRow *self = g_object_new (CG_TYPE_TOOL_ROW, NULL);
  CgInstrument *instrument = instrument_of (cg_session_get_assessment (session), declaration);
  g_autofree char *title = NULL, *subtitle = NULL;

  self->session = g_object_ref (session);
  self->catalogue = g_object_ref (catalogue);
  self->declaration = g_object_ref (declaration);
  title = instrument != NULL ? cg_words_instrument (instrument) : g_strdup (cg_entry_get (declaration, CG_NAME_INSTRUMENT));
  subtitle = instrument != NULL ? cg_tool_row_describe (catalogue, instrument)
                                : g_strdup (_("This tool was not found. Its answers are kept as they are."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  offer_newer (self);
  g_signal_connect_object (catalogue, "changed", G_CALLBACK (offer_newer), self, G_CONNECT_SWAPPED);
  if (instrument != NULL)
    add_edit_button (self, instrument, title);
  /* Translators: %s is the title of a tool */
  add_button (self, "user-trash-symbolic", _("Remove “%s”"), title, G_CALLBACK (remove_cb));
  return GTK_WIDGET (self);
}
