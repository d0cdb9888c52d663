/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/cg-assessment.h"

G_BEGIN_DECLS

/**
 * CgEntryRowField: one row inside an opened #CgEntryRow
 * @title: what the field is called, to be translated
 * @subtitle: (nullable): what it means
 */
typedef struct {
  CgName name;
  GType (*type) (void);
  const char *title;
  const char *subtitle;
} CgEntryRowField;

/**
 * CgEntryRowKind:
 * @title: (transfer full): what the entry is called in the list
 * @subtitle: (transfer full): what it is
 * @remove: the words of the button that removes it, also the name of the step of undo
 * @kept: why it can't be removed while something refers to it
 *
 * What is different between partners, people, rounds and records of the log.
 */
typedef struct {
  const CgEntryRowField *fields;
  guint n_fields;
  char *(*title) (CgAssessment *assessment, CgEntry *entry);
  char *(*subtitle) (CgAssessment *assessment, CgEntry *entry);
  const char *remove;
  const char *kept;
} CgEntryRowKind;

const CgEntryRowKind *cg_entry_row_kind_get (CgKindId kind);

G_END_DECLS
