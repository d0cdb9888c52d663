/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "storage/cg-document.h"

/* What the tests of files have in common. */

void   storage_test_init       (int *argc, char ***argv);
int    storage_test_run        (void);
char  *storage_test_folder     (void);
void   storage_test_remove     (const char *folder);
guint  storage_test_count      (const char *folder);
char  *storage_test_state      (const char *name);
char  *storage_test_contents   (const char *path);
void   storage_test_write      (const char *path, const char *text);

void      storage_test_rename    (CgDocument *document, const char *name);
void      storage_test_result_cb (GObject *source, GAsyncResult *result, gpointer data);
gboolean  storage_test_finish    (CgDocument *document, GAsyncResult **result, GError **error);
gboolean  storage_test_try_save  (CgDocument *document, GFile *file, CgSaveFlags flags, GError **error);
void      storage_test_save      (CgDocument *document, GFile *file, CgSaveFlags flags);
