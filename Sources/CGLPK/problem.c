#include "guard.h"
#include <string.h>

static void build(glp_prob **problem, int columns, const double *lower, const double *upper,
                  const unsigned char *is_integer, int rows, const double *row_lower, const double *row_upper,
                  int entries, const int *entry_rows, const int *entry_columns, const double *coefficients) {
    glp_prob *made = glp_create_prob();
    *problem = made;
    glp_set_obj_dir(made, GLP_MAX);
    /* Adding none at all would abort. */
    if (columns > 0) glp_add_cols(made, columns);
    if (rows > 0) glp_add_rows(made, rows);
    for (int j = 0; j < columns; j++) {
        glp_set_col_kind(made, j + 1, is_integer[j] ? GLP_IV : GLP_CV);
        glp_set_col_bnds(made, j + 1, bound_type(lower[j], upper[j]), lower[j], upper[j]);
    }
    for (int i = 0; i < rows; i++)
        glp_set_row_bnds(made, i + 1, bound_type(row_lower[i], row_upper[i]), row_lower[i], row_upper[i]);
    glp_load_matrix(made, entries, entry_rows, entry_columns, coefficients);
}

int guarded_build(glp_prob **problem, int columns, const double *lower, const double *upper,
                  const unsigned char *is_integer, int rows, const double *row_lower, const double *row_upper,
                  int entries, const int *entry_rows, const int *entry_columns, const double *coefficients) {
    *problem = NULL;
    GUARDED(build(problem, columns, lower, upper, is_integer, rows, row_lower, row_upper, entries, entry_rows,
                  entry_columns, coefficients));
    return GUARDED_OK;
}

int guarded_delete(glp_prob *problem) {
    GUARDED(glp_delete_prob(problem));
    return GUARDED_OK;
}

static void set_objective(glp_prob *problem, int maximize, double constant, const double *coefficients) {
    glp_set_obj_dir(problem, maximize ? GLP_MAX : GLP_MIN);
    glp_set_obj_coef(problem, 0, constant);
    int columns = glp_get_num_cols(problem);
    for (int j = 0; j < columns; j++) glp_set_obj_coef(problem, j + 1, coefficients[j]);
}

int guarded_set_objective(glp_prob *problem, int maximize, double constant, const double *coefficients) {
    GUARDED(set_objective(problem, maximize, constant, coefficients));
    return GUARDED_OK;
}

int guarded_set_column_bounds(glp_prob *problem, int count, const int *columns, const double *lower,
                              const double *upper) {
    GUARDED(for (int k = 0; k < count; k++)
                glp_set_col_bnds(problem, columns[k], bound_type(lower[k], upper[k]), lower[k], upper[k]));
    return GUARDED_OK;
}

int guarded_set_row_bounds(glp_prob *problem, int count, const int *rows, const double *lower, const double *upper) {
    GUARDED(for (int k = 0; k < count; k++)
                glp_set_row_bnds(problem, rows[k], bound_type(lower[k], upper[k]), lower[k], upper[k]));
    return GUARDED_OK;
}

static void add_row(glp_prob *problem, double lower, double upper, int count, const int *columns,
                    const double *coefficients) {
    int row = glp_add_rows(problem, 1);
    glp_set_row_bnds(problem, row, bound_type(lower, upper), lower, upper);
    glp_set_mat_row(problem, row, count, columns, coefficients);
}

int guarded_add_row(glp_prob *problem, double lower, double upper, int count, const int *columns,
                    const double *coefficients) {
    GUARDED(add_row(problem, lower, upper, count, columns, coefficients));
    return GUARDED_OK;
}

static void add_column(glp_prob *problem, double lower, double upper, double objective, int count, const int *rows,
                       const double *coefficients) {
    int column = glp_add_cols(problem, 1);
    glp_set_col_bnds(problem, column, bound_type(lower, upper), lower, upper);
    glp_set_obj_coef(problem, column, objective);
    glp_set_mat_col(problem, column, count, rows, coefficients);
}

int guarded_add_column(glp_prob *problem, double lower, double upper, double objective, int count, const int *rows,
                       const double *coefficients) {
    GUARDED(add_column(problem, lower, upper, objective, count, rows, coefficients));
    return GUARDED_OK;
}

int guarded_set_objective_coefficient(glp_prob *problem, int column, double coefficient) {
    GUARDED(glp_set_obj_coef(problem, column, coefficient));
    return GUARDED_OK;
}

int guarded_delete_rows(glp_prob *problem, int count, const int *rows) {
    GUARDED(if (count > 0) glp_del_rows(problem, count, rows));
    return GUARDED_OK;
}

static void copy_column_name(glp_prob *problem, int column, char *name, int capacity) {
    const char *found = glp_get_col_name(problem, column);
    strncpy(name, found == NULL ? "" : found, (size_t)capacity - 1);
    name[capacity - 1] = '\0';
}

int guarded_column_name(glp_prob *problem, int column, char *name, int capacity) {
    GUARDED(copy_column_name(problem, column, name, capacity));
    return GUARDED_OK;
}

static void size(glp_prob *problem, int *rows, int *columns) {
    *rows = glp_get_num_rows(problem);
    *columns = glp_get_num_cols(problem);
}

int guarded_size(glp_prob *problem, int *rows, int *columns) {
    GUARDED(size(problem, rows, columns));
    return GUARDED_OK;
}

static void read_file(glp_prob **problem, const char *path, int format) {
    glp_prob *made = glp_create_prob();
    int failed = format == 0 ? glp_read_lp(made, NULL, path) : glp_read_mps(made, GLP_MPS_FILE, NULL, path);
    *problem = failed ? NULL : made;
}

int guarded_read(glp_prob **problem, const char *path, int format) {
    *problem = NULL;
    GUARDED(read_file(problem, path, format));
    return GUARDED_OK;
}

int guarded_provoke(glp_prob *problem) {
    GUARDED(glp_set_col_bnds(problem, 1 + glp_get_num_cols(problem), GLP_FR, 0, 0));
    return GUARDED_OK;
}
