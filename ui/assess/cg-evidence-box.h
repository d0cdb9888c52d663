/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "assess/cg-answering.h"

G_BEGIN_DECLS

/**
 * CgEvidenceBox:
 *
 * What an answer to one item rests on: pieces of evidence with their kind and where they can be read.
 */
#define CG_TYPE_EVIDENCE_BOX (cg_evidence_box_get_type ())
G_DECLARE_FINAL_TYPE (CgEvidenceBox, cg_evidence_box, CG, EVIDENCE_BOX, AdwBin)

void cg_evidence_box_show (CgEvidenceBox *self, CgAnswering *answering, guint item);

G_END_DECLS
