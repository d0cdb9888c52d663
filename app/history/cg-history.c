/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history/cg-history.h"

typedef struct {
  char *label;
  GPtrArray *inverses; /* CgEdit, to be applied from the first to the last */
  CgEdit *typed;       /* what was typed, while more of it may join; else NULL */
} Group;

struct _CgHistory {
  GPtrArray *done;   /* Group, the latest last */
  GPtrArray *undone; /* Group, the next to redo last */
  int saved;         /* length of done when the document was saved, -1 if that can't come back */
};

static void
free_group (gpointer data)
{
  Group *group = data;

  g_clear_pointer (&group->label, g_free);
  g_clear_pointer (&group->inverses, g_ptr_array_unref);
  g_clear_pointer (&group->typed, cg_edit_unref);
  g_free (group);
}

CgHistory *
cg_history_new (void)
{
  CgHistory *self = g_new0 (CgHistory, 1);

  self->done = g_ptr_array_new_with_free_func (free_group);
  self->undone = g_ptr_array_new_with_free_func (free_group);
  return self;
}

void
cg_history_free (CgHistory *self)
{
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);
  g_free (self);
}

static Group *
last (GPtrArray *groups)
{
  return groups->len > 0 ? g_ptr_array_index (groups, groups->len - 1) : NULL;
}

static void
add (GPtrArray *groups, const char *label, GPtrArray *inverses, const CgEdit *typed)
{
  Group *group = g_new0 (Group, 1);

  group->label = g_strdup (label);
  group->inverses = g_ptr_array_ref (inverses);
  group->typed = typed != NULL ? cg_edit_ref ((CgEdit *) typed) : NULL;
  g_ptr_array_add (groups, group);
}

/* Of a run of typing the older inverses already lead back to before it; only what they do not touch is added. */
static void
join (Group *group, GPtrArray *inverses)
{
  for (guint i = 0; i < inverses->len; i++)
    {
      CgEdit *inverse = g_ptr_array_index (inverses, i);
      gboolean known = FALSE;

      for (guint g = 0; !known && g < group->inverses->len; g++)
        known = cg_edit_is_same_target (g_ptr_array_index (group->inverses, g), inverse);
      if (!known)
        g_ptr_array_add (group->inverses, cg_edit_ref (inverse));
    }
}

/**
 * cg_history_push:
 * @label: what was done, in a person's words
 * @inverses: (element-type CgEdit): the edits that take it back, in the order in which to apply them
 * @typed: (nullable): the edit, where it is one of a run of typing: runs on the same target become one group
 */
void
cg_history_push (CgHistory *self, const char *label, GPtrArray *inverses, const CgEdit *typed)
{
  Group *group = last (self->done);
  gboolean at_saved = self->saved == (int) self->done->len;

  if (self->saved > (int) self->done->len)
    self->saved = -1;
  g_ptr_array_set_size (self->undone, 0);

  if (typed != NULL && group != NULL && group->typed != NULL && !at_saved && cg_edit_is_same_target (group->typed, typed))
    join (group, inverses);
  else
    add (self->done, label, inverses, typed);
}

/**
 * cg_history_break:
 *
 * Ends a run of typing: what comes next is a group of its own.
 */
void
cg_history_break (CgHistory *self)
{
  Group *group = last (self->done);

  if (group != NULL)
    g_clear_pointer (&group->typed, cg_edit_unref);
}

gboolean
cg_history_can_undo (const CgHistory *self)
{
  return self->done->len > 0;
}

gboolean
cg_history_can_redo (const CgHistory *self)
{
  return self->undone->len > 0;
}

const char *
cg_history_undo_label (const CgHistory *self)
{
  return self->done->len > 0 ? last (self->done)->label : NULL;
}

const char *
cg_history_redo_label (const CgHistory *self)
{
  return self->undone->len > 0 ? last (self->undone)->label : NULL;
}

/**
 * cg_history_peek_undo:
 *
 * Returns: (transfer none) (nullable) (element-type CgEdit): the edits to apply, first to last
 */
GPtrArray *
cg_history_peek_undo (const CgHistory *self)
{
  return self->done->len > 0 ? last (self->done)->inverses : NULL;
}

GPtrArray *
cg_history_peek_redo (const CgHistory *self)
{
  return self->undone->len > 0 ? last (self->undone)->inverses : NULL;
}

static void
move_group (GPtrArray *from, GPtrArray *to, GPtrArray *inverses)
{
  add (to, last (from)->label, inverses, NULL);
  g_ptr_array_set_size (from, from->len - 1);
}

/**
 * cg_history_undone:
 * @inverses: (element-type CgEdit): what takes the undoing back
 */
void
cg_history_undone (CgHistory *self, GPtrArray *inverses)
{
  g_return_if_fail (self->done->len > 0);

  move_group (self->done, self->undone, inverses);
  cg_history_break (self);
}

void
cg_history_redone (CgHistory *self, GPtrArray *inverses)
{
  g_return_if_fail (self->undone->len > 0);

  move_group (self->undone, self->done, inverses);
}

void
cg_history_mark_saved (CgHistory *self)
{
  self->saved = self->done->len;
}

/**
 * cg_history_forget_saved:
 *
 * For a document that differs from its file from the start, such as a recovered draft.
 */
void
cg_history_forget_saved (CgHistory *self)
{
  self->saved = -1;
}

gboolean
cg_history_is_saved (const CgHistory *self)
{
  return self->saved == (int) self->done->len;
}
