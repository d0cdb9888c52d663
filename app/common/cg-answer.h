/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* How one answer is kept in a byte: level index + 1, or one of these. */
#define CG_ANSWER_NONE           0
#define CG_ANSWER_DONT_KNOW      254
#define CG_ANSWER_NOT_APPLICABLE 255

#define CG_ANSWER_LEVEL(index)   ((guint8) ((index) + 1))
#define CG_ANSWER_IS_LEVEL(answer) \
  ((answer) != CG_ANSWER_NONE && (answer) != CG_ANSWER_DONT_KNOW && (answer) != CG_ANSWER_NOT_APPLICABLE)

#define CG_ANSWER_DONT_KNOW_ID      "dont-know"
#define CG_ANSWER_NOT_APPLICABLE_ID "not-applicable"
