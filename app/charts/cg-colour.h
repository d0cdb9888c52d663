/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An opaque sRGB colour as 0xRRGGBB, or none at all. */
typedef guint32 CgColour;

#define CG_COLOUR_NONE     ((CgColour) 0xff000000u)
#define CG_COLOUR_RED(c)   ((guint) (((c) >> 16) & 0xff))
#define CG_COLOUR_GREEN(c) ((guint) (((c) >> 8) & 0xff))
#define CG_COLOUR_BLUE(c)  ((guint) ((c) & 0xff))

CgColour cg_colour_mix       (CgColour from, CgColour to, double share);
double   cg_colour_luminance (CgColour colour);
double   cg_colour_contrast  (CgColour a, CgColour b);

G_END_DECLS
