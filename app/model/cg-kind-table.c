/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cg-kind-table.h"

/* The formats of DESIGN, row by row: what may stand where, in which order, and what it may hold. */

static const char *const partnership_levels[] = { "system", "place", "neighbourhood", "individual", NULL };
static const char *const modes[] = { "formal", "practice", NULL };
static const char *const sectors[] = {
  "nhs-commissioner", "nhs-provider", "local-authority", "public-health", "independent-provider",
  "voluntary-community", "housing", "police-crime", "healthwatch", "lived-experience", "other", NULL
};
static const char *const perspectives[] = {
  "leader", "commissioner", "finance", "frontline", "clinician", "provider", "lived-experience", "carer",
  "elected-member", "facilitator", "peer-reviewer", "other", NULL
};
static const char *const speaks_for[] = { "self", "organisation", "members", NULL };
static const char *const round_kinds[] = { "baseline", "review", "annual-review", "peer-challenge", NULL };
static const char *const namings[] = { "named", "anonymous", NULL };
static const char *const vias[] = { "form", "paper", "interview", "workshop", "window", NULL };
static const char *const confidences[] = { "low", "medium", "high", NULL };
static const char *const audiences[] = { "all", "facilitator", NULL };
static const char *const evidence_kinds[] = {
  "document", "data", "observation", "experience", "other", NULL
};
static const char *const position_statuses[] = { "agreed", "disputed", "open", NULL };
static const char *const record_kinds[] = {
  "term", "engagement", "session", "mandate", "blockage", "misunderstanding", "decision", "agreement",
  "outcome", "lesson", "outside-review", "review-due", NULL
};
static const char *const action_statuses[] = { "planned", "under-way", "done", "stopped", NULL };
static const char *const priorities[] = { "high", "medium", "low", NULL };
static const char *const risk_statuses[] = { "open", "mitigated", "closed", NULL };
static const char *const bases[] = { "pooled", "aligned", "lead", "grant", "in-kind", NULL };
static const char *const signed_parts[] = { "position", "plan", NULL };
static const char *const stages[] = { "analyse", "plan", "do", "review", NULL };
static const char *const origins[] = { "source", "app", NULL };
static const char *const instrument_kinds[] = {
  "matrix", "statements", "standards", "questions", "layers", "relationships", "ranking", "checklist",
  NULL
};
static const char *const level_ofs[] = { "person", "place", "population", NULL };
static const char *const rings[] = { "commissioning", "contracting", NULL };
static const char *const guidance_kinds[] = {
  "cycle", "definitions", "forms", "options", "templates", "tips", "case-studies", "illustrations", "practice", "resources",
  "glossary", "advice", "background", NULL
};

#define MAX_NUMBER 999999999

#define ATTRIBUTE(name, type, required) { CG_NAME_##name, CG_PLACE_ATTRIBUTE, CG_VALUE_##type, required, NULL, 0, 0 }
#define CHOICE(name, required, set) { CG_NAME_##name, CG_PLACE_ATTRIBUTE, CG_VALUE_CHOICE, required, set, 0, 0 }
#define CHOICES(name, required, set) { CG_NAME_##name, CG_PLACE_ATTRIBUTE, CG_VALUE_CHOICES, required, set, 0, 0 }
#define NUMBER(name, required, min, max) { CG_NAME_##name, CG_PLACE_ATTRIBUTE, CG_VALUE_INTEGER, required, NULL, min, max }
#define ELEMENT(name, required) { CG_NAME_##name, CG_PLACE_ELEMENT, CG_VALUE_TEXT, required, NULL, 0, 0 }
#define CONTENT(required) { CG_NAME_TEXT, CG_PLACE_CONTENT, CG_VALUE_TEXT, required, NULL, 0, 0 }

static const CgField assessment_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  NUMBER (VERSION, TRUE, 1, MAX_NUMBER),
  ATTRIBUTE (LANG, LANGUAGE, TRUE),
  CHOICE (MODE, TRUE, modes),
  ATTRIBUTE (MODIFIED, TIME, TRUE),
};

static const CgChild assessment_children[] = {
  { CG_KIND_PARTNERSHIP, 1, 1 },
  { CG_KIND_PARTNERS, 0, 1 },
  { CG_KIND_RESPONDENTS, 0, 1 },
  { CG_KIND_ROUNDS, 0, 1 },
  { CG_KIND_INSTRUMENTS, 0, 1 },
  { CG_KIND_RESPONSES, 0, 1 },
  { CG_KIND_AGREEMENT, 0, 1 },
  { CG_KIND_LOG, 0, 1 },
  { CG_KIND_PLAN, 0, 1 },
  { CG_KIND_SIGNATURES, 0, 1 },
};

static const CgField partnership_fields[] = {
  CHOICE (LEVEL, FALSE, partnership_levels),
  ELEMENT (NAME, TRUE),
  ELEMENT (PLACE, FALSE),
  ELEMENT (POPULATION, FALSE),
  ELEMENT (SERVICE, FALSE),
  ELEMENT (VISION, FALSE),
};

static const CgChild partners_children[] = {
  { CG_KIND_PARTNER, 0, 0 },
};

static const CgField partner_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  CHOICE (SECTOR, TRUE, sectors),
  NUMBER (SLOT, FALSE, 1, 12),
  ATTRIBUTE (OUTSIDE, TRUE, FALSE),
  ELEMENT (NAME, TRUE),
  ELEMENT (SHORT, FALSE),
};

static const CgChild respondents_children[] = {
  { CG_KIND_RESPONDENT, 0, 0 },
};

