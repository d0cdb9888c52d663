/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "assess/cg-assess-keys.h"

#define NOTHING 77

typedef struct {
  guint keyval;
  GdkModifierType state;
  guint n_levels;
  gboolean is_rtl;
  CgAssessKey expected;
  guint8 answer;
} Case;

static const Case cases[] = {
  { GDK_KEY_1, 0, 4, FALSE, CG_ASSESS_KEY_ANSWER, CG_ANSWER_LEVEL (0) },
  { GDK_KEY_4, 0, 4, FALSE, CG_ASSESS_KEY_ANSWER, CG_ANSWER_LEVEL (3) },
  { GDK_KEY_KP_3, 0, 4, FALSE, CG_ASSESS_KEY_ANSWER, CG_ANSWER_LEVEL (2) },
  /* Where digits need the shift key. */
  { GDK_KEY_2, GDK_SHIFT_MASK, 4, FALSE, CG_ASSESS_KEY_ANSWER, CG_ANSWER_LEVEL (1) },
  { GDK_KEY_2, GDK_LOCK_MASK, 4, FALSE, CG_ASSESS_KEY_ANSWER, CG_ANSWER_LEVEL (1) },
  { GDK_KEY_5, 0, 4, FALSE, CG_ASSESS_KEY_NONE, NOTHING },
  { GDK_KEY_9, 0, 9, FALSE, CG_ASSESS_KEY_ANSWER, CG_ANSWER_LEVEL (8) },
  { GDK_KEY_0, 0, 4, FALSE, CG_ASSESS_KEY_ANSWER, CG_ANSWER_DONT_KNOW },
  { GDK_KEY_d, 0, 4, FALSE, CG_ASSESS_KEY_ANSWER, CG_ANSWER_DONT_KNOW },
  { GDK_KEY_D, GDK_SHIFT_MASK, 4, FALSE, CG_ASSESS_KEY_ANSWER, CG_ANSWER_DONT_KNOW },
  { GDK_KEY_n, 0, 4, FALSE, CG_ASSESS_KEY_ANSWER, CG_ANSWER_NOT_APPLICABLE },
  { GDK_KEY_Delete, 0, 4, FALSE, CG_ASSESS_KEY_ANSWER, CG_ANSWER_NONE },
  { GDK_KEY_KP_Delete, 0, 4, FALSE, CG_ASSESS_KEY_ANSWER, CG_ANSWER_NONE },
  /* Keys of the window, such as Alt+1 for its first page, are not ours. */
  { GDK_KEY_1, GDK_ALT_MASK, 4, FALSE, CG_ASSESS_KEY_NONE, NOTHING },
  { GDK_KEY_n, GDK_CONTROL_MASK, 4, FALSE, CG_ASSESS_KEY_NONE, NOTHING },
  { GDK_KEY_Delete, GDK_CONTROL_MASK, 4, FALSE, CG_ASSESS_KEY_NONE, NOTHING },
  { GDK_KEY_x, 0, 4, FALSE, CG_ASSESS_KEY_NONE, NOTHING },
  { GDK_KEY_Right, GDK_ALT_MASK, 4, FALSE, CG_ASSESS_KEY_NEXT, NOTHING },
  { GDK_KEY_Left, GDK_ALT_MASK, 4, FALSE, CG_ASSESS_KEY_PREVIOUS, NOTHING },
  { GDK_KEY_Right, GDK_ALT_MASK, 4, TRUE, CG_ASSESS_KEY_PREVIOUS, NOTHING },
  { GDK_KEY_Left, GDK_ALT_MASK, 4, TRUE, CG_ASSESS_KEY_NEXT, NOTHING },
  { GDK_KEY_Right, 0, 4, FALSE, CG_ASSESS_KEY_NONE, NOTHING },
  { GDK_KEY_Page_Down, GDK_CONTROL_MASK, 4, TRUE, CG_ASSESS_KEY_NEXT, NOTHING },
  { GDK_KEY_Page_Up, GDK_CONTROL_MASK, 4, FALSE, CG_ASSESS_KEY_PREVIOUS, NOTHING },
};

static void
test_keys (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint8 answer = NOTHING;

      g_test_message ("case %u", i);
      g_assert_cmpint (
          cg_assess_key_of (cases[i].keyval, cases[i].state, cases[i].n_levels, cases[i].is_rtl, &answer), ==,
          cases[i].expected);
      g_assert_cmpuint (answer, ==, cases[i].answer);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/assess-keys", test_keys);
  return g_test_run ();
}
