/* GLPK behind guards: the only way from Swift to GLPK. glpk.h is not included here, so that no unguarded call can be
 * written.
 *
 * Every function that returns `int` without saying otherwise returns GUARDED_OK, or how the call ended instead. After
 * anything but GUARDED_OK the environment of this thread is broken: each further call returns GUARDED_BROKEN at once,
 * until the outermost guarded_leave has freed it. Rows and columns count from 1, as in GLPK; arrays of indices and
 * coefficients that GLPK reads from element 1 on are marked "padded" and carry one unused element in front. An absent
 * bound is an infinity. */
#ifndef CGLPK_H
#define CGLPK_H

#include <stddef.h>

typedef struct glp_prob glp_prob;

enum { GUARDED_OK = 0, GUARDED_ABORTED = 1, GUARDED_INTERRUPTED = 2, GUARDED_BROKEN = 3 };

/* Begins the use of GLPK on this thread, with a limit in MB on what it allocates; 0: none. Nests. */
int guarded_enter(int memory_megabytes);
/* Ends it; the outermost call frees everything that GLPK holds on this thread. */
void guarded_leave(void);
/* What GLPK said when the last call of this thread was aborted. */
const char *guarded_message(void);

/* -- problem -- */

/* Makes a maximisation problem: bounds and kinds per column and row from element 0; the matrix padded. */
int guarded_build(glp_prob **problem, int columns, const double *lower, const double *upper,
                  const unsigned char *is_integer, int rows, const double *row_lower, const double *row_upper,
                  int entries, const int *entry_rows, const int *entry_columns, const double *coefficients);
/* Frees one problem before the session ends. */
int guarded_delete(glp_prob *problem);
/* Coefficients from element 0 for column 1 on. */
int guarded_set_objective(glp_prob *problem, int maximize, double constant, const double *coefficients);
int guarded_set_column_bounds(glp_prob *problem, int count, const int *columns, const double *lower,
                              const double *upper);
int guarded_set_row_bounds(glp_prob *problem, int count, const int *rows, const double *lower, const double *upper);
/* Adds one row; indices and coefficients padded. */
int guarded_add_row(glp_prob *problem, double lower, double upper, int count, const int *columns,
                    const double *coefficients);
/* Adds one column with its objective coefficient; rows and coefficients padded. */
int guarded_add_column(glp_prob *problem, double lower, double upper, double objective, int count, const int *rows,
                       const double *coefficients);
int guarded_set_objective_coefficient(glp_prob *problem, int column, double coefficient);
/* Deletes rows; their numbers padded. */
int guarded_delete_rows(glp_prob *problem, int count, const int *rows);
/* Names what the reader of a file kept: copies at most `capacity` bytes of a column's name. */
int guarded_column_name(glp_prob *problem, int column, char *name, int capacity);
int guarded_size(glp_prob *problem, int *rows, int *columns);
/* Reads a file in CPLEX LP (0) or free MPS (1) format; `*problem` is null when it has a fault. */
int guarded_read(glp_prob **problem, const char *path, int format);
/* Calls GLPK with an index that does not exist, as a proof that the guard holds. */
int guarded_provoke(glp_prob *problem);

/* -- linear relaxation -- */

enum { RELAXATION_OPTIMAL, RELAXATION_INFEASIBLE, RELAXATION_UNBOUNDED, RELAXATION_CUT_OFF, RELAXATION_LIMIT,
       RELAXATION_FAILED };

typedef struct {
    int iterations;          /* most pivots; 0: no limit */
    int milliseconds;        /* most time; 0: no limit */
    double cutoff;           /* stop once the bound is no better than this; NaN: never */
    int primal;              /* use the primal simplex, not the dual one */
} relaxation_limits;

/* Adds to each coefficient of the objective a pseudorandom amount, the same at every call, of up to `share` of the largest, towards
   a better optimum; `before` receives what they were, from element 0. */
int guarded_perturb_objective(glp_prob *problem, double share, double *before);
int guarded_restore_objective(glp_prob *problem, const double *before);
int guarded_scale(glp_prob *problem);
int guarded_reset_basis(glp_prob *problem);
int guarded_relax(glp_prob *problem, const relaxation_limits *limits, int *outcome);
/* Values and reduced costs of columns, duals of rows, from element 0; any pointer may be null. */
int guarded_relaxation_values(glp_prob *problem, double *objective, double *columns, double *reduced_costs,
                              double *row_duals);
/* Multipliers of rows whose combination shows an infeasible relaxation to be so; `*found` 0: there are none. */
int guarded_infeasibility_multipliers(glp_prob *problem, double *row_multipliers, int *found);
/* Multipliers of rows whose combination is the tableau row of a basic column; `*found` 0: it is not basic. */
int guarded_tableau_multipliers(glp_prob *problem, int column, double *row_multipliers, int *found);
/* Statuses as GLPK numbers them, from element 0. */
int guarded_basis(glp_prob *problem, unsigned char *rows, unsigned char *columns);
int guarded_set_basis(glp_prob *problem, const unsigned char *rows, const unsigned char *columns);
int guarded_pivots(glp_prob *problem, int *pivots);

/* -- integer search -- */

enum { SEARCH_OPTIMAL, SEARCH_INFEASIBLE, SEARCH_UNBOUNDED, SEARCH_GAP, SEARCH_TIME, SEARCH_STOPPED, SEARCH_FAILED };

typedef struct {
    double seconds, bound, best, gap;   /* best and gap are infinite before the first plan */
    int nodes, open_nodes, has_best;
} search_progress;

/* Returns 0 to go on, 1 to stop, 2 to make GLPK abort: a proof that the guard holds inside a callback. */
typedef int (*search_observer)(const search_progress *progress, void *context);

typedef struct {
    int gomory, rounding, cover, clique; /* cuts */
    int presolve;                        /* then `start` is not used */
    int milliseconds;                    /* most time; 0: no limit */
    double relative_gap;
    int has_start;
    const double *start;                 /* a feasible point, checked by the caller, from element 0 */
} search_options;

/* `best` receives the best point as soon as one is known and keeps it even when the call ends otherwise. */
int guarded_search(glp_prob *problem, const search_options *options, search_observer observer, void *context,
                   double *best, int *has_best, double *bound, int *outcome);

/* -- library -- */

/* The version of GLPK, like 5.0; needs no environment. */
const char *glpk_version(void);

#endif
