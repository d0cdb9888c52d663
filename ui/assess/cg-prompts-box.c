/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-prompts-box.h"

#include <glib/gi18n.h>

#include "assess/cg-check-row.h"
#include "common/cg-words.h"

struct _CgPromptsBox {
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CgPromptsBox, cg_prompts_box, ADW_TYPE_BIN)

static void
cg_prompts_box_class_init (CgPromptsBoxClass *class)
{
}

static void
cg_prompts_box_init (CgPromptsBox *self)
{
}

static void
add_prompts (GtkBox *box, CgAnswering *answering, guint item, CgKindId kind, const char *heading)
{
  CgEntry *entry = cg_instrument_get_item (cg_answering_get_instrument (answering), item);
  g_autoptr (GPtrArray) prompts = cg_instrument_prompts (entry, kind);
  GtkWidget *group;

  if (prompts->len == 0)
    return;
  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), heading);
  for (guint i = 0; i < prompts->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               cg_check_row_new (answering, item, cg_entry_get_id (prompts->pdata[i]),
                                                 cg_instrument_prompt_text (prompts->pdata[i], cg_words_language ()), NULL));
  gtk_box_append (box, group);
}

static gboolean
is_last_of_section (CgInstrument *instrument, guint item)
{
  CgEntry *section = cg_entry_get_parent (cg_instrument_get_item (instrument, item));

  return item + 1 == cg_instrument_get_n_items (instrument) ||
         cg_entry_get_parent (cg_instrument_get_item (instrument, item + 1)) != section;
}

static void
add_closing (GtkBox *box, CgInstrument *instrument, guint item)
{
  CgEntry *section = cg_entry_get_parent (cg_instrument_get_item (instrument, item));
  const char *closing = cg_instrument_text (section, CG_KIND_CLOSING, cg_words_language ());
  GtkWidget *label;

  if (closing == NULL || !is_last_of_section (instrument, item))
    return;
  label = gtk_label_new (closing);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "obstacle");
  gtk_box_append (box, label);
}

/**
 * cg_prompts_box_show:
 * @answering: (nullable): who ticks; %NULL for none
 */
void
cg_prompts_box_show (CgPromptsBox *self, CgAnswering *answering, guint item)
{
  GtkWidget *box;

  g_return_if_fail (CG_IS_PROMPTS_BOX (self));

  adw_bin_set_child (ADW_BIN (self), NULL);
  if (answering == NULL)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  add_prompts (GTK_BOX (box), answering, item, CG_KIND_EVIDENCE, _("Evidence to look for"));
  add_prompts (GTK_BOX (box), answering, item, CG_KIND_QUESTION, _("Questions to ask"));
  add_closing (GTK_BOX (box), cg_answering_get_instrument (answering), item);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (box) != NULL);
  adw_bin_set_child (ADW_BIN (self), box);
}
