/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"
#include "history/cg-session.h"
#include "storage/cg-edit-text.h"
#include "storage/cg-writer.h"

/* A line of a draft's journal can hold anything; if it is an edit, making it and taking it back changes nothing. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (CgAssessment) assessment = cg_assessment_new ("Fuzz", "en");
  g_autoptr (CgSession) session = cg_session_new (assessment);
  g_autoptr (CgEdit) edit = cg_edit_from_text ((const char *) data, size, assessment, NULL);
  g_autoptr (GBytes) before = cg_write_bytes (cg_assessment_get_root (assessment));
  g_autoptr (GBytes) after = NULL;

  if (edit == NULL || !cg_session_replay (session, edit, NULL))
    return 0;
  cg_session_undo (session);
  after = cg_write_bytes (cg_assessment_get_root (assessment));
  g_assert_true (g_bytes_equal (before, after));
  return 0;
}
