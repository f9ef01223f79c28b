#define _GNU_SOURCE
#include "CCloseFrom.h"

int close_files_from(posix_spawn_file_actions_t *actions, int first) {
    return posix_spawn_file_actions_addclosefrom_np(actions, first);
}
