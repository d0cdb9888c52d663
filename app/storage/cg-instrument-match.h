/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-instrument.h"

G_BEGIN_DECLS

int cg_instrument_match_item (CgInstrument *one, CgInstrument *other, guint item);

G_END_DECLS
