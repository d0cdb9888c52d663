/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cg-ratings.h"

#include <string.h>

struct _CgRatings {
  CgInstrument *instrument;
  guint n_items;
  guint n; /* ratings that are not about a partner */
  guint last; /* the highest item that has one, while they stand in the instrument's order */
  guint8 *answers;
  guint8 *targets;     /* NULL while there is none */
  guint16 *order;      /* items in file order; NULL while that is the instrument's */
  GHashTable *details; /* item number -> CgEntry of kind rating without answer and target; NULL while empty */
  GPtrArray *about;    /* CgEntry of kind rating; NULL while empty */
};

CgRatings *
cg_ratings_new (CgInstrument *instrument)
{
  CgRatings *self;

  g_return_val_if_fail (CG_IS_INSTRUMENT (instrument), NULL);

  self = g_new0 (CgRatings, 1);
  self->instrument = g_object_ref (instrument);
  self->n_items = cg_instrument_get_n_items (instrument);
  self->answers = g_new0 (guint8, MAX (1, self->n_items));
  return self;
}

void
cg_ratings_free (CgRatings *self)
{
  g_clear_object (&self->instrument);
  g_clear_pointer (&self->answers, g_free);
  g_clear_pointer (&self->targets, g_free);
  g_clear_pointer (&self->order, g_free);
  g_clear_pointer (&self->details, g_hash_table_unref);
  g_clear_pointer (&self->about, g_ptr_array_unref);
  g_free (self);
}

CgRatings *
cg_ratings_copy (CgRatings *self)
{
  CgRatings *copy = cg_ratings_new (self->instrument);
  guint n = cg_ratings_get_n (self);

  for (guint i = 0; i < n; i++)
    {
      CgEntry *about = NULL;
      int item = cg_ratings_get_nth_item (self, i, &about);
      const char *id = about != NULL ? cg_entry_get (about, CG_NAME_ITEM) : cg_instrument_get_item_id (self->instrument, item);
      const char *partner = about != NULL ? cg_entry_get (about, CG_NAME_ABOUT) : NULL;
      g_autoptr (CgEntry) rating = cg_ratings_dup_rating (self, id, partner);

      cg_ratings_put (copy, id, partner, rating, CG_RATINGS_LAST);
    }
  return copy;
}

CgInstrument *
cg_ratings_get_instrument (const CgRatings *self)
{
  return self->instrument;
}

/**
 * cg_ratings_get_answers:
 *
 * Returns: (transfer none): a CG_ANSWER byte for each item, valid until the next change
 */
const guint8 *
cg_ratings_get_answers (const CgRatings *self)
{
  return self->answers;
}

/**
 * cg_ratings_get_targets:
 *
 * Returns: (transfer none) (nullable): likewise for the targets, %NULL while there is none
 */
const guint8 *
cg_ratings_get_targets (const CgRatings *self)
{
  return self->targets;
}

guint8
cg_ratings_get_answer (const CgRatings *self, guint item)
{
  g_return_val_if_fail (item < self->n_items, CG_ANSWER_NONE);

  return self->answers[item];
}

guint8
cg_ratings_get_target (const CgRatings *self, guint item)
{
  g_return_val_if_fail (item < self->n_items, CG_ANSWER_NONE);

  return self->targets != NULL ? self->targets[item] : CG_ANSWER_NONE;
}

/**
 * cg_ratings_get_details:
 *
 * Returns: (transfer none) (nullable): comment, evidence and the like; answer and target are not in it
 */
CgEntry *
cg_ratings_get_details (const CgRatings *self, guint item)
{
  return self->details != NULL ? g_hash_table_lookup (self->details, GUINT_TO_POINTER (item)) : NULL;
}

gboolean
cg_ratings_contains (const CgRatings *self, guint item)
{
  return cg_ratings_get_answer (self, item) != CG_ANSWER_NONE ||
         cg_ratings_get_target (self, item) != CG_ANSWER_NONE || cg_ratings_get_details (self, item) != NULL;
}

static int
find_about (const CgRatings *self, const char *item, const char *about)
{
  for (guint i = 0; self->about != NULL && i < self->about->len; i++)
    {
      CgEntry *rating = g_ptr_array_index (self->about, i);

      if (g_strcmp0 (cg_entry_get (rating, CG_NAME_ABOUT), about) == 0 &&
          g_strcmp0 (cg_entry_get (rating, CG_NAME_ITEM), item) == 0)
        return i;
    }
  return -1;
}

/**
 * cg_ratings_find_about:
 *
 * Returns: (transfer none) (nullable): the whole rating of that relationship
 */
CgEntry *
cg_ratings_find_about (const CgRatings *self, const char *item, const char *about)
{
  int index = find_about (self, item, about);

  return index >= 0 ? g_ptr_array_index (self->about, index) : NULL;
}

