/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-form-private.h"

#include "exchange/cg-paper-key.h"

/* Only marks texts for extraction: cg_form_say () translates them. */
#define N_(text) text

typedef struct {
  const char *value;
  guint8 answer;
  const char *label;
} Choice;

static const Choice without_level[] = {
  { CG_ANSWER_DONT_KNOW_ID, CG_ANSWER_DONT_KNOW, N_("Don’t know") },
  { CG_ANSWER_NOT_APPLICABLE_ID, CG_ANSWER_NOT_APPLICABLE, N_("Not applicable") },
};

static const char *const confidences[] = { "low", "medium", "high" };

static gboolean
is_kind (CgInstrument *instrument, const char *kind)
{
  return g_strcmp0 (cg_entry_get (cg_instrument_get_entry (instrument), CG_NAME_KIND), kind) == 0;
}

/* CG_ANSWER_NONE for what is not keyed in by one key. */
static void
open_choice (CgForm *form, const char *name, const char *value, guint8 answer)
{
  char key = cg_paper_key_of (answer);

  cg_form_printf (form, "<label class=\"choice\"><input type=\"radio\" name=\"%s%u\" value=\"%s\">", name, form->number, value);
  if (key != '\0')
    cg_form_printf (form, "<span class=\"digit\" aria-hidden=\"true\">%c</span>", key);
}

static void
write_choice (CgForm *form, const char *name, const Choice *choice)
{
  open_choice (form, name, choice->value, choice->answer);
  cg_form_say (form, choice->label);
  cg_form_markup (form, "</label>\n");
}

static void
write_levels (CgForm *form, CgInstrument *instrument, const char *name, gboolean with_digits)
{
  for (guint level = 0; level < cg_instrument_get_n_levels (instrument); level++)
    {
      open_choice (form, name, cg_instrument_get_level_id (instrument, level),
                   with_digits ? CG_ANSWER_LEVEL (level) : CG_ANSWER_NONE);
      cg_form_text (form, cg_instrument_get_level (instrument, level), CG_KIND_LABEL);
      cg_form_markup (form, "</label>\n");
    }
}

static void
open_details (CgForm *form, const char *summary)
{
  cg_form_markup (form, "<details><summary>");
  cg_form_say (form, summary);
  cg_form_markup (form, "</summary>\n");
}

static void
write_prompts (CgForm *form, GPtrArray *prompts)
{
  cg_form_markup (form, "<ul>");
  for (guint i = 0; i < prompts->len; i++)
    {
      cg_form_markup (form, "<li>");
      cg_form_prompt (form, prompts->pdata[i]);
      cg_form_markup (form, "</li>");
    }
  cg_form_markup (form, "</ul>");
}

static void
write_level_look (CgForm *form, CgInstrument *instrument, guint item, guint level)
{
  CgEntry *entry = cg_instrument_get_level (instrument, level);
  CgEntry *descriptor = cg_instrument_get_descriptor (instrument, item, level);

  cg_form_markup (form, "<dt>");
  cg_form_text (form, entry, CG_KIND_LABEL);
  cg_form_markup (form, "</dt><dd>");
  cg_form_text (form, entry, CG_KIND_DEFINITION);
  if (descriptor != NULL)
    {
      g_autoptr (GPtrArray) examples = cg_instrument_prompts (descriptor, CG_KIND_EXAMPLE);

      write_prompts (form, examples);
    }
  cg_form_markup (form, "</dd>\n");
}

static gboolean
has_descriptors (CgInstrument *instrument, guint item)
{
  for (guint level = 0; level < cg_instrument_get_n_levels (instrument); level++)
    if (cg_instrument_get_descriptor (instrument, item, level) != NULL)
      return TRUE;
  return FALSE;
}

static void
write_looks (CgForm *form, CgInstrument *instrument, guint item)
{
  if (!has_descriptors (instrument, item))
    return;
  open_details (form, N_("What each level looks like"));
  cg_form_markup (form, "<dl>\n");
  for (guint level = 0; level < cg_instrument_get_n_levels (instrument); level++)
    write_level_look (form, instrument, item, level);
  cg_form_markup (form, "</dl></details>\n");
}

static void
write_tick (CgForm *form, const char *prompt)
{
  cg_form_printf (form, "<label class=\"choice\"><input type=\"checkbox\" data-tick=\"%s\">", prompt);
}

static void
write_evidence (CgForm *form, CgEntry *item)
{
  g_autoptr (GPtrArray) evidence = cg_instrument_prompts (item, CG_KIND_EVIDENCE);

  if (evidence->len == 0)
    return;
  open_details (form, N_("What would show it: tick what you know of"));
  for (guint i = 0; i < evidence->len; i++)
    {
      write_tick (form, cg_entry_get_id (evidence->pdata[i]));
      cg_form_prompt (form, evidence->pdata[i]);
      cg_form_markup (form, "</label>\n");
    }
  cg_form_markup (form, "</details>\n");
}

static void
write_questions (CgForm *form, CgEntry *item)
{
  g_autoptr (GPtrArray) questions = cg_instrument_prompts (item, CG_KIND_QUESTION);

  if (questions->len == 0)
    return;
  open_details (form, N_("Questions to think about"));
  write_prompts (form, questions);
  cg_form_markup (form, "</details>\n");
}

