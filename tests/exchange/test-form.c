/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/cg-form.h"
#include "exchange/cg-paper-key.h"
#include "storage/cg-reader.h"

#define NS "xmlns='urn:common-ground:assessment:1'"
#define HOSTILE "&lt;/script&gt;&lt;b&gt;&quot;&amp;&apos;&#x202e;\xc2\x85x"
#define ESCAPED "&lt;/script&gt;&lt;b&gt;&quot;&amp;&#39;\xc2\x85x"
#define PROMISE "<notice>" HOSTILE " sees it.</notice><contact>Ask\nme</contact>"
#define LEVEL(id, value) "<level id='" id "' value='" value "'><label>" HOSTILE id "</label></level>"
#define SCALE "<scale id='s' origin='app'>" LEVEL ("l1", "1") LEVEL ("l2", "2") "</scale>"
#define TOOL(id, kind, scale) \
  "<instrument xmlns='urn:common-ground:instrument:1' id='" id "' version='3' xml:lang='fr' kind='" kind "'>" \
  "<title>Outil " id "</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/>" scale \
  "<section id='" id "-s'><title>" HOSTILE "</title>" \
  "<item id='" id "-i'><title>" HOSTILE "</title><prompt>P</prompt></item></section>" \
  "</instrument>"
#define ELEVEN_LEVELS \
  "<scale id='s' origin='app'>" LEVEL ("l1", "1") LEVEL ("l2", "2") LEVEL ("l3", "3") LEVEL ("l4", "4") LEVEL ("l5", "5") \
  LEVEL ("l6", "6") LEVEL ("l7", "7") LEVEL ("l8", "8") LEVEL ("l9", "9") LEVEL ("l10", "10") LEVEL ("l11", "11") "</scale>"
#define RELATIONSHIPS TOOL ("pairs", "relationships", SCALE)
#define EVERY_KIND TOOL ("asks", "questions", "") TOOL ("ranks", "ranking", "") TOOL ("ticks", "checklist", "") RELATIONSHIPS
#define DOCUMENT(mode, naming, locked, promise, tools) \
  "<assessment " NS " id='m' version='1' xml:lang='de' mode='" mode "' modified='2026-01-01T00:00:00Z'>" \
  "<partnership><name>" HOSTILE "</name></partnership>" \
  "<partners><partner id='p' sector='other' slot='1'><name>P " HOSTILE "</name></partner>" \
  "<partner id='q' sector='other' slot='2'><name>Q</name></partner></partners>" \
  "<respondents><respondent id='a' partner='q'/><respondent id='b' partner='q'/><respondent id='c' partner='q'/></respondents>" \
  "<rounds><round id='r' kind='review' date='2026-01-01' locked='" locked "'><name>" HOSTILE "</name>" \
  "<collection naming='" naming "'><purpose>" HOSTILE "</purpose>" promise "</collection></round></rounds>" \
  "<instruments>" tools "</instruments></assessment>"

static char *
write_form (const char *document, const char *partner, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document)), page = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (CgReading) reading = cg_read_bytes (bytes, NULL, &problem);
  g_autoptr (GPtrArray) instruments = NULL;
  g_autoptr (GPtrArray) languages = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_language_unref);
  const char *const people[] = { "pairs", NULL };
  CgFormOptions options = { .for_people = people, .languages = languages };

  g_assert_no_error (problem);
  instruments = cg_assessment_dup_instruments (reading->assessment);
  g_ptr_array_add (languages, cg_language_new ("en"));
  g_ptr_array_add (languages, cg_language_new ("cy"));
  options.assessment = reading->assessment;
  options.round = cg_assessment_find (reading->assessment, CG_KIND_ROUND, "r");
  options.partner = cg_assessment_find (reading->assessment, CG_KIND_PARTNER, partner);
  options.instruments = instruments;
  page = cg_form_write (&options, error);
  return page != NULL ? g_strndup (g_bytes_get_data (page, NULL), g_bytes_get_size (page)) : NULL;
}

static char *
written (const char *document, const char *partner)
{
  g_autoptr (GError) error = NULL;
  char *page = write_form (document, partner, &error);

  g_assert_no_error (error);
  return page;
}

static guint
count (const char *page, const char *what)
{
  guint n = 0;

  for (const char *at = strstr (page, what); at != NULL; at = strstr (at + 1, what))
    n++;
  return n;
}

