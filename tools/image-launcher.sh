#!/bin/sh
# Starts the program from its runtime image. A missing or stale cache only costs time, and says
# nothing: without -Xlog:disable the runtime would remark on it on standard output. A cache that was
# written to since the image was made is verified first, for a damaged one would end the runtime.
# What is run every day has a smaller cache, since each class in a cache costs every run a little; and
# its compiler asks for more the longer its queue is, which helps a short run and costs a long one.
# The launcher of a checkout reads this file instead of starting it, and says where the image is.
home=${gatewright_image:-${0%/*}/..}
cache=$home/lib/gatewright-all.aot
feedback=5
case " $* " in
*" --github"* | *" --pypi"* | *" --index"* | *"-answers"* | *" --format"* | *" --history"*) ;;
" check "* | " scan "* | " --version ")
  cache=$home/lib/gatewright.aot
  feedback=1
  ;;
esac
[ -f "$cache" ] || cache=$home/lib/gatewright.aot
verify=-XX:+VerifySharedSpaces
[ ! "$cache.whole" -nt "$cache" ] || verify=-XX:-VerifySharedSpaces
GATEWRIGHT_IN_TTY=0
GATEWRIGHT_OUT_TTY=0
GATEWRIGHT_ERR_TTY=0
[ ! -t 0 ] || GATEWRIGHT_IN_TTY=1
[ ! -t 1 ] || GATEWRIGHT_OUT_TTY=1
[ ! -t 2 ] || GATEWRIGHT_ERR_TTY=1
export GATEWRIGHT_IN_TTY GATEWRIGHT_OUT_TTY GATEWRIGHT_ERR_TTY
exec "$home/bin/java" -XX:AOTCache="$cache" "$verify" -Xlog:disable \
  -XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining -XX:+UseSerialGC \
  -XX:TieredStopAtLevel=1 -XX:Tier3LoadFeedback="$feedback" -Xss4m -Xms52m -Xmn32m -Xmx2g -XX:-UsePerfData \
  -Djdk.reflect.useNativeAccessorOnly=true \
  -m dev.gatewright.app/dev.gatewright.cli.Main "$@"
