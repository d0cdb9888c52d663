/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-draft-keeper.h"

/* A disk that is full is asked again, but not at every key. */
#define RETRY_SECONDS 5

struct _CgDraftKeeper {
  CgSession *session;
  CgDraftWriter *writer;
  CgDraftOrigin origin; /* its title stays NULL: it is the session's */
  gboolean started;
  gboolean failing;
  guint retry_id;
  CgDraftKeeperFunc failing_changed;
  gpointer user_data;
};

static void begin (CgDraftKeeper *self);

static gboolean
retry_cb (gpointer data)
{
  CgDraftKeeper *self = data;

  self->retry_id = 0;
  begin (self);
  return G_SOURCE_REMOVE;
}

static void
set_failing (CgDraftKeeper *self, const GError *error)
{
  gboolean failing = error != NULL;

  if (failing && self->retry_id == 0)
    self->retry_id = g_timeout_add_seconds (RETRY_SECONDS, retry_cb, self);
  else if (!failing)
    g_clear_handle_id (&self->retry_id, g_source_remove);
  if (self->failing == failing)
    return;
  if (failing)
    g_message ("No draft can be kept: %s", error->message);
  self->failing = failing;
  self->failing_changed (self->user_data);
}

static void
begin (CgDraftKeeper *self)
{
  CgAssessment *assessment = cg_session_get_assessment (self->session);
  const char *title = cg_assessment_get_name (assessment);
  CgDraftOrigin origin = { self->origin.uri, self->origin.etag, (char *) (title != NULL ? title : "") };
  g_autoptr (GError) error = NULL;

  cg_draft_writer_begin (self->writer, cg_assessment_get_root (assessment), &origin, &error);
  set_failing (self, error);
}

/* A snapshot that is made now already has the edit. */
static void
changed_cb (CgDraftKeeper *self, const CgEdit *edit)
{
  g_autoptr (GError) error = NULL;

  if (!self->started || self->retry_id != 0)
    return;
  if (!cg_draft_writer_is_open (self->writer) || cg_draft_writer_is_long (self->writer))
    begin (self);
  else if (!cg_draft_writer_append (self->writer, edit, &error))
    begin (self);
}

static void
modified_cb (CgDraftKeeper *self)
{
  if (!cg_session_is_modified (self->session))
    cg_draft_keeper_discard (self);
}

/**
 * cg_draft_keeper_new:
 * @failing_changed: told when cg_draft_keeper_is_failing() becomes another
 *
 * Returns: (transfer full): a keeper that does nothing before cg_draft_keeper_start()
 */
CgDraftKeeper *
cg_draft_keeper_new (CgSession *session, const CgFileCalls *calls, CgDraftKeeperFunc failing_changed, gpointer user_data)
{
  CgDraftKeeper *self = g_new0 (CgDraftKeeper, 1);

  self->session = g_object_ref (session);
  self->writer = cg_draft_writer_new (calls);
  self->failing_changed = failing_changed;
  self->user_data = user_data;
  g_signal_connect_swapped (session, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (session, "notify::modified", G_CALLBACK (modified_cb), self);
  return self;
}

/* A draft of unsaved work stays where it is, for the next run of the program. */
void
cg_draft_keeper_free (CgDraftKeeper *self)
{
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_handle_id (&self->retry_id, g_source_remove);
  if (!cg_session_is_modified (self->session))
    cg_draft_writer_remove (self->writer);
  g_clear_pointer (&self->writer, cg_draft_writer_free);
  cg_draft_origin_clear (&self->origin);
  g_clear_object (&self->session);
  g_free (self);
}

/**
 * cg_draft_keeper_set_origin:
 * @uri: (nullable): the document's file
 * @etag: (nullable): the state of it that the document came from
 *
 * Counts for drafts that are begun from now on.
 */
void
cg_draft_keeper_set_origin (CgDraftKeeper *self, const char *uri, const char *etag)
{
  cg_draft_origin_clear (&self->origin);
  self->origin.uri = g_strdup (uri);
  self->origin.etag = g_strdup (etag);
}

/**
 * cg_draft_keeper_adopt:
 * @path: the draft that the session was recovered from, which becomes this keeper's
 */
void
cg_draft_keeper_adopt (CgDraftKeeper *self, const char *path)
{
  cg_draft_writer_adopt (self->writer, path);
}

void
cg_draft_keeper_start (CgDraftKeeper *self)
{
  if (self->started)
    return;
  self->started = TRUE;
  if (cg_session_is_modified (self->session))
    begin (self);
}

/**
 * cg_draft_keeper_renew:
 *
 * Begins the draft anew, because what it starts from became another file or another state of it.
 */
void
cg_draft_keeper_renew (CgDraftKeeper *self)
{
  if (self->started)
    begin (self);
}

void
cg_draft_keeper_discard (CgDraftKeeper *self)
{
  cg_draft_writer_remove (self->writer);
  set_failing (self, NULL);
}

/**
 * cg_draft_keeper_is_failing:
 *
 * Returns: whether there are changes that would be lost with the program, since their draft can't be written
 */
gboolean
cg_draft_keeper_is_failing (const CgDraftKeeper *self)
{
  return self->failing;
}

/**
 * cg_draft_keeper_get_path:
 *
 * Returns: (nullable): where the session's draft is or was last
 */
const char *
cg_draft_keeper_get_path (const CgDraftKeeper *self)
{
  return cg_draft_writer_get_path (self->writer);
}
