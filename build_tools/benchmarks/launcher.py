"""Runs one command and writes what it cost: `python launcher.py REPORT COMMAND...`.

It is a small process of its own because Linux counts a child's peak memory from before it became the command: started
by a program that holds 200 MB, even `true` seems to need 200 MB. Standard library only, to keep that floor near 10 MB.
"""

import json
import os
import subprocess
import sys
import time


def main(report: str, command: list[str]) -> int:
    """Wait for the command; seconds and kilobytes as the system counted them for it and for its own children."""
    started = time.perf_counter()
    child = subprocess.Popen(command)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)  # it is gone: Popen must not wait for it again
    figures = {
        "cpu_seconds": usage.ru_utime + usage.ru_stime,
        "wall_seconds": time.perf_counter() - started,
        "peak_kilobytes": usage.ru_maxrss // 1024 if sys.platform == "darwin" else usage.ru_maxrss,
    }
    with open(report, "w", encoding="utf-8") as file:
        json.dump(figures, file)
    return child.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
