/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"
#include "storage/cg-reader.h"
#include "storage/cg-writer.h"

/* Whatever is read is written the same way twice; whatever is refused is refused with a line. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  CgReadOptions options = { NULL, NULL, size > 0 && data[size - 1] % 2 == 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReading) reading = cg_read_bytes (bytes, &options, &error);
  g_autoptr (GBytes) once = NULL, twice = NULL;
  g_autoptr (CgReading) again = NULL;

  if (reading == NULL)
    {
      g_assert_cmpint (cg_error_get_line (error), >, 0);
      return 0;
    }
  if (reading->assessment != NULL && cg_assessment_is_read_only (reading->assessment))
    return 0; /* what is newer is never written */
  once = cg_write_bytes (reading->root);
  again = cg_read_bytes (once, NULL, &error);
  g_assert_no_error (error);
  twice = cg_write_bytes (again->root);
  g_assert_true (g_bytes_equal (once, twice));
  return 0;
}
