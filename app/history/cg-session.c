/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history/cg-session.h"

#include "common/cg-error.h"
#include "history/cg-history.h"
#include "model/cg-round.h"

struct _CgSession {
  GObject parent_instance;

  CgAssessment *assessment;
  CgHistory *history;

  /* The group that is being made, else NULL. */
  GPtrArray *inverses;
  char *label;
  gboolean replayed;
};

G_DEFINE_FINAL_TYPE (CgSession, cg_session, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  N_PROPERTIES
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
cg_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CgSession *self = CG_SESSION (object);

  switch (id)
    {
    case PROP_CAN_UNDO: g_value_set_boolean (value, cg_session_can_undo (self)); break;
    case PROP_CAN_REDO: g_value_set_boolean (value, cg_session_can_redo (self)); break;
    case PROP_UNDO_LABEL: g_value_set_string (value, cg_session_get_undo_label (self)); break;
    case PROP_REDO_LABEL: g_value_set_string (value, cg_session_get_redo_label (self)); break;
    case PROP_MODIFIED: g_value_set_boolean (value, cg_session_is_modified (self)); break;
    default: G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec); break;
    }
}

static void
cg_session_finalize (GObject *object)
{
  CgSession *self = CG_SESSION (object);

  g_clear_object (&self->assessment);
  g_clear_pointer (&self->history, cg_history_free);
  g_clear_pointer (&self->inverses, g_ptr_array_unref);
  g_clear_pointer (&self->label, g_free);
  G_OBJECT_CLASS (cg_session_parent_class)->finalize (object);
}

static void
cg_session_class_init (CgSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cg_session_get_property;
  object_class->finalize = cg_session_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, CG_TYPE_EDIT);
}

static void
cg_session_init (CgSession *self)
{
  self->history = cg_history_new ();
}

static void
notify_all (CgSession *self)
{
  for (guint i = 1; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

/**
 * cg_session_new:
 *
 * Returns: (transfer full): a session whose document counts as saved
 */
CgSession *
cg_session_new (CgAssessment *assessment)
{
  CgSession *self;

  g_return_val_if_fail (CG_IS_ASSESSMENT (assessment), NULL);

  self = g_object_new (CG_TYPE_SESSION, NULL);
  self->assessment = g_object_ref (assessment);
  return self;
}

CgAssessment *
cg_session_get_assessment (CgSession *self)
{
  g_return_val_if_fail (CG_IS_SESSION (self), NULL);

  return self->assessment;
}

/* Makes one edit, tells everybody, and keeps what takes it back. */
static gboolean
make (CgSession *self, CgEdit *edit, GPtrArray *inverses, GError **error)
{
  CgEdit *back = cg_edit_apply (edit, self->assessment, error);

  if (back == NULL)
    return FALSE;
  g_ptr_array_insert (inverses, 0, back);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, edit);
  return TRUE;
}

/* Takes back what was made so far of a group; this can't fail, as it only returns to where we were. */
static void
take_back (CgSession *self, GPtrArray *inverses)
{
  g_autoptr (GPtrArray) forward = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_edit_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < inverses->len; i++)
    if (!make (self, g_ptr_array_index (inverses, i), forward, &error))
      g_error ("An edit could not be taken back: %s", error->message);
}

/* In an anonymous round nothing tells at what time somebody answered: only the day is noted. */
static gboolean
is_anonymous (CgSession *self, CgEntry *entry)
{
  return cg_entry_is (entry, CG_KIND_RESPONSE) &&
         cg_round_is_anonymous (cg_assessment_find (self->assessment, CG_KIND_ROUND, cg_entry_get (entry, CG_NAME_ROUND)));
}

static char *
time_for (CgSession *self, CgEntry *entry)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, is_anonymous (self, entry) ? "%Y-%m-%dT00:00:00Z" : "%Y-%m-%dT%H:%M:%SZ");
}

