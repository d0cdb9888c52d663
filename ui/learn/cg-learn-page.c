/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "learn/cg-learn-page.h"

#include "cg-config.h"
#include "learn/cg-kept-view.h"
#include "learn/cg-leaf-view.h"
#include "learn/cg-learn-list.h"
#include "learn/cg-shelf.h"

/* Where the reference of a leaf stands, what the program keeps has this one. */
#define KEPT_REF "program#kept"

struct _CgLearnPage {
  CgPage parent_instance;

  AdwFlap *flap;
  GtkWidget *reading;
  CgLearnList *list;
  GtkStack *stack;
  CgLeafView *view;
  CgKeptView *kept;

  CgLibrary *library;
  GPtrArray *read; /* references, the one that is shown last */
};

G_DEFINE_FINAL_TYPE (CgLearnPage, cg_learn_page, CG_TYPE_PAGE)

static gboolean
is_kept (const char *ref)
{
  return g_strcmp0 (ref, KEPT_REF) == 0;
}

static void
show_kept (CgLearnPage *self)
{
  CgAssessment *assessment = cg_page_get_assessment (CG_PAGE (self));
  CgFocus *focus = cg_page_get_focus (CG_PAGE (self));
  const char *round = focus != NULL ? cg_focus_get_round (focus) : NULL;

  cg_kept_view_show (self->kept, cg_page_get_document (CG_PAGE (self)),
                     assessment != NULL && round != NULL ? cg_assessment_find (assessment, CG_KIND_ROUND, round) : NULL);
}

/* Returns whether there is such a thing, which may be a tool of one's own that was deleted. */
static gboolean
show (CgLearnPage *self, const char *ref)
{
  CgLeaf *leaf = !is_kept (ref) && self->library != NULL ? cg_library_find (self->library, ref) : NULL;

  if (leaf == NULL && !is_kept (ref))
    return FALSE;
  if (leaf != NULL)
    cg_leaf_view_show (self->view, self->library, leaf, cg_page_get_assessment (CG_PAGE (self)));
  else
    show_kept (self);
  gtk_stack_set_visible_child (self->stack, leaf != NULL ? GTK_WIDGET (self->view) : GTK_WIDGET (self->kept));
  cg_learn_list_select (self->list, leaf);
  /* A list that lies over the page goes away with the choice. */
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "learn.back", self->read->len > 1);
  return TRUE;
}

static const char *
last_read (CgLearnPage *self)
{
  return self->read->len > 0 ? self->read->pdata[self->read->len - 1] : NULL;
}

static void
read_ref (CgLearnPage *self, const char *ref)
{
  gboolean is_new = g_strcmp0 (last_read (self), ref) != 0;

  if (is_new)
    g_ptr_array_add (self->read, g_strdup (ref));
  if (!show (self, ref) && is_new)
    g_ptr_array_set_size (self->read, self->read->len - 1);
}

static void
chosen_cb (CgLearnPage *self, CgLeaf *leaf)
{
  read_ref (self, cg_leaf_get_ref (leaf));
}

static void
back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgLearnPage *self = CG_LEARN_PAGE (widget);

  while (self->read->len > 1)
    {
      g_ptr_array_set_size (self->read, self->read->len - 1);
      if (show (self, last_read (self)))
        return;
    }
}

/* From the keyboard one goes on where the choice led. */
static void
read_kept (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgLearnPage *self = CG_LEARN_PAGE (widget);

  read_ref (self, KEPT_REF);
  gtk_widget_child_focus (GTK_WIDGET (self->kept), GTK_DIR_TAB_FORWARD);
}

static void
need_library (CgLearnPage *self)
{
  CgCatalogue *catalogue = cg_page_get_catalogue (CG_PAGE (self));

  if (catalogue == NULL)
    return;
  g_set_object (&self->library, cg_shelf_get_library (catalogue));
  cg_learn_list_set_library (self->list, self->library);
}

