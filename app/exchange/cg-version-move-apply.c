/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-version-move-private.h"

typedef struct {
  CgVersionMove *move;
  CgSession *session;
  CgScaleRule rule;
  GError **error;
} Job;

static gboolean
add_edit (Job *job, CgEdit *edit)
{
  g_autoptr (CgEdit) owned = edit;

  return cg_session_add (job->session, owned, job->error);
}

/* What stays with the old version says so, since a newer one is declared from now on. */
static gboolean
name_version (Job *job, CgEntry *entry, CgInstrument *version)
{
  g_autofree char *number = g_strdup_printf ("%d", cg_instrument_get_version (version));

  return add_edit (job, cg_edit_new_set (entry, CG_NAME_VERSION, number));
}

static gboolean
name_old_versions (Job *job, CgKindId list)
{
  CgEntry *entries = cg_assessment_get_list (job->move->assessment, list);

  for (guint i = 0; i < cg_entry_get_n_children (entries); i++)
    {
      CgEntry *entry = cg_entry_get_child (entries, i);

      if (cg_version_move_concerns (job->move, entry) && cg_entry_get (entry, CG_NAME_VERSION) == NULL &&
          !name_version (job, entry, job->move->from))
        return FALSE;
    }
  return TRUE;
}

static const char *
level_in_new_scale (Job *job, const char *level)
{
  CgInstrument *from = job->move->from, *to = job->move->to;
  int old = cg_instrument_find_level (from, level), same = cg_instrument_find_level (to, level);
  int value = old + cg_instrument_get_first_value (from), first = cg_instrument_get_first_value (to);
  int n = (int) cg_instrument_get_n_levels (to);

  if (old < 0 || (same >= 0 && same + first == value))
    return level; /* don't know and not applicable, or a level that is as it was */
  if (job->rule == CG_SCALE_RESET || n == 0)
    return NULL;
  return cg_instrument_get_level_id (to, (guint) CLAMP (value - first, 0, n - 1));
}

static void
drop_lost_ticks (Job *job, CgEntry *rating, int item)
{
  for (guint i = cg_entry_get_n_children (rating); i > 0; i--)
    {
      CgEntry *child = cg_entry_get_child (rating, i - 1);

      if (cg_entry_is (child, CG_KIND_TICK) &&
          !cg_instrument_has_prompt (job->move->to, (guint) item, cg_entry_get (child, CG_NAME_PROMPT)))
        g_object_unref (cg_entry_remove (rating, i - 1));
    }
}

/* The rating as it is in the new version, %NULL where nothing of it stays. */
static CgEntry *
convert (Job *job, CgEntry *rating)
{
  const CgItemMove *move = cg_version_move_find (job->move, cg_entry_get (rating, CG_NAME_ITEM));
  CgEntry *converted;

  if (move == NULL || move->after == NULL || !move->keep)
    return NULL;
  converted = cg_entry_copy (rating);
  if (cg_entry_get (rating, CG_NAME_ANSWER) != NULL)
    cg_entry_set (converted, CG_NAME_ANSWER, level_in_new_scale (job, cg_entry_get (rating, CG_NAME_ANSWER)));
  if (cg_entry_get (rating, CG_NAME_TARGET) != NULL)
    cg_entry_set (converted, CG_NAME_TARGET, level_in_new_scale (job, cg_entry_get (rating, CG_NAME_TARGET)));
  drop_lost_ticks (job, converted, cg_instrument_find_item (job->move->to, cg_entry_get (rating, CG_NAME_ITEM)));
  return converted;
}

static gboolean
rate (Job *job, CgResponse *response, CgEntry *rating)
{
  g_autoptr (CgEntry) converted = convert (job, rating);

  return converted == NULL ||
         add_edit (job, cg_edit_new_rate (response, cg_entry_get (converted, CG_NAME_ITEM),
                                          cg_entry_get (converted, CG_NAME_ABOUT), converted));
}

static gboolean
rate_all (Job *job, CgResponse *response, CgRatings *ratings)
{
  guint n = cg_ratings_get_n (ratings);

  for (guint position = 0; position < n; position++)
    {
      CgEntry *about = NULL;
      int item = cg_ratings_get_nth_item (ratings, position, &about);
      g_autoptr (CgEntry) rating = about != NULL
                                       ? g_object_ref (about)
                                       : cg_ratings_dup_rating (ratings, cg_instrument_get_item_id (job->move->from, (guint) item), NULL);

      if (!rate (job, response, rating))
        return FALSE;
    }
  return TRUE;
}

static CgEntry *
new_response (Job *job, CgEntry *old)
{
  CgEntry *made = CG_ENTRY (cg_response_new ());
  const CgKind *kind = cg_entry_get_kind (old);
  g_autofree char *version = g_strdup_printf ("%d", cg_instrument_get_version (job->move->to));

  for (guint i = 0; i < kind->n_fields; i++)
    cg_entry_take_at (made, i, g_strdup (cg_entry_get_at (old, i)));
  cg_entry_set (made, CG_NAME_VERSION, version);
  return made;
}

static gboolean
move_response (Job *job, CgEntry *old)
{
  CgEntry *list = cg_entry_get_parent (old);
  g_autoptr (CgEntry) made = new_response (job, old);

  return add_edit (job, cg_edit_new_insert (list, made)) &&
         rate_all (job, CG_RESPONSE (cg_entry_get_child (list, cg_entry_get_n_children (list) - 1)),
                   cg_response_get_ratings (CG_RESPONSE (old))) &&
         add_edit (job, cg_edit_new_remove (old));
}

