/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cg-choice-words.h"

/* Only marks texts for extraction: a static table cannot call. */
#define NC_(context, text) text

typedef struct {
  CgKindId kind;
  CgName name;
  const char *id;
  const char *words;
} Word;

static const Word words[] = {
  { CG_KIND_PARTNERSHIP, CG_NAME_LEVEL, "system", NC_ ("reach", "A whole system") },
  { CG_KIND_PARTNERSHIP, CG_NAME_LEVEL, "place", NC_ ("reach", "A place") },
  { CG_KIND_PARTNERSHIP, CG_NAME_LEVEL, "neighbourhood", NC_ ("reach", "A neighbourhood") },
  { CG_KIND_PARTNERSHIP, CG_NAME_LEVEL, "individual", NC_ ("reach", "Single people") },

  { CG_KIND_ASSESSMENT, CG_NAME_MODE, "formal", NC_ ("mode", "A formal assessment") },
  { CG_KIND_ASSESSMENT, CG_NAME_MODE, "practice", NC_ ("mode", "Practice, to teach or to try out") },

  { CG_KIND_PARTNER, CG_NAME_SECTOR, "nhs-commissioner", NC_ ("sector", "NHS commissioner") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "nhs-provider", NC_ ("sector", "NHS provider") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "local-authority", NC_ ("sector", "Local authority") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "public-health", NC_ ("sector", "Public health") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "independent-provider", NC_ ("sector", "Independent provider") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "voluntary-community", NC_ ("sector", "Voluntary and community sector") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "housing", NC_ ("sector", "Housing") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "police-crime", NC_ ("sector", "Police and crime") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "healthwatch", NC_ ("sector", "Healthwatch") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "lived-experience", NC_ ("sector", "People with lived experience") },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "other", NC_ ("sector", "Another sector") },

  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "leader", NC_ ("perspective", "Leader") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "commissioner", NC_ ("perspective", "Commissioner") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "finance", NC_ ("perspective", "Finance") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "frontline", NC_ ("perspective", "Front line") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "clinician", NC_ ("perspective", "Clinician") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "provider", NC_ ("perspective", "Provider") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "lived-experience", NC_ ("perspective", "Lived experience") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "carer", NC_ ("perspective", "Carer") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "elected-member", NC_ ("perspective", "Elected member") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "facilitator", NC_ ("perspective", "Facilitator") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "peer-reviewer", NC_ ("perspective", "Peer reviewer") },
  { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, "other", NC_ ("perspective", "Another perspective") },

  { CG_KIND_RATING, CG_NAME_CONFIDENCE, "low", NC_ ("confidence", "Not very sure") },
  { CG_KIND_RATING, CG_NAME_CONFIDENCE, "medium", NC_ ("confidence", "Fairly sure") },
  { CG_KIND_RATING, CG_NAME_CONFIDENCE, "high", NC_ ("confidence", "Very sure") },

  { CG_KIND_RESPONDENT, CG_NAME_SPEAKS_FOR, "self", NC_ ("speaks for", "Themselves") },
  { CG_KIND_RESPONDENT, CG_NAME_SPEAKS_FOR, "organisation", NC_ ("speaks for", "Their organisation") },
  { CG_KIND_RESPONDENT, CG_NAME_SPEAKS_FOR, "members", NC_ ("speaks for", "Their members") },

  { CG_KIND_ROUND, CG_NAME_KIND, "baseline", NC_ ("round", "Baseline") },
  { CG_KIND_ROUND, CG_NAME_KIND, "review", NC_ ("round", "Review") },
  { CG_KIND_ROUND, CG_NAME_KIND, "annual-review", NC_ ("round", "Annual review") },
  { CG_KIND_ROUND, CG_NAME_KIND, "peer-challenge", NC_ ("round", "Peer challenge") },

  { CG_KIND_COLLECTION, CG_NAME_NAMING, "named", NC_ ("naming", "With names") },
  { CG_KIND_COLLECTION, CG_NAME_NAMING, "anonymous", NC_ ("naming", "Anonymous") },

  { CG_KIND_ACTION, CG_NAME_STATUS, "planned", NC_ ("action", "Planned") },
  { CG_KIND_ACTION, CG_NAME_STATUS, "under-way", NC_ ("action", "Under way") },
  { CG_KIND_ACTION, CG_NAME_STATUS, "done", NC_ ("action", "Done") },
  { CG_KIND_ACTION, CG_NAME_STATUS, "stopped", NC_ ("action", "Stopped") },

  { CG_KIND_RECORD, CG_NAME_KIND, "term", NC_ ("log", "Local term") },
  { CG_KIND_RECORD, CG_NAME_KIND, "engagement", NC_ ("log", "Engagement") },
  { CG_KIND_RECORD, CG_NAME_KIND, "session", NC_ ("log", "Session") },
  { CG_KIND_RECORD, CG_NAME_KIND, "mandate", NC_ ("log", "Mandate") },
  { CG_KIND_RECORD, CG_NAME_KIND, "blockage", NC_ ("log", "Blockage") },
  { CG_KIND_RECORD, CG_NAME_KIND, "misunderstanding", NC_ ("log", "Misunderstanding") },
  { CG_KIND_RECORD, CG_NAME_KIND, "decision", NC_ ("log", "Decision") },
  { CG_KIND_RECORD, CG_NAME_KIND, "agreement", NC_ ("log", "Agreement") },
  { CG_KIND_RECORD, CG_NAME_KIND, "outcome", NC_ ("log", "Outcome") },
  { CG_KIND_RECORD, CG_NAME_KIND, "lesson", NC_ ("log", "Lesson") },
  { CG_KIND_RECORD, CG_NAME_KIND, "outside-review", NC_ ("log", "Outside review") },
  { CG_KIND_RECORD, CG_NAME_KIND, "review-due", NC_ ("log", "Review due") },

  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "matrix", NC_ ("tool", "Matrix: each item described at each level") },
  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "statements", NC_ ("tool", "Statements to rate") },
  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "standards", NC_ ("tool", "Standards with evidence to look for") },
  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "questions", NC_ ("tool", "Questions answered in words") },
  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "layers", NC_ ("tool", "Tasks in several layers") },
  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "relationships", NC_ ("tool", "Relationships, rated for each pair of partners") },
  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "ranking", NC_ ("tool", "Items put in an order") },
  { CG_KIND_INSTRUMENT, CG_NAME_KIND, "checklist", NC_ ("tool", "Checklist to tick off") },
};

static const char *
context_of (CgKindId kind, CgName name)
{
  if (kind == CG_KIND_INSTRUMENT)
    return "tool";
  if (kind == CG_KIND_RECORD)
    return "log";
  if (kind == CG_KIND_ACTION)
    return "action";
  switch (name)
    {
    case CG_NAME_LEVEL: return "reach";
    case CG_NAME_SECTOR: return "sector";
    case CG_NAME_PERSPECTIVE: return "perspective";
    case CG_NAME_SPEAKS_FOR: return "speaks for";
    case CG_NAME_CONFIDENCE: return "confidence";
    case CG_NAME_NAMING: return "naming";
    case CG_NAME_MODE: return "mode";
    default: return "round";
    }
}

/**
 * cg_choice_words:
 * @id: (nullable): one of the choices of that value
 *
 * Returns: (transfer none): its words; @id itself where there are none, and nothing for %NULL
 */
const char *
cg_choice_words (CgKindId kind, CgName name, const char *id, const CgLanguage *language)
{
  if (id == NULL)
    return "";
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].kind == kind && words[i].name == name && g_str_equal (words[i].id, id))
      return cg_language_pgettext (language, context_of (kind, name), words[i].words);
  return id;
}
