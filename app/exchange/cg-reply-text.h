/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Answers as text that survives e-mail. Between `[[common-ground-answers` and `common-ground-answers.COUNT.CRC]]` stand
 * words of the form NUMBER.CHECK.DATA: a number from 001, the last two hexadecimal digits of the CRC-32 of number and
 * data, and up to 40 characters of base64. CRC is the CRC-32 of the whole. Quoting marks and where lines end mean nothing.
 */

gboolean cg_reply_text_is     (const char *text, gsize length);
GBytes  *cg_reply_text_decode (const char *text, gsize length, gsize *next, GError **error);
char    *cg_reply_text_encode (GBytes *reply);

G_END_DECLS
