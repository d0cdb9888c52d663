/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/cg-drop-down.h"

/**
 * cg_drop_down_name_button:
 *
 * The keyboard stops at the button inside a drop-down, which the toolkit leaves without a name. It takes that of the
 * drop-down.
 */
void
cg_drop_down_name_button (GtkDropDown *self)
{
  GtkWidget *button;

  g_return_if_fail (GTK_IS_DROP_DOWN (self));

  button = gtk_widget_get_first_child (GTK_WIDGET (self));
  if (GTK_IS_BUTTON (button))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self, NULL, -1);
}
