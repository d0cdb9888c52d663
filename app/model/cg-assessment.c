/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/cg-assessment.h"

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"
#include "model/cg-assessment-private.h"

struct _CgAssessment {
  GObject parent_instance;

  CgEntry *root;
  GPtrArray *instruments; /* CgInstrument */
  GHashTable *keys;       /* of entries that are unique by several values, see cg_assessment_key() */
  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (CgAssessment, cg_assessment, G_TYPE_OBJECT)

static void
cg_assessment_finalize (GObject *object)
{
  CgAssessment *self = CG_ASSESSMENT (object);

  g_clear_object (&self->root);
  g_clear_pointer (&self->instruments, g_ptr_array_unref);
  g_clear_pointer (&self->keys, g_hash_table_unref);
  G_OBJECT_CLASS (cg_assessment_parent_class)->finalize (object);
}

static void
cg_assessment_class_init (CgAssessmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_assessment_finalize;
}

static void
cg_assessment_init (CgAssessment *self)
{
  self->instruments = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Lists may be absent in a file; in memory they are all there, so that an entry always has a place to go. */
static void
complete_lists (CgEntry *root)
{
  const CgKind *kind = cg_entry_get_kind (root);

  for (guint i = 0; i < kind->n_children; i++)
    if (kind->children[i].max == 1 && cg_entry_find_child (root, kind->children[i].kind) == NULL)
      cg_entry_append (root, cg_entry_new (kind->children[i].kind));
}

/* An entry that came or went makes the keys out of date; entries at the end, as in reading, only add to them. */
static void
keyed_items_changed_cb (CgEntry *list, guint position, guint removed, guint added, CgAssessment *self)
{
  if (removed > 0)
    g_clear_pointer (&self->keys, g_hash_table_unref);
  for (guint i = 0; self->keys != NULL && i < added; i++)
    cg_assessment_remember_key (self, cg_entry_get_child (list, position + i));
}

static const CgKindId keyed_lists[] = { CG_KIND_INSTRUMENTS, CG_KIND_RESPONSES, CG_KIND_AGREEMENT, CG_KIND_PLAN };

/**
 * cg_assessment_new_from_root:
 * @root: (transfer none): an entry of kind assessment or reply, which may still be empty
 *
 * Returns: (transfer full): the assessment around it
 */
CgAssessment *
cg_assessment_new_from_root (CgEntry *root)
{
  CgAssessment *self;

  g_return_val_if_fail (cg_entry_is (root, CG_KIND_ASSESSMENT) || cg_entry_is (root, CG_KIND_REPLY), NULL);

  self = g_object_new (CG_TYPE_ASSESSMENT, NULL);
  self->root = g_object_ref (root);
  if (cg_entry_is (root, CG_KIND_REPLY))
    return self;

  complete_lists (root);
  for (guint i = 0; i < G_N_ELEMENTS (keyed_lists); i++)
    g_signal_connect_object (cg_entry_find_child (root, keyed_lists[i]), "items-changed",
                             G_CALLBACK (keyed_items_changed_cb), self, 0);
  return self;
}

/**
 * cg_assessment_new:
 * @name: what the partnership is called
 * @language: the language the document is written in, such as `en`
 *
 * Returns: (transfer full): a fresh formal assessment with an id of its own
 */
CgAssessment *
cg_assessment_new (const char *name, const char *language)
{
  g_autoptr (CgEntry) root = cg_entry_new (CG_KIND_ASSESSMENT);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *modified = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  CgAssessment *self;

  g_return_val_if_fail (name != NULL && language != NULL, NULL);

  cg_entry_set (root, CG_NAME_ID, id);
  cg_entry_set (root, CG_NAME_VERSION, "1");
  cg_entry_set (root, CG_NAME_LANG, language);
  cg_entry_set (root, CG_NAME_MODE, "formal");
  cg_entry_set (root, CG_NAME_MODIFIED, modified);
  self = cg_assessment_new_from_root (root);
  cg_entry_set (cg_assessment_get_list (self, CG_KIND_PARTNERSHIP), CG_NAME_NAME, name);
  return self;
}

CgEntry *
cg_assessment_get_root (CgAssessment *self)
{
  g_return_val_if_fail (CG_IS_ASSESSMENT (self), NULL);

  return self->root;
}

/**
 * cg_assessment_get_list:
 * @kind: %CG_KIND_PARTNERSHIP, %CG_KIND_PARTNERS, %CG_KIND_ROUNDS, ...
 *
 * Returns: (transfer none): that child of the document; always there but in a reply
 */
CgEntry *
cg_assessment_get_list (CgAssessment *self, CgKindId kind)
{
  g_return_val_if_fail (CG_IS_ASSESSMENT (self), NULL);

  return cg_entry_find_child (self->root, kind);
}

static CgKindId
list_of (CgKindId kind)
{
  switch (kind)
    {
    case CG_KIND_PARTNER: return CG_KIND_PARTNERS;
    case CG_KIND_RESPONDENT: return CG_KIND_RESPONDENTS;
    case CG_KIND_ROUND: return CG_KIND_ROUNDS;
    default: return CG_KIND_PLAN;
    }
}

/**
 * cg_assessment_find:
 * @kind: %CG_KIND_PARTNER, %CG_KIND_RESPONDENT, %CG_KIND_ROUND, or what a plan holds
 *
 * Returns: (transfer none) (nullable): the entry with that id
 */
CgEntry *
cg_assessment_find (CgAssessment *self, CgKindId kind, const char *id)
{
  CgEntry *list = cg_assessment_get_list (self, list_of (kind));

  return list != NULL && id != NULL ? cg_entry_find_id (list, kind, id) : NULL;
}

const char *
cg_assessment_get_name (CgAssessment *self)
{
  return cg_entry_get (cg_assessment_get_list (self, CG_KIND_PARTNERSHIP), CG_NAME_NAME);
}

/**
 * cg_assessment_dup_title:
 *
 * Returns: (transfer full): what the partnership is called, with the service that it is about where there is one
 */
char *
cg_assessment_dup_title (CgAssessment *self, const CgLanguage *language)
{
  const char *name = cg_assessment_get_name (self);
  const char *service = cg_entry_get (cg_assessment_get_list (self, CG_KIND_PARTNERSHIP), CG_NAME_SERVICE);

  if (service == NULL || *service == '\0')
    return g_strdup (name);
  /* Translators: the heading of a chart: %1$s is the partnership, %2$s the service it is about */
  return g_strdup_printf (cg_language_gettext (language, N_("%1$s, %2$s")), name, service);
}

/**
 * cg_assessment_is_practice:
 *
 * Returns: whether it is for teaching and trying out, so that it never stands beside what was meant
 */
gboolean
cg_assessment_is_practice (CgAssessment *self)
{
  return g_strcmp0 (cg_entry_get (self->root, CG_NAME_MODE), "practice") == 0;
}

/**
 * cg_assessment_is_read_only:
 *
 * Returns: whether it must not be changed, because a newer version of the program wrote it
 */
gboolean
cg_assessment_is_read_only (CgAssessment *self)
{
  g_return_val_if_fail (CG_IS_ASSESSMENT (self), TRUE);

  return self->read_only;
}

void
cg_assessment_set_read_only (CgAssessment *self, gboolean read_only)
{
  g_return_if_fail (CG_IS_ASSESSMENT (self));

  self->read_only = read_only;
}

/**
 * cg_assessment_add_instrument:
 * @instrument: (transfer none): one that the document declares or embeds
 *
 * Makes an instrument known; one with the same id and version is replaced.
 */
void
cg_assessment_add_instrument (CgAssessment *self, CgInstrument *instrument)
{
  g_return_if_fail (CG_IS_ASSESSMENT (self) && CG_IS_INSTRUMENT (instrument));

  for (guint i = 0; i < self->instruments->len; i++)
    {
      CgInstrument *known = g_ptr_array_index (self->instruments, i);

      if (g_str_equal (cg_instrument_get_id (known), cg_instrument_get_id (instrument)) &&
          cg_instrument_get_version (known) == cg_instrument_get_version (instrument))
        {
          g_object_unref (known);
          self->instruments->pdata[i] = g_object_ref (instrument);
          return;
        }
    }
  g_ptr_array_add (self->instruments, g_object_ref (instrument));
}

static gboolean
declaration_is_of (CgEntry *declaration, const char *id)
{
  CgName name = cg_entry_is (declaration, CG_KIND_USE) ? CG_NAME_INSTRUMENT : CG_NAME_ID;

  return g_strcmp0 (cg_entry_get (declaration, name), id) == 0;
}

/**
 * cg_assessment_declared_version:
 *
 * Returns: the version that a response means which names none: the highest declared; 0 if there is none
 */
int
cg_assessment_declared_version (CgAssessment *self, const char *id)
{
  CgEntry *list = cg_assessment_get_list (self, CG_KIND_INSTRUMENTS);
  guint n = list != NULL ? cg_entry_get_n_children (list) : 0;
  int version = 0;

  for (guint i = 0; i < n; i++)
    if (declaration_is_of (cg_entry_get_child (list, i), id))
      version = MAX (version, cg_entry_get_int (cg_entry_get_child (list, i), CG_NAME_VERSION, 1));
  return version;
}

/**
 * cg_assessment_declares:
 * @version: a version, or 0 for any
 *
 * Returns: whether the document declares or embeds it, or is a reply, which declares nothing
 */
gboolean
cg_assessment_declares (CgAssessment *self, const char *id, int version)
{
  CgEntry *list = cg_assessment_get_list (self, CG_KIND_INSTRUMENTS);
  guint n = list != NULL ? cg_entry_get_n_children (list) : 0;

  if (cg_entry_is (self->root, CG_KIND_REPLY))
    return TRUE;
  for (guint i = 0; i < n; i++)
    {
      CgEntry *declaration = cg_entry_get_child (list, i);

      if (declaration_is_of (declaration, id) &&
          (version == 0 || cg_entry_get_int (declaration, CG_NAME_VERSION, 1) == version))
        return TRUE;
    }
  return FALSE;
}

/**
 * cg_assessment_find_instrument:
 * @version: a version, or 0 for the declared one
 *
 * Returns: (transfer none) (nullable): the instrument, %NULL where it was found nowhere
 */
CgInstrument *
cg_assessment_find_instrument (CgAssessment *self, const char *id, int version)
{
  CgInstrument *found = NULL;

  g_return_val_if_fail (CG_IS_ASSESSMENT (self), NULL);

  if (version == 0)
    version = cg_assessment_declared_version (self, id);
  for (guint i = 0; id != NULL && i < self->instruments->len; i++)
    {
      CgInstrument *known = g_ptr_array_index (self->instruments, i);

      if (g_str_equal (cg_instrument_get_id (known), id) &&
          (version == 0 || cg_instrument_get_version (known) == version))
        found = known;
    }
  return found;
}

/**
 * cg_assessment_dup_instruments:
 *
 * Returns: (transfer full) (element-type CgInstrument): what is declared and was found, in the document's order
 */
GPtrArray *
cg_assessment_dup_instruments (CgAssessment *self)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  CgEntry *list = cg_assessment_get_list (self, CG_KIND_INSTRUMENTS);
  guint n = list != NULL ? cg_entry_get_n_children (list) : 0;

  for (guint i = 0; i < n; i++)
    {
      CgEntry *declaration = cg_entry_get_child (list, i);
      CgName name = cg_entry_is (declaration, CG_KIND_USE) ? CG_NAME_INSTRUMENT : CG_NAME_ID;
      CgInstrument *instrument = cg_assessment_find_instrument (self, cg_entry_get (declaration, name),
                                                                cg_entry_get_int (declaration, CG_NAME_VERSION, 1));

      if (instrument != NULL && !g_ptr_array_find (found, instrument, NULL))
        g_ptr_array_add (found, g_object_ref (instrument));
    }
  return found;
}

/**
 * cg_assessment_instrument_of:
 * @entry: a response, position, record or link
 *
 * Returns: (transfer none) (nullable): the instrument that it names
 */
CgInstrument *
cg_assessment_instrument_of (CgAssessment *self, CgEntry *entry)
{
  return cg_assessment_find_instrument (self, cg_entry_get (entry, CG_NAME_INSTRUMENT),
                                        cg_entry_get_int (entry, CG_NAME_VERSION, 0));
}

/**
 * cg_assessment_key:
 *
 * Returns: (transfer full) (nullable): what makes an entry unique that has no id; %NULL for other kinds
 */
char *
cg_assessment_key (CgAssessment *self, CgEntry *entry)
{
  static const CgName parts[] = { CG_NAME_ROUND,  CG_NAME_RESPONDENT, CG_NAME_INSTRUMENT, CG_NAME_ITEM, CG_NAME_ABOUT,
                                  CG_NAME_OPTION, CG_NAME_CRITERION,  CG_NAME_PARTNER };
  CgKindId kind = cg_entry_get_kind (entry)->id;
  int version = cg_entry_get_int (entry, CG_NAME_VERSION, 0);
  GString *key;

  if (kind != CG_KIND_RESPONSE && kind != CG_KIND_POSITION && kind != CG_KIND_SCORE && kind != CG_KIND_USE)
    return NULL;

  if (version == 0 && (kind == CG_KIND_RESPONSE || kind == CG_KIND_POSITION))
    version = cg_assessment_declared_version (self, cg_entry_get (entry, CG_NAME_INSTRUMENT));
  key = g_string_new (NULL);
  g_string_append_printf (key, "%d %d", kind, version);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *value = cg_entry_get (entry, parts[i]);

      g_string_append_printf (key, " %s", value != NULL ? value : "");
    }
  return g_string_free (key, FALSE);
}

