/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "cg-config.h"
#include "cli/cg-cli.h"
#include "common/cg-paths.h"
#include "common/cg-resources.h"

static const CgCommand commands[] = {
  { "instruments", N_("[ID]"), cg_cli_instruments },
  { "validate", N_("FILE…"), cg_cli_validate },
  { "new", N_("-o FILE --name NAME --instrument ID… --partner ID:SECTOR:NAME…"), cg_cli_new },
  { "summary", N_("FILE"), cg_cli_summary },
  { "chart", N_("KIND FILE -o OUT.svg|.pdf|.png"), cg_cli_chart },
  { "compare", N_("FILE OTHER… [-o OUT.svg|.pdf|.png]"), cg_cli_compare },
  { "export", N_("FILE -o OUT.csv|.cground [--anonymous]"), cg_cli_export },
  { "form", N_("FILE --round ID [--partner ID] -o OUT.html"), cg_cli_form },
  { "import", N_("FILE IN.csv -o OUT"), cg_cli_import },
  { "merge", N_("FILE REPLY-OR-DOCUMENT… -o OUT"), cg_cli_merge },
};

/* GNU gettext translates nothing in the C locale, whatever language is asked for. */
static void
choose_locale (void)
{
  g_autofree char *catalogues = cg_paths_locale_dir ();
  const char *messages;

  setlocale (LC_ALL, "");
  messages = setlocale (LC_MESSAGES, NULL);
  if (g_strcmp0 (messages, "C") == 0 || g_strcmp0 (messages, "POSIX") == 0)
    setlocale (LC_MESSAGES, "C.UTF-8");
  setlocale (LC_NUMERIC, "C");
  bindtextdomain (GETTEXT_PACKAGE, catalogues);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static void
print_help (FILE *out)
{
  fprintf (out, "%s\n\n%s\n", _("Usage: common-ground-cli COMMAND …"), _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (out, "  %s %s\n", commands[i].name, _(commands[i].arguments));
  fprintf (out, "\n%s\n", _("“common-ground-cli COMMAND --help” lists the options of a command."));
}

static const CgCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

static CgExit
run_command (const CgCommand *command, int argc, char **argv)
{
  g_autofree char *usage = g_strdup_printf ("%s %s", command->name, _(command->arguments));
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (CgCatalogue) catalogue = cg_catalogue_new ();

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  return command->run (catalogue, context, argc, argv);
}

int
main (int argc, char **argv)
{
  const CgCommand *command;

  choose_locale ();
  if (argc < 2)
    {
      print_help (stderr);
      return CG_EXIT_USAGE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_help (stdout);
      return CG_EXIT_DONE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      printf ("common-ground-cli %s\n", CG_VERSION);
      return CG_EXIT_DONE;
    }
  command = find_command (argv[1]);
  if (command == NULL)
    return cg_cli_misuse (_("There is no command “%s”."), argv[1]);

  argv[1] = argv[0];
  return run_command (command, argc - 1, argv + 1);
}
