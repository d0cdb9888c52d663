/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gi18n-lib.h>

#include "catalogue/cg-catalogue.h"
#include "common/cg-language.h"
#include "model/cg-assessment.h"
#include "storage/cg-reader.h"

G_BEGIN_DECLS

/* What the program says to whoever started it. */
typedef enum {
  CG_EXIT_DONE = 0,
  CG_EXIT_NOT_ACCEPTABLE = 1,
  CG_EXIT_USAGE = 2,
  CG_EXIT_NOT_WRITTEN = 3,
} CgExit;

typedef struct {
  const char *name;
  const char *arguments;
  CgExit (*run) (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv);
} CgCommand;

CgExit        cg_cli_instruments (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv);
CgExit        cg_cli_validate    (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv);
CgExit        cg_cli_new         (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv);
CgExit        cg_cli_summary     (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv);
CgExit        cg_cli_chart       (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv);
CgExit        cg_cli_compare     (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv);
CgExit        cg_cli_form        (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv);
CgExit        cg_cli_export      (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv);
CgExit        cg_cli_import      (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv);
CgExit        cg_cli_merge       (CgCatalogue *catalogue, GOptionContext *context, int argc, char **argv);

gboolean      cg_cli_parse       (CgCatalogue *catalogue, GOptionContext *context, const GOptionEntry *entries,
                                  int *argc, char ***argv, CgExit *exit);
CgExit        cg_cli_misuse      (const char *format, ...) G_GNUC_PRINTF (1, 2);
void          cg_cli_complain    (const GError *error, const char *file);

CgReading    *cg_cli_read        (CgCatalogue *catalogue, const char *path, GError **error);
CgAssessment *cg_cli_open        (CgCatalogue *catalogue, const char *path);
CgEntry      *cg_cli_find_round  (CgAssessment *assessment, const char *path, const char *id, CgExit *exit);
CgInstrument *cg_cli_find_instrument (CgAssessment *assessment, const char *path, const char *id,
                                      gboolean (*suits) (CgInstrument *), CgExit *exit);
CgLanguage   *cg_cli_language    (const char *code);
CgExit        cg_cli_write       (const char *path, GBytes *bytes, gboolean replace);

G_END_DECLS
