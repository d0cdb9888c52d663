/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tools/cg-tool-subset-row.h"

#include <glib/gi18n.h>

#include "tools/cg-tool-field.h"

struct _CgToolSubsetRow {
  AdwExpanderRow parent_instance;

  GPtrArray *ticks; /* GtkCheckButton */
  GPtrArray *items; /* CgEntry, of each tick */
  CgToolDraft *draft;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (CgToolSubsetRow, cg_tool_subset_row, ADW_TYPE_EXPANDER_ROW)

static void
update (CgToolSubsetRow *self)
{
  guint n = 0;
  g_autofree char *words = NULL;

  self->filling = TRUE;
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const char *id = cg_entry_get_id (self->items->pdata[i]);
      gboolean there = cg_tool_draft_has_item (self->draft, id);

      gtk_check_button_set_active (self->ticks->pdata[i], there);
      gtk_widget_set_sensitive (self->ticks->pdata[i], !there || cg_tool_draft_can_leave_out (self->draft, id));
      n += there;
    }
  self->filling = FALSE;
  /* Translators: how many items of a tool are wanted */
  words = g_strdup_printf (ngettext ("%1$u of %2$u item", "%1$u of %2$u items", self->ticks->len), n, self->ticks->len);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
}

static void
toggled_cb (CgToolSubsetRow *self, GtkCheckButton *tick)
{
  guint which;

  if (self->filling || !g_ptr_array_find (self->ticks, tick, &which))
    return;
  if (gtk_check_button_get_active (tick))
    cg_tool_draft_put_back (self->draft, cg_entry_get_id (self->items->pdata[which]));
  else
    cg_tool_draft_leave_out (self->draft, cg_entry_get_id (self->items->pdata[which]));
}

static void
add_tick (CgToolSubsetRow *self, CgEntry *section, CgEntry *item)
{
  GtkWidget *row = adw_action_row_new (), *tick = gtk_check_button_new ();
  const char *title = cg_tool_field_title (item, CG_KIND_TITLE, "");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), cg_tool_field_title (section, CG_KIND_TITLE, ""));
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->ticks, tick);
  g_ptr_array_add (self->items, g_object_ref (item));
  g_signal_connect_object (tick, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

static void
add_ticks (CgToolSubsetRow *self, CgEntry *section)
{
  for (guint i = 0; i < cg_entry_get_n_children (section); i++)
    if (cg_entry_is (cg_entry_get_child (section, i), CG_KIND_ITEM))
      add_tick (self, section, cg_entry_get_child (section, i));
}

/**
 * cg_tool_subset_row_show:
 *
 * To be called once, with a draft that began with a tool.
 */
void
cg_tool_subset_row_show (CgToolSubsetRow *self, CgToolDraft *draft)
{
  CgEntry *origin;

  g_return_if_fail (CG_IS_TOOL_SUBSET_ROW (self) && self->draft == NULL);

  self->draft = g_object_ref (draft);
  origin = cg_tool_draft_get_origin (draft);
  for (guint i = 0; i < cg_entry_get_n_children (origin); i++)
    if (cg_entry_is (cg_entry_get_child (origin, i), CG_KIND_SECTION))
      add_ticks (self, cg_entry_get_child (origin, i));
  g_signal_connect_object (draft, "checked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
cg_tool_subset_row_dispose (GObject *object)
{
  CgToolSubsetRow *self = CG_TOOL_SUBSET_ROW (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  G_OBJECT_CLASS (cg_tool_subset_row_parent_class)->dispose (object);
}

static void
cg_tool_subset_row_class_init (CgToolSubsetRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_tool_subset_row_dispose;
}

static void
cg_tool_subset_row_init (CgToolSubsetRow *self)
{
  self->ticks = g_ptr_array_new ();
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}
