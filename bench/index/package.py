"""Makes a small package, puts it on devpi, and judges what a scan saw. Standard library alone."""

import base64
import hashlib
import io
import json
import pathlib
import sys
import tarfile
import time
import urllib.error
import urllib.request
import zipfile

NAME, VERSION = "tide_tiny", "1.0"
METADATA = "Metadata-Version: 2.1\nName: tide-tiny\nVersion: 1.0\nSummary: Nothing at all\n"


def make(dist, project):
    """Writes an sdist, a wheel, and a repository whose manifest has their digests."""
    dist.mkdir(parents=True)
    with tarfile.open(dist / f"{NAME}-{VERSION}.tar.gz", "w:gz") as archive:
        for name, text in {"PKG-INFO": METADATA, "tide_tiny.py": "TIDE = 1\n"}.items():
            info = tarfile.TarInfo(f"{NAME}-{VERSION}/{name}")
            info.size = len(text)
            archive.addfile(info, io.BytesIO(text.encode()))
    files = {
        "tide_tiny.py": "TIDE = 1\n",
        f"{NAME}-{VERSION}.dist-info/METADATA": METADATA,
        f"{NAME}-{VERSION}.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: bench\n"
        "Root-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    with zipfile.ZipFile(dist / f"{NAME}-{VERSION}-py3-none-any.whl", "w") as wheel:
        for name, text in files.items():
            wheel.writestr(name, text)
            digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())
            record += f"{name},sha256={digest.rstrip(b'=').decode()},{len(text)}\n"
        record += f"{NAME}-{VERSION}.dist-info/RECORD,,\n"
        wheel.writestr(f"{NAME}-{VERSION}.dist-info/RECORD", record)
    (project / ".gatewright").mkdir(parents=True)
    (project / ".gatewright" / "gate.yaml").write_text(
        "index:\n  pypi:\n    owners: [mara-l]\n    maintainers: []\n"
        "    releases: [released.sha256]\n"
    )
    (project / "released.sha256").write_text(
        "".join(
            f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n"
            for file in sorted(dist.iterdir())
        )
    )


def ask(url, method="GET", body=None, headers=None):
    """Sends a request; waits for a server that is still starting."""
    data = json.dumps(body).encode() if isinstance(body, dict) else body
    request = urllib.request.Request(url, data, headers or {}, method=method)
    for _ in range(300):
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.read()
        except urllib.error.HTTPError as e:
            raise SystemExit(f"{method} {url}: {e.code} {e.read()[:300]!r}") from e
        except urllib.error.URLError:
            time.sleep(0.2)
    raise SystemExit(f"{url} never answered")


def upload(base, dist):
    """Makes an index on devpi and uploads what lies in a folder."""
    plain = {"Content-Type": "application/json", "Accept": "application/json"}
    who = {"user": "mara", "password": "for-a-minute"}
    ask(f"{base}/mara", "PUT", {"password": who["password"]}, plain)
    login = json.loads(ask(f"{base}/+login", "POST", who, plain))
    mark = base64.b64encode(f"mara:{login['result']['password']}".encode()).decode()
    signed = dict(plain) | {"X-Devpi-Auth": mark}
    ask(f"{base}/mara/dev", "PUT", {"type": "stage", "bases": []}, signed)
    for file in sorted(dist.iterdir()):
        wheel = file.suffix == ".whl"
        fields = {
            ":action": "file_upload",
            "protocol_version": "1",
            "metadata_version": "2.1",
            "name": "tide-tiny",
            "version": VERSION,
            "filetype": "bdist_wheel" if wheel else "sdist",
            "pyversion": "py3" if wheel else "source",
            "sha256_digest": hashlib.sha256(file.read_bytes()).hexdigest(),
        }
        limit = "gatewright-bench"
        body = b"".join(
            f'--{limit}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in fields.items()
        )
        body += (
            f'--{limit}\r\nContent-Disposition: form-data; name="content";'
            f' filename="{file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n'
        ).encode()
        body += file.read_bytes() + f"\r\n--{limit}--\r\n".encode()
        form = {
            "Content-Type": f"multipart/form-data; boundary={limit}",
            "X-Devpi-Auth": mark,
        }
        ask(f"{base}/mara/dev/", "POST", body, form)


def judge(server, file):
    """Says what each check saw; fails where that is not what the server can show."""
    seen = json.loads(pathlib.Path(file).read_text())
    against = {finding["check"]: finding["evidence"] for finding in seen["findings"]}
    unknown = {one["target"]: one["why"] for one in seen["coverage"] if not one["seen"]}
    for check in (
        "attestations-present", "digests-verify", "maintainers-declared", "no-idle-roles",
        "owners-declared", "project-status", "two-owners", "uploads-known", "yanked-told",
    ):
        name = "index/" + check
        state = "fail" if name in against else "unknown" if name in unknown else "pass"
        print(f"{server}: {name}: {state} {against.get(name) or unknown.get(name) or ''}".rstrip())
        readable = server == "devpi" and check in ("digests-verify", "uploads-known")
        if readable and state != "pass":
            raise SystemExit(f"{server}: {name} should pass")
        if server == "pypiserver" and state != "unknown":
            raise SystemExit(f"{server}: {name} should be unknown")


if __name__ == "__main__":
    command, arguments = sys.argv[1], sys.argv[2:]
    if command == "make":
        make(*map(pathlib.Path, arguments))
    elif command == "upload":
        upload(arguments[0], pathlib.Path(arguments[1]))
    elif command == "await":
        ask(arguments[0])
    else:
        judge(*arguments)
