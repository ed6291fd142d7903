#define _GNU_SOURCE
#include "CFileSystem.h"

#include <stdio.h>

#if defined(__APPLE__)

int hjemmel_rename_exchange(int first_folder, const char *first, int second_folder,
                            const char *second) {
    return renameatx_np(first_folder, first, second_folder, second, RENAME_SWAP);
}

int hjemmel_rename_exclusive(int old_folder, const char *old_name, int new_folder,
                             const char *new_name) {
    return renameatx_np(old_folder, old_name, new_folder, new_name, RENAME_EXCL);
}

#elif defined(__linux__)

#include <sys/syscall.h>
#include <unistd.h>

// From linux/fs.h; called by number because musl has no wrapper.
enum { NO_REPLACE = 1, EXCHANGE = 2 };

int hjemmel_rename_exchange(int first_folder, const char *first, int second_folder,
                            const char *second) {
    return (int)syscall(SYS_renameat2, first_folder, first, second_folder, second, EXCHANGE);
}

int hjemmel_rename_exclusive(int old_folder, const char *old_name, int new_folder,
                             const char *new_name) {
    return (int)syscall(SYS_renameat2, old_folder, old_name, new_folder, new_name, NO_REPLACE);
}

#else

#include <errno.h>

int hjemmel_rename_exchange(int first_folder, const char *first, int second_folder,
                            const char *second) {
    (void)first_folder, (void)first, (void)second_folder, (void)second;
    errno = ENOTSUP;
    return -1;
}

int hjemmel_rename_exclusive(int old_folder, const char *old_name, int new_folder,
                             const char *new_name) {
    (void)old_folder, (void)old_name, (void)new_folder, (void)new_name;
    errno = ENOTSUP;
    return -1;
}

#endif
