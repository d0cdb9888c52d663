/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history/cg-edit.h"

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"
#include "model/cg-rating-words.h"

#include <string.h>

struct _CgEdit {
  gatomicrefcount references;
  CgEditOp op;
  guint *path; /* child by child from the root to what is changed, or to the parent of what comes or goes */
  guint path_length;
  guint index;
  CgName name;
  char *value;
  char *item;
  char *about;
  CgEntry *entry;
  int position;
};

G_DEFINE_BOXED_TYPE (CgEdit, cg_edit, cg_edit_ref, cg_edit_unref)

/**
 * cg_edit_new_raw:
 *
 * For reading an edit that was written down; the other constructors are for everything else.
 *
 * Returns: (transfer full): the edit
 */
CgEdit *
cg_edit_new_raw (CgEditOp op, const guint *path, guint path_length, guint index, CgName name, const char *value,
                 const char *item, const char *about, CgEntry *entry, int position)
{
  CgEdit *self = g_new0 (CgEdit, 1);

  g_atomic_ref_count_init (&self->references);
  self->op = op;
  self->path = g_memdup2 (path, path_length * sizeof *path);
  self->path_length = path_length;
  self->index = index;
  self->name = name;
  self->value = g_strdup (value);
  self->item = g_strdup (item);
  self->about = g_strdup (about);
  self->entry = entry != NULL ? g_object_ref (entry) : NULL;
  self->position = position;
  return self;
}

static GArray *
path_of (CgEntry *entry)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (guint));

  for (CgEntry *parent = cg_entry_get_parent (entry); parent != NULL; parent = cg_entry_get_parent (entry))
    {
      guint index = cg_entry_index_of (parent, entry);

      g_array_prepend_val (path, index);
      entry = parent;
    }
  return path;
}

static CgEdit *
new_at (CgEditOp op, CgEntry *at, guint index, CgName name, const char *value, const char *item, const char *about,
        CgEntry *entry)
{
  g_autoptr (GArray) path = path_of (at);

  return cg_edit_new_raw (op, (const guint *) path->data, path->len, index, name, value, item, about, entry,
                          CG_RATINGS_LAST);
}

/* Text as it may stand in a file: one sort of line end, no character that XML 1.0 forbids. */
static char *
clean_text (const char *value)
{
  g_autofree char *valid = value != NULL ? g_utf8_make_valid (value, -1) : NULL;
  GString *clean;

  if (valid == NULL)
    return NULL;
  clean = g_string_sized_new (strlen (valid));
  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar u = g_utf8_get_char (c);

      if (u == '\r')
        {
          if (c[1] != '\n')
            g_string_append_c (clean, '\n');
        }
      else if ((u < 0x20 && u != '\t' && u != '\n') || u == 0xfffe || u == 0xffff)
        g_string_append_c (clean, ' ');
      else
        g_string_append_unichar (clean, u);
    }
  return g_string_free (clean, FALSE);
}

/**
 * cg_edit_new_set:
 * @entry: an entry of the document
 * @value: (nullable): the value as it stands in a file, %NULL to take it away; text is cleaned
 *
 * Returns: (transfer full): an edit that changes one value
 */
CgEdit *
cg_edit_new_set (CgEntry *entry, CgName name, const char *value)
{
  g_autofree char *clean = clean_text (value);

  g_return_val_if_fail (CG_IS_ENTRY (entry), NULL);

  return new_at (CG_EDIT_SET, entry, 0, name, clean, NULL, NULL, NULL);
}

static void
clean_values (CgEntry *entry)
{
  const CgKind *kind = cg_entry_get_kind (entry);
  guint n = cg_entry_get_n_children (entry);

  for (guint i = 0; i < kind->n_fields; i++)
    if (cg_entry_get_at (entry, i) != NULL)
      cg_entry_take_at (entry, i, clean_text (cg_entry_get_at (entry, i)));
  for (guint i = 0; i < n; i++)
    clean_values (cg_entry_get_child (entry, i));
}

/**
 * cg_edit_new_insert:
 * @child: an entry without a parent; it goes behind the last of its kind, and its texts are cleaned
 *
 * Returns: (transfer full): an edit that puts @child into @parent
 */
CgEdit *
cg_edit_new_insert (CgEntry *parent, CgEntry *child)
{
  g_return_val_if_fail (CG_IS_ENTRY (parent) && CG_IS_ENTRY (child), NULL);

  return cg_edit_new_insert_at (parent, cg_entry_index_for (parent, cg_entry_get_kind (child)->id), child);
}

