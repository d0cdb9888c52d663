/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-instrument.h"

G_BEGIN_DECLS

/* The tools that are answered on a sheet of their own, because a level of one item would not be an honest answer. */
typedef enum {
  CG_SHEET_NONE,
  CG_SHEET_QUESTIONS,
  CG_SHEET_CHECKLIST,
  CG_SHEET_RANKING,
  CG_SHEET_RELATIONSHIPS,
} CgSheetKind;

CgSheetKind cg_sheet_kind_of (CgInstrument *instrument);

G_END_DECLS
