#!/bin/sh
# Writes records with the Java side and verifies them with golang.org/x/mod/sumdb.
# Needs JDK 25, Go, and ./build test record (or ./build quick) run before.
#   run.sh          the proof of interoperation
#   run.sh speed    and entries per second at batches of 1, 64 and 1024
set -eu
mode=${1:-}
cd "$(dirname "$0")"
here=$(pwd)
cd ../..
. tools/find-jdk.sh
find_jdk || { explain_missing_jdk; exit 2; }
classes=$here/../../record/target/classes
[ -d "$classes" ] || { echo "run.sh needs $classes: ./build quick" >&2; exit 2; }
cd "$here"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/record-go" .
java() {
  "$GATEWRIGHT_JDK/bin/java" --module-path "$classes" --add-modules dev.gatewright.record \
    WriteLog.java "$@"
}
expect_refusal() {
  if "$work/record-go" "$work/log"; then
    echo "NOT REFUSED: $1" >&2
    exit 1
  fi
}
# flip FILE OFFSET: changes one bit, or changes it back.
flip() {
  byte=$(od -An -tu1 -j "$2" -N 1 "$1" | tr -d ' ')
  printf "$(printf '\\%03o' $((byte ^ 1)))" | dd of="$1" bs=1 seek="$2" conv=notrunc 2>/dev/null
}

echo "== sizes"
for size in 1 2 255 256 257 600 65537; do
  java "$work/size-$size" "$size" 4096 >/dev/null
  printf '%s: ' "$size"
  "$work/record-go" "$work/size-$size"
done

echo "== growing by separate processes, each extending the one before"
for count in 1 254 1 1 300; do
  [ ! -f "$work/log/checkpoint" ] || cp "$work/log/checkpoint" "$work/old"
  java "$work/log" "$count" 100 >/dev/null
  if [ -f "$work/old" ]; then "$work/record-go" "$work/log" "$work/old"
  else "$work/record-go" "$work/log"; fi
done

echo "== one changed bit in each kind of file"
for target in "checkpoint 3" "checkpoint 30" "checkpoint 110" "vkey 30" "tile/0/000 5000" \
  "tile/0/002.p/45 40" "tile/1/000.p/2 33" "tile/entries/001 7777" "tile/entries/002.p/45 99"; do
  set -- $target
  flip "$work/log/$1" "$2"
  printf '%s byte %s: ' "$1" "$2"
  expect_refusal "$target"
  flip "$work/log/$1" "$2"
done
"$work/record-go" "$work/log"

if [ "$mode" = speed ]; then
  echo "== speed, entries of about 600 bytes"
  java "$work/speed-1" 300 1
  java "$work/speed-64" 6400 64
  java "$work/speed-1024" 51200 1024
  echo "== one entry into a long record, one process each"
  for i in 1 2 3; do java "$work/size-65537" 1 1; done
  echo "== reading it all"
  java "$work/size-65537" verify
  "$work/record-go" "$work/size-65537"
fi
