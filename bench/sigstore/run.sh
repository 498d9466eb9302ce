#!/bin/sh
# What the verifier of attestations says of bundles that others made: the conformance suite of
# sigstore, whose folders say by their names what is to be accepted and what refused, and the real
# attestations in the tests of pypi-attestations. Nothing of it is kept.
#
# usage: bench/sigstore/run.sh SUITE
#
# SUITE is a clone of github.com/sigstore/sigstore-conformance that you made. Needs python3, pip, a
# package index for pip, and a built tree (./build quick).
set -eu
cd "$(dirname "$0")/../.."
suite=${1:?usage: bench/sigstore/run.sh SUITE}
. tools/find-jdk.sh
find_jdk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
pip="python3 -m pip --disable-pip-version-check -q"
$pip download --no-deps --no-binary pypi-attestations -d "$work" pypi-attestations==0.0.30
$pip download --no-deps -d "$work" sigstore==4.5.1
tar -xzf "$work"/pypi_attestations-*.tar.gz -C "$work"
(cd "$work" && python3 -m zipfile -e sigstore-*.whl store)
staging=$(find "$work/store" -name trusted_root.json | grep sigstage)
public=$(find "$work/store" -name trusted_root.json | grep -v sigstage)
cmp "$public" catalog/sigstore/trusted-root.json && echo "the built-in trusted root is theirs"
"$GATEWRIGHT_JDK/bin/java" -cp sigstore/target/classes:readers/target/classes \
  bench/sigstore/Agreement.java "$suite/test/assets/bundle-verify" \
  "$work"/pypi_attestations-*/test/assets "$staging"
