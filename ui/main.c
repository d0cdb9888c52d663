/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "application/cg-application.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "common/cg-paths.h"

/* GNU gettext translates nothing in the C locale, whatever LANGUAGE asks for. */
static void
set_up_language (void)
{
  g_autofree char *catalogues = cg_paths_locale_dir ();
  const char *messages;

  setlocale (LC_ALL, "");
  messages = setlocale (LC_MESSAGES, NULL);
  if (g_strcmp0 (messages, "C") == 0 || g_strcmp0 (messages, "POSIX") == 0)
    setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, catalogues);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  g_autoptr (CgApplication) application = NULL;

  set_up_language ();
  g_set_prgname ("common-ground");
  application = cg_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
