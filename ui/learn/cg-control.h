/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgControl:
 * @id: as the guidance names it
 * @label: what a button says that leads there, in English, to be translated
 * @page: the name of the page that it is on
 *
 * What of the program carries a piece of advice out.
 */
typedef struct {
  const char *id;
  const char *label;
  const char *page;
} CgControl;

const CgControl *cg_control_find (const char *id);

G_END_DECLS
