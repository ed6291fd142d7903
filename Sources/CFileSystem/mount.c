#define _GNU_SOURCE
#include "CFileSystem.h"

#include <fcntl.h>
#include <sys/stat.h>

int hjemmel_is_mount_root(int folder, const char *name) {
#if defined(STATX_ATTR_MOUNT_ROOT)
    struct statx status;
    if (statx(folder, name, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT, STATX_TYPE, &status) != 0)
        return -1;
    return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#else
    (void)folder, (void)name;
    return 0;
#endif
}
