/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgAnswering:
 *
 * One person answering one instrument in one round: what was answered, and the edits that answer. The
 * response is made with the first answer. Every change is one step of undo with a name, a run of typing too.
 *
 * Signals: `changed` (string or %NULL): the answer to that item is another one now; %NULL when any may be.
 */
#define CG_TYPE_ANSWERING (cg_answering_get_type ())
G_DECLARE_FINAL_TYPE (CgAnswering, cg_answering, CG, ANSWERING, GObject)

CgAnswering  *cg_answering_new            (CgSession *session, const char *round, const char *respondent,
                                           CgInstrument *instrument);

CgSession    *cg_answering_get_session    (CgAnswering *self);
CgInstrument *cg_answering_get_instrument (CgAnswering *self);
const char   *cg_answering_get_round      (CgAnswering *self);
const char   *cg_answering_get_respondent (CgAnswering *self);
void          cg_answering_set_on_paper   (CgAnswering *self, gboolean on_paper);
const char   *cg_answering_get_obstacle   (CgAnswering *self);
CgResponse   *cg_answering_find_response  (CgAnswering *self);

guint8        cg_answering_get_answer     (CgAnswering *self, guint item);
guint8        cg_answering_get_target     (CgAnswering *self, guint item);
CgEntry      *cg_answering_dup_rating     (CgAnswering *self, guint item);
CgEntry      *cg_answering_dup_rating_about (CgAnswering *self, guint item, const char *about);
gboolean      cg_answering_is_carried     (CgAnswering *self, guint item);
guint         cg_answering_count_carried  (CgAnswering *self);
gboolean      cg_answering_is_answered    (CgAnswering *self, guint item);
guint         cg_answering_count          (CgAnswering *self);
int           cg_answering_next_open      (CgAnswering *self, int after);

gboolean      cg_answering_set_answer     (CgAnswering *self, guint item, guint8 answer, GError **error);
gboolean      cg_answering_set_target     (CgAnswering *self, guint item, guint8 target, GError **error);
gboolean      cg_answering_set_comment    (CgAnswering *self, guint item, const char *text, const char *see,
                                           GError **error);
gboolean      cg_answering_add_evidence   (CgAnswering *self, guint item, const char *kind, const char *text,
                                           const char *href, GError **error);
gboolean      cg_answering_remove_evidence (CgAnswering *self, guint item, guint index, GError **error);

gboolean      cg_answering_confirm        (CgAnswering *self, GError **error);

/* What is not a level: ticks, words, places, and the view of each other partner. */
gboolean      cg_answering_get_tick       (CgAnswering *self, guint item, const char *prompt);
gboolean      cg_answering_set_tick       (CgAnswering *self, guint item, const char *prompt, gboolean ticked,
                                           GError **error);
char         *cg_answering_dup_words      (CgAnswering *self, guint item, CgName name);
gboolean      cg_answering_set_words      (CgAnswering *self, guint item, CgName name, const char *words, GError **error);
guint         cg_answering_get_rank       (CgAnswering *self, guint item);
GArray       *cg_answering_list_ranked    (CgAnswering *self);
gboolean      cg_answering_set_ranked     (CgAnswering *self, const guint *items, guint n, GError **error);
GPtrArray    *cg_answering_list_others    (CgAnswering *self);
guint8        cg_answering_get_answer_about (CgAnswering *self, guint item, const char *about);
gboolean      cg_answering_set_answer_about (CgAnswering *self, guint item, const char *about, guint8 answer,
                                             GError **error);

G_END_DECLS
