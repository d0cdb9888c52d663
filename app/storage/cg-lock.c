/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "storage/cg-file-write.h"
#include "storage/cg-safe-save.h"

#define MAX_LENGTH 4096
#define MAX_ATTEMPTS 3

/* The parts of the one line that the file holds, with a TAB between them. */
enum {
  PART_TOKEN,
  PART_HOST,
  PART_PROCESS,
  PART_USER,
  PART_SINCE,
  N_PARTS
};

struct _CgLock {
  char *path;
  char *token;
  int fd;       /* -1 where the lock is not ours */
  char *holder; /* who else has the document open, or NULL */
};

/**
 * cg_lock_dup_path:
 * @document: a file, which need not be there
 *
 * Returns: (transfer full) (nullable): where the lock of it is, %NULL where none can be
 */
char *
cg_lock_dup_path (GFile *document)
{
  g_autoptr (GFile) target = cg_safe_save_target (document);
  g_autofree char *path = g_file_is_native (target) ? g_file_get_path (target) : NULL;
  g_autofree char *folder = NULL, *name = NULL, *hidden = NULL;

  if (path == NULL)
    return NULL;
  folder = g_path_get_dirname (path);
  name = g_path_get_basename (path);
  hidden = g_strconcat (".", name, ".lock", NULL);
  return g_build_filename (folder, hidden, NULL);
}

static char *
describe (CgLock *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *since = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  return g_strdup_printf ("%s\t%s\t%d\t%s\t%s\n", self->token, g_get_host_name (), (int) getpid (), g_get_user_name (),
                          since);
}

/* Shared, since some networks do not let anybody read what is locked for one alone. */
static gboolean
fill_and_keep (CgLock *self)
{
  g_autofree char *line = describe (self);

  return flock (self->fd, LOCK_SH | LOCK_NB) == 0 &&
         cg_file_write_all (&cg_file_calls, self->fd, line, strlen (line)) == 0;
}

static char **
read_parts (int fd)
{
  char text[MAX_LENGTH + 1];
  ssize_t n = pread (fd, text, MAX_LENGTH, 0);
  g_auto (GStrv) parts = NULL;

  if (n < 0)
    return NULL;
  text[n] = '\0';
  parts = g_strsplit (g_strstrip (text), "\t", N_PARTS);
  return g_strv_length (parts) == N_PARTS ? g_steal_pointer (&parts) : NULL;
}

/**
 * cg_lock_look:
 * @path: where a lock may be
 * @user: (out) (transfer full): the name that stands in it
 * @host: (out) (transfer full): the machine that stands in it
 *
 * Returns: whether there is a lock that can be read, whoever holds it
 */
gboolean
cg_lock_look (const char *path, char **user, char **host)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  g_auto (GStrv) parts = fd >= 0 ? read_parts (fd) : NULL;

  if (fd >= 0)
    close (fd);
  if (parts == NULL)
    return FALSE;
  *user = g_utf8_make_valid (parts[PART_USER], -1);
  *host = g_utf8_make_valid (parts[PART_HOST], -1);
  return TRUE;
}

static gboolean
is_from_here (char *const *parts)
{
  return parts == NULL || g_str_equal (parts[PART_HOST], g_get_host_name ());
}

static void
note_holder (CgLock *self, char *const *parts)
{
  self->holder = parts != NULL ? g_utf8_make_valid (parts[PART_USER], -1) : g_strdup ("?");
}

/* Another user's file may be read at least. */
static int
open_other (const char *path)
{
  int fd = open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);

  return fd < 0 && errno == EACCES ? open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) : fd;
}

/* Returns whether that settles it; if not, the file is gone now and another attempt may succeed. */
static gboolean
look_at_other (CgLock *self, int fd)
{
  g_auto (GStrv) parts = read_parts (fd);
  struct stat info;

  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode))
    return TRUE;
  if (!is_from_here (parts) || flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      note_holder (self, parts);
      return TRUE;
    }
  /* Nobody keeps it. Who else found that out meanwhile has taken it away already. */
  return fstat (fd, &info) == 0 && info.st_nlink > 0 && g_unlink (self->path) != 0;
}

static gboolean
clear_away_or_note (CgLock *self)
{
  int fd = open_other (self->path);
  gboolean settled;

  if (fd < 0)
    return errno != ENOENT;
  settled = look_at_other (self, fd);
  close (fd);
  return settled;
}

static void
let_go (CgLock *self)
{
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
}

/**
 * cg_lock_take:
 * @document: a file, which need not be there
 *
 * Returns: (transfer full): the lock; it may hold nothing, because somebody else does or because none can be made there
 */
CgLock *
cg_lock_take (GFile *document)
{
  CgLock *self = g_new0 (CgLock, 1);
  gboolean settled = FALSE;

  self->fd = -1;
  self->path = cg_lock_dup_path (document);
  self->token = g_uuid_string_random ();
  for (guint i = 0; self->path != NULL && !settled && i < MAX_ATTEMPTS; i++)
    {
      self->fd = open (self->path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
      settled = self->fd >= 0 || errno != EEXIST || clear_away_or_note (self);
    }
  if (self->fd >= 0 && !fill_and_keep (self))
    {
      g_unlink (self->path);
      let_go (self);
    }
  return self;
}

gboolean
cg_lock_is_held (const CgLock *self)
{
  return self->fd >= 0;
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

/* The file may have been taken away and made anew by others. */
static gboolean
is_still_ours (CgLock *self)
{
  int fd = open (self->path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  g_auto (GStrv) parts = fd >= 0 ? read_parts (fd) : NULL;

  if (fd >= 0)
    close (fd);
  return parts != NULL && g_str_equal (parts[PART_TOKEN], self->token);
}

void
cg_lock_release (CgLock *self)
{
  if (self->fd >= 0 && is_still_ours (self))
    g_unlink (self->path);
  let_go (self);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->token, g_free);
  g_clear_pointer (&self->holder, g_free);
  g_free (self);
}
