/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * The shape of everything that a file of ours can hold, as one table: reading, checking, editing and writing
 * all follow it, so that a new element is a new row and nothing else.
 */

#define CG_NAMESPACE_ASSESSMENT "urn:common-ground:assessment:1"
#define CG_NAMESPACE_INSTRUMENT "urn:common-ground:instrument:1"
#define CG_NAMESPACE_GUIDANCE   "urn:common-ground:guidance:1"

/** CgName: every attribute and every element that holds nothing but one text. */
typedef enum {
  CG_NAME_TEXT, /* the text of the element itself */
  CG_NAME_ABOUT,
  CG_NAME_ACTIVITY,
  CG_NAME_AMOUNT,
  CG_NAME_ANSWER,
  CG_NAME_ASSESSMENT,
  CG_NAME_AUDIENCE,
  CG_NAME_AUTHOR,
  CG_NAME_BASE,
  CG_NAME_BASIS,
  CG_NAME_BY,
  CG_NAME_CARRIED,
  CG_NAME_CLOSES,
  CG_NAME_CONFIDENCE,
  CG_NAME_CONTACT,
  CG_NAME_CONTROL,
  CG_NAME_CREATED,
  CG_NAME_CRITERION,
  CG_NAME_CURRENCY,
  CG_NAME_DATE,
  CG_NAME_DATED,
  CG_NAME_DIGEST,
  CG_NAME_DUE,
  CG_NAME_ENTERED_BY,
  CG_NAME_EXPECTATION,
  CG_NAME_FROM,
  CG_NAME_HELPED,
  CG_NAME_HOW,
  CG_NAME_HREF,
  CG_NAME_ID,
  CG_NAME_INSTRUMENT,
  CG_NAME_ISSUE,
  CG_NAME_ITEM,
  CG_NAME_ITEM_NAME,
  CG_NAME_KEEP_UNTIL,
  CG_NAME_KIND,
  CG_NAME_LANG,
  CG_NAME_LEAD,
  CG_NAME_LEGAL,
  CG_NAME_LEVEL,
  CG_NAME_LEVEL_OF,
  CG_NAME_LIKELIHOOD,
  CG_NAME_LOCKED,
  CG_NAME_MINUTES,
  CG_NAME_MODE,
  CG_NAME_MODIFIED,
  CG_NAME_NAME,
  CG_NAME_NAMING,
  CG_NAME_NOTICE,
  CG_NAME_OF,
  CG_NAME_OPENS,
  CG_NAME_OPTION,
  CG_NAME_ORIGIN,
  CG_NAME_OUTSIDE,
  CG_NAME_OWNER,
  CG_NAME_PARTNER,
  CG_NAME_PERSPECTIVE,
  CG_NAME_PLACE,
  CG_NAME_POPULATION,
  CG_NAME_PREFERRED,
  CG_NAME_PRESENT,
  CG_NAME_PRIORITY,
  CG_NAME_PROMPT,
  CG_NAME_PURPOSE,
  CG_NAME_RANK,
  CG_NAME_RATIONALE,
  CG_NAME_REF,
  CG_NAME_RESOURCES,
  CG_NAME_RESPONDENT,
  CG_NAME_REVIEW,
  CG_NAME_RING,
  CG_NAME_ROLE,
  CG_NAME_ROUND,
  CG_NAME_SECTION,
  CG_NAME_SECTOR,
  CG_NAME_SEE,
  CG_NAME_SERVICE,
  CG_NAME_SEVERITY,
  CG_NAME_SHORT,
  CG_NAME_SLOT,
  CG_NAME_SOURCE,
  CG_NAME_SPEAKS_FOR,
  CG_NAME_STAGE,
  CG_NAME_START,
  CG_NAME_STATUS,
  CG_NAME_TARGET,
  CG_NAME_TEMPLATE,
  CG_NAME_THEME,
  CG_NAME_TITLE,
  CG_NAME_TO,
  CG_NAME_VALUE,
  CG_NAME_VERSION,
  CG_NAME_VIA,
  CG_NAME_VISION,
  CG_NAME_WEIGHT,
  CG_NAME_WHY,
  CG_NAME_WORKSHOP,
  CG_NAME_YEAR,
  CG_N_NAMES
} CgName;

