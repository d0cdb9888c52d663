/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-side-box.h"

#define SIDE_WIDTH  320
#define WIDE        880
#define BELOW_SHARE 0.36

struct _CgSideBox {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CgSideBox, cg_side_box, GTK_TYPE_WIDGET)

/**
 * cg_side_box_split:
 * @wanted: how high the side child would like to be below the main one; it never gets more than its share
 * @main: (out caller-allocates): where the main child goes, and @side where the other
 *
 * Returns: whether they stand side by side
 */
gboolean
cg_side_box_split (int width, int height, int wanted, gboolean is_rtl, GtkAllocation *main, GtkAllocation *side)
{
  int below = MIN (wanted, (int) (height * BELOW_SHARE));

  if (width >= WIDE)
    {
      *main = (GtkAllocation) { is_rtl ? SIDE_WIDTH : 0, 0, width - SIDE_WIDTH, height };
      *side = (GtkAllocation) { is_rtl ? 0 : width - SIDE_WIDTH, 0, SIDE_WIDTH, height };
      return TRUE;
    }
  *main = (GtkAllocation) { 0, 0, width, height - below };
  *side = (GtkAllocation) { 0, height - below, width, below };
  return FALSE;
}

static void
cg_side_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      /* Either of them may have all of the width; the height has to do for both. */
      *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (*minimum, child_minimum)
                                                           : *minimum + child_minimum;
      *natural += child_natural;
    }
}

/* How high the last child would be at this width. */
static int
height_wanted (GtkWidget *widget, int width)
{
  GtkWidget *side = gtk_widget_get_last_child (widget);
  int natural = 0;

  if (side != NULL && gtk_widget_should_layout (side))
    gtk_widget_measure (side, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static void
cg_side_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation places[2];
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int wanted = height_wanted (widget, width);
  gboolean is_wide = cg_side_box_split (width, height, wanted, is_rtl, &places[0], &places[1]);

  for (guint i = 0; i < G_N_ELEMENTS (places) && child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      gtk_widget_size_allocate (child, &places[i++], -1);

  if (is_wide == gtk_widget_has_css_class (widget, "wide"))
    return;
  if (is_wide)
    gtk_widget_add_css_class (widget, "wide");
  else
    gtk_widget_remove_css_class (widget, "wide");
}

static void
cg_side_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cg_side_box_parent_class)->dispose (object);
}

static void
cg_side_box_class_init (CgSideBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_side_box_dispose;
  widget_class->measure = cg_side_box_measure;
  widget_class->size_allocate = cg_side_box_size_allocate;
}

static void
cg_side_box_init (CgSideBox *self)
{
}
