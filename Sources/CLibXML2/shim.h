#pragma once
// ICU's types, which libxml2's converters name, clash with those Foundation brings along; nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

// xmlFree is a mutable global function pointer, which Swift 6 mode refuses to read.
static inline void casebook_xml_free(void *pointer) { xmlFree(pointer); }
