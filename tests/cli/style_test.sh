#!/bin/sh
# Rules of docs/style.md that a search can check: functions that are banned, and unfinished work.
# usage: style_test.sh BUILD SOURCE
set -u
cd "$2" || exit 1
bad=0
# forbid WHAT LINES: fails where there are lines
forbid() {
    if [ -n "$2" ]; then
        printf '%s:\n%s\n' "$1" "$2"
        bad=1
    fi
}
forbid "banned functions" "$(grep -nE '\b(strcpy|strcat|sprintf|gets|strtok|localtime|gmtime|rand|srand|setlocale|alloca)\(' \
    src/*/*.c include/*.h)"
forbid "nothing below src/cli prints, exits or asks the environment" \
    "$(grep -nE '(^|[^_a-z])(getenv|exit|abort|printf|puts|putchar)\(' src/*/*.c | grep -v '^src/cli/')"
for file in src/*/*.c; do
    case $file in src/base/* | src/cli/*) continue ;; esac
    # Handles are opened with malloc; everything else comes from arenas.
    grep -qE '^dgm_code dgm_[a-z_]+_open\(' "$file" && continue
    forbid "memory comes from arenas" "$(grep -nHE '(^|[^_a-z])(malloc|calloc|realloc)\(' "$file")"
done
forbid "unfinished work" "$(grep -rnE '\b(TODO|FIXME|XXX|HACK)\b' src include tests fuzz tools lexicon docs examples \
    README.md 2>/dev/null | grep -v 'tests/cli/style_test.sh')"
exit $bad
