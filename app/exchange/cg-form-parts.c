/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/cg-small-groups.h"
#include "exchange/cg-form-private.h"

/* Only marks texts for extraction: cg_form_say () translates them. */
#define N_(text) text

static void
paragraph (CgForm *form, const char *class, const char *text)
{
  cg_form_printf (form, "<p class=\"%s\">", class);
  cg_form_say (form, text);
  cg_form_markup (form, "</p>\n");
}

static void
heading (CgForm *form, const char *text)
{
  cg_form_markup (form, "<h2>");
  cg_form_say (form, text);
  cg_form_markup (form, "</h2>\n");
}

static void
button (CgForm *form, const char *id, const char *text)
{
  cg_form_printf (form, "<button type=\"button\" id=\"%s\">", id);
  cg_form_say (form, text);
  cg_form_markup (form, "</button>\n");
}

/* Who will see what */

static guint
count_people (CgAssessment *assessment, CgEntry *partner)
{
  CgEntry *people = cg_assessment_get_list (assessment, CG_KIND_RESPONDENTS);
  guint n = 0;

  for (guint i = 0; people != NULL && i < cg_entry_get_n_children (people); i++)
    n += g_strcmp0 (cg_entry_get (cg_entry_get_child (people, i), CG_NAME_PARTNER), cg_entry_get_id (partner)) == 0;
  return n;
}

static char *
alone_words (const CgLanguage *language, gconstpointer partner)
{
  /* Translators: %s is a partner, such as a council */
  return g_strdup_printf (cg_language_gettext (language, "You may be the only person answering for %s; your answers may be "
                                                         "recognised."),
                          cg_entry_get ((CgEntry *) partner, CG_NAME_NAME));
}

static void
warn_of_small_group (CgForm *form, CgEntry *partner)
{
  if (count_people (form->options->assessment, partner) >= CG_SMALL_GROUP)
    return;
  cg_form_printf (form, "<p class=\"alone\" data-partner=\"%s\"%s>", cg_entry_get_id (partner),
                  form->options->partner == NULL ? " hidden" : "");
  cg_form_compose (form, alone_words, partner);
  cg_form_markup (form, "</p>\n");
}

static CgEntry *
partners_of (CgForm *form)
{
  return cg_assessment_get_list (form->options->assessment, CG_KIND_PARTNERS);
}

static void
warn_of_small_groups (CgForm *form)
{
  CgEntry *partners = partners_of (form);

  if (form->options->partner != NULL)
    {
      warn_of_small_group (form, form->options->partner);
      return;
    }
  for (guint i = 0; partners != NULL && i < cg_entry_get_n_children (partners); i++)
    warn_of_small_group (form, cg_entry_get_child (partners, i));
}

/**
 * cg_form_write_promise:
 *
 * Writes what stands first: who will see what.
 */
void
cg_form_write_promise (CgForm *form)
{
  CgEntry *collection = cg_entry_find_child (form->options->round, CG_KIND_COLLECTION);
  const char *notice = collection != NULL ? cg_entry_get (collection, CG_NAME_NOTICE) : NULL;

  cg_form_markup (form, "<div class=\"promise\">\n<p><strong>");
  cg_form_say (form, N_("Who will see what"));
  cg_form_markup (form, "</strong> ");
  if (notice != NULL)
    cg_form_lines (form, notice);
  else
    cg_form_say (form, N_("Nobody has said yet who sees these answers: this is for practice."));
  cg_form_markup (form, "</p>\n");
  paragraph (form, "naming", form->anonymous
                                 ? N_("Your answers are anonymous: they carry no name, no role and no time.")
                                 : N_("Your answers carry your name, if you give it, and the organisation you answer for."));
  warn_of_small_groups (form);
  cg_form_markup (form, "</div>\n");
}

/* Who is answering */

static void
radio (CgForm *form, const char *name, const char *value, gboolean is_checked)
{
  cg_form_printf (form, "<label class=\"choice\"><input type=\"radio\" name=\"%s\" value=\"%s\"%s>", name, value,
                  is_checked ? " checked" : "");
}

static void
write_partners (CgForm *form)
{
  CgEntry *partners = partners_of (form);

  cg_form_markup (form, "<fieldset class=\"plain\"><legend>");
  cg_form_say (form, N_("For whom are you answering?"));
  cg_form_markup (form, "</legend><div class=\"choices\">\n");
  for (guint i = 0; partners != NULL && i < cg_entry_get_n_children (partners); i++)
    {
      CgEntry *partner = cg_entry_get_child (partners, i);

      radio (form, "partner", cg_entry_get_id (partner), FALSE);
      cg_form_own (form, cg_entry_get (partner, CG_NAME_NAME));
      cg_form_markup (form, "</label>\n");
    }
  cg_form_markup (form, "</div>" CG_FORM_PROBLEM "</fieldset>\n");
}

