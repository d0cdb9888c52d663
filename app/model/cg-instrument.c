/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cg-instrument.h"

#include <glib/gi18n-lib.h>

#include "common/cg-answer.h"
#include "common/cg-error.h"

struct _CgInstrument {
  GObject parent_instance;

  CgEntry *entry;
  GPtrArray *items;  /* CgEntry */
  GPtrArray *levels; /* CgEntry */
  GHashTable *item_numbers; /* id -> number + 1 */
  GHashTable *prompts;      /* id -> the item's number + 1 */
  int first_value;
  int version;
};

G_DEFINE_FINAL_TYPE (CgInstrument, cg_instrument, G_TYPE_OBJECT)

static void
cg_instrument_finalize (GObject *object)
{
  CgInstrument *self = CG_INSTRUMENT (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->levels, g_ptr_array_unref);
  g_clear_pointer (&self->item_numbers, g_hash_table_unref);
  g_clear_pointer (&self->prompts, g_hash_table_unref);
  g_clear_object (&self->entry);
  G_OBJECT_CLASS (cg_instrument_parent_class)->finalize (object);
}

static void
cg_instrument_class_init (CgInstrumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_instrument_finalize;
}

static void
cg_instrument_init (CgInstrument *self)
{
  self->items = g_ptr_array_new ();
  self->levels = g_ptr_array_new ();
  self->item_numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->prompts = g_hash_table_new (g_str_hash, g_str_equal);
}

static gboolean
refuse_text (GError **error, const char *format, const char *what)
{
  g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, format, what);
  return FALSE;
}

static gboolean
refuse (CgEntry **culprit, CgEntry *entry, GError **error, const char *format, const char *what)
{
  *culprit = entry;
  return refuse_text (error, format, what);
}

/**
 * cg_instrument_kind_is_scaled:
 * @kind: one of the kinds of instruments, such as `matrix`
 *
 * Returns: whether such an instrument needs levels to choose from; all others have none
 */
gboolean
cg_instrument_kind_is_scaled (const char *kind)
{
  static const char *const unscaled[] = { "questions", "ranking", "checklist", NULL };

  return !g_strv_contains (unscaled, kind);
}

static gboolean
check_scale (CgEntry *entry, CgEntry *scale, CgEntry **culprit, GError **error)
{
  if (!cg_instrument_kind_is_scaled (cg_entry_get (entry, CG_NAME_KIND)))
    return scale == NULL || refuse (culprit, scale, error, _("There is no “%s” here."), "scale");
  return scale != NULL || refuse (culprit, entry, error, _("“%s” is missing."), "scale");
}

static gboolean
add_level (CgInstrument *self, CgEntry *level, CgEntry **culprit, GError **error)
{
  const char *id = cg_entry_get_id (level);
  int value = cg_entry_get_int (level, CG_NAME_VALUE, 0);

  if (g_str_equal (id, CG_ANSWER_DONT_KNOW_ID) || g_str_equal (id, CG_ANSWER_NOT_APPLICABLE_ID))
    return refuse (culprit, level, error, _("“%s” is reserved and can't be the id of a level."), id);
  if (cg_instrument_find_level (self, id) >= 0)
    return refuse (culprit, level, error, _("The level id “%s” stands twice."), id);
  if (self->levels->len == 0)
    self->first_value = value;
  else if (value != self->first_value + (int) self->levels->len)
    return refuse (culprit, level, error, _("The value of level “%s” does not rise by one."), id);
  if (self->levels->len == CG_INSTRUMENT_MAX_LEVELS)
    return refuse (culprit, level, error, _("There are too many levels at “%s”."), id);
  g_ptr_array_add (self->levels, level);
  return TRUE;
}

static gboolean
add_scale (CgInstrument *self, CgEntry *scale, CgEntry **culprit, GError **error)
{
  guint n = cg_entry_get_n_children (scale);

  for (guint i = 0; i < n; i++)
    if (!add_level (self, cg_entry_get_child (scale, i), culprit, error))
      return FALSE;
  return TRUE;
}

