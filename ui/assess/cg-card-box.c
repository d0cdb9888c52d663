/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-card-box.h"

#define LEAST_WIDTH 176
#define SPACING     8

struct _CgCardBox {
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (CgCardBox, cg_card_box, GTK_TYPE_WIDGET)

/**
 * cg_card_box_columns:
 * @width: what there is, in pixels
 *
 * Returns: how many cards stand side by side, at least 1
 */
guint
cg_card_box_columns (guint n_cards, int width)
{
  guint fitting = MAX (1, (width + SPACING) / (LEAST_WIDTH + SPACING));
  guint n_rows = (n_cards + fitting - 1) / fitting;

  return n_rows == 0 ? 1 : (n_cards + n_rows - 1) / n_rows;
}

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
first_card (GtkWidget *widget)
{
  return next_shown (gtk_widget_get_first_child (widget));
}

static GtkWidget *
next_card (GtkWidget *card)
{
  return next_shown (gtk_widget_get_next_sibling (card));
}

static guint
count_cards (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *card = first_card (widget); card != NULL; card = next_card (card))
    n++;
  return n;
}

static int
card_width (int width, guint n_columns)
{
  return (width - (int) (n_columns - 1) * SPACING) / (int) n_columns;
}

/* The height of the row that @card begins. */
static int
row_height (GtkWidget *card, guint n_columns, int width)
{
  int height = 0;

  for (guint i = 0; i < n_columns && card != NULL; i++, card = next_card (card))
    {
      int least;

      gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
      height = MAX (height, least);
    }
  return height;
}

static GtkWidget *
next_row (GtkWidget *card, guint n_columns)
{
  for (guint i = 0; i < n_columns && card != NULL; i++)
    card = next_card (card);
  return card;
}

static int
least_width (GtkWidget *widget)
{
  int width = 0;

  for (GtkWidget *card = first_card (widget); card != NULL; card = next_card (card))
    {
      int least;

      gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      width = MAX (width, least);
    }
  return width;
}

static guint
fitting_columns (GtkWidget *widget, int width)
{
  guint n_columns = cg_card_box_columns (count_cards (widget), width);
  int least = least_width (widget);

  while (n_columns > 1 && card_width (width, n_columns) < least)
    n_columns--;
  return n_columns;
}

static int
whole_height (GtkWidget *widget, int width)
{
  guint n_columns = fitting_columns (widget, width);
  int height = 0;

  for (GtkWidget *card = first_card (widget); card != NULL; card = next_row (card, n_columns))
    height += row_height (card, n_columns, card_width (width, n_columns)) + (height > 0 ? SPACING : 0);
  return height;
}

static void
cg_card_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  int least = least_width (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = MAX (least, (int) count_cards (widget) * (LEAST_WIDTH + SPACING) - SPACING);
    }
  else
    *minimum = *natural = whole_height (widget, MAX (for_size, least));
}

static void
cg_card_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint n_columns = fitting_columns (widget, width);
  int each = card_width (width, n_columns), y = 0;

  for (GtkWidget *card = first_card (widget); card != NULL;)
    {
      int high = row_height (card, n_columns, each);

      for (guint i = 0; i < n_columns && card != NULL; i++, card = next_card (card))
        {
          int x = (int) i * (each + SPACING);

          gtk_widget_size_allocate (card, &(GtkAllocation) { is_rtl ? width - x - each : x, y, each, high },
                                    -1);
        }
      y += high + SPACING;
    }
}

static GtkSizeRequestMode
cg_card_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cg_card_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (cg_card_box_parent_class)->dispose (object);
}

static void
cg_card_box_class_init (CgCardBoxClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_card_box_dispose;
  widget_class->measure = cg_card_box_measure;
  widget_class->size_allocate = cg_card_box_size_allocate;
  widget_class->get_request_mode = cg_card_box_get_request_mode;
}

static void
cg_card_box_init (CgCardBox *self)
{
}
