/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "storage/cg-reader.h"

G_BEGIN_DECLS

/**
 * CgIncoming:
 * @source: what the person knows it by, such as a file's name
 * @reading: (nullable): what came out of it
 * @error: (nullable): why nothing did
 *
 * One reply or copy that came in, of which nothing is known yet but what it says itself.
 */
typedef struct {
  char *source;
  CgReading *reading;
  GError *error;
} CgIncoming;

/**
 * CgIncomingReader:
 *
 * Reads what comes in for a document. It holds no more of that than the tools that are answered, so that it can read in
 * another thread, one file at a time, while the document is in use.
 */
typedef struct _CgIncomingReader CgIncomingReader;

CgIncomingReader *cg_incoming_reader_new   (CgAssessment *assessment);
CgIncomingReader *cg_incoming_reader_ref   (CgIncomingReader *self);
void              cg_incoming_reader_unref (CgIncomingReader *self);

/* Each returns (transfer full) (element-type CgIncoming): one or more; a text may hold the answers of several people. */
GPtrArray        *cg_incoming_read_file    (CgIncomingReader *self, const char *source, GFile *file,
                                            GCancellable *cancellable);
GPtrArray        *cg_incoming_read_stream  (CgIncomingReader *self, const char *source, GInputStream *stream,
                                            GCancellable *cancellable);
GPtrArray        *cg_incoming_read_text    (CgIncomingReader *self, const char *source, const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgIncomingReader, cg_incoming_reader_unref)

G_END_DECLS
