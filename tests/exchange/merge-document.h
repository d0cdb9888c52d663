/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A small document that answers come back to, and such answers. */
#define NS "xmlns='urn:common-ground:assessment:1'"
#define LEVEL(id, value) "<level id='" id "' value='" value "'><label>" id "</label></level>"
#define ITEM(id) "<item id='" id "'><title>" id "</title><prompt>" id "?</prompt></item>"
#define RESPONSE(who, more, item, answer) \
  "<response round='open' respondent='" who "' instrument='i' " more "><rating item='" item "' answer='" answer "'/></response>"
#define REPLY_TO(assessment, round, created, inside) \
  "<reply " NS " version='1' assessment='" assessment "' round='" round "' created='" created "'>" inside "</reply>"
#define REPLY(inside) REPLY_TO ("m", "open", "2026-02-01T10:00:00Z", inside)
#define PERSON(who) "<respondent id='" who "' partner='p'/>"
#define AT(time) "modified='2026-02-01T" time ":00:00Z'"

static const char document[] =
  "<assessment " NS " id='m' version='1' xml:lang='en' mode='formal' modified='2026-01-01T00:00:00Z'>"
  "<partnership><name>M</name></partnership>"
  "<partners><partner id='p' sector='other' slot='1'><name>P</name></partner></partners>"
  "<respondents><respondent id='x' partner='p'><name>Ex</name></respondent></respondents>"
  "<rounds><round id='old' kind='baseline' date='2025-01-01' locked='true'><name>Old</name></round>"
  "<round id='open' kind='review' date='2026-01-01' locked='false'><name>Open</name></round>"
  "<round id='secret' kind='review' date='2026-01-02' locked='false'><name>Secret</name>"
  "<collection naming='anonymous'><notice>Nobody.</notice><contact>C</contact></collection></round></rounds>"
  "<instruments><instrument xmlns='urn:common-ground:instrument:1' id='i' version='1' xml:lang='en' kind='relationships'>"
  "<title>Tool</title><summary>S</summary><source title='t' author='a' year='2000' section='s'/>"
  "<scale id='s' origin='app'>" LEVEL ("l1", "1") LEVEL ("l2", "2") LEVEL ("l3", "3") "</scale>"
  "<section id='one'><title>One</title>" ITEM ("a") ITEM ("b") "</section></instrument></instruments>"
  "<responses>" RESPONSE ("x", "modified='2026-01-01T00:00:00Z'", "a", "l1") "</responses></assessment>";
