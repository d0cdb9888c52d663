/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-promise.h"

#include <glib/gi18n-lib.h>

#include "common/cg-language.h"
#include "model/cg-round.h"

/* A letter while it is written, in the document's language. */
typedef struct {
  GString *text;
  CgLanguage *language;
  CgAssessment *assessment;
  CgEntry *round;
  const CgRunLine *lines;
} Letter;

static const char *
promised (const Letter *letter, CgName name)
{
  CgEntry *collection = cg_entry_find_child (letter->round, CG_KIND_COLLECTION);
  const char *words = collection != NULL ? cg_entry_get (collection, name) : NULL;

  return words != NULL && *words != '\0' ? words : NULL;
}

/* A paragraph of its own; what nobody has said is left out. */
static void
add (Letter *letter, const char *words)
{
  if (words != NULL)
    g_string_append_printf (letter->text, "%s%s", letter->text->len > 0 ? "\n\n" : "", words);
}

static void
say (Letter *letter, const char *text)
{
  add (letter, cg_language_gettext (letter->language, text));
}

/* @text: a sentence with one %s */
static void
say_with (Letter *letter, const char *text, const char *word)
{
  g_auto (GStrv) parts = g_strsplit (cg_language_gettext (letter->language, text), "%s", 2);
  g_autofree char *words = word != NULL ? g_strjoinv (word, parts) : NULL;

  add (letter, words);
}

static void
say_day (Letter *letter, const char *text, const char *date)
{
  g_autofree char *day = date != NULL ? cg_language_format_date (letter->language, date) : NULL;

  say_with (letter, text, day);
}

/* What the form says too, in the same words. */
static void
say_promise (Letter *letter)
{
  const char *notice = promised (letter, CG_NAME_NOTICE);

  if (notice == NULL)
    return;
  say (letter, N_("Who will see what"));
  add (letter, notice);
  say (letter, cg_round_is_anonymous (letter->round)
                   ? N_("Your answers are anonymous: they carry no name, no role and no time.")
                   : N_("Your answers carry your name, if you give it, and the organisation you answer for."));
  say_day (letter, N_("The answers are kept until %s."), promised (letter, CG_NAME_KEEP_UNTIL));
}

static void
say_contact (Letter *letter)
{
  say_with (letter, N_("If you have a question, or would like help or another way to answer, ask %s."),
            promised (letter, CG_NAME_CONTACT));
}

static void
write_invitation (Letter *letter)
{
  say_with (letter, N_("%s looks at how well its partners work together, and asks for your view."),
            cg_assessment_get_name (letter->assessment));
  add (letter, promised (letter, CG_NAME_PURPOSE));
  say (letter, N_("The attached form opens in any browser and sends nothing by itself. You can leave out any question. When you "
                  "are done, save the answers or copy them, and send them back to us; on paper is welcome too."));
  say_day (letter, N_("Please answer by %s."), letter->lines[CG_RUN_CLOSING].date);
  say_promise (letter);
  say_contact (letter);
}

static void
write_reminder (Letter *letter)
{
  say_with (letter, N_("A while ago %s asked how well its partners work together, from your point of view. If you have answered, "
                       "thank you: you need do nothing more."), cg_assessment_get_name (letter->assessment));
  say_day (letter, N_("If not, there is time until %s. A few answers are better than none, and “don’t know” is an answer."),
           letter->lines[CG_RUN_CLOSING].date);
  say_promise (letter);
  say_contact (letter);
}

static void
write_workshop (Letter *letter)
{
  say_day (letter, N_("On %s we meet to talk about what came back: where the partners see things alike, where they do not, and "
                      "what to do together."), letter->lines[CG_RUN_WORKSHOP].date);
  say (letter, N_("The talk counts for more than the figures. Nobody has to defend an answer, and a view that only one partner "
                  "holds is written down too."));
  say (letter, N_("We show how the answers spread, never who gave which one."));
  say_promise (letter);
  say_contact (letter);
}

static void
write_draft (Letter *letter)
{
  say (letter, N_("Here is the draft of our joint strategy. It rests on what the partners answered and on what was agreed when we "
                  "met; where somebody disagrees, it says so."));
  say_day (letter, N_("Please let us know what your organisation thinks, and take the draft through your own steps of decision, so "
                      "that it can be signed by %s."), letter->lines[CG_RUN_SIGN_OFF].date);
  say_contact (letter);
}

static void
write_thanks (Letter *letter)
{
  say_with (letter, N_("Thank you for what you told %s. The partners have talked about it, agreed where they stand, and signed what "
                       "they will do together."), cg_assessment_get_name (letter->assessment));
  say (letter, N_("The strategy is attached, with what became of the answers."));
  say (letter, N_("What we promised still holds."));
  say_promise (letter);
  say_contact (letter);
}

static void (*const writers[CG_RUN_N_STEPS]) (Letter *letter) = {
  [CG_RUN_FORMS] = write_invitation,
  [CG_RUN_CLOSING] = write_reminder,
  [CG_RUN_WORKSHOP] = write_workshop,
  [CG_RUN_DRAFT] = write_draft,
  [CG_RUN_SIGN_OFF] = write_thanks,
};

/**
 * cg_promise_write_for:
 * @lines: the run sheet as it is worked out now, whose days are named
 *
 * Returns: (transfer full) (nullable): what to write to people at that step, in the document's language and with what they
 *   were promised; %NULL for steps that only the partners themselves have a part in
 */
char *
cg_promise_write_for (CgAssessment *assessment, CgEntry *round, CgRunStep step, const CgRunLine lines[CG_RUN_N_STEPS])
{
  g_autoptr (CgLanguage) language = cg_language_new (cg_entry_get (cg_assessment_get_root (assessment), CG_NAME_LANG));
  Letter letter = { NULL, language, assessment, round, lines };

  g_return_val_if_fail (step < CG_RUN_N_STEPS, NULL);

  if (writers[step] == NULL)
    return NULL;
  letter.text = g_string_new (NULL);
  say (&letter, N_("Hello,"));
  writers[step] (&letter);
  say (&letter, N_("Thank you."));
  g_string_append_c (letter.text, '\n');
  return g_string_free (letter.text, FALSE);
}
