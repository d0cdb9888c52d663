/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "partnership/cg-entry-row-kind.h"

#include <glib/gi18n.h>
#include <string.h>

#include "common/cg-words.h"
#include "widgets/cg-choice-row.h"
#include "widgets/cg-date-row.h"
#include "widgets/cg-notes-row.h"
#include "widgets/cg-switch-row.h"
#include "widgets/cg-text-row.h"

static const CgEntryRowField partner_fields[] = {
  { CG_NAME_NAME, cg_text_row_get_type, N_("Name"), NULL },
  { CG_NAME_SHORT, cg_text_row_get_type, N_("Short name, up to four letters for the charts"), NULL },
  { CG_NAME_SECTOR, cg_choice_row_get_type, N_("Sector"), NULL },
  { CG_NAME_OUTSIDE, cg_switch_row_get_type, N_("Outside the partnership"),
    N_("For reviewers and facilitators: shown beside the partners, never part of their view") },
};

static const CgEntryRowField respondent_fields[] = {
  { CG_NAME_NAME, cg_text_row_get_type, N_("Name"), NULL },
  { CG_NAME_PARTNER, cg_choice_row_get_type, N_("Answers for"), NULL },
  { CG_NAME_PERSPECTIVE, cg_choice_row_get_type, N_("Perspective"), NULL },
  { CG_NAME_SPEAKS_FOR, cg_choice_row_get_type, N_("Speaks for"), NULL },
};

static const CgEntryRowField round_fields[] = {
  { CG_NAME_NAME, cg_text_row_get_type, N_("Name"), NULL },
  { CG_NAME_KIND, cg_choice_row_get_type, N_("Kind"), NULL },
  { CG_NAME_DATE, cg_date_row_get_type, N_("Date"), NULL },
  { CG_NAME_LOCKED, cg_switch_row_get_type, N_("Closed"), N_("Nobody can change the answers of a closed round") },
};

static const CgEntryRowField record_fields[] = {
  { CG_NAME_TEXT, cg_notes_row_get_type, N_("What was said, agreed or done"), NULL },
  { CG_NAME_KIND, cg_choice_row_get_type, N_("Kind"), NULL },
  { CG_NAME_DATE, cg_date_row_get_type, N_("Date"), NULL },
  { CG_NAME_OWNER, cg_text_row_get_type, N_("Who sees to it"), NULL },
  { CG_NAME_REVIEW, cg_date_row_get_type, N_("To be looked at again by"), NULL },
};

static const CgEntryRowField dissent_fields[] = {
  { CG_NAME_PARTNER, cg_choice_row_get_type, N_("Partner"), NULL },
  { CG_NAME_TEXT, cg_notes_row_get_type, N_("Why they do not go along"), NULL },
};

static const CgEntryRowField action_fields[] = {
  { CG_NAME_TITLE, cg_text_row_get_type, N_("What is done"), NULL },
  { CG_NAME_LEAD, cg_choice_row_get_type, N_("Which partner leads"), NULL },
  { CG_NAME_OWNER, cg_text_row_get_type, N_("Who sees to it"), NULL },
  { CG_NAME_DUE, cg_date_row_get_type, N_("By when"), NULL },
};

static char *
name_of (CgAssessment *assessment, CgEntry *entry)
{
  return g_strdup (cg_entry_get (entry, CG_NAME_NAME));
}

static char *
sector_of (CgAssessment *assessment, CgEntry *entry)
{
  const char *sector = cg_words_choice (CG_KIND_PARTNER, CG_NAME_SECTOR, cg_entry_get (entry, CG_NAME_SECTOR));

  if (cg_entry_get_boolean (entry, CG_NAME_OUTSIDE))
    /* Translators: what a partner is; %s is its sector */
    return g_strdup_printf (_("%s, outside the partnership"), sector);
  return g_strdup (sector);
}

static char *
standing_of (CgAssessment *assessment, CgEntry *entry)
{
  CgEntry *partner = cg_assessment_find (assessment, CG_KIND_PARTNER, cg_entry_get (entry, CG_NAME_PARTNER));
  const char *perspective = cg_words_choice (CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, cg_entry_get (entry, CG_NAME_PERSPECTIVE));

  if (partner == NULL)
    return g_strdup (perspective);
  if (*perspective == '\0')
    return g_strdup (cg_entry_get (partner, CG_NAME_NAME));
  /* Translators: who a person is: %1$s is the partner, %2$s the perspective, such as “Finance” */
  return g_strdup_printf (_("%1$s · %2$s"), cg_entry_get (partner, CG_NAME_NAME), perspective);
}

static char *
time_of (CgAssessment *assessment, CgEntry *entry)
{
  const char *kind = cg_words_choice (CG_KIND_ROUND, CG_NAME_KIND, cg_entry_get (entry, CG_NAME_KIND));
  g_autofree char *date = cg_words_date (cg_entry_get (entry, CG_NAME_DATE));

  if (cg_entry_get_boolean (entry, CG_NAME_LOCKED))
    /* Translators: %1$s is the kind of round, %2$s its date; nobody can change its answers any more */
    return g_strdup_printf (_("%1$s · %2$s · closed"), kind, date);
  /* Translators: %1$s is the kind of round, %2$s its date */
  return g_strdup_printf (_("%1$s · %2$s"), kind, date);
}

