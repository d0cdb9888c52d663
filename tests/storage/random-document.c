/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-document.h"

#include "storage/cg-reader.h"

static const char start[] =
  "<?xml version='1.0'?>\n"
  "<!-- in front --><?target data?>\n"
  "<assessment xmlns='urn:common-ground:assessment:1' xmlns:x='urn:x' id='random' version='1' xml:lang='en' mode='practice'"
  " modified='2026-01-01T00:00:00Z' x:own='1 &lt; 2'>\n"
  "<!-- first --><partnership x:a='b'><name>Random<!-- in --></name><x:after><y xmlns=''/>&#65;</x:after></partnership>\n"
  "<rounds><round id='b' kind='baseline' date='2026-01-01' locked='false'><name>B</name></round><x:behind/></rounds>\n"
  "<instruments><instrument xmlns='urn:common-ground:instrument:1' id='i' version='1' xml:lang='en' kind='matrix'"
  " item-name='area'><title>T</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/>"
  "<scale id='s' origin='app'><level id='l1' value='1'><label>1</label></level><level id='l2' value='2'><label>2</label></level>"
  "<level id='l3' value='3'><label>3</label></level></scale><section id='s1'><title>S1</title>"
  "<item id='a'><title>A</title><prompt>A?</prompt><descriptor level='l1'><example id='e1'>E</example></descriptor></item>"
  "<item id='b'><title>B</title><prompt>B?</prompt></item><item id='c'><title>C</title><prompt>C?</prompt></item>"
  "</section></instrument></instruments>\n"
  "</assessment>\n<!-- behind -->";

/**
 * random_document_new:
 *
 * Returns: (transfer full): a small document with foreign content everywhere
 */
CgSession *
random_document_new (GRand *rand)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (start, sizeof start - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReading) reading = cg_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return cg_session_new (reading->assessment);
}

char *
random_document_text (GRand *rand)
{
  static const char *const pieces[] = { "a", "word ", "é", "ŵ", "漢", "😀", "<", ">", "&", "]]>", "\"", "'", "\n", "\t", "\r",
                                        "\x01", "  ", "&amp;", "--", "=" };
  GString *text = g_string_new (NULL);
  guint n = g_rand_int_range (rand, 0, 12);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static char *
random_id_of (CgAssessment *assessment, CgKindId list, CgKindId kind, GRand *rand)
{
  CgEntry *entries = cg_assessment_get_list (assessment, list);
  guint n = cg_entry_get_n_children (entries);
  CgEntry *entry = n > 0 ? cg_entry_get_child (entries, g_rand_int_range (rand, 0, n)) : NULL;

  return entry != NULL && cg_entry_is (entry, kind) ? g_strdup (cg_entry_get_id (entry)) : g_strdup ("nobody");
}

static char *
random_date (GRand *rand)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_rand_int_range (rand, 1990, 2090), g_rand_int_range (rand, 1, 13),
                          g_rand_int_range (rand, 1, 29));
}

