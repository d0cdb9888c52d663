/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/cg-kept-private.h"

#include <glib/gi18n-lib.h>

#include "model/cg-round.h"
#include "storage/cg-file-write.h"

static void
ask (CgKeeping *self, const char *question, char *answer)
{
  cg_keeping_add (self, question, NULL, answer, NULL);
}

static char *
join (const char *first, const char *second)
{
  /* Two paragraphs of one answer. */
  return g_strconcat (first, "\n", second, NULL);
}

static guint
count_named (CgEntry *people)
{
  guint n = 0;

  for (guint i = 0; i < cg_entry_get_n_children (people); i++)
    n += cg_entry_get (cg_entry_get_child (people, i), CG_NAME_NAME) != NULL;
  return n;
}

static char *
count_people (const CgKeeping *self)
{
  CgEntry *people = cg_assessment_get_list (self->assessment, CG_KIND_RESPONDENTS);
  guint n = cg_entry_get_n_children (people);

  /* Translators: %1$u is the number of people answering, %2$u how many of them have a name in the file */
  return g_strdup_printf (cg_language_ngettext (self->language,
                                                "The assessment lists %1$u person answering, of whom %2$u has a name in "
                                                "it.",
                                                "The assessment lists %1$u people answering, of whom %2$u have a name in "
                                                "it.", n),
                          n, count_named (people));
}

static char *
answer_what_data (const CgKeeping *self)
{
  g_autofree char *counted = count_people (self);
  gboolean anonymous = self->round != NULL && cg_round_is_anonymous (self->round);
  const char *held = cg_keeping_say (self, anonymous
      ? N_("The round is anonymous: no name, no role and no time. Kept are the partner that somebody answers "
           "for, the answers and the comments.")
      : N_("Kept are the name, if somebody gives it; the partner they answer for; from which side they see it; their "
           "answers, comments and evidence."));
  const char *besides = cg_keeping_say (self, N_("Whoever leads an action or is named in the log stands there by name. "
                                                 "The tools ask about organisations, not about anybody’s health; a free "
                                                 "comment may still tell something of it."));

  return g_strjoin ("\n", counted, held, besides, NULL);
}

static char *
answer_why (const CgKeeping *self)
{
  const char *purpose = cg_keeping_promised (self, CG_NAME_PURPOSE);
  const char *basis = cg_keeping_say (self, N_("The lawful basis is for the organisation that runs the round to name; "
                                               "the program does not choose one."));

  return join (purpose != NULL ? purpose : cg_keeping_say (self, N_("Nobody has said yet what the round is for. It is "
                                                                    "set on Collect.")),
               basis);
}

static char *
answer_who_sees (const CgKeeping *self)
{
  const char *notice = cg_keeping_promised (self, CG_NAME_NOTICE);

  return join (notice != NULL ? notice : cg_keeping_say (self, N_("Nobody has said yet who will see what. It is set on "
                                                                  "Collect.")),
               cg_keeping_say (self, N_("Whoever can open the file can read all of it.")));
}

static char *
answer_where (const CgKeeping *self)
{
  g_autofree char *document = cg_keeping_dup_place (self);
  g_autofree char *drafts = cg_file_private_folder (CG_FOLDER_DRAFTS);
  g_autofree char *shown = g_filename_display_name (drafts);

  /* Translators: %1$s is a file or “Not saved yet”, %2$s a folder */
  return g_strdup_printf (cg_keeping_say (self, N_("In one file, which you put where you like:\n%1$s\n"
                                                   "Changes that are not saved yet are here:\n%2$s")),
                          document, shown);
}

static char *
answer_rights (const CgKeeping *self)
{
  const char *contact = cg_keeping_promised (self, CG_NAME_CONTACT);
  const char *nobody = cg_keeping_say (self, N_("Nobody has said yet whom people can ask. It is set on Collect."));
  /* Translators: %s is how somebody can be reached */
  g_autofree char *whom = contact != NULL ? g_strdup_printf (cg_keeping_say (self, N_("Whom to ask: %s")), contact)
                                          : g_strdup (nobody);
  const char *rights[] = {
    whom,
    cg_keeping_say (self, N_("To see: with a name, the answers stand under it on Assess. To correct: there, or with a "
                             "new reply.")),
    cg_keeping_say (self, N_("To erase: “Erase This Person…” on Collect takes the name and the words out of every round, "
                             "locked ones too, out of the drafts and out of what could be undone.")),
    cg_keeping_say (self, N_("The levels chosen stay, without a name; so does a dated record in the log. Save "
                             "afterwards. Older copies of the file, damaged drafts, backups and what was sent have to be "
                             "deleted where they are.")),
    NULL
  };

  return g_strjoinv ("\n", (char **) rights);
}

/**
 * cg_keeping_add_answers:
 *
 * Adds what an information-governance officer asks, answered as far as the document answers it.
 */
void
cg_keeping_add_answers (CgKeeping *self)
{
  self->part = CG_KEPT_ANSWERS;
  ask (self, N_("What personal data is there?"), answer_what_data (self));
  ask (self, N_("What is it for, and on what lawful basis?"), answer_why (self));
  ask (self, N_("Who sees it?"), answer_who_sees (self));
  ask (self, N_("Where is it?"), answer_where (self));
  ask (self, N_("How long is it kept?"), cg_keeping_dup_until (self));
  ask (self, N_("Who else gets it?"),
       g_strdup (cg_keeping_say (self, N_("Nobody through the program. Forms, replies, charts and copies go where you "
                                          "send them."))));
  ask (self, N_("How is it kept safe?"),
       g_strdup (cg_keeping_say (self, N_("The file is as safe as the folder and the disk it is on: it is not encrypted, "
                                          "so that it stays readable. Drafts and complete copies can be read by your "
                                          "user account only. A save never leaves half a file, and does not overwrite "
                                          "somebody else’s changes unasked."))));
  ask (self, N_("What can a person ask for?"), answer_rights (self));
  ask (self, N_("Is there a network or a processor?"),
       g_strdup (cg_keeping_say (self, N_("Neither. The program opens no network connection, has no account and tells "
                                          "nobody how it is used. A link opens in your browser only when you ask for "
                                          "it."))));
  ask (self, N_("Does a computer decide anything about people?"),
       g_strdup (cg_keeping_say (self, N_("No. The program counts and draws; people agree the levels. People are not "
                                          "scored or profiled."))));
}
