/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <glib/gstdio.h>

#include "exchange/cg-incoming.h"
#include "exchange/cg-reply-text.h"
#include "merge-document.h"

/* A stream that gives one byte at a time, as a slow network may. */
#define DRIP_TYPE_STREAM (drip_stream_get_type ())
G_DECLARE_FINAL_TYPE (DripStream, drip_stream, DRIP, STREAM, GFilterInputStream)

struct _DripStream {
  GFilterInputStream parent_instance;
};

G_DEFINE_FINAL_TYPE (DripStream, drip_stream, G_TYPE_FILTER_INPUT_STREAM)

static gssize
drip_stream_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  GInputStream *base = g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (stream));

  return g_input_stream_read (base, buffer, MIN (count, 1), cancellable, error);
}

static void
drip_stream_class_init (DripStreamClass *class)
{
  G_INPUT_STREAM_CLASS (class)->read_fn = drip_stream_read;
}

static void
drip_stream_init (DripStream *self)
{
}

static CgIncomingReader *
new_reader (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (CgReading) reading = cg_read_bytes (bytes, NULL, NULL);

  return cg_incoming_reader_new (reading->assessment);
}

static GPtrArray *
read_bytes (GBytes *bytes, gboolean drips)
{
  g_autoptr (CgIncomingReader) reader = new_reader ();
  g_autoptr (GInputStream) whole = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) drip = g_object_new (DRIP_TYPE_STREAM, "base-stream", whole, NULL);

  return cg_incoming_read_stream (reader, "in", drips ? drip : whole, NULL);
}

/* The answer to the one item of one reply, which is known to be one to the document's tool. */
static void
assert_is_reply (GPtrArray *incoming)
{
  const CgIncoming *first = incoming->pdata[0];
  CgEntry *response;
  g_autoptr (CgEntry) rating = NULL;

  g_assert_cmpuint (incoming->len, ==, 1);
  g_assert_no_error (first->error);
  g_assert_true (cg_entry_is (first->reading->root, CG_KIND_REPLY));
  response = cg_entry_find_child (first->reading->root, CG_KIND_RESPONSE);
  rating = cg_ratings_dup_rating (cg_response_get_ratings (CG_RESPONSE (response)), "a", NULL);
  g_assert_cmpstr (cg_entry_get (rating, CG_NAME_ANSWER), ==, "l3");
}

static const char reply[] = REPLY ("<respondent id='w' partner='p'><name>Ŵyn</name></respondent>" RESPONSE ("w", AT ("10"), "a", "l3"));

static char *
as_text (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (reply, strlen (reply));
  g_autofree char *block = cg_reply_text_encode (bytes);
  g_auto (GStrv) lines = g_strsplit (block, "\n", -1);
  g_autofree char *windows = g_strjoinv ("\r\n", lines);

  return g_strconcat ("Annwyl bawb – dyma ŵyn:\r\n\r\n", windows, NULL);
}

static const struct {
  const char *name;
  const char *encoding;
  const char *mark;
} encodings[] = {
  { "plain", "UTF-8", "" },
  { "utf-8", "UTF-8", "\xef\xbb\xbf" },
  { "utf-16-le", "UTF-16LE", "\xff\xfe" },
  { "utf-16-be", "UTF-16BE", "\xfe\xff" },
};

static GBytes *
encoded (const char *text, guint encoding)
{
  GByteArray *bytes = g_byte_array_new ();
  gsize length = 0;
  g_autofree char *converted = g_convert (text, -1, encodings[encoding].encoding, "UTF-8", NULL, &length, NULL);

  g_byte_array_append (bytes, (const guint8 *) encodings[encoding].mark, (guint) strlen (encodings[encoding].mark));
  g_byte_array_append (bytes, (const guint8 *) converted, (guint) length);
  return g_byte_array_free_to_bytes (bytes);
}

/* A file and a text in every encoding that an editor saves in, in one piece and byte for byte. */
static void
test_encodings (void)
{
  g_autofree char *text = as_text ();
  const char *forms[] = { reply, text };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    for (guint form = 0; form < G_N_ELEMENTS (forms); form++)
      for (guint drips = 0; drips < 2; drips++)
        {
          g_autoptr (GBytes) bytes = encoded (forms[form], i);
          g_autoptr (GPtrArray) incoming = read_bytes (bytes, drips == 1);

          g_test_message ("%s, %s%s", encodings[i].name, form == 0 ? "a file" : "a text", drips == 1 ? ", in drops" : "");
          assert_is_reply (incoming);
        }
}

/* What it is called says nothing about what it is. */
static void
test_wrong_endings (void)
{
  const char *const names[] = { "reply.xml", "reply.txt", "reply.eml", "reply.cground", "reply" };
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autoptr (CgIncomingReader) reader = new_reader ();
  g_autofree char *text = as_text ();

  for (guint i = 0; i < 2 * G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i / 2], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GPtrArray) incoming = NULL;

      g_assert_true (g_file_set_contents (path, i % 2 == 0 ? reply : text, -1, NULL));
      incoming = cg_incoming_read_file (reader, names[i / 2], file, NULL);
      assert_is_reply (incoming);
      g_remove (path);
    }
  g_rmdir (folder);
}

static void
test_several_in_one_text (void)
{
  g_autofree char *text = as_text ();
  g_autofree char *thrice = g_strconcat (text, "> ", text, "\n[[common-ground-answers 001.00.", NULL);
  g_autoptr (GBytes) bytes = encoded (thrice, 2);
  g_autoptr (GPtrArray) incoming = read_bytes (bytes, FALSE);

  g_assert_cmpuint (incoming->len, ==, 3);
  g_assert_nonnull (((CgIncoming *) incoming->pdata[1])->reading);
  g_assert_nonnull (((CgIncoming *) incoming->pdata[2])->error);
}

#define BYTES(text) text, sizeof text - 1

static const struct {
  const char *bytes;
  gsize length;
  const char *words;
} bad[] = {
  { BYTES (""), "The file is empty." },
  { BYTES ("Dear all"), "This text holds no answers." },
  { BYTES ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "This text holds no answers." },
  { BYTES ("\x1f\x8b\x08\0"), "The file is compressed; unpack it first." },
  { BYTES ("\xff\xfe[\0[\0c"), "The file holds broken characters." },
  { BYTES ("\xff\xfe<\0\0\xd8"), "The file holds broken characters." },
};

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (bad[i].bytes, bad[i].length);
      g_autoptr (GPtrArray) incoming = read_bytes (bytes, FALSE);
      const CgIncoming *first = incoming->pdata[0];

      g_assert_cmpuint (incoming->len, ==, 1);
      g_assert_null (first->reading);
      g_assert_cmpstr (first->error->message, ==, bad[i].words);
    }
}

/* Whatever gives bytes for ever is given up on. */
static void
test_endless (void)
{
  g_autoptr (CgIncomingReader) reader = new_reader ();
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/zero");
  g_autoptr (GPtrArray) incoming = cg_incoming_read_file (reader, "zero", file, NULL);

  g_assert_cmpstr (((CgIncoming *) incoming->pdata[0])->error->message, ==,
                   "This text is too long to look for answers in it.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/incoming/encodings", test_encodings);
  g_test_add_func ("/incoming/wrong-endings", test_wrong_endings);
  g_test_add_func ("/incoming/several-in-one-text", test_several_in_one_text);
  g_test_add_func ("/incoming/bad", test_bad);
  g_test_add_func ("/incoming/endless", test_endless);
  return g_test_run ();
}