void
cg_assessment_remember_key (CgAssessment *self, CgEntry *entry)
{
  char *key = cg_assessment_key (self, entry);

  if (key != NULL)
    g_hash_table_insert (self->keys, key, entry);
}

/**
 * cg_assessment_forget_keys:
 *
 * To be called after a value was changed that makes an entry unique.
 */
void
cg_assessment_forget_keys (CgAssessment *self)
{
  g_return_if_fail (CG_IS_ASSESSMENT (self));

  g_clear_pointer (&self->keys, g_hash_table_unref);
}

static void
collect_keys (CgAssessment *self)
{
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (keyed_lists); i++)
    {
      CgEntry *list = cg_assessment_get_list (self, keyed_lists[i]);
      guint n = list != NULL ? cg_entry_get_n_children (list) : 0;

      for (guint c = 0; c < n; c++)
        cg_assessment_remember_key (self, cg_entry_get_child (list, c));
    }
}

/**
 * cg_assessment_find_like:
 *
 * Returns: (transfer none) (nullable): the entry of the document that has the same key as @entry
 */
CgEntry *
cg_assessment_find_like (CgAssessment *self, CgEntry *entry)
{
  g_autofree char *key = cg_assessment_key (self, entry);

  if (key == NULL || cg_entry_is (self->root, CG_KIND_REPLY))
    return NULL;
  if (self->keys == NULL)
    collect_keys (self);
  return g_hash_table_lookup (self->keys, key);
}

