#include "CGLPK.h"

#include <glpk.h>

const char *glpk_version(void) { return glp_version(); }
