/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-csv.h"
#include "fuzz.h"

/* Whatever is read as a table is written as one that says the same. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = cg_csv_parse ((const char *) data, size, &error), again = NULL;
  g_autoptr (GString) out = g_string_new ("head,of,columns,that,shows,the,separator,,,,,,,,,,,,,,,,,,,,,,,,\r\n");

  g_assert_true ((rows == NULL) == (error != NULL));
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const CgCsvRow *row = rows->pdata[i];

      cg_csv_append (out, (const char *const *) row->cells->pdata, row->cells->len);
    }
  again = cg_csv_parse (out->str, out->len, NULL);
  g_assert_true (again != NULL && again->len == (rows != NULL ? rows->len : 0) + 1);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const CgCsvRow *first = rows->pdata[i], *second = again->pdata[i + 1];

      g_assert_cmpuint (first->cells->len, ==, second->cells->len);
      for (guint c = 0; c < first->cells->len; c++)
        g_assert_cmpstr (first->cells->pdata[c], ==, second->cells->pdata[c]);
    }
  return 0;
}
