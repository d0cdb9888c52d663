/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-assess-keys.h"

#include "exchange/cg-paper-key.h"

#define SINGLE_KEY_MODIFIERS                                                                                 \
  (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK | GDK_HYPER_MASK)

static CgAssessKey
move_of (guint keyval, GdkModifierType state, gboolean is_rtl)
{
  GdkModifierType modifiers = state & (SINGLE_KEY_MODIFIERS | GDK_SHIFT_MASK);

  if (modifiers == GDK_CONTROL_MASK && (keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down))
    return CG_ASSESS_KEY_NEXT;
  if (modifiers == GDK_CONTROL_MASK && (keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up))
    return CG_ASSESS_KEY_PREVIOUS;
  if (modifiers == GDK_ALT_MASK && (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right))
    return is_rtl ? CG_ASSESS_KEY_PREVIOUS : CG_ASSESS_KEY_NEXT;
  if (modifiers == GDK_ALT_MASK && (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left))
    return is_rtl ? CG_ASSESS_KEY_NEXT : CG_ASSESS_KEY_PREVIOUS;
  return CG_ASSESS_KEY_NONE;
}

static gboolean
answer_of (guint keyval, guint n_levels, guint8 *answer)
{
  gunichar character = gdk_keyval_to_unicode (gdk_keyval_to_lower (keyval));

  if (keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete)
    *answer = CG_ANSWER_NONE;
  else if (character == 'd')
    *answer = CG_ANSWER_DONT_KNOW;
  else
    return cg_paper_key_answer (character, n_levels, answer);
  return TRUE;
}

/**
 * cg_assess_key_of:
 * @n_levels: how many levels the instrument has
 * @is_rtl: whether the next item lies to the left
 * @answer: (out): which answer, for %CG_ASSESS_KEY_ANSWER
 *
 * Returns: what the key means
 */
CgAssessKey
cg_assess_key_of (guint keyval, GdkModifierType state, guint n_levels, gboolean is_rtl, guint8 *answer)
{
  if ((state & SINGLE_KEY_MODIFIERS) == 0 && answer_of (keyval, n_levels, answer))
    return CG_ASSESS_KEY_ANSWER;
  return move_of (keyval, state, is_rtl);
}

/**
 * cg_assess_key_is_for:
 * @focus: (nullable): the widget that has the keyboard
 *
 * Returns: whether a single key may answer: nobody is writing, and no list is open on top of the page
 */
gboolean
cg_assess_key_is_for (GtkWidget *focus, GtkWidget *page)
{
  if (focus == NULL || GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus))
    return FALSE;
  for (GtkWidget *widget = focus; widget != NULL && widget != page; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_POPOVER (widget))
      return FALSE;
  return TRUE;
}
