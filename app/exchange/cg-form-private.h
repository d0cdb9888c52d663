/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/cg-form.h"

G_BEGIN_DECLS

/* Where the script says, beside the field, what has to be mended before the answers can leave. */
#define CG_FORM_PROBLEM "<p class=\"problem\" role=\"alert\"></p>"

/* A form while it is written. */
typedef struct {
  const CgFormOptions *options;
  GString *out;
  const char *own_language; /* what the document is written in */
  gboolean anonymous;
  guint number;             /* of the last question: they are numbered through, for paper */
} CgForm;

/* Makes a text in one of the form's languages. */
typedef char *(*CgFormWords) (const CgLanguage *language, gconstpointer data);

void cg_form_markup  (CgForm *form, const char *markup);
void cg_form_printf  (CgForm *form, const char *format, ...) G_GNUC_PRINTF (2, 3);
void cg_form_escape  (CgForm *form, const char *text);
void cg_form_exactly (CgForm *form, const char *text);
void cg_form_own     (CgForm *form, const char *text);
void cg_form_lines   (CgForm *form, const char *text);
void cg_form_say     (CgForm *form, const char *text);
void cg_form_compose (CgForm *form, CgFormWords words, gconstpointer data);
void cg_form_text    (CgForm *form, CgEntry *owner, CgKindId kind);
void cg_form_prompt  (CgForm *form, CgEntry *prompt);
void cg_form_choice  (CgForm *form, CgKindId kind, CgName name, const char *id);

void cg_form_write_promise (CgForm *form);
void cg_form_write_person  (CgForm *form);
void cg_form_write_tools   (CgForm *form);
void cg_form_write_item    (CgForm *form, CgInstrument *instrument, guint item, CgEntry *about);
void cg_form_write_sending (CgForm *form);

G_END_DECLS
