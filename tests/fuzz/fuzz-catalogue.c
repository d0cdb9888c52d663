/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <unistd.h>

#include "common/cg-catalogue-file.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *path = NULL;
  g_autoptr (CgCatalogueFile) catalogue = NULL;
  int fd = g_file_open_tmp ("fuzz-XXXXXX.mo", &path, NULL);

  if (fd >= 0 && write (fd, data, size) == (gssize) size)
    catalogue = cg_catalogue_file_open (path, NULL);
  close (fd);
  g_unlink (path);
  if (catalogue != NULL)
    {
      cg_catalogue_file_lookup (catalogue, "area", NULL);
      cg_catalogue_file_plural (catalogue, size);
    }
  return 0;
}
