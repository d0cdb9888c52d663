/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "learn/cg-beside-box.h"

#include <glib/gi18n.h>

#include "learn/cg-leaf-body.h"

struct _CgBesideBox {
  AdwBin parent_instance;

  GtkBox *box;
  CgLibrary *library;
};

G_DEFINE_FINAL_TYPE (CgBesideBox, cg_beside_box, ADW_TYPE_BIN)

static void
cg_beside_box_dispose (GObject *object)
{
  g_clear_object (&CG_BESIDE_BOX (object)->library);
  G_OBJECT_CLASS (cg_beside_box_parent_class)->dispose (object);
}

static void
cg_beside_box_class_init (CgBesideBoxClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_beside_box_dispose;
}

static void
cg_beside_box_init (CgBesideBox *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), 16);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), 24);
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/* The words are made once somebody wants to read them. */
static void
expanded_cb (AdwExpanderRow *row, GParamSpec *pspec, CgBesideBox *self)
{
  CgLeaf *leaf = g_object_get_data (G_OBJECT (row), "leaf");
  GtkWidget *body, *holder, *more;

  if (!adw_expander_row_get_expanded (row) || g_object_get_data (G_OBJECT (row), "filled") != NULL)
    return;
  g_object_set_data (G_OBJECT (row), "filled", row);
  body = cg_leaf_body_new (leaf, cg_library_get_language (self->library));
  gtk_widget_set_margin_top (body, 12);
  gtk_widget_set_margin_bottom (body, 12);
  gtk_widget_set_margin_start (body, 12);
  gtk_widget_set_margin_end (body, 12);
  more = gtk_button_new_with_label (_("Open in Learn"));
  gtk_widget_set_halign (more, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (more), "win.read");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (more), "s", cg_leaf_get_ref (leaf));
  gtk_box_append (GTK_BOX (body), more);
  holder = gtk_list_box_row_new ();
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (holder), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (holder), body);
  adw_expander_row_add_row (row, holder);
}

static GtkWidget *
make_row (CgBesideBox *self, CgLeaf *leaf)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = g_markup_escape_text (cg_leaf_title (leaf, cg_library_get_language (self->library)), -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_set_data_full (G_OBJECT (row), "leaf", g_object_ref (leaf), g_object_unref);
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
  return row;
}

static GtkWidget *
make_group (CgBesideBox *self, GPtrArray *leaves, CgLeafKind kind)
{
  GtkWidget *group = NULL;

  for (guint i = 0; i < leaves->len; i++)
    {
      if (cg_leaf_get_kind (leaves->pdata[i]) != kind)
        continue;
      if (group == NULL)
        {
          g_autofree char *title = g_markup_escape_text (cg_leaf_kind_label (kind, cg_library_get_language (self->library)), -1);

          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, leaves->pdata[i]));
    }
  return group;
}

static void
show_nothing (CgBesideBox *self)
{
  GtkWidget *label = gtk_label_new (_("Nothing in Learn goes with this one."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->box, label);
}

/**
 * cg_beside_box_show:
 * @item: the number of an item of @instrument
 */
void
cg_beside_box_show (CgBesideBox *self, CgLibrary *library, CgInstrument *instrument, guint item)
{
  g_autoptr (GPtrArray) leaves = NULL;
  GtkWidget *child;

  g_return_if_fail (CG_IS_BESIDE_BOX (self) && CG_IS_LIBRARY (library));

  g_set_object (&self->library, library);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  leaves = cg_library_beside (library, instrument, item);
  for (CgLeafKind kind = 0; kind < CG_N_LEAF_KINDS; kind++)
    {
      GtkWidget *group = make_group (self, leaves, kind);

      if (group != NULL)
        gtk_box_append (self->box, group);
    }
  if (leaves->len == 0)
    show_nothing (self);
}
