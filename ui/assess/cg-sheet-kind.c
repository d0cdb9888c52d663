/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-sheet-kind.h"

/**
 * cg_sheet_kind_of:
 *
 * Returns: which sort of sheet the tool is answered on, %CG_SHEET_NONE where its items are rated one by one
 */
CgSheetKind
cg_sheet_kind_of (CgInstrument *instrument)
{
  static const struct {
    const char *kind;
    CgSheetKind sheet;
  } sheets[] = {
    { "questions", CG_SHEET_QUESTIONS },
    { "checklist", CG_SHEET_CHECKLIST },
    { "ranking", CG_SHEET_RANKING },
    { "relationships", CG_SHEET_RELATIONSHIPS },
  };
  const char *kind = cg_entry_get (cg_instrument_get_entry (instrument), CG_NAME_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (g_strcmp0 (sheets[i].kind, kind) == 0)
      return sheets[i].sheet;
  return CG_SHEET_NONE;
}
