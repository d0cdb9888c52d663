/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgToolSet:
 * @id: its name in files and code
 * @title: what it is called, in English, to be translated
 * @purpose: what it is for, likewise
 * @instruments: (array zero-terminated=1): the ids of its tools
 *
 * Tools that go together for one purpose.
 */
typedef struct {
  const char *id;
  const char *title;
  const char *purpose;
  const char *const *instruments;
} CgToolSet;

const char *const *cg_built_in_instruments (void);
const char *const *cg_built_in_guidance    (void);
const char *const *cg_built_in_people      (void);
const CgToolSet   *cg_built_in_sets        (guint *n);

G_END_DECLS
