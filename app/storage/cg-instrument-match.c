/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-instrument-match.h"

#include "storage/cg-writer.h"

static gboolean
are_equal (CgEntry *one, CgEntry *other)
{
  g_autofree char *a = cg_write_fragment (one), *b = cg_write_fragment (other);

  return g_str_equal (a, b);
}

/**
 * cg_instrument_match_item:
 * @one: an instrument with a scale, like @other: another version of it, or what another document holds as the same
 * @item: a number of an item of @one
 *
 * Returns: the number of the item of @other that asks the same on the same scale, or -1: only such can be compared
 */
int
cg_instrument_match_item (CgInstrument *one, CgInstrument *other, guint item)
{
  int found = cg_instrument_find_item (other, cg_instrument_get_item_id (one, item));

  if (found < 0 || one == other)
    return found;
  return are_equal (cg_instrument_get_item (one, item), cg_instrument_get_item (other, (guint) found)) &&
                 are_equal (cg_entry_find_child (cg_instrument_get_entry (one), CG_KIND_SCALE),
                            cg_entry_find_child (cg_instrument_get_entry (other), CG_KIND_SCALE))
             ? found
             : -1;
}
