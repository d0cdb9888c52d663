/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/cg-chart-data.h"
#include "common/cg-language.h"

G_BEGIN_DECLS

const CgRelation *cg_relation_of            (const CgRelationsData *data, guint from, guint about);
char             *cg_relations_words_pair    (CgLanguage *language, const CgRelationsData *data, guint from, guint about);
char             *cg_relations_words_summary (CgLanguage *language, const CgRelationsData *data);

G_END_DECLS
