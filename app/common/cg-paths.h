/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cg_paths_locale_dir      (void);
char *cg_paths_instruments_dir (void);
char *cg_paths_state_dir       (void);

G_END_DECLS
