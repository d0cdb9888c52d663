/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-evidence-box.h"

#include <glib/gi18n.h>

#include "cg-config.h"
#include "widgets/cg-drop-down.h"

struct _CgEvidenceBox {
  AdwBin parent_instance;

  GtkListBox *list;
  GtkLabel *empty;
  GtkMenuButton *add;
  GtkPopover *popover;
  GtkDropDown *kind;
  GtkEntry *text;
  GtkEntry *href;
  GtkWidget *confirm;
  GtkLabel *error;

  CgAnswering *answering;
  guint item;
  GPtrArray *pieces; /* what the rows show */
  gboolean is_editable;
};

G_DEFINE_FINAL_TYPE (CgEvidenceBox, cg_evidence_box, ADW_TYPE_BIN)

/* As they stand in the template. */
static const char *const kinds[] = { "document", "data", "observation", "experience", "other" };

static const char *
kind_words (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i], kind) == 0)
      {
        static const char *const words[] = {
          NC_ ("evidence", "Document"), NC_ ("evidence", "Data"), NC_ ("evidence", "Observation"),
          NC_ ("evidence", "Experience"), NC_ ("evidence", "Something else"),
        };

        return g_dpgettext2 (NULL, "evidence", words[i]);
      }
  return kind;
}

static void
remove_cb (GtkButton *button, CgEvidenceBox *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  g_autoptr (GError) error = NULL;

  if (!cg_answering_remove_evidence (self->answering, self->item,
                                     (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), &error))
    g_warning ("A piece of evidence could not be removed: %s", error->message);
}

static GtkWidget *
make_remove_button (CgEvidenceBox *self, const char *text)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: the name of a button; %s is a piece of evidence */
  g_autofree char *name = g_strdup_printf (_("Remove “%s”"), text);

  gtk_widget_set_tooltip_text (button, _("Remove this evidence"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, self->is_editable);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  return button;
}

static GtkWidget *
make_link (const char *href, const char *text)
{
  GtkWidget *link = gtk_button_new_with_label (_("Open"));
  /* Translators: the name of a button; %s is a piece of evidence */
  g_autofree char *name = g_strdup_printf (_("Open “%s”"), text);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "win.open-link");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", href);
  gtk_widget_set_tooltip_text (link, href);
  gtk_widget_set_valign (link, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (link, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return link;
}

static GtkWidget *
make_row (CgEvidenceBox *self, CgEntry *evidence)
{
  GtkWidget *row = adw_action_row_new ();
  const char *text = cg_entry_get (evidence, CG_NAME_TEXT), *href = cg_entry_get (evidence, CG_NAME_HREF);
  const char *kind = kind_words (cg_entry_get (evidence, CG_NAME_KIND));
  g_autofree char *title = g_markup_escape_text (text != NULL ? text : "", -1);
  g_autofree char *subtitle = NULL;

  if (href != NULL)
    {
      /* Translators: a piece of evidence: %1$s is its kind, such as Document, %2$s where it can be read */
      g_autofree char *words = g_strdup_printf (_("%1$s: %2$s"), kind, href);

      subtitle = g_markup_escape_text (words, -1);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : kind);
  if (href != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_link (href, text != NULL ? text : kind));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (self, text != NULL ? text : kind));
  return row;
}

static void
update_confirm_cb (CgEvidenceBox *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));

  gtk_widget_set_sensitive (self->confirm, *text != '\0');
}

static void
show_error (CgEvidenceBox *self, const char *message)
{
  gtk_label_set_label (self->error, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), message != NULL);
}

static void
confirm_cb (CgEvidenceBox *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));
  g_autofree char *href = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->href))));
  g_autoptr (GError) error = NULL;

  if (*text == '\0' || self->answering == NULL)
    return;
  if (!cg_answering_add_evidence (self->answering, self->item, kinds[gtk_drop_down_get_selected (self->kind)],
                                  text, *href != '\0' ? href : NULL, &error))
    {
      show_error (self, error->message);
      return;
    }
  gtk_popover_popdown (self->popover);
}

