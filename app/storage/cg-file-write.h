/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cg_file_write_all     (int fd, const char *bytes, gsize length);
int      cg_file_create_synced (char *template, GBytes *bytes, int mode);
void     cg_file_sync_folder   (const char *path);
char    *cg_file_private_folder (const char *name);
void     cg_file_set_error     (GError **error, int number, const char *name);

G_END_DECLS
