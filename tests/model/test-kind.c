/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-error.h"
#include "model/cg-kind.h"

typedef struct {
  CgKindId kind;
  CgName name;
  const char *value;
  gboolean fits;
} Case;

static const Case cases[] = {
  { CG_KIND_PARTNER, CG_NAME_ID, "a", TRUE },
  { CG_KIND_PARTNER, CG_NAME_ID, "_a.b-c9", TRUE },
  { CG_KIND_PARTNER, CG_NAME_ID, "", FALSE },
  { CG_KIND_PARTNER, CG_NAME_ID, "-a", FALSE },
  { CG_KIND_PARTNER, CG_NAME_ID, "a b", FALSE },
  { CG_KIND_PARTNER, CG_NAME_ID, "\303\251", FALSE },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "housing", TRUE },
  { CG_KIND_PARTNER, CG_NAME_SECTOR, "Housing", FALSE },
  { CG_KIND_PARTNER, CG_NAME_SLOT, "1", TRUE },
  { CG_KIND_PARTNER, CG_NAME_SLOT, "12", TRUE },
  { CG_KIND_PARTNER, CG_NAME_SLOT, "13", FALSE },
  { CG_KIND_PARTNER, CG_NAME_SLOT, "0", FALSE },
  { CG_KIND_PARTNER, CG_NAME_SLOT, "01", FALSE },
  { CG_KIND_PARTNER, CG_NAME_OUTSIDE, "true", TRUE },
  { CG_KIND_PARTNER, CG_NAME_OUTSIDE, "false", FALSE },
  { CG_KIND_ROUND, CG_NAME_LOCKED, "false", TRUE },
  { CG_KIND_ROUND, CG_NAME_LOCKED, "1", FALSE },
  { CG_KIND_ROUND, CG_NAME_DATE, "2024-02-29", TRUE },
  { CG_KIND_ROUND, CG_NAME_DATE, "2026-02-29", FALSE },
  { CG_KIND_ROUND, CG_NAME_DATE, "2026-13-01", FALSE },
  { CG_KIND_ROUND, CG_NAME_DATE, "2026-1-1", FALSE },
  { CG_KIND_ROUND, CG_NAME_DATE, "0000-01-01", FALSE },
  { CG_KIND_ASSESSMENT, CG_NAME_MODIFIED, "2026-11-23T23:59:59Z", TRUE },
  { CG_KIND_ASSESSMENT, CG_NAME_MODIFIED, "2026-11-23T24:00:00Z", FALSE },
  { CG_KIND_ASSESSMENT, CG_NAME_MODIFIED, "2026-11-23T12:00:00", FALSE },
  { CG_KIND_MONEY, CG_NAME_AMOUNT, "-12.50", TRUE },
  { CG_KIND_MONEY, CG_NAME_AMOUNT, "12.", FALSE },
  { CG_KIND_MONEY, CG_NAME_AMOUNT, "1e6", FALSE },
  { CG_KIND_MONEY, CG_NAME_CURRENCY, "GBP", TRUE },
  { CG_KIND_MONEY, CG_NAME_CURRENCY, "gbp", FALSE },
  { CG_KIND_RATING_EVIDENCE, CG_NAME_HREF, "https://example.org/a", TRUE },
  { CG_KIND_RATING_EVIDENCE, CG_NAME_HREF, "HTTP://example.org", TRUE },
  { CG_KIND_RATING_EVIDENCE, CG_NAME_HREF, "papers/a.pdf", TRUE },
  { CG_KIND_RATING_EVIDENCE, CG_NAME_HREF, "javascript:alert(1)", FALSE },
  { CG_KIND_RATING_EVIDENCE, CG_NAME_HREF, "file:///etc/passwd", FALSE },
  { CG_KIND_RATING_EVIDENCE, CG_NAME_HREF, "a b", FALSE },
  { CG_KIND_SEE, CG_NAME_REF, "ipc-matrix#contracting", TRUE },
  { CG_KIND_SEE, CG_NAME_REF, "cycle", TRUE },
  { CG_KIND_SEE, CG_NAME_REF, "cycle#", FALSE },
  { CG_KIND_SEE, CG_NAME_REF, "a#b#c", FALSE },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CgKind *kind = cg_kind_get (cases[i].kind);
      int field = cg_kind_find_field (kind, cases[i].name);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s %s=\"%s\"", kind->name, cg_name_to_xml (cases[i].name), cases[i].value);
      g_assert_cmpint (field, >=, 0);
      g_assert_true (cg_field_check (&kind->fields[field], cases[i].value, &error) == cases[i].fits);
      if (!cases[i].fits)
        g_assert_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE);
    }
}

/* Whatever can be found by its name is what stands under that name. */
static void
test_table_is_whole (void)
{
  for (int id = CG_KIND_NONE + 1; id < CG_N_KINDS; id++)
    {
      const CgKind *kind = cg_kind_get (id);

      g_assert_cmpint (kind->id, ==, id);
      g_assert_nonnull (kind->xmlns);
      for (guint i = 0; i < kind->n_fields; i++)
        {
          g_assert_cmpint (cg_kind_find_field (kind, kind->fields[i].name), ==, i);
          if (kind->fields[i].place != CG_PLACE_CONTENT)
            g_assert_cmpint (cg_kind_find_xml (kind, kind->fields[i].place, cg_name_to_xml (kind->fields[i].name)), ==, i);
        }
      for (guint i = 0; i < kind->n_children; i++)
        {
          const CgKind *child = cg_kind_get (kind->children[i].kind);

          g_assert_cmpint (cg_kind_child_by_xml (kind, child->xmlns, child->name), ==, child->id);
          g_assert_cmpint (cg_kind_child_by_xml (kind, NULL, child->name), ==, CG_KIND_NONE);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kind/values", test_values);
  g_test_add_func ("/kind/table-is-whole", test_table_is_whole);
  return g_test_run ();
}
