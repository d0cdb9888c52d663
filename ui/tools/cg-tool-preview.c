/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tools/cg-tool-preview.h"

#include <glib/gi18n.h>

#include "assess/cg-level-card.h"
#include "cg-config.h"
#include "tools/cg-tool-field.h"

struct _CgToolPreview {
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *prompt;
  GtkBox *answers;

  CgToolDraft *draft;
  char *item;
  guint showing; /* the source that shows the item anew */
};

G_DEFINE_FINAL_TYPE (CgToolPreview, cg_tool_preview, ADW_TYPE_BIN)

static void
clear_answers (CgToolPreview *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->answers))) != NULL)
    gtk_box_remove (self->answers, child);
}

static void
add_label (CgToolPreview *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (self->answers, label);
}

/* To be looked at: nobody answers here. */
static void
add_card (CgToolPreview *self, CgInstrument *instrument, guint item, guint level)
{
  GtkWidget *card = cg_level_card_new (instrument, item, level);

  gtk_widget_set_can_target (card, FALSE);
  gtk_widget_set_can_focus (card, FALSE);
  gtk_widget_set_tooltip_text (card, NULL);
  gtk_box_append (self->answers, card);
}

static void
add_prompts (CgToolPreview *self, CgEntry *item, CgKindId kind, const char *heading)
{
  g_autoptr (GPtrArray) prompts = cg_instrument_prompts (item, kind);

  if (prompts->len > 0)
    add_label (self, heading, "heading");
  for (guint i = 0; i < prompts->len; i++)
    {
      g_autofree char *line = g_strconcat ("• ", cg_entry_get (prompts->pdata[i], CG_NAME_TEXT), NULL);

      add_label (self, line, NULL);
    }
}

static void
show_item (CgToolPreview *self, CgInstrument *instrument, guint number)
{
  CgEntry *item = cg_instrument_get_item (instrument, number);
  guint n_levels = cg_instrument_get_n_levels (instrument);

  gtk_label_set_label (self->title, cg_tool_field_title (item, CG_KIND_TITLE, _("New item")));
  gtk_label_set_label (self->prompt, cg_tool_field_title (item, CG_KIND_PROMPT, ""));
  clear_answers (self);
  for (guint level = 0; level < n_levels; level++)
    add_card (self, instrument, number, level);
  add_prompts (self, item, CG_KIND_EVIDENCE, _("Evidence to look for"));
  add_prompts (self, item, CG_KIND_QUESTION, _("Questions to talk about"));
}

static gboolean
show_cb (gpointer preview)
{
  CgToolPreview *self = preview;
  g_autoptr (CgEntry) tool = cg_tool_draft_finish (self->draft);
  g_autoptr (CgInstrument) instrument = cg_instrument_new (tool, NULL, NULL);
  int item = instrument != NULL && self->item != NULL ? cg_instrument_find_item (instrument, self->item) : -1;

  self->showing = 0;
  if (instrument != NULL && cg_instrument_get_n_items (instrument) > 0)
    show_item (self, instrument, MAX (item, 0));
  return G_SOURCE_REMOVE;
}

/* Once for all that happens before the next picture. */
static void
show_soon (CgToolPreview *self)
{
  if (self->showing == 0 && self->draft != NULL)
    self->showing = g_idle_add (show_cb, self);
}

static void
cg_tool_preview_dispose (GObject *object)
{
  CgToolPreview *self = CG_TOOL_PREVIEW (object);

  g_clear_handle_id (&self->showing, g_source_remove);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->item, g_free);
  G_OBJECT_CLASS (cg_tool_preview_parent_class)->dispose (object);
}

static void
cg_tool_preview_class_init (CgToolPreviewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_tool_preview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "tools/cg-tool-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, CgToolPreview, title);
  gtk_widget_class_bind_template_child (widget_class, CgToolPreview, prompt);
  gtk_widget_class_bind_template_child (widget_class, CgToolPreview, answers);
}

static void
cg_tool_preview_init (CgToolPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cg_tool_preview_set_draft:
 *
 * To be called once.
 */
void
cg_tool_preview_set_draft (CgToolPreview *self, CgToolDraft *draft)
{
  g_return_if_fail (CG_IS_TOOL_PREVIEW (self) && self->draft == NULL);

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "checked", G_CALLBACK (show_soon), self, G_CONNECT_SWAPPED);
  show_soon (self);
}

/**
 * cg_tool_preview_show_item:
 * @id: an item of the draft; where there is none with that id, the first is shown
 */
void
cg_tool_preview_show_item (CgToolPreview *self, const char *id)
{
  g_return_if_fail (CG_IS_TOOL_PREVIEW (self));

  if (g_strcmp0 (self->item, id) == 0)
    return;
  g_free (self->item);
  self->item = g_strdup (id);
  show_soon (self);
}
