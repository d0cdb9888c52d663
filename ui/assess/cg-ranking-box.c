/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-ranking-box.h"

#include <glib/gi18n.h>

#include "assess/cg-item-words.h"
#include "common/cg-words.h"

struct _CgRankingBox {
  AdwBin parent_instance;

  GtkListBox *list;
  CgAnswering *answering;
};

G_DEFINE_FINAL_TYPE (CgRankingBox, cg_ranking_box, ADW_TYPE_BIN)

static void
keep_order (CgRankingBox *self, GArray *ranked)
{
  g_autoptr (GError) error = NULL;

  if (!cg_answering_set_ranked (self->answering, (const guint *) ranked->data, ranked->len, &error))
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), error->message);
}

static int
place_of (GArray *ranked, guint item)
{
  for (guint i = 0; i < ranked->len; i++)
    if (g_array_index (ranked, guint, i) == item)
      return (int) i;
  return -1;
}

/* What has no place comes in last; what is moved beyond the end goes out again. */
static void
move (CgRankingBox *self, guint item, int by)
{
  g_autoptr (GArray) ranked = cg_answering_list_ranked (self->answering);
  int place = place_of (ranked, item), to = place + by;

  if (place < 0)
    g_array_append_val (ranked, item);
  else
    {
      if (to < 0)
        return;
      g_array_remove_index (ranked, (guint) place);
      if (to <= (int) ranked->len)
        g_array_insert_val (ranked, (guint) to, item);
    }
  keep_order (self, ranked);
}

static void
grab_item (CgRankingBox *self, guint item)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "item")) == item + 1)
      gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
move_and_stay (CgRankingBox *self, guint item, int by)
{
  move (self, item, by);
  grab_item (self, item);
}

static guint
item_of (gpointer widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "item")) - 1;
}

static void
up_cb (GtkWidget *button, CgRankingBox *self)
{
  move_and_stay (self, item_of (button), -1);
}

static void
down_cb (GtkWidget *button, CgRankingBox *self)
{
  move_and_stay (self, item_of (button), 1);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state, CgRankingBox *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));

  if ((state & GDK_ALT_MASK) == 0 || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return GDK_EVENT_PROPAGATE;
  move_and_stay (self, item_of (row), keyval == GDK_KEY_Up ? -1 : 1);
  return GDK_EVENT_STOP;
}

static GtkWidget *
make_button (CgRankingBox *self, const char *icon, const char *format, const char *title, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *name = g_strdup_printf (format, title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked, self, 0);
  return button;
}

static GtkWidget *
make_place (int place)
{
  g_autofree char *number = place >= 0 ? g_strdup_printf ("%d", place + 1) : g_strdup ("–");
  GtkWidget *label = gtk_label_new (number);

  gtk_label_set_width_chars (GTK_LABEL (label), 3);
  gtk_widget_add_css_class (label, place >= 0 ? "heading" : "dim-label");
  return label;
}

static GtkWidget *
make_row (CgRankingBox *self, guint item, int place)
{
  CgInstrument *instrument = cg_answering_get_instrument (self->answering);
  CgEntry *entry = cg_instrument_get_item (instrument, item);
  const char *words = cg_item_words_title (instrument, item);
  g_autofree char *title = g_markup_escape_text (words, -1);
  g_autofree char *prompt = g_markup_escape_text (cg_instrument_text (entry, CG_KIND_PROMPT, cg_words_language ()), -1);
  GtkWidget *row = adw_action_row_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  gboolean is_editable = cg_answering_get_obstacle (self->answering) == NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), prompt);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_place (place));
  g_object_set_data (G_OBJECT (row), "item", GUINT_TO_POINTER (item + 1));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (row, keys);
  if (!is_editable)
    return row;
  if (place > 0)
    /* Translators: %s is what is put into an order */
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (self, "go-up-symbolic", _("Move “%s” up"), words, G_CALLBACK (up_cb)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             place >= 0 ? make_button (self, "go-down-symbolic", _("Move “%s” down"), words, G_CALLBACK (down_cb))
                                        : make_button (self, "list-add-symbolic", _("Give “%s” a place"), words, G_CALLBACK (up_cb)));
  return row;
}

static void
fill (CgRankingBox *self)
{
  g_autoptr (GArray) ranked = cg_answering_list_ranked (self->answering);
  guint n = cg_instrument_get_n_items (cg_answering_get_instrument (self->answering));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < ranked->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_array_index (ranked, guint, i), (int) i));
  for (guint item = 0; item < n; item++)
    if (place_of (ranked, item) < 0)
      gtk_list_box_append (self->list, make_row (self, item, -1));
}

static void
cg_ranking_box_dispose (GObject *object)
{
  g_clear_object (&CG_RANKING_BOX (object)->answering);
  G_OBJECT_CLASS (cg_ranking_box_parent_class)->dispose (object);
}

static void
cg_ranking_box_class_init (CgRankingBoxClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_ranking_box_dispose;
}

static void
cg_ranking_box_init (CgRankingBox *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
cg_ranking_box_new (CgAnswering *answering)
{
  CgRankingBox *self = g_object_new (CG_TYPE_RANKING_BOX, NULL);

  self->answering = g_object_ref (answering);
  g_signal_connect_object (answering, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cg_item_words_heading (cg_answering_get_instrument (answering)), -1);
  fill (self);
  return GTK_WIDGET (self);
}
