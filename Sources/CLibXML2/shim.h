#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// xmlFree is a mutable global function pointer, which Swift 6 mode refuses to read.
static inline void casebook_xml_free(void *pointer) { xmlFree(pointer); }
