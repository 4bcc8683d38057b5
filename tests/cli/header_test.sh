#!/bin/sh
# The public header alone is strict C99 and C++11, and the library shows no symbol but dgm_*.
# usage: header_test.sh BUILD SOURCE
set -eu
build=$1
source=$2
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
printf '#include <dragoman.h>\nint main(void) { dgm_err err = {DGM_OK, 0, 0, 0, {0}, {0}}; return (int)err.code; }\n' >"$tmp/one.c"
cp "$tmp/one.c" "$tmp/one.cc"
"${CC:-cc}" -std=c99 -pedantic -Wall -Wextra -Werror -I"$source/include" -c "$tmp/one.c" -o "$tmp/one.o"
if command -v g++ >/dev/null 2>&1; then
    g++ -std=c++11 -pedantic -Wall -Wextra -Werror -I"$source/include" -c "$tmp/one.cc" -o "$tmp/two.o"
fi
foreign=$(nm -g --defined-only "$build/libdgm.a" 2>/dev/null |
    awk 'NF == 3 && $3 !~ /^(dgm_|__asan|__odr_asan|___asan|_?__?sanitizer|__ubsan|__tsan|asan\.|tsan\.)/ {print $3}')
if [ -n "$foreign" ]; then
    echo "external symbols without the prefix dgm_: $foreign"
    exit 1
fi