static void
touch (CgSession *self, CgEntry *entry, GPtrArray *inverses)
{
  g_autofree char *now = time_for (self, entry);
  g_autoptr (CgEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (cg_entry_get (entry, CG_NAME_MODIFIED), now) == 0)
    return;
  edit = cg_edit_new_set (entry, CG_NAME_MODIFIED, now);
  if (!make (self, edit, inverses, &error))
    g_critical ("The time of the last edit could not be noted: %s", error->message);
}

/* An edit is made together with the times that it changes, so that undo takes those back too. */
static gboolean
make_timed (CgSession *self, CgEdit *edit, GPtrArray *inverses, GError **error)
{
  if (!make (self, edit, inverses, error))
    return FALSE;
  if (self->replayed)
    return TRUE;
  if (cg_edit_get_op (edit) == CG_EDIT_RATE)
    touch (self, cg_edit_find_target (edit, self->assessment), inverses);
  touch (self, cg_assessment_get_root (self->assessment), inverses);
  return TRUE;
}

static gboolean
apply_one (CgSession *self, CgEdit *edit, const char *label, gboolean typed, GError **error)
{
  g_autoptr (GPtrArray) inverses = NULL;

  g_return_val_if_fail (CG_IS_SESSION (self) && edit != NULL && self->inverses == NULL, FALSE);

  inverses = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_edit_unref);
  if (!make_timed (self, edit, inverses, error))
    return FALSE;
  cg_history_push (self->history, label, inverses, typed ? edit : NULL);
  notify_all (self);
  return TRUE;
}

/**
 * cg_session_apply:
 * @label: what the person did, in the person's language, for "Undo ..."
 *
 * The one door: checks and makes the change, remembers how to take it back and tells the listeners.
 *
 * Returns: %FALSE with %CG_ERROR_NOT_ACCEPTABLE and nothing changed, if the edit breaks a rule
 */
gboolean
cg_session_apply (CgSession *self, CgEdit *edit, const char *label, GError **error)
{
  return apply_one (self, edit, label, FALSE, error);
}

/**
 * cg_session_apply_typed:
 *
 * Like cg_session_apply(), for text while it is typed: a run on the same target is one step of undo.
 */
gboolean
cg_session_apply_typed (CgSession *self, CgEdit *edit, const char *label, GError **error)
{
  return apply_one (self, edit, label, TRUE, error);
}

/**
 * cg_session_replay:
 *
 * For a draft: makes a change that was written down, its times included, as if it had just been made.
 */
gboolean
cg_session_replay (CgSession *self, CgEdit *edit, GError **error)
{
  gboolean done;

  self->replayed = TRUE;
  done = apply_one (self, edit, NULL, FALSE, error);
  self->replayed = FALSE;
  return done;
}

/**
 * cg_session_break_typing:
 *
 * Ends a run of typing, for instance because the focus left the field.
 */
void
cg_session_break_typing (CgSession *self)
{
  g_return_if_fail (CG_IS_SESSION (self));

  cg_history_break (self->history);
}

/**
 * cg_session_begin:
 *
 * Starts a group: what cg_session_add() makes until cg_session_end() is one step of undo.
 */
void
cg_session_begin (CgSession *self, const char *label)
{
  g_return_if_fail (CG_IS_SESSION (self) && self->inverses == NULL);

  self->inverses = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_edit_unref);
  self->label = g_strdup (label);
}

gboolean
cg_session_add (CgSession *self, CgEdit *edit, GError **error)
{
  g_return_val_if_fail (CG_IS_SESSION (self) && self->inverses != NULL, FALSE);

  return make_timed (self, edit, self->inverses, error);
}

void
cg_session_end (CgSession *self)
{
  g_autoptr (GPtrArray) inverses = g_steal_pointer (&self->inverses);
  g_autofree char *label = g_steal_pointer (&self->label);

  g_return_if_fail (inverses != NULL);

  if (inverses->len > 0)
    cg_history_push (self->history, label, inverses, NULL);
  notify_all (self);
}

/**
 * cg_session_cancel:
 *
 * Ends a group as if it had never been begun.
 */
