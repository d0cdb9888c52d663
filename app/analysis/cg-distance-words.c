/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-distance-words.h"

#include <glib/gi18n-lib.h>

/**
 * cg_distance_words:
 *
 * Returns: how far apart views lie, in plain words and as a clause
 */
const char *
cg_distance_words (const CgLanguage *language, CgDistance distance, gboolean two_camps)
{
  switch (distance)
    {
    case CG_DISTANCE_APART:
      return two_camps ? cg_language_gettext (language, N_("views lie apart, in two camps"))
                       : cg_language_gettext (language, N_("views lie apart"));
    case CG_DISTANCE_ADJACENT: return cg_language_gettext (language, N_("views lie side by side"));
    case CG_DISTANCE_SAME: return cg_language_gettext (language, N_("all say the same"));
    case CG_DISTANCE_NONE:
    default: return cg_language_gettext (language, N_("too few views to compare"));
    }
}