static gboolean
id_is_taken (CgInstrument *self, const char *id)
{
  return g_hash_table_contains (self->item_numbers, id) || g_hash_table_contains (self->prompts, id);
}

/* A prompt's translations follow it under the same id, each with a language of its own. */
static gboolean
is_translation (CgEntry *owner, guint index)
{
  CgEntry *prompt = cg_entry_get_child (owner, index);
  CgEntry *before = index > 0 ? cg_entry_get_child (owner, index - 1) : NULL;

  return before != NULL && cg_entry_get_kind (before) == cg_entry_get_kind (prompt) &&
         g_strcmp0 (cg_entry_get_id (before), cg_entry_get_id (prompt)) == 0 &&
         cg_entry_get (prompt, CG_NAME_LANG) != NULL;
}

static gboolean
add_prompts (CgInstrument *self, CgEntry *owner, guint item, CgEntry **culprit, GError **error)
{
  guint n = cg_entry_get_n_children (owner);

  for (guint i = 0; i < n; i++)
    {
      CgEntry *prompt = cg_entry_get_child (owner, i);
      const char *id = cg_entry_get_id (prompt);

      if (cg_entry_is (prompt, CG_KIND_DESCRIPTOR))
        {
          if (!add_prompts (self, prompt, item, culprit, error))
            return FALSE;
        }
      else if (id != NULL && !is_translation (owner, i))
        {
          if (id_is_taken (self, id))
            return refuse (culprit, prompt, error, _("The id “%s” stands twice."), id);
          g_hash_table_insert (self->prompts, (char *) id, GUINT_TO_POINTER (item + 1));
        }
    }
  return TRUE;
}

static gboolean
check_descriptors (CgInstrument *self, CgEntry *item, CgEntry **culprit, GError **error)
{
  guint n = cg_entry_get_n_children (item);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      CgEntry *descriptor = cg_entry_get_child (item, i);
      const char *level = cg_entry_get (descriptor, CG_NAME_LEVEL);

      if (!cg_entry_is (descriptor, CG_KIND_DESCRIPTOR))
        continue;
      if (cg_instrument_find_level (self, level) < 0)
        return refuse (culprit, descriptor, error, _("There is no level “%s”."), level);
      if (!g_hash_table_add (seen, (char *) level))
        return refuse (culprit, descriptor, error, _("The level “%s” is described twice."), level);
    }
  return TRUE;
}

static gboolean
add_item (CgInstrument *self, CgEntry *item, CgEntry **culprit, GError **error)
{
  const char *id = cg_entry_get_id (item);
  guint number = self->items->len;

  if (id_is_taken (self, id))
    return refuse (culprit, item, error, _("The id “%s” stands twice."), id);
  if (number == CG_INSTRUMENT_MAX_ITEMS)
    return refuse (culprit, item, error, _("There are too many items at “%s”."), id);
  g_ptr_array_add (self->items, item);
  g_hash_table_insert (self->item_numbers, (char *) id, GUINT_TO_POINTER (number + 1));
  return check_descriptors (self, item, culprit, error) && add_prompts (self, item, number, culprit, error);
}

static gboolean
add_section (CgInstrument *self, CgEntry *section, CgEntry **culprit, GError **error)
{
  guint n = cg_entry_get_n_children (section);

  for (guint i = 0; i < n; i++)
    {
      CgEntry *item = cg_entry_get_child (section, i);

      if (cg_entry_is (item, CG_KIND_ITEM) && !add_item (self, item, culprit, error))
        return FALSE;
    }
  return TRUE;
}

/* The language of the instrument or guidance that @entry stands in. */
static const char *
own_language (CgEntry *entry)
{
  CgEntry *parent = cg_entry_get_parent (entry);

  return parent != NULL && g_str_equal (cg_entry_get_kind (parent)->xmlns, cg_entry_get_kind (entry)->xmlns)
             ? own_language (parent)
             : cg_entry_get (entry, CG_NAME_LANG);
}

