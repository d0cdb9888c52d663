/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* What the tests of files have in common. */

void   storage_test_init       (int *argc, char ***argv);
char  *storage_test_folder     (void);
void   storage_test_remove     (const char *folder);
guint  storage_test_count      (const char *folder);
char  *storage_test_state      (const char *name);
char  *storage_test_contents   (const char *path);
void   storage_test_write      (const char *path, const char *text);
