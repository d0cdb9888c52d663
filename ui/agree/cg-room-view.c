/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agree/cg-room-view.h"

#include <glib/gi18n.h>

#include "analysis/cg-tally-words.h"
#include "assess/cg-item-voices.h"
#include "assess/cg-item-words.h"
#include "assess/cg-level-band.h"
#include "common/cg-words.h"

#define SPACING 8

struct _CgRoomView {
  GtkBox parent_instance;

  GtkSizeGroup *bands;
};

G_DEFINE_FINAL_TYPE (CgRoomView, cg_room_view, GTK_TYPE_BOX)

static void
cg_room_view_finalize (GObject *object)
{
  g_clear_object (&CG_ROOM_VIEW (object)->bands);
  G_OBJECT_CLASS (cg_room_view_parent_class)->finalize (object);
}

static void
cg_room_view_class_init (CgRoomViewClass *class)
{
  G_OBJECT_CLASS (class)->finalize = cg_room_view_finalize;
}

static void
cg_room_view_init (CgRoomView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), SPACING);
  self->bands = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}

static void
clear (CgRoomView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

static void
add_label (CgRoomView *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
}

static guint
count_of (const CgItemVoices *voices, guint8 answer)
{
  for (guint i = 0; i < voices->voices->len; i++)
    {
      const CgVoice *voice = voices->voices->pdata[i];

      if (voice->answer == answer)
        return voice->n;
    }
  return 0;
}

/* The bar shows the share; the number beside it says it too. */
static void
add_bar (CgRoomView *self, CgInstrument *instrument, guint level, guint n, guint of)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *band = g_object_new (CG_TYPE_LEVEL_BAND, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *bar = gtk_progress_bar_new ();
  const char *label = cg_item_words_level (instrument, level);
  g_autofree char *count = g_strdup_printf (ngettext ("%u person", "%u people", n), n);
  /* Translators: how many chose a level, as it is read out: %1$s is the level, %2$s such as “3 people” */
  g_autofree char *heard = g_strdup_printf (_("%1$s: %2$s"), label, count);

  cg_level_band_show (CG_LEVEL_BAND (band), label, level, cg_instrument_get_n_levels (instrument));
  gtk_size_group_add_widget (self->bands, band);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), of > 0 ? n / (double) of : 0);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (bar, "share");
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, heard, -1);
  gtk_box_append (GTK_BOX (row), band);
  gtk_box_append (GTK_BOX (row), bar);
  gtk_box_append (GTK_BOX (row), gtk_label_new (count));
  gtk_box_append (GTK_BOX (self), row);
}

static void
add_other (CgRoomView *self, CgInstrument *instrument, const CgItemVoices *voices, guint8 answer)
{
  guint n = count_of (voices, answer);
  g_autofree char *count = g_strdup_printf (ngettext ("%u person", "%u people", n), n);
  g_autofree char *words = g_strdup_printf (_("%1$s: %2$s"), cg_item_words_answer (instrument, answer), count);

  if (n > 0)
    add_label (self, words, "dim-label");
}

static void
add_levels (CgRoomView *self, CgInstrument *instrument, const CgItemVoices *voices)
{
  guint of = 0;

  for (guint level = 0; level < cg_instrument_get_n_levels (instrument); level++)
    of += count_of (voices, CG_ANSWER_LEVEL (level));
  for (guint level = 0; level < cg_instrument_get_n_levels (instrument); level++)
    add_bar (self, instrument, level, count_of (voices, CG_ANSWER_LEVEL (level)), of);
  add_other (self, instrument, voices, CG_ANSWER_DONT_KNOW);
  add_other (self, instrument, voices, CG_ANSWER_NOT_APPLICABLE);
}

static void
add_told (CgRoomView *self, CgAssessment *assessment, CgEntry *round, const CgMatter *matter)
{
  g_autoptr (CgTally) tally = cg_tally_new (assessment, round, matter->instrument);
  g_autoptr (GPtrArray) lines = cg_tally_sentences (tally, matter->instrument, matter->item, cg_words_language ());

  for (guint i = 0; i < lines->len; i++)
    add_label (self, lines->pdata[i], NULL);
}

static void
add_comments (CgRoomView *self, GPtrArray *comments)
{
  if (comments->len > 0)
    add_label (self, _("What people said"), "heading");
  for (guint i = 0; i < comments->len; i++)
    add_label (self, comments->pdata[i], NULL);
}

/**
 * cg_room_view_show:
 * @matter: a matter of a round that is there
 */
void
cg_room_view_show (CgRoomView *self, CgAssessment *assessment, const CgMatter *matter)
{
  CgEntry *round = cg_assessment_find (assessment, CG_KIND_ROUND, matter->round);
  g_autoptr (CgItemVoices) voices = NULL;

  g_return_if_fail (CG_IS_ROOM_VIEW (self) && round != NULL);

  voices = cg_item_voices_new (assessment, round, matter->instrument, matter->item, FALSE);
  clear (self);
  if (voices->is_small)
    add_label (self, _("This round is anonymous, and too few people have answered to show what they said."), "dim-label");
  else if (!cg_instrument_has_scale (matter->instrument))
    add_told (self, assessment, round, matter);
  else if (voices->voices->len == 0)
    add_label (self, _("Nobody has answered this yet."), "dim-label");
  else
    add_levels (self, matter->instrument, voices);
  add_comments (self, voices->comments);
}
