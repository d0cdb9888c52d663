/* SPDX-License-Identifier: GPL-3.0-or-later */
/* first-frame PROGRAM [ARGUMENT...] : prints the milliseconds from starting a program to the first picture in its
 * window, seen from outside, so that any two programs are measured alike. Needs an X display of its own. */
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define PATIENCE 20

static double
now_ms (void)
{
  struct timespec t;

  clock_gettime (CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static pid_t
start_program (char **argv)
{
  pid_t child = fork ();

  if (child != 0)
    return child;
  if (freopen ("/dev/null", "w", stdout) != NULL && freopen ("/dev/null", "w", stderr) != NULL)
    execvp (argv[0], argv);
  _exit (127);
}

/* A window counts once something bigger than an icon was drawn into it. */
static int
is_first_picture (const XDamageNotifyEvent *event)
{
  return event->area.width >= 100 && event->area.height >= 100;
}

int
main (int argc, char **argv)
{
  Display *display = XOpenDisplay (NULL);
  int damage_event, damage_error, seen = 0;
  double begin;
  pid_t child;

  if (argc < 2 || display == NULL || !XDamageQueryExtension (display, &damage_event, &damage_error))
    {
      fprintf (stderr, "first-frame: needs a program to start, and a display\n");
      return 2;
    }
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);

  alarm (PATIENCE);
  begin = now_ms ();
  child = start_program (argv + 1);
  while (!seen)
    {
      XEvent event;

      XNextEvent (display, &event);
      if (event.type == MapNotify)
        XDamageCreate (display, event.xmap.window, XDamageReportRawRectangles);
      else if (event.type == damage_event + XDamageNotify)
        seen = is_first_picture ((XDamageNotifyEvent *) &event);
    }
  printf ("%.1f\n", now_ms () - begin);

  kill (child, SIGKILL);
  waitpid (child, NULL, 0);
  return 0;
}
