#ifndef CCMARK_GFM_SHIM_H
#define CCMARK_GFM_SHIM_H

#include <string.h>

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// The node types of the extensions are variables that no installed header
// declares. They are set when the extensions are registered and never after,
// so they are read through functions and look immutable from Swift.
extern cmark_node_type CMARK_NODE_TABLE;
extern cmark_node_type CMARK_NODE_TABLE_ROW;
extern cmark_node_type CMARK_NODE_TABLE_CELL;
extern cmark_node_type CMARK_NODE_STRIKETHROUGH;

static inline cmark_node_type ccmark_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type ccmark_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type ccmark_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type ccmark_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }

#endif
