/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-canvas-private.h"

/* Brings the mark into view when the keyboard goes there. */
static void
scroll_to (CgChartCanvas *self, int mark)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  const CgBox *box;
  double x, y;

  if (viewport == NULL || mark < 0)
    return;
  box = &cg_scene_get_mark (self->scene, (guint) mark)->box;
  if (gtk_widget_translate_coordinates (GTK_WIDGET (self), gtk_widget_get_first_child (viewport), box->x,
                                        box->y, &x, &y))
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), y,
                               y + box->height);
}

static gboolean
step_of (guint keyval, CgStep *step)
{
  switch (keyval)
    {
    case GDK_KEY_Left: case GDK_KEY_KP_Left: *step = CG_STEP_LEFT; return TRUE;
    case GDK_KEY_Right: case GDK_KEY_KP_Right: *step = CG_STEP_RIGHT; return TRUE;
    case GDK_KEY_Up: case GDK_KEY_KP_Up: *step = CG_STEP_UP; return TRUE;
    case GDK_KEY_Down: case GDK_KEY_KP_Down: *step = CG_STEP_DOWN; return TRUE;
    default: return FALSE;
    }
}

static int
target_of (CgChartCanvas *self, guint keyval)
{
  CgStep step;

  if (keyval == GDK_KEY_Home || keyval == GDK_KEY_KP_Home)
    return cg_scene_step (self->scene, -1, CG_STEP_NEXT);
  if (keyval == GDK_KEY_End || keyval == GDK_KEY_KP_End)
    return cg_scene_step (self->scene, -1, CG_STEP_PREVIOUS);
  if (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space)
    return cg_chart_canvas_cursor_mark (self);
  return step_of (keyval, &step) ? cg_scene_step (self->scene, cg_chart_canvas_cursor_mark (self), step) : -1;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
                CgChartCanvas *self)
{
  int target;

  if (self->scene == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter)
    {
      if (self->selected < 0)
        cg_chart_canvas_select_mark (self, cg_chart_canvas_cursor_mark (self));
      g_signal_emit_by_name (self, "activated");
      return GDK_EVENT_STOP;
    }
  target = target_of (self, keyval);
  if (target < 0)
    return GDK_EVENT_PROPAGATE;
  cg_chart_canvas_select_mark (self, target);
  scroll_to (self, target);
  return GDK_EVENT_STOP;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, CgChartCanvas *self)
{
  int hit = self->scene != NULL ? cg_scene_hit (self->scene, x, y) : -1;

  if (hit < 0)
    return;
  gtk_widget_grab_focus (self->cursor);
  cg_chart_canvas_select_mark (self, hit);
  if (n_press == 2)
    g_signal_emit_by_name (self, "activated");
}

gboolean
cg_chart_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  CgChartCanvas *self = CG_CHART_CANVAS (widget);
  int hit = self->scene != NULL && !keyboard_mode ? cg_scene_hit (self->scene, x, y) : -1;
  const CgMark *mark = hit >= 0 ? cg_scene_get_mark (self->scene, (guint) hit) : NULL;
  GtkAllocation area;

  if (mark == NULL || mark->description == NULL)
    return FALSE;
  area = cg_chart_canvas_allocation (self, hit);
  gtk_tooltip_set_text (tooltip, mark->description);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

void
cg_chart_canvas_add_input (CgChartCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
