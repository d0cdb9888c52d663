/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/cg-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cg-config.h"

/**
 * cg_about_present:
 *
 * Says what the program is, and under which terms it may be passed on.
 */
void
cg_about_present (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", _("Common Ground"),
                         "application-icon", CG_APPLICATION_ID,
                         "version", CG_VERSION,
                         "developer-name", _("The Common Ground contributors"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("How integrated is the work of partners who commission health and care together? "
                                       "Common Ground shows where they agree, where they do not, and what to talk about next. "
                                       "It works offline and sends nothing to anybody."),
                         /* Translators: the names of those who translated the program, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}
