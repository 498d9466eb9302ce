#!/bin/sh
# How many requests a look at a repository on GitHub takes, first and again, and how long: the GitHub
# of the tests on 127.0.0.1, which answers at once and then after 60 ms each, as one far away does.
# usage: run.sh [RUNS [PROGRAM]]. Needs python3, JDK 25, and a built tree (./build image).
set -eu
cd "$(dirname "$0")/../.."
. tools/find-jdk.sh
find_jdk || { explain_missing_jdk; exit 2; }
runs=${1:-5}
program=${2:-$(pwd)/build-out/image/bin/gatewright}
[ -x "$program" ] || { echo "run.sh needs $program: ./build image" >&2; exit 2; }
classes=peers/target/classes:readers/target/classes
[ -d peers/target/classes ] || { echo "run.sh needs peers/target/classes: ./build quick" >&2; exit 2; }
for delay in 0 60; do
  python3 bench/github/posture.py "$runs" "$delay" "$program" -- \
    "$GATEWRIGHT_JDK/bin/java" -cp "$classes" tools/ServeWorld.java
done
