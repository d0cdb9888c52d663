/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-scene.h"

G_BEGIN_DECLS

char *cg_scene_to_svg (const CgScene *scene);

G_END_DECLS
