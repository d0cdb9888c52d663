/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cg_plural_evaluate (const char *expression, unsigned long n, unsigned long *result);

G_END_DECLS
