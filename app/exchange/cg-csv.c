/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-csv.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"

#define MARK      "\xef\xbb\xbf"
#define MAX_CELLS 256

typedef struct {
  const char *at;
  const char *end;
  guint line;
  char separator;
} Parser;

/* What spreadsheets run instead of showing it, also behind blanks and in the wide forms of East Asian keyboards. */
static gboolean
is_formula (const char *text)
{
  static const char *const starts[] = { "=", "+", "-", "@", "＝", "＋", "－", "＠" };

  if (*text == '\t' || *text == '\n' || *text == '\r')
    return TRUE;
  while (g_ascii_isspace (*text))
    text++;
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (text, starts[i]))
      return TRUE;
  return FALSE;
}

static gboolean
needs_guard (const char *text)
{
  return *text == '\'' || is_formula (text);
}

static gboolean
is_guarded (const char *text)
{
  return *text == '\'' && needs_guard (text + 1);
}

static gboolean
at_line_end (const Parser *p)
{
  return p->at == p->end || *p->at == '\n' || *p->at == '\r';
}

/* Lines end in LF, in CR LF, or in CR alone. */
static void
skip_line_end (Parser *p)
{
  if (p->at == p->end)
    return;
  p->at += *p->at == '\r' && p->at + 1 < p->end && p->at[1] == '\n' ? 2 : 1;
  p->line++;
}

static gboolean
refuse (GError **error, guint line, const char *message)
{
  cg_error_set_line (error, CG_ERROR_NOT_ACCEPTABLE, line, "%s", message);
  return FALSE;
}

static gboolean
read_quoted (Parser *p, GString *cell, GError **error)
{
  guint line = p->line;

  for (p->at++; p->at < p->end; )
    {
      if (*p->at == '"' && (p->at + 1 == p->end || p->at[1] != '"'))
        {
          p->at++;
          if (!at_line_end (p) && *p->at != p->separator)
            return refuse (error, p->line, _("Something stands behind the quotation mark that closes a cell."));
          return TRUE;
        }
      if (at_line_end (p))
        {
          skip_line_end (p);
          g_string_append_c (cell, '\n');
          continue;
        }
      p->at += *p->at == '"';
      g_string_append_c (cell, *p->at++);
    }
  return refuse (error, line, _("The quotation mark that opens a cell here is never closed."));
}

static gboolean
read_plain (Parser *p, GString *cell, GError **error)
{
  const char *start = p->at;

  while (!at_line_end (p) && *p->at != p->separator)
    if (*p->at++ == '"')
      return refuse (error, p->line, _("A quotation mark stands inside a cell that does not begin with one."));
  g_string_append_len (cell, start, p->at - start);
  return TRUE;
}

static gboolean
read_cell (Parser *p, GPtrArray *cells, GError **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  if (p->at < p->end && *p->at == '"' ? !read_quoted (p, cell, error) : !read_plain (p, cell, error))
    return FALSE;
  g_ptr_array_add (cells, g_strdup (cell->str + is_guarded (cell->str)));
  return TRUE;
}

/* Spreadsheets write rows without anything in them below the last one that was used. */
static gboolean
is_blank (const CgCsvRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (*(const char *) row->cells->pdata[i] != '\0')
      return FALSE;
  return TRUE;
}

/* Whatever comes in, no more than a row of it is held. */
static gboolean
read_cells (Parser *p, GPtrArray *cells, GError **error)
{
  if (!read_cell (p, cells, error))
    return FALSE;
  while (p->at < p->end && *p->at == p->separator)
    {
      if (cells->len == MAX_CELLS)
        return refuse (error, p->line, _("This row has far more cells than a table of answers."));
      p->at++;
      if (!read_cell (p, cells, error))
        return FALSE;
    }
  skip_line_end (p);
  return TRUE;
}

static gboolean
read_row (Parser *p, CgCsvVisitRow visit, gpointer user_data, gboolean *goes_on, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  CgCsvRow row = { p->line, cells };

  if (!read_cells (p, cells, error))
    return FALSE;
  *goes_on = is_blank (&row) || visit (&row, user_data);
  return TRUE;
}

static gboolean
check_encoding (const Parser *p, GError **error)
{
  const char *bad;
  guint line = 1;

  if (g_utf8_validate_len (p->at, p->end - p->at, &bad))
    return TRUE;
  for (const char *c = p->at; c < bad; c++)
    line += *c == '\n';
  return refuse (error, line, _("This is not a text in UTF-8. Save it from the spreadsheet as “CSV UTF-8”."));
}

/* Where the comma is the decimal point, spreadsheets put semicolons or tabs between cells: the first line shows which. */
static char
find_separator (const Parser *p)
{
  static const char separators[] = ",;\t";
  guint counts[G_N_ELEMENTS (separators)] = { 0 };
  guint most = 0;

  for (const char *c = p->at; c < p->end && *c != '\n' && *c != '\r'; c++)
    for (guint i = 0; i < strlen (separators); i++)
      counts[i] += *c == separators[i];
  for (guint i = 1; i < strlen (separators); i++)
    if (counts[i] > counts[most])
      most = i;
  return separators[most];
}

/**
 * cg_csv_parse:
 * @text: a table by RFC 4180 in UTF-8, with or without a mark; semicolons and tabs may stand for its commas, and
 *   LF or CR for its CR LF
 * @visit: called for each row that has anything in it
 *
 * The apostrophe with which cg_csv_append() guards a cell is taken off; one that guards nothing stays.
 *
 * Returns: %FALSE with %CG_ERROR_NOT_ACCEPTABLE and its line where a row can't be read; those before it were visited
 */
gboolean
cg_csv_parse (const char *text, gsize length, CgCsvVisitRow visit, gpointer user_data, GError **error)
{
  Parser p = { text, text + length, 1, ',' };
  gboolean goes_on = TRUE;

  if (length >= strlen (MARK) && memcmp (text, MARK, strlen (MARK)) == 0)
    p.at += strlen (MARK);
  if (!check_encoding (&p, error))
    return FALSE;
  p.separator = find_separator (&p);
  while (goes_on && p.at < p.end)
    if (!read_row (&p, visit, user_data, &goes_on, error))
      return FALSE;
  return TRUE;
}

static void
append_cell (GString *out, const char *cell)
{
  gboolean guarded = needs_guard (cell);
  gboolean quoted = strpbrk (cell, ",;\t\"\r\n") != NULL;

  if (quoted)
    g_string_append_c (out, '"');
  if (guarded)
    g_string_append_c (out, '\'');
  for (const char *c = cell; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *c);
    }
  if (quoted)
    g_string_append_c (out, '"');
}

/**
 * cg_csv_append:
 * @cells: (array length=n): what the cells say; %NULL for nothing
 *
 * Writes one row by RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe in front, and so does
 * one that begins with an apostrophe, so that cg_csv_parse() reads what was meant.
 */
void
cg_csv_append (GString *out, const char *const *cells, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_cell (out, cells[i] != NULL ? cells[i] : "");
    }
  g_string_append (out, "\r\n");
}
