/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-kept-private.h"

#include <glib/gi18n-lib.h>

static void
kept_free (CgKept *self)
{
  g_free (self->title);
  g_free (self->place);
  g_free (self->what);
  g_free (self->how_long);
  g_free (self);
}

const char *
cg_keeping_say (const CgKeeping *self, const char *text)
{
  return cg_language_gettext (self->language, text);
}

/**
 * cg_keeping_add:
 * @title: in English
 * @place: (transfer full) (nullable): where it is
 * @what: (transfer full): what it is, in the language of the list
 * @how_long: (nullable): in English
 *
 * Returns: (transfer none): the new last line
 */
CgKept *
cg_keeping_add (CgKeeping *self, const char *title, char *place, char *what, const char *how_long)
{
  CgKept *kept = g_new0 (CgKept, 1);

  kept->part = self->part;
  kept->title = g_strdup (cg_keeping_say (self, title));
  kept->place = place;
  kept->what = what;
  kept->how_long = g_strdup (how_long != NULL ? cg_keeping_say (self, how_long) : NULL);
  g_ptr_array_add (self->list, kept);
  return kept;
}

/**
 * cg_keeping_promised:
 *
 * Returns: (nullable): what the round says about it
 */
const char *
cg_keeping_promised (const CgKeeping *self, CgName name)
{
  CgEntry *collection = self->round != NULL ? cg_entry_find_child (self->round, CG_KIND_COLLECTION) : NULL;
  const char *words = collection != NULL ? cg_entry_get (collection, name) : NULL;

  return words != NULL && *words != '\0' ? words : NULL;
}

/**
 * cg_keeping_dup_place:
 *
 * Returns: (transfer full): where the document lies, or that it lies nowhere
 */
char *
cg_keeping_dup_place (const CgKeeping *self)
{
  GFile *file = cg_document_get_file (self->document);

  return file != NULL ? g_file_get_parse_name (file) : g_strdup (cg_keeping_say (self, N_("Not saved yet")));
}

/**
 * cg_keeping_dup_until:
 *
 * Returns: (transfer full): how long the round says that answers are kept, as a sentence
 */
char *
cg_keeping_dup_until (const CgKeeping *self)
{
  const char *date = cg_keeping_promised (self, CG_NAME_KEEP_UNTIL);
  g_autofree char *day = date != NULL ? cg_language_format_date (self->language, date) : NULL;

  if (day == NULL)
    return g_strdup (cg_keeping_say (self, N_("Nobody has said yet how long the answers are kept. The day is set on Collect.")));
  /* Translators: %s is a date */
  return g_strdup_printf (cg_keeping_say (self, N_("The answers are kept until %s. Nothing deletes itself: delete the file then, "
                                                   "and your copies of it.")), day);
}

/**
 * cg_kept_list:
 * @round: (nullable): the round whose promise counts
 *
 * Looks at the folders and files of this machine now.
 *
 * Returns: (transfer full) (element-type CgKept): what is kept and handed out, part by part
 */
GPtrArray *
cg_kept_list (CgDocument *document, CgEntry *round, const CgKeptDesk *desk, const CgLanguage *language)
{
  CgKeeping self = { NULL };

  g_return_val_if_fail (CG_IS_DOCUMENT (document) && desk != NULL && language != NULL, NULL);

  self.list = g_ptr_array_new_with_free_func ((GDestroyNotify) kept_free);
  self.document = document;
  self.assessment = cg_session_get_assessment (cg_document_get_session (document));
  self.round = round;
  self.desk = desk;
  self.language = language;
  cg_keeping_add_answers (&self);
  cg_keeping_add_places (&self);
  return self.list;
}

const char *
cg_kept_title (const CgLanguage *language)
{
  return cg_language_gettext (language, N_("What this program keeps, and where"));
}

const char *
cg_kept_part_title (CgKeptPart part, const CgLanguage *language)
{
  switch (part)
    {
    case CG_KEPT_ANSWERS: return cg_language_gettext (language, N_("Answers for information governance"));
    case CG_KEPT_WITH_DOCUMENT: return cg_language_gettext (language, N_("With this assessment"));
    case CG_KEPT_ON_COMPUTER: return cg_language_gettext (language, N_("Elsewhere on this computer"));
    case CG_KEPT_HANDED_OUT: return cg_language_gettext (language, N_("What leaves the program when you send it"));
    case CG_KEPT_N_PARTS:
    default: g_return_val_if_reached (NULL);
    }
}

/**
 * cg_kept_dup_how_long:
 *
 * Returns: (transfer full) (nullable): how long it is kept, with the words that say so
 */
char *
cg_kept_dup_how_long (const CgKept *self, const CgLanguage *language)
{
  if (self->how_long == NULL)
    return NULL;
  /* Translators: %s is a sentence such as “Until you delete it.” */
  return g_strdup_printf (cg_language_gettext (language, N_("How long: %s")), self->how_long);
}
