/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cg-response.h"

#include "model/cg-entry-private.h"

struct _CgResponse {
  CgEntry parent_instance;

  CgRatings *ratings;
  char *raw;
};

G_DEFINE_FINAL_TYPE (CgResponse, cg_response, CG_TYPE_ENTRY)

static void
cg_response_finalize (GObject *object)
{
  CgResponse *self = CG_RESPONSE (object);

  g_clear_pointer (&self->ratings, cg_ratings_free);
  g_clear_pointer (&self->raw, g_free);
  G_OBJECT_CLASS (cg_response_parent_class)->finalize (object);
}

static CgEntry *
cg_response_copy (CgEntry *entry)
{
  CgResponse *self = CG_RESPONSE (entry);
  CgResponse *copy = cg_response_new ();

  cg_entry_copy_into (entry, CG_ENTRY (copy));
  if (self->ratings != NULL)
    copy->ratings = cg_ratings_copy (self->ratings);
  copy->raw = g_strdup (self->raw);
  return CG_ENTRY (copy);
}

static void
cg_response_class_init (CgResponseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_response_finalize;
  CG_ENTRY_CLASS (klass)->copy = cg_response_copy;
}

static void
cg_response_init (CgResponse *self)
{
  cg_entry_set_kind (CG_ENTRY (self), CG_KIND_RESPONSE);
}

CgResponse *
cg_response_new (void)
{
  return g_object_new (CG_TYPE_RESPONSE, NULL);
}

/**
 * cg_response_get_ratings:
 *
 * Returns: (transfer none) (nullable): the ratings, %NULL until cg_response_open()
 */
CgRatings *
cg_response_get_ratings (CgResponse *self)
{
  g_return_val_if_fail (CG_IS_RESPONSE (self), NULL);

  return self->ratings;
}

/**
 * cg_response_open:
 * @instrument: the instrument it answers
 *
 * Gives the response its table, once its instrument is known.
 */
void
cg_response_open (CgResponse *self, CgInstrument *instrument)
{
  g_return_if_fail (CG_IS_RESPONSE (self) && self->ratings == NULL);

  self->ratings = cg_ratings_new (instrument);
}

/**
 * cg_response_get_raw:
 *
 * Returns: (transfer none) (nullable): the markup of a response whose instrument was not found
 */
const char *
cg_response_get_raw (CgResponse *self)
{
  g_return_val_if_fail (CG_IS_RESPONSE (self), NULL);

  return self->raw;
}

void
cg_response_take_raw (CgResponse *self, char *raw)
{
  g_return_if_fail (CG_IS_RESPONSE (self));

  g_free (self->raw);
  self->raw = raw;
}
