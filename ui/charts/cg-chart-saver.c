/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-saver.h"

#include <glib/gi18n.h>

/* Sharp enough for print at the size on the page. */
#define PIXELS_PER_POINT 3.0

struct _CgChartSaver {
  GObject parent_instance;

  GtkFileChooserNative *chooser; /* while it is open, and the scene with it */
  CgScene *scene;
};

typedef struct {
  CgChartFormat format;
  const char *suffix;
  const char *mime_type;
} Format;

/* The first one is what a name without an ending gets. */
static const Format formats[] = {
  { CG_CHART_SVG, ".svg", "image/svg+xml" },
  { CG_CHART_PDF, ".pdf", "application/pdf" },
  { CG_CHART_PNG, ".png", "image/png" },
};

enum {
  SIGNAL_DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgChartSaver, cg_chart_saver, G_TYPE_OBJECT)

static const char *
format_words (CgChartFormat format)
{
  switch (format)
    {
    case CG_CHART_PDF: return _("PDF: for print and reports");
    case CG_CHART_PNG: return _("PNG: a picture, for any program");
    case CG_CHART_SVG:
    default: return _("SVG: a drawing, sharp at any size");
    }
}

static void
tell (CgChartSaver *self, char *words)
{
  g_signal_emit (self, signals[SIGNAL_DONE], 0, words);
  g_free (words);
}

static void
let_go (CgChartSaver *self)
{
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->scene, cg_scene_free);
}

static void
cg_chart_saver_dispose (GObject *object)
{
  let_go (CG_CHART_SAVER (object));
  G_OBJECT_CLASS (cg_chart_saver_parent_class)->dispose (object);
}

static void
cg_chart_saver_class_init (CgChartSaverClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_chart_saver_dispose;

  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cg_chart_saver_init (CgChartSaver *self)
{
}

CgChartSaver *
cg_chart_saver_new (void)
{
  return g_object_new (CG_TYPE_CHART_SAVER, NULL);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CgChartSaver) self = user_data;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    /* Translators: %s is the name of a file */
    tell (self, g_strdup_printf (_("The chart was saved as “%s”."), shown));
  else
    /* Translators: %s is the reason */
    tell (self, g_strdup_printf (_("The chart could not be saved: %s"), error->message));
}

static void
write_to (CgChartSaver *self, GFile *file, CgChartFormat format)
{
  CgExportOptions options = { .scale = PIXELS_PER_POINT };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cg_chart_export_bytes (self->scene, format, &options, &error);

  if (bytes == NULL)
    {
      tell (self, g_strdup_printf (_("The chart could not be saved: %s"), error->message));
      return;
    }
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL, written_cb,
                                       g_object_ref (self));
}

/* The name decides; a name without an ending gets that of the chosen filter. */
static GFile *
name_file (CgChartSaver *self, CgChartFormat *format)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_autofree char *base = g_file_get_basename (file), *named = NULL;
  GtkFileFilter *filter = gtk_file_chooser_get_filter (GTK_FILE_CHOOSER (self->chooser));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  const Format *chosen = &formats[0];

  if (cg_chart_format_from_path (base, format))
    return g_steal_pointer (&file);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (filter != NULL &&
        g_strcmp0 (gtk_file_filter_get_name (filter), format_words (formats[i].format)) == 0)
      chosen = &formats[i];
  *format = chosen->format;
  named = g_strconcat (base, chosen->suffix, NULL);
  return g_file_get_child (folder, named);
}

static void
response_cb (GtkNativeDialog *dialog, int response, CgChartSaver *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      CgChartFormat format;
      g_autoptr (GFile) file = name_file (self, &format);

      write_to (self, file, format);
    }
  let_go (self);
}

static void
add_filters (GtkFileChooser *chooser)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, format_words (formats[i].format));
      gtk_file_filter_add_suffix (filter, formats[i].suffix + 1);
      gtk_file_filter_add_mime_type (filter, formats[i].mime_type);
      gtk_file_chooser_add_filter (chooser, filter);
    }
}

/**
 * cg_chart_saver_save:
 * @scene: (transfer full): the chart
 * @name: what the file is called unless the person names it otherwise, without an ending
 *
 * Asks where to, and writes it there.
 */
void
cg_chart_saver_save (CgChartSaver *self, CgScene *scene, const char *name, GtkWindow *parent)
{
  g_autofree char *whole = NULL;

  g_return_if_fail (CG_IS_CHART_SAVER (self) && scene != NULL && name != NULL);

  let_go (self);
  self->scene = scene;
  self->chooser =
      gtk_file_chooser_native_new (_("Save chart"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  whole = g_strconcat (name, formats[0].suffix, NULL);
  g_strdelimit (whole, "/\\:", '-');
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), whole);
  add_filters (GTK_FILE_CHOOSER (self->chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static GdkContentProvider *
picture_of (GBytes *png, GError **error)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, error);

  return texture != NULL ? gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture) : NULL;
}

/**
 * cg_chart_saver_copy:
 * @scene: the chart
 *
 * Puts the chart onto the clipboard; who pastes it takes the drawing or the picture.
 */
void
cg_chart_saver_copy (CgChartSaver *self, const CgScene *scene, GdkClipboard *clipboard)
{
  CgExportOptions options = { .scale = PIXELS_PER_POINT };
  g_autoptr (GBytes) svg = NULL, png = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkContentProvider) both = NULL;
  GdkContentProvider *parts[2] = { NULL, NULL };

  g_return_if_fail (CG_IS_CHART_SAVER (self) && scene != NULL);

  svg = cg_chart_export_bytes (scene, CG_CHART_SVG, &options, &error);
  png = svg != NULL ? cg_chart_export_bytes (scene, CG_CHART_PNG, &options, &error) : NULL;
  parts[1] = png != NULL ? picture_of (png, &error) : NULL;
  if (parts[1] == NULL)
    {
      tell (self, g_strdup_printf (_("The chart could not be copied: %s"), error->message));
      return;
    }
  parts[0] = gdk_content_provider_new_for_bytes ("image/svg+xml", svg);
  both = gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
  gdk_clipboard_set_content (clipboard, both);
  tell (self, g_strdup (_("The chart was copied.")));
}
