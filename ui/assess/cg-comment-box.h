/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "assess/cg-answering.h"

G_BEGIN_DECLS

/**
 * CgCommentBox:
 *
 * The comment on one item, and who may see it. It is kept while it is typed.
 */
#define CG_TYPE_COMMENT_BOX (cg_comment_box_get_type ())
G_DECLARE_FINAL_TYPE (CgCommentBox, cg_comment_box, CG, COMMENT_BOX, AdwBin)

void cg_comment_box_show (CgCommentBox *self, CgAnswering *answering, guint item);

G_END_DECLS
