# Shared by the commands beside it. Sourced, never run.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '%s\n' "$*"; }

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

java_command() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    printf '%s' "$JAVA_HOME/bin/java"
  else
    command -v java || fail "No Java found. Install a JDK, 17 or later, and try again."
  fi
}

need_tools() {
  command -v mvn >/dev/null || fail "No Maven found. Install Maven, 3.8.7 or later, and try again."
  local version
  version=$("$(java_command)" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 17 ] || fail "Java ${version:-?} is too old. Install a JDK, 17 or later, or set JAVA_HOME to one."
}

# Runs Maven and says which part it is at; on failure shows what it printed.
build() {
  local log="$root/target/build.log"
  mkdir -p "$root/target"
  if ! mvn -B -ntp "$@" 2>&1 | tee "$log" | sed -nu \
    -e 's/^\[INFO\] Building Footing: \(.*\) 0\..*\[\([0-9]*\/[0-9]*\)\]$/  \1 (\2)/p'; then
    grep -E '^\[ERROR\]|BUILD' "$log" | head -n 40 >&2
    fail "The build failed; all of it stands in target/build.log."
  fi
}

program=$root/web/target/quarkus-app/quarkus-run.jar

# What a start loads, noted by the JVM: another start takes half the time. Good for one build and one JVM.
class_archive() {
  printf '%s/web/target/classes-%s.jsa' "$root" "$("$(java_command)" -version 2>&1 | cksum | cut -d ' ' -f 1)"
}

# Builds the program and starts it once to make its class archive; a JVM that cannot make one does without.
build_program() {
  build -DskipTests -Dquick package
  touch "$program"
  say "  a rehearsal of the start"
  rm -rf "$root"/web/target/classes-*.jsa "$root/target/rehearsal"
  "$(java_command)" -XX:+UseSerialGC -XX:ArchiveClassesAtExit="$(class_archive)" -Dfooting.data="$root/target/rehearsal" \
    -Dquarkus.http.port=0 -jar "$program" --rehearse >"$root/target/rehearsal.log" 2>&1 || true
  rm -rf "$root/target/rehearsal"
}

# Becomes the program; takes further options of the JVM.
run_program() {
  local archive
  archive=$(class_archive)
  [ ! -f "$archive" ] || set -- -XX:SharedArchiveFile="$archive" -Xlog:disable -Xlog:all=error:stderr "$@"
  exec "$(java_command)" ${FOOTING_JAVA_OPTIONS:--Xmx512m -XX:+UseSerialGC} "$@" -jar "$program"
}