/**
 * cg_edit_new_insert_at:
 * @index: where among the children of @parent it goes
 *
 * Like cg_edit_new_insert(), for lists whose order the person decides. An entry that another edit takes out first, as in
 * moving it, may have a parent until then.
 */
CgEdit *
cg_edit_new_insert_at (CgEntry *parent, guint index, CgEntry *child)
{
  g_return_val_if_fail (CG_IS_ENTRY (parent) && CG_IS_ENTRY (child), NULL);

  clean_values (child);
  return new_at (CG_EDIT_INSERT, parent, index, CG_NAME_TEXT, NULL, NULL, NULL, child);
}

/**
 * cg_edit_new_remove:
 *
 * Returns: (transfer full): an edit that takes @entry out of the document
 */
CgEdit *
cg_edit_new_remove (CgEntry *entry)
{
  CgEntry *parent;

  g_return_val_if_fail (CG_IS_ENTRY (entry), NULL);
  parent = cg_entry_get_parent (entry);
  g_return_val_if_fail (parent != NULL, NULL);

  return new_at (CG_EDIT_REMOVE, parent, cg_entry_index_of (parent, entry), CG_NAME_TEXT, NULL, NULL, NULL, NULL);
}

/**
 * cg_edit_new_rate:
 * @about: (nullable): the partner that the rating is about
 * @rating: (nullable): all of the rating as it is to be, %NULL to take it away; copied
 *
 * Returns: (transfer full): an edit that replaces one rating
 */
CgEdit *
cg_edit_new_rate (CgResponse *response, const char *item, const char *about, CgEntry *rating)
{
  g_autoptr (CgEntry) copy = NULL;

  g_return_val_if_fail (CG_IS_RESPONSE (response) && item != NULL, NULL);

  if (rating != NULL)
    {
      copy = cg_entry_copy (rating);
      clean_values (copy);
      cg_entry_set (copy, CG_NAME_ITEM, item);
      cg_entry_set (copy, CG_NAME_ABOUT, about);
    }
  return new_at (CG_EDIT_RATE, CG_ENTRY (response), 0, CG_NAME_TEXT, NULL, item, about, copy);
}

CgEdit *
cg_edit_ref (CgEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
cg_edit_unref (CgEdit *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->about, g_free);
  g_clear_object (&self->entry);
  g_free (self);
}

CgEditOp
cg_edit_get_op (const CgEdit *self)
{
  return self->op;
}

const guint *
cg_edit_get_path (const CgEdit *self, guint *length)
{
  *length = self->path_length;
  return self->path;
}

guint
cg_edit_get_index (const CgEdit *self)
{
  return self->index;
}

CgName
cg_edit_get_name (const CgEdit *self)
{
  return self->name;
}

const char *
cg_edit_get_value (const CgEdit *self)
{
  return self->value;
}

const char *
cg_edit_get_item (const CgEdit *self)
{
  return self->item;
}

const char *
cg_edit_get_about (const CgEdit *self)
{
  return self->about;
}

CgEntry *
cg_edit_get_entry (const CgEdit *self)
{
  return self->entry;
}

int
cg_edit_get_position (const CgEdit *self)
{
  return self->position;
}

/**
 * cg_edit_find_target:
 *
 * Returns: (transfer none) (nullable): the entry that is changed, the response that is rated, or the parent of what
 *   comes or goes
 */
CgEntry *
cg_edit_find_target (const CgEdit *self, CgAssessment *assessment)
{
  CgEntry *entry = cg_assessment_get_root (assessment);

  for (guint i = 0; entry != NULL && i < self->path_length; i++)
    entry = cg_entry_get_child (entry, self->path[i]);
  return entry;
}

/**
 * cg_edit_is_same_target:
 *
 * Returns: whether both set the same value, or the same rating, so that typing can be taken together
 */
gboolean
cg_edit_is_same_target (const CgEdit *self, const CgEdit *other)
{
  return self->op == other->op && (self->op == CG_EDIT_SET || self->op == CG_EDIT_RATE) && self->name == other->name &&
         self->path_length == other->path_length &&
         memcmp (self->path, other->path, self->path_length * sizeof *self->path) == 0 &&
         g_strcmp0 (self->item, other->item) == 0 && g_strcmp0 (self->about, other->about) == 0;
}

static CgEdit *
inverse (const CgEdit *self, CgEditOp op, const char *value, CgEntry *entry, int position)
{
  return cg_edit_new_raw (op, self->path, self->path_length, self->index, self->name, value, self->item, self->about,
                          entry, position);
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, message);
  return FALSE;
}

