/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-fold.h"

#include <string.h>

static gboolean
is_accent (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_SPACING_MARK;
}

/**
 * cg_fold:
 *
 * Returns: (transfer full): the words of @text in small letters without accents, one space between them and none at the
 *   ends, so that what people type is found however it is spelt
 */
char *
cg_fold (const char *text)
{
  g_autofree char *small = g_utf8_casefold (text, -1);
  g_autofree char *parts = g_utf8_normalize (small, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_sized_new (strlen (text));
  gboolean between = FALSE;

  for (const char *c = parts; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar u = g_utf8_get_char (c);

      if (is_accent (u) || u == '\'' || u == 0x2019)
        continue;
      if (!g_unichar_isalnum (u))
        {
          between = folded->len > 0;
          continue;
        }
      if (between)
        g_string_append_c (folded, ' ');
      between = FALSE;
      g_string_append_unichar (folded, u);
    }
  return g_string_free (folded, FALSE);
}

/**
 * cg_fold_find_word:
 * @folded: what cg_fold() made
 * @word: the beginning of a word, folded too
 *
 * Returns: (nullable): where a word of @folded begins so
 */
const char *
cg_fold_find_word (const char *folded, const char *word)
{
  for (const char *at = strstr (folded, word); at != NULL; at = strstr (at + 1, word))
    if (at == folded || at[-1] == ' ')
      return at;
  return NULL;
}

/**
 * cg_fold_find_whole:
 * @words: one or more whole words, folded
 *
 * Returns: (nullable): where they stand in @folded one after the other
 */
const char *
cg_fold_find_whole (const char *folded, const char *words)
{
  gsize length = strlen (words);

  for (const char *at = cg_fold_find_word (folded, words); at != NULL; at = cg_fold_find_word (at + 1, words))
    if (at[length] == '\0' || at[length] == ' ')
      return at;
  return NULL;
}
