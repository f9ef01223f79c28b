#ifndef C_CLOSE_FROM_H
#define C_CLOSE_FROM_H

#include <spawn.h>

/* What is started by these actions has no file open from this number on. */
int close_files_from(posix_spawn_file_actions_t *actions, int first);

#endif
