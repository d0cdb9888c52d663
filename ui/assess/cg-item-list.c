/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-item-list.h"

#include "assess/cg-item-row.h"
#include "assess/cg-item-words.h"
#include "cg-config.h"

struct _CgItemList {
  AdwBin parent_instance;

  GtkListView *view;
  GtkSingleSelection *selection;
  GListStore *items;
  CgAnswering *answering;
};

enum {
  PROP_0,
  PROP_SELECTED,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CgItemList, cg_item_list, ADW_TYPE_BIN)

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, cg_item_row_new ());
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item, CgItemList *self)
{
  cg_item_row_bind (CG_ITEM_ROW (gtk_list_item_get_child (list_item)), self->answering,
                    gtk_list_item_get_position (list_item));
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  cg_item_row_unbind (CG_ITEM_ROW (gtk_list_item_get_child (list_item)));
}

static void
selected_changed_cb (CgItemList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
cg_item_list_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_int (value, cg_item_list_get_selected (CG_ITEM_LIST (object)));
}

static void
cg_item_list_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  cg_item_list_set_selected (CG_ITEM_LIST (object), g_value_get_int (value));
}

static gboolean
cg_item_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CG_ITEM_LIST (widget)->view));
}

/* The toolkit's list would take Tab through every row; arrows do that, and Tab leads on. */
static gboolean
cg_item_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab)
    return gtk_widget_get_focus_child (widget) == NULL && cg_item_list_grab_focus (widget);
  return GTK_WIDGET_CLASS (cg_item_list_parent_class)->focus (widget, direction);
}

static void
cg_item_list_dispose (GObject *object)
{
  CgItemList *self = CG_ITEM_LIST (object);

  if (self->items != NULL)
    g_list_store_remove_all (self->items);
  g_clear_object (&self->answering);
  G_OBJECT_CLASS (cg_item_list_parent_class)->dispose (object);
}

static void
cg_item_list_class_init (CgItemListClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = cg_item_list_get_property;
  object_class->set_property = cg_item_list_set_property;
  object_class->dispose = cg_item_list_dispose;
  widget_class->grab_focus = cg_item_list_grab_focus;
  widget_class->focus = cg_item_list_focus;

  properties[PROP_SELECTED] =
      g_param_spec_int ("selected", NULL, NULL, -1, G_MAXINT, -1,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (CG_TYPE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "assess/cg-item-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CgItemList, view);
  gtk_widget_class_bind_template_child (widget_class, CgItemList, selection);
  gtk_widget_class_bind_template_child (widget_class, CgItemList, items);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_changed_cb);
}

static void
cg_item_list_init (CgItemList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cg_item_list_set_answering:
 * @answering: (nullable): whose answers to show, to which instrument
 *
 * Chooses nothing; see cg_item_list_set_selected().
 */
void
cg_item_list_set_answering (CgItemList *self, CgAnswering *answering)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  CgInstrument *instrument;

  g_return_if_fail (CG_IS_ITEM_LIST (self));

  if (answering == self->answering)
    return;
  g_list_store_remove_all (self->items);
  g_set_object (&self->answering, answering);
  if (answering == NULL)
    return;
  instrument = cg_answering_get_instrument (answering);
  for (guint i = 0; i < cg_instrument_get_n_items (instrument); i++)
    g_ptr_array_add (entries, cg_instrument_get_item (instrument, i));
  g_list_store_splice (self->items, 0, 0, entries->pdata, entries->len);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cg_item_words_heading (instrument), -1);
}

int
cg_item_list_get_selected (CgItemList *self)
{
  guint selected;

  g_return_val_if_fail (CG_IS_ITEM_LIST (self), -1);

  selected = gtk_single_selection_get_selected (self->selection);
  return selected != GTK_INVALID_LIST_POSITION ? (int) selected : -1;
}

/**
 * cg_item_list_set_selected:
 * @item: the number of an item, -1 for none
 *
 * Also brings the item into view.
 */
void
cg_item_list_set_selected (CgItemList *self, int item)
{
  g_return_if_fail (CG_IS_ITEM_LIST (self));

  if (item == cg_item_list_get_selected (self))
    return;
  gtk_single_selection_set_selected (self->selection, item >= 0 ? (guint) item : GTK_INVALID_LIST_POSITION);
  if (item >= 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", (guint) item);
}
