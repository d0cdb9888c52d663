/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-tool-list.h"

#include "common/cg-words.h"

static char *
title_of (CgInstrument *instrument, gpointer user_data)
{
  return cg_words_instrument (instrument);
}

/**
 * cg_tool_list_new:
 * @filter: (scope call) (nullable): leaves out the tools that it refuses
 *
 * Returns: (transfer full): a list of #CgInstrument
 */
GListModel *
cg_tool_list_new (CgAssessment *assessment, CgToolFilter filter)
{
  GListStore *tools = g_list_store_new (CG_TYPE_INSTRUMENT);
  g_autoptr (GPtrArray) instruments = NULL;

  g_return_val_if_fail (CG_IS_ASSESSMENT (assessment), NULL);

  instruments = cg_assessment_dup_instruments (assessment);
  for (guint i = 0; i < instruments->len; i++)
    {
      CgInstrument *declared;
      const char *id = cg_instrument_get_id (g_ptr_array_index (instruments, i));

      declared = cg_assessment_find_instrument (assessment, id, 0);
      if (declared != NULL && (filter == NULL || filter (declared)) &&
          cg_tool_list_find (G_LIST_MODEL (tools), id) < 0)
        g_list_store_append (tools, declared);
    }
  return G_LIST_MODEL (tools);
}

/**
 * cg_tool_list_find:
 * @id: (nullable): the id of an instrument
 *
 * Returns: its place in the list, or -1
 */
int
cg_tool_list_find (GListModel *tools, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (tools); i++)
    {
      g_autoptr (CgInstrument) tool = g_list_model_get_item (tools, i);

      if (g_strcmp0 (cg_instrument_get_id (tool), id) == 0)
        return (int) i;
    }
  return -1;
}

/**
 * cg_tool_list_titles:
 *
 * Returns: (transfer full): what a chooser shows for a #CgInstrument
 */
GtkExpression *
cg_tool_list_titles (void)
{
  return gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (title_of), NULL, NULL);
}
