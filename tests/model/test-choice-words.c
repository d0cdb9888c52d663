/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cg-choice-words.h"

static const struct {
  CgKindId kind;
  CgName name;
} shown[] = {
  { CG_KIND_ASSESSMENT, CG_NAME_MODE },
  { CG_KIND_PARTNER, CG_NAME_SECTOR },       { CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE },
  { CG_KIND_RESPONDENT, CG_NAME_SPEAKS_FOR }, { CG_KIND_ROUND, CG_NAME_KIND },
  { CG_KIND_COLLECTION, CG_NAME_NAMING },    { CG_KIND_RECORD, CG_NAME_KIND },
  { CG_KIND_ACTION, CG_NAME_STATUS },        { CG_KIND_RATING, CG_NAME_CONFIDENCE },
};

/* Each choice that people see has words of its own, and those are found in another language too. */
static void
test_words (void)
{
  g_autoptr (CgLanguage) english = cg_language_new ("en"), welsh = cg_language_new ("cy");

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      const CgKind *kind = cg_kind_get (shown[i].kind);
      const CgField *field = &kind->fields[cg_kind_find_field (kind, shown[i].name)];

      for (guint c = 0; field->choices[c] != NULL; c++)
        {
          const char *words = cg_choice_words (kind->id, field->name, field->choices[c], english);

          g_test_message ("%s %s", kind->name, field->choices[c]);
          g_assert_cmpstr (words, !=, field->choices[c]);
          if (!g_str_equal (words, "Healthwatch"))
            g_assert_cmpstr (cg_choice_words (kind->id, field->name, field->choices[c], welsh), !=, words);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/choice-words", test_words);
  return g_test_run ();
}
