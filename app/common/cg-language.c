/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-language.h"

#include "common/cg-catalogue-file.h"
#include "common/cg-paths.h"

#include <stdio.h>
#include <string.h>

struct _CgLanguage {
  gatomicrefcount references;
  char *code;
  CgCatalogueFile *catalogue;
};

/* Only marks texts for extraction: a static table cannot call. */
#define N_(text) text

static const char *const months[] = {
  N_("January"), N_("February"), N_("March"),     N_("April"),   N_("May"),      N_("June"),
  N_("July"),    N_("August"),   N_("September"), N_("October"), N_("November"), N_("December"),
};

static CgCatalogueFile *
open_catalogue (const char *code)
{
  g_autofree char *dir = cg_paths_locale_dir ();
  g_autofree char *path = g_build_filename (dir, code, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  return cg_catalogue_file_open (path, NULL);
}

/* `cy_GB.UTF-8@variant` -> `cy`: a catalogue is named by the bare language. */
static char *
bare_code (const char *code)
{
  return g_strndup (code, strcspn (code, "_.@-"));
}

/**
 * cg_language_new:
 * @code: a language tag such as `cy` or `cy_GB.UTF-8`
 *
 * Returns: (transfer full): the language; texts without a translation stay as they are in the source
 */
CgLanguage *
cg_language_new (const char *code)
{
  CgLanguage *self;

  g_return_val_if_fail (code != NULL, NULL);

  self = g_new0 (CgLanguage, 1);
  g_atomic_ref_count_init (&self->references);
  self->code = bare_code (code);
  if (*self->code == '\0' || g_str_equal (self->code, "C") || g_str_equal (self->code, "POSIX"))
    {
      g_free (self->code);
      self->code = g_strdup ("en");
    }
  if (!g_str_equal (self->code, "en"))
    self->catalogue = open_catalogue (self->code);
  return self;
}

static CgLanguage *
find_for_user (void)
{
  const char *const *names = g_get_language_names_with_category ("LC_MESSAGES");

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *code = bare_code (names[i]);
      CgLanguage *self = cg_language_new (code);

      if (self->catalogue != NULL || g_str_equal (self->code, "en"))
        return self;
      cg_language_unref (self);
    }
  return cg_language_new ("en");
}

/**
 * cg_language_new_for_user:
 *
 * The person's language does not change while the program runs, so it is found once and kept: what it translated stays
 * valid as long as the program.
 *
 * Returns: (transfer full): the first language the person asked for that is spoken here, else English
 */
CgLanguage *
cg_language_new_for_user (void)
{
  static gsize kept;

  if (g_once_init_enter (&kept))
    g_once_init_leave (&kept, (gsize) find_for_user ());
  return cg_language_ref ((CgLanguage *) kept);
}

CgLanguage *
cg_language_ref (CgLanguage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
cg_language_unref (CgLanguage *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->catalogue, cg_catalogue_file_free);
  g_free (self);
}

const char *
cg_language_get_code (const CgLanguage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->code;
}

/**
 * cg_language_is_rtl:
 *
 * Returns: whether the language is written from right to left
 */
gboolean
cg_language_is_rtl (const CgLanguage *self)
{
  static const char *const rtl[] = { "ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi", NULL };

  g_return_val_if_fail (self != NULL, FALSE);

  return g_strv_contains (rtl, self->code);
}

/**
 * cg_language_is_draft:
 *
 * Returns: whether the catalogue says of itself, in its header, that no speaker of the language has reviewed its wording
 */
gboolean
cg_language_is_draft (const CgLanguage *self)
{
  const char *header;

  g_return_val_if_fail (self != NULL, FALSE);

  header = self->catalogue != NULL ? cg_catalogue_file_lookup (self->catalogue, "", NULL) : NULL;
  return header != NULL && strstr (header, "X-Wording: draft") != NULL;
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * cg_language_list:
 *
 * Returns: (transfer full): the codes of all languages with a catalogue, English among them, sorted
 */
char **
cg_language_list (void)
{
  g_autofree char *path = cg_paths_locale_dir ();
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  const char *name;

  g_ptr_array_add (codes, g_strdup ("en"));
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

      if (g_file_test (file, G_FILE_TEST_EXISTS) && !g_str_equal (name, "en"))
        g_ptr_array_add (codes, g_strdup (name));
    }
  g_ptr_array_sort (codes, compare_codes);
  g_ptr_array_add (codes, NULL);
  return (char **) g_ptr_array_steal (codes, NULL);
}

