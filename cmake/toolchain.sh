# Sourced by ./dev. Owns the private toolchain: a Debian root made once by mmdebstrap, kept outside the checkout,
# entered by chroot in a mount namespace of its own, so that the machine stays as it was. Knows nothing of the build.
# An emcc of 4.0 or later on PATH is used instead (then CMake fetches the libraries, see cmake/third_party.cmake).

suite=forky                # emscripten, clang, chromium and the sources of ImGui
sdl_suite=trixie           # the sources of SDL2 2.32: forky may drop them
imgui_tested=1.92.2b       # the version that src/mirror was written against
cache=${RINGBACK_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/ringback}

packages=(
  emscripten binaryen clang clang-tidy clang-format libclang-rt-dev lld llvm libstdc++-15-dev
  cmake ninja-build nodejs npm python3 brotli ca-certificates dpkg-dev tzdata
  chromium fonts-dejavu-core fonts-noto-color-emoji
  nlohmann-json3-dev doctest-dev
)

# What ./dev test alone needs, put into the root when it first runs: Firefox, WebKitGTK, a display without a screen with GL in
# software, letters for the screenshots, and the servers of hosting/. Not among the packages above, whose list names the
# root.
test_packages=(
  firefox-esr webkitgtk-webdriver xvfb xauth libgl1-mesa-dri libegl1 libgles2 dbus
  fonts-noto-core fonts-wqy-zenhei
  nginx-light libnginx-mod-http-brotli-static caddy
)

# Lowest versions that work, by Debian package.
lowest=(
  emscripten=4.0 clang=19 clang-tidy=19 clang-format=19 cmake=3.28 ninja-build=1.11 nodejs=20 npm=9
  brotli=1.0 chromium=120 nlohmann-json3-dev=3.11 doctest-dev=2.4.11
)

fail() {
  printf '\nringback: %s\n' "$1" >&2
  shift
  for hint in "$@"; do printf '  %s\n' "$hint" >&2; done
  exit 1
}

say() { printf '\n== %s\n' "$*"; }

# step TEXT COMMAND...: says what it does, shows a sign of life, keeps the output in $log and shows its end on failure.
step() {
  local text=$1 start=$SECONDS next=$((SECONDS + 10)) job status=0
  shift
  printf -- '-- %s\n' "$text"
  printf '\n### %s\n' "$text" >>"$log"
  "$@" >>"$log" 2>&1 </dev/null &
  job=$!
  trap 'kill "$job" 2>/dev/null; exit 130' INT TERM # a background job does not see Ctrl-C by itself
  while kill -0 "$job" 2>/dev/null; do
    sleep 0.1
    if ((SECONDS >= next)); then
      next=$((SECONDS + 10))
      printf '   %4d s  %s\n' $((SECONDS - start)) "$(tail -n 1 "$log" | tr -d '\r' | cut -c1-90)"
    fi
  done
  wait "$job" || status=$?
  trap - INT TERM
  if ((status)); then
    printf '   failed after %d s; the end of %s:\n' $((SECONDS - start)) "$log" >&2
    tail -n 20 "$log" | sed 's/^/   | /' >&2
    return "$status"
  fi
  printf '   done in %d s\n' $((SECONDS - start))
}

# choose_toolchain: sets $toolchain to inside (we already are in the root), path (emcc on PATH) or root.
choose_toolchain() {
  if [[ -e /etc/ringback-root ]]; then
    toolchain=inside root=/
  elif [[ ${RINGBACK_TOOLCHAIN:-} != root ]] && emcc_is_recent; then
    toolchain=path root=
  else
    toolchain=root
    root=$cache/root-$(printf '%s\n' "$suite" "$sdl_suite" "${packages[@]}" layout-1 | sha256sum | cut -c1-12)
  fi
}

emcc_is_recent() {
  command -v emcc >/dev/null || return 1
  local version
  version=$(emcc -dumpversion 2>/dev/null | grep -oE '^[0-9]+' || true)
  [[ -n $version && $version -ge 4 ]]
}

set_up_toolchain() {
  choose_toolchain
  case $toolchain in
  inside) ;;
  path) check_path_tools ;;
  root)
    [[ $(id -u) == 0 ]] || fail "the private toolchain is entered by chroot, which needs root." \
      "Run ./dev as root (it touches nothing but $cache), or put an emcc of 4.0 or later on PATH (emsdk)."
    unshare --mount true 2>/dev/null || fail "this machine does not let root make a mount namespace (a container?)." \
      "Give the container CAP_SYS_ADMIN, or put an emcc of 4.0 or later on PATH (emsdk)."
    [[ -e $root/etc/ringback-root ]] || make_root
    trim_sdl
    ;;
  esac
}