static void
popover_shown_cb (CgEvidenceBox *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->text), "");
  gtk_editable_set_text (GTK_EDITABLE (self->href), "");
  show_error (self, NULL);
  update_confirm_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
cg_evidence_box_dispose (GObject *object)
{
  g_clear_object (&CG_EVIDENCE_BOX (object)->answering);
  G_OBJECT_CLASS (cg_evidence_box_parent_class)->dispose (object);
}

static void
cg_evidence_box_finalize (GObject *object)
{
  g_ptr_array_unref (CG_EVIDENCE_BOX (object)->pieces);
  G_OBJECT_CLASS (cg_evidence_box_parent_class)->finalize (object);
}

static void
cg_evidence_box_class_init (CgEvidenceBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_evidence_box_dispose;
  G_OBJECT_CLASS (class)->finalize = cg_evidence_box_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "assess/cg-evidence-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CgEvidenceBox, list);
  gtk_widget_class_bind_template_child (widget_class, CgEvidenceBox, empty);
  gtk_widget_class_bind_template_child (widget_class, CgEvidenceBox, add);
  gtk_widget_class_bind_template_child (widget_class, CgEvidenceBox, popover);
  gtk_widget_class_bind_template_child (widget_class, CgEvidenceBox, kind);
  gtk_widget_class_bind_template_child (widget_class, CgEvidenceBox, text);
  gtk_widget_class_bind_template_child (widget_class, CgEvidenceBox, href);
  gtk_widget_class_bind_template_child (widget_class, CgEvidenceBox, confirm);
  gtk_widget_class_bind_template_child (widget_class, CgEvidenceBox, error);
  gtk_widget_class_bind_template_callback (widget_class, update_confirm_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
}

static void
cg_evidence_box_init (CgEvidenceBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cg_drop_down_name_button (self->kind);
  self->pieces = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
clear_list (CgEvidenceBox *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static gboolean
is_same (CgEntry *a, CgEntry *b)
{
  return g_strcmp0 (cg_entry_get (a, CG_NAME_KIND), cg_entry_get (b, CG_NAME_KIND)) == 0 &&
         g_strcmp0 (cg_entry_get (a, CG_NAME_TEXT), cg_entry_get (b, CG_NAME_TEXT)) == 0 &&
         g_strcmp0 (cg_entry_get (a, CG_NAME_HREF), cg_entry_get (b, CG_NAME_HREF)) == 0;
}

static gboolean
are_same (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!is_same (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

static GPtrArray *
collect (CgAnswering *answering, guint item)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CgEntry) rating = answering != NULL ? cg_answering_dup_rating (answering, item) : NULL;
  guint n = rating != NULL ? cg_entry_get_n_children (rating) : 0;

  for (guint i = 0; i < n; i++)
    if (cg_entry_is (cg_entry_get_child (rating, i), CG_KIND_RATING_EVIDENCE))
      g_ptr_array_add (pieces, g_object_ref (cg_entry_get_child (rating, i)));
  return pieces;
}

/**
 * cg_evidence_box_show:
 * @answering: (nullable): whose evidence; %NULL for none
 * @item: for which item
 */
void
cg_evidence_box_show (CgEvidenceBox *self, CgAnswering *answering, guint item)
{
  gboolean is_editable = answering != NULL && cg_answering_get_obstacle (answering) == NULL;
  GPtrArray *pieces;

  g_return_if_fail (CG_IS_EVIDENCE_BOX (self));

  g_set_object (&self->answering, answering);
  self->item = item;
  pieces = collect (answering, item);
  /* Rows that say the same stay, and with them the keyboard in them. */
  if (!are_same (self->pieces, pieces) || is_editable != self->is_editable)
    {
      self->is_editable = is_editable;
      clear_list (self);
      for (guint i = 0; i < pieces->len; i++)
        gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (pieces, i)));
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), is_editable);
  gtk_widget_set_visible (GTK_WIDGET (self->list), pieces->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), pieces->len == 0);
  g_ptr_array_unref (self->pieces);
  self->pieces = pieces;
}
