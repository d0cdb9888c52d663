/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/cg-incoming.h"
#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgMergeOutcome:
 * @CG_MERGE_ADDED: it was not here
 * @CG_MERGE_REPLACED: it was made from what is here, whose place it takes
 * @CG_MERGE_SAME: it is here already
 * @CG_MERGE_OLDER: what is here was made from it
 * @CG_MERGE_CONFLICT: what is here says something else, and a person has to choose
 * @CG_MERGE_REFUSED: it can't be taken, and the reason is said
 */
typedef enum {
  CG_MERGE_ADDED,
  CG_MERGE_REPLACED,
  CG_MERGE_SAME,
  CG_MERGE_OLDER,
  CG_MERGE_CONFLICT,
  CG_MERGE_REFUSED,
  CG_MERGE_N_OUTCOMES,
} CgMergeOutcome;

/**
 * CgMergeStep:
 * @source: the file that it came in
 * @ours: (nullable): what is in the document, of a conflict or replacement
 * @theirs: (nullable): what came in; %NULL where the whole file was refused
 * @take_theirs: of a conflict, which side was chosen
 * @reason: (nullable): why it was refused, in plain words, with the line where there is one
 *
 * What becomes of one entry that came in.
 */
typedef struct {
  char *source;
  CgMergeOutcome outcome;
  CgKindId list;
  CgEntry *ours;
  CgEntry *theirs;
  gboolean take_theirs;
  char *reason;
} CgMergeStep;

/**
 * CgMerge:
 *
 * Answers that came back, and whole copies of the document, on their way into it. First every file is added, which
 * changes nothing; then the steps tell what would happen, conflicts are chosen, and all of it is made one step of undo.
 * Nothing is ever deleted. Reading and planning are linear in the number of files.
 */
#define CG_TYPE_MERGE (cg_merge_get_type ())
G_DECLARE_FINAL_TYPE (CgMerge, cg_merge, CG, MERGE, GObject)

CgMerge   *cg_merge_new        (CgAssessment *assessment);
gboolean   cg_merge_add        (CgMerge *self, GPtrArray *incoming);
gboolean   cg_merge_add_bytes  (CgMerge *self, const char *source, GBytes *bytes);
gboolean   cg_merge_add_text   (CgMerge *self, const char *source, const char *text, gsize length);
gboolean   cg_merge_add_file   (CgMerge *self, const char *source, GFile *file, GCancellable *cancellable);

/* (element-type CgMergeStep) (transfer none) */
GPtrArray *cg_merge_get_steps  (CgMerge *self);
guint      cg_merge_count      (CgMerge *self, CgMergeOutcome outcome);
gboolean   cg_merge_apply      (CgMerge *self, CgSession *session, GError **error);

char      *cg_merge_dup_words  (CgMerge *self, const CgMergeStep *step);
char      *cg_merge_dup_differences (CgMerge *self, const CgMergeStep *step);
char      *cg_merge_dup_count  (CgMerge *self, CgMergeOutcome outcome);

G_END_DECLS
