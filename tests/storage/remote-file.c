/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "remote-file.h"

struct _RemoteFile {
  GObject parent_instance;
  GFile *local;
  int refusal;
};

static void remote_file_iface_init (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RemoteFile, remote_file, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE, remote_file_iface_init))

static GFile *
local_of (GFile *file)
{
  return REMOTE_FILE (file)->local;
}

static GFile *
file_dup (GFile *file)
{
  return remote_file_new (local_of (file), REMOTE_FILE (file)->refusal);
}

static guint
file_hash (GFile *file)
{
  return g_file_hash (local_of (file));
}

static gboolean
file_equal (GFile *a, GFile *b)
{
  return REMOTE_IS_FILE (b) && g_file_equal (local_of (a), local_of (b));
}

static gboolean
file_is_native (GFile *file)
{
  return FALSE;
}

static gboolean
file_has_uri_scheme (GFile *file, const char *scheme)
{
  return g_ascii_strcasecmp (scheme, "remote") == 0;
}

static char *
file_get_basename (GFile *file)
{
  return g_file_get_basename (local_of (file));
}

static char *
file_get_path (GFile *file)
{
  return NULL;
}

static char *
file_get_uri (GFile *file)
{
  g_autofree char *name = g_file_get_basename (local_of (file));

  return g_strconcat ("remote:///", name, NULL);
}

static GFileInfo *
file_query_info (GFile *file, const char *attributes, GFileQueryInfoFlags flags, GCancellable *cancellable, GError **error)
{
  return g_file_query_info (local_of (file), attributes, flags, cancellable, error);
}

static GFileInputStream *
file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  return g_file_read (local_of (file), cancellable, error);
}

static gboolean
refuses (GFile *file, GError **error)
{
  int refusal = REMOTE_FILE (file)->refusal;

  if (refusal >= 0)
    g_set_error (error, G_IO_ERROR, refusal, "refused");
  return refusal >= 0;
}

static GFileOutputStream *
file_create (GFile *file, GFileCreateFlags flags, GCancellable *cancellable, GError **error)
{
  return refuses (file, error) ? NULL : g_file_create (local_of (file), flags, cancellable, error);
}

static GFileOutputStream *
file_replace (GFile *file, const char *etag, gboolean backup, GFileCreateFlags flags, GCancellable *cancellable,
              GError **error)
{
  return refuses (file, error) ? NULL : g_file_replace (local_of (file), etag, backup, flags, cancellable, error);
}

static void
remote_file_iface_init (GFileIface *iface)
{
  iface->dup = file_dup;
  iface->hash = file_hash;
  iface->equal = file_equal;
  iface->is_native = file_is_native;
  iface->has_uri_scheme = file_has_uri_scheme;
  iface->get_basename = file_get_basename;
  iface->get_path = file_get_path;
  iface->get_uri = file_get_uri;
  iface->query_info = file_query_info;
  iface->read_fn = file_read;
  iface->create = file_create;
  iface->replace = file_replace;
}

static void
remote_file_finalize (GObject *object)
{
  g_clear_object (&REMOTE_FILE (object)->local);
  G_OBJECT_CLASS (remote_file_parent_class)->finalize (object);
}

static void
remote_file_class_init (RemoteFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = remote_file_finalize;
}

static void
remote_file_init (RemoteFile *self)
{
}

GFile *
remote_file_new (GFile *local, int refusal)
{
  RemoteFile *self = g_object_new (REMOTE_TYPE_FILE, NULL);

  self->local = g_object_ref (local);
  self->refusal = refusal;
  return G_FILE (self);
}