static void
write_area (CgForm *form, const char *field, const char *label, guint rows)
{
  cg_form_markup (form, "<label class=\"writing\"><span>");
  cg_form_say (form, label);
  cg_form_printf (form, "</span><textarea maxlength=\"100000\" rows=\"%u\" data-field=\"%s\"></textarea></label>\n", rows, field);
}

static void
write_target (CgForm *form, CgInstrument *instrument)
{
  cg_form_markup (form, "<fieldset class=\"target\"><legend>");
  cg_form_say (form, N_("Where should the partnership be?"));
  cg_form_markup (form, "</legend><div class=\"choices\">\n");
  write_levels (form, instrument, "t", FALSE);
  cg_form_markup (form, "</div></fieldset>\n");
}

/* A target only where levels are rated, of the partnership and not of a pair. */
static void
write_more (CgForm *form, CgInstrument *instrument)
{
  gboolean target = cg_instrument_has_scale (instrument) && !cg_instrument_rates_relationships (instrument);

  open_details (form, target ? N_("Add a target or a comment") : N_("Add a comment"));
  if (target)
    write_target (form, instrument);
  write_area (form, "comment", N_("Comment"), 3);
  cg_form_markup (form, "<label class=\"choice\"><input type=\"checkbox\" data-field=\"facilitator\">");
  cg_form_say (form, N_("Only the facilitator may see this comment"));
  cg_form_markup (form, "</label></details>\n");
}

static void
write_scale (CgForm *form, CgInstrument *instrument, guint item)
{
  cg_form_markup (form, "<div class=\"choices\">\n");
  write_levels (form, instrument, "a", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (without_level); i++)
    write_choice (form, "a", &without_level[i]);
  cg_form_markup (form, "</div>\n");
  write_looks (form, instrument, item);
}

static void
write_question (CgForm *form)
{
  write_area (form, "text", N_("Your answer"), 4);
  cg_form_markup (form, "<fieldset class=\"target\"><legend>");
  cg_form_say (form, N_("How sure are you?"));
  cg_form_markup (form, "</legend><div class=\"choices\">\n");
  for (guint i = 0; i < G_N_ELEMENTS (confidences); i++)
    {
      open_choice (form, "s", confidences[i], CG_ANSWER_NONE);
      cg_form_choice (form, CG_KIND_RATING, CG_NAME_CONFIDENCE, confidences[i]);
      cg_form_markup (form, "</label>\n");
    }
  cg_form_markup (form, "</div></fieldset>\n");
  write_area (form, "issue", N_("What is still open"), 2);
}

static void
write_rank (CgForm *form, CgInstrument *instrument)
{
  cg_form_markup (form, "<label class=\"rank\"><span>");
  cg_form_say (form, N_("Its place, 1 for the most important"));
  cg_form_printf (form,
                  "</span><input type=\"number\" inputmode=\"numeric\" min=\"1\" max=\"%u\" data-field=\"rank\"></label>"
                  CG_FORM_PROBLEM "\n",
                  cg_instrument_get_n_items (instrument));
}

static void
write_answer (CgForm *form, CgInstrument *instrument, guint item)
{
  if (is_kind (instrument, "questions"))
    write_question (form);
  else if (is_kind (instrument, "ranking"))
    write_rank (form, instrument);
  else if (is_kind (instrument, "checklist"))
    {
      write_tick (form, cg_instrument_get_item_id (instrument, item));
      cg_form_say (form, N_("This is so"));
      cg_form_markup (form, "</label>\n");
    }
  else
    write_scale (form, instrument, item);
}

static void
write_legend (CgForm *form, CgEntry *item, CgEntry *about)
{
  cg_form_printf (form, "<legend><span class=\"number\">%u</span> ", form->number);
  cg_form_text (form, item, CG_KIND_TITLE);
  if (about != NULL)
    {
      cg_form_markup (form, " · ");
      cg_form_own (form, cg_entry_get (about, CG_NAME_NAME));
    }
  cg_form_printf (form, "</legend>\n<p class=\"prompt\" id=\"p%u\">", form->number);
  cg_form_text (form, item, CG_KIND_PROMPT);
  cg_form_markup (form, "</p>\n");
}

/**
 * cg_form_write_item:
 * @about: (nullable): the partner whom a rating of a relationship is about
 *
 * Writes one question with all that belongs to its answer.
 */
void
cg_form_write_item (CgForm *form, CgInstrument *instrument, guint item, CgEntry *about)
{
  CgEntry *entry = cg_instrument_get_item (instrument, item);

  form->number++;
  cg_form_printf (form, "<fieldset class=\"item\" aria-describedby=\"p%u\" data-item=\"%s\"", form->number,
                  cg_instrument_get_item_id (instrument, item));
  if (about != NULL)
    cg_form_printf (form, " data-about=\"%s\"", cg_entry_get_id (about));
  cg_form_markup (form, ">");
  write_legend (form, entry, about);
  write_answer (form, instrument, item);
  write_evidence (form, entry);
  write_questions (form, entry);
  write_more (form, instrument);
  cg_form_markup (form, "<button type=\"button\" class=\"undo\" hidden>");
  cg_form_say (form, N_("Take this answer away"));
  cg_form_markup (form, "</button>\n</fieldset>\n");
}
