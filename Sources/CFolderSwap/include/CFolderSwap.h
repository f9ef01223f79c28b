#ifndef C_FOLDER_SWAP_H
#define C_FOLDER_SWAP_H

/* Exchanges two names in one step; 0 when done, -1 where the system or the file system cannot. */
int folder_swap(const char *one, const char *other);

#endif
