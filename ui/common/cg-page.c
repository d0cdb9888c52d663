/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "common/cg-page.h"

enum {
  PROP_0,
  PROP_TITLE,
  PROP_ICON_NAME,
  PROP_NEXT_STEP,
  PROP_NEXT_LABEL,
  PROP_NEXT_ACTION,
  N_PROPERTIES
};

typedef struct {
  CgFocus *focus;
  CgCatalogue *catalogue;
  CgDocument *document;
  char *texts[N_PROPERTIES];
} CgPagePrivate;

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgPage, cg_page, ADW_TYPE_BIN)

#define PRIVATE(self) ((CgPagePrivate *) cg_page_get_instance_private (self))

static void
set_text (CgPage *self, guint property, const char *text)
{
  CgPagePrivate *priv = PRIVATE (self);

  if (g_strcmp0 (priv->texts[property], text) == 0)
    return;
  g_free (priv->texts[property]);
  priv->texts[property] = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
cg_page_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, PRIVATE (CG_PAGE (object))->texts[property]);
}

static void
cg_page_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  set_text (CG_PAGE (object), property, g_value_get_string (value));
}

static void
cg_page_dispose (GObject *object)
{
  CgPagePrivate *priv = PRIVATE (CG_PAGE (object));

  cg_page_set_document (CG_PAGE (object), NULL);
  g_clear_object (&priv->focus);
  g_clear_object (&priv->catalogue);
  G_OBJECT_CLASS (cg_page_parent_class)->dispose (object);
}

static void
cg_page_finalize (GObject *object)
{
  CgPagePrivate *priv = PRIVATE (CG_PAGE (object));

  for (guint i = 0; i < N_PROPERTIES; i++)
    g_free (priv->texts[i]);
  G_OBJECT_CLASS (cg_page_parent_class)->finalize (object);
}

static void
cg_page_real_set_document (CgPage *self, CgDocument *document)
{
}

static void
cg_page_real_grab_focus_first (CgPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
cg_page_class_init (CgPageClass *class)
{
  static const char *const names[N_PROPERTIES] = {
    [PROP_TITLE] = "title",
    [PROP_ICON_NAME] = "icon-name",
    [PROP_NEXT_STEP] = "next-step",
    [PROP_NEXT_LABEL] = "next-label",
    [PROP_NEXT_ACTION] = "next-action",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = cg_page_get_property;
  object_class->set_property = cg_page_set_property;
  object_class->dispose = cg_page_dispose;
  object_class->finalize = cg_page_finalize;
  class->set_document = cg_page_real_set_document;
  class->grab_focus_first = cg_page_real_grab_focus_first;

  for (guint i = PROP_TITLE; i < N_PROPERTIES; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
cg_page_init (CgPage *self)
{
}

/**
 * cg_page_set_context:
 * @focus: what the window is looking at
 * @catalogue: every instrument and guidance at hand
 *
 * Called once by the window, before any document.
 */
void
cg_page_set_context (CgPage *self, CgFocus *focus, CgCatalogue *catalogue)
{
  g_return_if_fail (CG_IS_PAGE (self) && CG_IS_FOCUS (focus) && CG_IS_CATALOGUE (catalogue));
  g_return_if_fail (PRIVATE (self)->document == NULL);

  g_set_object (&PRIVATE (self)->focus, focus);
  g_set_object (&PRIVATE (self)->catalogue, catalogue);
}

/**
 * cg_page_set_document:
 * @document: (nullable): the document to show
 */
void
cg_page_set_document (CgPage *self, CgDocument *document)
{
  g_return_if_fail (CG_IS_PAGE (self));

  if (g_set_object (&PRIVATE (self)->document, document))
    CG_PAGE_GET_CLASS (self)->set_document (self, document);
}

CgFocus *
cg_page_get_focus (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), NULL);

  return PRIVATE (self)->focus;
}

CgCatalogue *
cg_page_get_catalogue (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), NULL);

  return PRIVATE (self)->catalogue;
}

/**
 * cg_page_get_document:
 *
 * Returns: (transfer none) (nullable): the document that is shown
 */
CgDocument *
cg_page_get_document (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), NULL);

  return PRIVATE (self)->document;
}

/**
 * cg_page_get_session:
 *
 * Returns: (transfer none) (nullable): the session of the document that is shown
 */
CgSession *
cg_page_get_session (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), NULL);

  return PRIVATE (self)->document != NULL ? cg_document_get_session (PRIVATE (self)->document) : NULL;
}

/**
 * cg_page_get_assessment:
 *
 * Returns: (transfer none) (nullable): the assessment that is shown
 */
CgAssessment *
cg_page_get_assessment (CgPage *self)
{
  CgSession *session = cg_page_get_session (self);

  return session != NULL ? cg_session_get_assessment (session) : NULL;
}

/**
 * cg_page_is_read_only:
 *
 * Returns: whether there is no document, or one that must not be changed
 */
gboolean
cg_page_is_read_only (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), TRUE);

  return PRIVATE (self)->document == NULL || cg_document_is_read_only (PRIVATE (self)->document);
}

const char *
cg_page_get_title (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), NULL);

  return PRIVATE (self)->texts[PROP_TITLE];
}

const char *
cg_page_get_icon_name (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), NULL);

  return PRIVATE (self)->texts[PROP_ICON_NAME];
}

const char *
cg_page_get_next_step (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), NULL);

  return PRIVATE (self)->texts[PROP_NEXT_STEP];
}

const char *
cg_page_get_next_label (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), NULL);

  return PRIVATE (self)->texts[PROP_NEXT_LABEL];
}

const char *
cg_page_get_next_action (CgPage *self)
{
  g_return_val_if_fail (CG_IS_PAGE (self), NULL);

  return PRIVATE (self)->texts[PROP_NEXT_ACTION];
}

/**
 * cg_page_set_next:
 * @step: (nullable): one sentence that names the next step
 * @label: (nullable): the words on its button; %NULL for a sentence without a button
 * @action: (nullable): the detailed name of the button's action, such as `win.show-page('assess')`
 */
void
cg_page_set_next (CgPage *self, const char *step, const char *label, const char *action)
{
  g_return_if_fail (CG_IS_PAGE (self));

  g_object_freeze_notify (G_OBJECT (self));
  set_text (self, PROP_NEXT_STEP, step);
  set_text (self, PROP_NEXT_LABEL, label);
  set_text (self, PROP_NEXT_ACTION, action);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * cg_page_grab_focus_first:
 *
 * Puts the keyboard where work on this page begins.
 */
void
cg_page_grab_focus_first (CgPage *self)
{
  g_return_if_fail (CG_IS_PAGE (self));

  CG_PAGE_GET_CLASS (self)->grab_focus_first (self);
}
