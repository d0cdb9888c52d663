/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue/cg-catalogue.h"
#include "history/cg-session.h"

G_BEGIN_DECLS

/* The example assessment, opened for change; the catalogue gives its tools. */
CgSession    *example_open       (CgCatalogue *catalogue);
CgInstrument *example_instrument (CgSession *session, const char *id);

G_END_DECLS
