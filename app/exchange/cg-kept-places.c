/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-kept-private.h"

#include <glib/gi18n-lib.h>

#include "catalogue/cg-own-tools.h"
#include "common/cg-paths.h"
#include "model/cg-round.h"
#include "storage/cg-file-write.h"
#include "storage/cg-lock.h"

static char *
said (const CgKeeping *self, const char *text)
{
  return g_strdup (cg_keeping_say (self, text));
}

static char *
shown (const char *path)
{
  return path != NULL ? g_filename_display_name (path) : NULL;
}

/* @text: sentences in English with one %u */
static char *
counted (const CgKeeping *self, const char *text, guint n)
{
  return g_strdup_printf (cg_keeping_say (self, text), n);
}

static guint
count_files (const char *folder, const char *ending)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ending);
  return n;
}

static void
add_document (CgKeeping *self)
{
  CgKept *kept = cg_keeping_add (self, N_("The assessment"), cg_keeping_dup_place (self),
                                 said (self, N_("Everything: the partners, the people answering, their answers and "
                                                "comments, what was agreed, the log. A plain file that can be read "
                                                "without this program.")), NULL);

  kept->how_long = cg_keeping_dup_until (self);
}

static char *
describe_lock (const CgKeeping *self, const char *path)
{
  g_autofree char *user = NULL, *host = NULL;

  if (path == NULL)
    return said (self, N_("Nothing: there is no lock before the assessment has been saved on this computer."));
  if (!cg_lock_look (path, &user, &host))
    return said (self, N_("Nothing: no lock is there now."));
  /* Translators: %1$s is the name of a user account, %2$s that of a machine */
  return g_strdup_printf (cg_keeping_say (self, N_("The user name “%1$s”, the machine’s name “%2$s” and the time, so "
                                                   "that a colleague is told who has the assessment open.")), user, host);
}

static void
add_lock (CgKeeping *self)
{
  GFile *file = cg_document_get_file (self->document);
  g_autofree char *path = file != NULL ? cg_lock_dup_path (file) : NULL;

  cg_keeping_add (self, N_("The lock beside it"), shown (path), describe_lock (self, path),
                  N_("Until the assessment is closed."));
}

static void
add_drafts (CgKeeping *self)
{
  g_autofree char *folder = cg_file_private_folder (CG_FOLDER_DRAFTS);
  guint n_all, n = cg_document_count_drafts (self->document, &n_all);

  cg_keeping_add (self, N_("Drafts"), shown (folder),
                  /* Translators: %1$u and %2$u are numbers of files */
                  g_strdup_printf (cg_keeping_say (self, N_("Changes that are not saved yet, so that a crash loses "
                                                            "nothing.\nFor this assessment: %1$u. In all: "
                                                            "%2$u.")), n, n_all),
                  N_("Until you save or throw the changes away."));
}

static void
add_rescue (CgKeeping *self)
{
  g_autofree char *folder = cg_file_private_folder (CG_FOLDER_RESCUE);

  cg_keeping_add (self, N_("Complete copies"), shown (folder),
                  counted (self, N_("A copy while a file is saved that can only be overwritten where it is.\nHere now: "
                                    "%u."),
                           count_files (folder, "")),
                  N_("Until the new file is safe. After a save that failed, until you delete it."));
}

static void
add_desk (CgKeeping *self)
{
  cg_keeping_add (self, N_("Recently opened files"), shown (self->desk->recent),
                  counted (self, N_("The desktop’s list of names and folders, no content.\nAssessments in it: "
                                    "%u."), self->desk->n_recent),
                  N_("As long as the privacy settings of the desktop say."));
  cg_keeping_add (self, N_("Preferences"), shown (self->desk->settings),
                  said (self, self->desk->settings != NULL
                                  ? N_("The size of the window, the page that was open, style, colours, language and "
                                       "size of the charts’ words. Nothing of an assessment.")
                                  : N_("The size of the window, the page that was open, style, colours, language and "
                                       "size of the charts’ words, in memory only.")),
                  self->desk->settings != NULL ? N_("Until you change them.") : N_("Until the program ends."));
}

static void
add_own_tools (CgKeeping *self)
{
  g_autofree char *folder = cg_paths_instruments_dir ();

  cg_keeping_add (self, N_("Tools of your own"), shown (folder),
                  counted (self, N_("Questions and levels that you wrote or imported, no answers.\nHere now: %u."),
                           count_files (folder, CG_OWN_TOOLS_ENDING)),
                  N_("Until you delete them."));
}

static void
add_handed_out (CgKeeping *self)
{
  gboolean anonymous = self->round != NULL && cg_round_is_anonymous (self->round);

  cg_keeping_add (self, N_("Forms (HTML)"), NULL,
                  said (self, N_("The names of the partnership and its partners, what people are promised, whom they can "
                                 "ask, and the questions. No answers and no names of people. A form opens no connection "
                                 "and keeps nothing in the browser.")),
                  N_("Where you put them, until somebody deletes them there."));
  cg_keeping_add (self, N_("Replies"), NULL,
                  said (self, anonymous ? N_("The answers of one person and the partner they answer for: no name, no "
                                             "role and no time.")
                                        : N_("The answers of one person, the partner they answer for, from which side "
                                             "they see it, and the name if they gave it.")),
                  N_("With the person, and in the e-mail that brought it, until somebody deletes it there."));
  cg_keeping_add (self, N_("Charts (SVG, PDF, PNG)"), NULL,
                  said (self, N_("The names of the partners and the levels. Left out: names of people, comments, and in "
                                 "an anonymous round what a partner with fewer than three people answering chose. "
                                 "Nothing about you goes in.")),
                  N_("Where you put them, until somebody deletes them there."));
  cg_keeping_add (self, N_("Spreadsheets (CSV)"), NULL,
                  said (self, N_("One answer a row, no names of people. Without who answered, and always for an "
                                 "anonymous round, no words either, and partners with fewer than three people answering "
                                 "are put together.")),
                  N_("Where you put them, until somebody deletes them there."));
  cg_keeping_add (self, N_("Copies for a reviewer or an exchange"), NULL,
                  said (self, N_("For a reviewer: levels, positions and the plan, without names of people and without "
                                 "their comments. For an exchange: levels only, and nothing that says whose they are, "
                                 "unless the words of your own tools do.")),
                  N_("Where you put them, until somebody deletes them there."));
  cg_keeping_add (self, N_("Whole copies of the file"), NULL,
                  said (self, N_("All that the assessment holds, names too. Whoever gets the file has everything.")),
                  N_("Where you put them, until somebody deletes them there."));
}

/**
 * cg_keeping_add_places:
 *
 * Adds the files and folders as they are now, and what goes out of the program's hands.
 */
void
cg_keeping_add_places (CgKeeping *self)
{
  self->part = CG_KEPT_WITH_DOCUMENT;
  add_document (self);
  add_lock (self);
  add_drafts (self);
  cg_keeping_add (self, N_("What can be undone"), NULL, said (self, N_("Every step since the assessment was opened, in "
                                                                       "memory only.")),
                  N_("Until the window is closed."));
  self->part = CG_KEPT_ON_COMPUTER;
  add_rescue (self);
  add_desk (self);
  add_own_tools (self);
  self->part = CG_KEPT_HANDED_OUT;
  add_handed_out (self);
}
