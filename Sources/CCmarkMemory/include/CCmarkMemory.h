#ifndef C_CMARK_MEMORY_H
#define C_CMARK_MEMORY_H

// Memory for libcmark-gfm, of which a parse asks for many thousand small pieces and needs all of
// them until its tree has been read: pieces are cut off large blocks, and given back together.
//
// Each thread has its own, for one tree at a time: made, read and given back on that thread.

// The functions that the library asks for memory: a `cmark_mem *`.
void *hjemmel_tree_memory(void);

// Gives back all that the library has asked for on this thread.
void hjemmel_tree_memory_release(void);

#endif
