/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/cg-assessment.h"
#include "storage/cg-input.h"

G_BEGIN_DECLS

/**
 * CgReading:
 * @root: the root entry
 * @assessment: the document or reply; %NULL for an instrument or guidance
 * @instrument: the instrument, where the file is one
 * @warnings: (element-type GError): what is odd but kept, such as an instrument that was found nowhere, with lines
 *
 * What came out of a file.
 */
typedef struct {
  CgEntry *root;
  CgAssessment *assessment;
  CgInstrument *instrument;
  GPtrArray *warnings;
} CgReading;

/**
 * CgReadOptions:
 * @lookup: (nullable): finds instruments that are declared and not embedded
 * @newer: whether to read what can be understood of a document of a newer version; it comes out read-only
 */
typedef struct {
  CgInstrumentLookup lookup;
  gpointer user_data;
  gboolean newer;
} CgReadOptions;

CgReading *cg_read_input   (CgInput *input, const CgReadOptions *options, GCancellable *cancellable, GError **error);
CgReading *cg_read_stream  (GInputStream *stream, const CgReadOptions *options, GCancellable *cancellable, GError **error);
CgReading *cg_read_file    (GFile *file, const CgReadOptions *options, GCancellable *cancellable, GError **error);
CgReading *cg_read_bytes   (GBytes *bytes, const CgReadOptions *options, GError **error);
CgEntry   *cg_read_fragment (const char *text, gssize length, CgKindId kind, CgAssessment *assessment, GError **error);
void       cg_reading_free (CgReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgReading, cg_reading_free)

G_END_DECLS