static const CgField respondent_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  ATTRIBUTE (PARTNER, PARTNER, FALSE),
  CHOICE (PERSPECTIVE, FALSE, perspectives),
  CHOICE (SPEAKS_FOR, FALSE, speaks_for),
  ATTRIBUTE (HELPED, TRUE, FALSE),
  ELEMENT (NAME, FALSE),
};

static const CgChild rounds_children[] = {
  { CG_KIND_ROUND, 0, 0 },
};

static const CgField round_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  CHOICE (KIND, TRUE, round_kinds),
  ATTRIBUTE (DATE, DATE, TRUE),
  ATTRIBUTE (LOCKED, BOOLEAN, TRUE),
  ELEMENT (NAME, TRUE),
};

static const CgChild round_children[] = {
  { CG_KIND_COLLECTION, 0, 1 },
};

static const CgField collection_fields[] = {
  CHOICE (NAMING, TRUE, namings),
  ATTRIBUTE (OPENS, DATE, FALSE),
  ATTRIBUTE (CLOSES, DATE, FALSE),
  ATTRIBUTE (WORKSHOP, DATE, FALSE),
  ATTRIBUTE (KEEP_UNTIL, DATE, FALSE),
  ELEMENT (PURPOSE, FALSE),
  ELEMENT (NOTICE, FALSE),
  ELEMENT (CONTACT, FALSE),
};

static const CgChild instruments_children[] = {
  { CG_KIND_USE, 0, 0 },
  { CG_KIND_INSTRUMENT, 0, 0 },
};

static const CgField use_fields[] = {
  ATTRIBUTE (INSTRUMENT, ID, TRUE),
  NUMBER (VERSION, TRUE, 1, MAX_NUMBER),
};

static const CgChild responses_children[] = {
  { CG_KIND_RESPONSE, 0, 0 },
};

static const CgField response_fields[] = {
  ATTRIBUTE (ROUND, ROUND, TRUE),
  ATTRIBUTE (RESPONDENT, RESPONDENT, TRUE),
  ATTRIBUTE (INSTRUMENT, INSTRUMENT, TRUE),
  NUMBER (VERSION, FALSE, 1, MAX_NUMBER),
  ATTRIBUTE (MODIFIED, TIME, TRUE),
  ATTRIBUTE (BASE, TIME, FALSE),
  CHOICE (VIA, FALSE, vias),
  ATTRIBUTE (ENTERED_BY, TEXT, FALSE),
};

static const CgChild response_children[] = {
  { CG_KIND_RATING, 0, 0 },
};

static const CgField rating_fields[] = {
  ATTRIBUTE (ITEM, ITEM, TRUE),
  ATTRIBUTE (ABOUT, PARTNER, FALSE),
  ATTRIBUTE (ANSWER, ANSWER, FALSE),
  ATTRIBUTE (TARGET, LEVEL, FALSE),
  NUMBER (RANK, FALSE, 0, MAX_NUMBER),
  CHOICE (CONFIDENCE, FALSE, confidences),
  ATTRIBUTE (OWNER, TEXT, FALSE),
  ATTRIBUTE (CARRIED, TRUE, FALSE),
  ELEMENT (TEXT, FALSE),
  ELEMENT (ISSUE, FALSE),
};

static const CgChild rating_children[] = {
  { CG_KIND_COMMENT, 0, 1 },
  { CG_KIND_RATING_EVIDENCE, 0, 0 },
  { CG_KIND_TICK, 0, 0 },
};

static const CgField comment_fields[] = {
  CHOICE (SEE, TRUE, audiences),
  CONTENT (FALSE),
};

static const CgField rating_evidence_fields[] = {
  CHOICE (KIND, TRUE, evidence_kinds),
  ATTRIBUTE (HREF, HREF, FALSE),
  CONTENT (FALSE),
};

static const CgField tick_fields[] = {
  ATTRIBUTE (PROMPT, PROMPT, TRUE),
};

static const CgChild agreement_children[] = {
  { CG_KIND_POSITION, 0, 0 },
};

static const CgField position_fields[] = {
  ATTRIBUTE (ROUND, ROUND, TRUE),
  ATTRIBUTE (INSTRUMENT, INSTRUMENT, TRUE),
  NUMBER (VERSION, FALSE, 1, MAX_NUMBER),
  ATTRIBUTE (ITEM, ITEM, TRUE),
  ATTRIBUTE (ABOUT, PARTNER, FALSE),
  ATTRIBUTE (PARTNER, PARTNER, FALSE),
  ATTRIBUTE (LEVEL, LEVEL, FALSE),
  ATTRIBUTE (TARGET, LEVEL, FALSE),
  ATTRIBUTE (BY, DATE, FALSE),
  CHOICE (STATUS, TRUE, position_statuses),
  ATTRIBUTE (PRESENT, TEXT, FALSE),
  ELEMENT (RATIONALE, FALSE),
};

static const CgChild position_children[] = {
  { CG_KIND_DISSENT, 0, 0 },
};

static const CgField partner_text_fields[] = {
  ATTRIBUTE (PARTNER, PARTNER, TRUE),
  CONTENT (FALSE),
};

static const CgField any_text_fields[] = {
  ATTRIBUTE (PARTNER, PARTNER, FALSE),
  CONTENT (FALSE),
};

static const CgChild log_children[] = {
  { CG_KIND_RECORD, 0, 0 },
};

