/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/cg-cli.h"

#include "catalogue/cg-built-in.h"
#include "exchange/cg-form.h"

typedef struct {
  char *out;
  char *round;
  char *partner;
  char **instruments;
} Arguments;

static void
arguments_clear (Arguments *a)
{
  g_free (a->out);
  g_free (a->round);
  g_free (a->partner);
  g_strfreev (a->instruments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Arguments, arguments_clear)

static gboolean
suits_anybody (CgInstrument *instrument)
{
  return TRUE;
}

/* (element-type CgInstrument) (transfer full) (nullable) */
static GPtrArray *
choose_instruments (CgAssessment *assessment, const char *path, char **ids, CgExit *exit)
{
  g_autoptr (GPtrArray) chosen = NULL;

  if (ids == NULL)
    return cg_assessment_dup_instruments (assessment);
  chosen = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      CgInstrument *instrument = cg_cli_find_instrument (assessment, path, ids[i], suits_anybody, exit);

      if (instrument == NULL)
        return NULL;
      g_ptr_array_add (chosen, g_object_ref (instrument));
    }
  return g_steal_pointer (&chosen);
}

static CgExit
write_form (const CgFormOptions *options, const char *path, const char *out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cg_form_write (options, &error);

  if (bytes != NULL)
    return cg_cli_write (out, bytes, TRUE);
  cg_cli_complain (error, path);
  return CG_EXIT_NOT_ACCEPTABLE;
}

static CgExit
run (CgCatalogue *catalogue, const char *path, const Arguments *a)
{
  g_autoptr (CgAssessment) assessment = cg_cli_open (catalogue, path);
  g_autoptr (GPtrArray) instruments = NULL, languages = NULL;
  CgFormOptions options = { assessment };
  CgExit exit;

  if (assessment == NULL)
    return CG_EXIT_NOT_ACCEPTABLE;
  options.round = cg_cli_find_round (assessment, path, a->round, &exit);
  if (exit == CG_EXIT_DONE)
    instruments = choose_instruments (assessment, path, a->instruments, &exit);
  if (exit != CG_EXIT_DONE)
    return exit;
  if (options.round == NULL)
    {
      g_printerr (_("%s: There is no round to answer yet.\n"), path);
      return CG_EXIT_NOT_ACCEPTABLE;
    }
  options.partner = cg_assessment_find (assessment, CG_KIND_PARTNER, a->partner);
  if (a->partner != NULL && options.partner == NULL)
    {
      g_printerr (_("%s: There is no partner “%s”.\n"), path, a->partner);
      return CG_EXIT_NOT_ACCEPTABLE;
    }
  languages = cg_form_dup_languages (assessment);
  options.instruments = instruments;
  options.for_people = cg_built_in_people ();
  options.languages = languages;
  return write_form (&options, path, a->out);
}

/**
 * cg_cli_form:
 *
 * Writes a page that asks for answers, for the people of one partner or of all.
 */
CgExit
cg_cli_form (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv)
{
  g_auto (Arguments) a = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &a.out, N_("The file to write"), N_("FILE") },
    { "round", 0, 0, G_OPTION_ARG_STRING, &a.round, N_("The round; the latest if not given"), N_("ID") },
    { "partner", 0, 0, G_OPTION_ARG_STRING, &a.partner, N_("Whose people answer; without it they say so themselves"), N_("ID") },
    { "instrument", 0, 0, G_OPTION_ARG_STRING_ARRAY, &a.instruments, N_("A tool to ask; may be repeated; all if not given"), N_("ID") },
    G_OPTION_ENTRY_NULL,
  };
  CgExit exit;

  if (!cg_cli_parse (catalogue, context, entries, &argc, &argv, &exit))
    return exit;
  if (argc != 2 || a.out == NULL)
    return cg_cli_misuse ("%s", _("A form needs one file and -o."));
  return run (catalogue, argv[1], &a);
}
