/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-palette.h"

#define N_ANCHORS 4
#define READABLE  4.5

/* One scale from light to dark: its order survives greyscale and every kind of colour blindness. */
typedef CgColour Ramp[N_ANCHORS];

static const Ramp ramps[3][2] = {
  [CG_PALETTE_DEFAULT] = { { 0xefe6d2, 0xa9cfbf, 0x2f7f88, 0x1d4e6e },
                           { 0xe8dfca, 0x9cc4b3, 0x347f88, 0x2c5f86 } },
  [CG_PALETTE_HIGH_CONTRAST] = { { 0xf3d884, 0x79c3a5, 0x006a72, 0x00204d },
                                 { 0xfff0b8, 0x86cdb0, 0x007d86, 0x1f56a8 } },
  [CG_PALETTE_GREYSCALE] = { { 0xdedede, 0xb4b4b4, 0x707070, 0x333333 },
                             { 0xf0f0f0, 0xc4c4c4, 0x8c8c8c, 0x5c5c5c } },
};

static const CgPalette bases[3][2] = {
  [CG_PALETTE_DEFAULT] = {
    { .surface = 0xffffff, .ink = 0x1f2a33, .muted = 0x5b6770, .paper = 0xf4f5f7, .paper_deep = 0xe8ebee,
      .disc = 0xffffff, .disc_ink = 0x1f2a33 },
    { .surface = 0x242424, .ink = 0xf2f4f5, .muted = 0xb4bcc2, .paper = 0x323236, .paper_deep = 0x3d3d42,
      .disc = 0xffffff, .disc_ink = 0x1f2a33 },
  },
  [CG_PALETTE_HIGH_CONTRAST] = {
    { .surface = 0xffffff, .ink = 0x000000, .muted = 0x2b2b2b, .paper = 0xeeeeee, .paper_deep = 0xdddddd,
      .disc = 0xffffff, .disc_ink = 0x000000 },
    { .surface = 0x000000, .ink = 0xffffff, .muted = 0xdcdcdc, .paper = 0x262626, .paper_deep = 0x383838,
      .disc = 0xffffff, .disc_ink = 0x000000 },
  },
  [CG_PALETTE_GREYSCALE] = {
    { .surface = 0xffffff, .ink = 0x1c1c1c, .muted = 0x595959, .paper = 0xf5f5f5, .paper_deep = 0xebebeb,
      .disc = 0xffffff, .disc_ink = 0x1c1c1c },
    { .surface = 0x242424, .ink = 0xf4f4f4, .muted = 0xbcbcbc, .paper = 0x333333, .paper_deep = 0x3f3f3f,
      .disc = 0xffffff, .disc_ink = 0x1c1c1c },
  },
};

/* Each stands out at least 3 to 1 from the white disc that it encircles. */
static const CgColour ring_colours[CG_PALETTE_SLOTS] = {
  0x0072b2, 0xd55e00, 0x008f68, 0xb8558f, 0x806600, 0x2b8fd0,
  0x5b3f9e, 0xa3162e, 0x3d5a1e, 0x6f7780, 0x9c5a2b, 0x1f2a33,
};
static const CgColour ring_greys[CG_PALETTE_SLOTS] = {
  0x222222, 0x767676, 0x4c4c4c, 0x8a8a8a, 0x222222, 0x767676,
  0x4c4c4c, 0x8a8a8a, 0x222222, 0x767676, 0x4c4c4c, 0x8a8a8a,
};

/**
 * cg_palette_init:
 * @dark: for a dark window
 */
void
cg_palette_init (CgPalette *self, CgPaletteKind kind, gboolean dark)
{
  g_return_if_fail (self != NULL && kind <= CG_PALETTE_GREYSCALE);

  *self = bases[kind][dark ? 1 : 0];
  self->kind = kind;
  self->dark = dark;
  for (guint i = 0; i < CG_PALETTE_SLOTS; i++)
    self->rings[i] = kind == CG_PALETTE_GREYSCALE ? ring_greys[i] : ring_colours[i];
}

static CgColour
ramp_colour (const CgPalette *self, guint level, guint n_levels)
{
  const CgColour *ramp = ramps[self->kind][self->dark ? 1 : 0];
  double place = n_levels > 1 ? (double) level / (n_levels - 1) * (N_ANCHORS - 1) : 1;
  guint anchor = MIN ((guint) place, N_ANCHORS - 2);

  return cg_colour_mix (ramp[anchor], ramp[anchor + 1], place - anchor);
}

/* Black or white always does: there is no luminance that is too close to both. */
static CgColour
readable_on (const CgPalette *self, CgColour fill)
{
  static const CgColour candidates[] = { 0x1f2a33, 0xffffff, 0x000000 };

  if (self->kind == CG_PALETTE_HIGH_CONTRAST)
    return cg_colour_contrast (0x000000, fill) > cg_colour_contrast (0xffffff, fill) ? 0x000000 : 0xffffff;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (cg_colour_contrast (candidates[i], fill) >= READABLE)
      return candidates[i];
  g_assert_not_reached ();
}

/* Away from the text, so that the pattern never costs readability. */
static CgColour
pattern_ink (CgColour fill, CgColour text)
{
  gboolean dark_text = cg_colour_luminance (text) < cg_colour_luminance (fill);

  return cg_colour_mix (fill, dark_text ? 0xffffff : 0x000000, 0.35);
}

/**
 * cg_palette_level:
 * @level: index, from 0, the least integrated
 * @n_levels: how many levels the scale has
 *
 * Returns: how the level looks when agreed, and the two colours of its hatching when it is not
 */
CgLevelStyle
cg_palette_level (const CgPalette *self, guint level, guint n_levels)
{
  static const CgPattern patterns[] = { CG_PATTERN_DOTS, CG_PATTERN_RULES, CG_PATTERN_GRID, CG_PATTERN_NONE };
  CgLevelStyle style = { 0 };

  g_return_val_if_fail (self != NULL && level < n_levels, style);

  style.fill = ramp_colour (self, level, n_levels);
  style.text = readable_on (self, style.fill);
  style.pattern = CG_PATTERN_NONE;
  style.pattern_colour = pattern_ink (style.fill, style.text);
  if (self->kind == CG_PALETTE_GREYSCALE)
    style.pattern = patterns[level % G_N_ELEMENTS (patterns)];
  /* Stripes of the lightest levels are a little darker, or nobody would see them. */
  style.hatch_ink = cg_colour_mix (style.fill, 0x1f2a33,
                                   !self->dark && cg_colour_luminance (style.fill) > 0.6 ? 0.1 : 0);
  style.hatch_fill = cg_colour_mix (style.fill, self->surface, 0.72);
  return style;
}

/**
 * cg_palette_ring:
 * @slot: a partner's slot, from 1; beyond the palette it starts again
 */
CgColour
cg_palette_ring (const CgPalette *self, guint slot)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rings[(slot > 0 ? slot - 1 : 0) % CG_PALETTE_SLOTS];
}

/**
 * cg_palette_kind_from_name:
 * @name: `default`, `high-contrast` or `greyscale`
 *
 * Returns: whether there is such a palette
 */
gboolean
cg_palette_kind_from_name (const char *name, CgPaletteKind *kind)
{
  static const char *const names[] = { "default", "high-contrast", "greyscale" };

  g_return_val_if_fail (name != NULL && kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (name, names[i]))
      {
        *kind = (CgPaletteKind) i;
        return TRUE;
      }
  return FALSE;
}
