/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/cg-answer.h"
#include "model/cg-instrument.h"

G_BEGIN_DECLS

/**
 * CgRatings:
 *
 * All ratings of one response: a byte an item for the answer, another for the target once there is one, and
 * everything else (comments, evidence, ...) only for the items that have it. A rating about a partner is kept whole.
 *
 * A rating is handed over as an entry of kind %CG_KIND_RATING that holds all of it.
 */
typedef struct _CgRatings CgRatings;

#define CG_RATINGS_LAST (-1)

CgRatings    *cg_ratings_new            (CgInstrument *instrument);
CgRatings    *cg_ratings_copy           (CgRatings *self);
void          cg_ratings_free           (CgRatings *self);

CgInstrument *cg_ratings_get_instrument (const CgRatings *self);
const guint8 *cg_ratings_get_answers    (const CgRatings *self);
const guint8 *cg_ratings_get_targets    (const CgRatings *self);
guint8        cg_ratings_get_answer     (const CgRatings *self, guint item);
guint8        cg_ratings_get_target     (const CgRatings *self, guint item);
gboolean      cg_ratings_contains       (const CgRatings *self, guint item);
CgEntry      *cg_ratings_get_details    (const CgRatings *self, guint item);
CgEntry      *cg_ratings_find_about     (const CgRatings *self, const char *item, const char *about);

/* For reading a file: the rating is new and comes last. */
void          cg_ratings_add            (CgRatings *self, guint item, guint8 answer, guint8 target);
CgEntry      *cg_ratings_need_details   (CgRatings *self, guint item);
void          cg_ratings_add_about      (CgRatings *self, CgEntry *rating);

guint         cg_ratings_get_n          (const CgRatings *self);
guint         cg_ratings_count_carried  (const CgRatings *self);
int           cg_ratings_get_position   (const CgRatings *self, const char *item, const char *about);
const guint16 *cg_ratings_get_order     (const CgRatings *self, guint *n);
GPtrArray    *cg_ratings_get_about      (const CgRatings *self);
int           cg_ratings_get_nth_item   (const CgRatings *self, guint position, CgEntry **about);

CgEntry      *cg_ratings_dup_rating     (CgRatings *self, const char *item, const char *about);
void          cg_ratings_put            (CgRatings *self, const char *item, const char *about, CgEntry *rating, int position);

G_END_DECLS
