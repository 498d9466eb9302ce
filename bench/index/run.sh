#!/bin/sh
# Has two package indexes that are not ours, devpi-server and pypiserver, serve a small package on
# 127.0.0.1, and shows what the checks of package indexes see there. devpi answers the JSON form for
# installers and is read; pypiserver has none and must come out unknown, never as a pass.
# Needs python3 with venv, a package index for pip, and a built tree (./build image, or any run).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
devpi=${DEVPI_VERSION:-6.20.3}
pypiserver=${PYPISERVER_VERSION:-2.4.2}

work=$(mktemp -d)
servers=
stop() {
  for server in $servers; do
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap stop EXIT
trap 'exit 1' INT TERM

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
  "devpi-server==$devpi" "pypiserver==$pypiserver"
python=$work/venv/bin/python

"$python" "$here/package.py" make "$work/dist" "$work/project"

# A port that is free now; another program could take it in between, and then the run fails.
port() {
  "$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

first=$(port)
"$work/venv/bin/devpi-init" --serverdir "$work/devpi" --no-root-pypi >"$work/init.log" 2>&1
"$work/venv/bin/devpi-server" --serverdir "$work/devpi" --host 127.0.0.1 --port "$first" \
  --offline-mode >"$work/devpi.log" 2>&1 &
servers="$servers $!"
second=$(port)
"$work/venv/bin/pypi-server" run --interface 127.0.0.1 --port "$second" --disable-fallback \
  "$work/dist" >"$work/pypiserver.log" 2>&1 &
servers="$servers $!"

"$python" "$here/package.py" upload "http://127.0.0.1:$first" "$work/dist"
"$python" "$here/package.py" await "http://127.0.0.1:$second/simple/"

look() {
  # Exit code 1 says that something stands or was not seen, which is the point here.
  "$here/../../gatewright" scan "$work/project" --only index --pypi tide-tiny --format json \
    --index "$2" >"$work/seen.json" || [ $? -eq 1 ]
  "$python" "$here/package.py" judge "$1" "$work/seen.json"
}

look devpi "http://127.0.0.1:$first/mara/dev/+simple/"
look pypiserver "http://127.0.0.1:$second/simple/"
