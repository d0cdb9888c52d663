/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/cg-reply-text.h"

static const char reply[] = "<reply>Ŵyn — answers that fill a good many lines of text: 0123456789 0123456789 0123456789 0123456789</reply>";

static char *
encoded (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (reply, strlen (reply));

  return cg_reply_text_encode (bytes);
}

static char *
replace (const char *text, const char *what, const char *with)
{
  g_auto (GStrv) parts = g_strsplit (text, what, -1);

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  return g_strjoinv (with, parts);
}

static void
expect (const char *text, const char *problem)
{
  g_autoptr (GError) error = NULL;
  gsize next = 0;
  g_autoptr (GBytes) bytes = cg_reply_text_decode (text, strlen (text), &next, &error);

  g_assert_cmpuint (next, <=, strlen (text));
  if (problem != NULL)
    {
      g_assert_null (bytes);
      g_assert_cmpstr (error->message, ==, problem);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), reply, strlen (reply));
}

/* What mail programs do to a text. */
static void
test_survives (void)
{
  g_autofree char *text = encoded ();
  g_autofree char *windows = replace (text, "\n", "\r\n"), *quoted = replace (text, "\n", "\n> > ");
  g_autofree char *wrapped = replace (text, "\n", " "), *indented = replace (text, "\n", "\n\t  \xc2\xa0");
  g_autofree char *spoken = g_strconcat ("\xef\xbb\xbf" "Dear all,\n12.5 of us, see 001.zz.nothing\n", text, "-- \nYours", NULL);
  g_autofree char *between = replace (text, "\n003.", "\nOn Monday somebody wrote:\n003.");
  g_autofree char *linked = replace (text, "\n003.", "<http://001.ab.example>\n003.");
  const char *texts[] = { text, windows, quoted, wrapped, indented, spoken, between, linked };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (cg_reply_text_is (texts[i], strlen (texts[i])));
      expect (texts[i], NULL);
    }
}

static char *
without_line (const char *text, const char *start)
{
  const char *line = strstr (text, start);
  const char *end = strchr (line + 1, '\n');

  return g_strdup_printf ("%.*s%s", (int) (line - text), text, end);
}

static void
test_names_the_line (void)
{
  g_autofree char *text = encoded (), *missing = without_line (text, "\n002."), *last = without_line (text, "\ncommon-ground-answers.");
  g_autofree char *changed = g_strdup (text), *twice = NULL, *another = NULL;
  char *line = strstr (changed, "\n003.");
  g_autofree char *second = g_strndup (strstr (text, "\n002."), 10);

  line[10] = line[10] == 'A' ? 'B' : 'A';
  expect (missing, "Line 2 of the answers is missing.");
  expect (last, "The end of the answers is missing.");
  expect (changed, "Line 3 of the answers was changed on the way.");
  twice = g_strdup_printf ("%.*s%s", (int) (strstr (text, "\n002.") - text), text, strstr (text, "\n001."));
  expect (twice, NULL);
  another = replace (text, "]]", "0]]");
  expect (another, "The answers were changed on the way.");
  expect ("", "This text holds no answers.");
  expect ("[[common-ground-answers", "The end of the answers is missing.");
  expect ("[[common-ground-answers common-ground-answers.0.00000000]]", "The answers were changed on the way.");
  expect ("[[common-ground-answers common-ground-answers.99999999999.0]]", "Line 1 of the answers is missing.");
}

/* Whatever is done to one byte, the answers come through whole or not at all. */
static void
test_no_byte_slips_through (void)
{
  g_autofree char *text = encoded ();
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    for (int c = 0; c < 256; c += 5)
      {
        g_autofree char *damaged = g_strdup (text);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) bytes = NULL;

        damaged[i] = (char) c;
        bytes = cg_reply_text_decode (damaged, length, NULL, &error);
        if (bytes != NULL)
          g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), reply, strlen (reply));
        else
          g_assert_nonnull (error);
      }
}

static void
test_several (void)
{
  g_autofree char *text = encoded (), *both = g_strconcat (text, "and\n", text, NULL);
  gsize next = 0;

  for (guint i = 0; i < 2; i++)
    {
      gsize length = 0;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = cg_reply_text_decode (both + next, strlen (both) - next, &length, &error);

      g_assert_no_error (error);
      g_assert_nonnull (bytes);
      next += length;
    }
  g_assert_false (cg_reply_text_is (both + next, strlen (both) - next));
}

/* One that was cut off in somebody's e-mail takes nothing of the next with it. */
static void
test_after_one_cut_off (void)
{
  g_autofree char *text = encoded (), *both = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize next = 0;

  both = g_strdup_printf ("%.*s\n\n%s", 60, text, text);
  bytes = cg_reply_text_decode (both, strlen (both), &next, &error);
  g_assert_null (bytes);
  g_assert_cmpstr (error->message, ==, "The end of the answers is missing.");
  expect (both + next, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reply-text/survives", test_survives);
  g_test_add_func ("/reply-text/names-the-line", test_names_the_line);
  g_test_add_func ("/reply-text/no-byte-slips-through", test_no_byte_slips_through);
  g_test_add_func ("/reply-text/several", test_several);
  g_test_add_func ("/reply-text/after-one-cut-off", test_after_one_cut_off);
  return g_test_run ();
}
