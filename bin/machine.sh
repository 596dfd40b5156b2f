# Where and when figures were made; behind common.sh. Sourced, never run.

machine() {
  local model
  model=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)
  [ -n "$model" ] || model=$(uname -m)
  printf '%s, %s cores, %s' "$model" "$(getconf _NPROCESSORS_ONLN)" "$(uname -s)"
}

commit() {
  local changed=
  [ -z "$(git status --porcelain 2>/dev/null)" ] || changed=" and changes"
  printf '%s%s' "$(git rev-parse --short HEAD 2>/dev/null || printf unknown)" "$changed"
}

jdk() { "$(java_command)" -version 2>&1 | sed -n '2s/.*(build \(.*\))/\1/p'; }

head_of_table() {
  say "machine   $(machine)"
  say "load      $(uptime | sed 's/.*averages*: //') before the run"
  say "date      $(date -u '+%Y-%m-%d %H:%M UTC')"
  say "commit    $(commit)"
  say "JDK       $(jdk)"
}