static const char *
lookup (const CgLanguage *self, const char *key)
{
  const char *found = NULL;

  if (self->catalogue != NULL && *key != '\0')
    found = cg_catalogue_file_lookup (self->catalogue, key, NULL);
  return found != NULL && *found != '\0' ? found : NULL;
}

/**
 * cg_language_gettext:
 *
 * Returns: (transfer none): the translation, or @text itself; lives as long as both
 */
const char *
cg_language_gettext (const CgLanguage *self, const char *text)
{
  const char *found;

  g_return_val_if_fail (self != NULL && text != NULL, text);

  found = lookup (self, text);
  return found != NULL ? found : text;
}

const char *
cg_language_pgettext (const CgLanguage *self, const char *context, const char *text)
{
  g_autofree char *key = NULL;
  const char *found;

  g_return_val_if_fail (self != NULL && context != NULL && text != NULL, text);

  if (self->catalogue == NULL)
    return text;
  key = g_strconcat (context, "\004", text, NULL);
  found = lookup (self, key);
  return found != NULL ? found : text;
}

/**
 * cg_language_ngettext:
 * @n: how many
 *
 * Returns: (transfer none): the form that the language's own plural rule wants for @n
 */
const char *
cg_language_ngettext (const CgLanguage *self, const char *one, const char *many, unsigned long n)
{
  const char *found, *form;
  gsize length = 0;
  guint wanted;

  g_return_val_if_fail (self != NULL && one != NULL && many != NULL, many);

  found = self->catalogue != NULL ? cg_catalogue_file_lookup (self->catalogue, one, &length) : NULL;
  if (found == NULL)
    return n == 1 ? one : many;

  form = found;
  for (wanted = cg_catalogue_file_plural (self->catalogue, n); wanted > 0; wanted--)
    {
      form += strlen (form) + 1;
      if (form > found + length)
        return many;
    }
  return *form != '\0' ? form : many;
}

/**
 * cg_language_format_date:
 * @date: `YYYY-MM-DD`
 *
 * Returns: (transfer full): the date as people write it, or @date itself if it is none
 */
char *
cg_language_format_date (const CgLanguage *self, const char *date)
{
  int year, month, day;
  g_autofree char *d = NULL, *y = NULL;

  g_return_val_if_fail (self != NULL && date != NULL, NULL);

  if (sscanf (date, "%4d-%2d-%2d", &year, &month, &day) != 3 || month < 1 || month > 12)
    return g_strdup (date);
  d = g_strdup_printf ("%d", day);
  y = g_strdup_printf ("%d", year);
  /* Translators: a date: %1$s is the day of the month, %2$s the month's name, %3$s the year */
  return g_strdup_printf (cg_language_gettext (self, "%1$s %2$s %3$s"), d,
                          cg_language_gettext (self, months[month - 1]), y);
}

/**
 * cg_language_format_number:
 * @decimals: digits after the decimal sign
 *
 * Returns: (transfer full): the number with the language's decimal sign
 */
char *
cg_language_format_number (const CgLanguage *self, double value, int decimals)
{
  char format[8], digits[G_ASCII_DTOSTR_BUF_SIZE];
  const char *sign;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (self != NULL && decimals >= 0 && decimals < 10, NULL);

  g_snprintf (format, sizeof format, "%%.%df", decimals);
  g_ascii_formatd (digits, sizeof digits, format, value);
  /* Translators: the sign between whole numbers and decimals */
  sign = cg_language_pgettext (self, "decimal sign", ".");
  parts = g_strsplit (digits, ".", 2);
  return g_strjoinv (sign, parts);
}
