/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "learn/cg-control.h"

#include <glib/gi18n.h>

static const CgControl controls[] = {
  { "partnership", N_("Go to Partnership"), "partnership" },
  { "purpose", N_("Go to the purpose and vision"), "partnership" },
  { "vision", N_("Go to the purpose and vision"), "partnership" },
  { "partners", N_("Go to the partners"), "partnership" },
  { "people-answering", N_("Go to the people answering"), "partnership" },
  { "rounds", N_("Go to the rounds"), "partnership" },
  { "tools", N_("Go to the tools"), "partnership" },
  { "run-sheet", N_("Go to the run sheet"), "partnership" },
  { "terms", N_("Go to the log"), "partnership" },
  { "log", N_("Go to the log"), "partnership" },
  { "own-tools", N_("Go to the tools"), "partnership" },
  { "lock", N_("Go to the rounds"), "partnership" },
  { "forms", N_("Go to the forms"), "collect" },
  { "who-is-missing", N_("See who is missing"), "collect" },
  { "answering-as", N_("Choose who is answering"), "assess" },
  { "rating", N_("Go to the rating"), "assess" },
  { "dont-know", N_("Go to the rating"), "assess" },
  { "comment", N_("Go to the comments"), "assess" },
  { "evidence", N_("Go to the evidence"), "assess" },
  { "target", N_("Go to the targets"), "assess" },
  { "matrix-chart", N_("Go to the integration matrix"), "charts" },
  { "cycle-chart", N_("Go to the commissioning cycle"), "charts" },
  { "spread-chart", N_("Go to the spread of views"), "charts" },
  { "conversation-chart", N_("See what to talk about"), "charts" },
  { "progress-chart", N_("Go to the progress chart"), "charts" },
  { "compare", N_("Go to the comparison"), "charts" },
  { "dissent", N_("Go to what you agree"), "agree" },
  { "next-round", N_("Go to the rounds"), "partnership" },
  { "learn", N_("Read on in Learn"), "learn" },
};

/**
 * cg_control_find:
 * @id: (nullable): what the guidance names, or `reading-only`
 *
 * Returns: (nullable): where to go, %NULL for what is only to be read
 */
const CgControl *
cg_control_find (const char *id)
{
  for (guint i = 0; id != NULL && i < G_N_ELEMENTS (controls); i++)
    if (g_str_equal (controls[i].id, id))
      return &controls[i];
  return NULL;
}
