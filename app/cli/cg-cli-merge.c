/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/cg-cli.h"

#include "exchange/cg-merge.h"
#include "storage/cg-writer.h"

static void
add_file (CgMerge *merge, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  cg_merge_add_file (merge, path, file, NULL);
}

static void
choose (CgMerge *merge, gboolean theirs)
{
  GPtrArray *steps = cg_merge_get_steps (merge);

  for (guint i = 0; i < steps->len; i++)
    {
      CgMergeStep *step = steps->pdata[i];

      step->take_theirs = theirs && step->outcome == CG_MERGE_CONFLICT;
    }
}

/* What a person has to look at goes where errors go. */
static void
tell (CgMerge *merge, gboolean conflicts_are_decided)
{
  GPtrArray *steps = cg_merge_get_steps (merge);

  for (guint i = 0; i < steps->len; i++)
    {
      const CgMergeStep *step = steps->pdata[i];
      g_autofree char *words = NULL;

      if (step->outcome != CG_MERGE_REFUSED && (step->outcome != CG_MERGE_CONFLICT || conflicts_are_decided))
        continue;
      words = cg_merge_dup_words (merge, step);
      g_printerr ("%s\n", words);
    }
  for (CgMergeOutcome outcome = 0; outcome < CG_MERGE_N_OUTCOMES; outcome++)
    {
      g_autofree char *count = cg_merge_count (merge, outcome) > 0 ? cg_merge_dup_count (merge, outcome) : NULL;

      if (count != NULL)
        g_print ("%s\n", count);
    }
}

static CgExit
write_merged (CgMerge *merge, CgSession *session, const char *out, gboolean conflicts_are_decided)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CgExit exit;

  if (!cg_merge_apply (merge, session, &error))
    {
      cg_cli_complain (error, out);
      return CG_EXIT_NOT_ACCEPTABLE;
    }
  bytes = cg_write_bytes (cg_assessment_get_root (cg_session_get_assessment (session)));
  exit = cg_cli_write (out, bytes, TRUE);
  if (exit == CG_EXIT_DONE && (cg_merge_count (merge, CG_MERGE_REFUSED) > 0 ||
                               (cg_merge_count (merge, CG_MERGE_CONFLICT) > 0 && !conflicts_are_decided)))
    return CG_EXIT_NOT_ACCEPTABLE;
  return exit;
}

/**
 * cg_cli_merge:
 *
 * Brings answers and copies of the document together. What is refused, and what differs without a side being preferred,
 * is told and left out; the rest is merged all the same, and the exit says that something was left out.
 */
CgExit
cg_cli_merge (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv)
{
  g_autofree char *out = NULL, *prefer = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out, N_("The file to write"), N_("FILE") },
    { "prefer", 0, 0, G_OPTION_ARG_STRING, &prefer, N_("Which side wins where both say something else"), "ours|theirs" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CgAssessment) assessment = NULL;
  g_autoptr (CgSession) session = NULL;
  g_autoptr (CgMerge) merge = NULL;
  CgExit exit;

  if (!cg_cli_parse (catalogue, context, entries, &argc, &argv, &exit))
    return exit;
  if (out == NULL || argc < 3)
    return cg_cli_misuse ("%s", _("Merging needs a file, what is to be merged into it, and -o."));
  if (prefer != NULL && !g_str_equal (prefer, "ours") && !g_str_equal (prefer, "theirs"))
    return cg_cli_misuse (_("“%s” is neither ours nor theirs."), prefer);
  assessment = cg_cli_open (catalogue, argv[1]);
  if (assessment == NULL)
    return CG_EXIT_NOT_ACCEPTABLE;
  session = cg_session_new (assessment);
  merge = cg_merge_new (assessment);
  for (int i = 2; i < argc; i++)
    add_file (merge, argv[i]);
  choose (merge, g_strcmp0 (prefer, "theirs") == 0);
  tell (merge, prefer != NULL);
  return write_merged (merge, session, out, prefer != NULL);
}
