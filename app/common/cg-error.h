/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgError:
 * @CG_ERROR_NOT_ACCEPTABLE: the input breaks a rule of its format or of the model
 * @CG_ERROR_NEWER: the document was written by a newer version of the format
 * @CG_ERROR_NOT_FOUND: something that was named does not exist
 * @CG_ERROR_CHANGED: the file changed underneath since it was read
 * @CG_ERROR_NOT_WRITTEN: nothing could be written; what was there is untouched
 * @CG_ERROR_USAGE: a program was called wrongly
 *
 * One domain for the whole program; the first two carry the line of the input.
 */
typedef enum {
  CG_ERROR_NOT_ACCEPTABLE,
  CG_ERROR_NEWER,
  CG_ERROR_NOT_FOUND,
  CG_ERROR_CHANGED,
  CG_ERROR_NOT_WRITTEN,
  CG_ERROR_USAGE,
} CgError;

#define CG_ERROR (cg_error_quark ())
GQuark  cg_error_quark     (void);

void    cg_error_set_line  (GError **error, CgError code, int line, const char *format, ...) G_GNUC_PRINTF (4, 5);
int     cg_error_get_line  (const GError *error);
char   *cg_error_to_string (const GError *error, const char *file);

G_END_DECLS