static gboolean
round_is_locked (CgAssessment *assessment, CgEntry *entry)
{
  CgEntry *round = cg_assessment_find (assessment, CG_KIND_ROUND, cg_entry_get (entry, CG_NAME_ROUND));

  return round != NULL && cg_entry_get_boolean (round, CG_NAME_LOCKED);
}

/* What a locked round fixes: its responses and its positions. */
static gboolean
is_fixed (CgAssessment *assessment, CgEntry *entry)
{
  return (cg_entry_is (entry, CG_KIND_RESPONSE) || cg_entry_is (entry, CG_KIND_POSITION)) &&
         round_is_locked (assessment, entry);
}

static gboolean
is_or_stands_in_fixed (CgAssessment *assessment, CgEntry *entry)
{
  for (; entry != NULL; entry = cg_entry_get_parent (entry))
    if (is_fixed (assessment, entry))
      return TRUE;
  return FALSE;
}

/* What is locked may say which version of its tool it is of, as long as that is the one that it is of anyway. */
static gboolean
only_names_version (const CgEdit *self, CgAssessment *assessment, CgEntry *target)
{
  CgInstrument *now = cg_assessment_instrument_of (assessment, target);
  int version = self->value != NULL ? (int) g_ascii_strtoll (self->value, NULL, 10)
                                    : cg_assessment_declared_version (assessment, cg_entry_get (target, CG_NAME_INSTRUMENT));

  return self->name == CG_NAME_VERSION && now != NULL && cg_instrument_get_version (now) == version;
}

/* Locking fixes ratings, not people: who entered an answer may leave it, and its time follows what leaves it. */
static gboolean
concerns_people (const CgEdit *self, CgEntry *target)
{
  return cg_entry_is (target, CG_KIND_RESPONSE) &&
         (self->name == CG_NAME_MODIFIED || (self->name == CG_NAME_ENTERED_BY && self->value == NULL));
}

/* Nothing is moved into a locked round either. */
static gboolean
leads_into_locked (const CgEdit *self, CgAssessment *assessment, CgEntry *target)
{
  CgEntry *round = self->name == CG_NAME_ROUND ? cg_assessment_find (assessment, CG_KIND_ROUND, self->value) : NULL;

  return round != NULL && cg_entry_get_boolean (round, CG_NAME_LOCKED) &&
         (cg_entry_is (target, CG_KIND_RESPONSE) || cg_entry_is (target, CG_KIND_POSITION));
}

static CgEdit *
apply_set (const CgEdit *self, CgAssessment *assessment, CgEntry *target, GError **error)
{
  g_autoptr (CgEdit) back = NULL;

  if ((is_or_stands_in_fixed (assessment, target) && !only_names_version (self, assessment, target) &&
       !concerns_people (self, target)) ||
      leads_into_locked (self, assessment, target))
    {
      refuse (error, _("The round is locked."));
      return NULL;
    }
  if (!cg_assessment_check_change (assessment, target, self->name, self->value, error))
    return NULL;
  back = inverse (self, CG_EDIT_SET, cg_entry_get (target, self->name), NULL, 0);
  cg_entry_set (target, self->name, self->value);
  if (self->name != CG_NAME_MODIFIED)
    cg_assessment_forget_keys (assessment);
  return g_steal_pointer (&back);
}

static gboolean
fits_between (CgEntry *parent, guint index, CgEntry *child)
{
  const CgKind *kind = cg_entry_get_kind (parent);
  int order = cg_kind_find_child (kind, cg_entry_get_kind (child)->id);
  CgEntry *before = index > 0 ? cg_entry_get_child (parent, index - 1) : NULL;
  CgEntry *behind = cg_entry_get_child (parent, index);

  if (order < 0 || index > cg_entry_get_n_children (parent) || kind->one_of)
    return FALSE;
  if (kind->children[order].max > 0 &&
      cg_entry_count (parent, kind->children[order].kind) >= kind->children[order].max)
    return FALSE;
  return (before == NULL || cg_kind_find_child (kind, cg_entry_get_kind (before)->id) <= order) &&
         (behind == NULL || cg_kind_find_child (kind, cg_entry_get_kind (behind)->id) >= order);
}

static gboolean
open_response (CgAssessment *assessment, CgResponse *response, GError **error)
{
  CgInstrument *instrument = cg_assessment_instrument_of (assessment, CG_ENTRY (response));

  if (cg_response_get_ratings (response) != NULL || cg_response_get_raw (response) != NULL)
    return TRUE;
  if (instrument == NULL)
    return refuse (error, _("The instrument was not found."));
  cg_response_open (response, instrument);
  return TRUE;
}

