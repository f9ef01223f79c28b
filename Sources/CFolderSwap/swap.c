#define _GNU_SOURCE
#include "CFolderSwap.h"
#include <fcntl.h>
#include <stdio.h>

int folder_swap(const char *one, const char *other) {
#if defined(__linux__) && defined(RENAME_EXCHANGE)
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
#elif defined(__APPLE__)
    return renamex_np(one, other, RENAME_SWAP);
#else
    (void)one;
    (void)other;
    return -1;
#endif
}
