#include <zlib.h>

/* A macro, which Swift does not see. 31 = 15 for the largest window + 16 for the format gzip. */
static inline int shim_deflateInitGzip(z_stream *stream) {
    return deflateInit2(stream, Z_BEST_COMPRESSION, Z_DEFLATED, 31, 9, Z_DEFAULT_STRATEGY);
}

/* Likewise: zlib's own format (RFC 1950). */
static inline int shim_inflateInit(z_stream *stream) {
    return inflateInit(stream);
}