static void
write_speaks_for (CgForm *form)
{
  static const struct {
    const char *value;
    const char *label;
  } choices[] = {
    { "self", N_("I speak for myself") },
    { "organisation", N_("I speak for my organisation") },
    { "members", N_("I speak for our members") },
  };

  cg_form_markup (form, "<fieldset class=\"plain\"><legend>");
  cg_form_say (form, N_("Whose view is it?"));
  cg_form_markup (form, "</legend><div class=\"choices\">\n");
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      radio (form, "speaks-for", choices[i].value, FALSE);
      cg_form_say (form, choices[i].label);
      cg_form_markup (form, "</label>\n");
    }
  cg_form_markup (form, "</div></fieldset>\n");
}

static void
write_perspectives (CgForm *form)
{
  static const char *const perspectives[] = { "leader", "commissioner", "finance", "frontline", "clinician", "provider",
                                              "lived-experience", "carer", "elected-member", "other" };

  cg_form_markup (form, "<fieldset class=\"plain\"><legend>");
  cg_form_say (form, N_("From which side do you see it?"));
  cg_form_markup (form, "</legend><div class=\"choices\">\n");
  for (guint i = 0; i < G_N_ELEMENTS (perspectives); i++)
    {
      radio (form, "perspective", perspectives[i], FALSE);
      cg_form_choice (form, CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, perspectives[i]);
      cg_form_markup (form, "</label>\n");
    }
  cg_form_markup (form, "</div></fieldset>\n");
}

/* In an anonymous round it only puts the tools in order and is not kept with the answers. */
static void
write_people_first (CgForm *form)
{
  cg_form_markup (form, "<label class=\"choice\"><input type=\"checkbox\" id=\"people-first\">");
  cg_form_say (form, N_("I use services, or I look after somebody who does: begin with what matters to people"));
  cg_form_markup (form, "</label>\n");
}

static void
write_opening (CgForm *form)
{
  cg_form_markup (form, "<label class=\"writing screen\"><span>");
  cg_form_say (form, N_("Go on with answers from a file"));
  cg_form_markup (form, "</span><input type=\"file\" id=\"open\" accept=\".cgreply\"></label>\n"
                        "<p id=\"opened\" class=\"screen\" role=\"status\"></p>\n");
}

/**
 * cg_form_write_person:
 *
 * Writes what is asked of the person, which in an anonymous round is next to nothing.
 */
void
cg_form_write_person (CgForm *form)
{
  write_opening (form);
  cg_form_markup (form, "<section class=\"person\">\n");
  heading (form, N_("About you"));
  if (form->options->partner == NULL)
    write_partners (form);
  if (!form->anonymous)
    {
      cg_form_markup (form, "<label class=\"writing\"><span>");
      cg_form_say (form, N_("Your name, if you want to give it"));
      cg_form_markup (form, "</span><input type=\"text\" id=\"name\" maxlength=\"1000\" autocomplete=\"name\"></label>\n");
      write_perspectives (form);
    }
  write_speaks_for (form);
  cg_form_markup (form, "<label class=\"choice\"><input type=\"checkbox\" id=\"helped\">");
  cg_form_say (form, N_("I had help answering"));
  cg_form_markup (form, "</label>\n");
  write_people_first (form);
  cg_form_markup (form, "</section>\n");
}

/* What is asked */

static void
write_scale_once (CgForm *form, CgInstrument *instrument)
{
  cg_form_markup (form, "<details><summary>");
  cg_form_say (form, N_("What the answers mean"));
  cg_form_markup (form, "</summary><dl>\n");
  for (guint level = 0; level < cg_instrument_get_n_levels (instrument); level++)
    {
      CgEntry *entry = cg_instrument_get_level (instrument, level);

      cg_form_markup (form, "<dt>");
      cg_form_text (form, entry, CG_KIND_LABEL);
      cg_form_markup (form, "</dt><dd>");
      cg_form_text (form, entry, CG_KIND_DEFINITION);
      cg_form_markup (form, "</dd>\n");
    }
  cg_form_markup (form, "</dl></details>\n");
}

static void
write_item (CgForm *form, CgInstrument *instrument, guint item)
{
  CgEntry *partners = partners_of (form);

  if (!cg_instrument_rates_relationships (instrument))
    {
      cg_form_write_item (form, instrument, item, NULL);
      return;
    }
  for (guint i = 0; partners != NULL && i < cg_entry_get_n_children (partners); i++)
    if (cg_entry_get_child (partners, i) != form->options->partner)
      cg_form_write_item (form, instrument, item, cg_entry_get_child (partners, i));
}

static void
write_section (CgForm *form, CgInstrument *instrument, CgEntry *section)
{
  cg_form_markup (form, "<h3>");
  cg_form_text (form, section, CG_KIND_TITLE);
  cg_form_markup (form, "</h3>\n");
  if (cg_instrument_text (section, CG_KIND_SUMMARY, NULL) != NULL)
    {
      cg_form_markup (form, "<p>");
      cg_form_text (form, section, CG_KIND_SUMMARY);
      cg_form_markup (form, "</p>\n");
    }
  for (guint item = 0; item < cg_instrument_get_n_items (instrument); item++)
    if (cg_entry_get_parent (cg_instrument_get_item (instrument, item)) == section)
      write_item (form, instrument, item);
}

