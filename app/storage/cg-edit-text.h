/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/cg-edit.h"

G_BEGIN_DECLS

/* One edit as one line of text without a line end, for the journal of a draft. */
char   *cg_edit_to_text   (const CgEdit *edit);
CgEdit *cg_edit_from_text (const char *text, gssize length, CgAssessment *assessment, GError **error);

G_END_DECLS
