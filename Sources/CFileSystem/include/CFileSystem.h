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

// Whether an open file has extended attributes, such as access lists, that a new one would not have,
// or so many that they cannot be listed.
int hjemmel_has_attributes(int file);

// From now on a signal that would end the program (SIGINT, SIGTERM, SIGHUP) is only noted. Not for
// two threads at once.
void hjemmel_hold_signals(void);

// The latest signal that was noted; 0 for none.
int hjemmel_held_signal(void);

// Signals do again what they did before.
void hjemmel_release_signals(void);

#endif
