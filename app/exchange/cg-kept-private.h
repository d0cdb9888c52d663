/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/cg-kept.h"

G_BEGIN_DECLS

/* The list while it is made. */
typedef struct {
  GPtrArray *list;
  CgKeptPart part;
  CgDocument *document;
  CgAssessment *assessment;
  CgEntry *round;
  const CgKeptDesk *desk;
  const CgLanguage *language;
} CgKeeping;

CgKept     *cg_keeping_add        (CgKeeping *self, const char *title, char *place, char *what, const char *how_long);
const char *cg_keeping_say        (const CgKeeping *self, const char *text);
const char *cg_keeping_promised   (const CgKeeping *self, CgName name);
char       *cg_keeping_dup_place  (const CgKeeping *self);
char       *cg_keeping_dup_until  (const CgKeeping *self);

void        cg_keeping_add_answers (CgKeeping *self);
void        cg_keeping_add_places  (CgKeeping *self);

G_END_DECLS
