/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cg-round.h"

/**
 * cg_round_is_anonymous:
 * @round: (nullable): a round
 *
 * Returns: whether the people who answer in it were promised that nobody sees who said what
 */
gboolean
cg_round_is_anonymous (CgEntry *round)
{
  CgEntry *collection = round != NULL ? cg_entry_find_child (round, CG_KIND_COLLECTION) : NULL;

  return collection != NULL && g_strcmp0 (cg_entry_get (collection, CG_NAME_NAMING), "anonymous") == 0;
}
