/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "partnership/cg-run-step-row.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "common/cg-words.h"

/* The words below each other begin in one line. */
#define STATUS_CHARS 5

typedef struct {
  const char *title;
  const char *how;    /* what shows that it was reached */
  const char *label;  /* of the button that leads there */
  const char *action; /* NULL where the person says it here */
  gboolean has_letter;
} StepKind;

static const StepKind step_kinds[CG_RUN_N_STEPS] = {
  [CG_RUN_PURPOSE] = { N_("Say what the round is for"), N_("Done once it stands on Collect, with what people are promised."),
                       N_("Go to Collect"), "win.show-page('collect')", FALSE },
  [CG_RUN_TERMS] = { N_("Agree what your words mean"), N_("Done once the log holds a local term."), N_("Add to the Log"),
                     "partnership.add-record('term')", FALSE },
  [CG_RUN_DISPUTES] = { N_("Settle how disputes are settled"),
                        N_("Done once a mandate in the log says who may agree for whom, and what happens where you cannot."),
                        N_("Add to the Log"), "partnership.add-record('mandate')", FALSE },
  [CG_RUN_FORMS] = { N_("Send the forms out"), N_("Done once the first answers are in."), N_("Go to Collect"),
                     "win.show-page('collect')", TRUE },
  [CG_RUN_CLOSING] = { N_("Close the collecting"), N_("Done once the day is past and answers came in."), N_("Go to Collect"),
                       "win.show-page('collect')", TRUE },
  [CG_RUN_WORKSHOP] = { N_("Meet and agree"), N_("Done once a level is agreed or the log holds a session."), N_("Add to the Log"),
                        "partnership.add-record('session')", TRUE },
  [CG_RUN_DRAFT] = { N_("Send the draft round"), N_("Tick it once every partner has the draft."), NULL, NULL, TRUE },
  [CG_RUN_SIGN_OFF] = { N_("Sign the strategy"), N_("Tick it once the partners have signed."), NULL, NULL, TRUE },
};

static const struct {
  const char *word;
  const char *icon_name;
} statuses[] = {
  [CG_RUN_DONE] = { NC_ ("step", "Done"), "object-select-symbolic" },
  [CG_RUN_LATE] = { NC_ ("step", "Late"), "dialog-warning-symbolic" },
  [CG_RUN_NEXT] = { NC_ ("step", "Next"), "go-next-symbolic" },
  [CG_RUN_LATER] = { NC_ ("step", "Later"), "content-loading-symbolic" },
};

struct _CgRunStepRow {
  AdwActionRow parent_instance;

  CgRunStep step;
  GtkImage *image;
  GtkLabel *status;
  GtkWidget *check;       /* NULL where the document shows it */
  GtkWidget *day_button;  /* NULL where the day can't be moved */
  GtkCalendar *calendar;
  gboolean showing; /* the row changes by itself, nobody chose anything */
};

enum {
  SIGNAL_DAY_CHOSEN,
  SIGNAL_REACHED,
  SIGNAL_LETTER_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgRunStepRow, cg_run_step_row, ADW_TYPE_ACTION_ROW)

static void
cg_run_step_row_class_init (CgRunStepRowClass *class)
{
  GType type = G_TYPE_FROM_CLASS (class);

  signals[SIGNAL_DAY_CHOSEN] = g_signal_new ("day-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                             G_TYPE_STRING);
  signals[SIGNAL_REACHED] = g_signal_new ("reached", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_BOOLEAN);
  signals[SIGNAL_LETTER_WANTED] = g_signal_new ("letter-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_run_step_row_init (CgRunStepRow *self)
{
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
}

/**
 * cg_run_step_row_title:
 *
 * Returns: (transfer none): what is done in that step
 */
const char *
cg_run_step_row_title (CgRunStep step)
{
  return _(step_kinds[step].title);
}

static char *
distance_words (const CgRunLine *line)
{
  guint days = abs (line->working_days);

  if (line->status == CG_RUN_LATE && days > 0)
    return g_strdup_printf (ngettext ("%u working day ago", "%u working days ago", days), days);
  if (line->status == CG_RUN_DONE || line->status == CG_RUN_LATE)
    return NULL;
  if (days == 0)
    return g_strdup (_("today"));
  return g_strdup_printf (ngettext ("in %u working day", "in %u working days", days), days);
}

/**
 * cg_run_step_row_when:
 *
 * Returns: (transfer full): the day of a step, and how far away it is
 */
char *
cg_run_step_row_when (const CgRunLine *line)
{
  g_autofree char *day = cg_words_date (line->date);
  g_autofree char *distance = distance_words (line);

  if (distance == NULL)
    return g_steal_pointer (&day);
  /* Translators: when a step is due: %1$s is the date, %2$s how far away it is */
  return g_strdup_printf (_("%1$s, %2$s"), day, distance);
}

static GtkWidget *
new_button (CgRunStepRow *self, const char *icon_name, const char *what)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);
  /* Translators: the name of a button: %1$s is what it does, %2$s the step that it is for */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), what, cg_run_step_row_title (self->step));

  gtk_widget_set_tooltip_text (button, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  return button;
}

