/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-comment-box.h"

#include <glib/gi18n.h>

#include "cg-config.h"
#include "widgets/cg-drop-down.h"

struct _CgCommentBox {
  AdwBin parent_instance;

  GtkTextBuffer *buffer;
  GtkTextView *view;
  GtkDropDown *audience;
  GtkLabel *error;

  CgAnswering *answering;
  guint item;
  gboolean is_showing; /* the document speaks to the widgets, not the person */
};

G_DEFINE_FINAL_TYPE (CgCommentBox, cg_comment_box, ADW_TYPE_BIN)

/* As they stand in the template. */
static const char *const audiences[] = { "all", "facilitator" };

static char *
get_text (CgCommentBox *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
keep (CgCommentBox *self)
{
  g_autofree char *text = get_text (self);
  g_autoptr (GError) error = NULL;

  if (self->answering == NULL || self->is_showing)
    return;
  cg_answering_set_comment (self->answering, self->item, text,
                            audiences[gtk_drop_down_get_selected (self->audience)], &error);
  gtk_label_set_label (self->error, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), error != NULL);
}

static void
buffer_changed_cb (CgCommentBox *self)
{
  keep (self);
}

static void
audience_changed_cb (CgCommentBox *self)
{
  if (self->answering == NULL || self->is_showing)
    return;
  cg_session_break_typing (cg_answering_get_session (self->answering));
  keep (self);
  cg_session_break_typing (cg_answering_get_session (self->answering));
}

static void
focus_left_cb (CgCommentBox *self)
{
  if (self->answering != NULL)
    cg_session_break_typing (cg_answering_get_session (self->answering));
}

static void
cg_comment_box_dispose (GObject *object)
{
  g_clear_object (&CG_COMMENT_BOX (object)->answering);
  G_OBJECT_CLASS (cg_comment_box_parent_class)->dispose (object);
}

static void
cg_comment_box_class_init (CgCommentBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_comment_box_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, CG_APPLICATION_PATH "assess/cg-comment-box.ui");
  gtk_widget_class_bind_template_child (widget_class, CgCommentBox, buffer);
  gtk_widget_class_bind_template_child (widget_class, CgCommentBox, view);
  gtk_widget_class_bind_template_child (widget_class, CgCommentBox, audience);
  gtk_widget_class_bind_template_child (widget_class, CgCommentBox, error);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, audience_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
}

static void
cg_comment_box_init (CgCommentBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cg_drop_down_name_button (self->audience);
}

static void
show_text (CgCommentBox *self, const char *text)
{
  g_autofree char *shown = get_text (self);

  /* What is being typed stays under the cursor. */
  if (!g_str_equal (shown, text))
    gtk_text_buffer_set_text (self->buffer, text, -1);
}

/**
 * cg_comment_box_show:
 * @answering: (nullable): whose comment; %NULL for none
 * @item: on which item
 *
 * Shows the comment as the document has it now.
 */
void
cg_comment_box_show (CgCommentBox *self, CgAnswering *answering, guint item)
{
  g_autoptr (CgEntry) rating = NULL;
  CgEntry *comment = NULL;
  gboolean is_editable = answering != NULL && cg_answering_get_obstacle (answering) == NULL;
  gboolean is_other;

  g_return_if_fail (CG_IS_COMMENT_BOX (self));

  is_other = answering != self->answering || item != self->item;
  g_set_object (&self->answering, answering);
  self->item = item;
  rating = answering != NULL ? cg_answering_dup_rating (answering, item) : NULL;
  if (rating != NULL)
    comment = cg_entry_find_child (rating, CG_KIND_COMMENT);

  self->is_showing = TRUE;
  if (comment != NULL)
    gtk_drop_down_set_selected (self->audience,
                                g_strcmp0 (cg_entry_get (comment, CG_NAME_SEE), audiences[1]) == 0 ? 1 : 0);
  else if (is_other)
    gtk_drop_down_set_selected (self->audience, 0);
  show_text (self, comment != NULL && cg_entry_get (comment, CG_NAME_TEXT)
                       ? cg_entry_get (comment, CG_NAME_TEXT)
                       : "");
  gtk_text_view_set_editable (self->view, is_editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->audience), is_editable);
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
  self->is_showing = FALSE;
}
