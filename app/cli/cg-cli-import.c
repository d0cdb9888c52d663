/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/cg-cli.h"

#include "exchange/cg-csv-import.h"
#include "storage/cg-writer.h"

static CgExit
complain (CgCsvImport *import, const char *path)
{
  GPtrArray *errors = cg_csv_import_get_errors (import);

  for (guint i = 0; i < errors->len; i++)
    cg_cli_complain (errors->pdata[i], path);
  return CG_EXIT_NOT_ACCEPTABLE;
}

static void
tell (CgCsvImport *import)
{
  g_autofree char *words = cg_csv_import_dup_words (import);

  g_print ("%s\n", words);
}

/**
 * cg_cli_import:
 *
 * Brings a table of ratings into a document. Where any row is wrong, all wrong rows are told and nothing is written.
 */
CgExit
cg_cli_import (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv)
{
  g_autofree char *out = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out, N_("The file to write"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CgAssessment) assessment = NULL;
  g_autoptr (CgSession) session = NULL;
  g_autoptr (CgCsvImport) import = NULL;
  g_autoptr (GFile) table = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CgExit exit;

  if (!cg_cli_parse (catalogue, context, entries, &argc, &argv, &exit))
    return exit;
  if (out == NULL || argc != 3)
    return cg_cli_misuse ("%s", _("Importing needs a file, a table, and -o."));
  assessment = cg_cli_open (catalogue, argv[1]);
  if (assessment == NULL)
    return CG_EXIT_NOT_ACCEPTABLE;
  session = cg_session_new (assessment);
  import = cg_csv_import_new (assessment);
  table = g_file_new_for_commandline_arg (argv[2]);
  if (!cg_csv_import_read_file (import, table, NULL))
    return complain (import, argv[2]);
  if (!cg_csv_import_apply (import, session, &error))
    {
      cg_cli_complain (error, argv[2]);
      return CG_EXIT_NOT_ACCEPTABLE;
    }
  bytes = cg_write_bytes (cg_assessment_get_root (assessment));
  exit = cg_cli_write (out, bytes, TRUE);
  if (exit == CG_EXIT_DONE)
    tell (import);
  return exit;
}
