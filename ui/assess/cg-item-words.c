/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-item-words.h"

#include <glib/gi18n.h>

#include "common/cg-words.h"

/* The words that instruments use for their items. Each has its own sentences, because languages bend them
 * differently. */
typedef enum {
  NAME_AREA,
  NAME_STAGE,
  NAME_FEATURE,
  NAME_STANDARD,
  NAME_STATEMENT,
  NAME_QUESTION,
  NAME_TASK,
  NAME_DIMENSION,
  NAME_ITEM,
} ItemName;

static ItemName
name_of (CgInstrument *instrument)
{
  static const char *const names[] = {
    "area", "stage", "feature", "standard", "statement", "question", "task", "dimension", NULL,
  };
  const char *name = cg_entry_get (cg_instrument_get_entry (instrument), CG_NAME_ITEM_NAME);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return (ItemName) i;
  return NAME_ITEM;
}

static const char *
heading (ItemName name)
{
  switch (name)
    {
    case NAME_AREA: return _("Areas");
    case NAME_STAGE: return _("Stages");
    case NAME_FEATURE: return _("Features");
    case NAME_STANDARD: return _("Standards");
    case NAME_STATEMENT: return _("Statements");
    case NAME_QUESTION: return _("Questions");
    case NAME_TASK: return _("Tasks");
    case NAME_DIMENSION: return _("Dimensions");
    default: return _("Items");
    }
}

/* Translators: of all areas of a tool (%2$u), so many have an answer (%1$u); the plural is that of %2$u */
static const char *
progress_format (ItemName name, guint n)
{
  switch (name)
    {
    case NAME_AREA:
      return ngettext ("%1$u of %2$u area answered", "%1$u of %2$u areas answered", n);
    case NAME_STAGE:
      return ngettext ("%1$u of %2$u stage answered", "%1$u of %2$u stages answered", n);
    case NAME_FEATURE:
      return ngettext ("%1$u of %2$u feature answered", "%1$u of %2$u features answered", n);
    case NAME_STANDARD:
      return ngettext ("%1$u of %2$u standard answered", "%1$u of %2$u standards answered", n);
    case NAME_STATEMENT:
      return ngettext ("%1$u of %2$u statement answered", "%1$u of %2$u statements answered", n);
    case NAME_QUESTION:
      return ngettext ("%1$u of %2$u question answered", "%1$u of %2$u questions answered", n);
    case NAME_TASK:
      return ngettext ("%1$u of %2$u task answered", "%1$u of %2$u tasks answered", n);
    case NAME_DIMENSION:
      return ngettext ("%1$u of %2$u dimension answered", "%1$u of %2$u dimensions answered", n);
    default:
      return ngettext ("%1$u of %2$u item answered", "%1$u of %2$u items answered", n);
    }
}

static const char *
open_format (ItemName name, guint n)
{
  switch (name)
    {
    case NAME_AREA:
      return ngettext ("%u area has no answer yet.", "%u areas have no answer yet.", n);
    case NAME_STAGE:
      return ngettext ("%u stage has no answer yet.", "%u stages have no answer yet.", n);
    case NAME_FEATURE:
      return ngettext ("%u feature has no answer yet.", "%u features have no answer yet.", n);
    case NAME_STANDARD:
      return ngettext ("%u standard has no answer yet.", "%u standards have no answer yet.", n);
    case NAME_STATEMENT:
      return ngettext ("%u statement has no answer yet.", "%u statements have no answer yet.", n);
    case NAME_QUESTION:
      return ngettext ("%u question has no answer yet.", "%u questions have no answer yet.", n);
    case NAME_TASK:
      return ngettext ("%u task has no answer yet.", "%u tasks have no answer yet.", n);
    case NAME_DIMENSION:
      return ngettext ("%u dimension has no answer yet.", "%u dimensions have no answer yet.", n);
    default:
      return ngettext ("%u item has no answer yet.", "%u items have no answer yet.", n);
    }
}

static const char *
text_of (CgEntry *entry, CgKindId kind)
{
  CgLanguage *language = cg_words_language ();

  return cg_instrument_text (entry, kind, language);
}

const char *
cg_item_words_title (CgInstrument *instrument, guint item)
{
  return text_of (cg_instrument_get_item (instrument, item), CG_KIND_TITLE);
}

const char *
cg_item_words_level (CgInstrument *instrument, guint level)
{
  return text_of (cg_instrument_get_level (instrument, level), CG_KIND_LABEL);
}

/**
 * cg_item_words_answer:
 *
 * Returns: (transfer none): what an answer code is called
 */
const char *
cg_item_words_answer (CgInstrument *instrument, guint8 answer)
{
  switch (answer)
    {
    case CG_ANSWER_NONE: return _("No answer yet");
    case CG_ANSWER_DONT_KNOW: return _("Don’t know");
    case CG_ANSWER_NOT_APPLICABLE: return _("Not applicable");
    default: return cg_item_words_level (instrument, answer - 1u);
    }
}

/**
 * cg_item_words_heading:
 *
 * Returns: (transfer none): the heading of a list of its items, such as "Areas"
 */
const char *
cg_item_words_heading (CgInstrument *instrument)
{
  return heading (name_of (instrument));
}

/**
 * cg_item_words_progress:
 *
 * Returns: (transfer full): such as "4 of 7 areas answered"
 */
char *
cg_item_words_progress (CgInstrument *instrument, guint n_answered)
{
  guint n = cg_instrument_get_n_items (instrument);

  return g_strdup_printf (progress_format (name_of (instrument), n), n_answered, n);
}

/**
 * cg_item_words_open:
 *
 * Returns: (transfer full): a sentence such as "3 areas have no answer yet."
 */
char *
cg_item_words_open (CgInstrument *instrument, guint n_open)
{
  return g_strdup_printf (open_format (name_of (instrument), n_open), n_open);
}
