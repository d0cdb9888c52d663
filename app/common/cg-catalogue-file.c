/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-catalogue-file.h"

#include "common/cg-error.h"
#include "common/cg-plural.h"

#include <string.h>

#define MAGIC 0x950412deU

struct _CgCatalogueFile {
  GMappedFile *file;
  const char *data;
  gsize size;
  gboolean swapped;
  guint32 n_strings;
  guint32 keys;
  guint32 texts;
  char *plural;
  guint n_plurals;
};

static guint32
word (const CgCatalogueFile *self, gsize offset)
{
  guint32 value;

  memcpy (&value, self->data + offset, sizeof value);
  return self->swapped ? GUINT32_SWAP_LE_BE (value) : value;
}

/* The string of an entry in one of the two tables, or NULL where the file lies about it. */
static const char *
entry (const CgCatalogueFile *self, guint32 table, guint32 i, gsize *length)
{
  gsize at = table + 8 * (gsize) i;
  gsize size = word (self, at);
  gsize offset = word (self, at + 4);

  if (offset >= self->size || size >= self->size - offset || self->data[offset + size] != '\0')
    return NULL;
  if (length != NULL)
    *length = size;
  return self->data + offset;
}

static void
read_plural_rule (CgCatalogueFile *self)
{
  const char *header = cg_catalogue_file_lookup (self, "", NULL);
  const char *forms = header != NULL ? strstr (header, "nplurals=") : NULL;
  const char *rule = forms != NULL ? strstr (forms, "plural=") : NULL;
  unsigned long ignored;

  self->n_plurals = 2;
  if (rule == NULL)
    return;

  g_autofree char *expression = g_strndup (rule + strlen ("plural="), strcspn (rule + strlen ("plural="), ";\n"));
  if (!cg_plural_evaluate (expression, 1, &ignored))
    return;
  self->n_plurals = CLAMP (g_ascii_strtoull (forms + strlen ("nplurals="), NULL, 10), 1, 16);
  self->plural = g_steal_pointer (&expression);
}

/**
 * cg_catalogue_file_open:
 * @path: a `.mo` file
 *
 * Returns: (transfer full): the catalogue, or %NULL with @error set (%G_FILE_ERROR or %CG_ERROR_NOT_ACCEPTABLE)
 */
CgCatalogueFile *
cg_catalogue_file_open (const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (CgCatalogueFile) self = NULL;

  if (file == NULL)
    return NULL;

  self = g_new0 (CgCatalogueFile, 1);
  self->data = g_mapped_file_get_contents (file);
  self->size = g_mapped_file_get_length (file);
  self->file = g_steal_pointer (&file);

  if (self->size >= 28)
    {
      self->swapped = word (self, 0) != MAGIC;
      self->n_strings = word (self, 8);
      self->keys = word (self, 12);
      self->texts = word (self, 16);
    }
  if (self->size < 28 || word (self, 0) != MAGIC || self->n_strings > self->size / 16 ||
      self->keys > self->size - 8 * (gsize) self->n_strings || self->texts > self->size - 8 * (gsize) self->n_strings)
    {
      g_set_error (error, CG_ERROR, CG_ERROR_NOT_ACCEPTABLE, "%s is not a compiled catalogue", path);
      return NULL;
    }
  read_plural_rule (self);
  return g_steal_pointer (&self);
}

void
cg_catalogue_file_free (CgCatalogueFile *self)
{
  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_clear_pointer (&self->plural, g_free);
  g_free (self);
}

/**
 * cg_catalogue_file_lookup:
 * @key: the source text, with its context and `\004` in front if it has one
 * @length: (out) (optional): the length of the answer; plural forms follow each other after a NUL
 *
 * Returns: (nullable) (transfer none): the translation
 */
const char *
cg_catalogue_file_lookup (const CgCatalogueFile *self, const char *key, gsize *length)
{
  guint32 low = 0, high = self->n_strings;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *candidate = entry (self, self->keys, middle, NULL);
      int order = candidate != NULL ? strcmp (key, candidate) : -1;

      if (order == 0)
        return entry (self, self->texts, middle, length);
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

/**
 * cg_catalogue_file_plural:
 *
 * Returns: the index of the plural form for @n
 */
guint
cg_catalogue_file_plural (const CgCatalogueFile *self, unsigned long n)
{
  unsigned long form = n != 1;

  if (self->plural != NULL && cg_plural_evaluate (self->plural, n, &form))
    return MIN (form, self->n_plurals - 1);
  return n != 1;
}