static gboolean
take_in_instrument (CgAssessment *assessment, CgEntry *entry, GError **error)
{
  g_autoptr (CgInstrument) instrument = cg_instrument_new (entry, NULL, error);

  if (instrument != NULL)
    cg_assessment_add_instrument (assessment, instrument);
  return instrument != NULL;
}

static CgEdit *
apply_insert (const CgEdit *self, CgAssessment *assessment, CgEntry *parent, GError **error)
{
  if (cg_entry_get_parent (self->entry) != NULL || !fits_between (parent, self->index, self->entry))
    {
      refuse (error, _("The entry can't stand there."));
      return NULL;
    }
  if (is_or_stands_in_fixed (assessment, parent) || is_fixed (assessment, self->entry))
    {
      refuse (error, _("The round is locked."));
      return NULL;
    }
  if (!cg_assessment_check_tree (assessment, parent, self->entry, error))
    return NULL;
  if (CG_IS_RESPONSE (self->entry) && !open_response (assessment, CG_RESPONSE (self->entry), error))
    return NULL;
  if (cg_entry_is (self->entry, CG_KIND_INSTRUMENT) && !take_in_instrument (assessment, self->entry, error))
    return NULL;
  cg_entry_insert (parent, self->index, self->entry);
  return inverse (self, CG_EDIT_REMOVE, NULL, NULL, 0);
}

static CgEdit *
apply_remove (const CgEdit *self, CgAssessment *assessment, CgEntry *parent, GError **error)
{
  CgEntry *child = cg_entry_get_child (parent, self->index);
  const CgKind *kind = cg_entry_get_kind (parent);
  g_autoptr (CgEntry) removed = NULL;
  int order;

  if (child == NULL || cg_entry_get_parent (parent) == NULL)
    {
      refuse (error, _("There is nothing to take away."));
      return NULL;
    }
  order = cg_kind_find_child (kind, cg_entry_get_kind (child)->id);
  if (kind->one_of || cg_entry_count (parent, kind->children[order].kind) <= kind->children[order].min)
    {
      refuse (error, _("The last one can't be taken away."));
      return NULL;
    }
  if (is_or_stands_in_fixed (assessment, child))
    {
      refuse (error, _("The round is locked."));
      return NULL;
    }
  if (cg_assessment_is_referred_to (assessment, child))
    {
      refuse (error, _("Something else refers to it."));
      return NULL;
    }
  removed = cg_entry_remove (parent, self->index);
  return inverse (self, CG_EDIT_INSERT, NULL, removed, 0);
}

static CgEdit *
apply_rate (const CgEdit *self, CgAssessment *assessment, CgEntry *target, GError **error)
{
  CgRatings *ratings = CG_IS_RESPONSE (target) ? cg_response_get_ratings (CG_RESPONSE (target)) : NULL;
  g_autoptr (CgEntry) before = NULL;
  int position;

  if (ratings == NULL || cg_instrument_find_item (cg_ratings_get_instrument (ratings), self->item) < 0)
    {
      refuse (error, _("The instrument has no such item."));
      return NULL;
    }
  before = cg_ratings_dup_rating (ratings, self->item, self->about);
  if (round_is_locked (assessment, target) && !cg_rating_only_loses_words (before, self->entry))
    {
      refuse (error, _("The round is locked."));
      return NULL;
    }
  if (self->entry != NULL &&
      !cg_assessment_check_rating (assessment, cg_ratings_get_instrument (ratings), self->entry, error))
    return NULL;

  position = cg_ratings_get_position (ratings, self->item, self->about);
  cg_ratings_put (ratings, self->item, self->about, self->entry, self->position);
  return inverse (self, CG_EDIT_RATE, NULL, before, position);
}

/**
 * cg_edit_apply:
 *
 * Checks and makes the change. Only #CgSession calls this.
 *
 * Returns: (transfer full): the edit that takes it back, or %NULL with %CG_ERROR_NOT_ACCEPTABLE and nothing changed
 */
CgEdit *
cg_edit_apply (const CgEdit *self, CgAssessment *assessment, GError **error)
{
  CgEntry *target = cg_edit_find_target (self, assessment);

  if (cg_assessment_is_read_only (assessment) || target == NULL)
    {
      refuse (error, target == NULL ? _("There is no such place in the document.") : _("The document can't be changed."));
      return NULL;
    }
  switch (self->op)
    {
    case CG_EDIT_SET: return apply_set (self, assessment, target, error);
    case CG_EDIT_INSERT: return apply_insert (self, assessment, target, error);
    case CG_EDIT_REMOVE: return apply_remove (self, assessment, target, error);
    case CG_EDIT_RATE: return apply_rate (self, assessment, target, error);
    default: g_assert_not_reached ();
    }
}