static const CgField record_fields[] = {
  CHOICE (KIND, TRUE, record_kinds),
  ATTRIBUTE (DATE, DATE, TRUE),
  ATTRIBUTE (OWNER, TEXT, FALSE),
  ATTRIBUTE (REVIEW, DATE, FALSE),
  ATTRIBUTE (INSTRUMENT, INSTRUMENT, FALSE),
  ATTRIBUTE (ITEM, ITEM, FALSE),
  CONTENT (FALSE),
};

static const CgChild plan_children[] = {
  { CG_KIND_ACTION, 0, 0 },
  { CG_KIND_OPTION, 0, 0 },
  { CG_KIND_CRITERION, 0, 0 },
  { CG_KIND_SCORE, 0, 0 },
  { CG_KIND_RISK, 0, 0 },
  { CG_KIND_CONTRIBUTION, 0, 0 },
};

static const CgField action_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  CHOICE (STATUS, TRUE, action_statuses),
  CHOICE (PRIORITY, FALSE, priorities),
  ATTRIBUTE (LEAD, PARTNER, FALSE),
  ATTRIBUTE (OWNER, TEXT, FALSE),
  ATTRIBUTE (START, DATE, FALSE),
  ATTRIBUTE (DUE, DATE, FALSE),
  CHOICE (STAGE, FALSE, stages),
  ELEMENT (TITLE, TRUE),
  ELEMENT (EXPECTATION, FALSE),
  ELEMENT (HOW, FALSE),
  ELEMENT (RESOURCES, FALSE),
};

static const CgChild action_children[] = {
  { CG_KIND_LINK, 0, 0 },
  { CG_KIND_ACTION_NOTE, 0, 0 },
};

static const CgField link_fields[] = {
  ATTRIBUTE (INSTRUMENT, INSTRUMENT, TRUE),
  ATTRIBUTE (ITEM, ITEM, TRUE),
};

static const CgField action_note_fields[] = {
  ATTRIBUTE (DATE, DATE, TRUE),
  CONTENT (FALSE),
};

static const CgField option_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  ATTRIBUTE (TEMPLATE, ID, FALSE),
  ATTRIBUTE (PREFERRED, TRUE, FALSE),
  ELEMENT (NAME, TRUE),
  ELEMENT (WHY, FALSE),
};

static const CgChild option_children[] = {
  { CG_KIND_BENEFIT, 0, 0 },
  { CG_KIND_DRAWBACK, 0, 0 },
};

static const CgField criterion_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  NUMBER (WEIGHT, TRUE, 0, 100),
  ELEMENT (NAME, TRUE),
};

static const CgField score_fields[] = {
  ATTRIBUTE (OPTION, OPTION, TRUE),
  ATTRIBUTE (CRITERION, CRITERION, TRUE),
  ATTRIBUTE (PARTNER, PARTNER, TRUE),
  NUMBER (VALUE, TRUE, 0, 10),
};

static const CgField risk_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  NUMBER (LIKELIHOOD, TRUE, 1, 5),
  NUMBER (SEVERITY, TRUE, 1, 5),
  ATTRIBUTE (OWNER, TEXT, FALSE),
  CHOICE (STATUS, TRUE, risk_statuses),
  ELEMENT (TITLE, TRUE),
};

static const CgChild risk_children[] = {
  { CG_KIND_MITIGATION, 0, 0 },
};

static const CgField contribution_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  ATTRIBUTE (PARTNER, PARTNER, TRUE),
  CHOICE (BASIS, TRUE, bases),
  NUMBER (YEAR, TRUE, 1000, 9999),
  ATTRIBUTE (LEGAL, TEXT, FALSE),
  ELEMENT (NAME, TRUE),
};

static const CgChild contribution_children[] = {
  { CG_KIND_MONEY, 0, 1 },
  { CG_KIND_QUANTITY, 0, 1 },
};

static const CgField money_fields[] = {
  ATTRIBUTE (CURRENCY, CURRENCY, TRUE),
  ATTRIBUTE (AMOUNT, AMOUNT, TRUE),
};

static const CgField quantity_fields[] = {
  CONTENT (FALSE),
};

static const CgChild signatures_children[] = {
  { CG_KIND_SIGNATURE, 0, 0 },
};

static const CgField signature_fields[] = {
  CHOICE (OF, TRUE, signed_parts),
  ATTRIBUTE (ROUND, ROUND, FALSE),
  ATTRIBUTE (PARTNER, PARTNER, TRUE),
  ATTRIBUTE (DATE, DATE, TRUE),
  ATTRIBUTE (DIGEST, DIGEST, TRUE),
  ELEMENT (NAME, TRUE),
  ELEMENT (ROLE, FALSE),
};

static const CgField reply_fields[] = {
  NUMBER (VERSION, TRUE, 1, MAX_NUMBER),
  ATTRIBUTE (ASSESSMENT, ID, TRUE),
  ATTRIBUTE (ROUND, ID, TRUE),
  ATTRIBUTE (CREATED, TIME, TRUE),
};

static const CgChild reply_children[] = {
  { CG_KIND_COLLECTION, 0, 1 },
  { CG_KIND_RESPONDENT, 1, 1 },
  { CG_KIND_RESPONSE, 0, 0 },
};

static const CgField instrument_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  NUMBER (VERSION, TRUE, 1, MAX_NUMBER),
  ATTRIBUTE (LANG, LANGUAGE, TRUE),
  CHOICE (KIND, TRUE, instrument_kinds),
  ATTRIBUTE (ITEM_NAME, TEXT, FALSE),
  NUMBER (MINUTES, FALSE, 1, 100000),
};

