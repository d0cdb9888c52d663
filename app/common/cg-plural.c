/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-plural.h"

#include <string.h>

/* Precedence climbing over the C subset that a catalogue's Plural-Forms header may hold. */
typedef struct {
  const char *at;
  unsigned long n;
  guint depth;
  gboolean failed;
} Plural;

#define MAX_DEPTH 64

static const struct {
  const char *sign;
  int level;
} operators[] = {
  { "||", 1 }, { "&&", 2 }, { "==", 3 }, { "!=", 3 }, { "<=", 4 }, { ">=", 4 }, { "<", 4 }, { ">", 4 },
  { "+", 5 },  { "-", 5 },  { "*", 6 },  { "/", 6 },  { "%", 6 },
};

static unsigned long conditional (Plural *p);

static void
skip_space (Plural *p)
{
  while (g_ascii_isspace (*p->at))
    p->at++;
}

static gboolean
take (Plural *p, const char *sign)
{
  skip_space (p);
  if (!g_str_has_prefix (p->at, sign))
    return FALSE;
  p->at += strlen (sign);
  return TRUE;
}

static unsigned long
primary (Plural *p)
{
  unsigned long value = 0;

  if (++p->depth > MAX_DEPTH)
    p->failed = TRUE;
  if (p->failed)
    return 0;

  skip_space (p);
  if (p->at[0] == '!' && p->at[1] != '=')
    {
      p->at++;
      value = !primary (p);
    }
  else if (take (p, "("))
    {
      value = conditional (p);
      p->failed |= !take (p, ")");
    }
  else if (take (p, "n"))
    value = p->n;
  else if (g_ascii_isdigit (*p->at))
    value = g_ascii_strtoull (p->at, (char **) &p->at, 10);
  else
    p->failed = TRUE;

  p->depth--;
  return value;
}

static unsigned long
apply (Plural *p, const char *sign, unsigned long a, unsigned long b)
{
  switch (sign[0])
    {
    case '|': return a || b;
    case '&': return a && b;
    case '=': return a == b;
    case '!': return a != b;
    case '<': return sign[1] == '=' ? a <= b : a < b;
    case '>': return sign[1] == '=' ? a >= b : a > b;
    case '+': return a + b;
    case '-': return a - b;
    case '*': return a * b;
    default: break;
    }
  if (b == 0)
    {
      p->failed = TRUE;
      return 0;
    }
  return sign[0] == '/' ? a / b : a % b;
}

static unsigned long
binary (Plural *p, int level)
{
  unsigned long left = primary (p);

  while (!p->failed)
    {
      guint found;

      skip_space (p);
      for (found = 0; found < G_N_ELEMENTS (operators); found++)
        if (operators[found].level >= level && g_str_has_prefix (p->at, operators[found].sign))
          break;
      if (found == G_N_ELEMENTS (operators))
        break;
      p->at += strlen (operators[found].sign);
      left = apply (p, operators[found].sign, left, binary (p, operators[found].level + 1));
    }
  return left;
}

static unsigned long
conditional (Plural *p)
{
  unsigned long condition, yes, no;

  if (++p->depth > MAX_DEPTH)
    p->failed = TRUE;
  if (p->failed)
    return 0;

  condition = binary (p, 1);
  if (take (p, "?"))
    {
      yes = conditional (p);
      p->failed |= !take (p, ":");
      no = conditional (p);
      condition = condition ? yes : no;
    }
  p->depth--;
  return condition;
}

/**
 * cg_plural_evaluate:
 * @expression: the `plural=` part of a Plural-Forms header, without its semicolon
 * @n: how many
 * @result: (out): which of the plural forms to use
 *
 * Returns: %FALSE if @expression is not one
 */
gboolean
cg_plural_evaluate (const char *expression, unsigned long n, unsigned long *result)
{
  Plural p = { expression, n, 0, FALSE };

  g_return_val_if_fail (expression != NULL && result != NULL, FALSE);

  *result = conditional (&p);
  skip_space (&p);
  return !p.failed && (*p.at == '\0' || *p.at == ';');
}
