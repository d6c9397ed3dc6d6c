# Shared by ./run, ./test and tests/window/run: getting what a build needs, building, and a virtual display.
# Sourced, never run. The caller has set -euo pipefail and has entered the project's folder.
# shellcheck shell=bash disable=SC2034  # the callers use what is set here

# Tools answer in English and sort alike on every computer. The app itself is started with the person's own locale.
PERSON_LC_ALL=${LC_ALL-}
export LC_ALL=C.UTF-8
export CARGO_TERM_COLOR=${CARGO_TERM_COLOR:-auto}

RUST_NEEDED=1.95
NODE_NEEDED=20.19
APP=${CARGO_TARGET_DIR:-target}/debug/quittance

# What a Debian-like system needs, by purpose.
PACKAGES_BUILD=(build-essential pkg-config perl curl ca-certificates file libwebkit2gtk-4.1-dev librsvg2-dev
    libayatana-appindicator3-dev libxdo-dev)
PACKAGES_SHOW=(fonts-noto-cjk)
PACKAGES_TESTS=(poppler-utils)
PACKAGES_DISPLAY=(xvfb xauth dbus-x11 dbus)
PACKAGES_WINDOW_TESTS=(webkit2gtk-driver gnome-keyring openbox xdotool)

say() { printf '%s\n' "$*"; }

fail() {
    printf '\n%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# at_least HAVE NEEDED: compares dotted versions.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

has() { command -v "$1" >/dev/null 2>&1; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif has sudo; then
        say "  (needs administrator rights: $*)"
        sudo "$@"
    else
        fail "sudo is not installed. As root, run: $*"
    fi
}

is_debian_like() {
    [ -r /etc/os-release ] && has apt-get || return 1
    # shellcheck disable=SC1091  # belongs to the system
    case " $(. /etc/os-release && printf '%s %s' "${ID-}" "${ID_LIKE-}") " in
        *" debian "* | *" ubuntu "*) return 0 ;;
    esac
    return 1
}

# need_packages NAME…: installs those that are missing.
need_packages() {
    local name missing=()
    for name in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${missing[*]}"
    # The index of a fresh system is empty; that of an old one may name packages that are gone.
    as_root apt-get update -qq </dev/null || fail "the list of system packages could not be refreshed."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
        </dev/null >/dev/null || fail "these packages could not be installed: ${missing[*]}"
}

# Elsewhere nothing is installed behind the person's back: what is missing is said, exactly.
say_prerequisites_and_stop() {
    cat >&2 <<EOF

$1

Quittance is built with Rust $RUST_NEEDED or newer and Node $NODE_NEEDED or newer. What else your system needs:

  Debian, Ubuntu   nothing by hand: this script installs it.
  Fedora           sudo dnf install webkit2gtk4.1-devel librsvg2-devel libappindicator-gtk3-devel libxdo-devel
                     openssl-devel perl gcc gcc-c++ make curl file nodejs npm rustup google-noto-sans-cjk-fonts
                     && rustup-init -y
  Arch             sudo pacman -S --needed webkit2gtk-4.1 librsvg libappindicator-gtk3 xdotool base-devel perl curl
                     file nodejs npm rustup noto-fonts-cjk && rustup default stable
  macOS            xcode-select --install; then Rust (rustup.rs) and Node (nodejs.org, or: brew install node)
  Windows          Visual Studio Build Tools with "Desktop development with C++", Strawberry Perl, Rust (rustup.rs),
                     Node (nodejs.org); run this script in Git Bash. WebView2 is part of Windows 10 and 11.

Then start this script again.
EOF
    exit 1
}

# ensure_system PACKAGE…: everything that is not Rust or Node.
ensure_system() {
    if is_debian_like; then
        need_packages "$@"
    elif [ "$(uname -s)" = Linux ]; then
        if ! { has pkg-config && pkg-config --exists webkit2gtk-4.1 librsvg-2.0 && has cc && has perl; }; then
            say_prerequisites_and_stop "This Linux lacks WebKitGTK 4.1, librsvg, a C compiler, perl or pkg-config."
        fi
    else
        has cc || has cl || say_prerequisites_and_stop "There is no C compiler."
        has perl || say_prerequisites_and_stop "There is no perl, which the encrypted database is built with."
    fi
}

rust_is_there() { has cargo && has rustc && at_least "$(rustc --version | cut -d ' ' -f 2)" "$RUST_NEEDED"; }

ensure_rust() {
    [ ! -d "$HOME/.cargo/bin" ] || export PATH="$HOME/.cargo/bin:$PATH"
    ! rust_is_there || return 0
    if ! has rustup; then
        is_debian_like || say_prerequisites_and_stop "Rust $RUST_NEEDED or newer was not found."
        say "Installing Rust (rustup, into your home folder)"
        curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs |
            sh -s -- -y --quiet --profile minimal --no-modify-path ||
            fail "Rust could not be installed. Install Rust $RUST_NEEDED or newer by hand (rustup.rs), then start again."
        export PATH="$HOME/.cargo/bin:$PATH"
    fi
    # A project-wide or default toolchain may be older on purpose; only this build uses "stable".
    export RUSTUP_TOOLCHAIN=stable
    if ! rust_is_there; then
        say "Updating Rust to the current stable version"
        rustup toolchain install stable --profile minimal --component rustfmt --component clippy --no-self-update ||
            fail "Rust could not be updated; $RUST_NEEDED or newer is needed."
    fi
    rust_is_there || fail "Rust $RUST_NEEDED or newer is needed, but this is $(rustc --version 2>&1)."
}

