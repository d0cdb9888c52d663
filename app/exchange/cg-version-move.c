/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-version-move-private.h"

/* Whether an entry concerns the version that is moved from. */
gboolean
cg_version_move_concerns (CgVersionMove *self, CgEntry *entry)
{
  return g_strcmp0 (cg_entry_get (entry, CG_NAME_INSTRUMENT), cg_instrument_get_id (self->from)) == 0 &&
         cg_assessment_instrument_of (self->assessment, entry) == self->from;
}

/* Whether its round still takes answers. */
gboolean
cg_version_move_is_open (CgVersionMove *self, CgEntry *entry)
{
  CgEntry *round = cg_assessment_find (self->assessment, CG_KIND_ROUND, cg_entry_get (entry, CG_NAME_ROUND));

  return round == NULL || !cg_entry_get_boolean (round, CG_NAME_LOCKED);
}

const CgItemMove *
cg_version_move_find (CgVersionMove *self, const char *item)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const CgItemMove *move = self->items->pdata[i];

      if (move->before != NULL && g_strcmp0 (cg_entry_get_id (move->before), item) == 0)
        return move;
    }
  return NULL;
}

/* Links and stages help to find things; only what a person reads can change what was meant. */
static gboolean
is_read (CgEntry *entry)
{
  return !cg_entry_is (entry, CG_KIND_SEE);
}

static CgEntry *
next_read (CgEntry *entry, guint *at)
{
  while (*at < cg_entry_get_n_children (entry))
    {
      CgEntry *child = cg_entry_get_child (entry, (*at)++);

      if (is_read (child))
        return child;
    }
  return NULL;
}

static gboolean
reads_alike (CgEntry *a, CgEntry *b)
{
  guint i = 0, j = 0;
  CgEntry *x, *y;

  if (cg_entry_get_kind (a) != cg_entry_get_kind (b) ||
      g_strcmp0 (cg_entry_get (a, CG_NAME_TEXT), cg_entry_get (b, CG_NAME_TEXT)) != 0 ||
      g_strcmp0 (cg_entry_get (a, CG_NAME_LEVEL), cg_entry_get (b, CG_NAME_LEVEL)) != 0)
    return FALSE;
  do
    {
      x = next_read (a, &i);
      y = next_read (b, &j);
      if ((x == NULL) != (y == NULL) || (x != NULL && !reads_alike (x, y)))
        return FALSE;
    }
  while (x != NULL);
  return TRUE;
}

static guint
count_answers (CgVersionMove *self, const char *item)
{
  CgEntry *responses = cg_assessment_get_list (self->assessment, CG_KIND_RESPONSES);
  int number = cg_instrument_find_item (self->from, item);
  guint count = 0;

  for (guint i = 0; i < cg_entry_get_n_children (responses); i++)
    {
      CgEntry *response = cg_entry_get_child (responses, i);
      CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));
      GPtrArray *about = ratings != NULL ? cg_ratings_get_about (ratings) : NULL;
      gboolean found;

      if (ratings == NULL || !cg_version_move_concerns (self, response) || !cg_version_move_is_open (self, response))
        continue;
      found = cg_ratings_contains (ratings, (guint) number);
      for (guint r = 0; about != NULL && r < about->len; r++)
        found |= g_strcmp0 (cg_entry_get (about->pdata[r], CG_NAME_ITEM), item) == 0;
      count += found;
    }
  return count;
}

static void
add_move (CgVersionMove *self, CgItemChange change, CgEntry *before, CgEntry *after)
{
  CgItemMove *move = g_new0 (CgItemMove, 1);

  move->change = change;
  move->before = before;
  move->after = after;
  move->keep = change != CG_ITEM_REMOVED;
  move->n_answers = before != NULL ? count_answers (self, cg_entry_get_id (before)) : 0;
  g_ptr_array_add (self->items, move);
}

static void
compare (CgVersionMove *self)
{
  for (guint i = 0; i < cg_instrument_get_n_items (self->from); i++)
    {
      CgEntry *before = cg_instrument_get_item (self->from, i);
      int number = cg_instrument_find_item (self->to, cg_entry_get_id (before));
      CgEntry *after = number >= 0 ? cg_instrument_get_item (self->to, (guint) number) : NULL;

      add_move (self, after == NULL ? CG_ITEM_REMOVED : reads_alike (before, after) ? CG_ITEM_UNCHANGED : CG_ITEM_REWORDED,
                before, after);
    }
  for (guint i = 0; i < cg_instrument_get_n_items (self->to); i++)
    if (cg_instrument_find_item (self->from, cg_instrument_get_item_id (self->to, i)) < 0)
      add_move (self, CG_ITEM_ADDED, NULL, cg_instrument_get_item (self->to, i));
}

/**
 * cg_version_move_new:
 * @from: a version that the assessment uses
 * @to: another version of the same instrument
 *
 * Returns: (transfer full): what moving would change; nothing is changed yet
 */
