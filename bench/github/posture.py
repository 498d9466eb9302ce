#!/usr/bin/env python3
"""How many requests a look at a repository on GitHub takes, and how long.

usage: posture.py RUNS DELAY GATEWRIGHT -- COMMAND OF THE SERVER

The server is the in-process GitHub of the tests, which waits DELAY milliseconds before each answer.
Prints, for each kind of run, the requests, the unchanged answers, how many were under way together,
the bytes of bodies, and the medians of CPU seconds (user + system) and wall seconds.
"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

DECLARED = pathlib.Path("peers/src/main/resources/dev/gatewright/peers/github/gate.yaml")

PUBLISH = """\
on: {release: {types: [published]}}
permissions: {}
jobs:
  publish:
    runs-on: ubuntu-24.04
    environment: pypi
    steps:
      - run: twine upload dist/*
        env:
          TWINE_PASSWORD: ${{ secrets.PYPI_API_TOKEN }}
"""

ACTIONS = "on: [push]\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n" + "".join(
    f"      - uses: acme/tool-{i}@v1\n" for i in range(1, 16)
)

ONE = "# One\n- [ ] The default token may read alone <!-- gw:workflow-token-rights -->\n"


class Server:
    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.base, self.token = self.process.stdout.readline().split()

    def told(self) -> list[int]:
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return [int(one) for one in self.process.stdout.readline().split()]

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait()


def run(command: list[str], folder: pathlib.Path, environment: dict[str, str]) -> tuple[float, float]:
    start = time.monotonic()
    pid = os.fork()
    if pid == 0:
        os.chdir(folder)
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        try:
            os.execvpe(command[0], command, environment)
        finally:
            os._exit(127)
    _, status, usage = os.wait4(pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"{command} ended with {os.waitstatus_to_exitcode(status)}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start


def main() -> None:
    runs, delay, program = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    server = Server(sys.argv[sys.argv.index("--") + 1 :] + [delay])
    work = pathlib.Path(tempfile.mkdtemp())
    try:
        project = work / "project"
        (project / ".github/workflows").mkdir(parents=True)
        (project / ".gatewright").mkdir()
        shutil.copy(DECLARED, project / ".gatewright/gate.yaml")
        (project / ".github/workflows/publish.yml").write_text(PUBLISH)
        (project / "ONE.md").write_text(ONE)
        named = ["--github", "tides-org/tide-api", "--github-api", server.base]
        scan = [program, "scan", "--only", "github", *named]
        pack = [program, "check", "--checklist", "pypi-publishing", *named]
        one = [program, "check", "--checklist", "ONE.md", *named]
        kinds = {
            "all checks of github, first": (scan, True),
            "all checks of github, again": (scan, False),
            "pack pypi-publishing, first": (pack, True),
            "pack pypi-publishing, again": (pack, False),
            "one item, first": (one, True),
            "one item, again": (one, False),
            "the pack with 15 actions, first": (pack, True),
            "the pack with 15 actions, again": (pack, False),
        }
        environment = dict(os.environ, GITHUB_TOKEN=server.token, XDG_STATE_HOME=str(work / "state"))
        figures: dict[str, list[tuple[float, float]]] = {kind: [] for kind in kinds}
        counts: dict[str, list[int]] = {}
        for _ in range(runs):
            for kind, (command, first) in kinds.items():
                tests = project / ".github/workflows/tests.yml"
                tests.unlink(missing_ok=True)
                if "15 actions" in kind:
                    tests.write_text(ACTIONS)
                if first:
                    shutil.rmtree(work / "state", ignore_errors=True)
                figures[kind].append(run(command, project, environment))
                counts[kind] = server.told()
        print(f"each answer after {delay} ms, median of {runs}")
        print(f"{'':32} requests unchanged together  bytes  cpu s wall s")
        for kind, all_figures in figures.items():
            asked, unchanged, together, size = counts[kind]
            cpu = statistics.median(one[0] for one in all_figures)
            wall = statistics.median(one[1] for one in all_figures)
            print(f"{kind:32} {asked:8} {unchanged:9} {together:8} {size:6} {cpu:6.2f} {wall:6.2f}")
    finally:
        server.close()
        shutil.rmtree(work)


main()
