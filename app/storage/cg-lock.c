/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "storage/cg-file-write.h"

struct _CgLock {
  char *path;   /* NULL where no lock could be made */
  char *token;
  char *holder; /* who else has the document open, or NULL */
};

static char *
lock_path (GFile *document)
{
  g_autofree char *path = g_file_get_path (document);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;
  g_autofree char *hidden = path != NULL ? g_strconcat (".", name, ".lock", NULL) : NULL;

  return path != NULL ? g_build_filename (folder, hidden, NULL) : NULL;
}

/* One line: token, host, process and user, with a TAB between them. */
static gboolean
create (CgLock *self)
{
  g_autofree char *line = g_strdup_printf ("%s\t%s\t%d\t%s\n", self->token, g_get_host_name (), (int) getpid (),
                                           g_get_user_name ());
  int fd = open (self->path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  gboolean written = fd >= 0 && cg_file_write_all (fd, line, strlen (line));

  if (fd >= 0)
    close (fd);
  return written;
}

/* A lock of a process of this machine that has ended is nobody's. */
static gboolean
is_stale (char *const *parts)
{
  int process = g_strv_length ((char **) parts) >= 4 ? atoi (parts[2]) : 0;

  if (process <= 0)
    return TRUE;
  return g_str_equal (parts[1], g_get_host_name ()) && kill (process, 0) != 0 && errno == ESRCH;
}

static char **
read_lock (const char *path)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;
  return g_strsplit (g_strstrip (text), "\t", 4);
}

/**
 * cg_lock_take:
 *
 * Returns: (transfer full): the lock; it may hold nothing, because somebody else does or because none can be made there
 */
CgLock *
cg_lock_take (GFile *document)
{
  CgLock *self = g_new0 (CgLock, 1);
  g_auto (GStrv) parts = NULL;

  self->path = lock_path (document);
  self->token = g_uuid_string_random ();
  if (self->path == NULL || create (self))
    return self;

  parts = read_lock (self->path);
  if (parts != NULL && is_stale (parts) && g_unlink (self->path) == 0 && create (self))
    return self;
  if (parts != NULL && !is_stale (parts))
    self->holder = g_strdup (parts[3]);
  g_clear_pointer (&self->path, g_free);
  return self;
}

/**
 * cg_lock_get_holder:
 *
 * Returns: (transfer none) (nullable): the user who has the document open already
 */
const char *
cg_lock_get_holder (const CgLock *self)
{
  return self->holder;
}

void
cg_lock_release (CgLock *self)
{
  g_auto (GStrv) parts = self->path != NULL ? read_lock (self->path) : NULL;

  if (parts != NULL && parts[0] != NULL && g_str_equal (parts[0], self->token))
    g_unlink (self->path);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->token, g_free);
  g_clear_pointer (&self->holder, g_free);
  g_free (self);
}
