/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "learn/cg-leaf-view.h"

#include <glib/gi18n.h>

#include "cg-config.h"
#include "learn/cg-control.h"
#include "learn/cg-leaf-body.h"

struct _CgLeafView {
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel *kind;
  GtkLabel *title;
  GtkLabel *others;
  AdwBin *body;
  GtkButton *go;
  GtkWidget *forward;
  GtkListBox *forward_list;
  GtkWidget *backward;
  GtkListBox *backward_list;
};

G_DEFINE_FINAL_TYPE (CgLeafView, cg_leaf_view, ADW_TYPE_BIN)

static void
cg_leaf_view_class_init (CgLeafViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "learn/cg-leaf-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CgLeafView, scroller);
  gtk_widget_class_bind_template_child (widget_class, CgLeafView, kind);
  gtk_widget_class_bind_template_child (widget_class, CgLeafView, title);
  gtk_widget_class_bind_template_child (widget_class, CgLeafView, others);
  gtk_widget_class_bind_template_child (widget_class, CgLeafView, body);
  gtk_widget_class_bind_template_child (widget_class, CgLeafView, go);
  gtk_widget_class_bind_template_child (widget_class, CgLeafView, forward);
  gtk_widget_class_bind_template_child (widget_class, CgLeafView, forward_list);
  gtk_widget_class_bind_template_child (widget_class, CgLeafView, backward);
  gtk_widget_class_bind_template_child (widget_class, CgLeafView, backward_list);
}

static void
cg_leaf_view_init (CgLeafView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
link_activated_cb (GtkWidget *row)
{
  CgLeaf *leaf = g_object_get_data (G_OBJECT (row), "leaf");

  gtk_widget_activate_action (row, "win.read", "s", cg_leaf_get_ref (leaf));
}

static GtkWidget *
make_link (CgLeaf *leaf, const CgLanguage *language)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (cg_leaf_title (leaf, language), -1);
  g_autofree char *subtitle = g_markup_escape_text (cg_leaf_kind_label (cg_leaf_get_kind (leaf), language), -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "leaf", g_object_ref (leaf), g_object_unref);
  g_signal_connect (row, "activated", G_CALLBACK (link_activated_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static void
show_links (GtkWidget *group, GtkListBox *list, GPtrArray *links, const CgLanguage *language)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (guint i = 0; i < links->len; i++)
    gtk_list_box_append (list, make_link (links->pdata[i], language));
  gtk_widget_set_visible (group, links->len > 0);
}

static void
show_kind (CgLeafView *self, CgLeaf *leaf, const CgLanguage *language)
{
  const char *label = cg_leaf_kind_label (cg_leaf_get_kind (leaf), language);
  const char *heading = cg_leaf_heading (leaf, language);
  g_autofree char *both = heading != NULL ? g_strdup_printf ("%s · %s", label, heading) : NULL;

  gtk_label_set_label (self->kind, both != NULL ? both : label);
}

static void
show_other_names (CgLeafView *self, CgLeaf *leaf, const CgLanguage *language)
{
  g_autoptr (GPtrArray) names = cg_leaf_other_names (leaf, language);
  g_autofree char *list = NULL, *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->others), names->len > 0);
  if (names->len == 0)
    return;
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  /* Translators: %s are other names of a term, with commas between them */
  text = g_strdup_printf (_("Also: %s"), list);
  gtk_label_set_label (self->others, text);
}

/* An item can be rated at once where the document uses its tool; advice leads to what carries it out. */
static void
show_go (CgLeafView *self, CgLeaf *leaf, CgAssessment *assessment)
{
  CgEntry *entry = cg_leaf_get_entry (leaf);
  const char *tool = cg_entry_get_id (cg_leaf_get_root (leaf));
  const CgControl *control = cg_entry_is (entry, CG_KIND_GUIDANCE_ENTRY)
                                 ? cg_control_find (cg_entry_get (entry, CG_NAME_CONTROL))
                                 : NULL;
  gboolean can_rate = cg_entry_is (entry, CG_KIND_ITEM) && assessment != NULL && cg_assessment_declares (assessment, tool, 0);

  gtk_widget_set_visible (GTK_WIDGET (self->go), can_rate || control != NULL);
  if (can_rate)
    {
      gtk_button_set_label (self->go, _("Rate this"));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->go), "(ss)", tool, cg_entry_get_id (entry));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->go), "win.show-item");
    }
  else if (control != NULL)
    {
      gtk_button_set_label (self->go, _(control->label));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->go), "s", control->page);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->go), "win.show-page");
    }
}

/**
 * cg_leaf_view_show:
 * @assessment: (nullable): the open document, which says what can be rated
 */
void
cg_leaf_view_show (CgLeafView *self, CgLibrary *library, CgLeaf *leaf, CgAssessment *assessment)
{
  const CgLanguage *language = cg_library_get_language (library);
  g_autoptr (GPtrArray) from = cg_library_links_from (library, leaf);
  g_autoptr (GPtrArray) to = cg_library_links_to (library, leaf);

  g_return_if_fail (CG_IS_LEAF_VIEW (self));

  show_kind (self, leaf, language);
  gtk_label_set_label (self->title, cg_leaf_title (leaf, language));
  show_other_names (self, leaf, language);
  adw_bin_set_child (self->body, cg_leaf_body_new (leaf, language));
  show_go (self, leaf, assessment);
  show_links (self->forward, self->forward_list, from, language);
  show_links (self->backward, self->backward_list, to, language);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
