/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-survey-source.h"

#include "model/cg-round.h"

struct _CgSurveySource {
  CgSurvey survey;
  CgAssessment *assessment;
  CgInstrument *instrument;
  char *round;
  int version;

  CgEntry *respondents;
  CgEntry *partners;
  GHashTable *rater_numbers; /* respondent id -> number + 1 */
  GHashTable *partner_numbers;

  const guint8 **answers;
  const guint8 **targets;
  guint8 **carried;
  int *rater_partner;
  guint8 *partner_outside;
  guint8 *stated;
  guint8 *stated_target;
  guint8 *agreed;
  guint8 *agreed_target;
  guint8 *agreed_status;
};

static GHashTable *
number_entries (CgEntry *list)
{
  GHashTable *numbers = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = cg_entry_get_n_children (list);

  for (guint i = 0; i < n; i++)
    g_hash_table_insert (numbers, (char *) cg_entry_get_id (cg_entry_get_child (list, i)), GUINT_TO_POINTER (i + 1));
  return numbers;
}

static int
find_number (GHashTable *numbers, const char *id)
{
  return id != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (numbers, id)) - 1 : -1;
}

static gboolean
is_of_survey (const CgSurveySource *self, CgEntry *entry)
{
  const char *instrument = cg_entry_get (entry, CG_NAME_INSTRUMENT);
  int version = cg_entry_get_int (entry, CG_NAME_VERSION, 0);

  if (g_strcmp0 (cg_entry_get (entry, CG_NAME_ROUND), self->round) != 0 ||
      g_strcmp0 (instrument, cg_instrument_get_id (self->instrument)) != 0)
    return FALSE;
  if (version == 0)
    version = cg_assessment_declared_version (self->assessment, instrument);
  return version == self->version;
}

static void
read_carried (CgSurveySource *self, guint rater, const CgRatings *ratings)
{
  for (guint item = 0; item < self->survey.n_items; item++)
    {
      CgEntry *details = cg_ratings_get_details (ratings, item);
      gboolean carried = details != NULL && cg_entry_get_boolean (details, CG_NAME_CARRIED);

      if (carried && self->carried[rater] == NULL)
        self->carried[rater] = g_new0 (guint8, self->survey.n_items);
      if (self->carried[rater] != NULL)
        self->carried[rater][item] = carried;
    }
}

/**
 * cg_survey_source_refresh:
 * @response: one of the document's responses, whose ratings changed
 *
 * Returns: whether the response belongs to this survey
 */
gboolean
cg_survey_source_refresh (CgSurveySource *self, CgResponse *response)
{
  const CgRatings *ratings = cg_response_get_ratings (response);
  int rater = find_number (self->rater_numbers, cg_entry_get (CG_ENTRY (response), CG_NAME_RESPONDENT));

  if (ratings == NULL || rater < 0 || !is_of_survey (self, CG_ENTRY (response)))
    return FALSE;
  self->answers[rater] = cg_ratings_get_answers (ratings);
  self->targets[rater] = cg_ratings_get_targets (ratings);
  read_carried (self, rater, ratings);
  return TRUE;
}

static guint8
level_answer (const CgSurveySource *self, CgEntry *position, CgName name)
{
  guint8 answer = CG_ANSWER_NONE;

  cg_instrument_parse_answer (self->instrument, cg_entry_get (position, name), &answer);
  return answer;
}

static CgSurveyStatus
status_of (CgEntry *position)
{
  const char *status = cg_entry_get (position, CG_NAME_STATUS);

  if (g_strcmp0 (status, "agreed") == 0)
    return CG_SURVEY_STATUS_AGREED;
  return g_strcmp0 (status, "disputed") == 0 ? CG_SURVEY_STATUS_DISPUTED : CG_SURVEY_STATUS_OPEN;
}

static void
read_position (CgSurveySource *self, CgEntry *position)
{
  int item = cg_instrument_find_item (self->instrument, cg_entry_get (position, CG_NAME_ITEM));
  int partner = find_number (self->partner_numbers, cg_entry_get (position, CG_NAME_PARTNER));

  if (item < 0 || cg_entry_get (position, CG_NAME_ABOUT) != NULL)
    return;
  if (cg_entry_get (position, CG_NAME_PARTNER) == NULL)
    {
      self->agreed[item] = level_answer (self, position, CG_NAME_LEVEL);
      self->agreed_target[item] = level_answer (self, position, CG_NAME_TARGET);
      self->agreed_status[item] = status_of (position);
    }
  else if (partner >= 0)
    {
      self->stated[partner * self->survey.n_items + item] = level_answer (self, position, CG_NAME_LEVEL);
      self->stated_target[partner * self->survey.n_items + item] = level_answer (self, position, CG_NAME_TARGET);
    }
}

static void
read_people (CgSurveySource *self)
{
  for (guint i = 0; i < self->survey.n_raters; i++)
    self->rater_partner[i] = find_number (self->partner_numbers,
                                          cg_entry_get (cg_entry_get_child (self->respondents, i), CG_NAME_PARTNER));
  for (guint i = 0; i < self->survey.n_partners; i++)
    self->partner_outside[i] = cg_entry_get_boolean (cg_entry_get_child (self->partners, i), CG_NAME_OUTSIDE);
}

