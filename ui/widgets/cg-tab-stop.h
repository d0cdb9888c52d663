/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CgTabStop:
 *
 * Makes a list one stop of the Tab key. The toolkit's lists would take Tab through every row, and choose each on the way;
 * here arrows do that, and Tab leads on.
 */
#define CG_TYPE_TAB_STOP (cg_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (CgTabStop, cg_tab_stop, CG, TAB_STOP, AdwBin)

G_END_DECLS
