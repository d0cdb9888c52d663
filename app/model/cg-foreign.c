/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cg-foreign.h"

typedef struct {
  int place;
  gboolean attributes;
  char *raw;
} Piece;

struct _CgForeign {
  GArray *pieces; /* Piece, in file order */
};

static void
clear_piece (gpointer data)
{
  g_clear_pointer (&((Piece *) data)->raw, g_free);
}

CgForeign *
cg_foreign_new (void)
{
  CgForeign *self = g_new0 (CgForeign, 1);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, clear_piece);
  return self;
}

CgForeign *
cg_foreign_copy (const CgForeign *self)
{
  CgForeign *copy;

  if (self == NULL)
    return NULL;

  copy = cg_foreign_new ();
  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece piece = g_array_index (self->pieces, Piece, i);

      piece.raw = g_strdup (piece.raw);
      g_array_append_val (copy->pieces, piece);
    }
  return copy;
}

void
cg_foreign_free (CgForeign *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

/**
 * cg_foreign_add:
 * @place: the index of a field, or one of the CG_FOREIGN places
 * @raw: markup, byte for byte
 * @length: its length in bytes, or -1
 */
void
cg_foreign_add (CgForeign *self, int place, const char *raw, gssize length)
{
  Piece piece = { place, FALSE, length < 0 ? g_strdup (raw) : g_strndup (raw, length) };

  g_array_append_val (self->pieces, piece);
}

/**
 * cg_foreign_add_attributes:
 * @place: %CG_FOREIGN_FIRST for the entry's own tag, or the index of a field that is an element
 * @raw: attributes, each with a space in front
 */
void
cg_foreign_add_attributes (CgForeign *self, int place, const char *raw)
{
  Piece piece = { place, TRUE, g_strdup (raw) };

  g_array_append_val (self->pieces, piece);
}

/**
 * cg_foreign_count:
 *
 * Returns: how many pieces of markup stand in @place; @self may be %NULL
 */
guint
cg_foreign_count (const CgForeign *self, int place)
{
  guint n = 0;

  for (guint i = 0; self != NULL && i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      n += piece->place == place && !piece->attributes;
    }
  return n;
}

const char *
cg_foreign_get (const CgForeign *self, int place, guint index)
{
  for (guint i = 0; self != NULL && i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->place == place && !piece->attributes && index-- == 0)
        return piece->raw;
    }
  return NULL;
}

/**
 * cg_foreign_attributes:
 *
 * Returns: (nullable): the foreign attributes of the tag in @place; @self may be %NULL
 */
const char *
cg_foreign_attributes (const CgForeign *self, int place)
{
  for (guint i = 0; self != NULL && i < self->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->place == place && piece->attributes)
        return piece->raw;
    }
  return NULL;
}

/**
 * cg_foreign_is_inside:
 *
 * Returns: whether anything stands in the entry itself, so that it has to be written even when it is empty
 */
gboolean
cg_foreign_is_inside (const CgForeign *self)
{
  for (guint i = 0; self != NULL && i < self->pieces->len; i++)
    if (g_array_index (self->pieces, Piece, i).place != CG_FOREIGN_BEHIND)
      return TRUE;
  return FALSE;
}
