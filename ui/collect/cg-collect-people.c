/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collect/cg-collect-page-private.h"

#include <glib/gi18n.h>

#include "analysis/cg-coverage.h"
#include "analysis/cg-small-groups.h"
#include "common/cg-words.h"
#include "model/cg-round.h"

/* So many rows are quickly made; who is missing stands first. */
#define PEOPLE_AT_MOST 200

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_progress (GtkWidget *row, double fraction, const char *label)
{
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), fraction);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (bar, 96, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
}

static char *
far_words (guint answered, guint asked)
{
  if (answered == 0)
    return g_strdup (_("Nothing yet"));
  /* Translators: %1$u of %2$u questions */
  return g_strdup_printf (_("%1$u of %2$u answered"), answered, asked);
}

static void
add_key_in (GtkWidget *row, CgEntry *partner)
{
  GtkWidget *button = gtk_button_new_with_label (_("Key In One More"));
  /* Translators: a button that keys answers in from paper; %s is a partner */
  g_autofree char *label = g_strdup_printf (_("Key in one more from paper for %s"), cg_entry_get (partner, CG_NAME_NAME));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", cg_entry_get_id (partner));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "collect.key-in-new");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_menu (GtkWidget *row, CgEntry *respondent, const char *name)
{
  g_autofree char *key_in = g_strdup_printf ("collect.key-in('%s')", cg_entry_get_id (respondent));
  g_autofree char *action = g_strdup_printf ("collect.erase('%s')", cg_entry_get_id (respondent));
  /* Translators: a button with a menu; %s is a person */
  g_autofree char *label = g_strdup_printf (_("More about %s"), name);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _("_Key In From Paper"), key_in);
  g_menu_append (menu, _("_Erase This Person…"), action);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_person (CgCollectPage *self, CgAssessment *assessment, const CgCoverage *one)
{
  CgEntry *partner = cg_assessment_find (assessment, CG_KIND_PARTNER, cg_entry_get (one->respondent, CG_NAME_PARTNER));
  g_autofree char *name = cg_words_person (assessment, one->respondent);
  g_autofree char *far = far_words (one->answered, one->asked);
  /* Translators: %1$s is a partner, %2$s how much was answered */
  g_autofree char *subtitle = partner != NULL ? g_strdup_printf (_("%1$s · %2$s"), cg_entry_get (partner, CG_NAME_NAME), far)
                                              : g_strdup (far);
  GtkWidget *row = new_row (name, subtitle);

  add_progress (row, one->asked > 0 ? (double) one->answered / one->asked : 0, far);
  if (!cg_page_is_read_only (CG_PAGE (self)))
    add_menu (row, one->respondent, name);
  gtk_list_box_append (self->people, row);
}

/* In an anonymous round nobody sees who has answered, and of few people not even how many. */
static char *
anonymous_words (guint answered)
{
  if (answered > 0 && answered < CG_SMALL_GROUP)
    return g_strdup_printf (_("Fewer than %d people have answered"), CG_SMALL_GROUP);
  return g_strdup_printf (ngettext ("%u person has answered", "%u people have answered", answered), answered);
}

static guint
count_of_partner (const GArray *coverage, const char *partner)
{
  guint n = 0;

  for (guint i = 0; i < coverage->len; i++)
    {
      const CgCoverage *one = &g_array_index (coverage, CgCoverage, i);

      n += one->answered > 0 && g_strcmp0 (cg_entry_get (one->respondent, CG_NAME_PARTNER), partner) == 0;
    }
  return n;
}

static void
show_partners (CgCollectPage *self, CgAssessment *assessment, const GArray *coverage)
{
  CgEntry *partners = cg_assessment_get_list (assessment, CG_KIND_PARTNERS);

  for (guint i = 0; i < cg_entry_get_n_children (partners); i++)
    {
      CgEntry *partner = cg_entry_get_child (partners, i);
      g_autofree char *words = anonymous_words (count_of_partner (coverage, cg_entry_get_id (partner)));

      GtkWidget *row = new_row (cg_entry_get (partner, CG_NAME_NAME), words);

      if (!cg_page_is_read_only (CG_PAGE (self)))
        add_key_in (row, partner);
      gtk_list_box_append (self->people, row);
    }
}

static int
compare_far (gconstpointer a, gconstpointer b)
{
  const CgCoverage *one = a, *other = b;
  double left = one->asked > 0 ? (double) one->answered / one->asked : 1;
  double right = other->asked > 0 ? (double) other->answered / other->asked : 1;

  return left < right ? -1 : left > right;
}

static void
show_persons (CgCollectPage *self, CgAssessment *assessment, GArray *coverage)
{
  g_array_sort (coverage, compare_far);
  for (guint i = 0; i < MIN (coverage->len, PEOPLE_AT_MOST); i++)
    add_person (self, assessment, &g_array_index (coverage, CgCoverage, i));
  if (coverage->len > PEOPLE_AT_MOST)
    {
      guint more = coverage->len - PEOPLE_AT_MOST;
      g_autofree char *words = g_strdup_printf (ngettext ("and %u more person, who has answered more",
                                                          "and %u more people, who have answered more", more), more);

      gtk_list_box_append (self->people, new_row (words, ""));
    }
}

static void
add_missing_perspectives (CgCollectPage *self, const GArray *coverage)
{
  g_autoptr (GPtrArray) missing = cg_coverage_missing_perspectives (coverage);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < missing->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "",
                            cg_words_choice (CG_KIND_RESPONDENT, CG_NAME_PERSPECTIVE, missing->pdata[i]));
  if (missing->len > 0)
    gtk_list_box_append (self->people, new_row (_("Views that are missing from a whole system"), words->str));
}

static void
describe (CgCollectPage *self, const GArray *coverage)
{
  g_autofree char *words = NULL;
  guint n = 0;

  for (guint i = 0; i < coverage->len; i++)
    n += g_array_index (coverage, CgCoverage, i).answered > 0;
  /* Translators: %1$u of %2$u people */
  words = g_strdup_printf (_("%1$u of %2$u have answered something."), n, coverage->len);
  adw_preferences_group_set_description (self->people_group, words);
}

static void
clear (GtkListBox *box)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_list_box_remove (box, row);
}

/**
 * cg_collect_page_show_people:
 *
 * Shows who has answered and who is missing.
 */
void
cg_collect_page_show_people (CgCollectPage *self)
{
  CgAssessment *assessment = cg_page_get_assessment (CG_PAGE (self));
  CgEntry *round = cg_collect_page_get_round (self);
  g_autoptr (GArray) coverage = NULL;

  clear (self->people);
  if (round == NULL)
    return;
  coverage = cg_coverage_of_round (assessment, round);
  if (cg_round_is_anonymous (round))
    {
      adw_preferences_group_set_description (self->people_group, _("The round is anonymous: only how many is shown."));
      show_partners (self, assessment, coverage);
      return;
    }
  describe (self, coverage);
  add_missing_perspectives (self, coverage);
  show_persons (self, assessment, coverage);
}