# rustfmt and clippy are not part of every installation.
ensure_rust_linters() {
    if cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1; then
        return 0
    fi
    has rustup || fail "cargo fmt or cargo clippy is missing; install them the way Rust was installed."
    rustup component add rustfmt clippy || fail "rustfmt and clippy could not be installed."
}

node_is_there() { has node && has npm && at_least "$(node --version | tr -d v)" "$NODE_NEEDED"; }

ensure_node() {
    local own=$PWD/target/tools/node
    ! node_is_there || return 0
    export PATH="$own/node_modules/.bin:$own/bin:$PATH"
    ! node_is_there || return 0
    is_debian_like || say_prerequisites_and_stop "Node $NODE_NEEDED or newer was not found."
    has npm || need_packages nodejs npm
    ! node_is_there || return 0
    say "Installing a newer Node for this project only (target/tools/node)"
    local machine
    case "$(uname -m)" in
        x86_64) machine=x64 ;;
        aarch64) machine=arm64 ;;
        *) say_prerequisites_and_stop "Node $NODE_NEEDED or newer was not found." ;;
    esac
    mkdir -p "$own/bin"
    npm install --silent --no-fund --no-audit --prefix "$own" "node-linux-$machine@22" npm@10 ||
        fail "Node could not be installed; $NODE_NEEDED or newer is needed."
    ln -sf "../node_modules/node-linux-$machine/bin/node" "$own/bin/node"
    hash -r
    node_is_there || fail "Node $NODE_NEEDED or newer is needed, but this is $(node --version 2>&1)."
}

# fingerprint PATH…: one line for the contents of these files and folders, without what is built or installed there.
fingerprint() {
    find "$@" \( -name node_modules -o -name dist \) -prune -o -type f -print0 | sort -z | xargs -0 sha256sum |
        sha256sum | cut -d ' ' -f 1
}

# install_npm FOLDER: npm ci, but only when the lock file is another one than last time.
install_npm() {
    local folder=$1 stamp=$1/node_modules/.installed-from now
    now=$(sha256sum <"$folder/package-lock.json")
    if [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then
        return 0
    fi
    say "Installing the packages of $folder"
    (cd "$folder" && npm ci --no-fund --no-audit --loglevel=error) || fail "the packages of $folder could not be installed."
    printf '%s\n' "$now" >"$stamp"
}

build_ui() {
    local stamp=ui/node_modules/.built-from now
    install_npm ui
    now=$(fingerprint ui assets/messages)
    if [ -f ui/dist/index.html ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then
        return 0
    fi
    say "Building the interface"
    (cd ui && npm run --silent build -- --logLevel warn) || fail "the interface could not be built."
    printf '%s\n' "$now" >"$stamp"
}

# The development profile: dependencies are optimised a little (Cargo.toml), a changed line is running in seconds, and
# ./test uses the same artefacts. What is handed to others is built in the release profile: scripts/bundle.
build_app() {
    cargo build --quiet --workspace --bins || fail "the app could not be built."
}

# with_display COMMAND…: runs it in a desktop session of its own, on a display that nobody sees, with an empty home and,
# where they are installed, a window manager (openbox) and a keyring that is open for this session only (gnome-keyring).
# What the session's own services say is of no interest to anybody; the command itself is heard.
with_display() {
    local home status=0
    home=$(mktemp -d)
    # A message bus on which nothing of the system's desktop starts by itself, no portals and no mounts: just the keyring.
    mkdir "$home/services"
    cp /usr/share/dbus-1/services/org.freedesktop.secrets.service "$home/services" 2>/dev/null || true
    cat >"$home/bus.conf" <<EOF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$home/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
EOF
    # shellcheck disable=SC2016  # expanded by the inner shell
    env -u WAYLAND_DISPLAY HOME="$home" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" \
        XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home" GDK_BACKEND=x11 GSETTINGS_BACKEND=memory NO_AT_BRIDGE=1 \
        LIBGL_ALWAYS_SOFTWARE=1 \
        xvfb-run --auto-servernum --server-args='-screen 0 1440x900x24 -nolisten tcp' \
        dbus-run-session --config-file="$home/bus.conf" -- bash -c '
            if command -v gnome-keyring-daemon >/dev/null; then
                printf test | gnome-keyring-daemon --unlock --components=secrets
            fi
            if command -v openbox >/dev/null; then
                openbox --sm-disable 3>&- 4>&- &
            fi
            "$@" >&3 2>&4' with_display "$@" 3>&1 4>&2 >/dev/null 2>&1 </dev/null || status=$?
    rm -rf "$home"
    return "$status"
}

# The person's own locale back again, for the app.
as_the_person() (
    unset LC_ALL
    [ -z "$PERSON_LC_ALL" ] || export LC_ALL=$PERSON_LC_ALL
    "$@"
)
