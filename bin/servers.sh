# Starts and stops what a try-out or a measurement runs beside the program; behind common.sh. Sourced, never run.
started=()

stop_what_was_started() {
  local id
  for id in "${started[@]}"; do
    kill "$id" 2>/dev/null || true
    wait "$id" 2>/dev/null || true
  done
  started=()
}

need() {
  command -v "$1" >/dev/null && return
  printf 'bin/%s needs %s. Debian: apt-get install %s\n' "${0##*/}" "$1" "$1" >&2
  exit 2
}

# Debian keeps nginx where only root looks; where we are root and it is missing, it is installed.
need_nginx() {
  FOOTING_NGINX=${FOOTING_NGINX:-$(PATH=$PATH:/usr/sbin command -v nginx || true)}
  if [ -z "$FOOTING_NGINX" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "No nginx found; installing Debian's package."
    mkdir -p "$root/target"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nginx-light; } \
      >"$root/target/nginx.log" 2>&1 || true
    FOOTING_NGINX=$(PATH=$PATH:/usr/sbin command -v nginx || true)
  fi
  [ -n "$FOOTING_NGINX" ] || fail "nginx is needed, and not found. Debian: apt-get install nginx-light. Or name one: FOOTING_NGINX=/path/to/nginx"
  export FOOTING_NGINX
}

bench_java() { "$(java_command)" "$1" -cp "bench/target/classes:bench/target/lib/*" "${@:2}"; }

need_bench() {
  [ -f bench/pom.xml ] || fail "There is no bench/ in this copy of Footing; it brings PostgreSQL along."
  [ -d bench/target/lib ] && [ -z "$(find bench/src bench/pom.xml -newer bench/target/lib -print -quit)" ] ||
    { build -Pbench -pl bench -am -DskipTests -Dquick package; touch bench/target/lib; }
}

# start_postgresql DIR [DATA]: one that nobody else uses, and that programs started later keep their records in. Its files in DATA stay; without DATA they go with it.
start_postgresql() {
  local work=$1
  rm -f "$work/hold" "$work/url"
  mkfifo "$work/hold"
  bench_java -Xmx64m org.footing.load.LocalPostgres "$work/url" ${2:+"$2"} <"$work/hold" >"$work/postgresql.log" 2>&1 &
  postgresql_id=$!
  exec 9>"$work/hold" # it ends with this shell, which alone holds the other end
  until [ -f "$work/url" ]; do
    kill -0 "$postgresql_id" 2>/dev/null || fail "PostgreSQL did not start; see $work/postgresql.log."
    sleep 0.1
  done
  url=$(cat "$work/url") user=postgres
  export FOOTING_DB_URL=$url FOOTING_DB_USERNAME=$user FOOTING_DB_PASSWORD=$user
}

stop_postgresql() {
  [ -n "${postgresql_id:-}" ] || return 0
  exec 9>&-
  wait "$postgresql_id" 2>/dev/null || true
}

# open_database KIND DIR: where a school of that kind (h2, postgresql or cluster) keeps its records, and the program that can read them.
open_database() {
  if [ "$1" = h2 ]; then
    use_h2
    url="jdbc:h2:file:$2/data/footing" user=footing
    unset FOOTING_DB_URL FOOTING_DB_USERNAME FOOTING_DB_PASSWORD
  else
    use_postgresql
    start_postgresql "$2"
  fi
}

# start_school KIND DIR PORT: the sample school behind that port; `nodes` are its processes. Two of them listen at the next two ports.
start_school() {
  if [ "$1" = cluster ]; then
    start_nodes "$2" "$3" "$(($3 + 1))" "$(($3 + 2))"
    return
  fi
  (run_program -Dfooting.data="$2/data" -Dfooting.sample=true -Dquarkus.http.port="$3") 9>&- >>"$2/footing.log" 2>&1 &
  nodes=("$!")
  started+=("$!")
  await_ready "$3" "$!"
}

# start_nodes DIR DOOR FIRST SECOND: two nodes on the database of start_postgresql, and nginx before them. In DIR are their data and logs.
# Without passwords of its own the sample school talks to no proxy.
start_nodes() {
  local dir=$1 door=$2 node port as_root=()
  shift 2
  nodes=()
  for port in "$@"; do
    node=$dir/node-$((${#nodes[@]} + 1))
    (run_program -Dfooting.data="$node" -Dfooting.sample=true -Dfooting.demo-passwords=true -Dfooting.proxies=127.0.0.1 \
      -Dfooting.allow-http=true -Dquarkus.http.port="$port") 9>&- >>"$node.log" 2>&1 &
    nodes+=("$!")
    started+=("$!")
  done
  for port in "$@"; do
    await_ready "$port" "${nodes[@]}"
  done
  mkdir -p "$dir/nginx"
  sed -e "s/DOOR/$door/; s/NODE_1/$1/; s/NODE_2/$2/" bin/cluster.nginx.conf >"$dir/nginx/nginx.conf"
  # Else the workers of root's nginx are nobody, who may write nothing here.
  [ "$(id -u)" != 0 ] || as_root=(-g "user root;")
  "$FOOTING_NGINX" -p "$dir/nginx" -e error.log -c nginx.conf "${as_root[@]}" 9>&- &
  nginx=$!
  started=("$nginx" "${started[@]}")
  await_ready "$door" "$nginx"
}

# await_ready PORT ID...: until the program says so there; fails when one of the processes is gone.
await_ready() {
  local port=$1 id
  shift
  until curl -fs -o /dev/null "http://localhost:$port/q/health/ready"; do
    for id in "$@"; do
      kill -0 "$id" 2>/dev/null || fail "What should answer at port $port has ended; its log says why."
    done
    sleep 0.02
  done
}