static void
test_refuses (void)
{
  static const struct {
    const char *document;
    const char *problem; /* NULL: a form is made */
  } cases[] = {
    { DOCUMENT ("formal", "named", "false", PROMISE, EVERY_KIND), NULL },
    { DOCUMENT ("formal", "anonymous", "false", PROMISE, EVERY_KIND), NULL },
    { DOCUMENT ("practice", "named", "false", "", EVERY_KIND), NULL },
    { DOCUMENT ("formal", "named", "false", "<contact>C</contact>", EVERY_KIND),
      "Say in the round who will see the answers before anybody is asked." },
    { DOCUMENT ("formal", "named", "false", "<notice>N</notice>", EVERY_KIND),
      "Say in the round whom people can ask before anybody is asked." },
    { DOCUMENT ("formal", "anonymous", "false", "", EVERY_KIND),
      "Say in the round who will see the answers before anybody is asked." },
    { DOCUMENT ("formal", "named", "true", PROMISE, EVERY_KIND), "The round is closed: nobody can answer it any more." },
    { DOCUMENT ("practice", "named", "true", "", EVERY_KIND), "The round is closed: nobody can answer it any more." },
    { DOCUMENT ("formal", "named", "false", PROMISE, ""), "A form needs at least one tool." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *page = write_form (cases[i].document, NULL, &error);

      g_test_message ("case %u", i);
      g_assert_cmpstr (error != NULL ? error->message : NULL, ==, cases[i].problem);
      g_assert_true ((page == NULL) == (cases[i].problem != NULL));
    }
}

/* Names are words on the page, never a part of it, and turn no other words round. */
static void
test_escapes (void)
{
  g_autofree char *page = written (DOCUMENT ("formal", "named", "false", PROMISE, EVERY_KIND), NULL);
  g_autofree char *facts = NULL;
  const char *start = strstr (page, " data-collection=\"");

  g_assert_nonnull (start);
  facts = g_strndup (start, strcspn (start + strlen (" data-collection=\""), "\"") + strlen (" data-collection=\""));
  g_assert_cmpuint (count (page, ESCAPED), >, 10);
  g_assert_cmpuint (count (page, "<b>"), ==, 0);
  g_assert_cmpuint (count (page, "</script>"), ==, 1);
  g_assert_cmpuint (count (page, "\xe2\x80\xae"), ==, count (facts, "\xe2\x80\xae"));
  g_assert_cmpuint (count (facts, "\xe2\x80\xae"), ==, 2); /* the promise goes back as it was given */
}

static void
assert_policy_knows (const char *page, const char *tag)
{
  g_autofree char *open = g_strdup_printf ("<%s>", tag), *close = g_strdup_printf ("</%s>", tag), *source = NULL, *base64 = NULL;
  const char *start = strstr (page, open) + strlen (open), *end = strstr (start, close);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) start, end - start);
  g_checksum_get_digest (checksum, digest, &length);
  base64 = g_base64_encode (digest, length);
  source = g_strdup_printf ("%s-src 'sha256-%s';", tag, base64);
  g_assert_cmpuint (end - start, >, 1000);
  g_assert_nonnull (strstr (page, source));
}

