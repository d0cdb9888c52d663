/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgMatter:
 * @round: the id of the round
 * @item: the number of one of @instrument's items
 *
 * One thing that the partners talk about and settle. It borrows what it holds.
 */
typedef struct {
  const char *round;
  CgInstrument *instrument;
  guint item;
} CgMatter;

/* What the room did with a matter. Each change is one step of undo; it fails with %CG_ERROR_NOT_ACCEPTABLE where the
 * document can't be changed, as in a locked round. */
CgEntry   *cg_agreement_find         (CgAssessment *assessment, const CgMatter *matter);
gboolean   cg_agreement_settle       (CgSession *session, const CgMatter *matter, const char *status, const char *level,
                                      GError **error);
gboolean   cg_agreement_forget       (CgSession *session, const CgMatter *matter, GError **error);
CgEntry   *cg_agreement_add_dissent  (CgSession *session, const CgMatter *matter, const char *partner, GError **error);

GPtrArray *cg_agreement_list_actions (CgAssessment *assessment, const CgMatter *matter);
gboolean   cg_agreement_add_action   (CgSession *session, const CgMatter *matter, const char *title, GError **error);

GPtrArray *cg_agreement_list_records (CgAssessment *assessment, const CgMatter *matter, const char *kind);
CgEntry   *cg_agreement_add_record   (CgSession *session, const CgMatter *matter, const char *kind, const char *date,
                                      const char *text, GError **error);
char      *cg_agreement_vote_words   (CgAssessment *assessment, CgInstrument *instrument, const guint *votes);

gboolean   cg_agreement_ends_section (CgInstrument *instrument, guint item);

G_END_DECLS
