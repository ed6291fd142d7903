#include "CFileSystem.h"

#include <errno.h>
#include <string.h>
#include <sys/xattr.h>

int hjemmel_has_attributes(int file) {
    char names[4096];
    ssize_t size = flistxattr(file, names, sizeof names);
    if (size < 0)
        return errno != ENOTSUP;
    // Each new file gets this one by itself.
    for (const char *name = names; name < names + size; name += strlen(name) + 1)
        if (strcmp(name, "security.selinux") != 0)
            return 1;
    return 0;
}
