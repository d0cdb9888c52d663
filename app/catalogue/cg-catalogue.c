/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue/cg-catalogue.h"

#include "catalogue/cg-built-in.h"
#include "catalogue/cg-own-tools.h"
#include "common/cg-error.h"
#include "common/cg-paths.h"
#include "common/cg-resources.h"
#include "storage/cg-reader.h"

struct _CgCatalogue {
  GObject parent_instance;

  GPtrArray *given;    /* CgInstrument, for this one call */
  GPtrArray *own;      /* CgInstrument, the user's; NULL until first asked for */
  GHashTable *built_in; /* id -> CgInstrument, as they are asked for */
  GPtrArray *problems; /* FILE:LINE: message */
  GHashTable *guidance; /* id -> CgEntry */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CgCatalogue, cg_catalogue, G_TYPE_OBJECT)

static void
cg_catalogue_finalize (GObject *object)
{
  CgCatalogue *self = CG_CATALOGUE (object);

  g_clear_pointer (&self->given, g_ptr_array_unref);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->built_in, g_hash_table_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->guidance, g_hash_table_unref);
  G_OBJECT_CLASS (cg_catalogue_parent_class)->finalize (object);
}

static void
cg_catalogue_class_init (CgCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_catalogue_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
cg_catalogue_init (CgCatalogue *self)
{
  self->given = g_ptr_array_new_with_free_func (g_object_unref);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->built_in = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->guidance = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * cg_catalogue_new:
 *
 * Returns: (transfer full): a catalogue that has read nothing yet
 */
CgCatalogue *
cg_catalogue_new (void)
{
  cg_resources_register ();
  return g_object_new (CG_TYPE_CATALOGUE, NULL);
}

/**
 * cg_catalogue_add_file:
 * @file: an instrument to use before all others
 *
 * Returns: %FALSE with the reader's error; the catalogue is then as it was
 */
gboolean
cg_catalogue_add_file (CgCatalogue *self, GFile *file, GError **error)
{
  CgInstrument *instrument;

  g_return_val_if_fail (CG_IS_CATALOGUE (self) && G_IS_FILE (file), FALSE);

  instrument = cg_own_tools_read (file, error);
  if (instrument == NULL)
    return FALSE;
  g_ptr_array_insert (self->given, 0, instrument);
  g_signal_emit (self, changed_signal, 0);
  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* A broken file of the user's is refused whole; the person can ask what was wrong with it. */
static void
read_own (CgCatalogue *self, GFile *folder, const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) error = NULL;
  CgInstrument *instrument = cg_own_tools_read (file, &error);

  if (instrument != NULL)
    g_ptr_array_add (self->own, instrument);
  else
    g_ptr_array_add (self->problems, cg_error_to_string (error, g_file_peek_path (file)));
}

static GPtrArray *
own_instruments (CgCatalogue *self)
{
  g_autofree char *path = cg_paths_instruments_dir ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (self->own != NULL)
    return self->own;
  self->own = g_ptr_array_new_with_free_func (g_object_unref);
  dir = g_dir_open (path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, CG_OWN_TOOLS_ENDING))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    read_own (self, folder, g_ptr_array_index (names, i));
  return self->own;
}

/**
 * cg_catalogue_reload_own:
 *
 * To be called after the user's library was changed: reads it again and tells the listeners.
 */
void
cg_catalogue_reload_own (CgCatalogue *self)
{
  g_return_if_fail (CG_IS_CATALOGUE (self));

  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_ptr_array_set_size (self->problems, 0);
  g_signal_emit (self, changed_signal, 0);
}

static CgReading *
read_resource (const char *folder, const char *name)
{
  g_autofree char *path = g_strconcat (CG_RESOURCES_PATH, folder, "/", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  CgReading *reading = bytes != NULL ? cg_read_bytes (bytes, NULL, &error) : NULL;

  if (reading == NULL)
    g_error ("%s: %s", path, error->message);
  return reading;
}

/* A window needs few of them, so each is read when somebody asks for it. */
static CgInstrument *
built_in_instrument (CgCatalogue *self, const char *id)
{
  CgInstrument *found = g_hash_table_lookup (self->built_in, id);
  g_autofree char *file = NULL;
  g_autoptr (CgReading) reading = NULL;

  if (found != NULL || !g_strv_contains (cg_built_in_instruments (), id))
    return found;
  file = g_strconcat (id, ".cginstrument", NULL);
  reading = read_resource ("instruments", file);
  found = g_steal_pointer (&reading->instrument);
  g_hash_table_insert (self->built_in, g_strdup (id), found);
  return found;
}

static CgInstrument *
find_in (GPtrArray *instruments, const char *id, int version)
{
  CgInstrument *found = NULL;

  for (guint i = 0; i < instruments->len; i++)
    {
      CgInstrument *candidate = g_ptr_array_index (instruments, i);

      if (g_str_equal (cg_instrument_get_id (candidate), id) &&
          (version == 0 || cg_instrument_get_version (candidate) == version) &&
          (found == NULL || cg_instrument_get_version (candidate) > cg_instrument_get_version (found)))
        found = candidate;
    }
  return found;
}

/**
 * cg_catalogue_find:
 * @version: a version, or 0 for the latest
 *
 * Looks among those given for this call, then the user's own, then the built-in ones.
 *
 * Returns: (transfer full) (nullable): the instrument
 */
CgInstrument *
cg_catalogue_find (CgCatalogue *self, const char *id, int version)
{
  CgInstrument *found;

  g_return_val_if_fail (CG_IS_CATALOGUE (self) && id != NULL, NULL);

  found = find_in (self->given, id, version);
  if (found == NULL)
    found = find_in (own_instruments (self), id, version);
  if (found == NULL)
    {
      CgInstrument *built_in = built_in_instrument (self, id);

      if (built_in != NULL && (version == 0 || cg_instrument_get_version (built_in) == version))
        found = built_in;
    }
  return found != NULL ? g_object_ref (found) : NULL;
}

CgInstrument *
cg_catalogue_lookup (const char *id, int version, gpointer catalogue)
{
  return cg_catalogue_find (CG_CATALOGUE (catalogue), id, version);
}

static void
add_once (CgCatalogue *self, GPtrArray *list, const char *id)
{
  if (find_in (list, id, 0) == NULL)
    g_ptr_array_add (list, cg_catalogue_find (self, id, 0));
}

static void
add_latest (CgCatalogue *self, GPtrArray *list, GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    add_once (self, list, cg_instrument_get_id (g_ptr_array_index (from, i)));
}

/**
 * cg_catalogue_dup_instruments:
 *
 * Returns: (transfer full) (element-type CgInstrument): every instrument once, as cg_catalogue_find() finds it
 */
GPtrArray *
cg_catalogue_dup_instruments (CgCatalogue *self)
{
  GPtrArray *list;

  g_return_val_if_fail (CG_IS_CATALOGUE (self), NULL);

  list = g_ptr_array_new_with_free_func (g_object_unref);
  for (const char *const *id = cg_built_in_instruments (); *id != NULL; id++)
    add_once (self, list, *id);
  add_latest (self, list, own_instruments (self));
  add_latest (self, list, self->given);
  return list;
}

GPtrArray *
cg_catalogue_get_problems (CgCatalogue *self)
{
  g_return_val_if_fail (CG_IS_CATALOGUE (self), NULL);

  own_instruments (self);
  return self->problems;
}

gboolean
cg_catalogue_is_built_in (CgCatalogue *self, CgInstrument *instrument)
{
  g_return_val_if_fail (CG_IS_CATALOGUE (self), FALSE);

  return built_in_instrument (self, cg_instrument_get_id (instrument)) == instrument;
}

/**
 * cg_catalogue_get_guidance:
 * @id: the name of a built-in guidance file without its ending
 *
 * Returns: (transfer none): its root
 */
CgEntry *
cg_catalogue_get_guidance (CgCatalogue *self, const char *id)
{
  CgEntry *guidance;

  g_return_val_if_fail (CG_IS_CATALOGUE (self) && id != NULL, NULL);

  guidance = g_hash_table_lookup (self->guidance, id);
  if (guidance == NULL)
    {
      g_autofree char *file = g_strconcat (id, ".xml", NULL);
      g_autoptr (CgReading) reading = read_resource ("guidance", file);

      guidance = g_object_ref (reading->root);
      g_hash_table_insert (self->guidance, g_strdup (id), guidance);
    }
  return guidance;
}
