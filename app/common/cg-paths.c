/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-paths.h"

#include "cg-config.h"

/* The folder of the running program, or NULL where the system does not tell. */
static char *
program_dir (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL ? g_path_get_dirname (program) : NULL;
}

/**
 * cg_paths_locale_dir:
 *
 * Catalogues are looked for beside the running program first (the build's `po` folder, or `share/locale` of
 * whatever prefix it was put under), so that it speaks its languages uninstalled and from a staging folder too.
 *
 * Returns: (transfer full): the folder that holds `<language>/LC_MESSAGES/common-ground.mo`
 */
char *
cg_paths_locale_dir (void)
{
  static const char *const beside[] = { "../po", "../../po", "../share/locale" };
  const char *asked = g_getenv ("COMMON_GROUND_LOCALEDIR");
  g_autofree char *dir = program_dir ();

  if (asked != NULL && *asked != '\0')
    return g_strdup (asked);

  for (guint i = 0; dir != NULL && i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *locale = g_build_filename (dir, beside[i], NULL);
      g_autofree char *probe = g_build_filename (locale, "cy", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

      if (g_file_test (probe, G_FILE_TEST_EXISTS))
        return g_canonicalize_filename (locale, NULL);
    }
  return g_strdup (CG_LOCALE_DIR);
}

/**
 * cg_paths_instruments_dir:
 *
 * Returns: (transfer full): the folder with the user's own instruments; it need not exist
 */
char *
cg_paths_instruments_dir (void)
{
  return g_build_filename (g_get_user_data_dir (), "common-ground", "instruments", NULL);
}

/**
 * cg_paths_state_dir:
 *
 * Returns: (transfer full): the private folder for drafts and rescue copies; it need not exist
 */
char *
cg_paths_state_dir (void)
{
  return g_build_filename (g_get_user_state_dir (), "common-ground", NULL);
}
