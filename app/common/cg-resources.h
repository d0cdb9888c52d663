/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "cg-config.h"

G_BEGIN_DECLS

/* Where the built-in instruments, guidance and examples stand, each in a folder of that name. */
#define CG_RESOURCES_PATH CG_APPLICATION_PATH

void cg_resources_register (void);

G_END_DECLS
