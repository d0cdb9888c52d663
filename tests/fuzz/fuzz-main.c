/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-TARGET SEED-FILE... : the target as a plain test, on the seeds and on some thousand changed copies of them. */
#include <string.h>

#include "fuzz.h"

#define ROUNDS 1500

static char **seeds;

static void
change (GRand *rand, GByteArray *bytes)
{
  static const char *const tokens[] = { "<", ">", "/>", "<!--", "-->", "<![CDATA[", "]]>", "&", "&amp;", "\"", " xmlns=\"\"",
                                        " id=\"x\"", "<rating item=\"a\"/>", "\n", "\t", "=", "-", "0", "version=\"2\"" };
  const char *token = tokens[g_rand_int_range (rand, 0, G_N_ELEMENTS (tokens))];
  guint at = bytes->len > 0 ? g_rand_int_range (rand, 0, bytes->len) : 0;
  guint most = g_rand_int_range (rand, 1, 60);
  guint length = MIN (bytes->len - at, most);
  g_autofree guint8 *piece = g_memdup2 (bytes->data + at, length);

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0: bytes->data[at % MAX (1, bytes->len)] = g_rand_int (rand); break;
    case 1: g_byte_array_remove_range (bytes, at, length); break;
    case 2: g_byte_array_append (bytes, piece, length); break;
    case 3: memcpy (bytes->data + at, token, MIN (strlen (token), bytes->len - at)); break;
    default: g_byte_array_set_size (bytes, MAX (1, at)); break;
    }
}

static void
test_changed_seeds (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint s = 0; seeds[s] != NULL; s++)
    {
      g_autofree char *content = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (seeds[s], &content, &length, NULL));
      LLVMFuzzerTestOneInput ((guint8 *) content, length);
      for (guint i = 0; i < ROUNDS; i++)
        {
          g_autoptr (GByteArray) bytes = g_byte_array_append (g_byte_array_new (), (guint8 *) content, length);
          guint n = g_rand_int_range (rand, 1, 4);

          for (guint c = 0; c < n && bytes->len > 0; c++)
            change (rand, bytes);
          LLVMFuzzerTestOneInput (bytes->data, bytes->len);
        }
    }
}

static void
test_nothing (void)
{
  LLVMFuzzerTestOneInput ((const guint8 *) "", 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  seeds = argv + 1;
  g_test_add_func ("/fuzz/nothing", test_nothing);
  g_test_add_func ("/fuzz/changed-seeds", test_changed_seeds);
  return g_test_run ();
}
