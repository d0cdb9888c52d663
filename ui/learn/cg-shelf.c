/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "learn/cg-shelf.h"

#include "common/cg-words.h"

#define KEY "cg-library"

static void
forget (GObject *catalogue)
{
  g_object_set_data (catalogue, KEY, NULL);
}

/**
 * cg_shelf_get_library:
 *
 * All windows read from one library in the person's language. It is made when somebody first needs it, and anew once the
 * catalogue has another tool.
 *
 * Returns: (transfer none): the library
 */
CgLibrary *
cg_shelf_get_library (CgCatalogue *catalogue)
{
  CgLibrary *library = g_object_get_data (G_OBJECT (catalogue), KEY);

  if (library != NULL)
    return library;
  library = cg_library_new (catalogue, cg_words_language ());
  g_object_set_data_full (G_OBJECT (catalogue), KEY, library, g_object_unref);
  if (g_signal_handler_find (catalogue, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, forget, NULL) == 0)
    g_signal_connect (catalogue, "changed", G_CALLBACK (forget), NULL);
  return library;
}
