# A Keycloak for a try-out, beside the program and for as long as it runs. Sourced by bin/run, never run.

# Fetched by Maven once, into target/keycloak.
need_keycloak() {
  local version
  version=$(sed -n 's/.*<keycloak.version>\(.*\)<.*/\1/p' pom.xml)
  keycloak_home=$root/target/keycloak/keycloak-$version
  if [ ! -f "$keycloak_home/bin/kc.sh" ]; then
    say "Fetching Keycloak $version into target/; it has 180 MB."
    mvn -B -q -N org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack \
      -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:tar.gz" -DoutputDirectory="$root/target/keycloak" ||
      fail "Keycloak could not be fetched."
  fi
}

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Its accounts and its administrator's password stay in the data folder, so that the next start finds them again.
start_keycloak() {
  local kept=$data/keycloak
  mkdir -p "$kept" "$keycloak_home/data/import"
  cp docs/keycloak/footing-realm.json "$keycloak_home/data/import/"
  [ -s "$kept/admin-password" ] || od -An -N12 -tx1 /dev/urandom | tr -d ' \n' >"$kept/admin-password"
  listens "$keycloak_port" && fail "Another program listens on port $keycloak_port. Choose another one with --keycloak-port."
  JAVA_OPTS_KC_HEAP="-Xms128m -Xmx700m" KC_DB_URL="jdbc:h2:file:$kept/accounts;NON_KEYWORDS=VALUE" \
    KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD=$(cat "$kept/admin-password") \
    sh "$keycloak_home/bin/kc.sh" start-dev --import-realm --cache=local \
    --http-host=127.0.0.1 --http-port="$keycloak_port" >"$kept/keycloak.log" 2>&1 &
  keycloak_process=$!
}

await_keycloak() {
  local tries=0
  until listens "$keycloak_port"; do
    kill -0 "$keycloak_process" 2>/dev/null && [ "$tries" -lt 300 ] ||
      fail "Keycloak did not start; all it said stands in $data/keycloak/keycloak.log."
    tries=$((tries + 1))
    sleep 1
  done
}

# The shell stays, to end Keycloak with the program.
run_with_keycloak() {
  local program_process status=0
  need_keycloak
  start_keycloak
  trap 'kill "$keycloak_process" ${program_process:-} 2>/dev/null || true; wait' EXIT
  trap 'exit 130' INT TERM
  say "Starting Keycloak; the first time takes half a minute."
  await_keycloak
  say "Keycloak listens on http://localhost:$keycloak_port ; its administrator is admin with the password $(cat "$data/keycloak/admin-password") ."
  say "Sign in to the school as student, student2, tutor, lead or admin with the password footing-demo."
  (run_program "$@" -Dfooting.login=keycloak -Dfooting.keycloak.url="http://localhost:$keycloak_port" \
    -Dfooting.keycloak.secret=development-only-footing -Dfooting.keycloak.admin-secret=development-only-admin) &
  program_process=$!
  wait "$program_process" || status=$?
  exit "$status"
}
