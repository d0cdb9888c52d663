/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/cg-cli.h"

#include <glib/gstdio.h>

#include "exchange/cg-copy.h"
#include "exchange/cg-csv-export.h"
#include "storage/cg-writer.h"

static GBytes *
make_copy (CgAssessment *assessment, gboolean anonymous)
{
  g_autoptr (CgAssessment) copy = cg_copy_new (assessment, anonymous ? CG_COPY_FOR_EXCHANGE : CG_COPY_FOR_REVIEWER);

  return cg_write_bytes (cg_assessment_get_root (copy));
}

static gboolean
is_same_file (const char *one, const char *other)
{
  GStatBuf a, b;

  return g_stat (one, &a) == 0 && g_stat (other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/**
 * cg_cli_export:
 *
 * Writes the ratings as a table for a spreadsheet, or a copy of the document to give away: by the ending of the file.
 */
CgExit
cg_cli_export (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv)
{
  g_autofree char *out = NULL;
  gboolean anonymous = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out, N_("The file to write"), N_("FILE") },
    { "anonymous", 0, 0, G_OPTION_ARG_NONE, &anonymous, N_("Leave out whatever tells who answered; a copy of the document does not tell whose it is either"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CgAssessment) assessment = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CgExit exit;

  if (!cg_cli_parse (catalogue, context, entries, &argc, &argv, &exit))
    return exit;
  if (out == NULL || argc != 2)
    return cg_cli_misuse ("%s", _("Exporting needs a file and -o."));
  if (!g_str_has_suffix (out, ".csv") && !g_str_has_suffix (out, ".cground"))
    return cg_cli_misuse (_("“%s” does not end in .csv or .cground."), out);
  if (is_same_file (out, argv[1]))
    return cg_cli_misuse (_("“%s” would be replaced by what is taken out of it."), out);
  assessment = cg_cli_open (catalogue, argv[1]);
  if (assessment == NULL)
    return CG_EXIT_NOT_ACCEPTABLE;
  bytes = g_str_has_suffix (out, ".csv") ? cg_csv_export (assessment, anonymous) : make_copy (assessment, anonymous);
  return cg_cli_write (out, bytes, TRUE);
}