static void
write_tool (CgForm *form, CgInstrument *instrument)
{
  CgEntry *entry = cg_instrument_get_entry (instrument);
  const char *const *people = form->options->for_people;

  cg_form_printf (form, "<section class=\"tool\" data-instrument=\"%s\" data-version=\"%d\"%s>\n<h2>",
                  cg_instrument_get_id (instrument), cg_instrument_get_version (instrument),
                  people != NULL && g_strv_contains (people, cg_instrument_get_id (instrument)) ? " data-people" : "");
  cg_form_text (form, entry, CG_KIND_TITLE);
  cg_form_markup (form, "</h2>\n<p>");
  cg_form_text (form, entry, CG_KIND_SUMMARY);
  cg_form_markup (form, "</p>\n");
  if (cg_instrument_has_scale (instrument))
    write_scale_once (form, instrument);
  for (guint i = 0; i < cg_entry_get_n_children (entry); i++)
    if (cg_entry_is (cg_entry_get_child (entry, i), CG_KIND_SECTION))
      write_section (form, instrument, cg_entry_get_child (entry, i));
  cg_form_markup (form, "</section>\n");
}

/**
 * cg_form_write_tools:
 *
 * Writes every tool with its questions, numbered through.
 */
void
cg_form_write_tools (CgForm *form)
{
  cg_form_markup (form, "<div id=\"tools\">\n");
  for (guint i = 0; i < form->options->instruments->len; i++)
    write_tool (form, form->options->instruments->pdata[i]);
  cg_form_markup (form, "</div>\n");
}

/* How the answers come back */

/* What the script says; it chooses among these, so that every word is translated in one place. */
static void
write_messages (CgForm *form)
{
  static const struct {
    const char *id;
    const char *text;
  } messages[] = {
    { "saved", N_("Your answers are in a file in your downloads. Send that file back.") },
    { "copied", N_("Your answers are copied. Paste them into an e-mail.") },
    { "selected", N_("Your answers stand below and are selected. Copy them and paste them into an e-mail.") },
    { "opened", N_("Your answers from the file are filled in again.") },
    { "foreign", N_("That file holds no answers to this form. Nothing was changed.") },
    { "replace", N_("Put the answers from the file in the place of what is on this page?") },
    { "cleared", N_("Nothing is left on this page. Files that you saved are still in your downloads: delete them there.") },
    { "partner", N_("First say for whom you are answering, at the top.") },
    { "sure", N_("Clear everything that you have answered on this page? Press the button once more.") },
    { "rank", N_("Give each a place of its own, in whole numbers from 1.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      cg_form_printf (form, "<template id=\"say-%s\">", messages[i].id);
      cg_form_say (form, messages[i].text);
      cg_form_markup (form, "</template>\n");
    }
}

static void
write_contact (CgForm *form)
{
  CgEntry *collection = cg_entry_find_child (form->options->round, CG_KIND_COLLECTION);
  const char *contact = collection != NULL ? cg_entry_get (collection, CG_NAME_CONTACT) : NULL;

  if (contact == NULL)
    return;
  cg_form_markup (form, "<p>");
  cg_form_say (form, N_("Send them to:"));
  cg_form_markup (form, " ");
  cg_form_lines (form, contact);
  cg_form_markup (form, "</p>\n");
}

/**
 * cg_form_write_sending:
 *
 * Writes the ways in which answers come back.
 */
void
cg_form_write_sending (CgForm *form)
{
  cg_form_markup (form, "<section class=\"sending\">\n");
  heading (form, N_("Send your answers back"));
  cg_form_markup (form, "<p class=\"screen\"><span id=\"done\">0</span> / <span id=\"all\">0</span> ");
  cg_form_say (form, N_("answered. You need not answer everything."));
  cg_form_markup (form, "</p>\n");
  paragraph (form, "screen", N_("This page sends nothing. Save your answers as a file and send it back, or copy them as text into an "
                                "e-mail. You can stop at any time: save the file, and open it here again to go on."));
  write_contact (form);
  cg_form_markup (form, "<div class=\"buttons\">\n");
  button (form, "save", N_("Save my answers as a file"));
  button (form, "copy", N_("Copy my answers as text"));
  button (form, "print", N_("Print"));
  button (form, "clear", N_("Clear from this computer"));
  cg_form_markup (form, "</div>\n"
                        "<div id=\"status\" role=\"status\"></div>\n"
                        "<div id=\"block\" hidden><label class=\"writing\"><span>");
  cg_form_say (form, N_("Your answers as text"));
  cg_form_markup (form, "</span><textarea id=\"text\" rows=\"8\" readonly></textarea></label></div>\n");
  write_messages (form);
  cg_form_markup (form, "</section>\n");
}