static char *
random_value (CgAssessment *assessment, const CgField *field, GRand *rand)
{
  static const char *const items[] = { "a", "b", "c" }, *const levels[] = { "l1", "l2", "l3" };
  static const char *const answers[] = { "l1", "l2", "l3", "dont-know", "not-applicable" };
  g_autofree char *date = random_date (rand);
  guint n = 0;

  switch (field->type)
    {
    case CG_VALUE_TEXT: return random_document_text (rand);
    case CG_VALUE_ID: return g_strdup_printf ("x%u", g_rand_int (rand) % 1000000);
    case CG_VALUE_PARTNER: return random_id_of (assessment, CG_KIND_PARTNERS, CG_KIND_PARTNER, rand);
    case CG_VALUE_RESPONDENT: return random_id_of (assessment, CG_KIND_RESPONDENTS, CG_KIND_RESPONDENT, rand);
    case CG_VALUE_ROUND: return random_id_of (assessment, CG_KIND_ROUNDS, CG_KIND_ROUND, rand);
    case CG_VALUE_OPTION: return random_id_of (assessment, CG_KIND_PLAN, CG_KIND_OPTION, rand);
    case CG_VALUE_CRITERION: return random_id_of (assessment, CG_KIND_PLAN, CG_KIND_CRITERION, rand);
    case CG_VALUE_INSTRUMENT: return g_strdup ("i");
    case CG_VALUE_ITEM: return g_strdup (items[g_rand_int_range (rand, 0, 3)]);
    case CG_VALUE_LEVEL: return g_strdup (levels[g_rand_int_range (rand, 0, 3)]);
    case CG_VALUE_ANSWER: return g_strdup (answers[g_rand_int_range (rand, 0, 5)]);
    case CG_VALUE_PROMPT: return g_strdup ("e1");
    case CG_VALUE_CHOICE:
    case CG_VALUE_CHOICES:
      while (field->choices[n] != NULL)
        n++;
      return g_strdup (field->choices[g_rand_int_range (rand, 0, n)]);
    case CG_VALUE_INTEGER:
      return g_strdup_printf ("%d", field->name == CG_NAME_VERSION
                                        ? 1
                                        : g_rand_int_range (rand, field->min, MIN (field->max, field->min + 40) + 1));
    case CG_VALUE_BOOLEAN: return g_strdup (g_rand_boolean (rand) ? "true" : "false");
    case CG_VALUE_TRUE: return g_strdup ("true");
    case CG_VALUE_DATE: return g_steal_pointer (&date);
    case CG_VALUE_TIME: return g_strdup_printf ("%sT12:30:59Z", date);
    case CG_VALUE_AMOUNT: return g_strdup ("-12.50");
    case CG_VALUE_CURRENCY: return g_strdup ("GBP");
    case CG_VALUE_DIGEST: return g_strdup ("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
    case CG_VALUE_HREF: return g_strdup ("https://example.org/?a=b&c");
    default: return g_strdup ("en");
    }
}

static CgEntry *random_entry (CgAssessment *assessment, CgKindId id, GRand *rand);

static void
fill_children (CgAssessment *assessment, CgEntry *entry, GRand *rand)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  guint only = g_rand_int_range (rand, 0, MAX (1, kind->n_children));

  for (guint i = 0; i < kind->n_children; i++)
    {
      const CgChild *child = &kind->children[i];
      guint n = kind->one_of ? i == only : g_rand_int_range (rand, child->min, child->max == 1 ? 2 : child->min + 3);

      for (guint c = 0; c < n; c++)
        cg_entry_append (entry, random_entry (assessment, child->kind, rand));
    }
}

static CgEntry *
random_entry (CgAssessment *assessment, CgKindId id, GRand *rand)
{
  CgEntry *entry = id == CG_KIND_RESPONSE ? CG_ENTRY (cg_response_new ()) : cg_entry_new (id);
  const CgKind *kind = cg_entry_get_kind (entry);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].required || g_rand_boolean (rand))
      cg_entry_take_at (entry, i, random_value (assessment, &kind->fields[i], rand));
  if (id != CG_KIND_RESPONSE)
    fill_children (assessment, entry, rand);
  return entry;
}

