/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/cg-cli.h"

#include "cli/cg-cli-json.h"

static void
add_levels (JsonBuilder *builder, CgInstrument *instrument, const CgLanguage *language)
{
  guint n = cg_instrument_get_n_levels (instrument);

  cg_cli_json_begin_array (builder, "levels");
  for (guint i = 0; i < n; i++)
    {
      CgEntry *level = cg_instrument_get_level (instrument, i);

      json_builder_begin_object (builder);
      cg_cli_json_add_string (builder, "id", cg_entry_get_id (level));
      cg_cli_json_add_integer (builder, "value", cg_entry_get_int (level, CG_NAME_VALUE, 0));
      cg_cli_json_add_string (builder, "label", cg_instrument_text (level, CG_KIND_LABEL, language));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_items (JsonBuilder *builder, CgInstrument *instrument, const CgLanguage *language)
{
  guint n = cg_instrument_get_n_items (instrument);

  cg_cli_json_begin_array (builder, "items");
  for (guint i = 0; i < n; i++)
    {
      CgEntry *item = cg_instrument_get_item (instrument, i);

      json_builder_begin_object (builder);
      cg_cli_json_add_string (builder, "id", cg_entry_get_id (item));
      cg_cli_json_add_string (builder, "section", cg_entry_get_id (cg_entry_get_parent (item)));
      cg_cli_json_add_string (builder, "title", cg_instrument_text (item, CG_KIND_TITLE, language));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_instrument (JsonBuilder *builder, CgInstrument *instrument, const CgLanguage *language, gboolean whole)
{
  CgEntry *entry = cg_instrument_get_entry (instrument);
  CgEntry *source = cg_entry_find_child (entry, CG_KIND_SOURCE);

  json_builder_begin_object (builder);
  cg_cli_json_add_string (builder, "id", cg_instrument_get_id (instrument));
  cg_cli_json_add_integer (builder, "version", cg_instrument_get_version (instrument));
  cg_cli_json_add_string (builder, "kind", cg_entry_get (entry, CG_NAME_KIND));
  cg_cli_json_add_string (builder, "title", cg_instrument_text (entry, CG_KIND_TITLE, language));
  cg_cli_json_add_string (builder, "summary", cg_instrument_text (entry, CG_KIND_SUMMARY, language));
  cg_cli_json_add_string (builder, "source", cg_entry_get (source, CG_NAME_TITLE));
  cg_cli_json_add_integer (builder, "year", cg_entry_get_int (source, CG_NAME_YEAR, 0));
  if (whole)
    {
      add_levels (builder, instrument, language);
      add_items (builder, instrument, language);
    }
  json_builder_end_object (builder);
}

static void
print_json (GPtrArray *instruments, const CgLanguage *language, gboolean whole)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  if (!whole)
    json_builder_begin_array (builder);
  for (guint i = 0; i < instruments->len; i++)
    add_instrument (builder, g_ptr_array_index (instruments, i), language, whole);
  if (!whole)
    json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  g_print ("%s\n", text);
}

static void
print_whole (CgInstrument *instrument, const CgLanguage *language)
{
  CgEntry *entry = cg_instrument_get_entry (instrument);
  CgEntry *source = cg_entry_find_child (entry, CG_KIND_SOURCE);
  guint n_items = cg_instrument_get_n_items (instrument), n_levels = cg_instrument_get_n_levels (instrument);

  g_print ("%s\n%s\n", cg_instrument_text (entry, CG_KIND_TITLE, language),
           cg_instrument_text (entry, CG_KIND_SUMMARY, language));
  /* Translators: %1$s is a title, %2$s an author, %3$s a year */
  g_print (_("Source: %1$s, %2$s, %3$s\n"), cg_entry_get (source, CG_NAME_TITLE), cg_entry_get (source, CG_NAME_AUTHOR),
           cg_entry_get (source, CG_NAME_YEAR));
  for (guint i = 0; i < n_levels; i++)
    {
      CgEntry *level = cg_instrument_get_level (instrument, i);

      g_print ("%4s  %s (%s)\n", cg_entry_get (level, CG_NAME_VALUE), cg_instrument_text (level, CG_KIND_LABEL, language),
               cg_entry_get_id (level));
    }
  for (guint i = 0; i < n_items; i++)
    {
      CgEntry *item = cg_instrument_get_item (instrument, i);

      g_print ("  %s (%s)\n", cg_instrument_text (item, CG_KIND_TITLE, language), cg_entry_get_id (item));
    }
}

static void
print_list (GPtrArray *instruments, const CgLanguage *language)
{
  for (guint i = 0; i < instruments->len; i++)
    {
      CgInstrument *instrument = g_ptr_array_index (instruments, i);

      g_print ("%-20s %3d  %s\n", cg_instrument_get_id (instrument), cg_instrument_get_version (instrument),
               cg_instrument_text (cg_instrument_get_entry (instrument), CG_KIND_TITLE, language));
    }
}

/**
 * cg_cli_instruments:
 *
 * Lists the instruments at hand, or shows one.
 */
CgExit
cg_cli_instruments (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv)
{
  gboolean json = FALSE;
  g_autofree char *code = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Write JSON"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &code, N_("Language of the output"), N_("CODE") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GPtrArray) instruments = NULL;
  g_autoptr (CgLanguage) language = NULL;
  CgExit exit;

  if (!cg_cli_parse (catalogue, context, entries, &argc, &argv, &exit))
    return exit;
  if (argc > 2)
    return cg_cli_misuse (_("There is one argument too many: “%s”."), argv[2]);

  language = cg_cli_language (code);
  if (argc == 2)
    {
      CgInstrument *found = cg_catalogue_find (catalogue, argv[1], 0);

      if (found == NULL)
        {
          g_printerr (_("There is no tool “%s”.\n"), argv[1]);
          return CG_EXIT_NOT_ACCEPTABLE;
        }
      instruments = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (instruments, found);
    }
  else
    instruments = cg_catalogue_dup_instruments (catalogue);

  for (guint i = 0; i < cg_catalogue_get_problems (catalogue)->len; i++)
    g_printerr ("%s\n", (char *) g_ptr_array_index (cg_catalogue_get_problems (catalogue), i));
  if (json)
    print_json (instruments, language, argc == 2);
  else if (argc == 2)
    print_whole (g_ptr_array_index (instruments, 0), language);
  else
    print_list (instruments, language);
  return CG_EXIT_DONE;
}
