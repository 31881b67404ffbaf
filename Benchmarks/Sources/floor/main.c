// The least that reading documents can cost: the text and the places of its letters of each PDF by poppler-glib, and
// each HTML page parsed and walked by libxml2, all in one process, with nothing made of it.
//
// usage: floor FILE...
#include <poppler.h>
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <stdio.h>
#include <string.h>

static size_t letters, places, nodes;

static int readPDF(GBytes *data) {
  PopplerDocument *document = poppler_document_new_from_bytes(data, NULL, NULL);
  if (!document) return 1;
  int count = poppler_document_get_n_pages(document);
  for (int number = 0; number < count; number++) {
    PopplerPage *page = poppler_document_get_page(document, number);
    if (!page) continue;
    char *text = poppler_page_get_text(page);
    PopplerRectangle *boxes = NULL;
    guint boxCount = 0;
    if (poppler_page_get_text_layout(page, &boxes, &boxCount)) places += boxCount;
    if (text) letters += strlen(text);
    g_free(boxes);
    g_free(text);
    g_object_unref(page);
  }
  g_object_unref(document);
  return 0;
}

static void walk(xmlNode *node) {
  for (; node; node = node->next) {
    nodes++;
    if (node->type == XML_TEXT_NODE && node->content) letters += strlen((const char *)node->content);
    walk(node->children);
  }
}

static int readHTML(const char *bytes, size_t length) {
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  htmlDocPtr document = htmlReadMemory(bytes, (int)length, NULL, NULL, options);
  if (!document) return 1;
  walk(xmlDocGetRootElement(document));
  xmlFreeDoc(document);
  return 0;
}

int main(int count, char **names) {
  int failed = 0;
  for (int number = 1; number < count; number++) {
    char *bytes = NULL;
    gsize length = 0;
    if (!g_file_get_contents(names[number], &bytes, &length, NULL)) {
      fprintf(stderr, "%s can't be read\n", names[number]);
      return 1;
    }
    if (g_str_has_suffix(names[number], ".pdf")) {
      GBytes *data = g_bytes_new_take(bytes, length);
      failed += readPDF(data);
      g_bytes_unref(data);
    } else {
      failed += readHTML(bytes, length);
      g_free(bytes);
    }
  }
  printf("%zu letters, %zu places, %zu nodes, %d not read\n", letters, places, nodes, failed);
  return 0;
}
