/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-kind.h"

G_BEGIN_DECLS

extern const CgKind cg_kind_table[CG_N_KINDS];
extern const char *const cg_name_table[CG_N_NAMES];

G_END_DECLS
