/* SPDX-License-Identifier: GPL-3.0-or-later */
/* library : prints how long it takes to read and link all tools and all guidance, and the slowest of some searches, in
 * milliseconds, one a line. */
#include "catalogue/cg-library.h"

static double
milliseconds (gint64 since)
{
  return (g_get_monotonic_time () - since) / 1000.0;
}

int
main (void)
{
  static const char *const queries[] = { "p", "pooled", "pooled budgets", "commissioning", "a", "xyzzy", "everybody agrees" };
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (CgCatalogue) catalogue = cg_catalogue_new ();
  g_autoptr (CgLanguage) language = cg_language_new ("cy");
  g_autoptr (CgLibrary) library = cg_library_new (catalogue, language);
  double slowest = 0;

  g_print ("load %.1f\n", milliseconds (begin));
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (GPtrArray) found = NULL;

      begin = g_get_monotonic_time ();
      found = cg_library_search (library, queries[i]);
      slowest = MAX (slowest, milliseconds (begin));
    }
  g_print ("search %.2f\n", slowest);
  return 0;
}
