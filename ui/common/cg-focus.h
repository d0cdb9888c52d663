/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CgFocus:
 *
 * What one window is looking at, shared by its pages: ids only, so that it outlives what they name. Whoever reads an
 * id asks the document whether it is still there. %NULL means that nothing is chosen.
 *
 * Properties (read-write, notified): `round`, `instrument`, `item`, `level`, and `respondent`, in whose name answers
 * are given; and `on-paper`, whether these stand on paper and are keyed in one after the other.
 */
#define CG_TYPE_FOCUS (cg_focus_get_type ())
G_DECLARE_FINAL_TYPE (CgFocus, cg_focus, CG, FOCUS, GObject)

CgFocus    *cg_focus_new            (void);

const char *cg_focus_get_round      (CgFocus *self);
void        cg_focus_set_round      (CgFocus *self, const char *round);
const char *cg_focus_get_instrument (CgFocus *self);
void        cg_focus_set_instrument (CgFocus *self, const char *instrument);
const char *cg_focus_get_item       (CgFocus *self);
void        cg_focus_set_item       (CgFocus *self, const char *item);
const char *cg_focus_get_level      (CgFocus *self);
void        cg_focus_set_level      (CgFocus *self, const char *level);
const char *cg_focus_get_respondent (CgFocus *self);
void        cg_focus_set_respondent (CgFocus *self, const char *respondent);
gboolean    cg_focus_get_on_paper   (CgFocus *self);
void        cg_focus_set_on_paper   (CgFocus *self, gboolean on_paper);

G_END_DECLS
