/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue/cg-leaf-text.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GPtrArray *blocks;
  const CgLanguage *language;
} Writer;

static void
free_block (gpointer data)
{
  CgBlock *block = data;

  g_free (block->text);
  g_free (block);
}

static void
take (Writer *w, CgBlockKind kind, char *text)
{
  CgBlock *block = g_new0 (CgBlock, 1);

  block->kind = kind;
  block->text = text;
  g_ptr_array_add (w->blocks, block);
}

static void
add (Writer *w, CgBlockKind kind, const char *text)
{
  if (text != NULL && *text != '\0')
    take (w, kind, g_strdup (text));
}

static const char *
word (Writer *w, const char *text)
{
  return cg_language_gettext (w->language, text);
}

static void
add_text (Writer *w, CgBlockKind kind, CgEntry *owner, CgKindId text)
{
  add (w, kind, cg_instrument_text (owner, text, w->language));
}

static void
add_content (Writer *w, CgBlockKind kind, CgEntry *entry)
{
  const char *text = cg_entry_get (entry, CG_NAME_TEXT);

  if (text != NULL && *text != '\0')
    add (w, kind, word (w, text));
}

static void
add_prompts (Writer *w, const char *heading, CgEntry *owner, CgKindId kind)
{
  g_autoptr (GPtrArray) prompts = cg_instrument_prompts (owner, kind);

  if (prompts->len > 0 && heading != NULL)
    add (w, CG_BLOCK_HEADING, heading);
  for (guint i = 0; i < prompts->len; i++)
    add (w, CG_BLOCK_POINT, cg_instrument_prompt_text (prompts->pdata[i], w->language));
}

static CgEntry *
find_level (CgEntry *root, const char *id)
{
  CgEntry *scale = cg_entry_find_child (root, CG_KIND_SCALE);

  return scale != NULL ? cg_entry_find_id (scale, CG_KIND_LEVEL, id) : NULL;
}

static void
write_item (Writer *w, CgEntry *root, CgEntry *item)
{
  add_text (w, CG_BLOCK_PARAGRAPH, item, CG_KIND_PROMPT);
  for (guint i = 0; i < cg_entry_get_n_children (item); i++)
    {
      CgEntry *descriptor = cg_entry_get_child (item, i);
      CgEntry *level = cg_entry_is (descriptor, CG_KIND_DESCRIPTOR)
                           ? find_level (root, cg_entry_get (descriptor, CG_NAME_LEVEL))
                           : NULL;

      if (level != NULL)
        add_prompts (w, cg_instrument_text (level, CG_KIND_LABEL, w->language), descriptor, CG_KIND_EXAMPLE);
    }
  add_prompts (w, word (w, N_("Evidence to look for")), item, CG_KIND_EVIDENCE);
  add_prompts (w, word (w, N_("Questions to ask")), item, CG_KIND_QUESTION);
}

static void
write_level (Writer *w, CgEntry *level)
{
  const char *label = cg_instrument_text (level, CG_KIND_LABEL, w->language);
  const char *definition = cg_instrument_text (level, CG_KIND_DEFINITION, w->language);

  if (definition == NULL)
    add (w, CG_BLOCK_POINT, label);
  else
    /* Translators: %1$s is a level's name, %2$s says what it means */
    take (w, CG_BLOCK_POINT, g_strdup_printf (word (w, N_("%1$s: %2$s")), label, definition));
}

static void
write_scale (Writer *w, CgEntry *scale)
{
  add (w, CG_BLOCK_HEADING, word (w, N_("Levels")));
  for (guint i = 0; i < cg_entry_get_n_children (scale); i++)
    write_level (w, cg_entry_get_child (scale, i));
  if (g_strcmp0 (cg_entry_get (scale, CG_NAME_ORIGIN), "app") == 0)
    add (w, CG_BLOCK_NOTE, word (w, N_("The source gives no levels. These are Common Ground’s own.")));
}

static void
write_tool (Writer *w, CgEntry *instrument)
{
  CgEntry *scale = cg_entry_find_child (instrument, CG_KIND_SCALE);

  add_text (w, CG_BLOCK_PARAGRAPH, instrument, CG_KIND_SUMMARY);
  add_text (w, CG_BLOCK_PARAGRAPH, instrument, CG_KIND_NOTE);
  if (scale != NULL)
    write_scale (w, scale);
  for (guint i = 0; i < cg_entry_get_n_children (instrument); i++)
    {
      CgEntry *section = cg_entry_get_child (instrument, i);

      if (!cg_entry_is (section, CG_KIND_SECTION))
        continue;
      add_text (w, CG_BLOCK_HEADING, section, CG_KIND_TITLE);
      add_text (w, CG_BLOCK_PARAGRAPH, section, CG_KIND_SUMMARY);
      for (guint j = 0; j < cg_entry_get_n_children (section); j++)
        if (cg_entry_is (cg_entry_get_child (section, j), CG_KIND_ITEM))
          add_text (w, CG_BLOCK_POINT, cg_entry_get_child (section, j), CG_KIND_TITLE);
    }
}

