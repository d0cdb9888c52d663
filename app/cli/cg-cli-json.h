/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void cg_cli_json_add_string  (JsonBuilder *builder, const char *name, const char *value);
void cg_cli_json_add_integer (JsonBuilder *builder, const char *name, gint64 value);
void cg_cli_json_add_number  (JsonBuilder *builder, const char *name, double value);
void cg_cli_json_add_boolean (JsonBuilder *builder, const char *name, gboolean value);
void cg_cli_json_begin_array (JsonBuilder *builder, const char *name);
void cg_cli_json_print       (JsonBuilder *builder);

G_END_DECLS