CgVersionMove *
cg_version_move_new (CgAssessment *assessment, CgInstrument *from, CgInstrument *to)
{
  CgVersionMove *self = g_new0 (CgVersionMove, 1);

  g_return_val_if_fail (g_strcmp0 (cg_instrument_get_id (from), cg_instrument_get_id (to)) == 0, self);

  self->assessment = g_object_ref (assessment);
  self->from = g_object_ref (from);
  self->to = g_object_ref (to);
  self->items = g_ptr_array_new_with_free_func (g_free);
  compare (self);
  return self;
}

void
cg_version_move_free (CgVersionMove *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->from);
  g_clear_object (&self->to);
  g_clear_object (&self->assessment);
  g_free (self);
}

/**
 * cg_version_move_get_items:
 *
 * Returns: (transfer none) (element-type CgItemMove): every item of either version; @keep of reworded ones may be changed
 */
GPtrArray *
cg_version_move_get_items (CgVersionMove *self)
{
  return self->items;
}

static gboolean
level_is_kept (CgVersionMove *self, guint level)
{
  int now = cg_instrument_find_level (self->to, cg_instrument_get_level_id (self->from, level));

  return now >= 0 && now + cg_instrument_get_first_value (self->to) ==
                         (int) level + cg_instrument_get_first_value (self->from);
}

/**
 * cg_version_move_changes_scale:
 *
 * Returns: whether a level of the old version is not there any more or has another value, so that the person must choose
 */
gboolean
cg_version_move_changes_scale (CgVersionMove *self)
{
  for (guint level = 0; level < cg_instrument_get_n_levels (self->from); level++)
    if (!level_is_kept (self, level))
      return TRUE;
  return FALSE;
}

static guint
count_off_scale (CgVersionMove *self, CgRatings *ratings)
{
  const guint8 *answers = cg_ratings_get_answers (ratings);
  guint count = 0;

  for (guint item = 0; item < cg_instrument_get_n_items (self->from); item++)
    count += CG_ANSWER_IS_LEVEL (answers[item]) && !level_is_kept (self, answers[item] - 1u);
  return count;
}

/**
 * cg_version_move_count_off_scale:
 *
 * Returns: how many answers in unlocked rounds have a level that the new scale does not have
 */
guint
cg_version_move_count_off_scale (CgVersionMove *self)
{
  CgEntry *responses = cg_assessment_get_list (self->assessment, CG_KIND_RESPONSES);
  guint count = 0;

  for (guint i = 0; i < cg_entry_get_n_children (responses); i++)
    {
      CgEntry *response = cg_entry_get_child (responses, i);
      CgRatings *ratings = cg_response_get_ratings (CG_RESPONSE (response));

      if (ratings != NULL && cg_version_move_concerns (self, response) && cg_version_move_is_open (self, response))
        count += count_off_scale (self, ratings);
    }
  return count;
}

/**
 * cg_version_move_count_positions:
 *
 * Returns: how many agreed or stated positions in unlocked rounds are on items that the new version does not have
 */
guint
cg_version_move_count_positions (CgVersionMove *self)
{
  CgEntry *agreement = cg_assessment_get_list (self->assessment, CG_KIND_AGREEMENT);
  guint count = 0;

  for (guint i = 0; i < cg_entry_get_n_children (agreement); i++)
    {
      CgEntry *position = cg_entry_get_child (agreement, i);

      count += cg_version_move_concerns (self, position) && cg_version_move_is_open (self, position) &&
               cg_instrument_find_item (self->to, cg_entry_get (position, CG_NAME_ITEM)) < 0;
    }
  return count;
}

static void
add_lost (CgVersionMove *self, GPtrArray *lost, CgEntry *entry)
{
  const char *item = cg_entry_get (entry, CG_NAME_ITEM);

  if ((cg_entry_is (entry, CG_KIND_LINK) || cg_entry_is (entry, CG_KIND_RECORD)) && item != NULL &&
      g_strcmp0 (cg_entry_get (entry, CG_NAME_INSTRUMENT), cg_instrument_get_id (self->from)) == 0 &&
      cg_instrument_find_item (self->to, item) < 0)
    g_ptr_array_add (lost, entry);
  for (guint i = 0; i < cg_entry_get_n_children (entry); i++)
    add_lost (self, lost, cg_entry_get_child (entry, i));
}

/* Actions and records of the log that name an item which the new version does not have. */
GPtrArray *
cg_version_move_lost (CgVersionMove *self)
{
  GPtrArray *lost = g_ptr_array_new ();

  add_lost (self, lost, cg_assessment_get_list (self->assessment, CG_KIND_PLAN));
  add_lost (self, lost, cg_assessment_get_list (self->assessment, CG_KIND_LOG));
  return lost;
}

/**
 * cg_version_move_count_references:
 *
 * Returns: how many actions and records of the log point to an item that the new version does not have; they stay, and
 *   point to it no more
 */
guint
cg_version_move_count_references (CgVersionMove *self)
{
  g_autoptr (GPtrArray) lost = cg_version_move_lost (self);

  return lost->len;
}
