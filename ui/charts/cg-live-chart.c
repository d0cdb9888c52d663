/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/cg-live-chart.h"

#include <glib/gi18n.h>

#include "exchange/cg-peer-reader.h"

struct _CgLiveChart {
  GObject parent_instance;

  GSignalGroup *session_signals;
  CgCatalogue *catalogue;
  CgInstrument *instrument;
  CgLanguage *language;
  const CgChartKind *kind;
  char *round;

  CgSession *session;
  GPtrArray *others;     /* (element-type CgAssessment): documents to compare with */
  GPtrArray *refusals;   /* (element-type utf8): which of them can't be compared, and why */
  CgChartSource *source; /* made when first asked for */
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgLiveChart, cg_live_chart, G_TYPE_OBJECT)

static void
start_anew (CgLiveChart *self)
{
  g_clear_pointer (&self->source, cg_chart_source_free);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The time of the last edit is in no chart. */
static gboolean
is_only_a_time (CgEdit *edit)
{
  return cg_edit_get_op (edit) == CG_EDIT_SET && cg_edit_get_name (edit) == CG_NAME_MODIFIED;
}

static void
session_changed_cb (CgSession *session, CgEdit *edit, CgLiveChart *self)
{
  CgEntry *target;

  if (is_only_a_time (edit))
    return;
  if (cg_edit_get_op (edit) != CG_EDIT_RATE)
    {
      start_anew (self);
      return;
    }
  target = cg_edit_find_target (edit, cg_session_get_assessment (session));
  if (self->source == NULL ||
      cg_chart_source_refresh (self->source, CG_RESPONSE (target), cg_edit_get_item (edit)))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
cg_live_chart_dispose (GObject *object)
{
  CgLiveChart *self = CG_LIVE_CHART (object);

  g_clear_object (&self->session_signals);
  g_clear_pointer (&self->source, cg_chart_source_free);
  g_clear_pointer (&self->language, cg_language_unref);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->instrument);
  g_clear_object (&self->session);
  g_clear_pointer (&self->round, g_free);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->refusals, g_ptr_array_unref);
  G_OBJECT_CLASS (cg_live_chart_parent_class)->dispose (object);
}

