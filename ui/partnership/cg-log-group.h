/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "history/cg-session.h"

G_BEGIN_DECLS

/**
 * CgLogGroup:
 *
 * The log of the partnership: what was agreed, decided, met about and learnt, and what is to be looked at again. It is
 * searched as one types, and everything in it can be changed in place.
 */
#define CG_TYPE_LOG_GROUP (cg_log_group_get_type ())
G_DECLARE_FINAL_TYPE (CgLogGroup, cg_log_group, CG, LOG_GROUP, AdwPreferencesGroup)

void cg_log_group_set_session (CgLogGroup *self, CgSession *session);
void cg_log_group_add         (CgLogGroup *self, const char *kind);

G_END_DECLS
