# Sourced by ./build and ./gatewright. Sets GATEWRIGHT_JDK to the home of a JDK of at least version 25,
# or to nothing. Reads each candidate's `release` file: no JVM is started to ask.

jdk_version_of() {
  jdk_major=
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r jdk_line; do
    case $jdk_line in
      JAVA_VERSION=*)
        jdk_major=${jdk_line#JAVA_VERSION=\"}
        jdk_major=${jdk_major%%[!0-9]*}
        ;;
    esac
  done <"$1/release"
  [ -n "$jdk_major" ]
}

find_jdk() {
  GATEWRIGHT_JDK=
  jdk_on_path=$(command -v javac 2>/dev/null) || jdk_on_path=
  if [ -n "$jdk_on_path" ]; then
    jdk_on_path=$(readlink -f "$jdk_on_path" 2>/dev/null || echo "$jdk_on_path")
    jdk_on_path=${jdk_on_path%/bin/javac}
  fi
  for jdk_home in "${GATEWRIGHT_JAVA_HOME:-}" "${JAVA_HOME:-}" "$jdk_on_path" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$jdk_home" ] && jdk_version_of "$jdk_home" && [ "$jdk_major" -ge 25 ] || continue
    GATEWRIGHT_JDK=$jdk_home
    return 0
  done
  return 1
}

explain_missing_jdk() {
  cat >&2 <<'TEXT'
Gatewright needs a JDK of version 25 or newer, and none was found.
  Looked at: GATEWRIGHT_JAVA_HOME, JAVA_HOME, javac on PATH, /usr/lib/jvm, /opt, SDKMAN, mise, asdf, ~/.jdks.
  Install one (Debian and Ubuntu with the Adoptium repository: apt-get install temurin-25-jdk;
  SDKMAN: sdk install java 25-tem; macOS: brew install temurin@25), or set GATEWRIGHT_JAVA_HOME to its folder.
  A default JDK of an older version may stay as it is.
TEXT
}
