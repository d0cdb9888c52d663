/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-merge-private.h"

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"
#include "model/cg-round.h"

#define REFUSE(error, ...) (g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, __VA_ARGS__), FALSE)

static gboolean
has_words (const char *text)
{
  return text != NULL && *text != '\0';
}

/* An anonymous round promised that nothing would say who answered; whatever does was put there later. */
static gboolean
check_person (CgMerge *self, CgEntry *round, CgEntry *respondent, GError **error)
{
  const char *partner = cg_entry_get (respondent, CG_NAME_PARTNER);

  if (partner != NULL && cg_assessment_find (self->assessment, CG_KIND_PARTNER, partner) == NULL)
    return REFUSE (error, _("It answers for “%s”, which is not one of the partners."), partner);
  if (cg_round_is_anonymous (round) && (has_words (cg_entry_get (respondent, CG_NAME_NAME)) ||
                                        cg_entry_get (respondent, CG_NAME_PERSPECTIVE) != NULL))
    return REFUSE (error, _("It says who answered, and the round is anonymous."));
  return TRUE;
}

/* Answers are never shown to more people than was promised when they were given. */
static gboolean
check_promise (CgEntry *round, CgEntry *promise, GError **error)
{
  gboolean was_anonymous = promise != NULL &&
                           g_strcmp0 (cg_entry_get (promise, CG_NAME_NAMING), "anonymous") == 0;

  if (was_anonymous && !cg_round_is_anonymous (round))
    return REFUSE (error, _("Its answers were given anonymously, and the round is not anonymous now."));
  return TRUE;
}

static gboolean
check_times (CgEntry *round, CgEntry *reply, GError **error)
{
  if (cg_round_is_anonymous (round) && !g_str_has_suffix (cg_entry_get (reply, CG_NAME_CREATED), "T00:00:00Z"))
    return REFUSE (error, _("It says at what time it was answered, and the round is anonymous."));
  return TRUE;
}

/**
 * cg_merge_check_reply:
 * @reply: the root of a reply, which is whole in itself
 *
 * Returns: whether it belongs to this document as it is now
 */
gboolean
cg_merge_check_reply (CgMerge *self, CgEntry *reply, GError **error)
{
  const char *own = cg_entry_get_id (cg_assessment_get_root (self->assessment));
  CgEntry *round = cg_assessment_find (self->assessment, CG_KIND_ROUND, cg_entry_get (reply, CG_NAME_ROUND));

  if (g_strcmp0 (cg_entry_get (reply, CG_NAME_ASSESSMENT), own) != 0)
    return REFUSE (error, _("It answers another assessment."));
  if (round == NULL)
    return REFUSE (error, _("It answers a round that is not in this assessment."));
  if (cg_entry_get_boolean (round, CG_NAME_LOCKED))
    return REFUSE (error, _("The round “%s” is locked."), cg_entry_get (round, CG_NAME_NAME));
  return check_person (self, round, cg_entry_find_child (reply, CG_KIND_RESPONDENT), error) &&
         check_promise (round, cg_entry_find_child (reply, CG_KIND_COLLECTION), error) &&
         check_times (round, reply, error);
}

static gboolean
check_about (CgMerge *self, const CgRatings *ratings, GError **error)
{
  GPtrArray *about = cg_ratings_get_about (ratings);

  for (guint i = 0; about != NULL && i < about->len; i++)
    {
      const char *partner = cg_entry_get (about->pdata[i], CG_NAME_ABOUT);

      if (cg_assessment_find (self->assessment, CG_KIND_PARTNER, partner) == NULL)
        return REFUSE (error, _("It rates “%s”, which is not one of the partners."), partner);
    }
  return TRUE;
}

static gboolean
check_round (CgMerge *self, CgEntry *response, GError **error)
{
  CgEntry *round = cg_assessment_find (self->assessment, CG_KIND_ROUND, cg_entry_get (response, CG_NAME_ROUND));

  if (round != NULL && cg_entry_get_boolean (round, CG_NAME_LOCKED))
    return REFUSE (error, _("The round “%s” is locked."), cg_entry_get (round, CG_NAME_NAME));
  return TRUE;
}

/**
 * cg_merge_check_response:
 *
 * Returns: whether the answers are to a tool that the document uses, in a version that it uses, about its partners
 */
gboolean
cg_merge_check_response (CgMerge *self, CgEntry *response, GError **error)
{
  const char *id = cg_entry_get (response, CG_NAME_INSTRUMENT);
  int version = cg_entry_get_int (response, CG_NAME_VERSION, 0);

  if (!cg_assessment_declares (self->assessment, id, 0))
    return REFUSE (error, _("It answers the tool “%s”, which this assessment does not use."), id);
  if (!cg_assessment_declares (self->assessment, id, version))
    return REFUSE (error, _("It answers version %d of the tool “%s”, which this assessment does not use."), version, id);
  if (cg_response_get_raw (CG_RESPONSE (response)) != NULL)
    return REFUSE (error, _("The tool “%s” was not found, so that its answers can’t be checked."), id);
  return check_round (self, response, error) && check_about (self, cg_response_get_ratings (CG_RESPONSE (response)), error);
}
