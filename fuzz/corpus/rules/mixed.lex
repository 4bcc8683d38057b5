[CONSULT/visit 042 mutual] a
X be a|b_c|d to Y:x|y
X a_b|c_d|e f g on Y! by X?
X's a|b c with Y
[operator z report]
auxiliary: a b
mark: c
* by Y to armed => keep future
