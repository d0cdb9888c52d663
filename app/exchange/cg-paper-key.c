/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-paper-key.h"

#define MOST_DIGITS 9

/**
 * cg_paper_key_of:
 * @answer: an answer code
 *
 * Returns: what a form prints beside that answer, and what is pressed for it when answers on paper are keyed
 *   in; '\0' for none: levels behind the ninth have no digit of their own
 */
char
cg_paper_key_of (guint8 answer)
{
  if (answer == CG_ANSWER_DONT_KNOW)
    return '0';
  if (answer == CG_ANSWER_NOT_APPLICABLE)
    return 'N';
  return answer != CG_ANSWER_NONE && answer <= MOST_DIGITS ? (char) ('0' + answer) : '\0';
}

/**
 * cg_paper_key_answer:
 * @key: the character that was typed, in either case
 * @n_levels: how many levels the instrument has
 * @answer: (out): the answer code that a form prints this character for
 *
 * Returns: whether there is one
 */
gboolean
cg_paper_key_answer (gunichar key, guint n_levels, guint8 *answer)
{
  g_return_val_if_fail (answer != NULL, FALSE);

  if (key == '0')
    *answer = CG_ANSWER_DONT_KNOW;
  else if (key == 'n' || key == 'N')
    *answer = CG_ANSWER_NOT_APPLICABLE;
  else if (key >= '1' && key <= '9' && key - '0' <= n_levels)
    *answer = CG_ANSWER_LEVEL (key - '1');
  else
    return FALSE;
  return TRUE;
}
