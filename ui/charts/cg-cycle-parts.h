/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-instrument.h"

G_BEGIN_DECLS

/* The stages and activities of the commissioning cycle, and the items of an instrument that are about one of
 * them. */
CgEntry *cg_cycle_parts_find  (CgEntry *cycle, const char *id);
GArray  *cg_cycle_parts_items (CgInstrument *instrument, const char *id);

G_END_DECLS
