#include "CStopFlag.h"
#include <signal.h>
#include <string.h>

static volatile sig_atomic_t stop;

void stop_request(void) { stop = 1; }
int stop_requested(void) { return stop != 0; }
void stop_clear(void) { stop = 0; }

static void on_signal(int number) {
    (void)number;
    stop = 1;
}

int stop_install_handlers(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    /* Resets to the default action on entry, because whoever asks twice wants the process gone. */
    action.sa_flags = SA_RESETHAND | SA_RESTART;
    sigemptyset(&action.sa_mask);
    if (sigaction(SIGINT, &action, NULL) != 0 || sigaction(SIGTERM, &action, NULL) != 0) return -1;
    /* A closed terminal is a request to stop, unless whoever started the program had it ignored, as nohup does. */
    struct sigaction before;
    if (sigaction(SIGHUP, NULL, &before) != 0) return -1;
    if (before.sa_handler != SIG_IGN && sigaction(SIGHUP, &action, NULL) != 0) return -1;
    /* Whoever started the program may have left them blocked, as threads of dispatch queues do. */
    sigset_t all;
    sigemptyset(&all);
    sigaddset(&all, SIGINT);
    sigaddset(&all, SIGTERM);
    sigaddset(&all, SIGHUP);
    return sigprocmask(SIG_UNBLOCK, &all, NULL);
}
