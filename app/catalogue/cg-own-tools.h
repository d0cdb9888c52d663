/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-instrument.h"

G_BEGIN_DECLS

/*
 * The user's own library: a folder with a file for each instrument and version. Whatever fails leaves the library as it
 * was; after a success, whoever holds a catalogue asks it to read the folder again.
 */

#define CG_OWN_TOOLS_ENDING ".cginstrument"

CgInstrument *cg_own_tools_read   (GFile *file, GError **error);
gboolean      cg_own_tools_write  (CgEntry *tool, GFile *file, GError **error);

gboolean      cg_own_tools_save   (CgEntry *tool, GError **error);
CgInstrument *cg_own_tools_import (GFile *file, GError **error);
gboolean      cg_own_tools_has    (const char *id, int version);
gboolean      cg_own_tools_delete (const char *id, int version, GError **error);

G_END_DECLS
