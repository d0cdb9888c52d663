/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "assess/cg-answering-private.h"

static CgEntry *
find_tick (CgEntry *rating, const char *prompt)
{
  for (guint i = 0; rating != NULL && i < cg_entry_get_n_children (rating); i++)
    {
      CgEntry *child = cg_entry_get_child (rating, i);

      if (cg_entry_is (child, CG_KIND_TICK) && g_strcmp0 (cg_entry_get (child, CG_NAME_PROMPT), prompt) == 0)
        return child;
    }
  return NULL;
}

/**
 * cg_answering_get_tick:
 * @prompt: the id of an example, a piece of evidence or a question of the item, or of the item of a checklist itself
 */
gboolean
cg_answering_get_tick (CgAnswering *self, guint item, const char *prompt)
{
  g_autoptr (CgEntry) rating = cg_answering_dup_rating (self, item);

  return find_tick (rating, prompt) != NULL;
}

gboolean
cg_answering_set_tick (CgAnswering *self, guint item, const char *prompt, gboolean ticked, GError **error)
{
  g_autoptr (CgEntry) rating = NULL;
  g_autofree char *label = NULL;
  CgEntry *tick;

  g_return_val_if_fail (CG_IS_ANSWERING (self) && prompt != NULL, FALSE);

  rating = cg_answering_need_rating (self, item, NULL);
  tick = find_tick (rating, prompt);
  if ((tick != NULL) == ticked)
    return TRUE;
  if (tick != NULL)
    g_object_unref (cg_entry_remove (rating, cg_entry_index_of (rating, tick)));
  else
    cg_entry_set (cg_entry_append (rating, cg_entry_new (CG_KIND_TICK)), CG_NAME_PROMPT, prompt);
  cg_entry_set (rating, CG_NAME_CARRIED, NULL);
  /* Translators: a step that can be undone; %s is the title of an area or a question */
  label = cg_answering_name_step (self, ticked ? _("Tick “%s”") : _("Take the tick from “%s”"), item);
  return cg_answering_apply (self, rating, label, FALSE, error);
}

/**
 * cg_answering_dup_words:
 * @name: %CG_NAME_TEXT, %CG_NAME_ISSUE, %CG_NAME_OWNER or %CG_NAME_CONFIDENCE
 *
 * Returns: (transfer full) (nullable): that part of the answer to a question
 */
char *
cg_answering_dup_words (CgAnswering *self, guint item, CgName name)
{
  g_autoptr (CgEntry) rating = cg_answering_dup_rating (self, item);

  return rating != NULL ? g_strdup (cg_entry_get (rating, name)) : NULL;
}

/**
 * cg_answering_set_words:
 * @words: the whole text as it stands while it is typed; an empty one takes it away
 */
gboolean
cg_answering_set_words (CgAnswering *self, guint item, CgName name, const char *words, GError **error)
{
  g_autoptr (CgEntry) rating = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (CG_IS_ANSWERING (self), FALSE);

  rating = cg_answering_need_rating (self, item, NULL);
  if (words != NULL && *words == '\0')
    words = NULL;
  if (g_strcmp0 (cg_entry_get (rating, name), words) == 0)
    return TRUE;
  cg_entry_set (rating, name, words);
  cg_entry_set (rating, CG_NAME_CARRIED, NULL);
  /* Translators: a step that can be undone; %s is the title of an area or a question */
  label = cg_answering_name_step (self, _("Answer “%s”"), item);
  return cg_answering_apply (self, rating, label, name != CG_NAME_CONFIDENCE, error);
}

/**
 * cg_answering_get_rank:
 *
 * Returns: the place of the item in the person's order, from 1; 0 where it has none
 */
guint
cg_answering_get_rank (CgAnswering *self, guint item)
{
  g_autoptr (CgEntry) rating = cg_answering_dup_rating (self, item);

  return rating != NULL ? (guint) cg_entry_get_int (rating, CG_NAME_RANK, 0) : 0;
}

typedef struct {
  guint item;
  guint rank;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *x = a, *y = b;

  return x->rank != y->rank ? (int) x->rank - (int) y->rank : (int) x->item - (int) y->item;
}

/**
 * cg_answering_list_ranked:
 *
 * Returns: (transfer full) (element-type guint): the items that have a place, the first place first
 */
