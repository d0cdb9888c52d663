/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-scene.h"

G_BEGIN_DECLS

/*
 * How layouts put a scene together. Each function that adds a mark answers it for finishing touches; it stays
 * valid until the next one is added.
 */

CgScene    *cg_scene_new             (const char *language, gboolean rtl, const char *font_family,
                                      CgColour background);
void        cg_scene_set_size        (CgScene *self, double width, double height);
void        cg_scene_set_title       (CgScene *self, const char *title);
void        cg_scene_set_description (CgScene *self, const char *description);
const char *cg_scene_intern          (CgScene *self, const char *text);
void        cg_scene_finish          (CgScene *self, guint max_marks);

CgMark     *cg_scene_add_rect        (CgScene *self, CgBox box, double radius, CgColour fill);
CgMark     *cg_scene_add_disc        (CgScene *self, double x, double y, double radius, CgColour fill);
CgMark     *cg_scene_add_ring        (CgScene *self, const CgRing *ring, double corner, CgColour fill);
CgMark     *cg_scene_add_band        (CgScene *self, const CgRing *ring, double tip, CgColour fill);
CgMark     *cg_scene_add_polygon     (CgScene *self, const double (*points)[2], guint n_points,
                                      CgColour fill);
CgMark     *cg_scene_add_line        (CgScene *self, double x1, double y1, double x2, double y2,
                                      CgColour stroke, double stroke_width);
CgMark     *cg_scene_add_text        (CgScene *self, const char *text, CgBox box, double anchor_x,
                                      double baseline, CgAlign align);
CgMark     *cg_scene_last            (CgScene *self);
void        cg_scene_set_ids         (CgScene *self, CgMark *mark, const char *item, const char *level,
                                      const char *partner, const char *part);
void        cg_scene_describe        (CgScene *self, CgMark *mark, const char *description, gboolean is_stop);

G_END_DECLS
