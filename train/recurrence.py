"""Bidirectional LSTM layer whose recurrence runs in C; without a C compiler, PyTorch's own."""
import ctypes
import os
import subprocess
import tempfile

import torch


def _library():
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "recurrence.c")
    with tempfile.TemporaryDirectory(prefix="dragoman-train-") as folder:
        target = os.path.join(folder, "recurrence.so")
        try:
            subprocess.run(["cc", "-O3", "-march=native", "-ffast-math", "-fopenmp", "-shared", "-fPIC",
                            "-std=c17", source, "-o", target, "-lm"], check=True)
        except (OSError, subprocess.CalledProcessError):
            return None
        return ctypes.CDLL(target)


_LIBRARY = _library()


def _pointers(first, second):
    return (ctypes.c_void_p * 2)(first.data_ptr(), second.data_ptr())


class _Recurrence(torch.autograd.Function):
    """(gates of both directions, recurrent weights of both) -> outputs of both."""

    @staticmethod
    def forward(context, gates_a, gates_b, weight_a, weight_b):
        gates_a, gates_b = gates_a.contiguous().clone(), gates_b.contiguous().clone()
        time, count, wide = gates_a.shape
        units = wide // 4
        cells = torch.empty(2, time, count, units)
        outs = torch.empty(2, time, count, units)
        _LIBRARY.recurrence_ahead(
            ctypes.c_long(time), ctypes.c_long(count), ctypes.c_long(units),
            _pointers(gates_a, gates_b), _pointers(weight_a, weight_b),
            _pointers(cells[0], cells[1]), _pointers(outs[0], outs[1]))
        context.save_for_backward(gates_a, gates_b, weight_a, weight_b, cells, outs)
        return outs[0], outs[1]

    @staticmethod
    def backward(context, grad_a, grad_b):
        gates_a, gates_b, weight_a, weight_b, cells, outs = context.saved_tensors
        grad_a, grad_b = grad_a.contiguous(), grad_b.contiguous()
        time, count, units = grad_a.shape
        _LIBRARY.recurrence_back(
            ctypes.c_long(time), ctypes.c_long(count), ctypes.c_long(units),
            _pointers(gates_a, gates_b), _pointers(weight_a, weight_b),
            _pointers(cells[0], cells[1]), _pointers(grad_a, grad_b))
        weights = [gates[1:].reshape(-1, 4 * units).t() @ out[:-1].reshape(-1, units)
                   for gates, out in ((gates_a, outs[0]), (gates_b, outs[1]))]
        return gates_a, gates_b, weights[0], weights[1]


def both_directions(forward, backward, state, turned):
    """Outputs of two nn.LSTM of one layer over (T, S, F) inputs, the second one's turned round."""
    if _LIBRARY is None:
        return forward(state)[0], backward(turned)[0]
    gates = [torch.nn.functional.linear(x, lstm.weight_ih_l0, lstm.bias_ih_l0)
             for lstm, x in ((forward, state), (backward, turned))]
    return _Recurrence.apply(gates[0], gates[1], forward.weight_hh_l0, backward.weight_hh_l0)
