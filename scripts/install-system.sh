#!/bin/sh
# Install the Debian packages that clearplan needs, where they are missing.
# With the word "test": also those that only the tests need.
set -eu

packages="python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core"
# Chinese letters.
packages="$packages fonts-noto-cjk"
# Braille (liblouis) and spoken audio (eSpeak NG, LAME): without them the rest is made all the same.
packages="$packages liblouis-bin liblouis-data espeak-ng lame"
if [ "${1:-}" = test ]; then
    packages="$packages chromium nodejs npm default-jre-headless poppler-utils"
fi

is_there() {
    case $1 in
        # These may be there in another way than as Debian packages.
        python3-venv) "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null ;;
        nodejs) command -v node >/dev/null ;;
        npm) command -v npm >/dev/null ;;
        default-jre-headless) command -v java >/dev/null ;;
        *) dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed ;;
    esac
}

missing=""
for package in $packages; do
    is_there "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "Please install with your system's package manager:$missing" >&2
    exit 1
fi
as_root=""
[ "$(id -u)" = 0 ] || as_root=sudo
echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 (a list of packages)
$as_root apt-get install -qq -y --no-install-recommends $missing >/dev/null
