/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tools/cg-tool-section-box.h"

#include <glib/gi18n.h>

#include "tools/cg-tool-field.h"
#include "tools/cg-tool-item-row.h"
#include "tools/cg-tool-mover.h"
#include "widgets/cg-notes-row.h"
#include "widgets/cg-text-row.h"

struct _CgToolSectionBox {
  AdwBin parent_instance;

  AdwPreferencesGroup *words;
  GtkWidget *mover;
  GtkListBox *items;

  CgToolDraft *draft;
  CgEntry *section;
};

G_DEFINE_FINAL_TYPE (CgToolSectionBox, cg_tool_section_box, ADW_TYPE_BIN)

static gboolean
is_of_kind (gpointer item, gpointer kind)
{
  return cg_entry_is (item, GPOINTER_TO_INT (kind));
}

GListModel *
cg_tool_section_box_list (CgEntry *owner, CgKindId kind)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_of_kind, GINT_TO_POINTER (kind), NULL));

  return G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (owner)), filter));
}

static GtkWidget *
make_item_row (gpointer item, gpointer draft)
{
  return cg_tool_item_row_new (draft, item);
}

/**
 * cg_tool_section_box_open:
 * @item: an item of the section
 *
 * Opens the item's row.
 *
 * Returns: (transfer none) (nullable): the row
 */
GtkWidget *
cg_tool_section_box_open (CgToolSectionBox *self, CgEntry *item)
{
  g_return_val_if_fail (CG_IS_TOOL_SECTION_BOX (self), NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->items)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (CG_IS_TOOL_ITEM_ROW (row) && cg_tool_item_row_get_item (CG_TOOL_ITEM_ROW (row)) == item)
      {
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
        return row;
      }
  return NULL;
}

static void
add_item_cb (CgToolSectionBox *self)
{
  CgEntry *item = cg_tool_draft_add_item (self->draft, self->section);
  GtkWidget *row = cg_tool_section_box_open (self, item);

  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
update (CgToolSectionBox *self)
{
  const char *title = cg_tool_field_title (self->section, CG_KIND_TITLE, _("New section"));
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  if (cg_entry_get_parent (self->section) == NULL)
    return;
  adw_preferences_group_set_title (self->words, escaped);
  cg_tool_mover_name (CG_TOOL_MOVER (self->mover), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->items), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
add_words (CgToolSectionBox *self)
{
  self->mover = cg_tool_mover_new (self->draft, self->section);
  adw_preferences_group_set_header_suffix (self->words, self->mover);
  adw_preferences_group_add (self->words, cg_tool_field_text (CG_TYPE_TEXT_ROW, _("Title of the section"), self->draft,
                                                              self->section, CG_KIND_TITLE));
  adw_preferences_group_add (self->words, cg_tool_field_text (CG_TYPE_NOTES_ROW, _("What it is about"), self->draft,
                                                              self->section, CG_KIND_SUMMARY));
  adw_preferences_group_add (self->words, cg_tool_field_text (CG_TYPE_NOTES_ROW, _("Question that closes the section"),
                                                              self->draft, self->section, CG_KIND_CLOSING));
}

static void
add_items (CgToolSectionBox *self, GtkWidget *box)
{
  g_autoptr (GListModel) items = cg_tool_section_box_list (self->section, CG_KIND_ITEM);
  GtkWidget *button = gtk_button_new_with_label (_("Add an Item"));

  self->items = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->items, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->items), "boxed-list");
  gtk_list_box_bind_model (self->items, items, make_item_row, self->draft, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->items));

  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_item_cb), self, G_CONNECT_SWAPPED);
}

static void
cg_tool_section_box_dispose (GObject *object)
{
  CgToolSectionBox *self = CG_TOOL_SECTION_BOX (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->section);
  G_OBJECT_CLASS (cg_tool_section_box_parent_class)->dispose (object);
}

static void
cg_tool_section_box_class_init (CgToolSectionBoxClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_tool_section_box_dispose;
}

static void
cg_tool_section_box_init (CgToolSectionBox *self)
{
  self->words = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
}

GtkWidget *
cg_tool_section_box_new (CgToolDraft *draft, CgEntry *section)
{
  CgToolSectionBox *self = g_object_new (CG_TYPE_TOOL_SECTION_BOX, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->draft = g_object_ref (draft);
  self->section = g_object_ref (section);
  add_words (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  add_items (self, box);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (draft, "checked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