void
cg_session_cancel (CgSession *self)
{
  g_autoptr (GPtrArray) inverses = g_steal_pointer (&self->inverses);

  g_return_if_fail (inverses != NULL);

  g_clear_pointer (&self->label, g_free);
  take_back (self, inverses);
}

/**
 * cg_session_apply_all:
 * @edits: (element-type CgEdit): edits, each made for the document as the ones before leave it
 *
 * All or nothing, as one step of undo.
 */
gboolean
cg_session_apply_all (CgSession *self, GPtrArray *edits, const char *label, GError **error)
{
  cg_session_begin (self, label);
  for (guint i = 0; i < edits->len; i++)
    if (!cg_session_add (self, g_ptr_array_index (edits, i), error))
      {
        cg_session_cancel (self);
        return FALSE;
      }
  cg_session_end (self);
  return TRUE;
}

gboolean
cg_session_can_undo (CgSession *self)
{
  g_return_val_if_fail (CG_IS_SESSION (self), FALSE);

  return cg_history_can_undo (self->history);
}

gboolean
cg_session_can_redo (CgSession *self)
{
  g_return_val_if_fail (CG_IS_SESSION (self), FALSE);

  return cg_history_can_redo (self->history);
}

const char *
cg_session_get_undo_label (CgSession *self)
{
  g_return_val_if_fail (CG_IS_SESSION (self), NULL);

  return cg_history_undo_label (self->history);
}

const char *
cg_session_get_redo_label (CgSession *self)
{
  g_return_val_if_fail (CG_IS_SESSION (self), NULL);

  return cg_history_redo_label (self->history);
}

static GPtrArray *
apply_group (CgSession *self, GPtrArray *edits)
{
  GPtrArray *inverses = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_edit_unref);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < edits->len; i++)
    if (!make (self, g_ptr_array_index (edits, i), inverses, &error))
      g_error ("A step of the history could not be made: %s", error->message);
  return inverses;
}

void
cg_session_undo (CgSession *self)
{
  g_autoptr (GPtrArray) inverses = NULL;

  g_return_if_fail (CG_IS_SESSION (self) && self->inverses == NULL);

  if (!cg_history_can_undo (self->history))
    return;
  inverses = apply_group (self, cg_history_peek_undo (self->history));
  cg_history_undone (self->history, inverses);
  notify_all (self);
}

void
cg_session_redo (CgSession *self)
{
  g_autoptr (GPtrArray) inverses = NULL;

  g_return_if_fail (CG_IS_SESSION (self) && self->inverses == NULL);

  if (!cg_history_can_redo (self->history))
    return;
  inverses = apply_group (self, cg_history_peek_redo (self->history));
  cg_history_redone (self->history, inverses);
  notify_all (self);
}

/**
 * cg_session_is_modified:
 *
 * Returns: whether the document differs from what was last saved
 */
gboolean
cg_session_is_modified (CgSession *self)
{
  g_return_val_if_fail (CG_IS_SESSION (self), FALSE);

  return !cg_history_is_saved (self->history);
}

void
cg_session_mark_saved (CgSession *self)
{
  g_return_if_fail (CG_IS_SESSION (self));

  cg_history_mark_saved (self->history);
  notify_all (self);
}

/**
 * cg_session_mark_unsaved:
 *
 * For a document that no file holds as it is: a recovered draft, or a new one.
 */
void
cg_session_mark_unsaved (CgSession *self)
{
  g_return_if_fail (CG_IS_SESSION (self));

  cg_history_forget_saved (self->history);
  notify_all (self);
}

/**
 * cg_session_forget_history:
 *
 * For what must not come back: nothing that was done so far can be undone or redone, and the document counts as unsaved.
 */
void
cg_session_forget_history (CgSession *self)
{
  g_return_if_fail (CG_IS_SESSION (self) && self->inverses == NULL);

  g_clear_pointer (&self->history, cg_history_free);
  self->history = cg_history_new ();
  cg_history_forget_saved (self->history);
  notify_all (self);
}
