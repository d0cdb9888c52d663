/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalogue/cg-tool-draft-private.h"

#include <glib/gi18n-lib.h>

#include "storage/cg-writer.h"

static guint checked_signal;

G_DEFINE_FINAL_TYPE (CgToolDraft, cg_tool_draft, G_TYPE_OBJECT)

/* The texts that a person may leave empty. */
static const struct {
  CgKindId owner;
  CgKindId text;
} optional[] = {
  { CG_KIND_INSTRUMENT, CG_KIND_NOTE },
  { CG_KIND_LEVEL, CG_KIND_DEFINITION },
  { CG_KIND_SECTION, CG_KIND_SUMMARY },
  { CG_KIND_SECTION, CG_KIND_CLOSING },
};

static void
cg_tool_draft_finalize (GObject *object)
{
  CgToolDraft *self = CG_TOOL_DRAFT (object);

  g_clear_object (&self->session);
  g_clear_object (&self->assessment);
  g_clear_object (&self->tool);
  g_clear_object (&self->origin);
  g_clear_pointer (&self->originals, g_hash_table_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  G_OBJECT_CLASS (cg_tool_draft_parent_class)->finalize (object);
}

static void
cg_tool_draft_class_init (CgToolDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_tool_draft_finalize;
  checked_signal = g_signal_new ("checked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
cg_tool_draft_init (CgToolDraft *self)
{
  self->originals = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
}

CgEntry *
cg_tool_draft_append_text (CgEntry *owner, CgKindId kind, const char *text)
{
  CgEntry *entry = cg_entry_new (kind);

  cg_entry_set (entry, CG_NAME_TEXT, text);
  return cg_entry_append (owner, entry);
}

/* Gives an entry, and all in it, the texts that may be absent. */
void
cg_tool_draft_complete (CgEntry *entry)
{
  guint n = cg_entry_get_n_children (entry);

  for (guint i = 0; i < n; i++)
    cg_tool_draft_complete (cg_entry_get_child (entry, i));
  for (guint i = 0; i < G_N_ELEMENTS (optional); i++)
    if (cg_entry_is (entry, optional[i].owner) && cg_entry_find_child (entry, optional[i].text) == NULL)
      cg_tool_draft_append_text (entry, optional[i].text, "");
}

static gboolean
is_translation (CgEntry *owner, guint index)
{
  CgEntry *text = cg_entry_get_child (owner, index);

  return index > 0 && cg_entry_get (text, CG_NAME_LANG) != NULL &&
         cg_entry_get_kind (cg_entry_get_child (owner, index - 1)) == cg_entry_get_kind (text);
}

/* Keeps in mind what the texts say that have translations, now that these still fit. */
void
cg_tool_draft_remember (CgToolDraft *self, CgEntry *entry)
{
  guint n = cg_entry_get_n_children (entry);

  for (guint i = 0; i < n; i++)
    {
      CgEntry *child = cg_entry_get_child (entry, i);

      if (i + 1 < n && is_translation (entry, i + 1) && !is_translation (entry, i))
        g_hash_table_insert (self->originals, g_object_ref (child), g_strdup (cg_entry_get (child, CG_NAME_TEXT)));
      cg_tool_draft_remember (self, child);
    }
}

static void
look_for_faults (CgToolDraft *self)
{
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  self->faults = cg_tool_faults_find (self->tool);
  g_signal_emit (self, checked_signal, 0);
}

/* @tool: (transfer full) */
static CgToolDraft *
new_draft (CgEntry *tool)
{
  CgToolDraft *self = g_object_new (CG_TYPE_TOOL_DRAFT, NULL);

  cg_tool_draft_complete (tool);
  self->tool = tool;
  self->origin = cg_entry_copy (tool);
  cg_tool_draft_remember (self, tool);
  self->assessment = cg_assessment_new ("", cg_entry_get (tool, CG_NAME_LANG));
  cg_entry_insert (cg_assessment_get_list (self->assessment, CG_KIND_INSTRUMENTS), 0, tool);
  self->session = cg_session_new (self->assessment);
  g_signal_connect_object (self->session, "notify::modified", G_CALLBACK (look_for_faults), self, G_CONNECT_SWAPPED);
  look_for_faults (self);
  return self;
}

/**
 * cg_tool_draft_new:
 * @origin: the tool to begin with; it stays as it is
 *
 * Returns: (transfer full): a draft that counts as saved
 */
CgToolDraft *
cg_tool_draft_new (CgInstrument *origin)
{
  g_return_val_if_fail (CG_IS_INSTRUMENT (origin), NULL);

  return new_draft (cg_entry_copy (cg_instrument_get_entry (origin)));
}

static CgEntry *
new_source (const char *author)
{
  CgEntry *source = cg_entry_new (CG_KIND_SOURCE);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *year = g_strdup_printf ("%d", g_date_time_get_year (now));

  /* Translators: where a tool comes from that the partnership wrote itself */
  cg_entry_set (source, CG_NAME_TITLE, _("A tool of our own"));
  cg_entry_set (source, CG_NAME_AUTHOR, author);
  cg_entry_set (source, CG_NAME_YEAR, year);
  /* Translators: which part of its source a tool is */
  cg_entry_set (source, CG_NAME_SECTION, _("All of it"));
  return source;
}

/**
 * cg_tool_draft_new_empty:
 * @author: who writes the tool, such as the name of the partnership
 * @language: the language it is written in, such as `en`
 *
 * Returns: (transfer full): a draft with the least that a tool needs, waiting for its words
 */
CgToolDraft *
cg_tool_draft_new_empty (const char *author, const char *language)
{
  CgEntry *tool;

  g_return_val_if_fail (author != NULL && language != NULL, NULL);

  tool = cg_entry_new (CG_KIND_INSTRUMENT);
  cg_entry_set (tool, CG_NAME_ID, "own");
  cg_entry_set (tool, CG_NAME_VERSION, "1");
  cg_entry_set (tool, CG_NAME_LANG, language);
  cg_entry_set (tool, CG_NAME_KIND, "statements");
  cg_tool_draft_append_text (tool, CG_KIND_TITLE, "");
  cg_tool_draft_append_text (tool, CG_KIND_SUMMARY, "");
  cg_entry_append (tool, new_source (author));
  cg_entry_append (tool, cg_tool_draft_new_scale ());
  cg_entry_append (tool, cg_tool_draft_new_section ());
  return new_draft (tool);
}

CgSession *
cg_tool_draft_get_session (CgToolDraft *self)
{
  g_return_val_if_fail (CG_IS_TOOL_DRAFT (self), NULL);

  return self->session;
}

/**
 * cg_tool_draft_get_tool:
 *
 * Returns: (transfer none): the tool as it is written, to be changed through the session only
 */
CgEntry *
cg_tool_draft_get_tool (CgToolDraft *self)
{
  g_return_val_if_fail (CG_IS_TOOL_DRAFT (self), NULL);

  return self->tool;
}

/**
 * cg_tool_draft_get_origin:
 *
 * Returns: (transfer none): the tool as it was at the start
 */
CgEntry *
cg_tool_draft_get_origin (CgToolDraft *self)
{
  g_return_val_if_fail (CG_IS_TOOL_DRAFT (self), NULL);

  return self->origin;
}

CgEntry *
cg_tool_draft_get_scale (CgToolDraft *self)
{
  g_return_val_if_fail (CG_IS_TOOL_DRAFT (self), NULL);

  return cg_entry_find_child (self->tool, CG_KIND_SCALE);
}

static gboolean
is_empty_and_optional (CgEntry *owner, CgEntry *text)
{
  const char *content = cg_entry_get (text, CG_NAME_TEXT);
  g_autofree char *words = g_strstrip (g_strdup (content != NULL ? content : ""));

  for (guint i = 0; i < G_N_ELEMENTS (optional); i++)
    if (cg_entry_is (owner, optional[i].owner) && cg_entry_is (text, optional[i].text))
      return *words == '\0';
  return FALSE;
}

/* A translation of what has other words now says something else. */
static gboolean
is_outdated (CgToolDraft *self, CgEntry *owner, guint index)
{
  CgEntry *text;

  if (!is_translation (owner, index))
    return FALSE;
  while (is_translation (owner, index))
    index--;
  text = cg_entry_get_child (owner, index);
  return g_strcmp0 (g_hash_table_lookup (self->originals, text), cg_entry_get (text, CG_NAME_TEXT)) != 0;
}

/* @copy is a copy of @entry, from which goes what is not to be kept. */
static void
prune (CgToolDraft *self, CgEntry *entry, CgEntry *copy)
{
  for (guint i = cg_entry_get_n_children (entry); i > 0; i--)
    if (is_empty_and_optional (entry, cg_entry_get_child (entry, i - 1)) || is_outdated (self, entry, i - 1))
      g_object_unref (cg_entry_remove (copy, i - 1));
    else
      prune (self, cg_entry_get_child (entry, i - 1), cg_entry_get_child (copy, i - 1));
}

static gboolean
says_the_same (CgEntry *a, CgEntry *b)
{
  g_autofree char *first = cg_write_fragment (a), *second = cg_write_fragment (b);

  return g_str_equal (first, second);
}

/* Levels that were changed are no longer the source's. */
static void
claim_scale (CgToolDraft *self, CgEntry *tool)
{
  CgEntry *before = cg_entry_find_child (self->origin, CG_KIND_SCALE);
  CgEntry *now = cg_tool_draft_get_scale (self);

  if (before != NULL && now != NULL && !says_the_same (before, now))
    cg_entry_set (cg_entry_find_child (tool, CG_KIND_SCALE), CG_NAME_ORIGIN, "app");
}

/**
 * cg_tool_draft_finish:
 *
 * Returns: (transfer full): the tool as it goes into a file, without a parent
 */
CgEntry *
cg_tool_draft_finish (CgToolDraft *self)
{
  CgEntry *tool;

  g_return_val_if_fail (CG_IS_TOOL_DRAFT (self), NULL);

  tool = cg_entry_copy (self->tool);
  prune (self, self->tool, tool);
  claim_scale (self, tool);
  return tool;
}

GPtrArray *
cg_tool_draft_get_faults (CgToolDraft *self)
{
  g_return_val_if_fail (CG_IS_TOOL_DRAFT (self), NULL);

  return self->faults;
}

/**
 * cg_tool_draft_fault_of:
 *
 * Returns: (transfer none) (nullable): what is wrong with that value of @entry
 */
const char *
cg_tool_draft_fault_of (CgToolDraft *self, CgEntry *entry, CgName name)
{
  g_return_val_if_fail (CG_IS_TOOL_DRAFT (self), NULL);

  for (guint i = 0; i < self->faults->len; i++)
    {
      CgToolFault *fault = self->faults->pdata[i];

      if (fault->entry == entry && fault->name == name)
        return fault->words;
    }
  return NULL;
}

static gboolean
stands_in (CgEntry *entry, CgEntry *owner)
{
  while (entry != NULL && entry != owner)
    entry = cg_entry_get_parent (entry);
  return entry != NULL;
}

/**
 * cg_tool_draft_fault_in:
 *
 * Returns: (transfer none) (nullable): the first thing that is wrong with @entry or anything in it
 */
const char *
cg_tool_draft_fault_in (CgToolDraft *self, CgEntry *entry)
{
  g_return_val_if_fail (CG_IS_TOOL_DRAFT (self), NULL);

  for (guint i = 0; i < self->faults->len; i++)
    {
      CgToolFault *fault = self->faults->pdata[i];

      if (stands_in (fault->entry, entry))
        return fault->words;
    }
  return NULL;
}
