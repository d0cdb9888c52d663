/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "catalogue/cg-catalogue.h"
#include "history/cg-session.h"

G_BEGIN_DECLS

/* What can be added to an assessment, each as one step of undo. They return the new entry in the document. */
CgEntry *cg_addition_partner    (CgSession *session);
CgEntry *cg_addition_respondent (CgSession *session, CgEntry *partner);
CgEntry *cg_addition_round      (CgSession *session, const char *name, const char *kind, const char *date, CgEntry *last,
                                     gboolean carry);
CgEntry *cg_addition_record     (CgSession *session, const char *kind);
CgEntry    *cg_addition_declare (CgCatalogue *catalogue, CgInstrument *instrument);
gboolean cg_addition_instrument (CgSession *session, CgCatalogue *catalogue, CgInstrument *instrument, GError **error);
void     cg_addition_remove     (CgSession *session, CgEntry *entry, const char *label);

char    *cg_addition_free_id    (CgEntry *list, CgKindId kind, const char *name);
char    *cg_addition_today      (void);

G_END_DECLS
