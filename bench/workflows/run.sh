#!/bin/sh
# Workflow scans beside zizmor: agreement finding by finding, then CPU seconds, wall seconds, peak memory.
#
# usage: bench/workflows/run.sh RUNS TREE...
#
# A tree is a directory with .github/workflows in it, such as a clone you made; nothing of it is kept.
# zizmor comes from its registry through pip, into a folder that is removed unless PEERS names one to keep.
set -eu
cd "$(dirname "$0")/../.."
runs=${1:?usage: bench/workflows/run.sh RUNS TREE...}
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
peers=${PEERS:-$work/peers}
if [ ! -x "$peers/bin/zizmor" ]; then
  python3 -m venv "$peers"
  "$peers/bin/pip" -q install zizmor==1.32.0
fi
./gatewright --version
image=build-out/image/bin/gatewright
python3 bench/workflows/agreement.py "$image" "$peers/bin/zizmor" "$@"
mkdir -p "$work/all/.github/workflows"
count=0
for tree in "$@"; do
  for file in "$tree"/.github/workflows/*.yml "$tree"/.github/workflows/*.yaml; do
    [ -f "$file" ] || continue
    count=$((count + 1))
    cp "$file" "$work/all/.github/workflows/$count-$(basename "$file")"
  done
done
mkdir -p "$work/thirty/.github/workflows"
find "$work/all/.github/workflows" -type f | sort | awk 'NR % 10 == 1' | head -30 | while read -r file; do
  cp "$file" "$work/thirty/.github/workflows/"
done
for set in thirty all; do
  echo "== $(find "$work/$set" -type f | wc -l) workflows in one tree"
  python3 bench/side-by-side.py "$runs" \
    "$image scan $work/$set --only workflows --format json --threads 2" \
    "$peers/bin/zizmor --offline --no-progress -q --format=json --no-exit-codes $work/$set"
done
