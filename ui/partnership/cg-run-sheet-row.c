/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "partnership/cg-run-sheet-row.h"

#include <glib/gi18n.h>

#include "common/cg-addition.h"
#include "exchange/cg-promise.h"
#include "partnership/cg-letter-dialog.h"
#include "partnership/cg-run-step-row.h"
#include "widgets/cg-date-row.h"

struct _CgRunSheetRow {
  AdwExpanderRow parent_instance;

  CgSession *session;
  CgFocus *focus;
  GSignalGroup *session_signals;
  GSignalGroup *focus_signals;
  CgDateRow *due_row; /* these are NULL until the row was opened */
  GtkWidget *keep_button;
  CgRunStepRow *steps[CG_RUN_N_STEPS];
  gboolean showing; /* the row changes by itself, nobody chose anything */
  guint refreshing;
};

G_DEFINE_FINAL_TYPE (CgRunSheetRow, cg_run_sheet_row, ADW_TYPE_EXPANDER_ROW)

static CgEntry *
round_of (CgRunSheetRow *self)
{
  return self->session != NULL ? cg_assessment_find (cg_session_get_assessment (self->session), CG_KIND_ROUND,
                                                     cg_focus_get_round (self->focus))
                               : NULL;
}

static gboolean
work_out (CgRunSheetRow *self, CgRunLine *lines)
{
  g_autofree char *today = cg_addition_today ();
  CgEntry *round = round_of (self);

  return round != NULL && cg_run_sheet_work_out (cg_session_get_assessment (self->session), round, today, lines);
}

static gboolean
is_editable (CgRunSheetRow *self)
{
  CgEntry *round = round_of (self);

  return round != NULL && !cg_assessment_is_read_only (cg_session_get_assessment (self->session)) &&
         !cg_entry_get_boolean (round, CG_NAME_LOCKED);
}

static char *
next_words (const CgRunLine *lines)
{
  for (CgRunStep step = 0; step < CG_RUN_N_STEPS; step++)
    if (lines[step].status == CG_RUN_NEXT)
      {
        g_autofree char *when = cg_run_step_row_when (&lines[step]);

        /* Translators: the next step of a run sheet: %1$s is the step, %2$s when it is due */
        return g_strdup_printf (_("Next: %1$s, %2$s"), cg_run_step_row_title (step), when);
      }
  return NULL;
}

static char *
late_words (const CgRunLine *lines)
{
  guint late = 0;

  for (guint i = 0; i < CG_RUN_N_STEPS; i++)
    late += lines[i].status == CG_RUN_LATE;
  return late > 0 ? g_strdup_printf (ngettext ("%u step is late", "%u steps are late", late), late) : NULL;
}

static char *
describe (CgRunSheetRow *self, const CgRunLine *lines)
{
  g_autofree char *next = NULL, *late = NULL;

  if (round_of (self) == NULL)
    return g_strdup (_("It begins with a round."));
  if (lines == NULL)
    return g_strdup (_("Say when the strategy is due, and every step is worked back from it."));
  next = next_words (lines);
  late = late_words (lines);
  if (next == NULL && late == NULL)
    return g_strdup (_("Everything is done."));
  if (next == NULL || late == NULL)
    return g_strdup (next != NULL ? next : late);
  /* Translators: %1$s says how many steps are late, %2$s what comes next */
  return g_strdup_printf (_("%1$s · %2$s"), late, next);
}

static gboolean
can_be_kept (const CgRunLine *lines)
{
  CgName name;

  for (CgRunStep step = 0; step < CG_RUN_N_STEPS; step++)
    if (cg_run_step_has_day (step, &name) && !lines[step].kept && lines[step].working_days >= 0)
      return TRUE;
  return FALSE;
}

static void
show_inside (CgRunSheetRow *self, const CgRunLine *lines)
{
  CgEntry *round = round_of (self);
  gboolean editable = is_editable (self);

  cg_date_row_set_date (self->due_row, round != NULL ? cg_run_sheet_due (cg_session_get_assessment (self->session), round) : NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->due_row), editable);
  gtk_widget_set_visible (self->keep_button, editable && lines != NULL && can_be_kept (lines));
  for (CgRunStep step = 0; step < CG_RUN_N_STEPS; step++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->steps[step]), lines != NULL);
      if (lines != NULL)
        cg_run_step_row_show (self->steps[step], &lines[step], editable);
    }
}

static void
refresh (CgRunSheetRow *self)
{
  CgRunLine lines[CG_RUN_N_STEPS];
  gboolean worked_out = work_out (self, lines);
  g_autofree char *subtitle = describe (self, worked_out ? lines : NULL);

  self->showing = TRUE;
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  if (self->due_row != NULL)
    show_inside (self, worked_out ? lines : NULL);
  self->showing = FALSE;
}

static gboolean
refreshing_cb (gpointer row)
{
  CG_RUN_SHEET_ROW (row)->refreshing = 0;
  refresh (row);
  return G_SOURCE_REMOVE;
}

/* A batch changes much at once and is shown once. */
static void
changed_cb (CgRunSheetRow *self)
{
  if (self->refreshing == 0)
    self->refreshing = g_idle_add_full (G_PRIORITY_LOW, refreshing_cb, self, NULL);
}

static void
check (gboolean done, const GError *error)
{
  if (!done)
    g_critical ("The run sheet could not be changed: %s", error->message);
}

