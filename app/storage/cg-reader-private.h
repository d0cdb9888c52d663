/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/parser.h>

#include "common/cg-error.h"
#include "storage/cg-raw-window.h"
#include "storage/cg-reader.h"

G_BEGIN_DECLS

#define CG_READER_MAX_DEPTH     16
#define CG_READER_MAX_NESTED    200 /* elements that are not ours, inside each other */
#define CG_READER_MAX_TEXT      (1024 * 1024)
#define CG_READER_MAX_ATTRIBUTE (64 * 1024)
#define CG_READER_MAX_MARKUP    (2 * 1024 * 1024)
#define CG_READER_MAX_FOREIGN   (16 * 1024 * 1024)

/* One open element of ours. */
typedef struct {
  const CgKind *kind; /* NULL for an element that holds nothing but a text field of the frame below */
  CgEntry *entry;     /* not owned; NULL for a rating that has nothing but answer and target so far */
  int field;          /* of the frame below, where kind is NULL */
  int order;          /* how far the fields and, behind them, the children have come */
  guint32 seen;       /* a bit for each sort of child */
  CgEntry *last;      /* the child that was closed last */
  int last_place;     /* where a foreign piece goes that comes now, while there is no last child */
  const char *default_namespace;
} CgFrame;

typedef enum {
  CG_CAPTURE_NONE,
  CG_CAPTURE_FOREIGN,
  CG_CAPTURE_RESPONSE, /* kept word for word, as its instrument was found nowhere */
  CG_CAPTURE_SKIP,     /* what an older program can't understand of a newer document */
} CgCapture;

/* The ratings of the response that is being read. */
typedef struct {
  CgRatings *ratings;
  CgInstrument *instrument;
  guint expected;     /* the item that comes next if the file keeps the instrument's order */
  guint item;         /* of the open or last rating */
  CgEntry *whole;     /* owned: the open rating, where it has more than item, answer and target */
  CgEntry *last;      /* what to hang a foreign piece on that follows a rating; NULL to make it */
  GHashTable *about;  /* `item partner` of the ratings about partners */
} CgRatingsReader;

typedef struct {
  CgReadOptions options;
  CgReading *reading;
  xmlParserCtxtPtr context;
  GError *error;

  CgRawWindow raw;
  gint64 fed;
  CgFrame frames[CG_READER_MAX_DEPTH];
  int depth; /* frames in use */
  gboolean started; /* the root has begun */
  gboolean ended;   /* there is nothing more to come */
  GString *text;
  GHashTable *lines; /* CgEntry -> line, of what is checked later */

  CgCapture capture;
  guint capture_depth;
  gint64 capture_start;
  char *capture_namespace; /* a default namespace that has to be declared on what is captured, or NULL */
  gsize capture_name_length;

  CgRatingsReader ratings;
  const xmlChar *name_rating, *name_item, *name_answer, *name_target;

  /* Of a fragment: the one element that is read, below a made-up root. */
  gboolean fragment;
  CgKindId fragment_kind;
  CgEntry *fragment_entry; /* owned */
} CgReader;

/* A start tag as the parser hands it over: two pointers a declared namespace, five an attribute. */
typedef struct {
  const char *prefix;
  const char *xmlns;
  const char *name;
  int n_namespaces;
  const xmlChar **namespaces;
  int n;
  const xmlChar **attributes;
} CgTag;

#define CG_ATTRIBUTE_NAME(tag, i)   ((const char *) (tag)->attributes[5 * (i)])
#define CG_ATTRIBUTE_PREFIX(tag, i) ((const char *) (tag)->attributes[5 * (i) + 1])
#define CG_ATTRIBUTE_XMLNS(tag, i)  ((const char *) (tag)->attributes[5 * (i) + 2])
#define CG_ATTRIBUTE_VALUE(tag, i)  ((const char *) (tag)->attributes[5 * (i) + 3])
#define CG_ATTRIBUTE_LENGTH(tag, i) ((gsize) ((tag)->attributes[5 * (i) + 4] - (tag)->attributes[5 * (i) + 3]))

void      cg_reader_fail                   (CgReader *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void      cg_reader_fail_with              (CgReader *self, GError *error);
void      cg_reader_warn                   (CgReader *self, int line, CgEntry *entry, const char *id);
GError   *cg_reader_refusal                (const char *format, const char *what);
int       cg_reader_get_line               (CgReader *self);
CgFrame  *cg_reader_top                    (CgReader *self);

/* cg-reader-attributes.c */
gboolean  cg_reader_is_ours                (const char *xmlns);
char     *cg_reader_take_value             (const char *value, gsize length);
gboolean  cg_reader_check_prefix           (CgReader *self, const CgTag *tag, int i);
gboolean  cg_reader_set_attributes         (CgReader *self, CgEntry *entry, const CgTag *tag);

/* cg-reader-foreign.c */
void      cg_reader_add_foreign            (CgReader *self, const char *raw, gssize length);
void      cg_reader_add_foreign_attributes (CgReader *self, CgEntry *entry, int place, gboolean keep_lang);
void      cg_reader_begin_capture          (CgReader *self, CgCapture capture, const CgTag *tag);
void      cg_reader_end_capture            (CgReader *self);

/* cg-reader-root.c */
void      cg_reader_start_root             (CgReader *self, const CgTag *tag);
void      cg_reader_start_fragment         (CgReader *self, const CgTag *tag);

/* cg-reader-start.c */
CgFrame  *cg_reader_push                   (CgReader *self, const CgKind *kind, CgEntry *entry, const CgTag *tag);
gboolean  cg_tag_declares_prefix           (const CgTag *tag);
void      cg_frame_note_order              (CgFrame *frame, int order);
void      cg_reader_start_ours             (CgReader *self, const CgTag *tag);
void      cg_reader_start_rating           (CgReader *self, const CgTag *tag);

/* cg-reader-end.c */
void      cg_reader_end_field              (CgReader *self);
void      cg_reader_end_entry              (CgReader *self);

/* cg-reader-handlers.c */
void      cg_reader_init_handlers          (xmlSAXHandler *sax);

/* cg-reader-ratings.c */
void      cg_ratings_reader_begin  (CgReader *self, CgResponse *response);
void      cg_ratings_reader_end    (CgReader *self);
gboolean  cg_ratings_reader_start  (CgReader *self, const CgTag *tag);
CgEntry  *cg_ratings_reader_entry  (CgReader *self);
void      cg_ratings_reader_finish (CgReader *self);
CgEntry  *cg_ratings_reader_last   (CgReader *self);

G_END_DECLS
