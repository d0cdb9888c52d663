/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/cg-tally.h"

G_BEGIN_DECLS

GPtrArray *cg_tally_sentences (const CgTally *self, CgInstrument *instrument, guint item, const CgLanguage *language);

G_END_DECLS
