#include "guard.h"
#include <math.h>
#include <string.h>

static _Thread_local guard *innermost;
static _Thread_local int depth;
static _Thread_local int broken;
static _Thread_local int lets_stop;
static _Thread_local char message[1024];

/* Keeps what GLPK says while it aborts, prints nothing. */
static int on_text(void *info, const char *text) {
    (void)info;
    if (glp_at_error()) {
        size_t used = strlen(message);
        strncat(message, text, sizeof message - 1 - used);
    } else if (lets_stop && stop_requested() && innermost != NULL) {
        guard_jump(GUARDED_INTERRUPTED);
    }
    return 1;
}

static void on_error(void *info) {
    (void)info;
    if (innermost != NULL) guard_jump(GUARDED_ABORTED);
}

int guard_is_open(void) { return depth > 0 && !broken; }

void guard_push(guard *guard) {
    guard->outer = innermost;
    innermost = guard;
}

void guard_pop(void) {
    if (innermost != NULL) innermost = innermost->outer;
}

int guard_failed(int reason) {
    guard_pop();
    broken = 1;
    lets_stop = 0;
    return reason;
}

void guard_jump(int reason) { longjmp(innermost->landing, reason); }

void guard_let_stop(int yes) { lets_stop = yes; }

static void free_environment(void) {
    glp_free_env();
    broken = 0;
    innermost = NULL;
}

int guarded_enter(int memory_megabytes) {
    if (depth > 0 && broken) return GUARDED_BROKEN;
    if (depth++ > 0) return GUARDED_OK;
    free_environment();
    message[0] = '\0';
    glp_term_hook(on_text, NULL);
    glp_error_hook(on_error, NULL);
    if (memory_megabytes > 0) GUARDED(glp_mem_limit(memory_megabytes));
    return GUARDED_OK;
}

void guarded_leave(void) {
    if (depth > 0 && --depth == 0) free_environment();
}

const char *guarded_message(void) {
    size_t used = strlen(message);
    while (used > 0 && message[used - 1] == '\n') message[--used] = '\0';
    return message;
}

int bound_type(double lower, double upper) {
    if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
    if (isinf(upper)) return GLP_LO;
    return lower == upper ? GLP_FX : GLP_DB;
}
