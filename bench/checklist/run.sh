#!/bin/sh
# How fast checklists are read on one warm thread in a heap of 256 MB: the first rounds warm up.
#
# usage: bench/checklist/run.sh [MARKDOWN ...]
#
# Repeats these files to 20 KB each; without any, one that is made up. Needs a built tree (./build quick).
set -eu
cd "$(dirname "$0")/../.."
. tools/find-jdk.sh
find_jdk
"$GATEWRIGHT_JDK/bin/java" -Xmx256m -cp "cli/target/lib/*" bench/checklist/ReadChecklists.java "$@"