/**
 * cg_assessment_find_response:
 * @version: a version, or 0 for the declared one
 *
 * Returns: (transfer none) (nullable): the response
 */
CgResponse *
cg_assessment_find_response (CgAssessment *self, const char *round, const char *respondent, const char *instrument,
                             int version)
{
  g_autoptr (CgEntry) like = cg_entry_new (CG_KIND_RESPONSE);
  g_autofree char *number = version > 0 ? g_strdup_printf ("%d", version) : NULL;
  CgEntry *found;

  cg_entry_set (like, CG_NAME_ROUND, round);
  cg_entry_set (like, CG_NAME_RESPONDENT, respondent);
  cg_entry_set (like, CG_NAME_INSTRUMENT, instrument);
  cg_entry_set (like, CG_NAME_VERSION, number);
  found = cg_assessment_find_like (self, like);
  return found != NULL ? CG_RESPONSE (found) : NULL;
}

/**
 * cg_assessment_find_position:
 * @about: (nullable): the partner that a relationship's position is about
 * @partner: (nullable): whose stated position; %NULL for the partnership's
 *
 * Returns: (transfer none) (nullable): the position
 */
CgEntry *
cg_assessment_find_position (CgAssessment *self, const char *round, const char *instrument, int version,
                             const char *item, const char *about, const char *partner)
{
  g_autoptr (CgEntry) like = cg_entry_new (CG_KIND_POSITION);
  g_autofree char *number = version > 0 ? g_strdup_printf ("%d", version) : NULL;

  cg_entry_set (like, CG_NAME_ROUND, round);
  cg_entry_set (like, CG_NAME_INSTRUMENT, instrument);
  cg_entry_set (like, CG_NAME_VERSION, number);
  cg_entry_set (like, CG_NAME_ITEM, item);
  cg_entry_set (like, CG_NAME_ABOUT, about);
  cg_entry_set (like, CG_NAME_PARTNER, partner);
  return cg_assessment_find_like (self, like);
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (cg_entry_get (*(CgEntry *const *) b, CG_NAME_DATE), cg_entry_get (*(CgEntry *const *) a, CG_NAME_DATE));
}

