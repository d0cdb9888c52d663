# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the scripts that make a Debian system in a folder. Sourced, from the top folder.

# The archive that this machine's own apt reads, or $DEBIAN_ARCHIVE.
debian_archive () {
  if [[ -n ${DEBIAN_ARCHIVE-} ]]; then
    echo "$DEBIAN_ARCHIVE"
  else
    apt-get indextargets --format '$(LABEL) $(REPO_URI)' 'Created-By: Packages' | sed -n 's/^Debian //p' | head -n 1
  fi
}

# make_debian SUITE FOLDER PACKAGE... : a small SUITE in FOLDER, reached the way this machine reaches its archive.
make_debian () {
  local suite=$1 root=$2 file
  shift 2
  debootstrap --variant=minbase "$suite" "$root" "$(debian_archive)"
  for file in /etc/apt/apt.conf.d/* /etc/apt/apt.conf; do
    [[ -f $file ]] && grep -qiE 'proxy|verify-peer|cainfo' "$file" && cp "$file" "$root/etc/apt/apt.conf.d/"
  done
  cp --dereference /etc/resolv.conf "$root/etc/"
  if [[ $# -gt 0 ]]; then
    chroot "$root" apt-get update -qq
    chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@"
  fi
}

# copy_sources FOLDER : what is tracked, and what is new and not ignored.
copy_sources () {
  mkdir -p "$1"
  git -c safe.directory='*' ls-files --cached --others --exclude-standard -z | tar --create --null --files-from=- --ignore-failed-read | tar --extract --directory="$1"
}
