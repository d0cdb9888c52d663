/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cg-rating-words.h"

/* What a person wrote, as against what a person chose. */
static gboolean
is_words (CgName name)
{
  return name == CG_NAME_TEXT || name == CG_NAME_ISSUE || name == CG_NAME_OWNER;
}

static gboolean
says_anything (CgEntry *rating)
{
  const CgName chosen[] = { CG_NAME_ANSWER, CG_NAME_TARGET, CG_NAME_RANK, CG_NAME_CONFIDENCE };

  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    if (cg_entry_get (rating, chosen[i]) != NULL)
      return TRUE;
  return cg_entry_get_n_children (rating) > 0;
}

/**
 * cg_rating_without_words:
 * @rating: a whole rating of kind %CG_KIND_RATING
 *
 * Returns: (transfer full) (nullable): the rating without texts, comment, evidence and what only other programs
 *   understand; %NULL where nothing else was in it
 */
CgEntry *
cg_rating_without_words (CgEntry *rating)
{
  const CgKind *kind = cg_entry_get_kind (rating);
  g_autoptr (CgEntry) rest = cg_entry_new (CG_KIND_RATING);

  for (guint i = 0; i < kind->n_fields; i++)
    if (!is_words (kind->fields[i].name))
      cg_entry_set (rest, kind->fields[i].name, cg_entry_get_at (rating, i));
  for (guint i = 0; i < cg_entry_get_n_children (rating); i++)
    {
      CgEntry *child = cg_entry_get_child (rating, i);

      if (!cg_entry_is (child, CG_KIND_TICK))
        continue;
      cg_entry_set (cg_entry_append (rest, cg_entry_new (CG_KIND_TICK)), CG_NAME_PROMPT,
                    cg_entry_get (child, CG_NAME_PROMPT));
    }
  return says_anything (rest) ? g_steal_pointer (&rest) : NULL;
}

static gboolean
has_same_values (CgEntry *one, CgEntry *other)
{
  const CgKind *kind = cg_entry_get_kind (one);

  if (!cg_entry_is (other, kind->id))
    return FALSE;
  for (guint i = 0; i < kind->n_fields; i++)
    if (g_strcmp0 (cg_entry_get_at (one, i), cg_entry_get_at (other, i)) != 0)
      return FALSE;
  return TRUE;
}

/**
 * cg_rating_only_loses_words:
 * @before: (nullable): a whole rating
 * @after: (nullable): what it is to become
 *
 * Returns: whether @after is @before without a word in it
 */
gboolean
cg_rating_only_loses_words (CgEntry *before, CgEntry *after)
{
  g_autoptr (CgEntry) rest = before != NULL ? cg_rating_without_words (before) : NULL;

  if (before == NULL || rest == NULL || after == NULL)
    return before != NULL && rest == after;
  if (!has_same_values (rest, after) || cg_entry_get_n_children (rest) != cg_entry_get_n_children (after))
    return FALSE;
  for (guint i = 0; i < cg_entry_get_n_children (rest); i++)
    if (!has_same_values (cg_entry_get_child (rest, i), cg_entry_get_child (after, i)))
      return FALSE;
  return TRUE;
}
