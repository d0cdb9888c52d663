/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-form-private.h"

#include "common/cg-error.h"
#include "common/cg-resources.h"
#include "model/cg-round.h"
#include "storage/cg-writer.h"

#define FAIL(error, ...) g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, __VA_ARGS__)

/* Only marks texts for extraction: cg_form_say () translates them. */
#define N_(text) text

static const char *
collected (const CgFormOptions *options, CgName name)
{
  CgEntry *collection = cg_entry_find_child (options->round, CG_KIND_COLLECTION);

  return collection != NULL ? cg_entry_get (collection, name) : NULL;
}

/* Nobody is asked who has not been told who will see the answers and whom to ask. */
static gboolean
check (const CgFormOptions *options, GError **error)
{
  const CgLanguage *language = options->languages->pdata[0];

  if (options->instruments->len == 0)
    FAIL (error, "%s", cg_language_gettext (language, "A form needs at least one tool."));
  else if (cg_entry_get_boolean (options->round, CG_NAME_LOCKED))
    FAIL (error, "%s", cg_language_gettext (language, "The round is closed: nobody can answer it any more."));
  else if (!cg_assessment_is_practice (options->assessment) && collected (options, CG_NAME_NOTICE) == NULL)
    FAIL (error, "%s", cg_language_gettext (language, "Say in the round who will see the answers before anybody is asked."));
  else if (!cg_assessment_is_practice (options->assessment) && collected (options, CG_NAME_CONTACT) == NULL)
    FAIL (error, "%s", cg_language_gettext (language, "Say in the round whom people can ask before anybody is asked."));
  else
    return TRUE;
  return FALSE;
}