static gboolean
moves (Job *job, CgEntry *entry)
{
  return cg_version_move_concerns (job->move, entry) && cg_version_move_is_open (job->move, entry);
}

static gboolean
move_responses (Job *job)
{
  CgEntry *list = cg_assessment_get_list (job->move->assessment, CG_KIND_RESPONSES);
  g_autoptr (GPtrArray) old = g_ptr_array_new ();

  for (guint i = 0; i < cg_entry_get_n_children (list); i++)
    if (moves (job, cg_entry_get_child (list, i)) &&
        cg_response_get_ratings (CG_RESPONSE (cg_entry_get_child (list, i))) != NULL)
      g_ptr_array_add (old, cg_entry_get_child (list, i));
  for (guint i = 0; i < old->len; i++)
    if (!move_response (job, old->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
move_position (Job *job, CgEntry *position)
{
  const CgItemMove *move = cg_version_move_find (job->move, cg_entry_get (position, CG_NAME_ITEM));
  g_autofree char *level = g_strdup (cg_entry_get (position, CG_NAME_LEVEL));
  g_autofree char *target = g_strdup (cg_entry_get (position, CG_NAME_TARGET));
  const char *now = level != NULL ? level_in_new_scale (job, level) : NULL;
  const char *aim = target != NULL ? level_in_new_scale (job, target) : NULL;

  if (move == NULL || move->after == NULL || !move->keep)
    return add_edit (job, cg_edit_new_remove (position));
  return add_edit (job, cg_edit_new_set (position, CG_NAME_LEVEL, NULL)) &&
         add_edit (job, cg_edit_new_set (position, CG_NAME_TARGET, NULL)) && name_version (job, position, job->move->to) &&
         (now == NULL || add_edit (job, cg_edit_new_set (position, CG_NAME_LEVEL, now))) &&
         (aim == NULL || add_edit (job, cg_edit_new_set (position, CG_NAME_TARGET, aim)));
}

static gboolean
move_positions (Job *job)
{
  CgEntry *list = cg_assessment_get_list (job->move->assessment, CG_KIND_AGREEMENT);
  g_autoptr (GPtrArray) old = g_ptr_array_new ();

  for (guint i = 0; i < cg_entry_get_n_children (list); i++)
    if (moves (job, cg_entry_get_child (list, i)))
      g_ptr_array_add (old, cg_entry_get_child (list, i));
  for (guint i = 0; i < old->len; i++)
    if (!move_position (job, old->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
drop_references (Job *job)
{
  g_autoptr (GPtrArray) lost = cg_version_move_lost (job->move);

  for (guint i = 0; i < lost->len; i++)
    if (!add_edit (job, cg_entry_is (lost->pdata[i], CG_KIND_LINK) ? cg_edit_new_remove (lost->pdata[i])
                                                                   : cg_edit_new_set (lost->pdata[i], CG_NAME_ITEM, NULL)))
      return FALSE;
  return TRUE;
}

static CgEntry *
find_declaration (Job *job)
{
  CgEntry *list = cg_assessment_get_list (job->move->assessment, CG_KIND_INSTRUMENTS);
  CgInstrument *from = job->move->from;

  for (guint i = 0; i < cg_entry_get_n_children (list); i++)
    {
      CgEntry *entry = cg_entry_get_child (list, i);
      CgName name = cg_entry_is (entry, CG_KIND_USE) ? CG_NAME_INSTRUMENT : CG_NAME_ID;

      if (g_strcmp0 (cg_entry_get (entry, name), cg_instrument_get_id (from)) == 0 &&
          cg_entry_get_int (entry, CG_NAME_VERSION, 1) == cg_instrument_get_version (from))
        return entry;
    }
  return NULL;
}

/* The old version stays declared while something is still of it. */
static gboolean
drop_old_version (Job *job)
{
  CgEntry *declaration = find_declaration (job);

  if (declaration == NULL || cg_assessment_is_referred_to (job->move->assessment, declaration))
    return TRUE;
  return add_edit (job, cg_edit_new_remove (declaration));
}

static gboolean
run (Job *job, CgEntry *declaration)
{
  CgEntry *list = cg_assessment_get_list (job->move->assessment, CG_KIND_INSTRUMENTS);

  if (!name_old_versions (job, CG_KIND_RESPONSES) || !name_old_versions (job, CG_KIND_AGREEMENT))
    return FALSE;
  if (!drop_references (job))
    return FALSE;
  cg_assessment_add_instrument (job->move->assessment, job->move->to);
  return add_edit (job, cg_edit_new_insert (list, declaration)) && move_responses (job) && move_positions (job) &&
         drop_old_version (job);
}

/**
 * cg_version_move_apply:
 * @declaration: a `use` of the new version, or the new version itself to be embedded
 * @label: the name of the one step of undo
 *
 * Moves the unlocked rounds. What was answered in locked rounds names its version from now on and means what it meant.
 *
 * Returns: %FALSE with %CG_ERROR_NOT_ACCEPTABLE and nothing changed
 */
gboolean
cg_version_move_apply (CgVersionMove *self, CgSession *session, CgEntry *declaration, CgScaleRule rule, const char *label,
                       GError **error)
{
  Job job = { self, session, rule, error };

  cg_session_begin (session, label);
  if (!run (&job, declaration))
    {
      cg_session_cancel (session);
      return FALSE;
    }
  cg_session_end (session);
  return TRUE;
}