/* Room for every item, in the order that holds now. */
static void
write_order_out (CgRatings *self)
{
  guint n = 0;

  if (self->order != NULL)
    return;
  self->order = g_new (guint16, MAX (1, self->n_items));
  for (guint i = 0; i < self->n_items; i++)
    if (cg_ratings_contains (self, i))
      self->order[n++] = i;
}

static void
order_insert (CgRatings *self, guint item, int position)
{
  gboolean last = position == CG_RATINGS_LAST || (guint) position >= self->n;

  if (self->order == NULL && last && (self->n == 0 || item > self->last))
    {
      self->last = item;
      self->n++;
      return;
    }
  write_order_out (self);
  if (last)
    position = self->n;
  memmove (self->order + position + 1, self->order + position, (self->n - position) * sizeof *self->order);
  self->order[position] = item;
  self->n++;
}

static void
order_remove (CgRatings *self, guint item)
{
  guint at = 0;

  write_order_out (self);
  while (self->order[at] != item)
    at++;
  memmove (self->order + at, self->order + at + 1, (self->n - at - 1) * sizeof *self->order);
  self->n--;
}

static void
set_target (CgRatings *self, guint item, guint8 target)
{
  if (target != CG_ANSWER_NONE && self->targets == NULL)
    self->targets = g_new0 (guint8, self->n_items);
  if (self->targets != NULL)
    self->targets[item] = target;
}

/**
 * cg_ratings_add:
 * @item: an item that has no rating yet
 *
 * For reading a file: puts a rating behind those that are there.
 */
void
cg_ratings_add (CgRatings *self, guint item, guint8 answer, guint8 target)
{
  g_return_if_fail (item < self->n_items);

  order_insert (self, item, CG_RATINGS_LAST);
  self->answers[item] = answer;
  set_target (self, item, target);
  if (answer == CG_ANSWER_NONE && target == CG_ANSWER_NONE)
    cg_ratings_need_details (self, item);
}

/**
 * cg_ratings_need_details:
 *
 * Returns: (transfer none): the rating's further parts, made if there are none yet
 */
CgEntry *
cg_ratings_need_details (CgRatings *self, guint item)
{
  CgEntry *details = cg_ratings_get_details (self, item);

  if (details != NULL)
    return details;
  if (self->details == NULL)
    self->details = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_object_unref);
  details = cg_entry_new (CG_KIND_RATING);
  g_hash_table_insert (self->details, GUINT_TO_POINTER (item), details);
  return details;
}

/**
 * cg_ratings_add_about:
 * @rating: (transfer none): a whole rating of a relationship
 */
void
cg_ratings_add_about (CgRatings *self, CgEntry *rating)
{
  if (self->about == NULL)
    self->about = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->about, g_object_ref (rating));
}

/**
 * cg_ratings_get_n:
 *
 * Returns: the number of ratings, those about partners among them
 */
guint
cg_ratings_get_n (const CgRatings *self)
{
  return self->n + (self->about != NULL ? self->about->len : 0);
}

/**
 * cg_ratings_get_order:
 * @n: (out): how many there are, without those about partners
 *
 * Returns: (transfer none) (nullable): the rated items in file order, %NULL where that is the instrument's order
 */
const guint16 *
cg_ratings_get_order (const CgRatings *self, guint *n)
{
  *n = self->n;
  return self->order;
}

/**
 * cg_ratings_count_carried:
 *
 * Returns: how many ratings were carried over from the last round and not given anew
 */
guint
cg_ratings_count_carried (const CgRatings *self)
{
  GHashTableIter iter;
  gpointer details;
  guint n = 0;

  if (self->details != NULL)
    {
      g_hash_table_iter_init (&iter, self->details);
      while (g_hash_table_iter_next (&iter, NULL, &details))
        n += cg_entry_get_boolean (details, CG_NAME_CARRIED);
    }
  for (guint i = 0; self->about != NULL && i < self->about->len; i++)
    n += cg_entry_get_boolean (self->about->pdata[i], CG_NAME_CARRIED);
  return n;
}

/**
 * cg_ratings_get_about:
 *
 * Returns: (transfer none) (nullable) (element-type CgEntry): the ratings about partners, in file order
 */
GPtrArray *
cg_ratings_get_about (const CgRatings *self)
{
  return self->about;
}

/**
 * cg_ratings_get_nth_item:
 * @about: (out) (transfer none): the whole rating where it is one about a partner, else %NULL
 *
 * In file order; ratings about partners come behind the others. In the instrument's order a call takes as long
 * as there are items, so a reader of all ratings walks the items instead.
 *
 * Returns: the item's number, or -1 where @about is set
 */
int
cg_ratings_get_nth_item (const CgRatings *self, guint position, CgEntry **about)
{
  guint seen = 0;

  *about = NULL;
  if (position >= self->n)
    {
      *about = g_ptr_array_index (self->about, position - self->n);
      return -1;
    }
  if (self->order != NULL)
    return self->order[position];
  for (guint i = 0; i < self->n_items; i++)
    if (cg_ratings_contains (self, i) && seen++ == position)
      return i;
  g_assert_not_reached ();
}

