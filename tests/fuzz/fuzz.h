/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "common/cg-error.h"

/* Each target is this one function: under libFuzzer it is called for hours, in the test for some thousand inputs. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);
