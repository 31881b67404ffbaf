#pragma once
#include <stdio.h>
#include <tnef-types.h>
#include <ytnef.h>
#include <mapi.h>
#include <mapidefs.h>

// Kinds of values, which are macros with a cast.
static const unsigned int casebook_tnef_object = 13, casebook_tnef_string8 = 30, casebook_tnef_unicode = 31,
                          casebook_tnef_binary = 258;

// The library prints what it thinks of a file to standard output, where a worker's answers go.
static inline int casebook_tnef_parse(unsigned char *bytes, long size, TNEFStruct *parsed) {
  FILE *kept = stdout;
  FILE *nowhere = fmemopen(NULL, 4096, "w");
  if (nowhere == NULL) return -1;
  stdout = nowhere;
  int result = TNEFParseMemory(bytes, size, parsed);
  stdout = kept;
  fclose(nowhere);
  return result;
}

static inline variableLength *casebook_tnef_property(MAPIProps *properties, unsigned int type, unsigned int id) {
  variableLength *found = MAPIFindProperty(properties, PROP_TAG(type, id));
  return found == MAPI_UNDEFINED ? NULL : found;
}
