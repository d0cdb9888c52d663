/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compact table against the plainest one: a list of whole ratings. */
#include "model/cg-ratings.h"

#define N_ITEMS  9
#define N_LEVELS 4
#define STEPS    4000

static const char *const partners[] = { NULL, NULL, NULL, "p", "q" };

static CgEntry *
append (CgEntry *parent, CgKindId kind, const char *id)
{
  CgEntry *child = cg_entry_new (kind);

  if (id != NULL)
    cg_entry_set (child, CG_NAME_ID, id);
  return cg_entry_append (parent, child);
}

static void
append_text (CgEntry *parent, CgKindId kind, const char *text)
{
  cg_entry_set (append (parent, kind, NULL), CG_NAME_TEXT, text);
}

static CgInstrument *
new_instrument (void)
{
  g_autoptr (CgEntry) root = cg_entry_new (CG_KIND_INSTRUMENT);
  CgEntry *scale, *section;
  CgEntry *culprit = NULL;
  g_autoptr (GError) error = NULL;
  CgInstrument *instrument;

  cg_entry_set (root, CG_NAME_ID, "i");
  cg_entry_set (root, CG_NAME_VERSION, "1");
  cg_entry_set (root, CG_NAME_LANG, "en");
  cg_entry_set (root, CG_NAME_KIND, "matrix");
  append_text (root, CG_KIND_TITLE, "T");
  append_text (root, CG_KIND_SUMMARY, "S");
  append (root, CG_KIND_SOURCE, NULL);
  scale = append (root, CG_KIND_SCALE, "s");
  for (guint l = 1; l <= N_LEVELS; l++)
    {
      g_autofree char *id = g_strdup_printf ("l%u", l), *value = g_strdup_printf ("%u", l);
      CgEntry *level = append (scale, CG_KIND_LEVEL, id);

      cg_entry_set (level, CG_NAME_VALUE, value);
      append_text (level, CG_KIND_LABEL, id);
    }
  section = append (root, CG_KIND_SECTION, "one");
  append_text (section, CG_KIND_TITLE, "One");
  for (guint i = 0; i < N_ITEMS; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i);
      CgEntry *item = append (section, CG_KIND_ITEM, id);

      append_text (item, CG_KIND_TITLE, id);
      append_text (item, CG_KIND_PROMPT, id);
    }
  instrument = cg_instrument_new (root, &culprit, &error);
  g_assert_no_error (error);
  return instrument;
}

static CgEntry *
random_rating (GRand *rand, const char *item, const char *about)
{
  static const char *const answers[] = { NULL, "l1", "l2", "l3", "l4", "dont-know", "not-applicable" };
  CgEntry *rating;
  guint target = g_rand_int_range (rand, 0, 8);

  if (g_rand_int_range (rand, 0, 4) == 0)
    return NULL;
  rating = cg_entry_new (CG_KIND_RATING);
  cg_entry_set (rating, CG_NAME_ITEM, item);
  cg_entry_set (rating, CG_NAME_ABOUT, about);
  cg_entry_set (rating, CG_NAME_ANSWER, answers[g_rand_int_range (rand, 0, G_N_ELEMENTS (answers))]);
  cg_entry_set (rating, CG_NAME_TARGET, target < 5 ? answers[target] : NULL);
  if (g_rand_boolean (rand))
    append_text (rating, CG_KIND_COMMENT, "why");
  return rating;
}

static gboolean
is_for (CgEntry *rating, const char *item, const char *about)
{
  return g_strcmp0 (cg_entry_get (rating, CG_NAME_ITEM), item) == 0 && g_strcmp0 (cg_entry_get (rating, CG_NAME_ABOUT), about) == 0;
}

/* The plain list: what is there is replaced where it stands, what is new comes last, %NULL takes away. */
static void
put_plainly (GPtrArray *list, const char *item, const char *about, CgEntry *rating)
{
  for (guint i = 0; i < list->len; i++)
    if (is_for (list->pdata[i], item, about))
      {
        g_ptr_array_remove_index (list, i);
        if (rating != NULL)
          g_ptr_array_insert (list, i, g_object_ref (rating));
        return;
      }
  if (rating != NULL)
    g_ptr_array_add (list, g_object_ref (rating));
}

static void
assert_same (CgEntry *a, CgEntry *b)
{
  g_assert_nonnull (a);
  for (CgName name = 0; name < CG_N_NAMES; name++)
    if (cg_kind_find_field (cg_kind_get (CG_KIND_RATING), name) >= 0)
      g_assert_cmpstr (cg_entry_get (a, name), ==, cg_entry_get (b, name));
  g_assert_cmpuint (cg_entry_get_n_children (a), ==, cg_entry_get_n_children (b));
}

static void
compare (CgRatings *ratings, GPtrArray *list)
{
  guint plain = 0, about = 0;

  g_assert_cmpuint (cg_ratings_get_n (ratings), ==, list->len);
  for (guint i = 0; i < list->len; i++)
    {
      const char *item = cg_entry_get (list->pdata[i], CG_NAME_ITEM), *partner = cg_entry_get (list->pdata[i], CG_NAME_ABOUT);
      g_autoptr (CgEntry) rating = cg_ratings_dup_rating (ratings, item, partner);

      assert_same (rating, list->pdata[i]);
      g_assert_cmpint (cg_ratings_get_position (ratings, item, partner), ==, partner != NULL ? about++ : plain++);
    }
}

static void
test_against_a_plain_list (void)
{
  g_autoptr (CgInstrument) instrument = new_instrument ();
  CgRatings *ratings = cg_ratings_new (instrument), *copy;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);

  for (guint step = 0; step < STEPS; step++)
    {
      g_autofree char *item = g_strdup_printf ("i%d", g_rand_int_range (rand, 0, N_ITEMS));
      const char *about = partners[g_rand_int_range (rand, 0, G_N_ELEMENTS (partners))];
      g_autoptr (CgEntry) rating = random_rating (rand, item, about);

      cg_ratings_put (ratings, item, about, rating, CG_RATINGS_LAST);
      put_plainly (list, item, about, rating);
      compare (ratings, list);
    }
  copy = cg_ratings_copy (ratings);
  compare (copy, list);
  cg_ratings_free (copy);
  cg_ratings_free (ratings);
}

static void
test_bytes (void)
{
  g_autoptr (CgInstrument) instrument = new_instrument ();
  CgRatings *ratings = cg_ratings_new (instrument);
  guint8 answer;

  g_assert_null (cg_ratings_get_targets (ratings));
  g_assert_true (cg_instrument_parse_answer (instrument, "l3", &answer));
  cg_ratings_add (ratings, 2, answer, 0);
  g_assert_cmpuint (cg_ratings_get_answers (ratings)[2], ==, answer);
  g_assert_true (cg_ratings_contains (ratings, 2));
  g_assert_false (cg_ratings_contains (ratings, 1));
  g_assert_null (cg_ratings_get_details (ratings, 2));
  g_assert_null (cg_ratings_get_targets (ratings));
  cg_ratings_free (ratings);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ratings/against-a-plain-list", test_against_a_plain_list);
  g_test_add_func ("/ratings/bytes", test_bytes);
  return g_test_run ();
}
