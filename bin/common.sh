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

need_java() {
  local version
  version=$("$(java_command)" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 17 ] || fail "Java ${version:-?} is too old. Install a JDK, 17 or later, or set JAVA_HOME to one."
}

# Unpacked from an archive of bin/package there is nothing to build: the program stands beside bin.
unpacked() { [ ! -f "$root/pom.xml" ]; }

need_tools() {
  if ! unpacked; then
    command -v mvn >/dev/null || fail "No Maven found. Install Maven, 3.8.7 or later, and try again."
  fi
  need_java
}

# Where a school is: --data DIR and --db URL, which several commands take.
here=$OLDPWD data=$root/data db=${FOOTING_DB_URL:-}
place_option() {
  [ $# -ge 2 ] || fail "$1 needs a value. See bin/${0##*/} --help."
  case "$1" in --data) data=$2 ;; --db) db=$2 ;; esac
}

# check_place [school]: whether the program can keep something there; with school, whether there is a folder that may hold one.
check_place() {
  case "$data" in
    '') fail "--data takes the name of a folder." ;;
    *\;*) fail "--data: a folder's name may not hold a semicolon." ;;
    /*) ;;
    *) data=$here/$data ;;
  esac
  case "$db" in
    '') ;;
    jdbc:postgresql:*) use_postgresql; export FOOTING_DB_URL=$db ;;
    *) fail "--db takes an address like jdbc:postgresql://localhost/footing, not $db." ;;
  esac
  [ ! -e "$data" ] || [ -d "$data" ] || fail "--data: $data is a file, not a folder."
  if [ "${1:-}" = school ] && ! $postgresql && [ ! -d "$data" ]; then
    fail "There is no school in $data: no such folder. Name the one that holds it with --data; bin/run makes a new school."
  fi
  mkdir -p "$data" 2>/dev/null && [ -w "$data" ] || fail "--data: $data cannot be written to."
}

place_help="  --data DIR          the folder of the school (data beside bin)
  --db URL            its records are in PostgreSQL: jdbc:postgresql://HOST/DATABASE;
                      who signs in there: FOOTING_DB_USERNAME, FOOTING_DB_PASSWORD"

# All of a command that takes no other options, and asks of the program what it is called itself; $1 says what that is.
place_command() {
  local name=${0##*/} what=$1
  shift
  umask 077
  while [ $# -gt 0 ]; do
    case "$1" in
      --data | --db) place_option "$@"; shift 2 ;;
      -h | --help) printf '%s\n' "bin/$name [options]: $what" "$place_help"; exit 0 ;;
      *) fail "bin/$name does not know $1. See bin/$name --help." ;;
    esac
  done
  check_place school
  need_program
  run_program -Dfooting.data="$data" -- "$name"
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

# The build settles the kind of database: the program for H2, and beside it the one for PostgreSQL.
built=$root/web/target
! unpacked || built=$root/program
use_h2() {
  program=$built/quarkus-app/quarkus-run.jar
  postgresql=false
}
use_postgresql() {
  program=$built/postgresql/quarkus-app/quarkus-run.jar
  postgresql=true
}
use_h2

# What a start loads, noted by the JVM: another start takes half the time. Good for one build and one JVM.
class_archive() {
  printf '%s/classes-%s.jsa' "$(dirname "$(dirname "$program")")" "$("$(java_command)" -version 2>&1 | cksum | cut -d ' ' -f 1)"
}

# Builds the program and starts it once to make its class archive; a JVM that cannot make one does without.
# For PostgreSQL there is no database to rehearse with.
build_program() {
  if $postgresql; then
    build -DskipTests -Dquick -Dskip.postgresql=false package
    touch "$program"
    return
  fi
  build -DskipTests -Dquick -Dskip.postgresql=true package
  touch "$program"
  say "  a rehearsal of the start"
  rehearse "$root/target"
}

# Starts the program for H2 once, to note which classes a start loads; what is written meanwhile goes into a folder.
rehearse() {
  local scratch=$1/rehearsal
  rm -rf "$built"/classes-*.jsa "$scratch"
  "$(java_command)" -XX:+UseSerialGC -XX:ArchiveClassesAtExit="$(class_archive)" -Dfooting.data="$scratch" \
    -Dquarkus.http.port=0 -jar "$program" --rehearse >"$1/rehearsal.log" 2>&1 || true
  rm -rf "$scratch"
}

stale() {
  [ ! -f "$program" ] || [ -n "$(find pom.xml backend course-content web \( -name target -o -name node_modules \) -prune -o -type f -newer "$program" -not -path '*/src/test/*' -print -quit)" ]
}

need_program() {
  need_tools
  if unpacked; then
    [ -f "$program" ] || fail "There is no program at $program. Unpack the archive again."
  elif stale; then
    mkdir -p "$root/target"
    # Two builds in one folder spoil each other. A machine without flock must do without.
    exec 8>"$root/target/build.lock"
    if command -v flock >/dev/null && ! flock -n 8; then
      say "Another command builds Footing in this folder; waiting for it."
      flock 8
    fi
    if stale; then build_anew; fi
    exec 8>&-
  fi
}

# A build writes new files under a program that runs from the old ones, and takes its classes away.
build_anew() {
  local running
  running=$(pgrep -f -- "-jar $built/" 2>/dev/null | tr '\n' ' ' || true)
  [ -z "$running" ] ||
    fail "Footing must be built anew, and one runs from this folder (process $running). Stop it first, or use another copy of the folder."
  say "Building Footing. The first time takes ten minutes on a slow machine, since Maven fetches the libraries; later it takes a few."
  build_program
}

# Becomes the program; takes further options of the JVM, and behind -- what the program is to do.
run_program() {
  local archive options=()
  while [ $# -gt 0 ] && [ "$1" != -- ]; do
    options+=("$1")
    shift
  done
  [ $# -eq 0 ] || shift
  archive=$(class_archive)
  [ ! -f "$archive" ] || options=(-XX:SharedArchiveFile="$archive" -Xlog:disable -Xlog:all=error:stderr "${options[@]}")
  exec "$(java_command)" ${FOOTING_JAVA_OPTIONS:--Xmx512m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError} "${options[@]}" -jar "$program" "$@"
}
