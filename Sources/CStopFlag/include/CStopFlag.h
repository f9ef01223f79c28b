/* The process-wide wish to stop, which a signal handler may set: one flag for Swift and for every C that works long. */
#ifndef CSTOPFLAG_H
#define CSTOPFLAG_H

void stop_request(void);
int stop_requested(void);
void stop_clear(void);
/* SIGINT, SIGTERM and SIGHUP request a stop; the second of a kind does what the system does by default. */
int stop_install_handlers(void);

#endif
