/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage/cg-edit-text.h"

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"
#include "storage/cg-reader.h"
#include "storage/cg-writer.h"

#include <string.h>

/* Seven parts with a TAB between them: what, path, index, name, value or markup, item, about; TAB, line end and
 * backslash are escaped, and `-` stands for nothing. */
enum {
  PART_OP,
  PART_PATH,
  PART_INDEX,
  PART_NAME,
  PART_CONTENT,
  PART_ITEM,
  PART_ABOUT,
  N_PARTS
};

static const char *const ops[] = { "set", "insert", "remove", "rate" };

static void
append_part (GString *line, const char *text)
{
  if (line->len > 0)
    g_string_append_c (line, '\t');
  if (text == NULL)
    {
      g_string_append_c (line, '-');
      return;
    }
  g_string_append_c (line, '=');
  for (const char *c = text; *c != '\0'; c++)
    switch (*c)
      {
      case '\\': g_string_append (line, "\\\\"); break;
      case '\t': g_string_append (line, "\\t"); break;
      case '\n': g_string_append (line, "\\n"); break;
      case '\r': g_string_append (line, "\\r"); break;
      default: g_string_append_c (line, *c); break;
      }
}

static gboolean
take_part (const char *part, char **text)
{
  GString *plain;

  *text = NULL;
  if (*part == '-' && part[1] == '\0')
    return TRUE;
  if (*part != '=')
    return FALSE;
  plain = g_string_new (NULL);
  for (const char *c = part + 1; *c != '\0'; c++)
    {
      if (*c == '\\' && c[1] != '\0')
        {
          c++;
          g_string_append_c (plain, *c == 't' ? '\t' : *c == 'n' ? '\n' : *c == 'r' ? '\r' : *c);
        }
      else
        g_string_append_c (plain, *c);
    }
  *text = g_string_free (plain, FALSE);
  return TRUE;
}

static char *
path_to_text (const CgEdit *edit)
{
  guint length;
  const guint *path = cg_edit_get_path (edit, &length);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < length; i++)
    g_string_append_printf (text, i == 0 ? "%u" : "/%u", path[i]);
  return g_string_free (text, FALSE);
}

/**
 * cg_edit_to_text:
 *
 * Returns: (transfer full): the edit as one line, without a line end
 */
char *
cg_edit_to_text (const CgEdit *edit)
{
  g_autofree char *path = path_to_text (edit);
  g_autofree char *index = NULL;
  g_autofree char *name = NULL;
  g_autofree char *markup = NULL;
  CgEditOp op = cg_edit_get_op (edit);
  GString *line = g_string_new (NULL);

  index = op == CG_EDIT_RATE ? g_strdup_printf ("%d", cg_edit_get_position (edit))
                             : g_strdup_printf ("%u", cg_edit_get_index (edit));
  if (cg_edit_get_entry (edit) != NULL)
    {
      const CgKind *kind = cg_entry_get_kind (cg_edit_get_entry (edit));

      name = g_strdup_printf ("%d", kind->id);
      markup = cg_write_fragment (cg_edit_get_entry (edit));
    }
  append_part (line, ops[op]);
  append_part (line, path);
  append_part (line, index);
  append_part (line, op == CG_EDIT_SET ? cg_name_to_xml (cg_edit_get_name (edit)) : name);
  append_part (line, op == CG_EDIT_SET ? cg_edit_get_value (edit) : markup);
  append_part (line, cg_edit_get_item (edit));
  append_part (line, cg_edit_get_about (edit));
  return g_string_free (line, FALSE);
}

static gboolean
parse_path (const char *text, GArray *path)
{
  g_auto (GStrv) steps = g_strsplit (text, "/", -1);

  for (guint i = 0; steps[i] != NULL; i++)
    {
      guint64 step;
      guint index;

      if (*text == '\0')
        break;
      if (!g_ascii_string_to_unsigned (steps[i], 10, 0, G_MAXUINT, &step, NULL))
        return FALSE;
      index = step;
      g_array_append_val (path, index);
    }
  return TRUE;
}

static int
find_name (const char *xml)
{
  for (int i = 0; i < CG_N_NAMES; i++)
    if (g_strcmp0 (cg_name_to_xml (i), xml) == 0)
      return i;
  return -1;
}

static CgEdit *
build (char *const *parts, CgAssessment *assessment, GError **error)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (CgEntry) entry = NULL;
  int op = 0, name = CG_NAME_TEXT;
  gint64 index, kind;

  while (op < (int) G_N_ELEMENTS (ops) && g_strcmp0 (ops[op], parts[PART_OP]) != 0)
    op++;
  if (op == G_N_ELEMENTS (ops) || parts[PART_PATH] == NULL || parts[PART_INDEX] == NULL ||
      !parse_path (parts[PART_PATH], path) ||
      !g_ascii_string_to_signed (parts[PART_INDEX], 10, -1, G_MAXINT, &index, error))
    return NULL;
  if (op == CG_EDIT_SET)
    {
      name = find_name (parts[PART_NAME]);
      return name >= 0 ? cg_edit_new_raw (op, (guint *) path->data, path->len, 0, name, parts[PART_CONTENT], NULL, NULL,
                                          NULL, CG_RATINGS_LAST)
                       : NULL;
  }
  if (parts[PART_NAME] != NULL)
    {
      if (!g_ascii_string_to_signed (parts[PART_NAME], 10, CG_KIND_NONE + 1, CG_N_KINDS - 1, &kind, error) ||
          parts[PART_CONTENT] == NULL)
        return NULL;
      entry = cg_read_fragment (parts[PART_CONTENT], -1, kind, assessment, error);
    }
  if ((op == CG_EDIT_INSERT || parts[PART_NAME] != NULL) && entry == NULL)
    return NULL;
  if (op == CG_EDIT_RATE && parts[PART_ITEM] == NULL)
    return NULL;
  return cg_edit_new_raw (op, (guint *) path->data, path->len, op == CG_EDIT_RATE ? 0 : MAX (index, 0), name, NULL,
                          parts[PART_ITEM], parts[PART_ABOUT], entry, op == CG_EDIT_RATE ? (int) index : CG_RATINGS_LAST);
}

/**
 * cg_edit_from_text:
 * @text: a line that cg_edit_to_text() wrote, or anything else
 * @assessment: the document as the edits before this one leave it
 *
 * Returns: (transfer full): the edit, or %NULL with %CG_ERROR_NOT_ACCEPTABLE
 */
CgEdit *
cg_edit_from_text (const char *text, gssize length, CgAssessment *assessment, GError **error)
{
  g_autofree char *line = length < 0 ? g_strdup (text) : g_strndup (text, length);
  g_auto (GStrv) raw = g_strsplit (line, "\t", -1);
  char *parts[N_PARTS] = { NULL };
  g_autoptr (GError) problem = NULL;
  CgEdit *edit = NULL;
  gboolean whole = g_strv_length (raw) == N_PARTS;

  for (guint i = 0; whole && i < N_PARTS; i++)
    whole = take_part (raw[i], &parts[i]);
  if (whole)
    edit = build (parts, assessment, &problem);
  for (guint i = 0; i < N_PARTS; i++)
    g_free (parts[i]);
  if (edit == NULL)
    cg_error_set_line (error, CG_ERROR_NOT_ACCEPTABLE, 0, "%s",
                       problem != NULL ? problem->message : _("This is not an edit that was written down."));
  return edit;
}
