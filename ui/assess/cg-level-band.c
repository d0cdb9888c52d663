/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-level-band.h"

#include <adwaita.h>

#include "common/cg-settings.h"

#define CORNER 6
#define MARGIN 8

struct _CgLevelBand {
  GtkWidget parent_instance;

  GtkWidget *label;
  guint level;
  guint n_levels;
  GdkRGBA fill;
};

G_DEFINE_FINAL_TYPE (CgLevelBand, cg_level_band, GTK_TYPE_WIDGET)

static GdkRGBA
rgba (CgColour colour)
{
  return (GdkRGBA) { CG_COLOUR_RED (colour) / 255.f, CG_COLOUR_GREEN (colour) / 255.f,
                    CG_COLOUR_BLUE (colour) / 255.f, 1 };
}

static void
update_colours (CgLevelBand *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  CgPalette palette;
  CgLevelStyle style;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->n_levels == 0)
    {
      gtk_label_set_attributes (GTK_LABEL (self->label), NULL);
      return;
    }
  cg_palette_init (&palette, cg_settings_get_palette (cg_settings_get_default ()),
                   adw_style_manager_get_dark (adw_style_manager_get_default ()));
  style = cg_palette_level (&palette, self->level, self->n_levels);
  self->fill = rgba (style.fill);
  pango_attr_list_insert (attributes,
                          pango_attr_foreground_new ((guint16) (CG_COLOUR_RED (style.text) * 257),
                                                     (guint16) (CG_COLOUR_GREEN (style.text) * 257),
                                                     (guint16) (CG_COLOUR_BLUE (style.text) * 257)));
  pango_attr_list_insert (attributes, pango_attr_foreground_alpha_new (G_MAXUINT16));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
}

static void
cg_level_band_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgLevelBand *self = CG_LEVEL_BAND (widget);
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GskRoundedRect outline;

  if (self->n_levels > 0)
    {
      gsk_rounded_rect_init_from_rect (&outline, &bounds, CORNER);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &self->fill, &bounds);
      gtk_snapshot_pop (snapshot);
    }
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
cg_level_band_dispose (GObject *object)
{
  g_clear_pointer (&CG_LEVEL_BAND (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (cg_level_band_parent_class)->dispose (object);
}

static void
cg_level_band_class_init (CgLevelBandClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = cg_level_band_dispose;
  widget_class->snapshot = cg_level_band_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "levelband");
}

static void
cg_level_band_init (CgLevelBand *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_margin_top (self->label, MARGIN / 2);
  gtk_widget_set_margin_bottom (self->label, MARGIN / 2);
  gtk_widget_set_margin_start (self->label, MARGIN);
  gtk_widget_set_margin_end (self->label, MARGIN);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  g_signal_connect_object (cg_settings_get_default (), "notify::palette", G_CALLBACK (update_colours), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (update_colours),
                           self, G_CONNECT_SWAPPED);
}

/**
 * cg_level_band_show:
 * @words: what stands on the band
 * @level: the number of a level, from 0
 */
void
cg_level_band_show (CgLevelBand *self, const char *words, guint level, guint n_levels)
{
  g_return_if_fail (CG_IS_LEVEL_BAND (self) && level < n_levels);

  self->level = level;
  self->n_levels = n_levels;
  gtk_label_set_label (GTK_LABEL (self->label), words);
  update_colours (self);
}

/**
 * cg_level_band_show_plain:
 * @words: what stands there instead of a level, without a colour
 */
void
cg_level_band_show_plain (CgLevelBand *self, const char *words)
{
  g_return_if_fail (CG_IS_LEVEL_BAND (self));

  self->n_levels = 0;
  gtk_label_set_label (GTK_LABEL (self->label), words);
  update_colours (self);
}
