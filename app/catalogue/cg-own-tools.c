/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue/cg-own-tools.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "common/cg-error.h"
#include "common/cg-paths.h"
#include "storage/cg-reader.h"
#include "storage/cg-safe-save.h"
#include "storage/cg-writer.h"

/**
 * cg_own_tools_read:
 *
 * Returns: (transfer full): the instrument that the file holds, or %NULL with the reader's error
 */
CgInstrument *
cg_own_tools_read (GFile *file, GError **error)
{
  g_autoptr (CgReading) reading = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  reading = cg_read_file (file, NULL, NULL, error);
  if (reading == NULL)
    return NULL;
  if (reading->instrument == NULL)
    {
      cg_error_set_line (error, CG_ERROR_NOT_ACCEPTABLE, 1, "%s", _("This file does not hold an assessment tool."));
      return NULL;
    }
  return g_steal_pointer (&reading->instrument);
}

/* The bytes of a tool, which are known to give it back. */
static GBytes *
checked_bytes (CgEntry *tool, GError **error)
{
  g_autoptr (GBytes) bytes = cg_write_bytes (tool);
  g_autoptr (CgReading) reading = cg_read_bytes (bytes, NULL, error);

  return reading != NULL ? g_steal_pointer (&bytes) : NULL;
}

/**
 * cg_own_tools_write:
 * @tool: an entry of kind %CG_KIND_INSTRUMENT
 *
 * Writes the tool to a file of its own, to be shared. What it would write is read back before anything is replaced.
 *
 * Returns: %FALSE with %CG_ERROR_NOT_ACCEPTABLE or the error of cg_safe_save()
 */
gboolean
cg_own_tools_write (CgEntry *tool, GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (cg_entry_is (tool, CG_KIND_INSTRUMENT) && G_IS_FILE (file), FALSE);

  bytes = checked_bytes (tool, error);
  return bytes != NULL && cg_safe_save (file, bytes, NULL, TRUE, NULL, NULL, error);
}

static gboolean
holds (GFile *file, const char *id, int version)
{
  g_autoptr (CgInstrument) instrument = cg_own_tools_read (file, NULL);

  return instrument != NULL && g_str_equal (cg_instrument_get_id (instrument), id) &&
         cg_instrument_get_version (instrument) == version;
}

/* Somebody may have put a tool there by hand, so it is what a file holds that counts, and not its name. */
static GFile *
find_file (const char *id, int version)
{
  g_autofree char *path = cg_paths_instruments_dir ();
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (path, name, NULL);

      if (g_str_has_suffix (name, CG_OWN_TOOLS_ENDING) && holds (file, id, version))
        return g_steal_pointer (&file);
    }
  return NULL;
}

/* No id holds an `@`, so that no two tools share a name. */
static GFile *
new_file (const char *id, int version)
{
  g_autofree char *folder = cg_paths_instruments_dir ();
  g_autofree char *name = version == 1 ? g_strconcat (id, CG_OWN_TOOLS_ENDING, NULL)
                                       : g_strdup_printf ("%s@%d%s", id, version, CG_OWN_TOOLS_ENDING);

  return g_file_new_build_filename (folder, name, NULL);
}

static gboolean
make_folder (GError **error)
{
  g_autofree char *path = cg_paths_instruments_dir ();

  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;
  g_set_error (error, CG_ERROR, CG_ERROR_NOT_WRITTEN, _("The folder for your own tools could not be made: %s"),
               g_strerror (errno));
  return FALSE;
}

/**
 * cg_own_tools_save:
 * @tool: an entry of kind %CG_KIND_INSTRUMENT
 *
 * Puts the tool into the library, in the place of the one with the same id and version if there is one. Other versions
 * of it stay beside.
 *
 * Returns: %FALSE with %CG_ERROR_NOT_ACCEPTABLE, %CG_ERROR_CHANGED or %CG_ERROR_NOT_WRITTEN
 */
gboolean
cg_own_tools_save (CgEntry *tool, GError **error)
{
  const char *id;
  int version;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (cg_entry_is (tool, CG_KIND_INSTRUMENT), FALSE);

  id = cg_entry_get_id (tool);
  version = cg_entry_get_int (tool, CG_NAME_VERSION, 1);
  file = find_file (id, version);
  if (file == NULL)
    file = new_file (id, version);
  return make_folder (error) && cg_own_tools_write (tool, file, error);
}

/**
 * cg_own_tools_import:
 *
 * Takes a tool that came as a file into the library. A broken one is refused whole.
 *
 * Returns: (transfer full): the tool, or %NULL with an error whose message is `FILE:LINE: message` where the file is at
 *   fault
 */
CgInstrument *
cg_own_tools_import (GFile *file, GError **error)
{
  g_autoptr (CgInstrument) instrument = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  instrument = cg_own_tools_read (file, &problem);
  if (instrument == NULL)
    {
      g_autofree char *name = g_file_get_basename (file);
      g_autofree char *shown = name != NULL ? g_filename_display_name (name) : g_file_get_uri (file);
      g_autofree char *words = cg_error_to_string (problem, shown);

      cg_error_set_line (error, CG_ERROR_NOT_ACCEPTABLE, cg_error_get_line (problem), "%s", words);
      return NULL;
    }
  return cg_own_tools_save (cg_instrument_get_entry (instrument), error) ? g_steal_pointer (&instrument) : NULL;
}

/**
 * cg_own_tools_has:
 *
 * Returns: whether that version of the tool is in the library, where it can be deleted
 */
gboolean
cg_own_tools_has (const char *id, int version)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (id != NULL, FALSE);

  file = find_file (id, version);
  return file != NULL;
}

/**
 * cg_own_tools_delete:
 *
 * Takes one version of a tool out of the library.
 *
 * Returns: %FALSE with %CG_ERROR_NOT_FOUND or the error of g_file_delete()
 */
gboolean
cg_own_tools_delete (const char *id, int version, GError **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (id != NULL, FALSE);

  file = find_file (id, version);
  if (file != NULL)
    return g_file_delete (file, NULL, error);
  g_set_error (error, CG_ERROR, CG_ERROR_NOT_FOUND, _("There is no tool “%s” in your library."), id);
  return FALSE;
}
