/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "charts/cg-scene.h"

G_BEGIN_DECLS

void cg_scene_paint      (const CgScene *scene, cairo_t *cr);
void cg_scene_trace_mark (const CgScene *scene, const CgMark *mark, cairo_t *cr);

G_END_DECLS
