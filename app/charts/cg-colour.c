/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-colour.h"

#include <math.h>

static guint
mix_channel (guint from, guint to, double share)
{
  return (guint) lround (from + ((double) to - from) * share);
}

/**
 * cg_colour_mix:
 * @share: 0 for @from, 1 for @to
 *
 * Returns: the colour that far along the straight way between the two
 */
CgColour
cg_colour_mix (CgColour from, CgColour to, double share)
{
  g_return_val_if_fail (share >= 0 && share <= 1, from);

  return mix_channel (CG_COLOUR_RED (from), CG_COLOUR_RED (to), share) << 16 |
         mix_channel (CG_COLOUR_GREEN (from), CG_COLOUR_GREEN (to), share) << 8 |
         mix_channel (CG_COLOUR_BLUE (from), CG_COLOUR_BLUE (to), share);
}

static double
linear (guint channel)
{
  double value = channel / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/**
 * cg_colour_luminance:
 *
 * Returns: relative luminance from 0, black, to 1, white (WCAG 2.2, "relative luminance")
 */
double
cg_colour_luminance (CgColour colour)
{
  return 0.2126 * linear (CG_COLOUR_RED (colour)) + 0.7152 * linear (CG_COLOUR_GREEN (colour)) +
         0.0722 * linear (CG_COLOUR_BLUE (colour));
}

/**
 * cg_colour_contrast:
 *
 * Returns: how well the two stand out from each other, 1 to 21 (WCAG 2.2, "contrast ratio")
 */
double
cg_colour_contrast (CgColour a, CgColour b)
{
  double la = cg_colour_luminance (a), lb = cg_colour_luminance (b);

  return (MAX (la, lb) + 0.05) / (MIN (la, lb) + 0.05);
}
