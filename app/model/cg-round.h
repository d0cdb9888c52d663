/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-entry.h"

G_BEGIN_DECLS

gboolean cg_round_is_anonymous (CgEntry *round);

G_END_DECLS
