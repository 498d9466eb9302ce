#!/bin/sh
# How fast the program starts, beside bandit, which its users know. Needs python3 with venv.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
python3 -m venv "$work/peer"
"$work/peer/bin/pip" -q install bandit
./gatewright --version >/dev/null
image=build-out/image/bin/gatewright
python3 bench/side-by-side.py 11 "$image --version" "$work/peer/bin/bandit --version"
python3 bench/side-by-side.py 11 "$image check examples/tide-api --record $work/record" "$work/peer/bin/bandit --version"
