/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-entry.h"
#include "model/cg-instrument.h"
#include "model/cg-response.h"

G_BEGIN_DECLS

/**
 * CgAssessment:
 *
 * A partnership's assessment: the tree of entries of its document with all lists present, the instruments it uses,
 * and the rules that hold between them. A reply is one too; its lists hold what the reply brings.
 */
#define CG_TYPE_ASSESSMENT (cg_assessment_get_type ())
G_DECLARE_FINAL_TYPE (CgAssessment, cg_assessment, CG, ASSESSMENT, GObject)

CgAssessment *cg_assessment_new               (const char *name, const char *language);
CgAssessment *cg_assessment_new_from_root     (CgEntry *root);

CgEntry      *cg_assessment_get_root          (CgAssessment *self);
CgEntry      *cg_assessment_get_list          (CgAssessment *self, CgKindId kind);
CgEntry      *cg_assessment_find              (CgAssessment *self, CgKindId kind, const char *id);
const char   *cg_assessment_get_name          (CgAssessment *self);
char         *cg_assessment_dup_title         (CgAssessment *self, const CgLanguage *language);
gboolean      cg_assessment_is_practice       (CgAssessment *self);

gboolean      cg_assessment_is_read_only      (CgAssessment *self);
void          cg_assessment_set_read_only     (CgAssessment *self, gboolean read_only);

void          cg_assessment_add_instrument    (CgAssessment *self, CgInstrument *instrument);
gboolean      cg_assessment_declares          (CgAssessment *self, const char *id, int version);
int           cg_assessment_declared_version  (CgAssessment *self, const char *id);
CgInstrument *cg_assessment_find_instrument   (CgAssessment *self, const char *id, int version);
GPtrArray    *cg_assessment_dup_instruments   (CgAssessment *self);
CgInstrument *cg_assessment_instrument_of     (CgAssessment *self, CgEntry *entry);

CgResponse   *cg_assessment_find_response     (CgAssessment *self, const char *round, const char *respondent,
                                               const char *instrument, int version);
char         *cg_assessment_key             (CgAssessment *self, CgEntry *entry);
CgEntry      *cg_assessment_find_position     (CgAssessment *self, const char *round, const char *instrument,
                                               int version, const char *item, const char *about, const char *partner);
CgEntry      *cg_assessment_get_latest_round  (CgAssessment *self);
GPtrArray    *cg_assessment_list_rounds       (CgAssessment *self);
gboolean      cg_assessment_is_outside        (CgAssessment *self, CgEntry *respondent);

gboolean      cg_assessment_check_entry       (CgAssessment *self, CgEntry *parent, CgEntry *entry, GError **error);
gboolean      cg_assessment_check_change      (CgAssessment *self, CgEntry *entry, CgName name, const char *value,
                                               GError **error);
gboolean      cg_assessment_check_rating      (CgAssessment *self, CgInstrument *instrument, CgEntry *rating, GError **error);
gboolean      cg_assessment_check_tree        (CgAssessment *self, CgEntry *parent, CgEntry *entry, GError **error);
void          cg_assessment_forget_keys       (CgAssessment *self);
gboolean      cg_assessment_is_referred_to    (CgAssessment *self, CgEntry *entry);
int           cg_assessment_next_slot         (CgAssessment *self);

G_END_DECLS
