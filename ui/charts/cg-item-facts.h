/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-live-chart.h"

G_BEGIN_DECLS

char **cg_item_facts (CgLiveChart *chart, guint item);

G_END_DECLS