static CgEdit *
random_insert (CgAssessment *assessment, GRand *rand)
{
  static const struct {
    CgKindId list;
    CgKindId kind;
  } places[] = { { CG_KIND_PARTNERS, CG_KIND_PARTNER },     { CG_KIND_RESPONDENTS, CG_KIND_RESPONDENT },
                 { CG_KIND_ROUNDS, CG_KIND_ROUND },         { CG_KIND_RESPONSES, CG_KIND_RESPONSE },
                 { CG_KIND_AGREEMENT, CG_KIND_POSITION },   { CG_KIND_LOG, CG_KIND_RECORD },
                 { CG_KIND_PLAN, CG_KIND_ACTION },          { CG_KIND_PLAN, CG_KIND_OPTION },
                 { CG_KIND_PLAN, CG_KIND_CRITERION },       { CG_KIND_PLAN, CG_KIND_SCORE },
                 { CG_KIND_PLAN, CG_KIND_RISK },            { CG_KIND_PLAN, CG_KIND_CONTRIBUTION },
                 { CG_KIND_SIGNATURES, CG_KIND_SIGNATURE }, { CG_KIND_RESPONDENTS, CG_KIND_RESPONDENT },
                 { CG_KIND_RESPONSES, CG_KIND_RESPONSE } };
  guint at = g_rand_int_range (rand, 0, G_N_ELEMENTS (places));
  g_autoptr (CgEntry) entry = random_entry (assessment, places[at].kind, rand);

  return cg_edit_new_insert (cg_assessment_get_list (assessment, places[at].list), entry);
}

static CgEntry *
random_existing (CgAssessment *assessment, GRand *rand)
{
  CgEntry *entry = cg_assessment_get_root (assessment);

  for (guint depth = 0; depth < 4 && cg_entry_get_n_children (entry) > 0 && (depth < 2 || g_rand_boolean (rand)); depth++)
    {
      CgEntry *child = cg_entry_get_child (entry, g_rand_int_range (rand, 0, cg_entry_get_n_children (entry)));

      if (!g_str_equal (cg_entry_get_kind (child)->xmlns, CG_NAMESPACE_ASSESSMENT))
        break;
      entry = child;
    }
  return entry;
}

static CgEdit *
random_set (CgAssessment *assessment, GRand *rand)
{
  CgEntry *entry = random_existing (assessment, rand);
  const CgKind *kind = cg_entry_get_kind (entry);
  const CgField *field;
  g_autofree char *value = NULL;

  if (kind->n_fields == 0)
    return NULL;
  field = &kind->fields[g_rand_int_range (rand, 0, kind->n_fields)];
  if (g_rand_int_range (rand, 0, 4) > 0)
    value = random_value (assessment, field, rand);
  return cg_edit_new_set (entry, field->name, value);
}

static CgEdit *
random_remove (CgAssessment *assessment, GRand *rand)
{
  CgEntry *entry = random_existing (assessment, rand);

  return cg_entry_get_parent (entry) != NULL ? cg_edit_new_remove (entry) : NULL;
}

static CgEdit *
random_rate (CgAssessment *assessment, GRand *rand)
{
  CgEntry *responses = cg_assessment_get_list (assessment, CG_KIND_RESPONSES);
  guint n = cg_entry_get_n_children (responses);
  g_autoptr (CgEntry) rating = NULL;
  static const char *const items[] = { "a", "b", "c" };
  const char *item = items[g_rand_int_range (rand, 0, 3)];

  if (n == 0)
    return NULL;
  if (g_rand_int_range (rand, 0, 5) > 0)
    rating = random_entry (assessment, CG_KIND_RATING, rand);
  return cg_edit_new_rate (CG_RESPONSE (cg_entry_get_child (responses, g_rand_int_range (rand, 0, n))), item,
                           rating != NULL ? cg_entry_get (rating, CG_NAME_ABOUT) : NULL, rating);
}

/**
 * random_document_edit:
 * @n: how many edits to try; some break a rule and are refused
 *
 * Returns: how many were made
 */
guint
random_document_edit (CgSession *session, GRand *rand, guint n)
{
  CgAssessment *assessment = cg_session_get_assessment (session);
  CgEdit *(*const makers[]) (CgAssessment *, GRand *) = { random_insert, random_insert, random_set,
                                                          random_rate,   random_rate,   random_remove };
  guint made = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CgEdit) edit = makers[g_rand_int_range (rand, 0, G_N_ELEMENTS (makers))](assessment, rand);

      made += edit != NULL && cg_session_apply (session, edit, NULL, NULL);
    }
  return made;
}
