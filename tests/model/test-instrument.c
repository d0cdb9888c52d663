/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-error.h"
#include "storage/cg-reader.h"

#define HEAD "<instrument xmlns='urn:common-ground:instrument:1' id='i' version='1' xml:lang='en' kind='matrix'>" \
             "<title>T</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/>"
#define LEVEL(id, value) "<level id='" id "' value='" value "'><label>" id "</label></level>"
#define ITEM(id, more)   "<item id='" id "'><title>" id "</title><prompt>?</prompt>" more "</item>"
#define SECTION(items)   "<section id='s'><title>S</title>" items "</section></instrument>"
#define SCALE(levels)    "<scale id='s' origin='app'>" levels "</scale>"

static CgReading *
parse (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return cg_read_bytes (bytes, NULL, error);
}

static void
test_lookups (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReading) reading = parse (
    HEAD SCALE (LEVEL ("low", "-1") LEVEL ("mid", "0") LEVEL ("high", "1"))
    SECTION (ITEM ("a", "<descriptor level='mid'><example id='a1'>E</example></descriptor><evidence id='a2'>V</evidence>"
                        "<question id='a3'>Q</question>") ITEM ("b", "")), &error);
  CgInstrument *instrument;
  guint8 answer = 0;

  g_assert_no_error (error);
  instrument = reading->instrument;
  g_assert_cmpuint (cg_instrument_get_n_items (instrument), ==, 2);
  g_assert_cmpuint (cg_instrument_get_n_levels (instrument), ==, 3);
  g_assert_cmpint (cg_instrument_get_first_value (instrument), ==, -1);
  g_assert_cmpint (cg_instrument_find_item (instrument, "b"), ==, 1);
  g_assert_cmpint (cg_instrument_find_item (instrument, "z"), ==, -1);
  g_assert_cmpint (cg_instrument_find_level (instrument, "high"), ==, 2);
  g_assert_nonnull (cg_instrument_get_descriptor (instrument, 0, 1));
  g_assert_null (cg_instrument_get_descriptor (instrument, 0, 0));
  g_assert_true (cg_instrument_has_prompt (instrument, 0, "a1"));
  g_assert_true (cg_instrument_has_prompt (instrument, 0, "a2"));
  g_assert_true (cg_instrument_has_prompt (instrument, 0, "a3"));
  g_assert_false (cg_instrument_has_prompt (instrument, 1, "a1"));

  g_assert_true (cg_instrument_parse_answer (instrument, "dont-know", &answer));
  g_assert_cmpstr (cg_instrument_answer_id (instrument, answer), ==, "dont-know");
  g_assert_true (cg_instrument_parse_answer (instrument, "low", &answer));
  g_assert_cmpstr (cg_instrument_answer_id (instrument, answer), ==, "low");
  g_assert_false (cg_instrument_parse_answer (instrument, "2", &answer));
}

static const struct {
  const char *what;
  const char *text;
} broken[] = {
  { "two items of one id", HEAD SCALE (LEVEL ("l", "1")) SECTION (ITEM ("a", "") ITEM ("a", "")) },
  { "a prompt with an item's id", HEAD SCALE (LEVEL ("l", "1")) SECTION (ITEM ("a", "<evidence id='a'>E</evidence>")) },
  { "a level that is not there", HEAD SCALE (LEVEL ("l", "1")) SECTION (ITEM ("a", "<descriptor level='m'><example id='e'>E</example></descriptor>")) },
  { "values that do not rise by one", HEAD SCALE (LEVEL ("l", "1") LEVEL ("m", "3")) SECTION (ITEM ("a", "")) },
  { "a level called like an answer", HEAD SCALE (LEVEL ("dont-know", "1")) SECTION (ITEM ("a", "")) },
  { "a matrix without a scale", HEAD SECTION (ITEM ("a", "")) },
  { "no item", HEAD SCALE (LEVEL ("l", "1")) "</instrument>" },
};

static void
test_broken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CgReading) reading = parse (broken[i].text, &error);

      g_test_message ("%s", broken[i].what);
      g_assert_null (reading);
      g_assert_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE);
      g_assert_cmpint (cg_error_get_line (error), ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/instrument/lookups", test_lookups);
  g_test_add_func ("/instrument/broken", test_broken);
  return g_test_run ();
}
