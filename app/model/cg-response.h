/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-entry.h"
#include "model/cg-ratings.h"

G_BEGIN_DECLS

/**
 * CgResponse:
 *
 * What one respondent answered to one instrument in one round. A response to an instrument that is declared but
 * found nowhere is kept word for word and can't be edited.
 */
#define CG_TYPE_RESPONSE (cg_response_get_type ())
G_DECLARE_FINAL_TYPE (CgResponse, cg_response, CG, RESPONSE, CgEntry)

CgResponse *cg_response_new         (void);
CgRatings  *cg_response_get_ratings (CgResponse *self);
void        cg_response_open        (CgResponse *self, CgInstrument *instrument);
const char *cg_response_get_raw     (CgResponse *self);
void        cg_response_take_raw    (CgResponse *self, char *raw);

G_END_DECLS
