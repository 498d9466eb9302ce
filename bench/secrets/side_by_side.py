#!/usr/bin/env python3
"""Scans repositories with each tool in turn: CPU seconds (user + system), wall seconds, peak memory.

usage: side_by_side.py RUNS GATEWRIGHT PEERS SCRATCH REPOSITORY...

Every tool may use two threads. Reports go to SCRATCH and are removed. One round is a warm-up and is
not counted; "once more" is gatewright with what it remembers of the same history. Machines are
shared and noisy: quote ratios.
"""
import glob
import os
import statistics
import sys
import time
from pathlib import Path

os.environ["GOMAXPROCS"] = "2"


def binary(peers: str, name: str) -> str:
    """The program itself, not the script that a wheel installs around it."""
    found = [p for p in glob.glob(f"{peers}/v/lib/*/site-packages/**/{name}*", recursive=True)
             if os.path.isfile(p) and os.access(p, os.X_OK) and os.path.getsize(p) > 1_000_000]
    return found[0] if found else f"{peers}/v/bin/{name}"


def commands(gatewright: str, peers: str, scratch: str, repo: str, history: bool) -> dict:
    out = f"{scratch}/report.json"
    kept = [gatewright, "scan", repo, "--only", "secrets", "--format", "json", "--threads", "2"]
    better = binary(peers, "betterleaks")
    king = [binary(peers, "kingfisher"), "scan", repo, "--no-validate", "--jobs", "2",
            "--no-update-check", "--format", "json", "--output", out]
    if history:
        return {
            "gatewright": kept + ["--history", "--no-state"],
            "once more": kept + ["--history"],
            "gitleaks": [f"{peers}/go/gitleaks", "git", repo, "--no-banner", "-r", out, "--exit-code", "0"],
            "betterleaks": [better, "git", repo, "--jobs", "2", "--no-color", "-o", out],
            "kingfisher": king + ["--git-history", "full"],
        }
    return {
        "gatewright": kept,
        "gitleaks": [f"{peers}/go/gitleaks", "dir", repo, "--no-banner", "-r", out, "--exit-code", "0"],
        "kingfisher": king + ["--git-history", "none"],
    }


def run(command: list, log: str) -> tuple:
    start = time.monotonic()
    pid = os.fork()
    if pid == 0:
        sink = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for stream in (1, 2):
            os.dup2(sink, stream)
        try:
            os.execvp(command[0], command)
        finally:
            os._exit(127)
    _, status, usage = os.wait4(pid, 0)
    wall = time.monotonic() - start
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def demand_report(name: str, figure: tuple, scratch: str) -> None:
    """Stops when a tool broke: its time would be that of an error message."""
    ours = name in ("gatewright", "once more")
    written = ours or Path(f"{scratch}/report.json").exists()
    if not written or figure[3] not in (0, 1, 200):
        sys.exit(f"{name} broke (exit {figure[3]}):\n" + Path(f"{scratch}/{name}.log").read_text()[-2000:])


def main() -> None:
    runs, gatewright, peers, scratch = int(sys.argv[1]), *sys.argv[2:5]
    for repo in sys.argv[5:]:
        for history in (True, False) if (Path(repo) / ".git").exists() else (False,):
            tools = commands(gatewright, peers, scratch, repo, history)
            figures = {name: [] for name in tools}
            for turn in range(runs + 1):
                for name, command in tools.items():
                    Path(f"{scratch}/report.json").unlink(missing_ok=True)
                    figure = run(command, f"{scratch}/{name}.log")
                    demand_report(name, figure, scratch)
                    if turn:
                        figures[name].append(figure)
            print(f"\n{Path(repo).name}, {'whole history' if history else 'work tree'} (median of {runs})")
            print(f"{'':12} {'cpu s':>8} {'wall s':>8} {'peak MB':>8}  exit  gatewright/it")
            for name, taken in figures.items():
                cpu, wall, memory = (statistics.median(f[i] for f in taken) for i in range(3))
                codes = sorted({f[3] for f in taken})
                ratio = statistics.median(o[0] / f[0] for o, f in zip(figures["gatewright"], taken))
                print(f"{name:12} {cpu:8.2f} {wall:8.2f} {memory:8.0f}  {codes}  {ratio:6.2f}")


main()
