#!/bin/sh
# Starts the program from its runtime image. A missing or stale cache only costs time, and says
# nothing: without -Xlog:disable the runtime would remark on it on standard output.
home=$(dirname "$0")/..
GATEWRIGHT_OUT_TTY=0
GATEWRIGHT_ERR_TTY=0
[ ! -t 1 ] || GATEWRIGHT_OUT_TTY=1
[ ! -t 2 ] || GATEWRIGHT_ERR_TTY=1
export GATEWRIGHT_OUT_TTY GATEWRIGHT_ERR_TTY
exec "$home/bin/java" -XX:AOTCache="$home/lib/gatewright.aot" -XX:+VerifySharedSpaces -Xlog:disable \
  -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss4m -Xmx2g -XX:-UsePerfData \
  -m dev.gatewright.app/dev.gatewright.cli.Main "$@"
