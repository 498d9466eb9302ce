#!/bin/sh
# Has compliance-trestle, an implementation of OSCAL that is not ours, read and validate our OSCAL
# report. Without an argument: the golden file. Needs python3 with venv, and a package index for pip.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
report=${1:-$here/../../reports/src/test/resources/golden/shut.oscal}
version=${TRESTLE_VERSION:-5.2.0}
[ -r "$report" ] || {
  echo "run.sh: cannot read $report" >&2
  exit 2
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$report" "$work/report.json"

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "compliance-trestle==$version"
trestle=$work/venv/bin/trestle

mkdir "$work/workspace"
cd "$work/workspace"
"$trestle" init --local
"$trestle" import --file "$work/report.json" --output gatewright
"$trestle" validate --type assessment-results --name gatewright

# What trestle wrote from its own model must say the same as what we wrote.
"$work/venv/bin/python" - "$work/report.json" assessment-results/gatewright/assessment-results.json <<'PYTHON'
import json
import re
import sys

def same_zone(value):
    return re.sub(r"\+00:00$", "Z", value) if isinstance(value, str) else value

def flat(node, path=""):
    if isinstance(node, dict):
        for key, value in node.items():
            yield from flat(value, f"{path}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from flat(value, f"{path}/{index}")
    else:
        yield path, same_zone(node)

ours, theirs = (dict(flat(json.load(open(name, encoding="utf-8")))) for name in sys.argv[1:3])
changed = {path for path in ours.keys() | theirs.keys() if ours.get(path) != theirs.get(path)}
changed -= {"/assessment-results/uuid", "/assessment-results/metadata/last-modified"}
for path in sorted(changed)[:20]:
    print(f"differs: {path}: {ours.get(path)!r} became {theirs.get(path)!r}")
print(f"{len(ours)} values compared, {len(changed)} differ")
sys.exit(1 if changed else 0)
PYTHON
