/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-chart-canvas-private.h"

#include <math.h>

#include "charts/cg-chart-cursor.h"
#include "charts/cg-chart-options.h"
#include "charts/cg-paint-cairo.h"

#define NATURAL_WIDTH 960
#define RING_WIDTH    3

enum {
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgChartCanvas, cg_chart_canvas, GTK_TYPE_WIDGET)

/* Where the keyboard is: on the chosen mark, or on the first that it can stop at. */
int
cg_chart_canvas_cursor_mark (CgChartCanvas *self)
{
  guint n_stops = 0;
  const guint *stops;

  if (self->scene == NULL || self->selected >= 0)
    return self->selected;
  stops = cg_scene_get_stops (self->scene, &n_stops);
  return n_stops > 0 ? (int) stops[0] : -1;
}

static void
describe (CgChartCanvas *self)
{
  int mark = cg_chart_canvas_cursor_mark (self);

  gtk_widget_set_child_visible (self->cursor, mark >= 0);
  if (mark >= 0)
    cg_chart_cursor_describe (CG_CHART_CURSOR (self->cursor),
                              cg_scene_get_mark (self->scene, (guint) mark)->description);
}

static void
describe_scene (CgChartCanvas *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cg_scene_get_title (self->scene), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  cg_scene_get_description (self->scene), -1);
}

static gboolean
tell_cb (gpointer user_data)
{
  CgChartCanvas *self = CG_CHART_CANVAS (user_data);

  self->tell_id = 0;
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
  return G_SOURCE_REMOVE;
}

/* What listeners change must wait until sizes have been given out. */
static void
tell_soon (CgChartCanvas *self)
{
  if (self->tell_id == 0)
    self->tell_id = g_idle_add (tell_cb, self);
}

static void
lay_out (CgChartCanvas *self, int width)
{
  if (self->layout == NULL || (self->scene != NULL && self->scene_width == width))
    return;
  g_clear_pointer (&self->scene, cg_scene_free);
  self->selected = -1;
  self->scene = self->layout (MAX (width, CG_CHART_MIN_WIDTH), self->page_height, self->layout_data);
  self->scene_width = width;
  if (self->scene == NULL)
    return;
  self->selected = cg_chart_selection_find (&self->selection, self->scene);
  describe_scene (self);
  if (self->selected >= 0)
    tell_soon (self);
}

static int
scene_height (CgChartCanvas *self)
{
  double width, height = 0;

  if (self->scene != NULL)
    cg_scene_get_size (self->scene, &width, &height);
  return (int) ceil (height);
}

static GtkSizeRequestMode
cg_chart_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cg_chart_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  CgChartCanvas *self = CG_CHART_CANVAS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) CG_CHART_MIN_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  if (for_size > 0)
    lay_out (self, for_size);
  *minimum = *natural = scene_height (self);
}

GtkAllocation
cg_chart_canvas_allocation (CgChartCanvas *self, int index)
{
  const CgBox *box = &cg_scene_get_mark (self->scene, (guint) index)->box;

  return (GtkAllocation) { (int) floor (box->x), (int) floor (box->y), MAX (1, (int) ceil (box->width)),
                           MAX (1, (int) ceil (box->height)) };
}

static void
cg_chart_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgChartCanvas *self = CG_CHART_CANVAS (widget);
  GtkAllocation allocation;
  int minimum, mark;

  lay_out (self, width);
  describe (self);
  mark = cg_chart_canvas_cursor_mark (self);
  if (mark < 0)
    return;
  allocation = cg_chart_canvas_allocation (self, mark);
  gtk_widget_measure (self->cursor, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  allocation.width = MAX (allocation.width, minimum);
  gtk_widget_size_allocate (self->cursor, &allocation, -1);
}

/* Two lines, dark on light, are seen on every level's colour. */
static void
draw_ring (CgChartCanvas *self, cairo_t *cr, int mark, gboolean has_focus)
{
  GdkRGBA colour = { 0.12f, 0.16f, 0.2f, 1 };

  if (has_focus)
    gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "accent_color",
                                    &colour);
  cairo_new_path (cr);
  cg_scene_trace_mark (self->scene, cg_scene_get_mark (self->scene, (guint) mark), cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, RING_WIDTH + 2);
  cairo_stroke_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, has_focus ? RING_WIDTH : 2);
  cairo_stroke (cr);
}

static void
cg_chart_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgChartCanvas *self = CG_CHART_CANVAS (widget);
  gboolean has_focus = gtk_widget_has_focus (self->cursor);
  int mark = has_focus ? cg_chart_canvas_cursor_mark (self) : self->selected;
  cairo_t *cr;

  if (self->scene == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                                 gtk_widget_get_height (widget)));
  cg_scene_paint (self->scene, cr);
  if (mark >= 0)
    draw_ring (self, cr, mark, has_focus);
  cairo_destroy (cr);
}

void
cg_chart_canvas_select_mark (CgChartCanvas *self, int mark)
{
  if (mark < 0 || cg_scene_get_mark (self->scene, (guint) mark)->description == NULL)
    return;
  self->selected = mark;
  cg_chart_selection_take (&self->selection, cg_scene_get_mark (self->scene, (guint) mark));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  describe (self);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}

