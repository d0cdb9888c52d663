/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/cg-document.h"
#include "storage/cg-reader.h"

G_BEGIN_DECLS

CgDocument *cg_document_new_recovered (CgReading *reading, CgSession *session, GFile *file, const char *etag);

G_END_DECLS
