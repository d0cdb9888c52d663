/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/cg-reply-text.h"
#include "fuzz.h"

/* Each piece of a text moves on, and what is read from it comes out the same when it is written and read again. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  const char *text = (const char *) data;
  gsize next = 0;

  for (gsize at = 0; at < size; at += next)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = cg_reply_text_decode (text + at, size - at, &next, &error), again = NULL;
      g_autofree char *written = NULL;

      g_assert_cmpuint (next, >, 0);
      g_assert_cmpuint (next, <=, size - at);
      g_assert_true ((bytes == NULL) == (error != NULL));
      if (bytes == NULL || g_bytes_get_size (bytes) == 0)
        continue;
      written = cg_reply_text_encode (bytes);
      again = cg_reply_text_decode (written, strlen (written), NULL, NULL);
      g_assert_true (again != NULL && g_bytes_equal (bytes, again));
    }
  return 0;
}
