#include "guard.h"
#include <float.h>
#include <math.h>
#include <time.h>

typedef struct {
    glp_prob *problem;
    const search_options *options;
    search_observer observer;
    void *context;
    double *best;
    int *has_best;
    double *bound;
    double best_value, began;
    int start_given, stopped;
} search;

static double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* Keeps a better plan at once, because an abort later would take it along. */
static void keep_best(search *search) {
    int status = glp_mip_status(search->problem);
    if (status != GLP_FEAS && status != GLP_OPT) return;
    double value = glp_mip_obj_val(search->problem);
    if (*search->has_best && value == search->best_value) return;
    int columns = glp_get_num_cols(search->problem);
    for (int j = 0; j < columns; j++) search->best[j] = glp_mip_col_val(search->problem, j + 1);
    *search->has_best = 1;
    search->best_value = value;
}

static void give_start(search *search, glp_tree *tree) {
    search->start_given = 1;
    /* A vector is taken unchecked by GLPK and is padded, so element 0 stands before the caller's array. */
    int columns = glp_get_num_cols(search->problem);
    double *vector = glp_calloc(1 + columns, sizeof(double));
    for (int j = 0; j < columns; j++) vector[j + 1] = search->options->start[j];
    glp_ios_heur_sol(tree, vector);
    glp_free(vector);
}

static void on_search(glp_tree *tree, void *info) {
    search *search = info;
    if (!search->options->presolve) keep_best(search);
    search_progress progress = {.seconds = seconds_now() - search->began, .best = INFINITY, .gap = INFINITY};
    progress.has_best = *search->has_best;
    if (progress.has_best) {
        progress.best = search->best_value;
        progress.gap = glp_ios_mip_gap(tree);
    }
    glp_ios_tree_size(tree, &progress.open_nodes, NULL, &progress.nodes);
    int node = glp_ios_best_node(tree);
    if (node != 0) *search->bound = glp_ios_node_bound(tree, node);
    progress.bound = *search->bound;
    int answer = search->observer == NULL ? 0 : search->observer(&progress, search->context);
    /* The observer has returned by now: the jump crosses GLPK's frames only. */
    if (answer == 2) glp_ios_add_row(tree, "", 0, 0, -1, NULL, NULL, GLP_LO, 0);
    if (answer == 1 || stop_requested()) {
        search->stopped = 1;
        glp_ios_terminate(tree);
        return;
    }
    if (search->options->has_start && !search->start_given && glp_ios_reason(tree) == GLP_IHEUR)
        give_start(search, tree);
}

static int root_relaxation(search *search, double deadline) {
    int outcome = RELAXATION_FAILED;
    relaxation_limits limits = {.milliseconds = 100, .cutoff = NAN};
    do {
        if (stop_requested()) return SEARCH_STOPPED;
        if (seconds_now() > deadline) return SEARCH_TIME;
        int code = guarded_relax(search->problem, &limits, &outcome);
        if (code != GUARDED_OK) guard_jump(code);
        /* Each slice longer than the last: GLPK begins every one anew, and in short ones never leaves some degenerate corners. */
        if (limits.milliseconds < 3200) limits.milliseconds *= 2;
    } while (outcome == RELAXATION_LIMIT);
    switch (outcome) {
    case RELAXATION_OPTIMAL: *search->bound = glp_get_obj_val(search->problem); return SEARCH_OPTIMAL;
    case RELAXATION_INFEASIBLE: return SEARCH_INFEASIBLE;
    case RELAXATION_UNBOUNDED: return SEARCH_UNBOUNDED;
    default: return SEARCH_FAILED;
    }
}

static int run(search *search) {
    const search_options *options = search->options;
    double deadline = options->milliseconds > 0 ? search->began + options->milliseconds / 1e3 : INFINITY;
    if (!options->presolve) {
        int root = root_relaxation(search, deadline);
        if (root != SEARCH_OPTIMAL) return root;
    }
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    /* GLPK must speak while it works on the root, because the terminal hook is the only place to stop it there. */
    parameters.msg_lev = options->presolve ? GLP_MSG_ON : GLP_MSG_OFF;
    parameters.out_frq = 100;
    parameters.cb_func = on_search;
    parameters.cb_info = search;
    /* Pseudo-costs: of GLPK's ways to branch the only one that looks ahead. */
    parameters.br_tech = GLP_BR_PCH;
    parameters.gmi_cuts = options->gomory ? GLP_ON : GLP_OFF;
    parameters.mir_cuts = options->rounding ? GLP_ON : GLP_OFF;
    parameters.cov_cuts = options->cover ? GLP_ON : GLP_OFF;
    parameters.clq_cuts = options->clique ? GLP_ON : GLP_OFF;
    parameters.presolve = options->presolve ? GLP_ON : GLP_OFF;
    parameters.mip_gap = options->relative_gap;
    if (isfinite(deadline)) {
        double left = 1e3 * (deadline - seconds_now());
        parameters.tm_lim = left < 1 ? 1 : (int)left;
    }
    guard_let_stop(options->presolve);
    int code = glp_intopt(search->problem, &parameters);
    guard_let_stop(0);
    if (search->stopped && code == GLP_ESTOP) return SEARCH_STOPPED;
    switch (code) {
    case 0: break;
    case GLP_ENOPFS: return SEARCH_INFEASIBLE;
    case GLP_ENODFS: return SEARCH_UNBOUNDED;
    case GLP_EMIPGAP: keep_best(search); return SEARCH_GAP;
    case GLP_ETMLIM: keep_best(search); return SEARCH_TIME;
    case GLP_ESTOP: return SEARCH_STOPPED;
    default: return SEARCH_FAILED;
    }
    keep_best(search);
    switch (glp_mip_status(search->problem)) {
    case GLP_OPT: *search->bound = glp_mip_obj_val(search->problem); return SEARCH_OPTIMAL;
    case GLP_NOFEAS: return SEARCH_INFEASIBLE;
    default: return SEARCH_FAILED;
    }
}

int guarded_search(glp_prob *problem, const search_options *options, search_observer observer, void *context,
                   double *best, int *has_best, double *bound, int *outcome) {
    search search = {.problem = problem, .options = options, .observer = observer, .context = context, .best = best,
                     .has_best = has_best, .bound = bound, .began = seconds_now()};
    *has_best = 0;
    *outcome = SEARCH_FAILED;
    GUARDED(*outcome = run(&search));
    return GUARDED_OK;
}