static char *
first_line_of (CgAssessment *assessment, CgEntry *entry)
{
  const char *text = cg_entry_get (entry, CG_NAME_TEXT);

  if (text == NULL || *text == '\0')
    return g_strdup (_("Nothing written yet"));
  return g_strndup (text, strcspn (text, "\n"));
}

/* What comes behind the kind and the date of a record, each with a dot in front. */
static void
add_part (GString *words, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (words, " · %s", part);
}

static char *
circumstances_of (CgAssessment *assessment, CgEntry *entry)
{
  const char *kind = cg_words_choice (CG_KIND_RECORD, CG_NAME_KIND, cg_entry_get (entry, CG_NAME_KIND));
  const char *review = cg_entry_get (entry, CG_NAME_REVIEW), *item = cg_entry_get (entry, CG_NAME_ITEM);
  CgInstrument *tool = cg_assessment_instrument_of (assessment, entry);
  int number = tool != NULL && item != NULL ? cg_instrument_find_item (tool, item) : -1;
  g_autofree char *date = cg_words_date (cg_entry_get (entry, CG_NAME_DATE));
  g_autofree char *day = review != NULL ? cg_words_date (review) : NULL;
  /* Translators: %s is a date by which something is to be looked at again */
  g_autofree char *again = day != NULL ? g_strdup_printf (_("look again by %s"), day) : NULL;
  GString *words = g_string_new (kind);

  add_part (words, date);
  add_part (words, cg_entry_get (entry, CG_NAME_OWNER));
  add_part (words, again);
  if (number >= 0)
    add_part (words, cg_instrument_text (cg_instrument_get_item (tool, number), CG_KIND_TITLE, cg_words_language ()));
  return g_string_free (words, FALSE);
}

static const char *
partner_name (CgAssessment *assessment, CgEntry *entry, CgName name)
{
  CgEntry *partner = cg_assessment_find (assessment, CG_KIND_PARTNER, cg_entry_get (entry, name));

  return partner != NULL ? cg_entry_get (partner, CG_NAME_NAME) : NULL;
}

static char *
dissenter_of (CgAssessment *assessment, CgEntry *entry)
{
  return g_strdup (partner_name (assessment, entry, CG_NAME_PARTNER));
}

static char *
action_of (CgAssessment *assessment, CgEntry *entry)
{
  return g_strdup (cg_entry_get (entry, CG_NAME_TITLE));
}

static char *
charge_of (CgAssessment *assessment, CgEntry *entry)
{
  const char *due = cg_entry_get (entry, CG_NAME_DUE);
  g_autofree char *day = due != NULL ? cg_words_date (due) : NULL;
  GString *words = g_string_new (cg_words_choice (CG_KIND_ACTION, CG_NAME_STATUS, cg_entry_get (entry, CG_NAME_STATUS)));

  add_part (words, partner_name (assessment, entry, CG_NAME_LEAD));
  add_part (words, cg_entry_get (entry, CG_NAME_OWNER));
  add_part (words, day);
  return g_string_free (words, FALSE);
}

static const CgEntryRowKind partner_kind = {
  partner_fields, G_N_ELEMENTS (partner_fields), name_of, sector_of, N_("Remove this partner"),
  N_("People answer for this partner, or it has a part in the plan, so it has to stay."),
};

static const CgEntryRowKind respondent_kind = {
  respondent_fields, G_N_ELEMENTS (respondent_fields), cg_words_person, standing_of, N_("Remove this person"),
  N_("This person has given answers, so they have to stay."),
};

static const CgEntryRowKind round_kind = {
  round_fields, G_N_ELEMENTS (round_fields), name_of, time_of, N_("Remove this round"),
  N_("People have answered in this round, so it has to stay."),
};

static const CgEntryRowKind record_kind = {
  record_fields, G_N_ELEMENTS (record_fields), first_line_of, circumstances_of, N_("Remove this record"), "",
};

static const CgEntryRowKind dissent_kind = {
  dissent_fields, G_N_ELEMENTS (dissent_fields), dissenter_of, first_line_of, N_("Remove this dissent"), "",
};

static const CgEntryRowKind action_kind = {
  action_fields, G_N_ELEMENTS (action_fields), action_of, charge_of, N_("Remove this action"), "",
};

/**
 * cg_entry_row_kind_get:
 * @kind: the kind of a partner, a person, a round, a record of the log, a dissent or an action
 *
 * Returns: (transfer none): how such an entry is shown
 */
const CgEntryRowKind *
cg_entry_row_kind_get (CgKindId kind)
{
  switch (kind)
    {
    case CG_KIND_PARTNER: return &partner_kind;
    case CG_KIND_RESPONDENT: return &respondent_kind;
    case CG_KIND_ROUND: return &round_kind;
    case CG_KIND_RECORD: return &record_kind;
    case CG_KIND_DISSENT: return &dissent_kind;
    case CG_KIND_ACTION: return &action_kind;
    default: g_return_val_if_reached (NULL);
    }
}
