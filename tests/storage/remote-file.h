/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A file without a path, as a network share is one, that is kept in a local file. */
#define REMOTE_TYPE_FILE (remote_file_get_type ())
G_DECLARE_FINAL_TYPE (RemoteFile, remote_file, REMOTE, FILE, GObject)

GFile *remote_file_new (GFile *local, int refusal); /* a GIOErrorEnum with which it refuses to be written, or -1 */
