/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "charts/cg-scene.h"

G_BEGIN_DECLS

#define CG_PALETTE_SLOTS 12

/**
 * CgPaletteKind:
 * @CG_PALETTE_DEFAULT: safe for colour-blind readers
 * @CG_PALETTE_HIGH_CONTRAST: black, white and strong colours
 * @CG_PALETTE_GREYSCALE: no colour at all; levels also carry patterns
 */
typedef enum {
  CG_PALETTE_DEFAULT,
  CG_PALETTE_HIGH_CONTRAST,
  CG_PALETTE_GREYSCALE,
} CgPaletteKind;

/**
 * CgLevelStyle:
 * @fill: the solid colour: agreed
 * @text: of text on @fill and on @pattern_colour, at least 4.5 to 1
 * @pattern: none but in greyscale
 * @hatch_fill: what lies between the stripes of a middle view that nobody has agreed
 * @hatch_ink: the stripes
 */
typedef struct {
  CgColour fill;
  CgColour text;
  CgPattern pattern;
  CgColour pattern_colour;
  CgColour hatch_fill;
  CgColour hatch_ink;
} CgLevelStyle;

/**
 * CgPalette:
 * @surface: what the chart lies on
 * @ink: names, lines, flags, dashed edges
 * @muted: context, what is said rather than named
 * @paper: what was not rated
 * @paper_deep: the same, where two kinds lie side by side
 * @disc: inside of a partner's disc, and @disc_ink the letters in it
 * @rings: a partner's colour by slot, from 0
 */
typedef struct {
  CgColour surface;
  CgColour ink;
  CgColour muted;
  CgColour paper;
  CgColour paper_deep;
  CgColour disc;
  CgColour disc_ink;
  CgColour rings[CG_PALETTE_SLOTS];
  CgPaletteKind kind;
  gboolean dark;
} CgPalette;

void         cg_palette_init           (CgPalette *self, CgPaletteKind kind, gboolean dark);
CgLevelStyle cg_palette_level          (const CgPalette *self, guint level, guint n_levels);
CgColour     cg_palette_ring           (const CgPalette *self, guint slot);
gboolean     cg_palette_kind_from_name (const char *name, CgPaletteKind *kind);

G_END_DECLS
