/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue/cg-tool-fault.h"

#include <glib/gi18n-lib.h>

#include <string.h>

static void
fault_free (gpointer data)
{
  CgToolFault *fault = data;

  g_clear_object (&fault->entry);
  g_free (fault->words);
  g_free (fault);
}

static void
add (GPtrArray *faults, CgEntry *entry, CgName name, const char *words)
{
  CgToolFault *fault = g_new0 (CgToolFault, 1);

  fault->entry = g_object_ref (entry);
  fault->name = name;
  fault->words = g_strdup (words);
  g_ptr_array_add (faults, fault);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped == '\0';
}

static void
need_value (GPtrArray *faults, CgEntry *entry, CgName name, const char *words)
{
  if (is_blank (cg_entry_get (entry, name)))
    add (faults, entry, name, words);
}

static void
need_text (GPtrArray *faults, CgEntry *owner, CgKindId kind, const char *words)
{
  CgEntry *text = cg_entry_find_child (owner, kind);

  if (text != NULL)
    need_value (faults, text, CG_NAME_TEXT, words);
  else
    add (faults, owner, CG_NAME_TEXT, words);
}

static void
look_at_head (GPtrArray *faults, CgEntry *tool)
{
  CgEntry *source = cg_entry_find_child (tool, CG_KIND_SOURCE);

  need_text (faults, tool, CG_KIND_TITLE, _("Give the tool a title."));
  need_text (faults, tool, CG_KIND_SUMMARY, _("Say in a sentence what the tool is for."));
  if (source == NULL)
    {
      add (faults, tool, CG_NAME_SOURCE, _("Say where the tool comes from."));
      return;
    }
  need_value (faults, source, CG_NAME_TITLE, _("Say where the tool comes from."));
  need_value (faults, source, CG_NAME_AUTHOR, _("Say who wrote it."));
  need_value (faults, source, CG_NAME_SECTION, _("Say which part of it this is, or “all of it”."));
}

static void
look_at_levels (GPtrArray *faults, CgEntry *tool)
{
  CgEntry *scale = cg_entry_find_child (tool, CG_KIND_SCALE);
  guint n = scale != NULL ? cg_entry_get_n_children (scale) : 0;

  if (n == 0 && cg_instrument_kind_is_scaled (cg_entry_get (tool, CG_NAME_KIND)))
    add (faults, scale != NULL ? scale : tool, CG_NAME_LEVEL, _("Add at least one level to choose from."));
  for (guint i = 0; i < n; i++)
    need_text (faults, cg_entry_get_child (scale, i), CG_KIND_LABEL, _("Give the level a name."));
}

static void
look_at_section (GPtrArray *faults, CgEntry *section)
{
  guint n = cg_entry_get_n_children (section);

  need_text (faults, section, CG_KIND_TITLE, _("Give the section a title."));
  if (cg_entry_count (section, CG_KIND_ITEM) == 0)
    add (faults, section, CG_NAME_ITEM, _("Add at least one item to the section."));
  for (guint i = 0; i < n; i++)
    {
      CgEntry *item = cg_entry_get_child (section, i);

      if (!cg_entry_is (item, CG_KIND_ITEM))
        continue;
      need_text (faults, item, CG_KIND_TITLE, _("Give the item a title."));
      need_text (faults, item, CG_KIND_PROMPT, _("Write the question that people answer."));
    }
}

static void
look_at_sections (GPtrArray *faults, CgEntry *tool)
{
  guint n = cg_entry_get_n_children (tool);

  if (cg_entry_count (tool, CG_KIND_SECTION) == 0)
    add (faults, tool, CG_NAME_ITEM, _("Add at least one section with an item."));
  for (guint i = 0; i < n; i++)
    if (cg_entry_is (cg_entry_get_child (tool, i), CG_KIND_SECTION))
      look_at_section (faults, cg_entry_get_child (tool, i));
}

/* What only the rules of the format know. */
static void
look_at_rules (GPtrArray *faults, CgEntry *tool)
{
  CgEntry *culprit = tool;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgInstrument) instrument = cg_instrument_new (tool, &culprit, &error);

  if (instrument == NULL)
    add (faults, culprit, CG_NAME_TEXT, error->message);
}

/**
 * cg_tool_faults_find:
 * @tool: an entry of kind %CG_KIND_INSTRUMENT that is being written
 *
 * Returns: (transfer full) (element-type CgToolFault): what has to be put right before it can be used, in the order in
 *   which it is read
 */
GPtrArray *
cg_tool_faults_find (CgEntry *tool)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func (fault_free);

  g_return_val_if_fail (cg_entry_is (tool, CG_KIND_INSTRUMENT), faults);

  look_at_head (faults, tool);
  look_at_levels (faults, tool);
  look_at_sections (faults, tool);
  if (faults->len == 0)
    look_at_rules (faults, tool);
  return faults;
}