/* The page may run its own style and script and nothing else, and names nothing that lies elsewhere. */
static void
test_policy (void)
{
  static const char *const elsewhere[] = {
    " src=", " href=", " action=", " style=", " onclick=", "url(", "@import", "<iframe", "<img", "unsafe-", "fetch",
    "XMLHttpRequest", "localStorage", "sessionStorage", "indexedDB",
  };
  g_autofree char *page = written (DOCUMENT ("formal", "named", "false", PROMISE, EVERY_KIND), NULL);

  g_assert_nonnull (strstr (page, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "));
  g_assert_nonnull (strstr (page, "base-uri 'none'; form-action 'none'\">"));
  g_assert_true (strstr (page, "Content-Security-Policy") < strstr (page, "<style>"));
  assert_policy_knows (page, "style");
  assert_policy_knows (page, "script");
  for (guint i = 0; i < G_N_ELEMENTS (elsewhere); i++)
    if (strstr (page, elsewhere[i]) != NULL)
      g_error ("the page has “%s” in it", elsewhere[i]);
}

/* Each of the program's texts stands there in every language; those of the document and its tools as they are. */
static void
test_languages (void)
{
  g_autofree char *page = written (DOCUMENT ("formal", "named", "false", PROMISE, EVERY_KIND), NULL);

  guint english = count (page, "<span class=\"say\" lang=\"en\">");

  g_assert_cmpuint (english, >, 60);
  g_assert_cmpuint (english, ==, count (page, "<span class=\"say\" lang=\"cy\" hidden>"));
  g_assert_nonnull (strstr (page, "<span class=\"say\" lang=\"en\">Send your answers back</span>"
                                  "<span class=\"say\" lang=\"cy\" hidden>Anfonwch eich atebion yn ôl</span>"));
  g_assert_nonnull (strstr (page, "<h2><span lang=\"fr\">Outil asks</span></h2>"));
  g_assert_nonnull (strstr (page, "<span lang=\"de\">Q</span>"));
}

/* Nobody rates the relationship with themselves; a partner with fewer than three people is told what that means. */
static void
test_partner (void)
{
  g_autofree char *small = written (DOCUMENT ("formal", "named", "false", PROMISE, RELATIONSHIPS), "p");
  g_autofree char *larger = written (DOCUMENT ("formal", "named", "false", PROMISE, RELATIONSHIPS), "q");
  g_autofree char *anybody = written (DOCUMENT ("formal", "named", "false", PROMISE, RELATIONSHIPS), NULL);

  g_assert_null (strstr (small, "data-about=\"p\""));
  g_assert_nonnull (strstr (small, "data-about=\"q\""));
  g_assert_nonnull (strstr (small, "<p class=\"alone\" data-partner=\"p\">"));
  g_assert_null (strstr (larger, "class=\"alone\""));
  g_assert_null (strstr (larger, "name=\"partner\""));
  g_assert_nonnull (strstr (anybody, "<p class=\"alone\" data-partner=\"p\" hidden>"));
  g_assert_nonnull (strstr (anybody, "data-about=\"p\""));
  g_assert_nonnull (strstr (anybody, "name=\"partner\" value=\"p\""));
  g_assert_nonnull (strstr (anybody, "data-version=\"3\" data-people>"));
}

static void
test_anonymous (void)
{
  g_autofree char *named = written (DOCUMENT ("formal", "named", "false", PROMISE, RELATIONSHIPS), NULL);
  g_autofree char *anonymous = written (DOCUMENT ("formal", "anonymous", "false", PROMISE, RELATIONSHIPS), NULL);

  g_assert_nonnull (strstr (named, "id=\"name\""));
  g_assert_nonnull (strstr (named, "name=\"perspective\""));
  g_assert_nonnull (strstr (named, "data-anonymous=\"false\""));
  g_assert_null (strstr (anonymous, "id=\"name\""));
  g_assert_null (strstr (anonymous, "name=\"perspective\""));
  g_assert_nonnull (strstr (anonymous, "data-anonymous=\"true\""));
}

static void
test_same_bytes (void)
{
  g_autofree char *page = written (DOCUMENT ("formal", "named", "false", PROMISE, EVERY_KIND), "p");
  g_autofree char *again = written (DOCUMENT ("formal", "named", "false", PROMISE, EVERY_KIND), "p");

  g_assert_cmpstr (page, ==, again);
}

/* Whatever stands beside an answer on paper means that answer when it is typed, in either case. */
static void
check_digit (CgInstrument *instrument, const char *value, char digit)
{
  guint n_levels = cg_instrument_get_n_levels (instrument);
  guint8 answer = CG_ANSWER_NONE, small = CG_ANSWER_NONE;

  g_test_message ("%s is %c", value, digit);
  g_assert_true (cg_paper_key_answer ((gunichar) digit, n_levels, &answer));
  g_assert_cmpstr (cg_instrument_answer_id (instrument, answer), ==, value);
  g_assert_true (cg_paper_key_answer ((gunichar) g_ascii_tolower (digit), n_levels, &small));
  g_assert_cmpuint (small, ==, answer);
}

static void
test_digits (void)
{
  const char *document = DOCUMENT ("formal", "named", "false", PROMISE, TOOL ("eleven", "matrix", ELEVEN_LEVELS));
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (CgReading) reading = cg_read_bytes (bytes, NULL, NULL);
  CgInstrument *instrument = cg_assessment_find_instrument (reading->assessment, "eleven", 0);
  g_autofree char *page = written (document, NULL);
  g_autoptr (GRegex) choice =
      g_regex_new ("name=\"a\\d+\" value=\"([^\"]+)\">(?:<span class=\"digit\"[^>]*>(.)</span>)?", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0, n_digits = 0;

  for (g_regex_match (choice, page, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL), n++)
    {
      g_autofree char *value = g_match_info_fetch (match, 1), *digit = g_match_info_fetch (match, 2);

      if (digit == NULL || *digit == '\0')
        continue;
      check_digit (instrument, value, *digit);
      n_digits++;
    }
  g_assert_cmpuint (n, ==, 13);
  g_assert_cmpuint (n_digits, ==, 11);
  g_assert_cmpuint (count (page, "class=\"digit\""), ==, n_digits);
}

static void
test_no_digit (void)
{
  static const gunichar others[] = { 0, '3', '9', 'd', 'x', 0x0661 };
  guint8 answer;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (cg_paper_key_answer (others[i], 2, &answer));
  g_assert_cmpint (cg_paper_key_of (CG_ANSWER_NONE), ==, '\0');
  g_assert_cmpint (cg_paper_key_of (CG_ANSWER_LEVEL (8)), ==, '9');
  g_assert_cmpint (cg_paper_key_of (CG_ANSWER_LEVEL (9)), ==, '\0');
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form/refuses", test_refuses);
  g_test_add_func ("/form/escapes", test_escapes);
  g_test_add_func ("/form/policy", test_policy);
  g_test_add_func ("/form/languages", test_languages);
  g_test_add_func ("/form/partner", test_partner);
  g_test_add_func ("/form/anonymous", test_anonymous);
  g_test_add_func ("/form/same-bytes", test_same_bytes);
  g_test_add_func ("/form/digits", test_digits);
  g_test_add_func ("/form/no-digit", test_no_digit);
  return g_test_run ();
}
