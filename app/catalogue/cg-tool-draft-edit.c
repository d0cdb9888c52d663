/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "catalogue/cg-tool-draft-private.h"

/* The parts of a group of edits. They are made right here, so that the door can't refuse them. */

static void
add (CgToolDraft *self, CgEdit *edit)
{
  g_autoptr (CgEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  if (!cg_session_add (self->session, owned, &error))
    g_critical ("A tool could not be changed: %s", error->message);
}

void
cg_tool_draft_insert (CgToolDraft *self, CgEntry *parent, guint index, CgEntry *child)
{
  add (self, cg_edit_new_insert_at (parent, index, child));
}

void
cg_tool_draft_take_out (CgToolDraft *self, CgEntry *entry)
{
  add (self, cg_edit_new_remove (entry));
}

void
cg_tool_draft_set (CgToolDraft *self, CgEntry *entry, CgName name, const char *value)
{
  add (self, cg_edit_new_set (entry, name, value));
}

/* Nothing that a person writes ever decides an id, so that it stays the same when the words change. */
static CgEntry *
new_entry (CgKindId kind)
{
  CgEntry *entry = cg_entry_new (kind);
  g_autofree char *id = g_uuid_string_random ();

  cg_entry_set (entry, CG_NAME_ID, id);
  return entry;
}

static CgEntry *
new_level (int value, const char *label, const char *definition)
{
  CgEntry *level = new_entry (CG_KIND_LEVEL);
  g_autofree char *number = g_strdup_printf ("%d", value);

  cg_entry_set (level, CG_NAME_VALUE, number);
  cg_tool_draft_append_text (level, CG_KIND_LABEL, label);
  cg_tool_draft_append_text (level, CG_KIND_DEFINITION, definition);
  return level;
}

/**
 * cg_tool_draft_new_scale:
 *
 * Returns: (transfer full): the program's own four levels, which fit most statements
 */
CgEntry *
cg_tool_draft_new_scale (void)
{
  CgEntry *scale = new_entry (CG_KIND_SCALE);

  cg_entry_set (scale, CG_NAME_ORIGIN, "app");
  cg_entry_append (scale, new_level (1, _("Not started"), _("Nothing has been done about this yet.")));
  cg_entry_append (scale, new_level (2, _("Starting"), _("A few people or services have begun.")));
  cg_entry_append (scale, new_level (3, _("Well under way"), _("It happens in many places, though not everywhere.")));
  cg_entry_append (scale, new_level (4, _("How we work"), _("It is simply how we work, and we can show it.")));
  return scale;
}

static CgEntry *
new_item (void)
{
  CgEntry *item = new_entry (CG_KIND_ITEM);

  cg_tool_draft_append_text (item, CG_KIND_TITLE, "");
  cg_tool_draft_append_text (item, CG_KIND_PROMPT, "");
  return item;
}

CgEntry *
cg_tool_draft_new_section (void)
{
  CgEntry *section = new_entry (CG_KIND_SECTION);

  cg_tool_draft_append_text (section, CG_KIND_TITLE, "");
  cg_entry_append (section, new_item ());
  cg_tool_draft_complete (section);
  return section;
}

/* The descriptors of one level, or of all levels where @level is %NULL. */
static void
take_out_descriptors (CgToolDraft *self, CgEntry *entry, const char *level)
{
  for (guint i = cg_entry_get_n_children (entry); i > 0; i--)
    {
      CgEntry *child = cg_entry_get_child (entry, i - 1);

      if (cg_entry_is (child, CG_KIND_SECTION) || cg_entry_is (child, CG_KIND_ITEM))
        take_out_descriptors (self, child, level);
      else if (cg_entry_is (child, CG_KIND_DESCRIPTOR) &&
               (level == NULL || g_strcmp0 (cg_entry_get (child, CG_NAME_LEVEL), level) == 0))
        cg_tool_draft_take_out (self, child);
    }
}

/**
 * cg_tool_draft_set_kind:
 * @kind: one of the kinds of instruments
 *
 * Changes the kind; the levels come or go with it.
 */
void
cg_tool_draft_set_kind (CgToolDraft *self, const char *kind)
{
  CgEntry *scale;
  gboolean scaled;

  g_return_if_fail (CG_IS_TOOL_DRAFT (self) && kind != NULL);

  if (g_str_equal (cg_entry_get (self->tool, CG_NAME_KIND), kind))
    return;
  scale = cg_tool_draft_get_scale (self);
  scaled = cg_instrument_kind_is_scaled (kind);
  cg_session_begin (self->session, _("Change the kind of tool"));
  cg_tool_draft_set (self, self->tool, CG_NAME_KIND, kind);
  if (scaled && scale == NULL)
    {
      g_autoptr (CgEntry) fresh = cg_tool_draft_new_scale ();

      cg_tool_draft_insert (self, self->tool, cg_entry_index_for (self->tool, CG_KIND_SCALE), fresh);
    }
  else if (!scaled && scale != NULL)
    {
      take_out_descriptors (self, self->tool, NULL);
      cg_tool_draft_take_out (self, scale);
    }
  cg_session_end (self->session);
}

/* Level values rise by one from @first. */
static void
renumber (CgToolDraft *self, CgEntry *scale, int first)
{
  guint n = cg_entry_get_n_children (scale);

  for (guint i = 0; i < n; i++)
    {
      CgEntry *level = cg_entry_get_child (scale, i);
      g_autofree char *value = g_strdup_printf ("%d", first + (int) i);

      if (g_strcmp0 (cg_entry_get (level, CG_NAME_VALUE), value) != 0)
        cg_tool_draft_set (self, level, CG_NAME_VALUE, value);
    }
}

static int
first_value (CgEntry *scale)
{
  return cg_entry_get_n_children (scale) > 0 ? cg_entry_get_int (cg_entry_get_child (scale, 0), CG_NAME_VALUE, 1) : 1;
}

static CgEntry *
add_to (CgToolDraft *self, CgEntry *parent, CgEntry *child, const char *label)
{
  cg_session_begin (self->session, label);
  cg_tool_draft_insert (self, parent, cg_entry_index_for (parent, cg_entry_get_kind (child)->id), child);
  cg_session_end (self->session);
  return child;
}

/**
 * cg_tool_draft_add_level:
 *
 * Returns: (transfer none): a level that waits for its name, above all others; %NULL in a tool without levels
 */
CgEntry *
cg_tool_draft_add_level (CgToolDraft *self)
{
  CgEntry *scale;
  g_autoptr (CgEntry) level = NULL;

  g_return_val_if_fail (CG_IS_TOOL_DRAFT (self), NULL);

  scale = cg_tool_draft_get_scale (self);
  if (scale == NULL || cg_entry_get_n_children (scale) >= CG_INSTRUMENT_MAX_LEVELS)
    return NULL;
  level = new_level (first_value (scale) + (int) cg_entry_get_n_children (scale), "", "");
  return add_to (self, scale, level, _("Add a level"));
}

/**
 * cg_tool_draft_add_section:
 *
 * Returns: (transfer none): a section with an item, both waiting for their words
 */
CgEntry *
cg_tool_draft_add_section (CgToolDraft *self)
{
  g_autoptr (CgEntry) section = cg_tool_draft_new_section ();

  g_return_val_if_fail (CG_IS_TOOL_DRAFT (self), NULL);

  return add_to (self, self->tool, section, _("Add a section"));
}

/**
 * cg_tool_draft_add_item:
 *
 * Returns: (transfer none): an item that waits for its words
 */
CgEntry *
cg_tool_draft_add_item (CgToolDraft *self, CgEntry *section)
{
  g_autoptr (CgEntry) item = new_item ();

  g_return_val_if_fail (CG_IS_TOOL_DRAFT (self) && cg_entry_is (section, CG_KIND_SECTION), NULL);

  return add_to (self, section, item, _("Add an item"));
}

/**
 * cg_tool_draft_can_remove:
 * @entry: a level, section or item
 *
 * Returns: whether there is another beside it, so that this one may go
 */
gboolean
cg_tool_draft_can_remove (CgToolDraft *self, CgEntry *entry)
{
  CgEntry *parent = cg_entry_get_parent (entry);

  return parent != NULL && cg_entry_count (parent, cg_entry_get_kind (entry)->id) > 1;
}

static const char *
words_for_removing (CgEntry *entry)
{
  switch (cg_entry_get_kind (entry)->id)
    {
    case CG_KIND_LEVEL: return _("Remove a level");
    case CG_KIND_SECTION: return _("Remove a section");
    default: return _("Remove an item");
    }
}

/**
 * cg_tool_draft_remove:
 * @entry: a level, section or item; with a level goes what the items say about it
 */
void
cg_tool_draft_remove (CgToolDraft *self, CgEntry *entry)
{
  CgEntry *scale;
  int first;

  g_return_if_fail (CG_IS_TOOL_DRAFT (self) && CG_IS_ENTRY (entry));

  if (!cg_tool_draft_can_remove (self, entry))
    return;
  cg_session_begin (self->session, words_for_removing (entry));
  if (cg_entry_is (entry, CG_KIND_LEVEL))
    {
      scale = cg_entry_get_parent (entry);
      first = first_value (scale);
      take_out_descriptors (self, self->tool, cg_entry_get_id (entry));
      cg_tool_draft_take_out (self, entry);
      renumber (self, scale, first);
    }
  else
    cg_tool_draft_take_out (self, entry);
  cg_session_end (self->session);
}

static CgEntry *
neighbour (CgEntry *entry, int by)
{
  CgEntry *parent = cg_entry_get_parent (entry);
  int index = parent != NULL ? (int) cg_entry_index_of (parent, entry) + by : -1;
  CgEntry *found = NULL;

  if (index >= 0 && index < (int) cg_entry_get_n_children (parent))
    found = cg_entry_get_child (parent, index);
  return found != NULL && cg_entry_get_kind (found) == cg_entry_get_kind (entry) ? found : NULL;
}

/* At the edge of a section an item goes on into the next one, unless its own would be left empty. */
static CgEntry *
next_section (CgEntry *item, int by)
{
  CgEntry *section = cg_entry_get_parent (item);

  return cg_entry_is (item, CG_KIND_ITEM) && section != NULL && cg_entry_count (section, CG_KIND_ITEM) > 1
             ? neighbour (section, by)
             : NULL;
}

/**
 * cg_tool_draft_can_move:
 * @entry: a level, section or item
 * @by: -1 for up, 1 for down
 */
gboolean
cg_tool_draft_can_move (CgToolDraft *self, CgEntry *entry, int by)
{
  g_return_val_if_fail (CG_IS_TOOL_DRAFT (self) && CG_IS_ENTRY (entry), FALSE);

  return neighbour (entry, by) != NULL || next_section (entry, by) != NULL;
}

static guint
index_of_first_item (CgEntry *section)
{
  guint i = 0;

  while (!cg_entry_is (cg_entry_get_child (section, i), CG_KIND_ITEM))
    i++;
  return i;
}

/* Where a moved entry goes, counted without it. */
static CgEntry *
find_place (CgEntry *entry, int by, guint *index)
{
  CgEntry *parent = cg_entry_get_parent (entry);

  if (neighbour (entry, by) != NULL)
    {
      *index = (guint) ((int) cg_entry_index_of (parent, entry) + by);
      return parent;
    }
  parent = next_section (entry, by);
  *index = by < 0 ? cg_entry_index_for (parent, CG_KIND_ITEM) : index_of_first_item (parent);
  return parent;
}

static const char *
words_for_moving (CgEntry *entry)
{
  switch (cg_entry_get_kind (entry)->id)
    {
    case CG_KIND_LEVEL: return _("Move a level");
    case CG_KIND_SECTION: return _("Move a section");
    default: return _("Move an item");
    }
}

/**
 * cg_tool_draft_move:
 * @entry: a level, section or item
 * @by: -1 for up, 1 for down
 */
void
cg_tool_draft_move (CgToolDraft *self, CgEntry *entry, int by)
{
  g_autoptr (CgEntry) moved = NULL;
  CgEntry *parent;
  guint index;
  int first;

  g_return_if_fail (CG_IS_TOOL_DRAFT (self) && CG_IS_ENTRY (entry));

  if (!cg_tool_draft_can_move (self, entry, by))
    return;
  moved = g_object_ref (entry);
  parent = find_place (entry, by, &index);
  first = first_value (parent);
  cg_session_begin (self->session, words_for_moving (entry));
  cg_tool_draft_take_out (self, moved);
  cg_tool_draft_insert (self, parent, index, moved);
  if (cg_entry_is (moved, CG_KIND_LEVEL))
    renumber (self, parent, first);
  cg_session_end (self->session);
}
