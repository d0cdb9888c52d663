/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/cg-cli.h"

static gboolean
validate (CgCatalogue *catalogue, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReading) reading = cg_cli_read (catalogue, path, &error);

  if (reading == NULL)
    {
      cg_cli_complain (error, path);
      return FALSE;
    }
  for (guint i = 0; i < reading->warnings->len; i++)
    cg_cli_complain (g_ptr_array_index (reading->warnings, i), path);
  return reading->warnings->len == 0;
}

/**
 * cg_cli_validate:
 *
 * Says what is wrong with assessments, instruments and replies, and nothing where nothing is.
 */
CgExit
cg_cli_validate (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv)
{
  gboolean valid = TRUE;
  CgExit exit;

  if (!cg_cli_parse (catalogue, context, NULL, &argc, &argv, &exit))
    return exit;
  if (argc < 2)
    return cg_cli_misuse ("%s", _("Name at least one file."));
  for (int i = 1; i < argc; i++)
    valid &= validate (catalogue, argv[i]);
  return valid ? CG_EXIT_DONE : CG_EXIT_NOT_ACCEPTABLE;
}
