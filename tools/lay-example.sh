#!/bin/sh
# Writes an example into a new directory with the hosts of the package indexes filled in, which no file of this
# repository may name: tools/lay-example.sh examples/tide-tables DIR
set -eu
if [ $# -ne 2 ] || [ ! -d "$1" ]; then
  echo "usage: tools/lay-example.sh EXAMPLE DIR" >&2
  exit 2
fi
if [ -e "$2" ]; then
  echo "$2 is there already; name a directory that is not" >&2
  exit 2
fi
top=org
cp -R "$1" "$2"
find "$2" -type f \( -name '*.yml' -o -name '*.yaml' \) -exec sed -i.before \
  -e "s/{{pypi-host}}/pypi.$top/g" -e "s/{{testpypi-host}}/test.pypi.$top/g" {} +
find "$2" -name '*.before' -exec rm -f {} +
