/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-assessment.h"

G_BEGIN_DECLS

/**
 * CgFormOptions:
 * @assessment: the document that the answers are for
 * @round: its round
 * @partner: (nullable): the partner whose people answer; %NULL lets each say for whom they answer
 * @instruments: (element-type CgInstrument): what is asked, in that order; at least one
 * @for_people: (array zero-terminated=1): ids of the tools that people who use services, and carers, are asked first
 * @languages: (element-type CgLanguage): what it can be read in; the first is shown first
 */
typedef struct {
  CgAssessment *assessment;
  CgEntry *round;
  CgEntry *partner;
  GPtrArray *instruments;
  const char *const *for_people;
  GPtrArray *languages;
} CgFormOptions;

GBytes    *cg_form_write         (const CgFormOptions *options, GError **error);

/* (element-type CgLanguage) (transfer full) */
GPtrArray *cg_form_dup_languages (CgAssessment *assessment);

G_END_DECLS
