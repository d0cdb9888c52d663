/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "catalogue/cg-tool-draft-private.h"

/* Short texts of an item that are shown and written one a line: those that stay the same keep their ids. */

static CgEntry *
find_descriptor (CgEntry *item, const char *level)
{
  guint n = cg_entry_get_n_children (item);

  for (guint i = 0; i < n; i++)
    {
      CgEntry *child = cg_entry_get_child (item, i);

      if (cg_entry_is (child, CG_KIND_DESCRIPTOR) && g_strcmp0 (cg_entry_get (child, CG_NAME_LEVEL), level) == 0)
        return child;
    }
  return NULL;
}

/* Where the texts stand, or %NULL where the level has none yet. */
static CgEntry *
owner_of (CgEntry *item, const char *level)
{
  return level != NULL ? find_descriptor (item, level) : item;
}

static GPtrArray *
texts_of (CgEntry *owner, CgKindId kind)
{
  return owner != NULL ? cg_instrument_prompts (owner, kind) : g_ptr_array_new ();
}

/**
 * cg_tool_draft_dup_lines:
 * @kind: %CG_KIND_EXAMPLE, %CG_KIND_EVIDENCE or %CG_KIND_QUESTION
 * @level: (nullable): the level's id, for examples
 *
 * Returns: (transfer full): the texts, one a line
 */
char *
cg_tool_draft_dup_lines (CgToolDraft *self, CgEntry *item, CgKindId kind, const char *level)
{
  g_autoptr (GPtrArray) texts = texts_of (owner_of (item, level), kind);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      g_autofree char *line = g_strdup (cg_entry_get (texts->pdata[i], CG_NAME_TEXT));

      g_strdelimit (line, "\n", ' ');
      g_string_append_printf (lines, i > 0 ? "\n%s" : "%s", line);
    }
  return g_string_free (lines, FALSE);
}

static CgEntry *
new_text (CgKindId kind, const char *words)
{
  CgEntry *text = cg_entry_new (kind);
  g_autofree char *id = g_uuid_string_random ();

  cg_entry_set (text, CG_NAME_ID, id);
  cg_entry_set (text, CG_NAME_TEXT, words);
  return text;
}

static GPtrArray *
split (const char *lines)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) all = g_strsplit (lines, "\n", -1);

  for (guint i = 0; all[i] != NULL; i++)
    if (*g_strstrip (all[i]) != '\0')
      g_ptr_array_add (words, g_strdup (all[i]));
  return words;
}

static gboolean
says (CgEntry *text, const char *words)
{
  g_autofree char *line = g_strdup (cg_entry_get (text, CG_NAME_TEXT));

  g_strdelimit (line, "\n", ' ');
  return g_strcmp0 (g_strstrip (line), words) == 0;
}

/* How many lines say something else in the same place, where there are as many as before; and the last of those. */
static guint
count_different (GPtrArray *texts, GPtrArray *words, guint *which)
{
  guint n = 0;

  for (guint i = 0; i < texts->len; i++)
    if (!says (texts->pdata[i], words->pdata[i]))
      {
        *which = i;
        n++;
      }
  return n;
}

/* The next line, from @word on, that was there before, from @text on; both become the lengths where there is none. */
static gboolean
find_same (GPtrArray *texts, GPtrArray *words, guint *text, guint *word)
{
  for (guint w = *word; w < words->len; w++)
    for (guint t = *text; t < texts->len; t++)
      if (says (texts->pdata[t], words->pdata[w]))
        {
          *text = t;
          *word = w;
          return TRUE;
        }
  *text = texts->len;
  *word = words->len;
  return FALSE;
}

/* A text goes with its translations. */
static void
take_out_text (CgToolDraft *self, CgEntry *owner, CgEntry *text)
{
  guint first = cg_entry_index_of (owner, text), last = first;

  while (last + 1 < cg_entry_get_n_children (owner) &&
         g_strcmp0 (cg_entry_get_id (cg_entry_get_child (owner, last + 1)), cg_entry_get_id (text)) == 0)
    last++;
  for (guint i = last + 1; i > first; i--)
    cg_tool_draft_take_out (self, cg_entry_get_child (owner, i - 1));
}

