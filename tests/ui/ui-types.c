/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the program's types known to a tool of the toolkit that it is loaded into. */
#include "common/cg-page.h"

static void __attribute__ ((constructor))
know_types (void)
{
  /* What templates stand on is looked up among the types that are registered, what they hold by its function. */
  g_type_ensure (ADW_TYPE_ACTION_ROW);
  g_type_ensure (ADW_TYPE_APPLICATION_WINDOW);
  g_type_ensure (ADW_TYPE_BIN);
  g_type_ensure (ADW_TYPE_MESSAGE_DIALOG);
  g_type_ensure (ADW_TYPE_PREFERENCES_GROUP);
  g_type_ensure (ADW_TYPE_PREFERENCES_ROW);
  g_type_ensure (ADW_TYPE_PREFERENCES_WINDOW);
  g_type_ensure (ADW_TYPE_WINDOW);
  g_type_ensure (CG_TYPE_PAGE);
}
