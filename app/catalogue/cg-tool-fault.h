/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-instrument.h"

G_BEGIN_DECLS

/**
 * CgToolFault:
 * @entry: what of the tool is at fault
 * @name: which of its values
 * @words: what to do about it, a sentence in the language of the window
 */
typedef struct {
  CgEntry *entry;
  CgName name;
  char *words;
} CgToolFault;

GPtrArray *cg_tool_faults_find (CgEntry *tool);

G_END_DECLS
