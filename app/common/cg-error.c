/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-error.h"

typedef struct {
  int line;
} CgErrorPrivate;

static void
cg_error_private_init (CgErrorPrivate *priv)
{
  priv->line = 0;
}

static void
cg_error_private_copy (const CgErrorPrivate *from, CgErrorPrivate *to)
{
  to->line = from->line;
}

static void
cg_error_private_clear (CgErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (CgError, cg_error)

/**
 * cg_error_set_line:
 * @error: (out) (optional): where the error goes
 * @line: 1-based line of the input, or 0 where none is known
 *
 * Sets an error that remembers the line of the input it is about.
 */
void
cg_error_set_line (GError **error, CgError code, int line, const char *format, ...)
{
  va_list args;
  GError *made;

  if (error == NULL)
    return;

  va_start (args, format);
  made = g_error_new_valist (CG_ERROR, code, format, args);
  va_end (args);
  cg_error_get_private (made)->line = line;
  g_propagate_error (error, made);
}

/**
 * cg_error_get_line:
 *
 * Returns: the 1-based line of the input, 0 where the error has none
 */
int
cg_error_get_line (const GError *error)
{
  g_return_val_if_fail (error != NULL, 0);

  return error->domain == CG_ERROR ? cg_error_get_private (error)->line : 0;
}

/**
 * cg_error_to_string:
 * @file: the name of the file as the person gave it
 *
 * Returns: (transfer full): `FILE:LINE: message`, or `FILE: message` where no line is known
 */
char *
cg_error_to_string (const GError *error, const char *file)
{
  int line = cg_error_get_line (error);

  if (line > 0)
    return g_strdup_printf ("%s:%d: %s", file, line, error->message);
  return g_strdup_printf ("%s: %s", file, error->message);
}
