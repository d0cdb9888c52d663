/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-palette.h"

#include <math.h>

#define READABLE 4.5
/* For graphics that are not text (WCAG 2.2, 1.4.11). */
#define VISIBLE  3.0

typedef void (*Check) (const CgPalette *palette);

static void
for_each_palette (Check check)
{
  for (guint kind = CG_PALETTE_DEFAULT; kind <= CG_PALETTE_GREYSCALE; kind++)
    for (guint dark = 0; dark < 2; dark++)
      {
        CgPalette palette;

        cg_palette_init (&palette, (CgPaletteKind) kind, dark == 1);
        check (&palette);
      }
}

static void
check_levels (const CgPalette *palette)
{
  for (guint n = 1; n <= 10; n++)
    for (guint i = 0; i < n; i++)
      {
        CgLevelStyle style = cg_palette_level (palette, i, n);

        g_assert_cmpfloat (cg_colour_contrast (style.text, style.fill), >=, READABLE);
        if (style.pattern != CG_PATTERN_NONE)
          g_assert_cmpfloat (cg_colour_contrast (style.text, style.pattern_colour), >=, READABLE);
        g_assert_cmphex (style.hatch_fill, !=, style.hatch_ink);
        if (i > 0)
          g_assert_cmpfloat (cg_colour_luminance (style.fill), <,
                             cg_colour_luminance (cg_palette_level (palette, i - 1, n).fill));
      }
}

static void
test_levels (void)
{
  for_each_palette (check_levels);
}

static void
check_texts (const CgPalette *palette)
{
  const CgColour grounds[] = { palette->surface, palette->paper, palette->paper_deep };

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    g_assert_cmpfloat (cg_colour_contrast (palette->ink, grounds[i]), >=, READABLE);
  g_assert_cmpfloat (cg_colour_contrast (palette->muted, palette->surface), >=, READABLE);
  g_assert_cmpfloat (cg_colour_contrast (palette->disc_ink, palette->disc), >=, READABLE);
}

static void
test_texts (void)
{
  for_each_palette (check_texts);
}

static void
check_rings (const CgPalette *palette)
{
  for (guint slot = 1; slot <= CG_PALETTE_SLOTS; slot++)
    g_assert_cmpfloat (cg_colour_contrast (cg_palette_ring (palette, slot), palette->disc), >=, VISIBLE);
  g_assert_cmphex (cg_palette_ring (palette, CG_PALETTE_SLOTS + 1), ==, cg_palette_ring (palette, 1));
}

static void
test_rings (void)
{
  for_each_palette (check_rings);
}

/* What red-blind and green-blind people see of a colour, in linear light (Vienot, Brettel, Mollon 1999). */
static void
simulate (CgColour colour, gboolean red_blind, double seen[2])
{
  double r = pow (CG_COLOUR_RED (colour) / 255.0, 2.2), g = pow (CG_COLOUR_GREEN (colour) / 255.0, 2.2);
  double b = pow (CG_COLOUR_BLUE (colour) / 255.0, 2.2);

  seen[0] = red_blind ? 0.11238 * r + 0.88762 * g : 0.29275 * r + 0.70725 * g;
  seen[1] = red_blind ? 0.00401 * r - 0.00401 * g + b : -0.02234 * r + 0.02234 * g + b;
  for (guint i = 0; i < 2; i++)
    seen[i] = pow (CLAMP (seen[i], 0, 1), 1 / 2.2);
}

static void
test_rings_colour_blind (void)
{
  CgPalette palette;

  cg_palette_init (&palette, CG_PALETTE_DEFAULT, FALSE);
  for (guint red = 0; red < 2; red++)
    for (guint a = 1; a <= CG_PALETTE_SLOTS; a++)
      for (guint b = a + 1; b <= CG_PALETTE_SLOTS; b++)
        {
          double one[2], other[2];

          simulate (cg_palette_ring (&palette, a), red == 1, one);
          simulate (cg_palette_ring (&palette, b), red == 1, other);
          if (hypot (one[0] - other[0], one[1] - other[1]) < 0.05)
            g_error ("slots %u and %u look the same", a, b);
        }
}

static void
check_paper (const CgPalette *palette)
{
  for (guint i = 0; i < 4; i++)
    {
      CgLevelStyle style = cg_palette_level (palette, i, 4);

      g_assert_cmphex (style.fill, !=, palette->paper);
      g_assert_cmphex (style.fill, !=, palette->paper_deep);
      if (!palette->dark)
        g_assert_cmpfloat (cg_colour_contrast (style.fill, palette->paper), >, 1.1);
    }
}

static void
test_paper (void)
{
  for_each_palette (check_paper);
}

static void
test_published (void)
{
  static const CgColour wanted[] = { 0xefe6d2, 0xa9cfbf, 0x2f7f88, 0x1d4e6e };
  CgPalette palette;

  cg_palette_init (&palette, CG_PALETTE_DEFAULT, FALSE);
  for (guint i = 0; i < 4; i++)
    g_assert_cmphex (cg_palette_level (&palette, i, 4).fill, ==, wanted[i]);
  g_assert_cmpfloat_with_epsilon (cg_colour_luminance (0xffffff), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (cg_colour_contrast (0x000000, 0xffffff), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (cg_colour_contrast (0x767676, 0xffffff), 4.54, 0.005);
  g_assert_cmphex (cg_colour_mix (0x000000, 0xffffff, 0.5), ==, 0x808080);
}

static void
check_grey (const CgPalette *palette)
{
  if (palette->kind != CG_PALETTE_GREYSCALE)
    return;
  for (guint i = 0; i < 7; i++)
    {
      CgColour colours[] = { cg_palette_level (palette, i, 7).fill,
                             cg_palette_level (palette, i, 7).hatch_ink, cg_palette_ring (palette, i + 1) };

      for (guint c = 0; c < 2; c++)
        g_assert_cmpuint (MAX (CG_COLOUR_RED (colours[c]), CG_COLOUR_BLUE (colours[c])) -
                          MIN (CG_COLOUR_RED (colours[c]), CG_COLOUR_BLUE (colours[c])), <=, 4);
    }
  g_assert_cmpint (cg_palette_level (palette, 0, 4).pattern, !=, cg_palette_level (palette, 1, 4).pattern);
}

static void
test_grey (void)
{
  for_each_palette (check_grey);
}

static void
test_names (void)
{
  CgPaletteKind kind;

  g_assert_true (cg_palette_kind_from_name ("default", &kind));
  g_assert_cmpint (kind, ==, CG_PALETTE_DEFAULT);
  g_assert_true (cg_palette_kind_from_name ("high-contrast", &kind));
  g_assert_cmpint (kind, ==, CG_PALETTE_HIGH_CONTRAST);
  g_assert_true (cg_palette_kind_from_name ("greyscale", &kind));
  g_assert_cmpint (kind, ==, CG_PALETTE_GREYSCALE);
  g_assert_false (cg_palette_kind_from_name ("traffic-light", &kind));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/palette/levels", test_levels);
  g_test_add_func ("/charts/palette/texts", test_texts);
  g_test_add_func ("/charts/palette/rings", test_rings);
  g_test_add_func ("/charts/palette/rings-colour-blind", test_rings_colour_blind);
  g_test_add_func ("/charts/palette/paper", test_paper);
  g_test_add_func ("/charts/palette/published", test_published);
  g_test_add_func ("/charts/palette/grey", test_grey);
  g_test_add_func ("/charts/palette/names", test_names);
  return g_test_run ();
}
