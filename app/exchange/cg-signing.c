/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-signing.h"

#include <glib/gi18n-lib.h>

#include "storage/cg-writer.h"

static const char *const part_names[] = { [CG_SIGNED_POSITION] = "position", [CG_SIGNED_PLAN] = "plan" };

/* What was agreed, without whatever it may leave unsaid, in an order that does not depend on when it was written. */
static char *
canonical_position (CgAssessment *assessment, CgEntry *position)
{
  g_autoptr (CgEntry) copy = cg_entry_copy (position);
  int version = cg_assessment_declared_version (assessment, cg_entry_get (position, CG_NAME_INSTRUMENT));
  g_autofree char *number = g_strdup_printf ("%d", cg_entry_get_int (position, CG_NAME_VERSION, version));

  cg_entry_set (copy, CG_NAME_VERSION, number);
  return cg_write_fragment (copy);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_positions (GChecksum *sum, CgAssessment *assessment, const char *round)
{
  CgEntry *positions = cg_assessment_get_list (assessment, CG_KIND_AGREEMENT);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < cg_entry_get_n_children (positions); i++)
    if (g_strcmp0 (cg_entry_get (cg_entry_get_child (positions, i), CG_NAME_ROUND), round) == 0)
      g_ptr_array_add (texts, canonical_position (assessment, cg_entry_get_child (positions, i)));
  g_ptr_array_sort (texts, compare_texts);
  for (guint i = 0; i < texts->len; i++)
    g_checksum_update (sum, texts->pdata[i], -1);
}

/**
 * cg_signing_digest:
 * @round: (nullable): the id of the round whose positions are signed; a plan has none
 *
 * The canonical form is the part's elements as they are written to a file: of a round its positions, each with its version,
 * in the order of their bytes; of the plan the whole list. The document's id and the round's stand in front of them.
 *
 * Returns: (transfer full): the SHA-256 of that, as 64 hexadecimal digits
 */
char *
cg_signing_digest (CgAssessment *assessment, CgSignedPart part, const char *round)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *head = g_strdup_printf ("%s\n%s\n%s\n", part_names[part],
                                           cg_entry_get_id (cg_assessment_get_root (assessment)), round != NULL ? round : "");

  g_checksum_update (sum, (const guchar *) head, -1);
  if (part == CG_SIGNED_POSITION)
    add_positions (sum, assessment, round);
  else
    {
      g_autofree char *plan = cg_write_fragment (cg_assessment_get_list (assessment, CG_KIND_PLAN));

      g_checksum_update (sum, (const guchar *) plan, -1);
    }
  return g_strdup (g_checksum_get_string (sum));
}

/**
 * cg_signing_find:
 * @partner: the id of a partner
 *
 * Returns: (transfer none) (nullable): the partner's signature under that part, the latest
 */
CgEntry *
cg_signing_find (CgAssessment *assessment, CgSignedPart part, const char *round, const char *partner)
{
  CgEntry *signatures = cg_assessment_get_list (assessment, CG_KIND_SIGNATURES);

  for (guint i = cg_entry_get_n_children (signatures); i > 0; i--)
    {
      CgEntry *signature = cg_entry_get_child (signatures, i - 1);

      if (g_strcmp0 (cg_entry_get (signature, CG_NAME_OF), part_names[part]) == 0 &&
          g_strcmp0 (cg_entry_get (signature, CG_NAME_ROUND), round) == 0 &&
          g_strcmp0 (cg_entry_get (signature, CG_NAME_PARTNER), partner) == 0)
        return signature;
    }
  return NULL;
}

/**
 * cg_signing_holds:
 *
 * Returns: whether what was signed is still what stands in the document
 */
gboolean
cg_signing_holds (CgAssessment *assessment, CgEntry *signature)
{
  CgSignedPart part = g_strcmp0 (cg_entry_get (signature, CG_NAME_OF), part_names[CG_SIGNED_PLAN]) == 0 ? CG_SIGNED_PLAN
                                                                                                     : CG_SIGNED_POSITION;
  g_autofree char *digest = cg_signing_digest (assessment, part, cg_entry_get (signature, CG_NAME_ROUND));
  const char *signed_digest = cg_entry_get (signature, CG_NAME_DIGEST);

  return signed_digest != NULL && g_ascii_strcasecmp (digest, signed_digest) == 0;
}

/**
 * cg_signing_sign:
 * @date: `YYYY-MM-DD`
 * @name: who signs
 * @role: (nullable): what that person is
 *
 * Puts the partner's signature under what stands in the document now, in place of an earlier one of that partner. Fails
 * with %CG_ERROR_NOT_ACCEPTABLE where the document can't be changed.
 */
gboolean
cg_signing_sign (CgSession *session, CgSignedPart part, const char *round, const char *partner, const char *date,
                 const char *name, const char *role, GError **error)
{
  CgAssessment *assessment = cg_session_get_assessment (session);
  CgEntry *before = cg_signing_find (assessment, part, round, partner);
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_edit_unref);
  g_autoptr (CgEntry) signature = cg_entry_new (CG_KIND_SIGNATURE);
  g_autofree char *digest = cg_signing_digest (assessment, part, round);

  cg_entry_set (signature, CG_NAME_OF, part_names[part]);
  cg_entry_set (signature, CG_NAME_ROUND, round);
  cg_entry_set (signature, CG_NAME_PARTNER, partner);
  cg_entry_set (signature, CG_NAME_DATE, date);
  cg_entry_set (signature, CG_NAME_DIGEST, digest);
  cg_entry_set (signature, CG_NAME_NAME, name);
  cg_entry_set (signature, CG_NAME_ROLE, role);
  g_ptr_array_add (edits, cg_edit_new_insert (cg_assessment_get_list (assessment, CG_KIND_SIGNATURES), signature));
  if (before != NULL)
    g_ptr_array_add (edits, cg_edit_new_remove (before));
  return cg_session_apply_all (session, edits, _("Sign for a partner"), error);
}
