/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue/cg-library.h"

G_BEGIN_DECLS

CgLibrary *cg_shelf_get_library (CgCatalogue *catalogue);

G_END_DECLS
