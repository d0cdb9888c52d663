# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by app/run and tests/run: what the program needs from the system, and how it is built. Sourced, from the top folder.

build_packages=(
  adwaita-icon-theme appstream build-essential dconf-gsettings-backend desktop-file-utils gettext libadwaita-1-dev
  libglib2.0-dev libgtk-4-dev libjson-glib-dev librsvg2-common libxml2-dev meson ninja-build pkgconf shared-mime-info
)
fedora_packages='appstream desktop-file-utils gcc gettext json-glib-devel libadwaita-devel libxml2-devel meson shared-mime-info'
arch_packages='appstream base-devel desktop-file-utils json-glib libadwaita libxml2 meson shared-mime-info'

say () { printf '%s\n' "$*"; }
fail () { printf '%s\n' "$*" >&2; exit 1; }

# Prints those of the Debian packages named that are not installed.
missing_packages () {
  local installed
  installed=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
  printf 'installed %s\n' "$@" | grep -vxF "$installed" | cut -d ' ' -f 2 || true
}

# True where a system without Debian's packages has what a build needs all the same.
can_build () {
  local tool
  for tool in cc desktop-file-validate meson msgfmt ninja pkg-config update-mime-database; do
    command -v "$tool" >/dev/null || return 1
  done
  pkg-config --exists 'gtk4 >= 4.8' 'libadwaita-1 >= 1.2' 'libxml-2.0 >= 2.9.14' json-glib-1.0
}

as_root () {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif [[ -t 0 ]]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

# Installs those of the Debian packages named that are missing. Says what it does; silent when there is nothing to do.
install_packages () {
  local missing
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    can_build && return
    say 'This system has no apt-get. Please install what a build needs and start this again:'
    say "  Fedora: sudo dnf install $fedora_packages"
    say "  Arch:   sudo pacman -S --needed $arch_packages"
    exit 1
  fi

  mapfile -t missing < <(missing_packages "$@")
  [[ ${#missing[@]} -gt 0 ]] || return 0
  [[ $EUID -eq 0 ]] || command -v sudo >/dev/null || fail "Packages are missing and there is no sudo here. As root, run: apt-get install ${missing[*]}"
  say "Installing with apt-get: ${missing[*]}"
  as_root apt-get update -qq || say 'The package lists could not be refreshed; trying with those that are there.'
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "${missing[@]}" </dev/null \
    || fail 'The packages could not be installed; the lines above say why.'
}

# Configures the build folder once, with or without the tests; afterwards ninja itself notices what has changed.
build_program () {
  local tests=$1 log=build/build.log
  mkdir -p build 2>/dev/null && [[ -w build ]] || fail 'The folder build/ cannot be written to. Was it made by another user, or as root?'
  if [[ ! -f build/build.ninja ]]; then
    say 'Building Common Ground in build/; the first time takes a minute or two.'
    meson setup build "-Dtests=$tests" >"$log" 2>&1 || { cat "$log" >&2; fail 'The build could not be configured.'; }
  elif [[ $tests == true ]] && ! grep -q '"name": "tests", "value": true' build/meson-info/intro-buildoptions.json; then
    meson configure build -Dtests=true >"$log" 2>&1 || { cat "$log" >&2; fail 'The build could not be configured.'; }
  fi
  ninja -C build >"$log" 2>&1 || { grep -v '^\[' "$log" >&2; fail 'The program does not build; build/build.log has all of the output.'; }
}
