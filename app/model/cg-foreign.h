/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/cg-kind.h"

G_BEGIN_DECLS

/**
 * CgForeign:
 *
 * What a file holds that is not ours: elements of other namespaces, comments, processing instructions and
 * attributes, byte for byte, each with the place it stands in. It belongs to an entry, moves and goes with it.
 */
typedef struct _CgForeign CgForeign;

/* Places inside an entry: behind the text element with that name, or in front of everything. */
#define CG_FOREIGN_FIRST  (-1)
/* Behind the entry itself, in its parent. */
#define CG_FOREIGN_BEHIND (-2)
/* In front of the root of a file; what follows the root is behind it. */
#define CG_FOREIGN_PROLOG  (-4)
/* At the end of the text that is the entry's own content. */
#define CG_FOREIGN_IN_TEXT (-3)

CgForeign  *cg_foreign_new            (void);
CgForeign  *cg_foreign_copy           (const CgForeign *self);
void        cg_foreign_free           (CgForeign *self);

void        cg_foreign_add            (CgForeign *self, int place, const char *raw, gssize length);
void        cg_foreign_add_attributes (CgForeign *self, int place, const char *raw);
guint       cg_foreign_count          (const CgForeign *self, int place);
const char *cg_foreign_get            (const CgForeign *self, int place, guint index);
const char *cg_foreign_attributes     (const CgForeign *self, int place);
gboolean    cg_foreign_is_inside      (const CgForeign *self);

/* The place inside the element of the field at @index, behind its text. */
#define CG_FOREIGN_IN_FIELD(index) (1000 + (index))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgForeign, cg_foreign_free)

G_END_DECLS
