import Glibc

/// What of the user's environment `git` gets.
enum Environment {
    /// What is needed to find and load the program, and nothing that git itself reads: a closed
    /// list, because each version of git reads more.
    static let closed: [String] =
        ["PATH", "LD_LIBRARY_PATH"].compactMap(variable) + [
            "LC_ALL=C", "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null",
            "GIT_ATTR_NOSYSTEM=1", "GIT_NO_REPLACE_OBJECTS=1", "GIT_NO_LAZY_FETCH=1",
            "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0",
        ]

    /// The list for asking which repositories the user has called safe, in the user's and the
    /// machine's own settings.
    static let ofTheUser: [String] =
        [
            "PATH", "LD_LIBRARY_PATH", "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL",
            "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM",
        ].compactMap(variable) + ["LC_ALL=C", "GIT_DIR=/dev/null"]

    /// The list for making a repository in the user's name, with the user's and the machine's settings.
    static let ofTheUserHere: [String] =
        [
            "PATH", "LD_LIBRARY_PATH", "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL",
            "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL",
            "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE",
            "GIT_CEILING_DIRECTORIES",
        ].compactMap(variable) + ["LC_ALL=C", "GIT_TERMINAL_PROMPT=0"]

    /// What git gets for sending to `origin` and fetching from it: the person's own settings, key agent,
    /// helpers for passwords and proxies, since the machine is hers. The repository's are never among
    /// them.
    static let ofThePerson: [String] =
        [
            "PATH", "LD_LIBRARY_PATH", "HOME", "USER", "LOGNAME", "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY",
            "WAYLAND_DISPLAY", "TERM", "TMPDIR", "SSH_AUTH_SOCK", "SSH_AGENT_PID", "SSH_ASKPASS",
            "GIT_ASKPASS", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_TERMINAL_PROMPT",
            "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "http_proxy",
            "https_proxy", "HTTPS_PROXY", "no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY",
            "SSL_CERT_FILE", "SSL_CERT_DIR", "WSL_INTEROP", "WSL_DISTRO_NAME", "WSLENV",
        ].compactMap(variable) + [
            "LC_ALL=C", "GIT_NO_REPLACE_OBJECTS=1", "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0",
            "GIT_ALLOW_PROTOCOL=https:http:ssh:file",
        ]

    static func value(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    private static func variable(_ name: String) -> String? {
        value(name).map { "\(name)=\($0)" }
    }
}
