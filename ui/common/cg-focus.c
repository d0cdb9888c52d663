/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-focus.h"

enum {
  PROP_0,
  PROP_ROUND,
  PROP_INSTRUMENT,
  PROP_ITEM,
  PROP_LEVEL,
  PROP_RESPONDENT,
  PROP_ON_PAPER,
  N_PROPERTIES
};

struct _CgFocus {
  GObject parent_instance;
  char *ids[PROP_ON_PAPER];
  gboolean on_paper;
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CgFocus, cg_focus, G_TYPE_OBJECT)

static void
set_id (CgFocus *self, guint property, const char *id)
{
  if (g_strcmp0 (self->ids[property], id) == 0)
    return;
  g_free (self->ids[property]);
  self->ids[property] = g_strdup (id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
cg_focus_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_ON_PAPER)
    g_value_set_boolean (value, CG_FOCUS (object)->on_paper);
  else
    g_value_set_string (value, CG_FOCUS (object)->ids[property]);
}

static void
cg_focus_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (property == PROP_INSTRUMENT)
    cg_focus_set_instrument (CG_FOCUS (object), g_value_get_string (value));
  else if (property == PROP_ON_PAPER)
    cg_focus_set_on_paper (CG_FOCUS (object), g_value_get_boolean (value));
  else
    set_id (CG_FOCUS (object), property, g_value_get_string (value));
}

static void
cg_focus_finalize (GObject *object)
{
  CgFocus *self = CG_FOCUS (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->ids); i++)
    g_free (self->ids[i]);
  G_OBJECT_CLASS (cg_focus_parent_class)->finalize (object);
}

static void
cg_focus_class_init (CgFocusClass *class)
{
  static const char *const names[PROP_ON_PAPER] = {
    [PROP_ROUND] = "round",
    [PROP_INSTRUMENT] = "instrument",
    [PROP_ITEM] = "item",
    [PROP_LEVEL] = "level",
    [PROP_RESPONDENT] = "respondent",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = cg_focus_get_property;
  object_class->set_property = cg_focus_set_property;
  object_class->finalize = cg_focus_finalize;

  for (guint i = PROP_ROUND; i < PROP_ON_PAPER; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ON_PAPER] = g_param_spec_boolean ("on-paper", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cg_focus_init (CgFocus *self)
{
}

CgFocus *
cg_focus_new (void)
{
  return g_object_new (CG_TYPE_FOCUS, NULL);
}

const char *
cg_focus_get_round (CgFocus *self)
{
  g_return_val_if_fail (CG_IS_FOCUS (self), NULL);

  return self->ids[PROP_ROUND];
}

/**
 * cg_focus_set_round:
 * @round: (nullable): the id of a round
 */
void
cg_focus_set_round (CgFocus *self, const char *round)
{
  g_return_if_fail (CG_IS_FOCUS (self));

  set_id (self, PROP_ROUND, round);
}

const char *
cg_focus_get_instrument (CgFocus *self)
{
  g_return_val_if_fail (CG_IS_FOCUS (self), NULL);

  return self->ids[PROP_INSTRUMENT];
}

/**
 * cg_focus_set_instrument:
 * @instrument: (nullable): the id of an instrument
 *
 * Items and levels belong to an instrument, so a new one lets go of both.
 */
void
cg_focus_set_instrument (CgFocus *self, const char *instrument)
{
  g_return_if_fail (CG_IS_FOCUS (self));

  if (g_strcmp0 (self->ids[PROP_INSTRUMENT], instrument) == 0)
    return;
  g_object_freeze_notify (G_OBJECT (self));
  set_id (self, PROP_INSTRUMENT, instrument);
  set_id (self, PROP_ITEM, NULL);
  set_id (self, PROP_LEVEL, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

const char *
cg_focus_get_item (CgFocus *self)
{
  g_return_val_if_fail (CG_IS_FOCUS (self), NULL);

  return self->ids[PROP_ITEM];
}

/**
 * cg_focus_set_item:
 * @item: (nullable): the id of an item of the chosen instrument
 */
void
cg_focus_set_item (CgFocus *self, const char *item)
{
  g_return_if_fail (CG_IS_FOCUS (self));

  set_id (self, PROP_ITEM, item);
}

const char *
cg_focus_get_level (CgFocus *self)
{
  g_return_val_if_fail (CG_IS_FOCUS (self), NULL);

  return self->ids[PROP_LEVEL];
}

/**
 * cg_focus_set_level:
 * @level: (nullable): the id of a level of the chosen instrument
 */
void
cg_focus_set_level (CgFocus *self, const char *level)
{
  g_return_if_fail (CG_IS_FOCUS (self));

  set_id (self, PROP_LEVEL, level);
}

const char *
cg_focus_get_respondent (CgFocus *self)
{
  g_return_val_if_fail (CG_IS_FOCUS (self), NULL);

  return self->ids[PROP_RESPONDENT];
}

/**
 * cg_focus_set_respondent:
 * @respondent: (nullable): the id of the respondent in whose name answers are given
 */
void
cg_focus_set_respondent (CgFocus *self, const char *respondent)
{
  g_return_if_fail (CG_IS_FOCUS (self));

  set_id (self, PROP_RESPONDENT, respondent);
}

gboolean
cg_focus_get_on_paper (CgFocus *self)
{
  g_return_val_if_fail (CG_IS_FOCUS (self), FALSE);

  return self->on_paper;
}

void
cg_focus_set_on_paper (CgFocus *self, gboolean on_paper)
{
  g_return_if_fail (CG_IS_FOCUS (self));

  if (self->on_paper == !!on_paper)
    return;
  self->on_paper = !!on_paper;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ON_PAPER]);
}
