#!/usr/bin/env python3
"""Compares what two tools find in workflows, audit by audit and line by line.

usage: agreement.py GATEWRIGHT ZIZMOR TREE...

A finding of ours counts as the same when it lies on a line of theirs in the same file. "theirs" are
findings of zizmor's regular persona, "found" those of them that we have too, "ours" what we have,
"beyond" what we have and they have in no persona. VERBOSE=1 lists each difference.
"""
import collections
import json
import os
import subprocess
import sys


def run(command: list) -> object:
    done = subprocess.run(command, capture_output=True, text=True)
    try:
        return json.loads(done.stdout)
    except json.JSONDecodeError:
        sys.exit(f"{command[0]} broke: {done.stderr[-300:]}")


def names(gatewright: str) -> dict:
    return {check["id"]: check["also"].get("zizmor", [])
            for check in run([gatewright, "checks", "--format", "json"])}


def theirs(zizmor: str, tree: str, persona: str) -> dict:
    found = collections.defaultdict(set)
    command = [zizmor, "--offline", "--no-progress", "-q", "--format=json", "--no-exit-codes"]
    for finding in run(command + [f"--persona={persona}", tree]):
        places = finding["locations"]
        place = next((p for p in places if p["symbolic"]["kind"] == "Primary"), places[0])
        path = next(iter(place["symbolic"]["key"].values()))["verbatim_path"]
        span = place["concrete"]["location"]
        found[finding["ident"]].add((os.path.relpath(path, tree), span["start_point"]["row"] + 1,
                                     span["end_point"]["row"] + 1))
    return found


def ours(gatewright: str, tree: str, also: dict) -> dict:
    found = collections.defaultdict(set)
    scan = run([gatewright, "scan", tree, "--only", "workflows", "--format", "json"])
    for finding in scan["findings"]:
        for audit in also.get(finding["check"], []):
            found[audit].add((finding["file"], finding["line"]))
    return found


def within(place: tuple, spans: set) -> bool:
    return any(path == place[0] and first <= place[1] <= last for path, first, last in spans)


def main() -> None:
    gatewright, zizmor, trees = sys.argv[1], sys.argv[2], sys.argv[3:]
    also = names(gatewright)
    sums = collections.defaultdict(lambda: [0, 0, 0, 0])
    for tree in trees:
        regular, auditor = theirs(zizmor, tree, "regular"), theirs(zizmor, tree, "auditor")
        mine = ours(gatewright, tree, also)
        for audit in set(regular) | set(auditor) | set(mine):
            seen = {s for s in regular[audit] if any(within(o, {s}) for o in mine[audit])}
            beyond = {o for o in mine[audit] if not within(o, regular[audit] | auditor[audit])}
            for column, count in enumerate((regular[audit], seen, mine[audit], beyond)):
                sums[audit][column] += len(count)
            if os.environ.get("VERBOSE"):
                for place in sorted(regular[audit] - seen):
                    print("theirs alone", audit, tree, place)
                for place in sorted(beyond):
                    print("ours alone  ", audit, tree, place)
    print(f"{'audit':26}{'theirs':>8}{'found':>8}{'ours':>8}{'beyond':>8}")
    for audit, counts in sorted(sums.items()):
        print(f"{audit:26}" + "".join(f"{count:8d}" for count in counts))


main()
