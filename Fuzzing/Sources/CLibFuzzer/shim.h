#include <stddef.h>
#include <stdint.h>

// The entry to libFuzzer for programs with a `main` of their own; no header declares it.
int LLVMFuzzerRunDriver(
    int *argc, char ***argv, int (*run)(const uint8_t *_Nullable bytes, size_t count));
