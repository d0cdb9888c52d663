/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/cg-language.h"
#include "storage/cg-document.h"

G_BEGIN_DECLS

/**
 * CgKeptPart:
 * @CG_KEPT_ANSWERS: what an information-governance officer asks, answered from what the round promises
 * @CG_KEPT_WITH_DOCUMENT: what belongs to the open assessment
 * @CG_KEPT_ON_COMPUTER: what the program keeps besides
 * @CG_KEPT_HANDED_OUT: what leaves the program when somebody sends it
 */
typedef enum {
  CG_KEPT_ANSWERS,
  CG_KEPT_WITH_DOCUMENT,
  CG_KEPT_ON_COMPUTER,
  CG_KEPT_HANDED_OUT,
  CG_KEPT_N_PARTS
} CgKeptPart;

/**
 * CgKept:
 * @place: (nullable): the file or folder as it is on this machine now
 * @what: what it is, a paragraph a line
 * @how_long: (nullable): how long it is kept, as a sentence
 *
 * One thing that the program keeps or hands out, or one question about it.
 */
typedef struct {
  CgKeptPart part;
  char *title;
  char *place;
  char *what;
  char *how_long;
} CgKept;

/**
 * CgKeptDesk:
 * @recent: (nullable): the desktop's file with what was opened before
 * @n_recent: how many assessments stand in it
 * @settings: (nullable): the file with the preferences, %NULL where they are gone with the program
 *
 * What only the desktop knows.
 */
typedef struct {
  const char *recent;
  guint n_recent;
  const char *settings;
} CgKeptDesk;

GPtrArray  *cg_kept_list         (CgDocument *document, CgEntry *round, const CgKeptDesk *desk,
                                  const CgLanguage *language);
const char *cg_kept_title        (const CgLanguage *language);
const char *cg_kept_part_title   (CgKeptPart part, const CgLanguage *language);
char       *cg_kept_dup_how_long (const CgKept *self, const CgLanguage *language);

GBytes     *cg_kept_write_pdf    (GPtrArray *kept, const char *document, const char *round, const char *date,
                                  const CgLanguage *language, GError **error);

G_END_DECLS
