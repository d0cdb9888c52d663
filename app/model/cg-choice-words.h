/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/cg-language.h"
#include "model/cg-kind.h"

G_BEGIN_DECLS

const char *cg_choice_words (CgKindId kind, CgName name, const char *id, const CgLanguage *language);

G_END_DECLS
