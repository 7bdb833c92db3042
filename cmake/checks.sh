# Sourced by ./dev: the parts of ./dev test. Each prints what it does, adds to $passed and $failed, and says by its status
# whether it passed. Counted are test cases where there are such, else one for a whole part.

passed=0 failed=0
failures=()
timings=()

# part NAME COMMAND...: runs a part that counts as one.
part() {
  local name=$1 start=$SECONDS
  shift
  say "$name"
  if "$@"; then
    passed=$((passed + 1))
  else
    part_failed "$name"
  fi
  took "$start" "$name"
}

# took START NAME: remembers how long a part took, for the end.
took() { timings+=("$(printf '%4d s  %s' $((SECONDS - $1)) "$2")"); }

part_failed() {
  failed=$((failed + ${2:-1}))
  failures+=("$1")
  printf 'FAILED: %s\n' "$1" >&2
}

sources() {
  find src tests web "$@" -type f \( -name '*.cpp' -o -name '*.hpp' -o -name '*.inl' -o -name '*.ts' -o -name '*.mjs' \) | sort
}

check_format() {
  sources | in_root xargs clang-format --dry-run -Werror || {
    printf 'Run ./dev format.\n' >&2
    return 1
  }
}

check_types() {
  in_root node_modules/.bin/tsc -p tsconfig.json && in_root node_modules/.bin/tsc -p web/tsconfig.sw.json
}

check_tidy() { in_root node cmake/tidy.mjs build/native-debug; }

# check_native [ctest options]: doctest's cases are counted one by one, any other test of ctest as one.
check_native() {
  local record=build/native-debug/Testing/Temporary/LastTest.log status=0 start=$SECONDS cases
  say "native tests (address and undefined-behaviour sanitizers)"
  in_root ctest --preset native-debug --parallel 2 "$@" || status=$?
  cases=$(awk '
    /^\[doctest\] test cases:/ { ran += $4; split($0, part, "|"); split(part[2], good, " "); split(part[3], bad, " ")
                                 passed += good[1]; failed += bad[1]; counted = 1 }
    /^Test (Passed|Failed)\.|^Test timeout/ { if (!counted) { if (/Passed/) passed++; else failed++ } counted = 0 }
    END { print passed + 0, failed + 0 }' "$record" 2>/dev/null || echo "0 0")
  took "$start" "native tests"
  passed=$((passed + ${cases% *}))
  if ((status)); then
    part_failed "native tests" $((${cases#* } > 0 ? ${cases#* } : 1))
  fi
}

# check_fuzzers SECONDS: every fuzzer that long, starting from its seeds; new finds are kept under build/fuzz.
check_fuzzers() {
  local seconds=$1 fuzzer name
  for fuzzer in build/native-debug/fuzz/fuzz_*; do
    [[ -x $fuzzer ]] || continue
    name=${fuzzer##*/fuzz_}
    mkdir -p "build/fuzz/$name"
    part "fuzzer $name, $seconds s" step "looking for input that breaks it" in_root "$fuzzer" "build/fuzz/$name" \
      $([[ ! -d tests/fuzz/$name ]] || echo "tests/fuzz/$name") -artifact_prefix="build/fuzz/$name-" \
      -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1
  done
}

# check_e2e [Playwright options]
check_e2e() {
  local record=build/e2e.log status=0 start=$SECONDS good bad
  say "end-to-end tests in Chromium, Firefox and WebKitGTK"
  in_root node_modules/.bin/playwright test --config tests/e2e/playwright.config.ts "$@" 2>&1 | tee "$record" || status=$?
  took "$start" "end-to-end tests"
  good=$(sed 's/\x1b\[[0-9;]*m//g' "$record" | awk '/^ +[0-9]+ passed/ { print $1 }')
  bad=$(sed 's/\x1b\[[0-9;]*m//g' "$record" | awk '/^ +[0-9]+ failed/ { print $1 }')
  passed=$((passed + ${good:-0}))
  if ((status)); then part_failed "end-to-end tests" "${bad:-1}"; fi
}

# Prints the totals as the last line; the status is that of the whole run.
conclude() {
  local name
  printf '\n'
  ((${#timings[@]} == 0)) || printf '%s\n' "${timings[@]}"
  for name in "${failures[@]}"; do printf 'failed: %s\n' "$name"; done
  printf '%d passed, %d failed\n' "$passed" "$failed"
  ((failed == 0 && passed > 0))
}
