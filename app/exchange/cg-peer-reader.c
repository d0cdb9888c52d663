/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-peer-reader.h"

#include <glib/gi18n-lib.h>

#include "analysis/cg-survey-source.h"
#include "common/cg-error.h"
#include "storage/cg-instrument-match.h"

#define REFUSE(error, ...) (g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, __VA_ARGS__), FALSE)

/**
 * cg_peer_is_nameless:
 *
 * Returns: whether the document is a copy for an exchange, which names neither partners nor people
 */
gboolean
cg_peer_is_nameless (CgAssessment *theirs)
{
  return cg_entry_get_n_children (cg_assessment_get_list (theirs, CG_KIND_PARTNERS)) == 0 &&
         cg_entry_get_n_children (cg_assessment_get_list (theirs, CG_KIND_RESPONDENTS)) == 0;
}

static gboolean
check_tool (CgAssessment *theirs, CgInstrument *instrument, GError **error)
{
  const char *id = cg_instrument_get_id (instrument);
  int version = cg_instrument_get_version (instrument);

  if (!cg_assessment_declares (theirs, id, 0))
    return REFUSE (error, _("It does not use the tool “%s”."), id);
  if (!cg_assessment_declares (theirs, id, version))
    return REFUSE (error, _("It does not use version %d of the tool “%s”, and other versions can’t be compared."), version, id);
  if (cg_assessment_find_instrument (theirs, id, version) == NULL)
    return REFUSE (error, _("Its tool “%s” was not found."), id);
  return TRUE;
}

static gboolean
check (CgAssessment *theirs, CgAssessment *ours, CgInstrument *instrument, GError **error)
{
  const char *id = cg_entry_get_id (cg_assessment_get_root (theirs));

  if (id != NULL && g_strcmp0 (id, cg_entry_get_id (cg_assessment_get_root (ours))) == 0)
    return REFUSE (error, _("It is the same assessment."));
  if (cg_assessment_is_practice (theirs) != cg_assessment_is_practice (ours))
    return REFUSE (error, _("One of the two is for practice and the other is not."));
  return check_tool (theirs, instrument, error);
}

/* What a copy for an exchange recorded of a middle view has no people behind it any more. */
static guint8
position_of (const CgSurvey *survey, const CgSummary *summary, guint item)
{
  const CgPosition *position = &summary->items[item].position;

  return position->source == CG_POSITION_NONE ? survey->agreed[item] : position->low;
}

/* Returns: whether they stand anywhere in that round */
static gboolean
read_round (CgPeer *peer, CgAssessment *theirs, CgEntry *round, CgInstrument *their_tool, CgInstrument *tool)
{
  g_autoptr (CgSurveySource) source =
    cg_survey_source_new (theirs, cg_entry_get_id (round), their_tool, CG_UNIT_RESPONDENT);
  const CgSurvey *survey = cg_survey_source_get_survey (source);
  g_autoptr (CgSummary) summary = cg_summary_new (survey);
  gboolean any = FALSE;

  for (guint i = 0; i < peer->n_items; i++)
    {
      int item = cg_instrument_match_item (tool, their_tool, i);

      peer->positions[i] = item >= 0 ? position_of (survey, summary, (guint) item) : CG_ANSWER_NONE;
      any |= CG_ANSWER_IS_LEVEL (peer->positions[i]);
    }
  return any;
}

/* Services of one partnership are told apart by the service; others need only their names. */
static char *
dup_name (CgAssessment *theirs, CgAssessment *ours, const CgLanguage *language)
{
  const char *name = cg_assessment_get_name (theirs);

  if (cg_peer_is_nameless (theirs))
    return NULL;
  return g_strcmp0 (name, cg_assessment_get_name (ours)) == 0 ? cg_assessment_dup_title (theirs, language) : g_strdup (name);
}

/**
 * cg_peer_read:
 * @theirs: another partnership's document
 * @ours: the document that it is compared with
 * @instrument: a tool of @ours with a scale
 * @language: in which the peer is named
 *
 * Takes where the other partnership stands from the latest round in which it was rated with the tool.
 *
 * Returns: (transfer full): the peer, or %NULL with @error where the two can't be compared
 */
CgPeer *
cg_peer_read (CgAssessment *theirs, CgAssessment *ours, CgInstrument *instrument, const CgLanguage *language, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (CgPeer) peer = NULL;
  CgInstrument *their_tool;

  g_return_val_if_fail (CG_IS_ASSESSMENT (theirs) && CG_IS_ASSESSMENT (ours) && cg_instrument_has_scale (instrument), NULL);

  if (!check (theirs, ours, instrument, error))
    return NULL;
  their_tool = cg_assessment_find_instrument (theirs, cg_instrument_get_id (instrument), cg_instrument_get_version (instrument));
  name = dup_name (theirs, ours, language);
  peer = cg_peer_new (name, cg_instrument_get_n_items (instrument));
  rounds = cg_assessment_list_rounds (theirs);
  for (guint i = 0; i < rounds->len; i++)
    if (read_round (peer, theirs, rounds->pdata[i], their_tool, instrument))
      return g_steal_pointer (&peer);
  g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("Nothing is rated there with the tool “%s”."),
               cg_instrument_get_id (instrument));
  return NULL;
}
