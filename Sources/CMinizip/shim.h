#include <minizip/ioapi.h>
#include <minizip/unzip.h>
