/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/cg-copy.h"

G_BEGIN_DECLS

guint cg_copy_add_positions (CgAssessment *from, CgEntry *round, const char *round_id, CgInstrument *instrument, guint threshold,
                             CgEntry *agreement);

G_END_DECLS
