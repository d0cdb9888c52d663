/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-scene.h"

G_BEGIN_DECLS

/**
 * CgText:
 *
 * Measures and breaks texts in one font family. It measures every word once, at one size, without hinting, so
 * that widths scale exactly and the same text breaks the same way on screen, on paper and on every machine.
 * It belongs to one thread.
 */
typedef struct _CgText CgText;

/**
 * CgTextBlock:
 * @lines: the lines, top to bottom
 * @widths: (array): their widths in points
 * @width: the widest of them
 * @height: of all lines
 * @size: the font size that they were broken at
 * @fits: whether every word fitted at a size no smaller than the floor
 */
typedef struct {
  GPtrArray *lines;
  GArray *widths;
  double width;
  double height;
  double size;
  double line_height;
  double ascent;
  double descent;
  gboolean bold;
  gboolean fits;
} CgTextBlock;

CgText      *cg_text_new         (const char *font_family, const char *language, gboolean rtl);
void         cg_text_free        (CgText *self);
double       cg_text_get_width   (CgText *self, const char *text, double size, gboolean bold);
double       cg_text_cap_height  (CgText *self, double size);
CgTextBlock *cg_text_break       (CgText *self, const char *text, double width, double size, double floor,
                                  gboolean bold);

void         cg_text_block_place (const CgTextBlock *self, CgScene *scene, double x, double y, CgAlign align,
                                  CgColour colour);
void         cg_text_block_free  (CgTextBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgText, cg_text_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgTextBlock, cg_text_block_free)

G_END_DECLS