/**
 * cg_ratings_get_position:
 *
 * Returns: where the rating stands among those of its sort, or -1
 */
int
cg_ratings_get_position (const CgRatings *self, const char *item, const char *about)
{
  int number, position = 0;

  if (about != NULL)
    return find_about (self, item, about);
  number = cg_instrument_find_item (self->instrument, item);
  if (number < 0 || !cg_ratings_contains (self, number))
    return -1;
  if (self->order != NULL)
    {
      while (self->order[position] != number)
        position++;
      return position;
    }
  for (int i = 0; i < number; i++)
    position += cg_ratings_contains (self, i);
  return position;
}

/**
 * cg_ratings_dup_rating:
 * @about: (nullable): the partner it is about
 *
 * Returns: (transfer full) (nullable): all of the rating, or %NULL where there is none
 */
CgEntry *
cg_ratings_dup_rating (CgRatings *self, const char *item, const char *about)
{
  CgEntry *kept, *rating;
  int number;

  if (about != NULL)
    {
      kept = cg_ratings_find_about (self, item, about);
      return kept != NULL ? cg_entry_copy (kept) : NULL;
    }
  number = cg_instrument_find_item (self->instrument, item);
  if (number < 0 || !cg_ratings_contains (self, number))
    return NULL;

  kept = cg_ratings_get_details (self, number);
  rating = kept != NULL ? cg_entry_copy (kept) : cg_entry_new (CG_KIND_RATING);
  cg_entry_set (rating, CG_NAME_ITEM, item);
  cg_entry_set (rating, CG_NAME_ANSWER,
                cg_instrument_answer_id (self->instrument, cg_ratings_get_answer (self, number)));
  cg_entry_set (rating, CG_NAME_TARGET,
                cg_instrument_answer_id (self->instrument, cg_ratings_get_target (self, number)));
  return rating;
}

static void
put_about (CgRatings *self, const char *item, const char *about, CgEntry *rating, int position)
{
  int at = find_about (self, item, about);

  if (at >= 0)
    g_ptr_array_remove_index (self->about, at);
  if (rating == NULL)
    return;
  if (self->about == NULL)
    self->about = g_ptr_array_new_with_free_func (g_object_unref);
  if (at < 0)
    at = position == CG_RATINGS_LAST ? (int) self->about->len : MIN (position, (int) self->about->len);
  g_ptr_array_insert (self->about, at, cg_entry_copy (rating));
}

static gboolean
has_details (CgEntry *rating)
{
  const CgKind *kind = cg_entry_get_kind (rating);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      CgName name = kind->fields[i].name;

      if (name != CG_NAME_ITEM && name != CG_NAME_ANSWER && name != CG_NAME_TARGET && cg_entry_get_at (rating, i) != NULL)
        return TRUE;
    }
  return cg_entry_get_n_children (rating) > 0 || cg_entry_get_foreign (rating) != NULL;
}

static void
put_details (CgRatings *self, guint item, CgEntry *rating)
{
  CgEntry *details = cg_entry_copy (rating);

  if (self->details == NULL)
    self->details = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_object_unref);
  cg_entry_set (details, CG_NAME_ITEM, NULL);
  cg_entry_set (details, CG_NAME_ANSWER, NULL);
  cg_entry_set (details, CG_NAME_TARGET, NULL);
  g_hash_table_insert (self->details, GUINT_TO_POINTER (item), details);
}

/**
 * cg_ratings_put:
 * @about: (nullable): the partner it is about
 * @rating: (nullable): all of the new rating, %NULL to take it away
 * @position: where a rating that was not there goes, or %CG_RATINGS_LAST
 *
 * Replaces a whole rating. What it names must exist: cg_assessment_check_rating() asks first.
 */
void
cg_ratings_put (CgRatings *self, const char *item, const char *about, CgEntry *rating, int position)
{
  int number = cg_instrument_find_item (self->instrument, item);
  guint8 answer = CG_ANSWER_NONE, target = CG_ANSWER_NONE;
  gboolean was_there;

  g_return_if_fail (number >= 0);

  if (about != NULL)
    {
      put_about (self, item, about, rating, position);
      return;
    }

  was_there = cg_ratings_contains (self, number);
  if (was_there && rating == NULL)
    order_remove (self, number);
  if (!was_there && rating != NULL)
    order_insert (self, number, position);
  if (self->details != NULL)
    g_hash_table_remove (self->details, GUINT_TO_POINTER (number));
  if (rating != NULL)
    {
      cg_instrument_parse_answer (self->instrument, cg_entry_get (rating, CG_NAME_ANSWER), &answer);
      cg_instrument_parse_answer (self->instrument, cg_entry_get (rating, CG_NAME_TARGET), &target);
      if (has_details (rating) || (answer == CG_ANSWER_NONE && target == CG_ANSWER_NONE))
        put_details (self, number, rating);
    }
  self->answers[number] = answer;
  set_target (self, number, target);
}
