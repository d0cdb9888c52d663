/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-reader-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* A document may hold a million ratings and little else, so the plain ones go straight into the table. */

void
cg_ratings_reader_begin (CgReader *self, CgResponse *response)
{
  CgRatingsReader *r = &self->ratings;

  r->ratings = cg_response_get_ratings (response);
  r->instrument = cg_ratings_get_instrument (r->ratings);
  r->expected = 0;
  r->last = NULL;
  g_clear_pointer (&r->about, g_hash_table_unref);
}

void
cg_ratings_reader_end (CgReader *self)
{
  self->ratings.ratings = NULL;
  self->ratings.instrument = NULL;
}

static gboolean
is_text (const char *text, const char *value, gsize length)
{
  return strncmp (text, value, length) == 0 && text[length] == '\0';
}

static int
find_item (CgRatingsReader *r, const char *value, gsize length)
{
  g_autofree char *id = NULL;

  if (r->expected < cg_instrument_get_n_items (r->instrument) &&
      is_text (cg_instrument_get_item_id (r->instrument, r->expected), value, length))
    return r->expected;
  id = g_strndup (value, length);
  return cg_instrument_find_item (r->instrument, id);
}

static gboolean
find_level (CgRatingsReader *r, const char *value, gsize length, guint8 *level)
{
  guint n = cg_instrument_get_n_levels (r->instrument);

  for (guint i = 0; i < n; i++)
    if (is_text (cg_instrument_get_level_id (r->instrument, i), value, length))
      {
        *level = CG_ANSWER_LEVEL (i);
        return TRUE;
      }
  return FALSE;
}

static gboolean
find_answer (CgRatingsReader *r, const char *value, gsize length, guint8 *answer)
{
  if (is_text (CG_ANSWER_DONT_KNOW_ID, value, length))
    *answer = CG_ANSWER_DONT_KNOW;
  else if (is_text (CG_ANSWER_NOT_APPLICABLE_ID, value, length))
    *answer = CG_ANSWER_NOT_APPLICABLE;
  else
    return find_level (r, value, length, answer);
  return TRUE;
}

static gboolean
check_new (CgReader *self, CgEntry *whole)
{
  CgRatingsReader *r = &self->ratings;
  const char *about = whole != NULL ? cg_entry_get (whole, CG_NAME_ABOUT) : NULL;
  const char *id = cg_instrument_get_item_id (r->instrument, r->item);

  if (about != NULL)
    {
      if (r->about == NULL)
        r->about = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      if (g_hash_table_add (r->about, g_strdup_printf ("%s %s", id, about)))
        return TRUE;
    }
  else if (!cg_ratings_contains (r->ratings, r->item))
    return TRUE;
  cg_reader_fail (self, _("The item “%s” is rated twice."), id);
  return FALSE;
}

/* A rating with more than the three common attributes is read like any other entry. */
static gboolean
start_whole (CgReader *self, const CgTag *tag)
{
  CgRatingsReader *r = &self->ratings;
  GError *error = NULL;
  int item;

  r->whole = cg_entry_new (CG_KIND_RATING);
  if (!cg_reader_set_attributes (self, r->whole, tag))
    return FALSE;
  if (!cg_assessment_check_rating (self->reading->assessment, r->instrument, r->whole, &error))
    {
      cg_reader_fail_with (self, error);
      return FALSE;
    }
  item = cg_instrument_find_item (r->instrument, cg_entry_get (r->whole, CG_NAME_ITEM));
  r->item = item;
  return check_new (self, r->whole);
}

/* Whether the tag has nothing but the three common attributes, without a prefix. */
static gboolean
is_plain (CgReader *self, const CgTag *tag)
{
  for (int i = 0; i < tag->n; i++)
    {
      const xmlChar *name = tag->attributes[5 * i];

      if (tag->attributes[5 * i + 1] != NULL ||
          (name != self->name_item && name != self->name_answer && name != self->name_target))
        return FALSE;
    }
  return tag->n > 0;
}

static gboolean
start_plain (CgReader *self, const CgTag *tag)
{
  CgRatingsReader *r = &self->ratings;
  guint8 answer = CG_ANSWER_NONE, target = CG_ANSWER_NONE;
  int item = -1;

  for (int i = 0; i < tag->n; i++)
    {
      const char *value = CG_ATTRIBUTE_VALUE (tag, i);
      gsize length = CG_ATTRIBUTE_LENGTH (tag, i);
      const xmlChar *name = tag->attributes[5 * i];
      gboolean known;

      if (name == self->name_item)
        known = (item = find_item (r, value, length)) >= 0;
      else if (name == self->name_answer)
        known = find_answer (r, value, length, &answer);
      else
        known = find_level (r, value, length, &target);
      if (!known)
        {
          cg_reader_fail (self,
                          name == self->name_item ? _("The instrument has no item “%.*s”.")
                                                  : _("The instrument has no level “%.*s”."),
                          (int) MIN (length, 60), value);
          return FALSE;
        }
    }
  if (item < 0)
    {
      cg_reader_fail (self, _("The item is missing."));
      return FALSE;
    }
  r->item = item;
  if (!check_new (self, NULL))
    return FALSE;
  cg_ratings_add (r->ratings, item, answer, target);
  return TRUE;
}

gboolean
cg_ratings_reader_start (CgReader *self, const CgTag *tag)
{
  g_assert (self->ratings.ratings != NULL && self->ratings.whole == NULL);

  self->ratings.last = NULL;
  return is_plain (self, tag) ? start_plain (self, tag) : start_whole (self, tag);
}

/* What further parts of the open rating go into. */
CgEntry *
cg_ratings_reader_entry (CgReader *self)
{
  CgRatingsReader *r = &self->ratings;

  return r->whole != NULL ? r->whole : cg_ratings_need_details (r->ratings, r->item);
}

void
cg_ratings_reader_finish (CgReader *self)
{
  CgRatingsReader *r = &self->ratings;
  const char *about;

  r->expected = r->item + 1;
  if (r->whole == NULL)
    return;
  about = cg_entry_get (r->whole, CG_NAME_ABOUT);
  if (about != NULL)
    {
      cg_ratings_add_about (r->ratings, r->whole);
      r->last = r->whole;
    }
  else
    cg_ratings_put (r->ratings, cg_entry_get (r->whole, CG_NAME_ITEM), NULL, r->whole, CG_RATINGS_LAST);
  g_clear_object (&r->whole);
}

/* What a foreign piece hangs on that follows the last rating; only such a piece makes the rating bigger. */
CgEntry *
cg_ratings_reader_last (CgReader *self)
{
  CgRatingsReader *r = &self->ratings;

  return r->last != NULL ? r->last : cg_ratings_need_details (r->ratings, r->item);
}
