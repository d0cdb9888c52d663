/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/cg-cli.h"

#include "common/cg-error.h"
#include "history/cg-session.h"
#include "storage/cg-writer.h"

static gboolean
add_entry (CgSession *session, CgKindId list, CgEntry *entry, GError **error)
{
  CgEntry *parent = cg_assessment_get_list (cg_session_get_assessment (session), list);
  g_autoptr (CgEdit) edit = cg_edit_new_insert (parent, entry);

  return cg_session_apply (session, edit, NULL, error);
}

static gboolean
set_name (CgSession *session, const char *name, GError **error)
{
  CgEntry *partnership = cg_assessment_get_list (cg_session_get_assessment (session), CG_KIND_PARTNERSHIP);
  g_autoptr (CgEdit) edit = cg_edit_new_set (partnership, CG_NAME_NAME, name);

  return cg_session_apply (session, edit, NULL, error);
}

/* `id:sector:Name`; the name may hold colons itself. */
static gboolean
add_partner (CgSession *session, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 3);
  g_autofree char *slot = g_strdup_printf ("%d", cg_assessment_next_slot (cg_session_get_assessment (session)));
  g_autoptr (CgEntry) partner = cg_entry_new (CG_KIND_PARTNER);

  if (g_strv_length (parts) != 3 || *parts[2] == '\0')
    {
      g_set_error (error, CG_ERROR, CG_ERROR_USAGE, _("“%s” is not of the form ID:SECTOR:NAME."), text);
      return FALSE;
    }
  cg_entry_set (partner, CG_NAME_ID, parts[0]);
  cg_entry_set (partner, CG_NAME_SECTOR, parts[1]);
  cg_entry_set (partner, CG_NAME_SLOT, slot);
  cg_entry_set (partner, CG_NAME_NAME, parts[2]);
  return add_entry (session, CG_KIND_PARTNERS, partner, error);
}

static gboolean
add_instrument (CgSession *session, CgCatalogue *catalogue, const char *id, GError **error)
{
  g_autoptr (CgInstrument) instrument = cg_catalogue_find (catalogue, id, 0);
  g_autofree char *version = NULL;
  g_autoptr (CgEntry) entry = NULL;

  if (instrument == NULL)
    {
      g_set_error (error, CG_ERROR, CG_ERROR_NOT_FOUND, _("There is no tool “%s”."), id);
      return FALSE;
    }
  cg_assessment_add_instrument (cg_session_get_assessment (session), instrument);
  if (!cg_catalogue_is_built_in (catalogue, instrument))
    {
      entry = cg_entry_copy (cg_instrument_get_entry (instrument));
      return add_entry (session, CG_KIND_INSTRUMENTS, entry, error);
    }
  version = g_strdup_printf ("%d", cg_instrument_get_version (instrument));
  entry = cg_entry_new (CG_KIND_USE);
  cg_entry_set (entry, CG_NAME_INSTRUMENT, id);
  cg_entry_set (entry, CG_NAME_VERSION, version);
  return add_entry (session, CG_KIND_INSTRUMENTS, entry, error);
}

static gboolean
add_round (CgSession *session, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (CgEntry) round = cg_entry_new (CG_KIND_ROUND);

  cg_entry_set (round, CG_NAME_ID, "baseline");
  cg_entry_set (round, CG_NAME_KIND, "baseline");
  cg_entry_set (round, CG_NAME_DATE, date);
  cg_entry_set (round, CG_NAME_LOCKED, "false");
  cg_entry_set (round, CG_NAME_NAME, _("Baseline"));
  return add_entry (session, CG_KIND_ROUNDS, round, error);
}

static gboolean
fill (CgSession *session, CgCatalogue *catalogue, const char *name, char **partners, char **instruments, GError **error)
{
  if (!set_name (session, name, error))
    return FALSE;
  for (guint i = 0; partners != NULL && partners[i] != NULL; i++)
    if (!add_partner (session, partners[i], error))
      return FALSE;
  for (guint i = 0; instruments != NULL && instruments[i] != NULL; i++)
    if (!add_instrument (session, catalogue, instruments[i], error))
      return FALSE;
  return add_round (session, error);
}

/**
 * cg_cli_new:
 *
 * Writes a new assessment with one baseline round of today; never over a file that is there.
 */
CgExit
cg_cli_new (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv)
{
  g_autofree char *out = NULL, *name = NULL, *code = NULL;
  g_auto (GStrv) partners = NULL, instruments = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out, N_("The file to write"), N_("FILE") },
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_("What the partnership is called"), N_("NAME") },
    { "instrument", 0, 0, G_OPTION_ARG_STRING_ARRAY, &instruments, N_("A tool to use; may be repeated"), N_("ID") },
    { "partner", 0, 0, G_OPTION_ARG_STRING_ARRAY, &partners, N_("A partner; may be repeated"), N_("ID:SECTOR:NAME") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &code, N_("Language the document is written in"), N_("CODE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (CgAssessment) assessment = NULL;
  g_autoptr (CgSession) session = NULL;
  g_autoptr (CgLanguage) language = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CgExit exit;

  if (!cg_cli_parse (catalogue, context, entries, &argc, &argv, &exit))
    return exit;
  if (out == NULL || name == NULL || *name == '\0' || instruments == NULL || argc > 1)
    return cg_cli_misuse ("%s", _("A new assessment needs -o, --name and at least one --instrument, and nothing else."));

  language = cg_cli_language (code);
  assessment = cg_assessment_new ("", cg_language_get_code (language));
  session = cg_session_new (assessment);
  if (!fill (session, catalogue, name, partners, instruments, &error))
    {
      if (g_error_matches (error, CG_ERROR, CG_ERROR_USAGE))
        return cg_cli_misuse ("%s", error->message);
      g_printerr ("%s\n", error->message);
      return CG_EXIT_NOT_ACCEPTABLE;
    }
  bytes = cg_write_bytes (cg_assessment_get_root (assessment));
  return cg_cli_write (out, bytes, FALSE);
}