/* Where only one of them has room and nothing is being read yet, the list is the page. */
static void
folded_cb (CgLearnPage *self)
{
  if (adw_flap_get_folded (self->flap) && self->read->len == 0)
    adw_flap_set_reveal_flap (self->flap, TRUE);
}

static void
show_kept_anew (CgLearnPage *self)
{
  if (is_kept (last_read (self)))
    show_kept (self);
}

static void
cg_learn_page_set_document (CgPage *page, CgDocument *document)
{
  CgLearnPage *self = CG_LEARN_PAGE (page);
  CgFocus *focus = cg_page_get_focus (page);

  need_library (self);
  show_kept_anew (self);
  g_signal_handlers_disconnect_by_func (focus, show_kept_anew, self);
  g_signal_connect_object (focus, "notify::round", G_CALLBACK (show_kept_anew), self, G_CONNECT_SWAPPED);
}

static void
cg_learn_page_grab_focus_first (CgPage *page)
{
  CgLearnPage *self = CG_LEARN_PAGE (page);

  need_library (self);
  folded_cb (self);
  cg_learn_list_grab_search (self->list);
}

static gboolean
has_focus_inside (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* The toolkit's flap has its content in front of what lies beside it; people read the list first. */
static gboolean
cg_learn_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CgLearnPage *self = CG_LEARN_PAGE (widget);
  GtkWidget *order[] = { GTK_WIDGET (self->list), self->reading };
  gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  gboolean started = !has_focus_inside (widget);

  if (!forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (cg_learn_page_parent_class)->focus (widget, direction);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      GtkWidget *part = order[forward ? i : G_N_ELEMENTS (order) - 1 - i];

      started |= has_focus_inside (part);
      if (started && gtk_widget_get_mapped (part) && gtk_widget_child_focus (part, direction))
        return TRUE;
    }
  return FALSE;
}

static void
cg_learn_page_dispose (GObject *object)
{
  G_OBJECT_CLASS (cg_learn_page_parent_class)->dispose (object);
  g_clear_object (&CG_LEARN_PAGE (object)->library);
}

static void
cg_learn_page_finalize (GObject *object)
{
  g_ptr_array_unref (CG_LEARN_PAGE (object)->read);
  G_OBJECT_CLASS (cg_learn_page_parent_class)->finalize (object);
}

static void
cg_learn_page_class_init (CgLearnPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_learn_page_dispose;
  G_OBJECT_CLASS (class)->finalize = cg_learn_page_finalize;
  widget_class->focus = cg_learn_page_focus;
  CG_PAGE_CLASS (class)->set_document = cg_learn_page_set_document;
  CG_PAGE_CLASS (class)->grab_focus_first = cg_learn_page_grab_focus_first;

  g_type_ensure (CG_TYPE_LEARN_LIST);
  g_type_ensure (CG_TYPE_KEPT_VIEW);
  g_type_ensure (CG_TYPE_LEAF_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "learn/cg-learn-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CgLearnPage, flap);
  gtk_widget_class_bind_template_child (widget_class, CgLearnPage, reading);
  gtk_widget_class_bind_template_child (widget_class, CgLearnPage, list);
  gtk_widget_class_bind_template_child (widget_class, CgLearnPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CgLearnPage, view);
  gtk_widget_class_bind_template_child (widget_class, CgLearnPage, kept);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_install_action (widget_class, "learn.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "learn.kept", NULL, read_kept);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "learn.back", NULL);
}

static void
cg_learn_page_init (CgLearnPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->read = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "learn.back", FALSE);
}

GtkWidget *
cg_learn_page_new (void)
{
  return g_object_new (CG_TYPE_LEARN_PAGE, NULL);
}

/**
 * cg_learn_page_read:
 * @ref: the reference of what to show; nothing happens where there is no such thing
 */
void
cg_learn_page_read (CgLearnPage *self, const char *ref)
{
  g_return_if_fail (CG_IS_LEARN_PAGE (self));

  need_library (self);
  read_ref (self, ref);
}
