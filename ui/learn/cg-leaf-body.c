/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "learn/cg-leaf-body.h"

#include "catalogue/cg-leaf-text.h"

static GtkWidget *
make_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
make_point (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *bullet = gtk_label_new ("•");
  GtkWidget *label = make_label (text, NULL);

  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (bullet), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), bullet);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
make_block (const CgBlock *block)
{
  GtkWidget *widget;

  switch (block->kind)
    {
    case CG_BLOCK_HEADING:
      widget = make_label (block->text, "heading");
      gtk_widget_set_margin_top (widget, 8);
      return widget;
    case CG_BLOCK_POINT: return make_point (block->text);
    case CG_BLOCK_NOTE:
      widget = make_label (block->text, "dim-label");
      gtk_widget_add_css_class (widget, "caption");
      return widget;
    default: return make_label (block->text, NULL);
    }
}

/**
 * cg_leaf_body_new:
 *
 * Returns: what the leaf says below its title
 */
GtkWidget *
cg_leaf_body_new (CgLeaf *leaf, const CgLanguage *language)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  g_autoptr (GPtrArray) blocks = cg_leaf_blocks (leaf, language);

  for (guint i = 0; i < blocks->len; i++)
    gtk_box_append (GTK_BOX (box), make_block (blocks->pdata[i]));
  return box;
}
