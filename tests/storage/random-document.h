/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/cg-session.h"

G_BEGIN_DECLS

/* Documents that follow the table of kinds, so that every kind and field of the format comes up. */
CgSession *random_document_new    (GRand *rand);
guint      random_document_edit   (CgSession *session, GRand *rand, guint n);
char      *random_document_text   (GRand *rand);

G_END_DECLS
