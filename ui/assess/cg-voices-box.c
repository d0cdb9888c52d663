/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-voices-box.h"

#include <glib/gi18n.h>

#include "assess/cg-item-words.h"
#include "assess/cg-level-band.h"

/* More names or comments than this are counted, not listed. */
#define MOST_NAMES    12
#define MOST_COMMENTS 20
#define SPACING       8

struct _CgVoicesBox {
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (CgVoicesBox, cg_voices_box, GTK_TYPE_BOX)

static void
cg_voices_box_class_init (CgVoicesBoxClass *class)
{
}

static void
cg_voices_box_init (CgVoicesBox *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACING);
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static char *
join_names (GPtrArray *names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < MIN (names->len, MOST_NAMES); i++)
    /* Translators: what stands between the names of people in a list */
    g_string_append_printf (joined, "%s%s", i > 0 ? _("; ") : "",
                            (const char *) g_ptr_array_index (names, i));
  if (names->len > MOST_NAMES)
    {
      guint more = names->len - MOST_NAMES;

      /* Translators: the end of a list of people that is too long to show */
      g_string_append_printf (joined, ngettext (" and %u more", " and %u more", more), more);
    }
  return g_string_free (joined, FALSE);
}

static void
add_voice (CgVoicesBox *self, CgInstrument *instrument, const CgVoice *voice)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *band = g_object_new (CG_TYPE_LEVEL_BAND, "valign", GTK_ALIGN_CENTER, NULL);
  const char *words = cg_item_words_answer (instrument, voice->answer);
  g_autofree char *count = g_strdup_printf (ngettext ("%u person", "%u people", voice->n), voice->n);
  g_autofree char *names = join_names (voice->names);

  if (CG_ANSWER_IS_LEVEL (voice->answer))
    cg_level_band_show (CG_LEVEL_BAND (band), words, voice->answer - 1u,
                        cg_instrument_get_n_levels (instrument));
  else
    cg_level_band_show_plain (CG_LEVEL_BAND (band), words);
  gtk_box_append (GTK_BOX (head), band);
  add_label (head, count, "dim-label");
  gtk_box_append (GTK_BOX (row), head);
  if (*names != '\0')
    add_label (row, names, "caption");
  gtk_box_append (GTK_BOX (self), row);
}

static void
add_comments (CgVoicesBox *self, GPtrArray *comments)
{
  if (comments->len == 0)
    return;
  add_label (GTK_WIDGET (self), _("What people said"), "heading");
  for (guint i = 0; i < MIN (comments->len, MOST_COMMENTS); i++)
    add_label (GTK_WIDGET (self), g_ptr_array_index (comments, i), NULL);
  if (comments->len > MOST_COMMENTS)
    {
      guint more = comments->len - MOST_COMMENTS;
      g_autofree char *words =
          g_strdup_printf (ngettext ("And %u more comment.", "And %u more comments.", more), more);

      add_label (GTK_WIDGET (self), words, "dim-label");
    }
}

void
cg_voices_box_clear (CgVoicesBox *self)
{
  GtkWidget *child;

  g_return_if_fail (CG_IS_VOICES_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

/**
 * cg_voices_box_show:
 * @round: a round of the assessment
 * @item: the number of an item
 */
void
cg_voices_box_show (CgVoicesBox *self, CgAssessment *assessment, CgEntry *round, CgInstrument *instrument,
                    guint item)
{
  g_autoptr (CgItemVoices) voices = NULL;

  g_return_if_fail (CG_IS_VOICES_BOX (self));

  voices = cg_item_voices_new (assessment, round, instrument, item, TRUE);
  cg_voices_box_clear (self);
  if (voices->is_small)
    add_label (GTK_WIDGET (self),
               _("This round is anonymous, and too few people have answered to show what they said."),
               "dim-label");
  else if (voices->voices->len == 0)
    add_label (GTK_WIDGET (self), _("Nobody has answered this yet."), "dim-label");
  for (guint i = 0; i < voices->voices->len; i++)
    add_voice (self, instrument, g_ptr_array_index (voices->voices, i));
  add_comments (self, voices->comments);
}
