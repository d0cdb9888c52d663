/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "example.h"

#include "cg-config.h"
#include "storage/cg-reader.h"

CgSession *
example_open (CgCatalogue *catalogue)
{
  g_autoptr (GFile) file =
      g_file_new_for_uri ("resource://" CG_APPLICATION_PATH "examples/marlshire.cground");
  const CgReadOptions options = { .lookup = cg_catalogue_lookup, .user_data = catalogue };
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReading) reading = cg_read_file (file, &options, NULL, &error);

  g_assert_no_error (error);
  return cg_session_new (reading->assessment);
}

CgInstrument *
example_instrument (CgSession *session, const char *id)
{
  CgInstrument *instrument = cg_assessment_find_instrument (cg_session_get_assessment (session), id, 0);

  g_assert_nonnull (instrument);
  return instrument;
}