static void
due_cb (CgRunSheetRow *self)
{
  const char *date = cg_date_row_get_date (self->due_row);
  g_autoptr (GError) error = NULL;

  if (self->showing || date == NULL)
    return;
  check (cg_promise_set_due (self->session, round_of (self), date, &error), error);
  refresh (self);
}

static CgRunStep
step_of (CgRunSheetRow *self, CgRunStepRow *row)
{
  CgRunStep step = 0;

  while (self->steps[step] != row)
    step++;
  return step;
}

static void
day_chosen_cb (CgRunStepRow *row, const char *date, CgRunSheetRow *self)
{
  g_autoptr (GError) error = NULL;

  check (cg_promise_set_day (self->session, round_of (self), step_of (self, row), date, &error), error);
  refresh (self);
}

static void
reached_cb (CgRunStepRow *row, gboolean reached, CgRunSheetRow *self)
{
  g_autoptr (GError) error = NULL;

  check (cg_promise_set_reached (self->session, round_of (self), step_of (self, row), reached, &error), error);
  refresh (self);
}

static gboolean
is_promised (CgEntry *round)
{
  CgEntry *collection = cg_entry_find_child (round, CG_KIND_COLLECTION);

  return collection != NULL && cg_entry_get (collection, CG_NAME_NOTICE) != NULL &&
         cg_entry_get (collection, CG_NAME_CONTACT) != NULL;
}

static void
letter_wanted_cb (CgRunStepRow *row, CgRunSheetRow *self)
{
  CgRunStep step = step_of (self, row);
  CgRunLine lines[CG_RUN_N_STEPS];
  g_autofree char *letter = NULL;

  if (!work_out (self, lines))
    return;
  letter = cg_promise_write_for (cg_session_get_assessment (self->session), round_of (self), step, lines);
  gtk_window_present (GTK_WINDOW (cg_letter_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                                        cg_run_step_row_title (step), letter,
                                                        is_promised (round_of (self)))));
}

static void
keep_cb (CgRunSheetRow *self)
{
  CgRunLine lines[CG_RUN_N_STEPS];
  g_autoptr (GError) error = NULL;

  if (!work_out (self, lines))
    return;
  check (cg_promise_keep_days (self->session, round_of (self), lines, &error), error);
  gtk_widget_grab_focus (GTK_WIDGET (self->due_row));
  refresh (self);
}

static void
add_due_row (CgRunSheetRow *self)
{
  self->due_row = CG_DATE_ROW (cg_date_row_new (_("The strategy is due")));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->due_row),
                               _("Weekends are left out; look out for public holidays."));
  self->keep_button = gtk_button_new_with_label (_("Keep These Days"));
  gtk_widget_set_tooltip_text (self->keep_button, _("Write the days of forms, closing and workshop into the round"));
  gtk_widget_set_valign (self->keep_button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->due_row), self->keep_button);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->due_row));
  g_signal_connect_object (self->due_row, "notify::date", G_CALLBACK (due_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keep_button, "clicked", G_CALLBACK (keep_cb), self, G_CONNECT_SWAPPED);
}

static void
add_step_row (CgRunSheetRow *self, CgRunStep step)
{
  GtkWidget *row = cg_run_step_row_new (step);

  self->steps[step] = CG_RUN_STEP_ROW (row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_signal_connect_object (row, "day-chosen", G_CALLBACK (day_chosen_cb), self, 0);
  g_signal_connect_object (row, "reached", G_CALLBACK (reached_cb), self, 0);
  g_signal_connect_object (row, "letter-wanted", G_CALLBACK (letter_wanted_cb), self, 0);
}

/* The inside is made when it is first wanted: the window is to be up soon. */
static void
expanded_cb (CgRunSheetRow *self)
{
  if (self->due_row != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  add_due_row (self);
  for (CgRunStep step = 0; step < CG_RUN_N_STEPS; step++)
    add_step_row (self, step);
  refresh (self);
}

static void
cg_run_sheet_row_dispose (GObject *object)
{
  CgRunSheetRow *self = CG_RUN_SHEET_ROW (object);

  g_clear_handle_id (&self->refreshing, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->focus_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->focus);
  G_OBJECT_CLASS (cg_run_sheet_row_parent_class)->dispose (object);
}

static void
cg_run_sheet_row_class_init (CgRunSheetRowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_run_sheet_row_dispose;
}

static void
cg_run_sheet_row_init (CgRunSheetRow *self)
{
  self->session_signals = g_signal_group_new (CG_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "changed", G_CALLBACK (changed_cb), self);
  self->focus_signals = g_signal_group_new (CG_TYPE_FOCUS);
  g_signal_group_connect_swapped (self->focus_signals, "notify::round", G_CALLBACK (changed_cb), self);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * cg_run_sheet_row_set_session:
 * @session: (nullable): the session of the document
 * @focus: says which round the window looks at
 */
void
cg_run_sheet_row_set_session (CgRunSheetRow *self, CgSession *session, CgFocus *focus)
{
  g_return_if_fail (CG_IS_RUN_SHEET_ROW (self));

  g_set_object (&self->session, session);
  g_set_object (&self->focus, focus);
  g_signal_group_set_target (self->session_signals, session);
  g_signal_group_set_target (self->focus_signals, focus);
  refresh (self);
}