static void
allocate (CgSurveySource *self)
{
  guint raters = self->survey.n_raters, partners = self->survey.n_partners, items = self->survey.n_items;

  self->answers = g_new0 (const guint8 *, raters + 1);
  self->targets = g_new0 (const guint8 *, raters + 1);
  self->carried = g_new0 (guint8 *, raters + 1);
  self->rater_partner = g_new0 (int, raters + 1);
  self->partner_outside = g_new0 (guint8, partners + 1);
  self->stated = g_new0 (guint8, (gsize) partners * items + 1);
  self->stated_target = g_new0 (guint8, (gsize) partners * items + 1);
  self->agreed = g_new0 (guint8, items + 1);
  self->agreed_target = g_new0 (guint8, items + 1);
  self->agreed_status = g_new0 (guint8, items + 1);

  self->survey.answers = self->answers;
  self->survey.targets = self->targets;
  self->survey.carried = (const guint8 *const *) self->carried;
  self->survey.rater_partner = self->rater_partner;
  self->survey.partner_outside = self->partner_outside;
  self->survey.stated = self->stated;
  self->survey.stated_target = self->stated_target;
  self->survey.agreed = self->agreed;
  self->survey.agreed_target = self->agreed_target;
  self->survey.agreed_status = self->agreed_status;
}

/**
 * cg_survey_source_new:
 * @round: (nullable): the id of a round; without one nobody has answered
 * @instrument: an instrument with a scale
 *
 * Returns: (transfer full): the arrays
 */
CgSurveySource *
cg_survey_source_new (CgAssessment *assessment, const char *round, CgInstrument *instrument, CgUnit unit)
{
  CgSurveySource *self;
  CgEntry *responses, *agreement;
  guint n;

  g_return_val_if_fail (CG_IS_ASSESSMENT (assessment) && CG_IS_INSTRUMENT (instrument), NULL);

  self = g_new0 (CgSurveySource, 1);
  self->assessment = g_object_ref (assessment);
  self->instrument = g_object_ref (instrument);
  self->round = g_strdup (round);
  self->version = cg_instrument_get_version (instrument);
  self->respondents = cg_assessment_get_list (assessment, CG_KIND_RESPONDENTS);
  self->partners = cg_assessment_get_list (assessment, CG_KIND_PARTNERS);
  self->rater_numbers = number_entries (self->respondents);
  self->partner_numbers = number_entries (self->partners);
  self->survey.n_raters = cg_entry_get_n_children (self->respondents);
  self->survey.n_partners = cg_entry_get_n_children (self->partners);
  self->survey.n_items = cg_instrument_get_n_items (instrument);
  self->survey.n_levels = cg_instrument_get_n_levels (instrument);
  self->survey.first_value = cg_instrument_get_first_value (instrument);
  self->survey.unit = unit;
  self->survey.anonymous = cg_round_is_anonymous (cg_assessment_find (assessment, CG_KIND_ROUND, round));
  allocate (self);
  read_people (self);

  responses = cg_assessment_get_list (assessment, CG_KIND_RESPONSES);
  n = cg_entry_get_n_children (responses);
  for (guint i = 0; round != NULL && i < n; i++)
    cg_survey_source_refresh (self, CG_RESPONSE (cg_entry_get_child (responses, i)));
  agreement = cg_assessment_get_list (assessment, CG_KIND_AGREEMENT);
  n = cg_entry_get_n_children (agreement);
  for (guint i = 0; round != NULL && i < n; i++)
    if (is_of_survey (self, cg_entry_get_child (agreement, i)))
      read_position (self, cg_entry_get_child (agreement, i));
  return self;
}

void
cg_survey_source_free (CgSurveySource *self)
{
  for (guint i = 0; i < self->survey.n_raters; i++)
    g_free (self->carried[i]);
  g_clear_pointer (&self->answers, g_free);
  g_clear_pointer (&self->targets, g_free);
  g_clear_pointer (&self->carried, g_free);
  g_clear_pointer (&self->rater_partner, g_free);
  g_clear_pointer (&self->partner_outside, g_free);
  g_clear_pointer (&self->stated, g_free);
  g_clear_pointer (&self->stated_target, g_free);
  g_clear_pointer (&self->agreed, g_free);
  g_clear_pointer (&self->agreed_target, g_free);
  g_clear_pointer (&self->agreed_status, g_free);
  g_clear_pointer (&self->rater_numbers, g_hash_table_unref);
  g_clear_pointer (&self->partner_numbers, g_hash_table_unref);
  g_clear_pointer (&self->round, g_free);
  g_clear_object (&self->instrument);
  g_clear_object (&self->assessment);
  g_free (self);
}

const CgSurvey *
cg_survey_source_get_survey (const CgSurveySource *self)
{
  return &self->survey;
}

CgInstrument *
cg_survey_source_get_instrument (const CgSurveySource *self)
{
  return self->instrument;
}

/**
 * cg_survey_source_get_rater:
 *
 * Returns: (transfer none): the respondent behind a row
 */
CgEntry *
cg_survey_source_get_rater (const CgSurveySource *self, guint rater)
{
  return cg_entry_get_child (self->respondents, rater);
}

CgEntry *
cg_survey_source_get_partner (const CgSurveySource *self, guint partner)
{
  return cg_entry_get_child (self->partners, partner);
}

static gboolean
has_answered (const CgSurveySource *self, guint rater)
{
  const guint8 *answers = self->answers[rater];

  for (guint item = 0; answers != NULL && item < self->survey.n_items; item++)
    if (answers[item] != CG_ANSWER_NONE)
      return TRUE;
  return FALSE;
}

/**
 * cg_survey_source_count_answering:
 * Returns: how many people gave at least one answer, outside voices left out
 */
guint
cg_survey_source_count_answering (const CgSurveySource *self)
{
  guint n = 0;

  for (guint i = 0; i < self->survey.n_raters; i++)
    n += !cg_survey_rater_is_outside (&self->survey, i) && has_answered (self, i);
  return n;
}
