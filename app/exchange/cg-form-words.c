/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-form-private.h"

#include "model/cg-choice-words.h"

/**
 * cg_form_markup:
 *
 * Writes markup as it is: never what a person wrote.
 */
void
cg_form_markup (CgForm *form, const char *markup)
{
  g_string_append (form->out, markup);
}

/**
 * cg_form_printf:
 *
 * Writes markup with ids and numbers in it, which hold nothing that would have to be escaped.
 */
void
cg_form_printf (CgForm *form, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (form->out, format, arguments);
  va_end (arguments);
}

static void
escape_char (GString *out, gunichar c)
{
  switch (c)
    {
    case '&': g_string_append (out, "&amp;"); break;
    case '<': g_string_append (out, "&lt;"); break;
    case '>': g_string_append (out, "&gt;"); break;
    case '"': g_string_append (out, "&quot;"); break;
    case '\'': g_string_append (out, "&#39;"); break;
    default: g_string_append_unichar (out, c); break;
    }
}

/* They could make the words around a name read as something else. */
static gboolean
turns_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/**
 * cg_form_escape:
 *
 * Writes what a person wrote, to be read.
 */
void
cg_form_escape (CgForm *form, const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!turns_direction (g_utf8_get_char (c)))
      escape_char (form->out, g_utf8_get_char (c));
}

/**
 * cg_form_exactly:
 *
 * Writes into an attribute what the script hands on character by character.
 */
void
cg_form_exactly (CgForm *form, const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    escape_char (form->out, g_utf8_get_char (c));
}

static void
span (CgForm *form, const char *language, const char *text)
{
  cg_form_printf (form, "<span lang=\"%s\">", language);
  cg_form_escape (form, text);
  cg_form_markup (form, "</span>");
}

/**
 * cg_form_own:
 * @text: (nullable): something that stands in the document, in its own language whatever the form is read in
 */
void
cg_form_own (CgForm *form, const char *text)
{
  if (text != NULL && *text != '\0')
    span (form, form->own_language, text);
}

/**
 * cg_form_lines:
 *
 * Like cg_form_own(), with the lines as they were written.
 */
void
cg_form_lines (CgForm *form, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        cg_form_markup (form, "<br>");
      cg_form_own (form, lines[i]);
    }
}

static gboolean
all_the_same (GPtrArray *variants)
{
  for (guint i = 1; i < variants->len; i++)
    if (!g_str_equal (variants->pdata[0], variants->pdata[i]))
      return FALSE;
  return TRUE;
}

/* What nobody has translated is read out as what it was written in. */
static void
write_variants (CgForm *form, GPtrArray *variants, const char *written_in)
{
  GPtrArray *languages = form->options->languages;

  if (variants->len > 1 && all_the_same (variants))
    {
      span (form, written_in, variants->pdata[0]);
      return;
    }
  for (guint i = 0; i < variants->len; i++)
    {
      cg_form_printf (form, "<span class=\"say\" lang=\"%s\"%s>", cg_language_get_code (languages->pdata[i]),
                      i > 0 ? " hidden" : "");
      cg_form_escape (form, variants->pdata[i]);
      cg_form_markup (form, "</span>");
    }
}

static void
compose (CgForm *form, CgFormWords words, gconstpointer data, const char *written_in)
{
  g_autoptr (GPtrArray) variants = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < form->options->languages->len; i++)
    g_ptr_array_add (variants, words (form->options->languages->pdata[i], data));
  write_variants (form, variants, written_in);
}

/**
 * cg_form_compose:
 * @words: makes the text in one language
 *
 * Writes a text in each of the form's languages; the form shows one of them.
 */
void
cg_form_compose (CgForm *form, CgFormWords words, gconstpointer data)
{
  compose (form, words, data, "en");
}

static char *
translate (const CgLanguage *language, gconstpointer text)
{
  return g_strdup (cg_language_gettext (language, text));
}

/**
 * cg_form_say:
 * @text: one of the program's own texts, in English
 */
void
cg_form_say (CgForm *form, const char *text)
{
  cg_form_compose (form, translate, text);
}

typedef struct {
  CgEntry *owner;
  CgKindId kind;
} Text;

static char *
tool_text (const CgLanguage *language, gconstpointer data)
{
  const Text *text = data;
  const char *words = cg_instrument_text (text->owner, text->kind, language);

  return g_strdup (words != NULL ? words : "");
}

static const char *
language_of_tool (CgEntry *part)
{
  const char *language;

  while (cg_entry_get_parent (part) != NULL && !cg_entry_is (part, CG_KIND_INSTRUMENT))
    part = cg_entry_get_parent (part);
  language = cg_entry_get (part, CG_NAME_LANG);
  return language != NULL ? language : "en";
}

/**
 * cg_form_text:
 *
 * Writes a text of a tool, if it has one.
 */
void
cg_form_text (CgForm *form, CgEntry *owner, CgKindId kind)
{
  const Text text = { owner, kind };

  if (cg_instrument_text (owner, kind, NULL) != NULL)
    compose (form, tool_text, &text, language_of_tool (owner));
}

static char *
prompt_text (const CgLanguage *language, gconstpointer prompt)
{
  return g_strdup (cg_instrument_prompt_text ((CgEntry *) prompt, language));
}

void
cg_form_prompt (CgForm *form, CgEntry *prompt)
{
  compose (form, prompt_text, prompt, language_of_tool (prompt));
}

typedef struct {
  CgKindId kind;
  CgName name;
  const char *id;
} Choice;

static char *
choice_words (const CgLanguage *language, gconstpointer data)
{
  const Choice *choice = data;

  return g_strdup (cg_choice_words (choice->kind, choice->name, choice->id, language));
}

/**
 * cg_form_choice:
 *
 * Writes the words for one of the choices of a value, such as a perspective.
 */
void
cg_form_choice (CgForm *form, CgKindId kind, CgName name, const char *id)
{
  const Choice choice = { kind, name, id };

  cg_form_compose (form, choice_words, &choice);
}
