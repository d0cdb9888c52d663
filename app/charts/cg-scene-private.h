/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-scene-builder.h"

G_BEGIN_DECLS

struct _CgScene {
  double width;
  double height;
  CgColour background;
  gboolean rtl;
  const char *title;
  const char *description;
  const char *language;
  const char *font_family;
  GArray *marks;
  GArray *ops;
  GArray *stops;
  GStringChunk *strings;
};

G_END_DECLS