static void
insert_texts (CgToolDraft *self, CgEntry *owner, CgKindId kind, guint index, GPtrArray *words, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    {
      g_autoptr (CgEntry) text = new_text (kind, words->pdata[i]);

      cg_tool_draft_insert (self, owner, index++, text);
    }
}

/* Between two lines that stay, lines are reworded as far as there are as many, and then come or go. */
static void
replace_between (CgToolDraft *self, CgEntry *owner, CgKindId kind, GPtrArray *texts, guint text, guint text_end,
                 GPtrArray *words, guint word, guint word_end)
{
  guint index = text_end < texts->len ? cg_entry_index_of (owner, texts->pdata[text_end])
                                      : cg_entry_index_for (owner, kind);

  for (; text < text_end && word < word_end; text++, word++)
    cg_tool_draft_set (self, texts->pdata[text], CG_NAME_TEXT, words->pdata[word]);
  insert_texts (self, owner, kind, index, words, word, word_end);
  for (; text < text_end; text++)
    take_out_text (self, owner, texts->pdata[text]);
}

static void
replace_all (CgToolDraft *self, CgEntry *owner, CgKindId kind, GPtrArray *texts, GPtrArray *words)
{
  guint text = 0, word = 0, text_end, word_end;
  gboolean more;

  do
    {
      text_end = text;
      word_end = word;
      more = find_same (texts, words, &text_end, &word_end);
      replace_between (self, owner, kind, texts, text, text_end, words, word, word_end);
      text = text_end + 1;
      word = word_end + 1;
    }
  while (more);
}

static void
describe_level (CgToolDraft *self, CgEntry *item, const char *level, GPtrArray *words)
{
  g_autoptr (CgEntry) descriptor = cg_entry_new (CG_KIND_DESCRIPTOR);

  cg_entry_set (descriptor, CG_NAME_LEVEL, level);
  for (guint i = 0; i < words->len; i++)
    cg_entry_append (descriptor, new_text (CG_KIND_EXAMPLE, words->pdata[i]));
  cg_tool_draft_insert (self, item, cg_entry_index_for (item, CG_KIND_DESCRIPTOR), descriptor);
}

static const char *
words_for (CgKindId kind)
{
  switch (kind)
    {
    case CG_KIND_EXAMPLE: return _("Change the examples");
    case CG_KIND_EVIDENCE: return _("Change the evidence to look for");
    default: return _("Change the questions");
    }
}

static void
change_one (CgToolDraft *self, CgEntry *text, CgKindId kind, const char *words)
{
  g_autoptr (CgEdit) edit = cg_edit_new_set (text, CG_NAME_TEXT, words);
  g_autoptr (GError) error = NULL;

  if (!cg_session_apply_typed (self->session, edit, words_for (kind), &error))
    g_critical ("A text could not be changed: %s", error->message);
}

/**
 * cg_tool_draft_set_lines:
 * @kind: %CG_KIND_EXAMPLE, %CG_KIND_EVIDENCE or %CG_KIND_QUESTION
 * @level: (nullable): the level's id, for examples
 * @lines: the texts, one a line; empty lines don't count
 *
 * While one line is typed, that is one step of undo.
 */
void
cg_tool_draft_set_lines (CgToolDraft *self, CgEntry *item, CgKindId kind, const char *level, const char *lines)
{
  g_autoptr (GPtrArray) words = NULL, texts = NULL;
  CgEntry *owner;
  guint different, which = 0;

  g_return_if_fail (CG_IS_TOOL_DRAFT (self) && cg_entry_is (item, CG_KIND_ITEM) && lines != NULL);

  owner = owner_of (item, level);
  texts = texts_of (owner, kind);
  words = split (lines);
  different = texts->len == words->len ? count_different (texts, words, &which) : G_MAXUINT;
  if (different == 1)
    change_one (self, texts->pdata[which], kind, words->pdata[which]);
  if (different <= 1)
    return;
  cg_session_begin (self->session, words_for (kind));
  if (owner == NULL)
    describe_level (self, item, level, words);
  else if (level != NULL && words->len == 0)
    cg_tool_draft_take_out (self, owner);
  else
    replace_all (self, owner, kind, texts, words);
  cg_session_end (self->session);
}
