/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "history/cg-session.h"
#include "model/cg-instrument.h"

G_BEGIN_DECLS

/**
 * CgDocument:
 *
 * An assessment with its file: reading, safe saving, the draft that survives a crash, the advisory lock, and the
 * watch for changes by others.
 *
 * Properties (read-only, notified): `file` (#GFile, %NULL while untitled), `title` (string: the file's or the
 * partnership's name), `changed-on-disk` (boolean), `locked-by` (string or %NULL: who else has it open), `unprotected`
 * (boolean: there are unsaved changes and their draft can't be written, so a crash would lose them).
 */
#define CG_TYPE_DOCUMENT (cg_document_get_type ())
G_DECLARE_FINAL_TYPE (CgDocument, cg_document, CG, DOCUMENT, GObject)

typedef enum {
  CG_SAVE_NORMAL = 0,
  CG_SAVE_OVERWRITE_CHANGED = 1 << 0, /* the person was asked and wants to replace what another wrote */
} CgSaveFlags;

CgDocument   *cg_document_new             (CgAssessment *assessment);
CgDocument   *cg_document_open            (GFile *file, CgInstrumentLookup lookup, gpointer user_data, GError **error);

CgSession    *cg_document_get_session     (CgDocument *self);
GFile        *cg_document_get_file        (CgDocument *self);
const char   *cg_document_get_title       (CgDocument *self);
gboolean      cg_document_is_read_only    (CgDocument *self);
gboolean      cg_document_has_changed_on_disk (CgDocument *self);
const char   *cg_document_get_locked_by   (CgDocument *self);
gboolean      cg_document_is_unprotected  (CgDocument *self);
/* (element-type utf8): what the person should know after opening, such as an instrument that was not found */
GPtrArray    *cg_document_get_warnings    (CgDocument *self);

/* CG_ERROR_CHANGED, CG_ERROR_NOT_WRITTEN, or G_IO_ERROR_CANCELLED; the document is then as unsaved as before. */
void          cg_document_save_async      (CgDocument *self, GFile *file, CgSaveFlags flags, GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer user_data);
gboolean      cg_document_save_finish     (CgDocument *self, GAsyncResult *result, GError **error);

/* Drafts: kept while the document has unsaved changes, gone after a save or cg_document_discard_draft(). */
void          cg_document_start_drafts    (CgDocument *self);
void          cg_document_discard_draft   (CgDocument *self);
guint         cg_document_count_drafts    (CgDocument *self, guint *n_all);

gboolean      cg_document_erase_person    (CgDocument *self, CgEntry *respondent, GError **error);

/**
 * CgDraft: what an earlier run of the program left behind when it died.
 */
typedef struct _CgDraft CgDraft;

/* (element-type CgDraft) (transfer full): drafts that no running program owns, the latest first. The title of one
 * that can't be read says so; recovering it tells where it is and leaves it be. */
GPtrArray    *cg_draft_list               (void);
const char   *cg_draft_get_title          (const CgDraft *self);
char         *cg_draft_dup_time           (const CgDraft *self); /* YYYY-MM-DDThh:mm:ssZ of its last edit */
GFile        *cg_draft_get_file           (const CgDraft *self); /* the document it belongs to, or NULL */
CgDocument   *cg_draft_recover            (CgDraft *self, CgInstrumentLookup lookup, gpointer user_data, GError **error);
void          cg_draft_discard            (CgDraft *self);
void          cg_draft_discard_damaged    (GFile *file);
void          cg_draft_free               (CgDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgDraft, cg_draft_free)

G_END_DECLS