static gboolean
cg_chart_canvas_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_CHART_CANVAS (widget)->cursor);
}

/* The toolkit would ask the canvas to take the keyboard on the way back, and so give it to the cursor again. */
static gboolean
cg_chart_canvas_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (CG_CHART_CANVAS (widget)->cursor, direction);
}

static void
cg_chart_canvas_dispose (GObject *object)
{
  CgChartCanvas *self = CG_CHART_CANVAS (object);

  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_handle_id (&self->resize_id, g_source_remove);
  g_clear_pointer (&self->cursor, gtk_widget_unparent);
  g_clear_pointer (&self->scene, cg_scene_free);
  cg_chart_selection_clear (&self->selection);
  G_OBJECT_CLASS (cg_chart_canvas_parent_class)->dispose (object);
}

static void
cg_chart_canvas_class_init (CgChartCanvasClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_chart_canvas_dispose;
  widget_class->get_request_mode = cg_chart_canvas_get_request_mode;
  widget_class->measure = cg_chart_canvas_measure;
  widget_class->size_allocate = cg_chart_canvas_size_allocate;
  widget_class->snapshot = cg_chart_canvas_snapshot;
  widget_class->query_tooltip = cg_chart_canvas_query_tooltip;
  widget_class->grab_focus = cg_chart_canvas_grab_focus;
  widget_class->focus = cg_chart_canvas_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "chartcanvas");

  signals[SIGNAL_SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_chart_canvas_init (CgChartCanvas *self)
{
  self->selected = -1;
  self->cursor = cg_chart_cursor_new ();
  gtk_widget_set_parent (self->cursor, GTK_WIDGET (self));
  g_signal_connect_object (self->cursor, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  cg_chart_canvas_add_input (self);
}

GtkWidget *
cg_chart_canvas_new (void)
{
  return g_object_new (CG_TYPE_CHART_CANVAS, NULL);
}

/**
 * cg_chart_canvas_set_layout:
 * @layout: (scope notified): makes the scene for a width
 */
void
cg_chart_canvas_set_layout (CgChartCanvas *self, CgChartLayoutFunc layout, gpointer user_data)
{
  g_return_if_fail (CG_IS_CHART_CANVAS (self));

  self->layout = layout;
  self->layout_data = user_data;
  cg_chart_canvas_invalidate (self);
}

static gboolean
resize_cb (gpointer user_data)
{
  CgChartCanvas *self = CG_CHART_CANVAS (user_data);

  self->resize_id = 0;
  cg_chart_canvas_invalidate (self);
  return G_SOURCE_REMOVE;
}

/**
 * cg_chart_canvas_set_page_height:
 * @height: how much of the chart can be seen at once, in pixels
 */
void
cg_chart_canvas_set_page_height (CgChartCanvas *self, int height)
{
  g_return_if_fail (CG_IS_CHART_CANVAS (self));

  if (self->page_height == height)
    return;
  self->page_height = height;
  /* Sizes are being given out when this becomes known, which is too late to ask for another one. */
  if (self->resize_id == 0)
    self->resize_id = g_idle_add (resize_cb, self);
}

/**
 * cg_chart_canvas_invalidate:
 *
 * Lays the chart out anew before the next frame.
 */
void
cg_chart_canvas_invalidate (CgChartCanvas *self)
{
  g_return_if_fail (CG_IS_CHART_CANVAS (self));

  g_clear_pointer (&self->scene, cg_scene_free);
  self->selected = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * cg_chart_canvas_get_scene:
 *
 * Returns: (transfer none) (nullable): the chart as it is drawn now
 */
const CgScene *
cg_chart_canvas_get_scene (CgChartCanvas *self)
{
  g_return_val_if_fail (CG_IS_CHART_CANVAS (self), NULL);

  return self->scene;
}

/**
 * cg_chart_canvas_get_selected:
 *
 * Returns: (transfer none) (nullable): the chosen mark
 */
const CgMark *
cg_chart_canvas_get_selected (CgChartCanvas *self)
{
  g_return_val_if_fail (CG_IS_CHART_CANVAS (self), NULL);

  return self->scene != NULL && self->selected >= 0 ? cg_scene_get_mark (self->scene, (guint) self->selected)
                                                    : NULL;
}

/**
 * cg_chart_canvas_select:
 * @id: (nullable): of an item or a part; %NULL chooses nothing
 * @level: (nullable): of a level
 *
 * Chooses a mark without telling anybody.
 */
void
cg_chart_canvas_select (CgChartCanvas *self, const char *id, const char *level)
{
  int found;

  g_return_if_fail (CG_IS_CHART_CANVAS (self));

  cg_chart_selection_clear (&self->selection);
  self->selected = -1;
  found = self->scene != NULL && id != NULL ? cg_scene_find (self->scene, id, level) : -1;
  if (found >= 0)
    {
      cg_chart_selection_take (&self->selection, cg_scene_get_mark (self->scene, (guint) found));
      self->selected = found;
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
