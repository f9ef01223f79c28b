#ifndef LANDPLAN_LATE_LIBRARIES_H
#define LANDPLAN_LATE_LIBRARIES_H

/* Libraries of which nothing is loaded before something in them is called: they would take two thirds of the time in which the program
   starts. Whoever calls them sees nothing of it: their functions are defined here, and the first call finds the real ones. Where this
   is not written for (other systems and processors), they are loaded at the start. */

/* Loads all of them that there are. */
void late_libraries_load(void);

#endif