/** CgKindId: every element that has attributes or children. */
typedef enum {
  CG_KIND_NONE,
  /* assessment */
  CG_KIND_ASSESSMENT,
  CG_KIND_PARTNERSHIP,
  CG_KIND_PARTNERS,
  CG_KIND_PARTNER,
  CG_KIND_RESPONDENTS,
  CG_KIND_RESPONDENT,
  CG_KIND_ROUNDS,
  CG_KIND_ROUND,
  CG_KIND_COLLECTION,
  CG_KIND_INSTRUMENTS,
  CG_KIND_USE,
  CG_KIND_RESPONSES,
  CG_KIND_RESPONSE,
  CG_KIND_RATING,
  CG_KIND_COMMENT,
  CG_KIND_RATING_EVIDENCE,
  CG_KIND_TICK,
  CG_KIND_AGREEMENT,
  CG_KIND_POSITION,
  CG_KIND_DISSENT,
  CG_KIND_LOG,
  CG_KIND_RECORD,
  CG_KIND_PLAN,
  CG_KIND_ACTION,
  CG_KIND_LINK,
  CG_KIND_ACTION_NOTE,
  CG_KIND_OPTION,
  CG_KIND_BENEFIT,
  CG_KIND_DRAWBACK,
  CG_KIND_CRITERION,
  CG_KIND_SCORE,
  CG_KIND_RISK,
  CG_KIND_MITIGATION,
  CG_KIND_CONTRIBUTION,
  CG_KIND_MONEY,
  CG_KIND_QUANTITY,
  CG_KIND_SIGNATURES,
  CG_KIND_SIGNATURE,
  CG_KIND_REPLY,
  /* instrument */
  CG_KIND_INSTRUMENT,
  CG_KIND_TITLE,
  CG_KIND_SUMMARY,
  CG_KIND_SOURCE,
  CG_KIND_NOTE,
  CG_KIND_SCALE,
  CG_KIND_LEVEL,
  CG_KIND_LABEL,
  CG_KIND_DEFINITION,
  CG_KIND_SECTION,
  CG_KIND_ITEM,
  CG_KIND_PROMPT,
  CG_KIND_DESCRIPTOR,
  CG_KIND_EXAMPLE,
  CG_KIND_EVIDENCE,
  CG_KIND_QUESTION,
  CG_KIND_SEE,
  CG_KIND_CLOSING,
  /* guidance */
  CG_KIND_GUIDANCE,
  CG_KIND_GUIDANCE_TITLE,
  CG_KIND_GUIDANCE_SUMMARY,
  CG_KIND_GUIDANCE_SOURCE,
  CG_KIND_STAGE,
  CG_KIND_ACTIVITY,
  CG_KIND_FLOW,
  CG_KIND_PRINCIPLE,
  CG_KIND_TOPIC,
  CG_KIND_GUIDANCE_ENTRY,
  CG_KIND_ALSO,
  CG_KIND_PARAGRAPH,
  CG_KIND_PART,
  CG_KIND_POINT,
  CG_KIND_GUIDANCE_SEE,
  CG_N_KINDS
} CgKindId;

typedef enum {
  CG_VALUE_TEXT,
  CG_VALUE_ID,        /* [A-Za-z0-9_][A-Za-z0-9._-]*, unique in its list where the field is CG_NAME_ID */
  CG_VALUE_IDS,       /* such ids, one space between them */
  CG_VALUE_PARTNER,   /* the id of a partner */
  CG_VALUE_RESPONDENT,
  CG_VALUE_ROUND,
  CG_VALUE_OPTION,
  CG_VALUE_CRITERION,
  CG_VALUE_INSTRUMENT, /* the id of a declared or embedded instrument */
  CG_VALUE_ITEM,       /* the id of an item of the instrument named in the same element */
  CG_VALUE_LEVEL,      /* the id of a level of that instrument */
  CG_VALUE_ANSWER,     /* a level, `dont-know` or `not-applicable` */
  CG_VALUE_PROMPT,     /* the id of an example, evidence point or question of that item, or of a checklist's item */
  CG_VALUE_CHOICE,
  CG_VALUE_CHOICES,    /* some of the choices, one space between them */
  CG_VALUE_INTEGER,    /* from min to max */
  CG_VALUE_BOOLEAN,    /* `true` or `false` */
  CG_VALUE_TRUE,       /* `true`, or absent */
  CG_VALUE_DATE,       /* YYYY-MM-DD */
  CG_VALUE_TIME,       /* YYYY-MM-DDThh:mm:ssZ */
  CG_VALUE_AMOUNT,     /* -?digits[.digits] */
  CG_VALUE_CURRENCY,   /* three capitals */
  CG_VALUE_DIGEST,     /* 64 hexadecimal digits */
  CG_VALUE_HREF,       /* http, https or relative */
  CG_VALUE_SEE,        /* an id, or an instrument's and an item's with `#` between them */
  CG_VALUE_LANGUAGE,
} CgValueType;

typedef enum {
  CG_PLACE_ATTRIBUTE,
  CG_PLACE_ELEMENT,
  CG_PLACE_CONTENT, /* the text of the element itself */
} CgPlace;

typedef struct {
  CgName name;
  CgPlace place;
  CgValueType type;
  gboolean required;
  const char *const *choices;
  int min;
  int max;
} CgField;

typedef struct {
  CgKindId kind;
  guint min;
  guint max; /* 0: any number */
} CgChild;

typedef struct {
  CgKindId id;
  const char *name;     /* the element's name */
  const char *xmlns;
  const CgField *fields; /* in the order in which they are written */
  guint n_fields;
  const CgChild *children; /* in the order in which they must come, after the element fields */
  guint n_children;
  gboolean one_of; /* exactly one of the children */
  gboolean keyed;  /* a list whose entries have unique ids */
} CgKind;

const CgKind *cg_kind_get          (CgKindId id);
const char   *cg_name_to_xml       (CgName name);
int           cg_kind_find_field   (const CgKind *self, CgName name);
int           cg_kind_find_xml     (const CgKind *self, CgPlace place, const char *xml_name);
int           cg_kind_find_child   (const CgKind *self, CgKindId child);
CgKindId      cg_kind_child_by_xml (const CgKind *self, const char *xmlns, const char *xml_name);
gboolean      cg_kind_is_document  (const CgKind *self);

gboolean      cg_field_check       (const CgField *self, const char *value, GError **error);
gboolean      cg_id_is_valid       (const char *id);
gboolean      cg_date_is_valid     (const char *date);

G_END_DECLS
