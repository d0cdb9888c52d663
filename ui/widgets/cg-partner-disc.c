/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets/cg-partner-disc.h"

#include <adwaita.h>

#include "common/cg-settings.h"
#include "common/cg-words.h"

#define SIZE 32
#define RING 3

struct _CgPartnerDisc {
  GtkWidget parent_instance;
  CgEntry *partner;
};

G_DEFINE_FINAL_TYPE (CgPartnerDisc, cg_partner_disc, GTK_TYPE_WIDGET)

static void
set_colour (cairo_t *cr, CgColour colour)
{
  cairo_set_source_rgb (cr, CG_COLOUR_RED (colour) / 255.0, CG_COLOUR_GREEN (colour) / 255.0,
                        CG_COLOUR_BLUE (colour) / 255.0);
}

/* As large as fits between the ring, so that four letters stay inside. */
static void
draw_letters (CgPartnerDisc *self, cairo_t *cr)
{
  g_autofree char *letters = cg_words_initials (self->partner);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), letters);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));
  int width, height;
  double scale;

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_get_pixel_size (layout, &width, &height);
  scale = MIN (1.0, (SIZE - 2.0 * RING - 4.0) / MAX (width, 1));
  cairo_translate (cr, SIZE / 2.0, SIZE / 2.0);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, -width / 2.0, -height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
cg_partner_disc_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgPartnerDisc *self = CG_PARTNER_DISC (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  CgPalette palette;
  cairo_t *cr;

  if (self->partner == NULL)
    return;
  cg_palette_init (&palette, cg_settings_get_palette (cg_settings_get_default ()), dark);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE));
  cairo_arc (cr, SIZE / 2.0, SIZE / 2.0, (SIZE - RING) / 2.0, 0, 2 * G_PI);
  set_colour (cr, palette.disc);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, RING);
  set_colour (cr, cg_palette_ring (&palette, cg_entry_get_int (self->partner, CG_NAME_SLOT, 1)));
  cairo_stroke (cr);
  set_colour (cr, palette.disc_ink);
  draw_letters (self, cr);
  cairo_destroy (cr);
}

static void
cg_partner_disc_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
cg_partner_disc_dispose (GObject *object)
{
  cg_partner_disc_set_partner (CG_PARTNER_DISC (object), NULL);
  G_OBJECT_CLASS (cg_partner_disc_parent_class)->dispose (object);
}

static void
cg_partner_disc_class_init (CgPartnerDiscClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_partner_disc_dispose;
  widget_class->snapshot = cg_partner_disc_snapshot;
  widget_class->measure = cg_partner_disc_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
cg_partner_disc_init (CgPartnerDisc *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (cg_settings_get_default (), "notify::palette", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cg_partner_disc_new (CgEntry *partner)
{
  CgPartnerDisc *self = g_object_new (CG_TYPE_PARTNER_DISC, NULL);

  cg_partner_disc_set_partner (self, partner);
  return GTK_WIDGET (self);
}

/**
 * cg_partner_disc_set_partner:
 * @partner: (nullable): an entry of kind %CG_KIND_PARTNER
 */
void
cg_partner_disc_set_partner (CgPartnerDisc *self, CgEntry *partner)
{
  g_return_if_fail (CG_IS_PARTNER_DISC (self));

  if (self->partner != NULL)
    g_signal_handlers_disconnect_by_func (self->partner, gtk_widget_queue_draw, self);
  if (!g_set_object (&self->partner, partner) || partner == NULL)
    return;
  g_signal_connect_object (partner, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
