/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* The private folders there are. */
#define CG_FOLDER_DRAFTS "drafts"
#define CG_FOLDER_RESCUE "rescue" /* complete copies, while a file can only be overwritten */

/**
 * CgFileCalls:
 *
 * The few calls by which a save reaches the disk, as the system has them: -1 and errno where they fail. They are in
 * a table so that a test can make a disk that is full or that fails half way.
 */
typedef struct {
  int     (*create)  (const char *path, mode_t mode); /* fails where something is there */
  int     (*open)    (const char *path);              /* for reading and writing */
  ssize_t (*write)   (int fd, const void *data, size_t size);
  int     (*reserve) (int fd, off_t size);
  int     (*own)     (int fd, uid_t owner, gid_t group);
  int     (*sync)    (int fd);
  int     (*rename)  (const char *from, const char *to, gboolean replace);
} CgFileCalls;

extern const CgFileCalls cg_file_calls;

int      cg_file_write_all      (const CgFileCalls *calls, int fd, gconstpointer data, gsize size);
int      cg_file_read_all       (int fd, GBytes **bytes);
int      cg_file_create         (const CgFileCalls *calls, const char *folder, const char *ending, mode_t mode,
                                 int *fd, char **path);
int      cg_file_create_synced  (const CgFileCalls *calls, const char *folder, const char *ending, GBytes *bytes,
                                 char **path);
int      cg_file_close          (int fd, int problem);
void     cg_file_sync_folder    (const char *path);
char    *cg_file_private_folder (const char *name);
void     cg_file_set_error      (GError **error, int number, const char *name);

G_END_DECLS
