/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "learn/cg-kept-view.h"

#include <glib/gi18n.h>

#include "cg-config.h"
#include "common/cg-recent.h"
#include "common/cg-settings.h"
#include "common/cg-words.h"
#include "exchange/cg-kept.h"

struct _CgKeptView {
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel *title;
  GtkBox *groups;

  CgDocument *document;
  CgEntry *round;
  GtkFileChooserNative *chooser; /* while it is open */
};

G_DEFINE_FINAL_TYPE (CgKeptView, cg_kept_view, ADW_TYPE_BIN)

static GPtrArray *
list_kept (CgKeptView *self)
{
  g_autofree char *recent = cg_recent_dup_place ();
  g_autofree char *settings = cg_settings_dup_place (cg_settings_get_default ());
  g_autoptr (GPtrArray) files = cg_recent_list (G_MAXUINT);
  const CgKeptDesk desk = { recent, files->len, settings };

  return cg_kept_list (self->document, self->round, &desk, cg_words_language ());
}

/* Rows */

static GtkWidget *
add_label (GtkBox *box, const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  gtk_box_append (box, label);
  return label;
}

/* A place can be copied; its name tells a screen reader what lies there. */
static void
add_place (GtkBox *box, const CgKept *kept)
{
  GtkWidget *label;

  if (kept->place == NULL)
    return;
  label = add_label (box, kept->place, "kept-place");
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, kept->title, -1);
}

static GtkWidget *
make_row (const CgKept *kept)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *how_long = cg_kept_dup_how_long (kept, cg_words_language ());
  g_auto (GStrv) paragraphs = g_strsplit (kept->what, "\n", -1);

  gtk_widget_add_css_class (box, "kept");
  add_label (GTK_BOX (box), kept->title, "heading");
  add_place (GTK_BOX (box), kept);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    add_label (GTK_BOX (box), paragraphs[i], NULL);
  if (how_long != NULL)
    add_label (GTK_BOX (box), how_long, "dim-label");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, kept->title, -1);
  return row;
}

static GtkWidget *
make_group (CgKeptPart part)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *title = g_markup_escape_text (cg_kept_part_title (part, cg_words_language ()), -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  return group;
}

static void
fill (CgKeptView *self)
{
  /* The pages for an officer begin with the answers; here people look for places. */
  static const CgKeptPart order[] = { CG_KEPT_WITH_DOCUMENT, CG_KEPT_ON_COMPUTER, CG_KEPT_HANDED_OUT, CG_KEPT_ANSWERS };
  g_autoptr (GPtrArray) kept = list_kept (self);
  GtkWidget *groups[CG_KEPT_N_PARTS], *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      groups[order[i]] = make_group (order[i]);
      gtk_box_append (self->groups, groups[order[i]]);
    }
  for (guint i = 0; i < kept->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (groups[((CgKept *) kept->pdata[i])->part]), make_row (kept->pdata[i]));
}

/* Pages */

static void
open_cb (GFile *file, AdwToast *toast)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (NULL, uri, GDK_CURRENT_TIME);
}

/* @file: (nullable): what can be opened now */
static void
tell (CgKeptView *self, const char *words, GFile *file)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *markup = g_markup_escape_text (words, -1);
  AdwToast *toast;

  if (overlay == NULL)
    return;
  toast = adw_toast_new (markup);
  if (file != NULL)
    {
      adw_toast_set_button_label (toast, _("Open to Print"));
      g_signal_connect_object (toast, "button-clicked", G_CALLBACK (open_cb), file, G_CONNECT_SWAPPED);
      g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (file), g_object_unref);
    }
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CgKeptView) self = user_data;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  gboolean written = g_file_replace_contents_finish (G_FILE (source), result, NULL, &error);

  /* Translators: %s is the name of a file */
  words = written ? g_strdup_printf (_("The pages were saved as “%s”."), shown)
                  /* Translators: %s is the reason */
                  : g_strdup_printf (_("The pages could not be saved: %s"), error->message);
  tell (self, words, written ? G_FILE (source) : NULL);
}

static GBytes *
draw_pages (CgKeptView *self, GError **error)
{
  g_autoptr (GPtrArray) kept = list_kept (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *round = self->round != NULL ? cg_words_round (self->round) : NULL;

  return cg_kept_write_pdf (kept, cg_document_get_title (self->document), round, date, cg_words_language (), error);
}

static void
write_to (CgKeptView *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = draw_pages (self, &error);

  if (bytes == NULL)
    {
      g_autofree char *words = g_strdup_printf (_("The pages could not be saved: %s"), error->message);

      tell (self, words, NULL);
      return;
    }
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL, written_cb, g_object_ref (self));
}

/* A name without an ending gets that of the pages. */
static GFile *
name_file (GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *whole = g_strconcat (base, ".pdf", NULL);

  return strchr (base, '.') != NULL || folder == NULL ? g_steal_pointer (&file) : g_file_get_child (folder, whole);
}

static void
response_cb (GtkNativeDialog *dialog, int response, CgKeptView *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && self->document != NULL)
    {
      file = name_file (GTK_FILE_CHOOSER (dialog));
      write_to (self, file);
    }
  g_clear_object (&self->chooser);
}

static void
save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgKeptView *self = CG_KEPT_VIEW (widget);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->document == NULL || self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_("Save as PDF"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  /* Translators: the name of a file; keep the ending */
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), _("what is kept and where.pdf"));
  gtk_file_filter_set_name (filter, _("PDF: for print and reports"));
  gtk_file_filter_add_suffix (filter, "pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* Counts and places may be others by the time that somebody looks again. */
static void
cg_kept_view_map (GtkWidget *widget)
{
  CgKeptView *self = CG_KEPT_VIEW (widget);

  if (self->document != NULL)
    fill (self);
  GTK_WIDGET_CLASS (cg_kept_view_parent_class)->map (widget);
}

static void
changed_cb (CgKeptView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
}

static void
let_go (CgKeptView *self)
{
  if (self->document != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->document, self);
      g_signal_handlers_disconnect_by_data (cg_document_get_session (self->document), self);
    }
  g_clear_object (&self->document);
  g_clear_object (&self->round);
}

static void
cg_kept_view_dispose (GObject *object)
{
  CgKeptView *self = CG_KEPT_VIEW (object);

  let_go (self);
  g_clear_object (&self->chooser);
  G_OBJECT_CLASS (cg_kept_view_parent_class)->dispose (object);
}

static void
cg_kept_view_class_init (CgKeptViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_kept_view_dispose;
  widget_class->map = cg_kept_view_map;
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "learn/cg-kept-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CgKeptView, scroller);
  gtk_widget_class_bind_template_child (widget_class, CgKeptView, title);
  gtk_widget_class_bind_template_child (widget_class, CgKeptView, groups);
  gtk_widget_class_install_action (widget_class, "kept.save", NULL, save);
}

static void
cg_kept_view_init (CgKeptView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->title, cg_kept_title (cg_words_language ()));
}

/**
 * cg_kept_view_show:
 * @document: (nullable): the open document
 * @round: (nullable): the round whose promise counts
 */
void
cg_kept_view_show (CgKeptView *self, CgDocument *document, CgEntry *round)
{
  g_return_if_fail (CG_IS_KEPT_VIEW (self));

  let_go (self);
  if (document == NULL)
    return;
  self->document = g_object_ref (document);
  g_set_object (&self->round, round);
  g_signal_connect_object (document, "notify::file", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cg_document_get_session (document), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cg_document_get_session (document), "notify::modified", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  changed_cb (self);
}
