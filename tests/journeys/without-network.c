/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#define LOAD(place) BPF_STMT (BPF_LD | BPF_W | BPF_ABS, (place))
#define IF_EQUAL(value, then, otherwise) BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, (value), (then), (otherwise))
#define ANSWER(verdict) BPF_STMT (BPF_RET | BPF_K, (verdict))

/* Arguments have 64 bits; the family of a socket is in the lower half. */
#define LOWER_HALF(place) ((place) + (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? 4 : 0))

/* Asks the kernel to end this process, and what it starts, at the first socket that leads out of the machine. */
static int
forbid_network (void)
{
  struct sock_filter rules[] = {
    LOAD (offsetof (struct seccomp_data, nr)),
    IF_EQUAL (SYS_socket, 0, 3),
    LOAD (LOWER_HALF (offsetof (struct seccomp_data, args[0]))),
    IF_EQUAL (AF_UNIX, 1, 0),
    IF_EQUAL (AF_NETLINK, 0, 1),
    ANSWER (SECCOMP_RET_ALLOW),
    ANSWER (SECCOMP_RET_KILL_PROCESS),
  };
  struct sock_fprog program = { sizeof rules / sizeof *rules, rules };

  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return -1;
  return prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

/* without-network PROGRAM ARGUMENT... : runs a program that must not open a network socket. */
int
main (int argc, char *argv[])
{
  if (argc < 2)
    {
      fprintf (stderr, "Usage: without-network PROGRAM ARGUMENT...\n");
      return 2;
    }
  if (forbid_network () == 0)
    execvp (argv[1], argv + 1);
  fprintf (stderr, "%s: %s\n", argv[1], strerror (errno));
  return 2;
}
