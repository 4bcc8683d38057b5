/* The recurrent part of an LSTM layer, forwards and backwards, for training on a CPU.
 *
 * PyTorch 1.13 walks an LSTM in a dozen small operations a step; fused, the same step costs a fifth.
 * Products of whole sequences (inputs, gradients of weights) stay with PyTorch: only what depends on
 * the step before is here. recurrence.py compiles this file and calls it; nothing else does.
 *
 * Shapes: T steps, S sentences, H units; gates in the order of PyTorch: input, forget, cell, output.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LANES = 16, PANEL = 3 * LANES, ROWS = 8 };
typedef float vec __attribute__((vector_size(4 * LANES), aligned(4)));

/* out (rows, n) += a (rows, k; row stride lda) * b (k, n), b packed in panels of PANEL columns. */
static void multiply(long rows, long n, long k, const float *a, long lda, const float *b, float *out)
{
    for (long j = 0; j < n; j += PANEL) {
        const float *panel = b + j * k;
        for (long i = 0; i < rows; i += ROWS) {
            long m = rows - i < ROWS ? rows - i : ROWS;
            vec sum[ROWS][3];
            const float *line[ROWS];
            for (long r = 0; r < ROWS; r++) {
                line[r] = a + (i + (r < m ? r : 0)) * lda;
                memset(sum[r], 0, sizeof sum[r]);
            }
            for (long p = 0; p < k; p++) {
                const vec *row = (const vec *)(const void *)(panel + p * PANEL);
                for (long r = 0; r < ROWS; r++) {
                    float x = line[r][p];
                    sum[r][0] += row[0] * x;
                    sum[r][1] += row[1] * x;
                    sum[r][2] += row[2] * x;
                }
            }
            for (long r = 0; r < m; r++) {
                vec *to = (vec *)(void *)(out + (i + r) * n + j);
                to[0] += sum[r][0];
                to[1] += sum[r][1];
                to[2] += sum[r][2];
            }
        }
    }
}

/* Panels of b (k, n): element (p, j) is b[p * by_row + j * by_column]. n is a multiple of PANEL. */
static float *packed(long k, long n, const float *b, long by_row, long by_column)
{
    float *out = aligned_alloc(64, sizeof(float) * (size_t)(k * n));
    for (long j = 0; j < n; j += PANEL) {
        for (long p = 0; p < k; p++) {
            for (long c = 0; c < PANEL; c++) {
                out[j * k + p * PANEL + c] = b[p * by_row + (j + c) * by_column];
            }
        }
    }
    return out;
}

/* gates (T, S, 4H): the inputs' part on entry, the activated gates on return. weight (4H, H). */
static void ahead(long t_n, long s_n, long h_n, float *gates, const float *weight, float *cell,
                  float *out)
{
    float *b = packed(h_n, 4 * h_n, weight, 1, h_n);
    for (long t = 0; t < t_n; t++) {
        float *g = gates + t * s_n * 4 * h_n;
        if (t > 0) {
            multiply(s_n, 4 * h_n, h_n, out + (t - 1) * s_n * h_n, h_n, b, g);
        }
        for (long s = 0; s < s_n; s++) {
            float *restrict q = g + s * 4 * h_n;
            float *restrict c = cell + (t * s_n + s) * h_n;
            float *restrict o = out + (t * s_n + s) * h_n;
            const float *restrict before = t > 0 ? c - s_n * h_n : NULL;
            for (long i = 0; i < h_n; i++) {
                float in = 1.0f / (1.0f + expf(-q[i]));
                float forget = 1.0f / (1.0f + expf(-q[h_n + i]));
                float new = 1.0f - 2.0f / (1.0f + expf(2.0f * q[2 * h_n + i]));
                float show = 1.0f / (1.0f + expf(-q[3 * h_n + i]));
                float old = before != NULL ? before[i] : 0.0f;
                float value = forget * old + in * new;
                c[i] = value;
                o[i] = show * (1.0f - 2.0f / (1.0f + expf(2.0f * value)));
                q[i] = in;
                q[h_n + i] = forget;
                q[2 * h_n + i] = new;
                q[3 * h_n + i] = show;
            }
        }
    }
    free(b);
}

/* grad (T, S, H) is that of the output; gates: activated on entry, their gradients on return. */
static void back(long t_n, long s_n, long h_n, float *gates, const float *weight, const float *cell,
                 const float *grad)
{
    float *b = packed(4 * h_n, h_n, weight, h_n, 1);
    float *dh = calloc((size_t)(s_n * h_n), sizeof *dh);
    float *dc = calloc((size_t)(s_n * h_n), sizeof *dc);
    for (long t = t_n - 1; t >= 0; t--) {
        float *g = gates + t * s_n * 4 * h_n;
        for (long s = 0; s < s_n; s++) {
            float *restrict q = g + s * 4 * h_n;
            const float *restrict c = cell + (t * s_n + s) * h_n;
            const float *restrict before = t > 0 ? c - s_n * h_n : NULL;
            const float *restrict d = grad + (t * s_n + s) * h_n;
            float *restrict h = dh + s * h_n;
            float *restrict k = dc + s * h_n;
            for (long i = 0; i < h_n; i++) {
                float in = q[i], forget = q[h_n + i], new = q[2 * h_n + i], show = q[3 * h_n + i];
                float flat = 1.0f - 2.0f / (1.0f + expf(2.0f * c[i]));
                float dout = d[i] + h[i];
                float dcell = k[i] + dout * show * (1.0f - flat * flat);
                float old = before != NULL ? before[i] : 0.0f;
                q[i] = dcell * new * in * (1.0f - in);
                q[h_n + i] = dcell * old * forget * (1.0f - forget);
                q[2 * h_n + i] = dcell * in * (1.0f - new * new);
                q[3 * h_n + i] = dout * flat * show * (1.0f - show);
                k[i] = dcell * forget;
                h[i] = 0.0f;
            }
        }
        if (t > 0) {
            multiply(s_n, h_n, 4 * h_n, g, 4 * h_n, b, dh);
        }
    }
    free(b);
    free(dh);
    free(dc);
}

/* Both directions of a layer at once, one thread each. */
void recurrence_ahead(long t_n, long s_n, long h_n, float *gates[2], const float *weight[2],
                      float *cell[2], float *out[2])
{
#pragma omp parallel for num_threads(2) schedule(static, 1)
    for (int d = 0; d < 2; d++) {
        ahead(t_n, s_n, h_n, gates[d], weight[d], cell[d], out[d]);
    }
}

void recurrence_back(long t_n, long s_n, long h_n, float *gates[2], const float *weight[2],
                     const float *cell[2], const float *grad[2])
{
#pragma omp parallel for num_threads(2) schedule(static, 1)
    for (int d = 0; d < 2; d++) {
        back(t_n, s_n, h_n, gates[d], weight[d], cell[d], grad[d]);
    }
}
