/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agree/cg-entry-list.h"

#include "partnership/cg-entry-row.h"

struct _CgEntryList {
  AdwBin parent_instance;

  GtkListBox *list;
  GListStore *entries;
  CgSession *session;
};

G_DEFINE_FINAL_TYPE (CgEntryList, cg_entry_list, ADW_TYPE_BIN)

static GtkWidget *
make_row (gpointer entry, gpointer self)
{
  return cg_entry_row_new (CG_ENTRY_LIST (self)->session, entry);
}

static void
cg_entry_list_dispose (GObject *object)
{
  CgEntryList *self = CG_ENTRY_LIST (object);

  g_clear_object (&self->entries);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (cg_entry_list_parent_class)->dispose (object);
}

static void
cg_entry_list_class_init (CgEntryListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_entry_list_dispose;
}

static void
cg_entry_list_init (CgEntryList *self)
{
  self->entries = g_list_store_new (CG_TYPE_ENTRY);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->entries), make_row, self, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cg_entry_list_new:
 * @name: what a screen reader calls the list
 */
GtkWidget *
cg_entry_list_new (const char *name)
{
  CgEntryList *self = g_object_new (CG_TYPE_ENTRY_LIST, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

static gboolean
is_shown (CgEntryList *self, GPtrArray *entries)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->entries));

  for (guint i = 0; i < n && n == entries->len; i++)
    {
      g_autoptr (CgEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      if (entry != entries->pdata[i])
        return FALSE;
    }
  return n == entries->len;
}

/**
 * cg_entry_list_show:
 * @entries: (element-type CgEntry): entries of the session's document, of a kind that has rows
 */
void
cg_entry_list_show (CgEntryList *self, CgSession *session, GPtrArray *entries)
{
  g_return_if_fail (CG_IS_ENTRY_LIST (self));

  if (self->session == session && is_shown (self, entries))
    return;
  g_list_store_remove_all (self->entries);
  g_set_object (&self->session, session);
  g_list_store_splice (self->entries, 0, 0, entries->pdata, entries->len);
  gtk_widget_set_visible (GTK_WIDGET (self), entries->len > 0);
}

/**
 * cg_entry_list_open:
 * @entry: an entry that may be in the list
 *
 * Opens its row with the keyboard in the first field.
 */
void
cg_entry_list_open (CgEntryList *self, CgEntry *entry)
{
  guint position;

  g_return_if_fail (CG_IS_ENTRY_LIST (self));

  if (g_list_store_find (self->entries, entry, &position))
    cg_entry_row_open (CG_ENTRY_ROW (gtk_list_box_get_row_at_index (self->list, position)));
}
