/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-resources.h"

#include <gio/gio.h>

#include "common-ground-data.h"

/**
 * cg_resources_register:
 *
 * Makes the built-in data known. A static library's own constructors are dropped by the linker, so somebody has to ask;
 * asking again does no harm.
 */
void
cg_resources_register (void)
{
  static gsize done;

  if (g_once_init_enter (&done))
    {
      g_resources_register (cg_data_get_resource ());
      g_once_init_leave (&done, 1);
    }
}