static const char *
language_of (CgEntry *text, const char *own)
{
  const char *language = cg_entry_get (text, CG_NAME_LANG);

  return language != NULL ? language : own;
}

/**
 * cg_instrument_check_text:
 * @parent: what of an instrument or of guidance the text is to stand in, behind what is there
 *
 * A text comes in the file's own language first, and its translations follow it. Anything but such a text passes.
 */
gboolean
cg_instrument_check_text (CgEntry *parent, CgEntry *text, GError **error)
{
  const CgKind *kind = cg_entry_get_kind (text);
  const char *own, *language;
  CgEntry *before;
  guint n;

  if (cg_kind_find_field (kind, CG_NAME_LANG) < 0 || cg_kind_is_document (kind))
    return TRUE;
  own = own_language (parent);
  language = language_of (text, own);
  n = cg_entry_get_n_children (parent);
  before = n > 0 ? cg_entry_get_child (parent, n - 1) : NULL;

  if (before == NULL || cg_entry_get_kind (before) != kind ||
      g_strcmp0 (cg_entry_get_id (before), cg_entry_get_id (text)) != 0)
    return g_strcmp0 (language, own) == 0 || refuse_text (error, _("“%s” stands in the wrong place."), kind->name);
  if (g_strcmp0 (language, own) == 0 || g_strcmp0 (language, language_of (before, own)) == 0)
    return refuse_text (error, _("“%s” stands twice."), kind->name);
  return TRUE;
}

/**
 * cg_instrument_new:
 * @entry: an entry of kind %CG_KIND_INSTRUMENT, whole and of the right shape
 * @culprit: (out) (transfer none): on failure, what of @entry is at fault
 *
 * Returns: (transfer full): the instrument, or %NULL with %CG_ERROR_NOT_ACCEPTABLE
 */
