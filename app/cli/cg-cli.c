/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/cg-cli.h"

#include "common/cg-error.h"

/* What the sub-commands have in common. */

CgExit
cg_cli_misuse (const char *format, ...)
{
  va_list args;
  g_autofree char *message = NULL;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("common-ground-cli: %s\n%s\n", message, _("“common-ground-cli --help” says how it is used."));
  return CG_EXIT_USAGE;
}

void
cg_cli_complain (const GError *error, const char *file)
{
  g_autofree char *message = cg_error_to_string (error, file);

  g_printerr ("%s\n", message);
}

/**
 * cg_cli_parse:
 * @entries: the options of the sub-command; those that all have are added
 * @exit: (out): the exit code where %FALSE is returned
 */
gboolean
cg_cli_parse (CgCatalogue *catalogue, GOptionContext *context, const GOptionEntry *entries, int *argc, char ***argv,
              CgExit *exit)
{
  g_auto (GStrv) files = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry common[] = {
    { "instrument-file", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, N_("Use this assessment tool too"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };

  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      *exit = cg_cli_misuse ("%s", error->message);
      return FALSE;
    }
  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (files[i]);

      if (!cg_catalogue_add_file (catalogue, file, &error))
        {
          cg_cli_complain (error, files[i]);
          *exit = CG_EXIT_NOT_ACCEPTABLE;
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * cg_cli_read:
 *
 * Returns: (transfer full): what the file holds, or %NULL with @error set
 */
CgReading *
cg_cli_read (CgCatalogue *catalogue, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  CgReadOptions options = { cg_catalogue_lookup, catalogue, FALSE };

  return cg_read_file (file, &options, NULL, error);
}

/**
 * cg_cli_open:
 *
 * Returns: (transfer full): the assessment in the file, or %NULL after the person was told why not
 */
CgAssessment *
cg_cli_open (CgCatalogue *catalogue, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReading) reading = cg_cli_read (catalogue, path, &error);

  if (reading != NULL && !cg_entry_is (reading->root, CG_KIND_ASSESSMENT))
    cg_error_set_line (&error, CG_ERROR_NOT_ACCEPTABLE, 1, "%s", _("This file does not hold an assessment."));
  if (error != NULL)
    {
      cg_cli_complain (error, path);
      return NULL;
    }
  for (guint i = 0; i < reading->warnings->len; i++)
    cg_cli_complain (g_ptr_array_index (reading->warnings, i), path);
  return g_steal_pointer (&reading->assessment);
}

/**
 * cg_cli_find_round:
 * @id: (nullable): the round asked for, else the latest
 *
 * Returns: (transfer none) (nullable): the round; %NULL also where the document has none, with @exit done
 */
CgEntry *
cg_cli_find_round (CgAssessment *assessment, const char *path, const char *id, CgExit *exit)
{
  CgEntry *round = id != NULL ? cg_assessment_find (assessment, CG_KIND_ROUND, id)
                              : cg_assessment_get_latest_round (assessment);

  *exit = CG_EXIT_DONE;
  if (id != NULL && round == NULL)
    {
      g_printerr (_("%s: There is no round “%s”.\n"), path, id);
      *exit = CG_EXIT_NOT_ACCEPTABLE;
    }
  return round;
}

/**
 * cg_cli_find_instrument:
 * @id: (nullable): the instrument asked for, else the first declared that @suits
 * @suits: whether an instrument can be used at all
 *
 * Returns: (transfer none) (nullable): the instrument, or %NULL with @exit set after the person was told why not
 */
CgInstrument *
cg_cli_find_instrument (CgAssessment *assessment, const char *path, const char *id, gboolean (*suits) (CgInstrument *),
                        CgExit *exit)
{
  g_autoptr (GPtrArray) instruments = cg_assessment_dup_instruments (assessment);

  *exit = CG_EXIT_DONE;
  for (guint i = 0; i < instruments->len; i++)
    {
      CgInstrument *instrument = g_ptr_array_index (instruments, i);

      if (id != NULL ? g_str_equal (cg_instrument_get_id (instrument), id) : suits (instrument))
        {
          if (suits (instrument))
            return cg_assessment_find_instrument (assessment, cg_instrument_get_id (instrument),
                                                  cg_instrument_get_version (instrument));
          g_printerr (_("%s: The tool “%s” does not suit this.\n"), path, id);
          *exit = CG_EXIT_NOT_ACCEPTABLE;
          return NULL;
        }
    }
  if (id != NULL)
    g_printerr (_("%s: The tool “%s” is not in use, or was not found.\n"), path, id);
  else
    g_printerr (_("%s: No tool that suits this is in use.\n"), path);
  *exit = CG_EXIT_NOT_ACCEPTABLE;
  return NULL;
}

/**
 * cg_cli_language:
 * @code: (nullable): the language asked for, else the person's
 *
 * Returns: (transfer full): the language
 */
CgLanguage *
cg_cli_language (const char *code)
{
  return code != NULL ? cg_language_new (code) : cg_language_new_for_user ();
}

/**
 * cg_cli_write:
 * @replace: whether a file that is there may be replaced
 *
 * Writes all or nothing, and tells the person where it is nothing.
 */
CgExit
cg_cli_write (const char *path, GBytes *bytes, gboolean replace)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  gboolean written;

  if (!replace && g_file_query_exists (file, NULL))
    {
      g_printerr (_("%s: This file is there already and was left as it is.\n"), path);
      return CG_EXIT_NOT_WRITTEN;
    }
  written = g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                     G_FILE_CREATE_NONE, NULL, NULL, &error);
  if (written)
    return CG_EXIT_DONE;
  g_printerr ("%s: %s\n", path, error->message);
  return CG_EXIT_NOT_WRITTEN;
}
