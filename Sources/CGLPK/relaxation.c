#include "guard.h"
#include <math.h>

static int outcome_of(glp_prob *problem, int code) {
    switch (code) {
    case 0: break;
    case GLP_EOBJLL:
    case GLP_EOBJUL: return RELAXATION_CUT_OFF;
    case GLP_EITLIM:
    case GLP_ETMLIM: return RELAXATION_LIMIT;
    default: return RELAXATION_FAILED;
    }
    switch (glp_get_status(problem)) {
    case GLP_OPT: return RELAXATION_OPTIMAL;
    case GLP_NOFEAS: return RELAXATION_INFEASIBLE;
    case GLP_UNBND: return RELAXATION_UNBOUNDED;
    default: return RELAXATION_FAILED;
    }
}

static int relax(glp_prob *problem, const relaxation_limits *limits) {
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.meth = limits->primal ? GLP_PRIMAL : GLP_DUALP;
    parameters.r_test = limits->primal ? GLP_RT_HAR : GLP_RT_FLIP;
    if (limits->iterations > 0) parameters.it_lim = limits->iterations;
    if (limits->milliseconds > 0) parameters.tm_lim = limits->milliseconds;
    if (!isnan(limits->cutoff)) {
        if (glp_get_obj_dir(problem) == GLP_MAX) parameters.obj_ll = limits->cutoff;
        else parameters.obj_ul = limits->cutoff;
        if (!limits->primal) parameters.meth = GLP_DUAL;
    }
    int code = glp_simplex(problem, &parameters);
    /* A basis that came from elsewhere may be singular: the standard one never is. */
    if (code == GLP_EBADB || code == GLP_ESING || code == GLP_ECOND) {
        glp_adv_basis(problem, 0);
        parameters.meth = GLP_DUALP;
        code = glp_simplex(problem, &parameters);
    }
    if (code == GLP_EFAIL) {
        glp_std_basis(problem);
        parameters.meth = GLP_DUALP;
        parameters.r_test = GLP_RT_HAR;
        code = glp_simplex(problem, &parameters);
    }
    /* Without a dual solution the dual simplex leaves open whether there is no point or no end. */
    if (code == 0 && glp_get_dual_stat(problem) == GLP_NOFEAS && glp_get_prim_stat(problem) != GLP_NOFEAS
        && glp_get_prim_stat(problem) != GLP_FEAS) {
        parameters.meth = GLP_PRIMAL;
        code = glp_simplex(problem, &parameters);
    }
    return outcome_of(problem, code);
}

int guarded_relax(glp_prob *problem, const relaxation_limits *limits, int *outcome) {
    *outcome = RELAXATION_FAILED;
    GUARDED(*outcome = relax(problem, limits));
    return GUARDED_OK;
}

static void perturb_objective(glp_prob *problem, double share, double *before) {
    int count = glp_get_num_cols(problem);
    double largest = 0;
    for (int j = 0; j < count; j++) {
        before[j] = glp_get_obj_coef(problem, j + 1);
        if (fabs(before[j]) > largest) largest = fabs(before[j]);
    }
    double most = (glp_get_obj_dir(problem) == GLP_MAX ? share : -share) * largest;
    unsigned int chance = 1;
    for (int j = 0; j < count; j++) {
        chance = chance * 1664525u + 1013904223u;
        glp_set_obj_coef(problem, j + 1, before[j] + most * (0.5 + (chance >> 8) / 33554432.0));
    }
}

int guarded_perturb_objective(glp_prob *problem, double share, double *before) {
    GUARDED(perturb_objective(problem, share, before));
    return GUARDED_OK;
}

int guarded_restore_objective(glp_prob *problem, const double *before) {
    int count = glp_get_num_cols(problem);
    GUARDED(for (int j = 0; j < count; j++) glp_set_obj_coef(problem, j + 1, before[j]));
    return GUARDED_OK;
}

