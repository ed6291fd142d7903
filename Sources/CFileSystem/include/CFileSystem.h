#ifndef C_FILE_SYSTEM_H
#define C_FILE_SYSTEM_H

// The two renames that no C library declares alike. Both return 0, or -1 with errno set.

// Exchanges two names in one step: at every moment each of them names one of the two.
int hjemmel_rename_exchange(int first_folder, const char *first, int second_folder,
                            const char *second);

// Renames only where nothing bears the new name yet (EEXIST otherwise).
int hjemmel_rename_exclusive(int old_folder, const char *old_name, int new_folder,
                             const char *new_name);

// Whether something is mounted at a name, which may be a file. 0 also where the system cannot tell;
// -1 with errno set.
int hjemmel_is_mount_root(int folder, const char *name);

#endif