check_path_tools() {
  local tool missing=()
  for tool in cmake ninja clang++ clang-format clang-tidy node npm brotli; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  ((${#missing[@]} == 0)) || fail "found emcc on PATH, but not: ${missing[*]}" \
    "Install them (clang 19 or later, cmake 3.28, node 20)," \
    "or run with RINGBACK_TOOLCHAIN=root to let ringback make its own toolchain from Debian's packages."
}

make_root() {
  say "Setting up the toolchain (once, about 3 minutes, 2.5 GB in $cache)"
  command -v apt-get >/dev/null || fail "this is not a Debian machine, so its packages cannot be used." \
    "Put an emcc of 4.0 or later on PATH (emsdk) together with cmake, ninja, clang, node and brotli."
  mkdir -p "$cache"
  log=$cache/setup.log
  : >"$log"
  exec 9>"$cache/lock"
  flock -n 9 || { say "Another ./dev is setting up the toolchain; waiting for it"; flock 9; }
  if [[ ! -e $root/etc/ringback-root ]]; then
    if ! command -v mmdebstrap >/dev/null; then
      step "apt-get update" apt-get update -q || true
      step "Installing mmdebstrap" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends mmdebstrap ||
        fail "mmdebstrap could not be installed." "Try: apt-get update && apt-get install mmdebstrap"
    fi
    rm -rf --one-file-system "$root.partial"
    root=$root.partial bootstrap
    mv "$root.partial" "$root"
  fi
  flock -u 9
  exec 9>&-
}

# The mirror that this machine's apt uses for Debian itself (not for security updates or other archives).
debian_mirror() {
  apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 2>/dev/null |
    grep -v -e security -e updates | grep -E -m 1 '/debian(/|$)|snapshot'
}

bootstrap() {
  local mirror keyring option options=() keyrings=()
  mirror=$(debian_mirror) || fail "apt on this machine names no Debian mirror." \
    "Check 'apt-get indextargets', or put an emcc of 4.0 or later on PATH (emsdk)."
  for keyring in /usr/share/keyrings/debian-archive-keyring.{gpg,pgp} /etc/apt/trusted.gpg.d; do
    [[ ! -e $keyring ]] || keyrings+=("--keyring=$keyring")
  done
  while IFS= read -r option; do options+=("--aptopt=$option"); done < <(machine_apt_options)
  step "Making a Debian $suite root with the compilers, CMake, node and Chromium (430 MB to fetch)" \
    mmdebstrap --verbose --variant=apt --mode=root --components=main "${keyrings[@]}" "${options[@]}" \
    --include="$(IFS=,; echo "${packages[*]}")" "$suite" "$root" \
    "deb $mirror $suite main" "deb-src $mirror $suite main" "deb-src $mirror $sdl_suite main" ||
    fail "the toolchain's packages could not be installed." \
      "If the lines above say that a package is missing or refused, this mirror does not offer it: look with" \
      "'apt-get update' whether apt works at all here, then run ./dev again. The whole log is in $log." \
      "Otherwise put an emcc of 4.0 or later on PATH (emsdk); it will be used instead."
  step "Fetching the sources of ImGui and SDL2" in_root_at / bash -c '
      set -e
      apt-get update -q
      mkdir -p /opt/src && cd /opt/src
      apt-get source -q --download-only imgui
      apt-get source -q --download-only libsdl2/'"$sdl_suite"'
      for dsc in *.dsc; do dpkg-source -x "$dsc"; done
      rm -f *.tar.* *.dsc
      ln -sfn imgui-* imgui && ln -sfn libsdl2-* sdl2
      find sdl2/ -xtype l -delete
      apt-get clean' ||
    fail "the sources of ImGui or SDL2 could not be fetched." "The whole log is in $log; run ./dev again to retry."
  check_versions
  : >"$root/etc/ringback-root"
}

# Ringback draws with WebGL and makes no sound: without SDL's software blits, renderer and audio every first visit fetches
# 25 KB less. Roots that were made before this was known are trimmed, too.
trim_sdl() {
  [[ ! -e $root/etc/ringback-sdl-trimmed ]] || return 0
  local config=$root/opt/src/sdl2/include/SDL_config_emscripten.h
  cat >>"$config" <<'END'
#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#undef SDL_VIDEO_RENDER_OGL_ES2
#undef SDL_LEAN_AND_MEAN
#define SDL_LEAN_AND_MEAN 1
#define SDL_AUDIO_DISABLED 1
#define SDL_RENDER_DISABLED 1
END
  # What emscripten may have built from the untrimmed sources.
  rm -rf "$root"/var/cache/emscripten/ports/sdl2*
  [[ ! -d $root/var/cache/emscripten ]] || find "$root/var/cache/emscripten" -name 'libSDL2*.a' -delete
  : >"$root/etc/ringback-sdl-trimmed"
}

# Adds $test_packages to the root, once for each version of the list.
set_up_test_packages() {
  [[ $toolchain == root ]] || return 0
  local stamp
  stamp=$root/etc/ringback-test-packages-$(printf '%s\n' "${test_packages[@]}" | sha256sum | cut -c1-12)
  [[ ! -e $stamp ]] || return 0
  say "Adding Firefox, WebKitGTK and two web servers to the toolchain (once, about 1 minute, 200 MB to fetch)"
  exec 9>"$cache/lock"
  flock -n 9 || { say "Another ./dev is setting up the toolchain; waiting for it"; flock 9; }
  if [[ ! -e $stamp ]]; then
    machine_apt_options >"$root/etc/apt/apt.conf.d/99ringback"
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # the servers are run by the tests, not by the root
    chmod +x "$root/usr/sbin/policy-rc.d"
    step "Asking the mirror what it has" in_root_at / apt-get update -q || true # the install below tells what is missing
    step "Installing ${test_packages[*]}" in_root_at / env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -q --no-install-recommends "${test_packages[@]}" ||
      fail "the browsers and servers that the tests run could not be installed." \
        "If the lines above say that a package is missing, this mirror does not offer it: try 'apt-get update' on this machine," \
        "then run ./dev test again. ./dev run and ./dev build do not need them. The whole log is in $log."
    in_root_at / apt-get clean
    : >"$stamp"
  fi
  flock -u 9
  exec 9>&-
}

# What apt needs on this machine to reach its mirror: proxies, certificates, what to think of old Release files.
machine_apt_options() {
  apt-config dump | grep -E '^Acquire::(http|https|Check-|Retries|ForceIPv|Max-FutureTime|Languages:)' |
    grep -vE ' "";$'
  printf '%s\n' 'APT::Install-Recommends "false";' 'APT::Sandbox::User "root";' 'Acquire::Languages "none";'
}

# Records what was found in the root and compares it with the lowest versions known to work.
check_versions() {
  local entry name floor found bad=()
  chroot "$root" dpkg-query -W -f '${Package} ${Version}\n' "${packages[@]}" >"$root/etc/ringback-versions"
  echo "imgui $(readlink "$root/opt/src/imgui")" >>"$root/etc/ringback-versions"
  echo "sdl2 $(readlink "$root/opt/src/sdl2")" >>"$root/etc/ringback-versions"
  for entry in "${lowest[@]}"; do
    name=${entry%%=*} floor=${entry#*=}
    found=$(awk -v name="$name" '$1 == name { sub(/^[0-9]+:/, "", $2); print $2 }' "$root/etc/ringback-versions")
    printf '%s\n%s\n' "$floor" "$found" | sort -VC || bad+=("$name $found (lowest that works: $floor)")
  done
  ((${#bad[@]} == 0)) || fail "Debian $suite offers versions that are too old here:" "${bad[@]}" \
    "Point apt at a newer mirror, or put an emcc of 4.0 or later on PATH (emsdk)."
  grep -q "^imgui imgui-$imgui_tested" "$root/etc/ringback-versions" ||
    printf '   warning: ImGui %s found, %s was tested: trust the role tests (./dev test e2e)\n' \
      "$(readlink "$root/opt/src/imgui")" "$imgui_tested" >&2
}

# in_root COMMAND...: runs a command with the toolchain, in the current directory.
in_root() { in_root_at "$PWD" "$@"; }

in_root_at() {
  local directory=$1
  shift
  if [[ $toolchain != root ]]; then
    (cd "$directory" && exec "$@")
    return
  fi
  # shellcheck disable=SC2016
  unshare --mount --propagation private bash -c '
    set -e
    root=$1 top=$2 home=$3
    shift 3
    for path in /proc /sys /dev /dev/pts /dev/shm /tmp "$top"; do
      mkdir -p "$root$path"
      mount --bind "$path" "$root$path"
    done
    for path in /etc/resolv.conf /etc/hosts /etc/ssl/certs /etc/npmrc "$home/.npmrc" "$NODE_EXTRA_CA_CERTS"; do
      [[ -e $path ]] || continue
      target=$root${path/#$home\//\/root\/}
      mkdir -p "${target%/*}"
      if [[ -d $path ]]; then mkdir -p "$target"; else [[ -e $target ]] || : >"$target"; fi
      mount --bind -o ro "$path" "$target"
    done
    exec chroot "$root" "$@"
  ' ringback "$root" "$top" "$HOME" \
    env -i "${root_environment[@]}" sh -c 'cd "$1" && shift && exec "$@"' sh "$directory" "$@"
}

# What a command in the root sees of the outer environment.
set_root_environment() {
  local name
  root_environment=(PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin HOME=/root LANG=C.UTF-8
    CCACHE_BASEDIR="$top" CCACHE_NOHASHDIR=1 EM_COMPILER_WRAPPER=ccache RINGBACK_TIDY_CACHE=/var/cache/ringback-tidy
    RINGBACK_SOURCES=/opt/src EMCC_LOCAL_PORTS=sdl2=/opt/src/sdl2 npm_config_globalconfig=/etc/npmrc)
  while IFS= read -r name; do
    root_environment+=("$name=${!name}")
  done < <(compgen -e | grep -E '^(CI|TERM|COLORTERM|NO_COLOR|NINJA_STATUS|(npm_config|NPM_CONFIG|RINGBACK)_.*|.*_(proxy|PROXY)|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|(ASAN|UBSAN|LSAN)_OPTIONS|PLAYWRIGHT_.*)$')
}
