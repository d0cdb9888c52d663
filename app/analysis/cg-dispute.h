/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cg-summary.h"

G_BEGIN_DECLS

guint *cg_dispute_order (const CgSummary *summary);

G_END_DECLS
