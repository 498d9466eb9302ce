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

judge() {
  code=0
  "$work/image/bin/gatewright" check "$work/tide-api" --at 2026-11-22 --format json \
    --record "$work/record" >"$work/$1.json" 2>"$work/$1.err" || code=$?
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
cmp -s "$work/whole.json" "$work/missing.json" || broken "without the cache the answer differs"
ok "a missing cache costs only time"

head -c "$((size / 2))" "$work/kept" >"$cache"
judge cut
cmp -s "$work/whole.json" "$work/cut.json" || broken "with a cut cache the answer differs"
ok "a cut cache costs only time"

for part in 1 2 3 4 5 6 7; do
  cp "$work/kept" "$cache"
  head -c 4096 /dev/urandom |
    dd of="$cache" bs=1 seek="$((size * part / 8))" conv=notrunc 2>/dev/null
  judge "damaged-$part"
  cmp -s "$work/whole.json" "$work/damaged-$part.json" || broken "with a damaged cache ($part) the answer differs"
done
ok "a damaged cache costs only time"

cp "$work/kept" "$cache"
hosts="$work/image/lib/gatewright-hosts.aot"
asking() {
  code=0
  "$work/image/bin/gatewright" check "$work/tide-api" --at 2026-11-22 --format json --github tides-org/tide-api \
    --offline --record "$work/record" >"$work/$1.json" 2>"$work/$1.err" || code=$?
  [ "$code" -eq 1 ] || broken "$1: exit code $code instead of 1: $(cat "$work/$1.err")"
}
if [ -f "$hosts" ]; then
  asking asked
  head -c 4096 /dev/urandom | dd of="$hosts" bs=1 seek=2000000 conv=notrunc 2>/dev/null
  asking asked-damaged
  rm "$hosts"
  asking asked-missing
  for other in asked-damaged asked-missing; do
    cmp -s "$work/asked.json" "$work/$other.json" || broken "$other: the answer differs"
  done
  ok "a run that asks hosts has a cache of its own, which costs only time when it is damaged or missing"
fi

find "$work/image" -exec touch {} +
judge touched
cmp -s "$work/whole.json" "$work/touched.json" || broken "after copying the image the answer differs"
ok "a copied image with new times gives the same answer"
echo "$passed passed, 0 failed"
