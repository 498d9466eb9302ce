#!/bin/sh
# Tests of the built image: the start-up cache is used, and a missing, cut or damaged one costs time
# and nothing else. Works on a copy; prints one line a test and fails at the first that does not hold.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
cp -R build-out/image "$work/image"
cp -R examples/tide-api "$work/tide-api"
cache="$work/image/lib/gatewright.aot"
passed=0

ok() {
  passed=$((passed + 1))
  echo "ok: $1"
}

broken() {
  echo "not ok: $1" >&2
  echo "$passed passed, 1 failed"
  exit 1
}

# judge NAME: the answer of an everyday run, which takes the everyday cache.
judge() {
  code=0
  "$work/image/bin/gatewright" check "$work/tide-api" --at 2026-11-22 --verbose \
    --record "$work/record" >"$work/$1.txt" 2>"$work/$1.err" || code=$?
  [ "$code" -eq 1 ] || broken "$1: exit code $code instead of 1: $(cat "$work/$1.err")"
}

judge whole
[ "$("$work/image/bin/gatewright" --version)" = "gatewright $(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' pom.xml | head -n 1)" ] ||
  broken "--version prints the version alone"
ok "--version prints the version alone"

"$work/image/bin/java" -XX:AOTCache="$cache" -Xlog:class+load:file="$work/classes.log" \
  -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -m dev.gatewright.app/dev.gatewright.cli.Main \
  check "$work/tide-api" --at 2026-11-22 --record "$work/record" >/dev/null 2>&1 || true
cached=$(grep -c 'source: shared objects file' "$work/classes.log")
ours=$(grep -v 'source: shared objects file' "$work/classes.log" | grep -c ' dev\.gatewright\.' || true)
other=$(grep -vc 'source: shared objects file' "$work/classes.log" || true)
[ "$cached" -ge 1500 ] || broken "only $cached classes came from the cache"
[ "$ours" -le 10 ] || broken "$ours classes of ours did not come from the cache"
[ "$other" -le 60 ] || broken "$other classes did not come from the cache"
ok "the cache is used: $cached classes from it, $other not ($ours of them ours)"

size=$(wc -c <"$cache")
mv "$cache" "$work/kept"
judge missing
cmp -s "$work/whole.txt" "$work/missing.txt" || broken "without the cache the answer differs"
ok "a missing cache costs only time"

head -c "$((size / 2))" "$work/kept" >"$cache"
judge cut
cmp -s "$work/whole.txt" "$work/cut.txt" || broken "with a cut cache the answer differs"
ok "a cut cache costs only time"

for part in 1 2 3 4 5 6 7; do
  cp "$work/kept" "$cache"
  head -c 4096 /dev/urandom |
    dd of="$cache" bs=1 seek="$((size * part / 8))" conv=notrunc 2>/dev/null
  judge "damaged-$part"
  cmp -s "$work/whole.txt" "$work/damaged-$part.txt" ||
    broken "with a damaged cache ($part) the answer differs"
done
ok "a damaged cache costs only time"

cp "$work/kept" "$cache"
all="$work/image/lib/gatewright-all.aot"
# judge_all NAME: the answer of a run that takes the cache of all commands.
judge_all() {
  code=0
  "$work/image/bin/gatewright" check "$work/tide-api" --at 2026-11-22 --format json --github tides-org/tide-api \
    --offline --record "$work/record" >"$work/$1.json" 2>"$work/$1.err" || code=$?
  [ "$code" -eq 1 ] || broken "$1: exit code $code instead of 1: $(cat "$work/$1.err")"
}
[ -f "$all" ] || broken "there is no cache of all commands"
judge_all whole
head -c 4096 /dev/urandom | dd of="$all" bs=1 seek=2000000 conv=notrunc 2>/dev/null
judge_all all-damaged
rm "$all"
judge_all all-missing
for other in all-damaged all-missing; do
  cmp -s "$work/whole.json" "$work/$other.json" || broken "$other: the answer differs"
done
ok "other runs have a cache of all commands, which costs only time when it is damaged or missing"

find "$work/image" -exec touch {} +
judge touched
cmp -s "$work/whole.txt" "$work/touched.txt" || broken "after copying the image the answer differs"
ok "a copied image with new times gives the same answer"
echo "$passed passed, 0 failed"
