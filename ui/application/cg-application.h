/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "catalogue/cg-catalogue.h"

G_BEGIN_DECLS

/**
 * CgApplication:
 *
 * The program: its windows, one for each document, and what does not belong to any one of them.
 */
#define CG_TYPE_APPLICATION (cg_application_get_type ())
G_DECLARE_FINAL_TYPE (CgApplication, cg_application, CG, APPLICATION, AdwApplication)

CgApplication *cg_application_new (void);

G_END_DECLS