static GBytes *
resource (const char *name)
{
  g_autofree char *path = g_strconcat (CG_RESOURCES_PATH "form/", name, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  cg_resources_register ();
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  if (bytes == NULL)
    g_error ("%s", error->message); /* built in */
  return bytes;
}

/* What a content security policy calls it: the digest of exactly what stands between the tags. */
static char *
source_hash (GBytes *bytes)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  g_autofree char *base64 = NULL;

  g_checksum_update (checksum, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_checksum_get_digest (checksum, digest, &length);
  base64 = g_base64_encode (digest, length);
  return g_strdup_printf ("'sha256-%s'", base64);
}

static void
write_bytes (CgForm *form, const char *tag, GBytes *bytes)
{
  cg_form_printf (form, "<%s>", tag);
  g_string_append_len (form->out, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  cg_form_printf (form, "</%s>\n", tag);
}

static void
write_head (CgForm *form, GBytes *style, GBytes *script)
{
  g_autofree char *style_hash = source_hash (style), *script_hash = source_hash (script);

  cg_form_printf (form, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                  cg_language_get_code (form->options->languages->pdata[0]));
  cg_form_printf (form, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src %s; "
                        "script-src %s; base-uri 'none'; form-action 'none'\">\n",
                  style_hash, script_hash);
  cg_form_markup (form, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        "<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
  cg_form_escape (form, cg_assessment_get_name (form->options->assessment));
  cg_form_markup (form, " · ");
  cg_form_escape (form, cg_entry_get (form->options->round, CG_NAME_NAME));
  cg_form_markup (form, "</title>\n");
  write_bytes (form, "style", style);
  cg_form_markup (form, "</head>\n");
}

/* Each language under its own name. */
static void
write_languages (CgForm *form)
{
  GPtrArray *languages = form->options->languages;

  if (languages->len < 2)
    return;
  cg_form_markup (form, "<div class=\"languages\" role=\"group\">\n");
  for (guint i = 0; i < languages->len; i++)
    {
      const char *code = cg_language_get_code (languages->pdata[i]);

      cg_form_printf (form, "<button type=\"button\" lang=\"%s\" data-language=\"%s\" aria-pressed=\"%s\">", code, code,
                      i == 0 ? "true" : "false");
      /* Translators: the name of your language in your language */
      cg_form_escape (form, cg_language_pgettext (languages->pdata[i], "language", "English"));
      cg_form_markup (form, "</button>\n");
    }
  cg_form_markup (form, "</div>\n");
}

static char *
closes_words (const CgLanguage *language, gconstpointer date)
{
  g_autofree char *day = cg_language_format_date (language, date);

  /* Translators: %s is a date */
  return g_strdup_printf (cg_language_gettext (language, "Please send your answers by %s."), day);
}

static void
write_introduction (CgForm *form)
{
  const CgFormOptions *options = form->options;
  const char *closes = collected (options, CG_NAME_CLOSES);

  cg_form_markup (form, "<h1>");
  cg_form_own (form, cg_assessment_get_name (options->assessment));
  cg_form_markup (form, "</h1>\n<p class=\"round\">");
  cg_form_own (form, cg_entry_get (options->round, CG_NAME_NAME));
  if (options->partner != NULL)
    {
      cg_form_markup (form, " · ");
      cg_form_own (form, cg_entry_get (options->partner, CG_NAME_NAME));
    }
  cg_form_markup (form, "</p>\n");
  if (collected (options, CG_NAME_PURPOSE) != NULL)
    {
      cg_form_markup (form, "<p>");
      cg_form_lines (form, collected (options, CG_NAME_PURPOSE));
      cg_form_markup (form, "</p>\n");
    }
  if (closes != NULL)
    {
      cg_form_markup (form, "<p>");
      cg_form_compose (form, closes_words, closes);
      cg_form_markup (form, "</p>\n");
    }
}

static void
write_practice (CgForm *form)
{
  if (!cg_assessment_is_practice (form->options->assessment))
    return;
  cg_form_markup (form, "<p class=\"practice\">");
  cg_form_say (form, N_("Practice: these answers are not part of a real assessment."));
  cg_form_markup (form, "</p>\n");
}

static void
attribute (CgForm *form, const char *name, const char *value)
{
  cg_form_printf (form, " data-%s=\"", name);
  cg_form_exactly (form, value);
  cg_form_markup (form, "\"");
}

/* What the script has to know for a reply. The promise goes back with the answers that it was made for. */
static void
write_facts (CgForm *form)
{
  const CgFormOptions *options = form->options;
  CgEntry *collection = cg_entry_find_child (options->round, CG_KIND_COLLECTION);
  g_autofree char *promise = collection != NULL ? cg_write_fragment (collection) : g_strdup ("");

  attribute (form, "assessment", cg_entry_get_id (cg_assessment_get_root (options->assessment)));
  attribute (form, "round", cg_entry_get_id (options->round));
  attribute (form, "date", cg_entry_get (options->round, CG_NAME_DATE));
  attribute (form, "partner", options->partner != NULL ? cg_entry_get_id (options->partner) : "");
  attribute (form, "anonymous", form->anonymous ? "true" : "false");
  attribute (form, "collection", promise);
}

static void
write_body (CgForm *form)
{
  cg_form_markup (form, "<body>\n<main>\n");
  write_languages (form);
  cg_form_write_promise (form);
  write_practice (form);
  write_introduction (form);
  cg_form_markup (form, "<form id=\"form\" autocomplete=\"off\"");
  write_facts (form);
  cg_form_markup (form, ">\n");
  cg_form_write_person (form);
  cg_form_write_tools (form);
  cg_form_write_sending (form);
  cg_form_markup (form, "</form>\n</main>\n");
}

/**
 * cg_form_write:
 *
 * Makes a page that asks for answers and gives them back as a reply. It is whole in itself: it opens no connection, which its own
 * policy forbids it, keeps nothing in the browser, and is read and filled in from wherever it is stored.
 *
 * Returns: (transfer full): the page as UTF-8; %NULL with @error where nobody may be asked yet
 */
GBytes *
cg_form_write (const CgFormOptions *options, GError **error)
{
  g_autoptr (GBytes) style = NULL, script = NULL;
  const char *own_language;
  CgForm form;

  g_return_val_if_fail (options != NULL && options->languages->len > 0, NULL);

  if (!check (options, error))
    return NULL;
  own_language = cg_entry_get (cg_assessment_get_root (options->assessment), CG_NAME_LANG);
  form = (CgForm) { options, g_string_new (NULL), own_language, cg_round_is_anonymous (options->round), 0 };
  style = resource ("form.css");
  script = resource ("form.js");
  write_head (&form, style, script);
  write_body (&form);
  write_bytes (&form, "script", script);
  cg_form_markup (&form, "</body>\n</html>\n");
  return g_string_free_to_bytes (form.out);
}

/**
 * cg_form_dup_languages:
 *
 * Returns: the document's own language first, then what else the program speaks
 */
GPtrArray *
cg_form_dup_languages (CgAssessment *assessment)
{
  GPtrArray *languages = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_language_unref);
  const char *own = cg_entry_get (cg_assessment_get_root (assessment), CG_NAME_LANG);
  g_auto (GStrv) codes = cg_language_list ();

  if (own == NULL || !g_strv_contains ((const char *const *) codes, own))
    own = "en";
  g_ptr_array_add (languages, cg_language_new (own));
  for (guint i = 0; codes[i] != NULL; i++)
    if (!g_str_equal (codes[i], own))
      g_ptr_array_add (languages, cg_language_new (codes[i]));
  return languages;
}