static const CgChild instrument_children[] = {
  { CG_KIND_TITLE, 1, 0 },
  { CG_KIND_SUMMARY, 1, 0 },
  { CG_KIND_SOURCE, 1, 1 },
  { CG_KIND_NOTE, 0, 0 },
  { CG_KIND_SCALE, 0, 1 },
  { CG_KIND_SECTION, 1, 0 },
};

static const CgField localised_fields[] = {
  ATTRIBUTE (LANG, LANGUAGE, FALSE),
  CONTENT (TRUE),
};

static const CgField source_fields[] = {
  ATTRIBUTE (TITLE, TEXT, TRUE),
  ATTRIBUTE (AUTHOR, TEXT, TRUE),
  NUMBER (YEAR, TRUE, 1000, 9999),
  ATTRIBUTE (SECTION, TEXT, TRUE),
};

static const CgField scale_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  CHOICE (ORIGIN, TRUE, origins),
};

static const CgChild scale_children[] = {
  { CG_KIND_LEVEL, 1, 0 },
};

static const CgField level_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  NUMBER (VALUE, TRUE, -1000, 1000),
};

static const CgChild level_children[] = {
  { CG_KIND_LABEL, 1, 0 },
  { CG_KIND_DEFINITION, 0, 0 },
};

static const CgField section_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
};

static const CgChild section_children[] = {
  { CG_KIND_TITLE, 1, 0 },
  { CG_KIND_SUMMARY, 0, 0 },
  { CG_KIND_ITEM, 1, 0 },
  { CG_KIND_CLOSING, 0, 0 },
};

static const CgField item_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  CHOICES (STAGE, FALSE, stages),
  ATTRIBUTE (ACTIVITY, IDS, FALSE),
  CHOICES (LEVEL_OF, FALSE, level_ofs),
};

static const CgChild item_children[] = {
  { CG_KIND_TITLE, 1, 0 },
  { CG_KIND_PROMPT, 1, 0 },
  { CG_KIND_DESCRIPTOR, 0, 0 },
  { CG_KIND_EVIDENCE, 0, 0 },
  { CG_KIND_QUESTION, 0, 0 },
  { CG_KIND_SEE, 0, 0 },
};

static const CgField descriptor_fields[] = {
  ATTRIBUTE (LEVEL, ID, TRUE),
};

static const CgChild descriptor_children[] = {
  { CG_KIND_EXAMPLE, 1, 0 },
};

static const CgField prompt_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  ATTRIBUTE (LANG, LANGUAGE, FALSE),
  CONTENT (TRUE),
};

static const CgField see_fields[] = {
  ATTRIBUTE (REF, SEE, TRUE),
};

static const CgField guidance_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  NUMBER (VERSION, TRUE, 1, MAX_NUMBER),
  ATTRIBUTE (LANG, LANGUAGE, TRUE),
  CHOICE (KIND, TRUE, guidance_kinds),
};

static const CgField guidance_source_fields[] = {
  ATTRIBUTE (ID, ID, FALSE),
  ATTRIBUTE (TITLE, TEXT, TRUE),
  ATTRIBUTE (AUTHOR, TEXT, TRUE),
  NUMBER (YEAR, TRUE, 1000, 9999),
  ATTRIBUTE (SECTION, TEXT, TRUE),
};

static const CgChild guidance_children[] = {
  { CG_KIND_GUIDANCE_TITLE, 1, 0 },
  { CG_KIND_GUIDANCE_SUMMARY, 1, 0 },
  { CG_KIND_GUIDANCE_SOURCE, 1, 0 },
  { CG_KIND_STAGE, 0, 0 },
  { CG_KIND_FLOW, 0, 0 },
  { CG_KIND_PRINCIPLE, 0, 0 },
  { CG_KIND_TOPIC, 0, 0 },
};

static const CgChild topic_children[] = {
  { CG_KIND_GUIDANCE_TITLE, 1, 0 },
  { CG_KIND_GUIDANCE_SUMMARY, 0, 0 },
  { CG_KIND_GUIDANCE_ENTRY, 1, 0 },
};

static const CgField guidance_entry_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  ATTRIBUTE (SOURCE, IDS, TRUE),
  ATTRIBUTE (DATED, TRUE, FALSE),
  NUMBER (YEAR, FALSE, 1000, 9999),
  ATTRIBUTE (PLACE, TEXT, FALSE),
  ATTRIBUTE (THEME, TEXT, FALSE),
  ATTRIBUTE (AUDIENCE, TEXT, FALSE),
  ATTRIBUTE (CONTROL, ID, FALSE),
};

static const CgChild guidance_entry_children[] = {
  { CG_KIND_GUIDANCE_TITLE, 1, 0 },
  { CG_KIND_ALSO, 0, 0 },
  { CG_KIND_PARAGRAPH, 0, 0 },
  { CG_KIND_PART, 0, 0 },
  { CG_KIND_GUIDANCE_SEE, 0, 0 },
};

static const CgField paragraph_fields[] = {
  CONTENT (TRUE),
};

static const CgChild part_children[] = {
  { CG_KIND_GUIDANCE_TITLE, 1, 0 },
  { CG_KIND_POINT, 1, 0 },
};

static const CgField point_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  CONTENT (TRUE),
};

static const CgField stage_fields[] = {
  CHOICE (ID, TRUE, stages),
};

static const CgChild stage_children[] = {
  { CG_KIND_GUIDANCE_TITLE, 1, 0 },
  { CG_KIND_GUIDANCE_SUMMARY, 0, 0 },
  { CG_KIND_ACTIVITY, 0, 0 },
};

