/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/cg-language.h"
#include "model/cg-entry.h"

G_BEGIN_DECLS

/**
 * CgInstrument:
 *
 * An instrument ready to be used: the checked entry of its file, with its items and levels by number and by id.
 * It never changes; editing one makes another.
 */
#define CG_TYPE_INSTRUMENT (cg_instrument_get_type ())
G_DECLARE_FINAL_TYPE (CgInstrument, cg_instrument, CG, INSTRUMENT, GObject)

#define CG_INSTRUMENT_MAX_ITEMS  65000
#define CG_INSTRUMENT_MAX_LEVELS 200

typedef CgInstrument *(*CgInstrumentLookup) (const char *id, int version, gpointer user_data);

CgInstrument *cg_instrument_new            (CgEntry *entry, CgEntry **culprit, GError **error);
gboolean      cg_instrument_check_text     (CgEntry *parent, CgEntry *text, GError **error);
gboolean      cg_instrument_kind_is_scaled (const char *kind);

CgEntry      *cg_instrument_get_entry      (CgInstrument *self);
const char   *cg_instrument_get_id         (CgInstrument *self);
int           cg_instrument_get_version    (CgInstrument *self);
gboolean      cg_instrument_has_scale      (CgInstrument *self);
gboolean      cg_instrument_rates_relationships (CgInstrument *self);

guint         cg_instrument_get_n_items    (CgInstrument *self);
CgEntry      *cg_instrument_get_item       (CgInstrument *self, guint item);
const char   *cg_instrument_get_item_id    (CgInstrument *self, guint item);
int           cg_instrument_find_item      (CgInstrument *self, const char *id);
gboolean      cg_instrument_has_prompt     (CgInstrument *self, guint item, const char *id);
CgEntry      *cg_instrument_get_descriptor (CgInstrument *self, guint item, guint level);

guint         cg_instrument_get_n_levels   (CgInstrument *self);
CgEntry      *cg_instrument_get_level      (CgInstrument *self, guint level);
const char   *cg_instrument_get_level_id   (CgInstrument *self, guint level);
int           cg_instrument_get_first_value (CgInstrument *self);
int           cg_instrument_find_level     (CgInstrument *self, const char *id);

gboolean      cg_instrument_parse_answer   (CgInstrument *self, const char *id, guint8 *answer);
const char   *cg_instrument_answer_id      (CgInstrument *self, guint8 answer);

const char   *cg_instrument_text           (CgEntry *owner, CgKindId kind, const CgLanguage *language);
GPtrArray    *cg_instrument_prompts        (CgEntry *owner, CgKindId kind);
const char   *cg_instrument_prompt_text    (CgEntry *prompt, const CgLanguage *language);

G_END_DECLS
