#include "CFileSystem.h"

#include <signal.h>
#include <stddef.h>

static const int held_signals[] = {SIGINT, SIGTERM, SIGHUP};
enum { COUNT = sizeof held_signals / sizeof held_signals[0] };

static volatile sig_atomic_t latest;
static struct sigaction former[COUNT];

static void note(int number) {
    latest = number;
}

void hjemmel_hold_signals(void) {
    struct sigaction action = {0};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
    latest = 0;
    for (size_t index = 0; index < COUNT; index++)
        sigaction(held_signals[index], &action, &former[index]);
}

int hjemmel_held_signal(void) {
    return latest;
}

void hjemmel_release_signals(void) {
    for (size_t index = 0; index < COUNT; index++)
        sigaction(held_signals[index], &former[index], NULL);
}
