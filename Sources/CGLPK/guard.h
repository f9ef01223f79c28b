#ifndef GUARD_H
#define GUARD_H

#include "CGLPK.h"
#include "CStopFlag.h"
#include <glpk.h>
#include <setjmp.h>

/* Where an abort of GLPK comes back to. The innermost guard of a thread is always on GLPK's own C stack, so a jump
 * never crosses a frame of another language. */
typedef struct guard {
    jmp_buf landing;
    struct guard *outer;
} guard;

int guard_is_open(void);
void guard_push(guard *guard);
void guard_pop(void);
int guard_failed(int reason);
/* Lands at the innermost guard. */
void guard_jump(int reason);
/* Makes the terminal hook land at the innermost guard when a stop is requested. */
void guard_let_stop(int yes);

/* Runs a statement so that it either ends or returns from the enclosing function with how it was aborted. */
#define GUARDED(statement)                              \
    do {                                                \
        guard around;                                   \
        if (!guard_is_open()) return GUARDED_BROKEN;    \
        guard_push(&around);                            \
        int reason = setjmp(around.landing);            \
        if (reason != 0) return guard_failed(reason);   \
        statement;                                      \
        guard_pop();                                    \
    } while (0)

/* GLPK's bound type of a pair of bounds. */
int bound_type(double lower, double upper);

#endif
