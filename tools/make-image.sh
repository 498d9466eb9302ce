#!/bin/sh
# Makes build-out/image: a small Java runtime that holds the program as one module, and an AOT cache
# trained on this machine. Expects the jars in cli/target (see ./build quick) and JAVA_HOME >= 25.
# Written beside the old image and moved into place at the end, so a broken run leaves the old one.
set -eu
cd "$(dirname "$0")/.."
java_home=${JAVA_HOME:?}
out=build-out
work=$out/making.$$
trap 'rm -rf "$work"' EXIT INT TERM
mkdir -p "$work/classes"

for jar in cli/target/gatewright-cli-*.jar cli/target/lib/*.jar; do
  (cd "$work/classes" && "$java_home/bin/jar" --extract --file "../../../$jar")
  rm -rf "$work/classes/module-info.class" "$work/classes/META-INF"
done
"$java_home/bin/java" tools/PlainCalls.java "$work/classes"
cat >"$work/module-info.java" <<'TEXT'
/** The program as one module, so that its classes can be kept in the runtime image and its cache. */
module dev.gatewright.app {
  requires java.net.http;
}
TEXT
"$java_home/bin/javac" -d "$work/classes" "$work/module-info.java"
"$java_home/bin/jar" --create --file "$work/app.jar" --main-class dev.gatewright.cli.Main -C "$work/classes" .
"$java_home/bin/jlink" --module-path "$work/app.jar" --add-modules dev.gatewright.app \
  --strip-native-debug-symbols exclude-debuginfo-files --no-header-files --no-man-pages --output "$work/image" 2>/dev/null ||
  "$java_home/bin/jlink" --module-path "$work/app.jar" --add-modules dev.gatewright.app \
    --no-header-files --no-man-pages --output "$work/image"

# The runtime reads its security settings before the first digest; nine tenths of the file are remarks.
settings=$work/image/conf/security/java.security
sed -e '/^#/d' -e '/^[[:space:]]*$/d' "$settings" >"$work/java.security"
cat "$work/java.security" >"$settings"

# What tells this program from any other, for what it remembers of histories it searched.
(cd "$work/image/lib" && { sha256sum modules 2>/dev/null || shasum -a 256 modules; }) |
  cut -c 1-64 >"$work/image/lib/gatewright.sha256"

# Runs that walk the hot paths on the example, where it lies in its repository. Their scratch lies
# elsewhere: what is remembered of a history is never kept in the work tree that it is about.
training=$(mktemp -d)
trap 'rm -rf "$work" "$training"' EXIT INT TERM
# A clone has its objects in a pack, as the repositories of others have; without git it goes without.
git clone --quiet --no-local --no-checkout --single-branch . "$training/clone" 2>/dev/null || true
# A GitHub to ask: the one of the tests, on this machine alone. Without it the cache knows less.
world=
if [ -d peers/target/classes ] && mkfifo "$work/ask" 2>/dev/null; then
  "$java_home/bin/java" -cp peers/target/classes:readers/target/classes tools/ServeWorld.java 0 \
    <"$work/ask" >"$work/world" 2>/dev/null &
  exec 9>"$work/ask"
  tries=0
  while [ ! -s "$work/world" ] && [ "$tries" -lt 100 ]; do
    sleep 0.1
    tries=$((tries + 1))
  done
  world=$(head -n 1 "$work/world")
fi
# train NAME WHAT [ADDRESS TOKEN]: writes the cache of that name.
train() {
  cache=$work/image/lib/$1.aot
  what=$2
  shift 2
  "$work/image/bin/java" -XX:AOTCacheOutput="$cache" -XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions \
    -XX:-AOTRecordTraining -XX:TieredStopAtLevel=1 -Djdk.reflect.useNativeAccessorOnly=true -Xlog:disable \
    -m dev.gatewright.app/dev.gatewright.cli.Main train "$what" examples/tide-api "$training" "$@" \
    >"$work/training.log" 2>&1 || {
    echo "The training run for the start-up cache failed; the program works without it:" >&2
    cat "$work/training.log" >&2
    [ -z "${GATEWRIGHT_TRAINING_MUST_END_WELL:-}" ] || exit 1
  }
  # Newer than the cache as long as nobody writes to it; see the launcher.
  [ ! -f "$cache" ] || touch "$cache.whole"
}

# Every class in a cache costs each run a little, so what is run every day has a cache of its own.
train gatewright everyday
rm -rf "$training/record" "$training/record-of-tables"
# shellcheck disable=SC2086 # its address and its token
train gatewright-all all $world
if [ -n "$world" ]; then
  # Its standard input ends, and so does it.
  exec 9>&-
fi
cp tools/image-launcher.sh "$work/image/bin/gatewright"
chmod +x "$work/image/bin/gatewright"
rm -rf "$out/image.old"
[ ! -d "$out/image" ] || mv "$out/image" "$out/image.old"
mv "$work/image" "$out/image"
rm -rf "$out/image.old"
