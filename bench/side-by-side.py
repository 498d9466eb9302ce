#!/usr/bin/env python3
"""Runs two commands in turn and prints medians and ratios: CPU seconds (user + system) and wall.

usage: side-by-side.py RUNS 'COMMAND A' 'COMMAND B'

Output of the commands is thrown away; their exit codes are printed and not judged. One run of each
is a warm-up and not counted. Machines are shared and noisy: quote ratios.
"""
import os
import shlex
import statistics
import sys
import time


def run(command: list[str]) -> tuple[float, float, int]:
    start = time.monotonic()
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        try:
            os.execvp(command[0], command)
        finally:
            os._exit(127)
    _, status, usage = os.wait4(pid, 0)
    wall = time.monotonic() - start
    return usage.ru_utime + usage.ru_stime, wall, os.waitstatus_to_exitcode(status)


def main() -> None:
    runs = int(sys.argv[1])
    commands = [shlex.split(text) for text in sys.argv[2:4]]
    figures: list[list[tuple[float, float, int]]] = [[], []]
    for turn in range(runs + 1):
        for index, command in enumerate(commands):
            figure = run(command)
            if turn:
                figures[index].append(figure)
    print(f"{'':10} {'cpu ms':>10} {'wall ms':>10}  exit  command (median of {runs})")
    for index, command in enumerate(commands):
        cpu = statistics.median(f[0] for f in figures[index]) * 1000
        wall = statistics.median(f[1] for f in figures[index]) * 1000
        codes = sorted({f[2] for f in figures[index]})
        print(f"{'AB'[index]:10} {cpu:10.0f} {wall:10.0f}  {codes}  {' '.join(command)}")
    pairs = list(zip(*figures))
    cpu = statistics.median(a[0] / b[0] for a, b in pairs)
    wall = statistics.median(a[1] / b[1] for a, b in pairs)
    print(f"{'A/B':10} {cpu:10.2f} {wall:10.2f}  median of the ratios, pair by pair")


main()