static void
cg_live_chart_class_init (CgLiveChartClass *class)
{
  G_OBJECT_CLASS (class)->dispose = cg_live_chart_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_live_chart_init (CgLiveChart *self)
{
  self->kind = cg_chart_kind_nth (0);
  self->others = g_ptr_array_new_with_free_func (g_object_unref);
  self->refusals = g_ptr_array_new_with_free_func (g_free);
  self->language = cg_language_new_for_user ();
  self->session_signals = g_signal_group_new (CG_TYPE_SESSION);
  g_signal_group_connect (self->session_signals, "changed", G_CALLBACK (session_changed_cb), self);
}

CgLiveChart *
cg_live_chart_new (void)
{
  return g_object_new (CG_TYPE_LIVE_CHART, NULL);
}

/**
 * cg_live_chart_set_session:
 * @session: (nullable): the open document
 * @catalogue: (nullable): where the guidance on the cycle is
 */
void
cg_live_chart_set_session (CgLiveChart *self, CgSession *session, CgCatalogue *catalogue)
{
  g_return_if_fail (CG_IS_LIVE_CHART (self));

  g_signal_group_set_target (self->session_signals, session);
  g_set_object (&self->catalogue, catalogue);
  if (g_set_object (&self->session, session))
    {
      g_clear_object (&self->instrument);
      g_clear_pointer (&self->round, g_free);
      g_ptr_array_set_size (self->others, 0);
    }
  start_anew (self);
}

/**
 * cg_live_chart_set_subject:
 * @round: (nullable): the id of a round
 * @instrument: (nullable): an instrument with levels
 */
void
cg_live_chart_set_subject (CgLiveChart *self, const CgChartKind *kind, const char *round,
                           CgInstrument *instrument)
{
  gboolean same_data;

  g_return_if_fail (CG_IS_LIVE_CHART (self));

  same_data = g_strcmp0 (self->round, round) == 0 && self->instrument == instrument;
  if (same_data && self->kind == kind)
    return;
  self->kind = kind;
  if (same_data)
    {
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
      return;
    }
  g_free (self->round);
  self->round = g_strdup (round);
  g_set_object (&self->instrument, instrument);
  start_anew (self);
}

void
cg_live_chart_set_language (CgLiveChart *self, CgLanguage *language)
{
  g_return_if_fail (CG_IS_LIVE_CHART (self) && language != NULL);

  cg_language_ref (language);
  cg_language_unref (self->language);
  self->language = language;
  start_anew (self);
}

static gboolean
is_among (GPtrArray *others, CgAssessment *other)
{
  const char *id = cg_entry_get_id (cg_assessment_get_root (other));

  for (guint i = 0; i < others->len; i++)
    if (g_strcmp0 (cg_entry_get_id (cg_assessment_get_root (others->pdata[i])), id) == 0)
      return TRUE;
  return FALSE;
}

/**
 * cg_live_chart_add_others:
 * @others: (element-type CgAssessment): documents of other partnerships; one that is there already counts once
 */
void
cg_live_chart_add_others (CgLiveChart *self, GPtrArray *others)
{
  g_return_if_fail (CG_IS_LIVE_CHART (self));

  for (guint i = 0; i < others->len; i++)
    if (!is_among (self->others, others->pdata[i]))
      g_ptr_array_add (self->others, g_object_ref (others->pdata[i]));
  start_anew (self);
}

void
cg_live_chart_forget_others (CgLiveChart *self)
{
  g_return_if_fail (CG_IS_LIVE_CHART (self));

  g_ptr_array_set_size (self->others, 0);
  start_anew (self);
}

guint
cg_live_chart_count_others (CgLiveChart *self)
{
  g_return_val_if_fail (CG_IS_LIVE_CHART (self), 0);

  return self->others->len;
}

/**
 * cg_live_chart_get_refusals:
 *
 * Returns: (transfer none) (element-type utf8): which documents can't be compared with this tool, and why
 */
GPtrArray *
cg_live_chart_get_refusals (CgLiveChart *self)
{
  g_return_val_if_fail (CG_IS_LIVE_CHART (self), NULL);

  cg_live_chart_get_source (self);
  return self->refusals;
}

const CgChartKind *
cg_live_chart_get_kind (CgLiveChart *self)
{
  g_return_val_if_fail (CG_IS_LIVE_CHART (self), NULL);

  return self->kind;
}

CgInstrument *
cg_live_chart_get_instrument (CgLiveChart *self)
{
  g_return_val_if_fail (CG_IS_LIVE_CHART (self), NULL);

  return self->instrument;
}

CgAssessment *
cg_live_chart_get_assessment (CgLiveChart *self)
{
  g_return_val_if_fail (CG_IS_LIVE_CHART (self), NULL);

  return self->session != NULL ? cg_session_get_assessment (self->session) : NULL;
}

/**
 * cg_live_chart_get_round:
 *
 * Returns: (transfer none) (nullable): the round, where it is still in the document
 */
CgEntry *
cg_live_chart_get_round (CgLiveChart *self)
{
  CgAssessment *assessment = cg_live_chart_get_assessment (self);

  return assessment != NULL ? cg_assessment_find (assessment, CG_KIND_ROUND, self->round) : NULL;
}

/**
 * cg_live_chart_get_cycle:
 *
 * Returns: (transfer none) (nullable): the guidance on the commissioning cycle
 */
CgEntry *
cg_live_chart_get_cycle (CgLiveChart *self)
{
  g_return_val_if_fail (CG_IS_LIVE_CHART (self), NULL);

  return self->catalogue != NULL ? cg_catalogue_get_guidance (self->catalogue, "cycle") : NULL;
}

CgLanguage *
cg_live_chart_get_language (CgLiveChart *self)
{
  g_return_val_if_fail (CG_IS_LIVE_CHART (self), NULL);

  return self->language;
}

static void
refuse (CgLiveChart *self, CgAssessment *other, const GError *error)
{
  /* Translators: %1$s is a partnership, %2$s a sentence on why it can’t be compared */
  g_ptr_array_add (self->refusals, g_strdup_printf (_("%1$s: %2$s"), cg_assessment_get_name (other), error->message));
}

static void
compare_others (CgLiveChart *self)
{
  g_autoptr (GPtrArray) peers = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_peer_free);

  g_ptr_array_set_size (self->refusals, 0);
  for (guint i = 0; i < self->others->len; i++)
    {
      g_autoptr (GError) error = NULL;
      CgPeer *peer = cg_peer_read (self->others->pdata[i], cg_live_chart_get_assessment (self), self->instrument, self->language,
                                   &error);

      if (peer != NULL)
        g_ptr_array_add (peers, peer);
      else
        refuse (self, self->others->pdata[i], error);
    }
  cg_chart_source_set_peers (self->source, peers);
}

/**
 * cg_live_chart_get_source:
 *
 * Returns: (transfer none) (nullable): what the chart draws, until the next change; %NULL where there is no
 * subject
 */
CgChartSource *
cg_live_chart_get_source (CgLiveChart *self)
{
  g_return_val_if_fail (CG_IS_LIVE_CHART (self), NULL);

  if (self->source == NULL && self->session != NULL && self->instrument != NULL)
    {
      self->source = cg_chart_source_new (cg_live_chart_get_assessment (self), cg_live_chart_get_round (self),
                                          self->instrument, cg_live_chart_get_cycle (self), self->language);
      compare_others (self);
    }
  return self->source;
}

/**
 * cg_live_chart_layout:
 * @options: how to draw it; the language is set to the chart's
 *
 * Returns: (transfer full) (nullable): the scene, %NULL where there is nothing to draw
 */
CgScene *
cg_live_chart_layout (CgLiveChart *self, CgChartOptions *options)
{
  CgChartSource *source = cg_live_chart_get_source (self);

  g_return_val_if_fail (options != NULL, NULL);

  if (source == NULL)
    return NULL;
  options->language = self->language;
  return self->kind->layout (source, options);
}

/**
 * cg_live_chart_table:
 *
 * Returns: (transfer full) (nullable): the data behind the chart in words
 */
CgChartTable *
cg_live_chart_table (CgLiveChart *self)
{
  CgChartSource *source = cg_live_chart_get_source (self);

  return source != NULL ? self->kind->table (source, self->language) : NULL;
}
