/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-csv-import-private.h"

#include <glib/gi18n-lib.h>

#include "common/cg-error.h"

#define MAX_SIZE   (64 * 1024 * 1024)
#define MAX_ERRORS 100
#define CHUNK      (64 * 1024)

G_DEFINE_FINAL_TYPE (CgCsvImport, cg_csv_import, G_TYPE_OBJECT)

static void
plan_free (gpointer data)
{
  CgCsvPlan *plan = data;

  g_clear_object (&plan->round);
  g_clear_object (&plan->respondent);
  g_clear_object (&plan->instrument);
  g_clear_object (&plan->rating);
  g_free (plan->item);
  g_free (plan->about);
  g_free (plan);
}

static void
cg_csv_import_finalize (GObject *object)
{
  CgCsvImport *self = CG_CSV_IMPORT (object);

  g_clear_object (&self->assessment);
  g_clear_pointer (&self->people, g_hash_table_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->errors, g_ptr_array_unref);
  G_OBJECT_CLASS (cg_csv_import_parent_class)->finalize (object);
}

static void
cg_csv_import_class_init (CgCsvImportClass *class)
{
  G_OBJECT_CLASS (class)->finalize = cg_csv_import_finalize;
}

static void
cg_csv_import_init (CgCsvImport *self)
{
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->plans = g_ptr_array_new_with_free_func (plan_free);
  self->errors = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
}

/**
 * cg_csv_import_new:
 * @assessment: where the ratings go; it must not change until they are there
 */
CgCsvImport *
cg_csv_import_new (CgAssessment *assessment)
{
  CgCsvImport *self;

  g_return_val_if_fail (CG_IS_ASSESSMENT (assessment), NULL);

  self = g_object_new (CG_TYPE_CSV_IMPORT, NULL);
  self->assessment = g_object_ref (assessment);
  return self;
}

/* @error: (transfer full) */
static void
complain (CgCsvImport *self, guint line, GError *error)
{
  GError *placed = NULL;

  cg_error_set_line (&placed, CG_ERROR_NOT_ACCEPTABLE, line, "%s", error->message);
  g_error_free (error);
  g_ptr_array_add (self->errors, placed);
}

static int
find_column (const char *name)
{
  for (guint i = 0; i < CG_CSV_N_COLUMNS; i++)
    if (g_ascii_strcasecmp (cg_csv_columns[i], name) == 0)
      return i;
  return -1;
}

static gboolean
place_column (CgCsvImport *self, const char *name, guint index, GError **error)
{
  int column = find_column (name);

  if (column < 0)
    g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("A table of answers has no column “%s”."), name);
  else if (self->columns[column] >= 0)
    g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("The column “%s” stands twice."), name);
  else
    self->columns[column] = index;
  return column >= 0 && self->columns[column] == (int) index;
}

/* The columns may stand in any order, and what has no column here is left alone. */
static gboolean
read_header (CgCsvImport *self, const CgCsvRow *row, GError **error)
{
  static const CgCsvColumn needed[] = { CG_CSV_ROUND, CG_CSV_RESPONDENT, CG_CSV_INSTRUMENT, CG_CSV_ITEM };

  for (guint i = 0; i < CG_CSV_N_COLUMNS; i++)
    self->columns[i] = -1;
  for (guint i = 0; i < row->cells->len; i++)
    if (!place_column (self, g_strstrip (row->cells->pdata[i]), i, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (self->columns[needed[i]] < 0)
      {
        g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("The column “%s” is missing."), cg_csv_columns[needed[i]]);
        return FALSE;
      }
  return TRUE;
}

static void
read_data_row (CgCsvImport *self, CgCsvRow *row)
{
  GError *error = NULL;

  if (self->errors->len == MAX_ERRORS)
    error = g_error_new_literal (CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("So many rows are wrong that no more were looked at."));
  else if (row->cells->len != self->n_cells)
    error = g_error_new_literal (CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("This row does not have as many cells as the first row."));
  else
    cg_csv_import_plan_row (self, row, &error);
  if (error != NULL)
    complain (self, row->line, error);
}

static gboolean
visit_row (CgCsvRow *row, gpointer import)
{
  CgCsvImport *self = import;
  GError *error = NULL;

  if (self->n_cells > 0)
    {
      read_data_row (self, row);
      return self->errors->len <= MAX_ERRORS;
    }
  self->n_cells = row->cells->len;
  if (read_header (self, row, &error))
    return TRUE;
  complain (self, row->line, error);
  return FALSE;
}

/**
 * cg_csv_import_read_bytes:
 * @bytes: a table that cg_csv_export() or a spreadsheet wrote; see cg_csv_parse()
 *
 * Reads and plans, once; changes nothing.
 *
 * Returns: %FALSE where any row is wrong, which the errors tell
 */
gboolean
cg_csv_import_read_bytes (CgCsvImport *self, GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  GError *error = NULL;

  g_return_val_if_fail (CG_IS_CSV_IMPORT (self) && self->n_cells == 0, FALSE);

  if (length > MAX_SIZE)
    error = g_error_new_literal (CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, _("This file is too large for a table of answers."));
  else if (cg_csv_parse (text != NULL ? text : "", length, visit_row, self, &error) && self->n_cells == 0)
    cg_error_set_line (&error, CG_ERROR_NOT_ACCEPTABLE, 1, "%s", _("There is nothing in this file."));
  if (error != NULL)
    g_ptr_array_add (self->errors, error);
  return self->errors->len == 0;
}

/* Little more than may be is enough to tell that it is too much. */
static GBytes *
load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (CHUNK);
  gssize n = 1;

  if (stream == NULL)
    return NULL;
  while (n > 0 && all->len <= MAX_SIZE)
    {
      n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, CHUNK, cancellable, error);
      g_byte_array_append (all, buffer, MAX (0, n));
    }
  return n < 0 ? NULL : g_byte_array_free_to_bytes (g_steal_pointer (&all));
}

/**
 * cg_csv_import_read_file:
 *
 * Like cg_csv_import_read_bytes().
 */
gboolean
cg_csv_import_read_file (CgCsvImport *self, GFile *file, GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (CG_IS_CSV_IMPORT (self) && G_IS_FILE (file), FALSE);

  bytes = load (file, cancellable, &error);
  if (bytes != NULL)
    return cg_csv_import_read_bytes (self, bytes);
  g_ptr_array_add (self->errors, error);
  return FALSE;
}

GPtrArray *
cg_csv_import_get_errors (CgCsvImport *self)
{
  g_return_val_if_fail (CG_IS_CSV_IMPORT (self), NULL);

  return self->errors;
}

const CgCsvCounts *
cg_csv_import_get_counts (CgCsvImport *self)
{
  g_return_val_if_fail (CG_IS_CSV_IMPORT (self), NULL);

  return &self->counts;
}