static void
day_selected_cb (CgRunStepRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_DAY_CHOSEN], 0, date);
}

static void
add_calendar (CgRunStepRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  /* Translators: the name of a button; %s is a step */
  g_autofree char *name = g_strdup_printf (_("Move the day: %s"), cg_run_step_row_title (self->step));

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Day"), -1);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  self->day_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->day_button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->day_button), popover);
  gtk_widget_set_tooltip_text (self->day_button, _("Move the day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (self->day_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->day_button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->day_button);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
}

static void
letter_cb (CgRunStepRow *self)
{
  g_signal_emit (self, signals[SIGNAL_LETTER_WANTED], 0);
}

static void
toggled_cb (CgRunStepRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[SIGNAL_REACHED], 0, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)));
}

static void
add_check (CgRunStepRow *self)
{
  /* Translators: a box to tick; %s is a step */
  g_autofree char *name = g_strdup_printf (_("Done: %s"), cg_run_step_row_title (self->step));

  self->check = gtk_check_button_new ();
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->check, _("This is done"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->check);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
}

static void
add_status (CgRunStepRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->image = GTK_IMAGE (gtk_image_new ());
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->status = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->status, 0);
  gtk_label_set_width_chars (self->status, STATUS_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (self->status), "caption-heading");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->image));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->status));
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), box);
}

static void
add_ways_on (CgRunStepRow *self, const StepKind *kind)
{
  CgName name;

  if (kind->action == NULL)
    add_check (self);
  else
    {
      GtkWidget *button = new_button (self, g_str_has_prefix (kind->action, "win.") ? "go-jump-symbolic" : "list-add-symbolic",
                                      _(kind->label));

      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), kind->action);
    }
  if (cg_run_step_has_day (self->step, &name))
    add_calendar (self);
  if (kind->has_letter)
    g_signal_connect_object (new_button (self, "mail-send-symbolic", _("What to write to people")), "clicked",
                             G_CALLBACK (letter_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
cg_run_step_row_new (CgRunStep step)
{
  CgRunStepRow *self = g_object_new (CG_TYPE_RUN_STEP_ROW, "title", cg_run_step_row_title (step), NULL);

  self->step = step;
  add_status (self);
  add_ways_on (self, &step_kinds[step]);
  return GTK_WIDGET (self);
}

static void
show_calendar (CgRunStepRow *self, const CgRunLine *line, gboolean editable)
{
  g_autofree char *time = g_strconcat (line->date, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (time, NULL);

  gtk_widget_set_sensitive (self->day_button, editable);
  if (day != NULL)
    gtk_calendar_select_day (self->calendar, day);
}

static char *
describe (CgRunStepRow *self, const CgRunLine *line)
{
  g_autofree char *when = cg_run_step_row_when (line);
  const char *how = line->status == CG_RUN_DONE ? "" : _(step_kinds[self->step].how);

  return g_strdup_printf ("%s%s%s%s%s", when, *how != '\0' ? "\n" : "", how, line->in_order ? "" : "\n",
                          line->in_order ? "" : _("This day is before the step above."));
}

/**
 * cg_run_step_row_show:
 * @line: when the step is and how it stands
 */
void
cg_run_step_row_show (CgRunStepRow *self, const CgRunLine *line, gboolean editable)
{
  g_autofree char *subtitle = describe (self, line);

  g_return_if_fail (CG_IS_RUN_STEP_ROW (self));

  self->showing = TRUE;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_image_set_from_icon_name (self->image, statuses[line->status].icon_name);
  gtk_label_set_label (self->status, g_dpgettext2 (NULL, "step", statuses[line->status].word));
  if (self->check != NULL)
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), line->status == CG_RUN_DONE);
      gtk_widget_set_sensitive (self->check, editable);
    }
  if (self->day_button != NULL)
    show_calendar (self, line, editable);
  self->showing = FALSE;
}