CgInstrument *
cg_instrument_new (CgEntry *entry, CgEntry **culprit, GError **error)
{
  g_autoptr (CgInstrument) self = g_object_new (CG_TYPE_INSTRUMENT, NULL);
  CgEntry *ignored, *scale;
  guint n;

  g_return_val_if_fail (cg_entry_is (entry, CG_KIND_INSTRUMENT), NULL);

  if (culprit == NULL)
    culprit = &ignored;
  self->entry = g_object_ref (entry);
  self->version = cg_entry_get_int (entry, CG_NAME_VERSION, 1);

  scale = cg_entry_find_child (entry, CG_KIND_SCALE);
  if (!check_scale (entry, scale, culprit, error) || (scale != NULL && !add_scale (self, scale, culprit, error)))
    return NULL;
  n = cg_entry_get_n_children (entry);
  for (guint i = 0; i < n; i++)
    {
      CgEntry *section = cg_entry_get_child (entry, i);

      if (cg_entry_is (section, CG_KIND_SECTION) && !add_section (self, section, culprit, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

CgEntry *
cg_instrument_get_entry (CgInstrument *self)
{
  g_return_val_if_fail (CG_IS_INSTRUMENT (self), NULL);

  return self->entry;
}

const char *
cg_instrument_get_id (CgInstrument *self)
{
  g_return_val_if_fail (CG_IS_INSTRUMENT (self), NULL);

  return cg_entry_get_id (self->entry);
}

int
cg_instrument_get_version (CgInstrument *self)
{
  g_return_val_if_fail (CG_IS_INSTRUMENT (self), 0);

  return self->version;
}

gboolean
cg_instrument_has_scale (CgInstrument *self)
{
  return cg_instrument_get_n_levels (self) > 0;
}

/**
 * cg_instrument_rates_relationships:
 *
 * Returns: whether its items are rated for each pair of partners, and not once for all
 */
gboolean
cg_instrument_rates_relationships (CgInstrument *self)
{
  g_return_val_if_fail (CG_IS_INSTRUMENT (self), FALSE);

  return g_strcmp0 (cg_entry_get (self->entry, CG_NAME_KIND), "relationships") == 0;
}

guint
cg_instrument_get_n_items (CgInstrument *self)
{
  g_return_val_if_fail (CG_IS_INSTRUMENT (self), 0);

  return self->items->len;
}

CgEntry *
cg_instrument_get_item (CgInstrument *self, guint item)
{
  g_return_val_if_fail (CG_IS_INSTRUMENT (self) && item < self->items->len, NULL);

  return g_ptr_array_index (self->items, item);
}

const char *
cg_instrument_get_item_id (CgInstrument *self, guint item)
{
  return cg_entry_get_id (cg_instrument_get_item (self, item));
}

/**
 * cg_instrument_find_item:
 *
 * Returns: the item's number from 0, or -1
 */
int
cg_instrument_find_item (CgInstrument *self, const char *id)
{
  g_return_val_if_fail (CG_IS_INSTRUMENT (self), -1);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->item_numbers, id)) - 1;
}

/**
 * cg_instrument_has_prompt:
 *
 * Returns: whether @id is an example, evidence point or question of that item, or, in a checklist, the item itself
 */
gboolean
cg_instrument_has_prompt (CgInstrument *self, guint item, const char *id)
{
  g_return_val_if_fail (CG_IS_INSTRUMENT (self), FALSE);

  if (GPOINTER_TO_UINT (g_hash_table_lookup (self->prompts, id)) == item + 1)
    return TRUE;
  return g_strcmp0 (cg_entry_get (self->entry, CG_NAME_KIND), "checklist") == 0 &&
         cg_instrument_find_item (self, id) == (int) item;
}

/**
 * cg_instrument_get_descriptor:
 *
 * Returns: (transfer none) (nullable): what that level looks like for that item
 */
CgEntry *
cg_instrument_get_descriptor (CgInstrument *self, guint item, guint level)
{
  CgEntry *entry = cg_instrument_get_item (self, item);
  const char *id = cg_instrument_get_level_id (self, level);
  guint n = cg_entry_get_n_children (entry);

  for (guint i = 0; i < n; i++)
    {
      CgEntry *child = cg_entry_get_child (entry, i);

      if (cg_entry_is (child, CG_KIND_DESCRIPTOR) && g_str_equal (cg_entry_get (child, CG_NAME_LEVEL), id))
        return child;
    }
  return NULL;
}

guint
cg_instrument_get_n_levels (CgInstrument *self)
{
  g_return_val_if_fail (CG_IS_INSTRUMENT (self), 0);

  return self->levels->len;
}

CgEntry *
cg_instrument_get_level (CgInstrument *self, guint level)
{
  g_return_val_if_fail (CG_IS_INSTRUMENT (self) && level < self->levels->len, NULL);

  return g_ptr_array_index (self->levels, level);
}

const char *
cg_instrument_get_level_id (CgInstrument *self, guint level)
{
  return cg_entry_get_id (cg_instrument_get_level (self, level));
}

/**
 * cg_instrument_get_first_value:
 *
 * Returns: the level value of level 0; the others rise by one
 */
int
cg_instrument_get_first_value (CgInstrument *self)
{
  g_return_val_if_fail (CG_IS_INSTRUMENT (self), 0);

  return self->first_value;
}

/**
 * cg_instrument_find_level:
 *
 * Returns: the level's number from 0, or -1
 */
int
cg_instrument_find_level (CgInstrument *self, const char *id)
{
  g_return_val_if_fail (CG_IS_INSTRUMENT (self), -1);

  for (guint i = 0; i < self->levels->len; i++)
    if (g_strcmp0 (cg_entry_get_id (g_ptr_array_index (self->levels, i)), id) == 0)
      return i;
  return -1;
}

/**
 * cg_instrument_parse_answer:
 * @id: (nullable): a level's id, `dont-know`, `not-applicable`, or %NULL for none
 * @answer: (out): the byte for it
 *
 * Returns: %FALSE if the instrument has no such answer
 */
gboolean
cg_instrument_parse_answer (CgInstrument *self, const char *id, guint8 *answer)
{
  int level = -1;

  if (id == NULL)
    *answer = CG_ANSWER_NONE;
  else if (g_str_equal (id, CG_ANSWER_DONT_KNOW_ID))
    *answer = CG_ANSWER_DONT_KNOW;
  else if (g_str_equal (id, CG_ANSWER_NOT_APPLICABLE_ID))
    *answer = CG_ANSWER_NOT_APPLICABLE;
  else if ((level = cg_instrument_find_level (self, id)) >= 0)
    *answer = CG_ANSWER_LEVEL (level);
  else
    return FALSE;
  return TRUE;
}

/**
 * cg_instrument_answer_id:
 *
 * Returns: (transfer none) (nullable): how the answer is written in a file
 */
const char *
cg_instrument_answer_id (CgInstrument *self, guint8 answer)
{
  if (answer == CG_ANSWER_NONE)
    return NULL;
  if (answer == CG_ANSWER_DONT_KNOW)
    return CG_ANSWER_DONT_KNOW_ID;
  if (answer == CG_ANSWER_NOT_APPLICABLE)
    return CG_ANSWER_NOT_APPLICABLE_ID;
  return cg_instrument_get_level_id (self, answer - 1);
}

static const char *
translated (const char *text, const CgLanguage *language)
{
  return text != NULL && language != NULL && *text != '\0' ? cg_language_gettext (language, text) : text;
}

/**
 * cg_instrument_text:
 * @owner: an instrument, section, item, level, stage, ...
 * @kind: which of its texts, such as %CG_KIND_TITLE
 * @language: (nullable): the language wanted; %NULL for the file's own
 *
 * A text in that language in the file comes before the catalogue's translation.
 *
 * Returns: (transfer none) (nullable): the text
 */
const char *
cg_instrument_text (CgEntry *owner, CgKindId kind, const CgLanguage *language)
{
  guint n = cg_entry_get_n_children (owner);
  CgEntry *first = NULL;

  for (guint i = 0; i < n; i++)
    {
      CgEntry *child = cg_entry_get_child (owner, i);

      if (!cg_entry_is (child, kind))
        continue;
      if (language != NULL &&
          g_strcmp0 (cg_entry_get (child, CG_NAME_LANG), cg_language_get_code (language)) == 0)
        return cg_entry_get (child, CG_NAME_TEXT);
      if (first == NULL)
        first = child;
    }
  return first != NULL ? translated (cg_entry_get (first, CG_NAME_TEXT), language) : NULL;
}

/**
 * cg_instrument_prompts:
 * @owner: a descriptor or an item
 * @kind: %CG_KIND_EXAMPLE, %CG_KIND_EVIDENCE or %CG_KIND_QUESTION
 *
 * Returns: (transfer container) (element-type CgEntry): each prompt once, whatever languages it is in
 */
GPtrArray *
cg_instrument_prompts (CgEntry *owner, CgKindId kind)
{
  GPtrArray *prompts = g_ptr_array_new ();
  guint n = cg_entry_get_n_children (owner);

  for (guint i = 0; i < n; i++)
    if (cg_entry_is (cg_entry_get_child (owner, i), kind) && !is_translation (owner, i))
      g_ptr_array_add (prompts, cg_entry_get_child (owner, i));
  return prompts;
}

/**
 * cg_instrument_prompt_text:
 * @prompt: one of cg_instrument_prompts()
 */
const char *
cg_instrument_prompt_text (CgEntry *prompt, const CgLanguage *language)
{
  CgEntry *owner = cg_entry_get_parent (prompt);
  guint index = cg_entry_index_of (owner, prompt);
  guint n = cg_entry_get_n_children (owner);

  for (guint i = index; language != NULL && i < n && (i == index || is_translation (owner, i)); i++)
    {
      CgEntry *candidate = cg_entry_get_child (owner, i);

      if (g_strcmp0 (cg_entry_get (candidate, CG_NAME_LANG), cg_language_get_code (language)) == 0)
        return cg_entry_get (candidate, CG_NAME_TEXT);
    }
  return translated (cg_entry_get (prompt, CG_NAME_TEXT), language);
}
