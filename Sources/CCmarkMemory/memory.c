#include "CCmarkMemory.h"

#include <cmark-gfm.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct block {
    struct block *before;
    size_t size;
    size_t used;
    max_align_t bytes[];
};

// Under the address sanitizer each piece has a block of its own, so that it sees what reaches past
// a piece.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ONE_BLOCK_EACH 1
#endif
#endif
#ifndef ONE_BLOCK_EACH
#define ONE_BLOCK_EACH 0
#endif

// What stands before each piece: its length, rounded up.
enum { HEAD = sizeof(max_align_t), FIRST_BLOCK = 60000 };

static _Thread_local struct block *newest;

static size_t rounded(size_t size) {
    if (size > SIZE_MAX / 4) abort();
    return (size + HEAD - 1) / HEAD * HEAD;
}

static size_t *length(void *piece) { return (size_t *)((char *)piece - HEAD); }

static int is_last(void *piece) {
    return (char *)piece + *length(piece) == (char *)newest->bytes + newest->used;
}

// A piece of a rounded size. Like the library's own, it does not return without memory.
static void *cut(size_t size) {
    size_t needed = HEAD + size;
    if (!newest || newest->size - newest->used < needed) {
        size_t room = newest ? newest->size * 2 : FIRST_BLOCK;
        if (room < needed || ONE_BLOCK_EACH) room = needed;
        struct block *block = malloc(sizeof(struct block) + room);
        if (!block) abort();
        *block = (struct block){.before = newest, .size = room};
        newest = block;
    }
    char *piece = (char *)newest->bytes + newest->used + HEAD;
    newest->used += needed;
    *length(piece) = size;
    return piece;
}

static void *tree_calloc(size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) abort();
    size_t bytes = rounded(count * size);
    return memset(cut(bytes), 0, bytes);
}

static void *tree_realloc(void *piece, size_t size) {
    size_t bytes = rounded(size);
    if (!piece) return cut(bytes);
    size_t old = *length(piece);
    if (bytes <= old) return piece;
    // A text that grows is mostly the last piece: then it stays where it is.
    if (is_last(piece) && newest->size - newest->used >= bytes - old) {
        newest->used += bytes - old;
        *length(piece) = bytes;
        return piece;
    }
    return memcpy(cut(bytes), piece, old);
}

static void tree_free(void *piece) {
    if (piece && is_last(piece)) newest->used -= HEAD + *length(piece);
}

void *hjemmel_tree_memory(void) {
    static cmark_mem memory = {tree_calloc, tree_realloc, tree_free};
    return &memory;
}

void hjemmel_tree_memory_release(void) {
    while (newest) {
        struct block *before = newest->before;
        free(newest);
        newest = before;
    }
}
