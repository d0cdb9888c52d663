/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-entry.h"

G_BEGIN_DECLS

void cg_entry_set_kind  (CgEntry *self, CgKindId kind);
void cg_entry_copy_into (CgEntry *self, CgEntry *copy);

G_END_DECLS
