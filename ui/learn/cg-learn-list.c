/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "learn/cg-learn-list.h"

#include <glib/gi18n.h>

#include "cg-config.h"
#include "widgets/cg-drop-down.h"

struct _CgLearnList {
  AdwBin parent_instance;

  GtkEditable *search;
  GtkDropDown *kind;
  GtkLabel *count;
  GtkListView *list;
  GtkSingleSelection *selection;
  GListStore *leaves;
  GtkWidget *kept;

  CgLibrary *library;
  gboolean quiet; /* the list changes by itself, nobody chose anything */
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgLearnList, cg_learn_list, ADW_TYPE_BIN)

static GtkWidget *
make_line (const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *second = make_line ("caption");

  gtk_widget_add_css_class (second, "dim-label");
  gtk_widget_set_margin_top (box, 4);
  gtk_widget_set_margin_bottom (box, 4);
  gtk_box_append (GTK_BOX (box), make_line (NULL));
  gtk_box_append (GTK_BOX (box), second);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  CgLeaf *leaf = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  CgLearnList *self = CG_LEARN_LIST (g_object_get_data (G_OBJECT (factory), "list"));
  const CgLanguage *language = cg_library_get_language (self->library);
  const char *title = cg_leaf_title (leaf, language);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), cg_leaf_kind_label (cg_leaf_get_kind (leaf), language));
  gtk_widget_set_tooltip_text (box, title);
  /* The toolkit makes the row around this, and that is what a screen reader reads out. */
  if (gtk_widget_get_parent (box) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
update_count (CgLearnList *self, guint n)
{
  g_autofree char *text = n == 0 ? g_strdup (_("Nothing found. Try fewer letters, or show everything."))
                                 : g_strdup_printf (ngettext ("%u thing to read", "%u things to read", n), n);

  gtk_label_set_label (self->count, text);
}

/* The first choice is everything. */
static gboolean
is_shown (CgLearnList *self, CgLeaf *leaf)
{
  guint chosen = gtk_drop_down_get_selected (self->kind);

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION || cg_leaf_get_kind (leaf) == (CgLeafKind) (chosen - 1);
}

static void
query_changed_cb (CgLearnList *self)
{
  g_autoptr (GPtrArray) found = NULL, shown = g_ptr_array_new ();

  if (self->library == NULL)
    return;
  found = cg_library_search (self->library, gtk_editable_get_text (self->search));
  for (guint i = 0; i < found->len; i++)
    if (is_shown (self, found->pdata[i]))
      g_ptr_array_add (shown, found->pdata[i]);
  self->quiet = TRUE;
  g_list_store_splice (self->leaves, 0, g_list_model_get_n_items (G_LIST_MODEL (self->leaves)), shown->pdata, shown->len);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->quiet = FALSE;
  if (shown->len > 0) /* The toolkit's list would stay at what it showed before, wherever that stands now. */
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
  update_count (self, shown->len);
}

static void
selected_cb (CgLearnList *self)
{
  CgLeaf *leaf = gtk_single_selection_get_selected_item (self->selection);

  if (leaf != NULL && !self->quiet)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, leaf);
}

/* Enter in the search reads the best of what was found. */
static void
search_activate_cb (CgLearnList *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->leaves)) == 0)
    return;
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static gboolean
is_in_list (CgLearnList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == GTK_WIDGET (self->list) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)));
}

/* The toolkit's list would take Tab through every row; arrows do that, and Tab leads on. */
static gboolean
cg_learn_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CgLearnList *self = CG_LEARN_LIST (widget);

  if (direction == GTK_DIR_TAB_FORWARD && is_in_list (self))
    return gtk_widget_child_focus (self->kept, direction);
  if (direction == GTK_DIR_TAB_BACKWARD && is_in_list (self))
    return gtk_widget_child_focus (GTK_WIDGET (self->kind), direction);
  return GTK_WIDGET_CLASS (cg_learn_list_parent_class)->focus (widget, direction);
}

static void
cg_learn_list_dispose (GObject *object)
{
  g_clear_object (&CG_LEARN_LIST (object)->library);
  G_OBJECT_CLASS (cg_learn_list_parent_class)->dispose (object);
}

static void
cg_learn_list_class_init (CgLearnListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_learn_list_dispose;
  widget_class->focus = cg_learn_list_focus;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, CG_TYPE_LEAF);
  g_type_ensure (CG_TYPE_LEAF);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "learn/cg-learn-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CgLearnList, search);
  gtk_widget_class_bind_template_child (widget_class, CgLearnList, kind);
  gtk_widget_class_bind_template_child (widget_class, CgLearnList, count);
  gtk_widget_class_bind_template_child (widget_class, CgLearnList, list);
  gtk_widget_class_bind_template_child (widget_class, CgLearnList, selection);
  gtk_widget_class_bind_template_child (widget_class, CgLearnList, leaves);
  gtk_widget_class_bind_template_child (widget_class, CgLearnList, kept);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
}

static void
cg_learn_list_init (CgLearnList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cg_drop_down_name_button (self->kind);
  g_object_set_data (G_OBJECT (gtk_list_view_get_factory (self->list)), "list", self);
}

static GtkStringList *
list_kinds (const CgLanguage *language)
{
  GtkStringList *kinds = gtk_string_list_new (NULL);

  gtk_string_list_append (kinds, _("Everything"));
  for (CgLeafKind kind = 0; kind < CG_N_LEAF_KINDS; kind++)
    gtk_string_list_append (kinds, cg_leaf_kind_label (kind, language));
  return kinds;
}

/**
 * cg_learn_list_set_library:
 *
 * What was typed and the kind that was chosen stay.
 */
void
cg_learn_list_set_library (CgLearnList *self, CgLibrary *library)
{
  g_return_if_fail (CG_IS_LEARN_LIST (self) && CG_IS_LIBRARY (library));

  if (!g_set_object (&self->library, library))
    return;
  if (gtk_drop_down_get_model (self->kind) == NULL)
    {
      g_autoptr (GtkStringList) kinds = list_kinds (cg_library_get_language (library));

      gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kinds));
    }
  query_changed_cb (self);
}

/**
 * cg_learn_list_select:
 * @leaf: (nullable): what is being read, %NULL for what stands in no list
 *
 * Marks what is being read where the list shows it, and says nothing of it.
 */
void
cg_learn_list_select (CgLearnList *self, CgLeaf *leaf)
{
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (CG_IS_LEARN_LIST (self));

  if (leaf == NULL || !g_list_store_find (self->leaves, leaf, &position))
    position = GTK_INVALID_LIST_POSITION;
  self->quiet = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->quiet = FALSE;
}

void
cg_learn_list_grab_search (CgLearnList *self)
{
  g_return_if_fail (CG_IS_LEARN_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
