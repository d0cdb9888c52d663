/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-assessment.h"

G_BEGIN_DECLS

GBytes *cg_csv_export (CgAssessment *assessment, gboolean anonymous);

G_END_DECLS