static const CgField activity_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  CHOICE (RING, TRUE, rings),
};

static const CgChild activity_children[] = {
  { CG_KIND_GUIDANCE_TITLE, 1, 0 },
  { CG_KIND_GUIDANCE_SUMMARY, 0, 0 },
};

static const CgField flow_fields[] = {
  ATTRIBUTE (ID, ID, TRUE),
  ATTRIBUTE (FROM, TEXT, TRUE),
  ATTRIBUTE (TO, TEXT, TRUE),
};

const CgKind cg_kind_table[CG_N_KINDS] = {
  [CG_KIND_ASSESSMENT] = { CG_KIND_ASSESSMENT, "assessment", CG_NAMESPACE_ASSESSMENT,
    assessment_fields, G_N_ELEMENTS (assessment_fields), assessment_children, G_N_ELEMENTS (assessment_children), FALSE, FALSE },
  [CG_KIND_PARTNERSHIP] = { CG_KIND_PARTNERSHIP, "partnership", CG_NAMESPACE_ASSESSMENT,
    partnership_fields, G_N_ELEMENTS (partnership_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_PARTNERS] = { CG_KIND_PARTNERS, "partners", CG_NAMESPACE_ASSESSMENT,
    NULL, 0, partners_children, G_N_ELEMENTS (partners_children), FALSE, TRUE },
  [CG_KIND_PARTNER] = { CG_KIND_PARTNER, "partner", CG_NAMESPACE_ASSESSMENT,
    partner_fields, G_N_ELEMENTS (partner_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_RESPONDENTS] = { CG_KIND_RESPONDENTS, "respondents", CG_NAMESPACE_ASSESSMENT,
    NULL, 0, respondents_children, G_N_ELEMENTS (respondents_children), FALSE, TRUE },
  [CG_KIND_RESPONDENT] = { CG_KIND_RESPONDENT, "respondent", CG_NAMESPACE_ASSESSMENT,
    respondent_fields, G_N_ELEMENTS (respondent_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_ROUNDS] = { CG_KIND_ROUNDS, "rounds", CG_NAMESPACE_ASSESSMENT,
    NULL, 0, rounds_children, G_N_ELEMENTS (rounds_children), FALSE, TRUE },
  [CG_KIND_ROUND] = { CG_KIND_ROUND, "round", CG_NAMESPACE_ASSESSMENT,
    round_fields, G_N_ELEMENTS (round_fields), round_children, G_N_ELEMENTS (round_children), FALSE, FALSE },
  [CG_KIND_COLLECTION] = { CG_KIND_COLLECTION, "collection", CG_NAMESPACE_ASSESSMENT,
    collection_fields, G_N_ELEMENTS (collection_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_INSTRUMENTS] = { CG_KIND_INSTRUMENTS, "instruments", CG_NAMESPACE_ASSESSMENT,
    NULL, 0, instruments_children, G_N_ELEMENTS (instruments_children), FALSE, FALSE },
  [CG_KIND_USE] = { CG_KIND_USE, "use", CG_NAMESPACE_ASSESSMENT,
    use_fields, G_N_ELEMENTS (use_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_RESPONSES] = { CG_KIND_RESPONSES, "responses", CG_NAMESPACE_ASSESSMENT,
    NULL, 0, responses_children, G_N_ELEMENTS (responses_children), FALSE, FALSE },
  [CG_KIND_RESPONSE] = { CG_KIND_RESPONSE, "response", CG_NAMESPACE_ASSESSMENT,
    response_fields, G_N_ELEMENTS (response_fields), response_children, G_N_ELEMENTS (response_children), FALSE, FALSE },
  [CG_KIND_RATING] = { CG_KIND_RATING, "rating", CG_NAMESPACE_ASSESSMENT,
    rating_fields, G_N_ELEMENTS (rating_fields), rating_children, G_N_ELEMENTS (rating_children), FALSE, FALSE },
  [CG_KIND_COMMENT] = { CG_KIND_COMMENT, "comment", CG_NAMESPACE_ASSESSMENT,
    comment_fields, G_N_ELEMENTS (comment_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_RATING_EVIDENCE] = { CG_KIND_RATING_EVIDENCE, "evidence", CG_NAMESPACE_ASSESSMENT,
    rating_evidence_fields, G_N_ELEMENTS (rating_evidence_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_TICK] = { CG_KIND_TICK, "tick", CG_NAMESPACE_ASSESSMENT,
    tick_fields, G_N_ELEMENTS (tick_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_AGREEMENT] = { CG_KIND_AGREEMENT, "agreement", CG_NAMESPACE_ASSESSMENT,
    NULL, 0, agreement_children, G_N_ELEMENTS (agreement_children), FALSE, FALSE },
  [CG_KIND_POSITION] = { CG_KIND_POSITION, "position", CG_NAMESPACE_ASSESSMENT,
    position_fields, G_N_ELEMENTS (position_fields), position_children, G_N_ELEMENTS (position_children), FALSE, FALSE },
  [CG_KIND_DISSENT] = { CG_KIND_DISSENT, "dissent", CG_NAMESPACE_ASSESSMENT,
    partner_text_fields, G_N_ELEMENTS (partner_text_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_LOG] = { CG_KIND_LOG, "log", CG_NAMESPACE_ASSESSMENT,
    NULL, 0, log_children, G_N_ELEMENTS (log_children), FALSE, FALSE },
  [CG_KIND_RECORD] = { CG_KIND_RECORD, "record", CG_NAMESPACE_ASSESSMENT,
    record_fields, G_N_ELEMENTS (record_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_PLAN] = { CG_KIND_PLAN, "plan", CG_NAMESPACE_ASSESSMENT,
    NULL, 0, plan_children, G_N_ELEMENTS (plan_children), FALSE, TRUE },
  [CG_KIND_ACTION] = { CG_KIND_ACTION, "action", CG_NAMESPACE_ASSESSMENT,
    action_fields, G_N_ELEMENTS (action_fields), action_children, G_N_ELEMENTS (action_children), FALSE, FALSE },
  [CG_KIND_LINK] = { CG_KIND_LINK, "link", CG_NAMESPACE_ASSESSMENT,
    link_fields, G_N_ELEMENTS (link_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_ACTION_NOTE] = { CG_KIND_ACTION_NOTE, "note", CG_NAMESPACE_ASSESSMENT,
    action_note_fields, G_N_ELEMENTS (action_note_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_OPTION] = { CG_KIND_OPTION, "option", CG_NAMESPACE_ASSESSMENT,
    option_fields, G_N_ELEMENTS (option_fields), option_children, G_N_ELEMENTS (option_children), FALSE, FALSE },
  [CG_KIND_BENEFIT] = { CG_KIND_BENEFIT, "benefit", CG_NAMESPACE_ASSESSMENT,
    any_text_fields, G_N_ELEMENTS (any_text_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_DRAWBACK] = { CG_KIND_DRAWBACK, "drawback", CG_NAMESPACE_ASSESSMENT,
    any_text_fields, G_N_ELEMENTS (any_text_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_CRITERION] = { CG_KIND_CRITERION, "criterion", CG_NAMESPACE_ASSESSMENT,
    criterion_fields, G_N_ELEMENTS (criterion_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_SCORE] = { CG_KIND_SCORE, "score", CG_NAMESPACE_ASSESSMENT,
    score_fields, G_N_ELEMENTS (score_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_RISK] = { CG_KIND_RISK, "risk", CG_NAMESPACE_ASSESSMENT,
    risk_fields, G_N_ELEMENTS (risk_fields), risk_children, G_N_ELEMENTS (risk_children), FALSE, FALSE },
  [CG_KIND_MITIGATION] = { CG_KIND_MITIGATION, "mitigation", CG_NAMESPACE_ASSESSMENT,
    any_text_fields, G_N_ELEMENTS (any_text_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_CONTRIBUTION] = { CG_KIND_CONTRIBUTION, "contribution", CG_NAMESPACE_ASSESSMENT,
    contribution_fields, G_N_ELEMENTS (contribution_fields), contribution_children, G_N_ELEMENTS (contribution_children), TRUE, FALSE },
  [CG_KIND_MONEY] = { CG_KIND_MONEY, "money", CG_NAMESPACE_ASSESSMENT,
    money_fields, G_N_ELEMENTS (money_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_QUANTITY] = { CG_KIND_QUANTITY, "quantity", CG_NAMESPACE_ASSESSMENT,
    quantity_fields, G_N_ELEMENTS (quantity_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_SIGNATURES] = { CG_KIND_SIGNATURES, "signatures", CG_NAMESPACE_ASSESSMENT,
    NULL, 0, signatures_children, G_N_ELEMENTS (signatures_children), FALSE, FALSE },
  [CG_KIND_SIGNATURE] = { CG_KIND_SIGNATURE, "signature", CG_NAMESPACE_ASSESSMENT,
    signature_fields, G_N_ELEMENTS (signature_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_REPLY] = { CG_KIND_REPLY, "reply", CG_NAMESPACE_ASSESSMENT,
    reply_fields, G_N_ELEMENTS (reply_fields), reply_children, G_N_ELEMENTS (reply_children), FALSE, FALSE },
  [CG_KIND_INSTRUMENT] = { CG_KIND_INSTRUMENT, "instrument", CG_NAMESPACE_INSTRUMENT,
    instrument_fields, G_N_ELEMENTS (instrument_fields), instrument_children, G_N_ELEMENTS (instrument_children), FALSE, TRUE },
  [CG_KIND_TITLE] = { CG_KIND_TITLE, "title", CG_NAMESPACE_INSTRUMENT,
    localised_fields, G_N_ELEMENTS (localised_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_SUMMARY] = { CG_KIND_SUMMARY, "summary", CG_NAMESPACE_INSTRUMENT,
    localised_fields, G_N_ELEMENTS (localised_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_SOURCE] = { CG_KIND_SOURCE, "source", CG_NAMESPACE_INSTRUMENT,
    source_fields, G_N_ELEMENTS (source_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_NOTE] = { CG_KIND_NOTE, "note", CG_NAMESPACE_INSTRUMENT,
    localised_fields, G_N_ELEMENTS (localised_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_SCALE] = { CG_KIND_SCALE, "scale", CG_NAMESPACE_INSTRUMENT,
    scale_fields, G_N_ELEMENTS (scale_fields), scale_children, G_N_ELEMENTS (scale_children), FALSE, TRUE },
  [CG_KIND_LEVEL] = { CG_KIND_LEVEL, "level", CG_NAMESPACE_INSTRUMENT,
    level_fields, G_N_ELEMENTS (level_fields), level_children, G_N_ELEMENTS (level_children), FALSE, FALSE },
  [CG_KIND_LABEL] = { CG_KIND_LABEL, "label", CG_NAMESPACE_INSTRUMENT,
    localised_fields, G_N_ELEMENTS (localised_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_DEFINITION] = { CG_KIND_DEFINITION, "definition", CG_NAMESPACE_INSTRUMENT,
    localised_fields, G_N_ELEMENTS (localised_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_SECTION] = { CG_KIND_SECTION, "section", CG_NAMESPACE_INSTRUMENT,
    section_fields, G_N_ELEMENTS (section_fields), section_children, G_N_ELEMENTS (section_children), FALSE, TRUE },
  [CG_KIND_ITEM] = { CG_KIND_ITEM, "item", CG_NAMESPACE_INSTRUMENT,
    item_fields, G_N_ELEMENTS (item_fields), item_children, G_N_ELEMENTS (item_children), FALSE, FALSE },
  [CG_KIND_PROMPT] = { CG_KIND_PROMPT, "prompt", CG_NAMESPACE_INSTRUMENT,
    localised_fields, G_N_ELEMENTS (localised_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_DESCRIPTOR] = { CG_KIND_DESCRIPTOR, "descriptor", CG_NAMESPACE_INSTRUMENT,
    descriptor_fields, G_N_ELEMENTS (descriptor_fields), descriptor_children, G_N_ELEMENTS (descriptor_children), FALSE, FALSE },
  [CG_KIND_EXAMPLE] = { CG_KIND_EXAMPLE, "example", CG_NAMESPACE_INSTRUMENT,
    prompt_fields, G_N_ELEMENTS (prompt_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_EVIDENCE] = { CG_KIND_EVIDENCE, "evidence", CG_NAMESPACE_INSTRUMENT,
    prompt_fields, G_N_ELEMENTS (prompt_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_QUESTION] = { CG_KIND_QUESTION, "question", CG_NAMESPACE_INSTRUMENT,
    prompt_fields, G_N_ELEMENTS (prompt_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_SEE] = { CG_KIND_SEE, "see", CG_NAMESPACE_INSTRUMENT,
    see_fields, G_N_ELEMENTS (see_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_CLOSING] = { CG_KIND_CLOSING, "closing", CG_NAMESPACE_INSTRUMENT,
    localised_fields, G_N_ELEMENTS (localised_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_GUIDANCE] = { CG_KIND_GUIDANCE, "guidance", CG_NAMESPACE_GUIDANCE,
    guidance_fields, G_N_ELEMENTS (guidance_fields), guidance_children, G_N_ELEMENTS (guidance_children), FALSE, TRUE },
  [CG_KIND_GUIDANCE_TITLE] = { CG_KIND_GUIDANCE_TITLE, "title", CG_NAMESPACE_GUIDANCE,
    localised_fields, G_N_ELEMENTS (localised_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_GUIDANCE_SUMMARY] = { CG_KIND_GUIDANCE_SUMMARY, "summary", CG_NAMESPACE_GUIDANCE,
    localised_fields, G_N_ELEMENTS (localised_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_GUIDANCE_SOURCE] = { CG_KIND_GUIDANCE_SOURCE, "source", CG_NAMESPACE_GUIDANCE,
    guidance_source_fields, G_N_ELEMENTS (guidance_source_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_STAGE] = { CG_KIND_STAGE, "stage", CG_NAMESPACE_GUIDANCE,
    stage_fields, G_N_ELEMENTS (stage_fields), stage_children, G_N_ELEMENTS (stage_children), FALSE, TRUE },
  [CG_KIND_ACTIVITY] = { CG_KIND_ACTIVITY, "activity", CG_NAMESPACE_GUIDANCE,
    activity_fields, G_N_ELEMENTS (activity_fields), activity_children, G_N_ELEMENTS (activity_children), FALSE, FALSE },
  [CG_KIND_FLOW] = { CG_KIND_FLOW, "flow", CG_NAMESPACE_GUIDANCE,
    flow_fields, G_N_ELEMENTS (flow_fields), activity_children, G_N_ELEMENTS (activity_children), FALSE, FALSE },
  [CG_KIND_PRINCIPLE] = { CG_KIND_PRINCIPLE, "principle", CG_NAMESPACE_GUIDANCE,
    section_fields, G_N_ELEMENTS (section_fields), activity_children, G_N_ELEMENTS (activity_children), FALSE, FALSE },
  [CG_KIND_TOPIC] = { CG_KIND_TOPIC, "section", CG_NAMESPACE_GUIDANCE,
    section_fields, G_N_ELEMENTS (section_fields), topic_children, G_N_ELEMENTS (topic_children), FALSE, TRUE },
  [CG_KIND_GUIDANCE_ENTRY] = { CG_KIND_GUIDANCE_ENTRY, "entry", CG_NAMESPACE_GUIDANCE,
    guidance_entry_fields, G_N_ELEMENTS (guidance_entry_fields),
    guidance_entry_children, G_N_ELEMENTS (guidance_entry_children), FALSE, TRUE },
  [CG_KIND_ALSO] = { CG_KIND_ALSO, "also", CG_NAMESPACE_GUIDANCE,
    paragraph_fields, G_N_ELEMENTS (paragraph_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_PARAGRAPH] = { CG_KIND_PARAGRAPH, "text", CG_NAMESPACE_GUIDANCE,
    paragraph_fields, G_N_ELEMENTS (paragraph_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_PART] = { CG_KIND_PART, "part", CG_NAMESPACE_GUIDANCE,
    section_fields, G_N_ELEMENTS (section_fields), part_children, G_N_ELEMENTS (part_children), FALSE, TRUE },
  [CG_KIND_POINT] = { CG_KIND_POINT, "point", CG_NAMESPACE_GUIDANCE,
    point_fields, G_N_ELEMENTS (point_fields), NULL, 0, FALSE, FALSE },
  [CG_KIND_GUIDANCE_SEE] = { CG_KIND_GUIDANCE_SEE, "see", CG_NAMESPACE_GUIDANCE,
    see_fields, G_N_ELEMENTS (see_fields), NULL, 0, FALSE, FALSE },
};

const char *const cg_name_table[CG_N_NAMES] = {
  [CG_NAME_TEXT] = "text",
  [CG_NAME_ABOUT] = "about",
  [CG_NAME_ACTIVITY] = "activity",
  [CG_NAME_AMOUNT] = "amount",
  [CG_NAME_ANSWER] = "answer",
  [CG_NAME_ASSESSMENT] = "assessment",
  [CG_NAME_AUDIENCE] = "audience",
  [CG_NAME_AUTHOR] = "author",
  [CG_NAME_BASE] = "base",
  [CG_NAME_BASIS] = "basis",
  [CG_NAME_BY] = "by",
  [CG_NAME_CARRIED] = "carried",
  [CG_NAME_CLOSES] = "closes",
  [CG_NAME_CONFIDENCE] = "confidence",
  [CG_NAME_CONTACT] = "contact",
  [CG_NAME_CONTROL] = "control",
  [CG_NAME_CREATED] = "created",
  [CG_NAME_CRITERION] = "criterion",
  [CG_NAME_CURRENCY] = "currency",
  [CG_NAME_DATE] = "date",
  [CG_NAME_DATED] = "dated",
  [CG_NAME_DIGEST] = "digest",
  [CG_NAME_DUE] = "due",
  [CG_NAME_ENTERED_BY] = "entered-by",
  [CG_NAME_EXPECTATION] = "expectation",
  [CG_NAME_FROM] = "from",
  [CG_NAME_HELPED] = "helped",
  [CG_NAME_HOW] = "how",
  [CG_NAME_HREF] = "href",
  [CG_NAME_ID] = "id",
  [CG_NAME_INSTRUMENT] = "instrument",
  [CG_NAME_ISSUE] = "issue",
  [CG_NAME_ITEM] = "item",
  [CG_NAME_ITEM_NAME] = "item-name",
  [CG_NAME_KEEP_UNTIL] = "keep-until",
  [CG_NAME_KIND] = "kind",
  [CG_NAME_LANG] = "xml:lang",
  [CG_NAME_LEAD] = "lead",
  [CG_NAME_LEGAL] = "legal",
  [CG_NAME_LEVEL] = "level",
  [CG_NAME_LEVEL_OF] = "level-of",
  [CG_NAME_LIKELIHOOD] = "likelihood",
  [CG_NAME_LOCKED] = "locked",
  [CG_NAME_MINUTES] = "minutes",
  [CG_NAME_MODE] = "mode",
  [CG_NAME_MODIFIED] = "modified",
  [CG_NAME_NAME] = "name",
  [CG_NAME_NAMING] = "naming",
  [CG_NAME_NOTICE] = "notice",
  [CG_NAME_OF] = "of",
  [CG_NAME_OPENS] = "opens",
  [CG_NAME_OPTION] = "option",
  [CG_NAME_ORIGIN] = "origin",
  [CG_NAME_OUTSIDE] = "outside",
  [CG_NAME_OWNER] = "owner",
  [CG_NAME_PARTNER] = "partner",
  [CG_NAME_PERSPECTIVE] = "perspective",
  [CG_NAME_PLACE] = "place",
  [CG_NAME_POPULATION] = "population",
  [CG_NAME_PREFERRED] = "preferred",
  [CG_NAME_PRESENT] = "present",
  [CG_NAME_PRIORITY] = "priority",
  [CG_NAME_PROMPT] = "prompt",
  [CG_NAME_PURPOSE] = "purpose",
  [CG_NAME_RANK] = "rank",
  [CG_NAME_RATIONALE] = "rationale",
  [CG_NAME_REF] = "ref",
  [CG_NAME_RESOURCES] = "resources",
  [CG_NAME_RESPONDENT] = "respondent",
  [CG_NAME_REVIEW] = "review",
  [CG_NAME_RING] = "ring",
  [CG_NAME_ROLE] = "role",
  [CG_NAME_ROUND] = "round",
  [CG_NAME_SECTION] = "section",
  [CG_NAME_SECTOR] = "sector",
  [CG_NAME_SEE] = "see",
  [CG_NAME_SERVICE] = "service",
  [CG_NAME_SEVERITY] = "severity",
  [CG_NAME_SHORT] = "short",
  [CG_NAME_SLOT] = "slot",
  [CG_NAME_SOURCE] = "source",
  [CG_NAME_SPEAKS_FOR] = "speaks-for",
  [CG_NAME_STAGE] = "stage",
  [CG_NAME_START] = "start",
  [CG_NAME_STATUS] = "status",
  [CG_NAME_TARGET] = "target",
  [CG_NAME_TEMPLATE] = "template",
  [CG_NAME_THEME] = "theme",
  [CG_NAME_TITLE] = "title",
  [CG_NAME_TO] = "to",
  [CG_NAME_VALUE] = "value",
  [CG_NAME_VERSION] = "version",
  [CG_NAME_VIA] = "via",
  [CG_NAME_VISION] = "vision",
  [CG_NAME_WEIGHT] = "weight",
  [CG_NAME_WHY] = "why",
  [CG_NAME_WORKSHOP] = "workshop",
  [CG_NAME_YEAR] = "year",
};
