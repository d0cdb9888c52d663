/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgLanguage:
 *
 * One language with its catalogue, independent of the process's locale: immutable, reference counted and safe
 * to use from several threads. Charts, reports and the wording of instruments speak through it.
 */
typedef struct _CgLanguage CgLanguage;

CgLanguage *cg_language_new           (const char *code);
CgLanguage *cg_language_new_for_user  (void);
CgLanguage *cg_language_ref           (CgLanguage *self);
void        cg_language_unref         (CgLanguage *self);

const char *cg_language_get_code      (const CgLanguage *self);
gboolean    cg_language_is_rtl        (const CgLanguage *self);
gboolean    cg_language_is_draft      (const CgLanguage *self);
char      **cg_language_list          (void);

const char *cg_language_gettext       (const CgLanguage *self, const char *text);
const char *cg_language_pgettext      (const CgLanguage *self, const char *context, const char *text);
const char *cg_language_ngettext      (const CgLanguage *self, const char *one, const char *many, unsigned long n);

char       *cg_language_format_date   (const CgLanguage *self, const char *date);
char       *cg_language_format_number (const CgLanguage *self, double value, int decimals);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgLanguage, cg_language_unref)

G_END_DECLS