/**
 * cg_assessment_list_rounds:
 *
 * Returns: (transfer container) (element-type CgEntry): the rounds, the latest first; among equals the last in the file
 */
GPtrArray *
cg_assessment_list_rounds (CgAssessment *self)
{
  CgEntry *list = cg_assessment_get_list (self, CG_KIND_ROUNDS);
  GPtrArray *rounds = g_ptr_array_new ();

  for (guint i = cg_entry_get_n_children (list); i > 0; i--)
    g_ptr_array_add (rounds, cg_entry_get_child (list, i - 1));
  g_ptr_array_sort (rounds, compare_dates);
  return rounds;
}

/**
 * cg_assessment_get_latest_round:
 *
 * Returns: (transfer none) (nullable): the first of cg_assessment_list_rounds()
 */
CgEntry *
cg_assessment_get_latest_round (CgAssessment *self)
{
  g_autoptr (GPtrArray) rounds = cg_assessment_list_rounds (self);

  return rounds->len > 0 ? rounds->pdata[0] : NULL;
}

/**
 * cg_assessment_is_outside:
 *
 * Returns: whether the respondent is shown beside and never enters a position
 */
gboolean
cg_assessment_is_outside (CgAssessment *self, CgEntry *respondent)
{
  CgEntry *partner = cg_assessment_find (self, CG_KIND_PARTNER, cg_entry_get (respondent, CG_NAME_PARTNER));

  return partner == NULL || cg_entry_get_boolean (partner, CG_NAME_OUTSIDE);
}

/**
 * cg_assessment_next_slot:
 *
 * Returns: the palette slot for a new partner: the lowest that the fewest partners have, from 1 to 12
 */
int
cg_assessment_next_slot (CgAssessment *self)
{
  CgEntry *partners = cg_assessment_get_list (self, CG_KIND_PARTNERS);
  guint n = cg_entry_get_n_children (partners);
  guint used[13] = { 0 };
  int best = 1;

  for (guint i = 0; i < n; i++)
    used[CLAMP (cg_entry_get_int (cg_entry_get_child (partners, i), CG_NAME_SLOT, 0), 0, 12)]++;
  for (int slot = 12; slot >= 1; slot--)
    if (used[slot] <= used[best])
      best = slot;
  return best;
}
