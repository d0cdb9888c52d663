/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "catalogue/cg-tool-draft-private.h"

/* Which items of the tool at the start are wanted. */

static CgEntry *
find_item (CgEntry *tool, const char *id)
{
  guint n = cg_entry_get_n_children (tool);

  for (guint i = 0; i < n; i++)
    {
      CgEntry *section = cg_entry_get_child (tool, i);
      CgEntry *item = cg_entry_is (section, CG_KIND_SECTION) ? cg_entry_find_id (section, CG_KIND_ITEM, id) : NULL;

      if (item != NULL)
        return item;
    }
  return NULL;
}

/**
 * cg_tool_draft_has_item:
 * @id: an item of the tool at the start
 */
gboolean
cg_tool_draft_has_item (CgToolDraft *self, const char *id)
{
  g_return_val_if_fail (CG_IS_TOOL_DRAFT (self), FALSE);

  return find_item (self->tool, id) != NULL;
}

/**
 * cg_tool_draft_can_leave_out:
 *
 * Returns: whether the item is there and is not the last one of all
 */
gboolean
cg_tool_draft_can_leave_out (CgToolDraft *self, const char *id)
{
  CgEntry *item;

  g_return_val_if_fail (CG_IS_TOOL_DRAFT (self), FALSE);

  item = find_item (self->tool, id);
  return item != NULL &&
         (cg_tool_draft_can_remove (self, item) || cg_tool_draft_can_remove (self, cg_entry_get_parent (item)));
}

/**
 * cg_tool_draft_leave_out:
 *
 * Takes an item out, and with the last of its section the section.
 */
void
cg_tool_draft_leave_out (CgToolDraft *self, const char *id)
{
  CgEntry *item;

  g_return_if_fail (CG_IS_TOOL_DRAFT (self));

  if (!cg_tool_draft_can_leave_out (self, id))
    return;
  item = find_item (self->tool, id);
  cg_session_begin (self->session, _("Leave an item out"));
  cg_tool_draft_take_out (self, cg_tool_draft_can_remove (self, item) ? item : cg_entry_get_parent (item));
  cg_session_end (self->session);
}

/* Behind the nearest of those before @original that is there, else in front of all. */
static guint
place_for (CgEntry *parent, CgEntry *original)
{
  CgEntry *from = cg_entry_get_parent (original);
  CgKindId kind = cg_entry_get_kind (original)->id;
  guint index = cg_entry_index_for (parent, kind) - cg_entry_count (parent, kind);

  for (guint i = cg_entry_index_of (from, original); i > 0; i--)
    {
      CgEntry *before = cg_entry_get_child (from, i - 1);
      CgEntry *there = cg_entry_is (before, kind) ? cg_entry_find_id (parent, kind, cg_entry_get_id (before)) : NULL;

      if (there != NULL)
        return cg_entry_index_of (parent, there) + 1;
    }
  return index;
}

/* What an item says about levels that are gone can't be kept. */
static void
drop_lost_levels (CgToolDraft *self, CgEntry *item)
{
  CgEntry *scale = cg_tool_draft_get_scale (self);

  for (guint i = cg_entry_get_n_children (item); i > 0; i--)
    {
      CgEntry *child = cg_entry_get_child (item, i - 1);

      if (cg_entry_is (child, CG_KIND_DESCRIPTOR) &&
          (scale == NULL || cg_entry_find_id (scale, CG_KIND_LEVEL, cg_entry_get (child, CG_NAME_LEVEL)) == NULL))
        g_object_unref (cg_entry_remove (item, i - 1));
    }
}

/* A copy of the section at the start, without its items. */
static CgEntry *
copy_bare (CgEntry *section)
{
  CgEntry *bare = cg_entry_copy (section);

  for (guint i = cg_entry_get_n_children (bare); i > 0; i--)
    if (cg_entry_is (cg_entry_get_child (bare, i - 1), CG_KIND_ITEM))
      g_object_unref (cg_entry_remove (bare, i - 1));
  return bare;
}

/**
 * cg_tool_draft_put_back:
 *
 * Puts an item back as it was at the start, with its section if that is gone.
 */
void
cg_tool_draft_put_back (CgToolDraft *self, const char *id)
{
  CgEntry *original, *section;
  g_autoptr (CgEntry) item = NULL;

  g_return_if_fail (CG_IS_TOOL_DRAFT (self));

  original = find_item (self->origin, id);
  if (original == NULL || find_item (self->tool, id) != NULL)
    return;
  item = cg_entry_copy (original);
  cg_tool_draft_remember (self, item);
  drop_lost_levels (self, item);
  section = cg_entry_find_id (self->tool, CG_KIND_SECTION, cg_entry_get_id (cg_entry_get_parent (original)));
  cg_session_begin (self->session, _("Put an item back"));
  if (section != NULL)
    cg_tool_draft_insert (self, section, place_for (section, original), item);
  else
    {
      g_autoptr (CgEntry) bare = copy_bare (cg_entry_get_parent (original));

      cg_tool_draft_remember (self, bare);
      cg_entry_insert (bare, cg_entry_index_for (bare, CG_KIND_ITEM), item);
      cg_tool_draft_insert (self, self->tool, place_for (self->tool, cg_entry_get_parent (original)), bare);
    }
  cg_session_end (self->session);
}