int guarded_scale(glp_prob *problem) {
    GUARDED(glp_scale_prob(problem, GLP_SF_GM | GLP_SF_EQ | GLP_SF_2N | GLP_SF_SKIP));
    return GUARDED_OK;
}

int guarded_reset_basis(glp_prob *problem) {
    GUARDED(glp_std_basis(problem));
    return GUARDED_OK;
}

static void values(glp_prob *problem, double *objective, double *columns, double *reduced_costs, double *row_duals) {
    int count = glp_get_num_cols(problem);
    if (objective != NULL) *objective = glp_get_obj_val(problem);
    for (int j = 0; columns != NULL && j < count; j++) columns[j] = glp_get_col_prim(problem, j + 1);
    for (int j = 0; reduced_costs != NULL && j < count; j++) reduced_costs[j] = glp_get_col_dual(problem, j + 1);
    int rows = row_duals == NULL ? 0 : glp_get_num_rows(problem);
    for (int i = 0; i < rows; i++) row_duals[i] = glp_get_row_dual(problem, i + 1);
}

int guarded_relaxation_values(glp_prob *problem, double *objective, double *columns, double *reduced_costs,
                              double *row_duals) {
    GUARDED(values(problem, objective, columns, reduced_costs, row_duals));
    return GUARDED_OK;
}

/* The row of the basis inverse that belongs to a basic variable; 0: it is not basic. */
static int inverse_row(glp_prob *problem, int variable, double *multipliers) {
    int rows = glp_get_num_rows(problem);
    if (variable == 0 || rows == 0 || (!glp_bf_exists(problem) && glp_factorize(problem) != 0)) return 0;
    int position = variable <= rows ? glp_get_row_bind(problem, variable)
                                    : glp_get_col_bind(problem, variable - rows);
    if (position == 0) return 0;
    double *right = glp_calloc(1 + rows, sizeof(double));
    for (int i = 1; i <= rows; i++) right[i] = 0;
    right[position] = 1;
    glp_btran(problem, right);
    for (int i = 0; i < rows; i++) multipliers[i] = right[i + 1];
    glp_free(right);
    return 1;
}

int guarded_infeasibility_multipliers(glp_prob *problem, double *row_multipliers, int *found) {
    *found = 0;
    /* Of the basic variable which cannot reach its bound. */
    GUARDED(*found = inverse_row(problem, glp_get_unbnd_ray(problem), row_multipliers));
    return GUARDED_OK;
}

int guarded_tableau_multipliers(glp_prob *problem, int column, double *row_multipliers, int *found) {
    *found = 0;
    GUARDED(*found = inverse_row(problem, glp_get_num_rows(problem) + column, row_multipliers));
    return GUARDED_OK;
}

static void basis(glp_prob *problem, unsigned char *rows, unsigned char *columns) {
    int row_count = glp_get_num_rows(problem), column_count = glp_get_num_cols(problem);
    for (int i = 0; i < row_count; i++) rows[i] = (unsigned char)glp_get_row_stat(problem, i + 1);
    for (int j = 0; j < column_count; j++) columns[j] = (unsigned char)glp_get_col_stat(problem, j + 1);
}

int guarded_basis(glp_prob *problem, unsigned char *rows, unsigned char *columns) {
    GUARDED(basis(problem, rows, columns));
    return GUARDED_OK;
}

static void set_basis(glp_prob *problem, const unsigned char *rows, const unsigned char *columns) {
    int row_count = glp_get_num_rows(problem), column_count = glp_get_num_cols(problem);
    for (int i = 0; i < row_count; i++) glp_set_row_stat(problem, i + 1, rows[i]);
    for (int j = 0; j < column_count; j++) glp_set_col_stat(problem, j + 1, columns[j]);
}

int guarded_set_basis(glp_prob *problem, const unsigned char *rows, const unsigned char *columns) {
    GUARDED(set_basis(problem, rows, columns));
    return GUARDED_OK;
}

int guarded_pivots(glp_prob *problem, int *pivots) {
    GUARDED(*pivots = glp_get_it_cnt(problem));
    return GUARDED_OK;
}