static void
write_part (Writer *w, CgEntry *part)
{
  add_text (w, CG_BLOCK_HEADING, part, CG_KIND_GUIDANCE_TITLE);
  for (guint i = 0; i < cg_entry_get_n_children (part); i++)
    if (cg_entry_is (cg_entry_get_child (part, i), CG_KIND_POINT))
      add_content (w, CG_BLOCK_POINT, cg_entry_get_child (part, i));
}

static void
write_entry (Writer *w, CgEntry *entry)
{
  for (guint i = 0; i < cg_entry_get_n_children (entry); i++)
    {
      CgEntry *child = cg_entry_get_child (entry, i);

      if (cg_entry_is (child, CG_KIND_PARAGRAPH))
        add_content (w, CG_BLOCK_PARAGRAPH, child);
      else if (cg_entry_is (child, CG_KIND_PART))
        write_part (w, child);
    }
}

static void
write_stage (Writer *w, CgEntry *stage)
{
  add_text (w, CG_BLOCK_PARAGRAPH, stage, CG_KIND_GUIDANCE_SUMMARY);
  for (guint i = 0; i < cg_entry_get_n_children (stage); i++)
    if (cg_entry_is (cg_entry_get_child (stage, i), CG_KIND_ACTIVITY))
      add_text (w, CG_BLOCK_POINT, cg_entry_get_child (stage, i), CG_KIND_GUIDANCE_TITLE);
}

/* What is dated is never presented as current: the years of its sources stand in the sentence. */
static void
write_age (Writer *w, CgLeaf *leaf, GPtrArray *sources)
{
  const char *year = cg_entry_get (cg_leaf_get_entry (leaf), CG_NAME_YEAR);

  if (year == NULL && sources->len > 0)
    year = cg_entry_get (sources->pdata[0], CG_NAME_YEAR);
  /* Translators: %s is a year */
  take (w, CG_BLOCK_NOTE, g_strdup_printf (word (w, N_("This tells how things stood in %s. Laws, bodies, figures and web addresses may have changed since.")), year));
}

static void
write_sources (Writer *w, CgLeaf *leaf)
{
  g_autoptr (GPtrArray) sources = cg_leaf_sources (leaf);

  if (cg_leaf_is_dated (leaf))
    write_age (w, leaf, sources);
  if (cg_language_is_draft (w->language))
    add (w, CG_BLOCK_NOTE, word (w, N_("This wording is a draft: no native speaker has reviewed it yet.")));
  for (guint i = 0; i < sources->len; i++)
    /* Translators: where a text comes from: %1$s author, %2$s title, %3$s year, %4$s which part of it */
    take (w, CG_BLOCK_NOTE, g_strdup_printf (word (w, N_("Source: %1$s, %2$s (%3$s), %4$s")),
                                             cg_entry_get (sources->pdata[i], CG_NAME_AUTHOR),
                                             cg_entry_get (sources->pdata[i], CG_NAME_TITLE),
                                             cg_entry_get (sources->pdata[i], CG_NAME_YEAR),
                                             cg_entry_get (sources->pdata[i], CG_NAME_SECTION)));
}

/**
 * cg_leaf_blocks:
 *
 * Returns: (transfer full) (element-type CgBlock): what stands under the title, from top to bottom, the sources last
 */
GPtrArray *
cg_leaf_blocks (CgLeaf *self, const CgLanguage *language)
{
  Writer w = { g_ptr_array_new_with_free_func (free_block), language };
  CgEntry *entry = cg_leaf_get_entry (self);

  if (cg_entry_is (entry, CG_KIND_INSTRUMENT))
    write_tool (&w, entry);
  else if (cg_entry_is (entry, CG_KIND_ITEM))
    write_item (&w, cg_leaf_get_root (self), entry);
  else if (cg_entry_is (entry, CG_KIND_GUIDANCE_ENTRY))
    write_entry (&w, entry);
  else if (cg_entry_is (entry, CG_KIND_STAGE))
    write_stage (&w, entry);
  else
    add_text (&w, CG_BLOCK_PARAGRAPH, entry, CG_KIND_GUIDANCE_SUMMARY);
  write_sources (&w, self);
  return w.blocks;
}
