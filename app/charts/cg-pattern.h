/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Measures of patterns and dashes in points, the same for every painter. */
#define CG_HATCH_PERIOD 8.0
#define CG_HATCH_WIDTH  4.0
#define CG_DOTS_PERIOD  8.0
#define CG_DOTS_RADIUS  1.4
#define CG_RULES_PERIOD 6.0
#define CG_RULES_WIDTH  1.2
#define CG_DASH_ON      5.0
#define CG_DASH_OFF     3.0
