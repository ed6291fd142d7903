"""Starts nginx with an example configuration and asks it for the files of a site.

    ask_nginx.py CONFIGURATION FOLDER

FOLDER holds `Site`, made with --compress. Prints one line for each fault, exits 1 if there is one.
"""

import gzip
import http.client
import pathlib
import re
import socket
import subprocess
import sys
import time

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "application/javascript; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml",
}


def free_port():
    """A port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def configuration(example, folder, port):
    """A whole configuration around the example, which is changed in its two places only."""
    text, listens = re.subn(r"\blisten 80;", f"listen 127.0.0.1:{port};", example)
    text, roots = re.subn(r"\broot /srv/handbok/Site;", f"root {folder}/Site;", text)
    if (listens, roots) != (1, 1):
        sys.exit("the example has no longer one listen and one root to change")
    return (
        f"pid {folder}/pid; error_log {folder}/error.log; daemon off; worker_processes 1;\n"
        "events {}\n"
        "http {\n"
        "include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;\n"
        + "".join(
            f"{kind}_temp_path {folder}/{kind};\n"
            for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        + text
        + "}\n"
    )


class Server:
    """An nginx of our own."""

    def __init__(self, path, port):
        self.port = port
        self.process = subprocess.Popen(["nginx", "-c", path, "-e", "stderr"])
        for _ in range(100):
            if self.process.poll() is not None:
                sys.exit("nginx did not start")
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.1)
        sys.exit("nginx does not answer")

    def get(self, path, **headers):
        """The answer to one request: status, headers and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path, headers=names)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.headers, body

    def stop(self):
        self.process.terminate()
        self.process.wait()


def faults_of_file(server, site, file):
    """What is wrong with how one file of the site is handed out."""
    path = "/" + file.relative_to(site).as_posix()
    content = file.read_bytes()
    status, headers, body = server.get(path)
    if status != 200 or body != content:
        yield f"{path}: status {status}, {len(body)} bytes of {len(content)}"
    if "Content-Encoding" in headers:
        yield f"{path}: compressed though nobody asked for it"
    if headers["Content-Type"] != TYPES[file.suffix]:
        yield f"{path}: type {headers['Content-Type']}"
    if headers["Cache-Control"] != "no-cache":
        yield f"{path}: cached as {headers['Cache-Control']}"
    copy = file.with_name(file.name + ".gz")
    if (len(content) >= 1024) != copy.exists():
        yield f"{path}: {len(content)} bytes, compressed copy: {copy.exists()}"
    if copy.exists():
        status, headers, body = server.get(path, Accept_Encoding="gzip")
        if headers["Content-Encoding"] != "gzip" or body != copy.read_bytes():
            yield f"{path}: the compressed copy is not handed out"
        elif gzip.decompress(body) != content:
            yield f"{path}: the compressed copy holds something else"
        if "Accept-Encoding" not in headers.get("Vary", ""):
            yield f"{path}: does not say that it varies"
    yield from faults_of_headers(path, headers)
    status, _, _ = server.get(path, If_None_Match=headers["ETag"], Accept_Encoding="gzip")
    if status != 304:
        yield f"{path}: asked for again with its tag, status {status}"


def faults_of_headers(path, headers):
    """What is missing among the headers that every answer has."""
    for name, value in HEADERS.items():
        if headers[name] != value:
            yield f"{path}: {name}: {headers[name]}"
    policy = headers["Content-Security-Policy"] or ""
    for part in ("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"):
        if part not in policy:
            yield f"{path}: no {part} in the policy"
    if "unsafe" in policy:
        yield f"{path}: the policy allows what is unsafe"
    if re.search(r"\d", headers["Server"] or ""):
        yield f"{path}: tells its version: {headers['Server']}"


def policy_of_pages(site):
    """The policy that the pages carry themselves."""
    page = (site / "index.html").read_text(encoding="utf-8")
    return re.search(r'Content-Security-Policy"\s+content="([^"]+)"', page).group(1)


def faults(server, site):
    """Everything that is wrong with the answers."""
    for suffix in TYPES:
        files = sorted(site.rglob(f"*{suffix}"))
        if not files:
            yield f"no file ends in {suffix}"
        # The largest and the smallest, and some between.
        files.sort(key=lambda file: file.stat().st_size)
        for file in {*files[:2], *files[len(files) // 2 :][:2], *files[-2:]}:
            yield from faults_of_file(server, site, file)

    _, headers, body = server.get("/")
    if body != (site / "index.html").read_bytes():
        yield "/: is not the front page"
    if not headers["Content-Security-Policy"].startswith(policy_of_pages(site)):
        yield "/: the policy of the server is not that of the pages"

    for path in ("/.hjemmel", "/.gitignore", "/.git/config", "/tema/.x", "/rutiner/../.hjemmel"):
        status, _, _ = server.get(path)
        if status != 404:
            yield f"{path}: status {status}"
    status, headers, body = server.get("/finnes/ikke.html")
    if status != 404 or body != (site / "404.html").read_bytes():
        yield f"/finnes/ikke.html: status {status}, not our page"
    yield from faults_of_headers("/finnes/ikke.html", headers)
    folder = next(path for path in sorted(site.iterdir()) if path.is_dir())
    if not (folder / "index.html").exists():
        status, _, _ = server.get(f"/{folder.name}/")
        if status not in (403, 404):
            yield f"/{folder.name}/: status {status}"


def main():
    example, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    port = free_port()
    path = folder / "nginx.conf"
    path.write_text(configuration(example.read_text(encoding="utf-8"), folder, port))
    server = Server(path, port)
    try:
        found = list(faults(server, folder / "Site"))
    finally:
        server.stop()
    for fault in found:
        print(fault)
    print(f"nginx with {example}: {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