GArray *
cg_answering_list_ranked (CgAnswering *self)
{
  guint n = cg_instrument_get_n_items (cg_answering_get_instrument (self));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    {
      const Place place = { i, cg_answering_get_rank (self, i) };

      if (place.rank > 0)
        g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    g_array_append_val (items, g_array_index (places, Place, i).item);
  return items;
}

static guint
place_in (const guint *items, guint n, guint item)
{
  for (guint i = 0; i < n; i++)
    if (items[i] == item)
      return i + 1;
  return 0;
}

/**
 * cg_answering_set_ranked:
 * @items: (array length=n): the items in the new order; what is not among them loses its place
 *
 * One step of undo.
 */
gboolean
cg_answering_set_ranked (CgAnswering *self, const guint *items, guint n, GError **error)
{
  guint n_items = cg_instrument_get_n_items (cg_answering_get_instrument (self));
  g_autoptr (GPtrArray) ratings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_items; i++)
    {
      guint place = place_in (items, n, i);
      g_autofree char *text = place > 0 ? g_strdup_printf ("%u", place) : NULL;
      g_autoptr (CgEntry) rating = NULL;

      if (place == cg_answering_get_rank (self, i))
        continue;
      rating = cg_answering_need_rating (self, i, NULL);
      cg_entry_set (rating, CG_NAME_RANK, text);
      cg_entry_set (rating, CG_NAME_CARRIED, NULL);
      g_ptr_array_add (ratings, g_steal_pointer (&rating));
    }
  return ratings->len == 0 || cg_answering_apply_all (self, ratings, _("Change the order"), error);
}

/**
 * cg_answering_list_others:
 *
 * Returns: (transfer container) (element-type CgEntry): the partners that the person can say something about: all but the
 *   person's own and those from outside
 */
GPtrArray *
cg_answering_list_others (CgAnswering *self)
{
  CgAssessment *assessment = cg_session_get_assessment (cg_answering_get_session (self));
  CgEntry *partners = cg_assessment_get_list (assessment, CG_KIND_PARTNERS);
  CgEntry *person = cg_assessment_find (assessment, CG_KIND_RESPONDENT, cg_answering_get_respondent (self));
  const char *own = person != NULL ? cg_entry_get (person, CG_NAME_PARTNER) : NULL;
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < cg_entry_get_n_children (partners); i++)
    {
      CgEntry *partner = cg_entry_get_child (partners, i);

      if (g_strcmp0 (cg_entry_get_id (partner), own) != 0 && !cg_entry_get_boolean (partner, CG_NAME_OUTSIDE))
        g_ptr_array_add (others, partner);
    }
  return others;
}

guint8
cg_answering_get_answer_about (CgAnswering *self, guint item, const char *about)
{
  g_autoptr (CgEntry) rating = cg_answering_dup_rating_about (self, item, about);
  const char *id = rating != NULL ? cg_entry_get (rating, CG_NAME_ANSWER) : NULL;
  guint8 answer = CG_ANSWER_NONE;

  if (id != NULL)
    cg_instrument_parse_answer (cg_answering_get_instrument (self), id, &answer);
  return answer;
}

/**
 * cg_answering_set_answer_about:
 * @about: the id of a partner
 * @answer: an answer code; %CG_ANSWER_NONE takes the answer away
 */
gboolean
cg_answering_set_answer_about (CgAnswering *self, guint item, const char *about, guint8 answer, GError **error)
{
  g_autoptr (CgEntry) rating = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (CG_IS_ANSWERING (self) && about != NULL, FALSE);

  if (cg_answering_get_answer_about (self, item, about) == answer)
    return TRUE;
  rating = cg_answering_need_rating (self, item, about);
  cg_entry_set (rating, CG_NAME_ANSWER, cg_instrument_answer_id (cg_answering_get_instrument (self), answer));
  cg_entry_set (rating, CG_NAME_CARRIED, NULL);
  /* Translators: a step that can be undone; %s is the title of an area or a question */
  label = cg_answering_name_step (self, answer != CG_ANSWER_NONE ? _("Rate “%s”") : _("Clear the answer to “%s”"), item);
  return cg_answering_apply (self, rating, label, FALSE, error);
}
