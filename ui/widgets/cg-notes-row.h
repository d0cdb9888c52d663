/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "common/cg-entry-value.h"

G_BEGIN_DECLS

/**
 * CgNotesRow:
 *
 * A row of several lines of text with its title above and, where the text won't do, the reason below; it grows with
 * what is written.
 *
 * Properties: `value` (#CgEntryValue, nullable): what it shows and changes; `error` (string or %NULL): the reason.
 */
#define CG_TYPE_NOTES_ROW (cg_notes_row_get_type ())
G_DECLARE_FINAL_TYPE (CgNotesRow, cg_notes_row, CG, NOTES_ROW, AdwPreferencesRow)

G_END_DECLS
