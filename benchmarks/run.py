"""Measure catair against a hand-written reader, stock construct + Lark, and an empty command.

python -m benchmarks.run [--megabytes 10 100] [--repetitions 5] [--output benchmarks/RESULTS.md]

Every repetition is a fresh process, and the cases take turns, so that what else the machine does
falls on all of them.  Times are processor times; ratios are medians of the ratios of each turn.
"""

from __future__ import annotations

import argparse
import filecmp
import json
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks.cases import SYNTHETIC
from benchmarks.kinds.lines import LINE

STOCK_MEGABYTES = 2
ENTRIES_OF_A_MEGABYTE = 525  # of those that are made up
# of the file that is converted before the clock starts: every record of the kind comes often
SMALL_MEGABYTES = {"cargo-release": 0.05, "isf": 0.05, "mixed": 2, "drawn": 2, "every": 2}
MEMORY = 64 * 2**20
TABLE_MEMORY = 512 * 2**20
FWF_MEGABYTES = 10
SLICES = ("stock_read", "fwf_read")
WRONG = "wrong.txt"  # the one file that has findings
SEED = 7

EMPTY = """\
import click


@click.group()
def main():
    pass


main()
"""

# converts a cargo release file both ways and prints the modules of chapters that were imported
CHAPTERS = """\
import sys
import catair

catair.emit(catair.parse(sys.argv[1]).tree)
print(*sorted(name for name in sys.modules if name.startswith("catair.chapters.")))
"""
NEEDED = 2  # the envelope and the entry

# runs the command and prints what it took: seconds by the clock and of processors, those of other
# processes included, and the peak memory of the command and of the largest of them
COMMAND = """\
import json
import resource
import sys
import time
from catair.cli import main

start = time.monotonic()
try:
    main(sys.argv[1:])
except SystemExit as ended:
    status = ended.code
clock = time.monotonic() - start
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
processor = sum(each.ru_utime + each.ru_stime for each in used)
unit = 1 if sys.platform == "darwin" else 1024
memory = [each.ru_maxrss * unit for each in used]
print(json.dumps({"status": status, "clock": clock, "processor": processor, "memory": memory}))
"""
JOBS = 2

NAMES = {
    "catair_read": "catair, flat to JSON lines",
    "catair_write": "catair, JSON lines to flat",
    "isf_read": "catair, security filings to JSON lines",
    "isf_write": "catair, JSON lines to security filings",
    "mixed_read": "catair, six applications to JSON lines",
    "mixed_write": "catair, JSON lines to six applications",
    "drawn_read": "catair, six applications by chance to JSON lines",
    "drawn_write": "catair, JSON lines to six applications by chance",
    "every_read": "catair, every application to JSON lines",
    "every_write": "catair, JSON lines to every application",
    "hand_read": "hand-written, flat to JSON lines",
    "catair_decode": "catair, decode only",
    "hand_decode": "hand-written, decode only",
    "stock_read": "stock construct + Lark, flat to JSON",
    "table_read": "catair, flat to tables in memory",
    "table_write": "catair, flat to Parquet",
    "bulk_read": "catair, six applications to JSON lines",
    "bulk_table": "catair, six applications to Parquet",
    "fwf_read": "pandas.read_fwf, flat to frames in memory",
    "synthetic_generate": "catair, entries made up and written",
    "synthetic_write": "catair, the same entries written from memory",
    "valid_events": "catair, the same entries to events",
    "valid_json": "catair, the same entries to JSON lines",
    "valid_validate": "catair, the same entries validated",
    "jobs_json": "catair to-json --form lines",
    "jobs_validate": "catair validate",
    "wrong_validate": "catair, the same with every record wrong, validated",
}


class RunError(Exception):
    """A run that did not end well, or whose output is not what it should be."""


class Job(NamedTuple):
    """A case, the file it is given, and the small file that comes before."""

    case: str
    path: Path
    small: Path


class Sample(NamedTuple):
    """What one process took."""

    seconds: float
    memory: int


class Target(NamedTuple):
    """A ratio or a size that is wanted."""

    what: str
    value: float
    wanted: str
    met: bool


class Bench:
    """The files of one measurement and the processes that work on them."""

    def __init__(self, folder: Path, repetitions: int) -> None:
        self.folder = folder
        self.repetitions = repetitions
        self.targets: list[Target] = []
        self.environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "pycache")}
        # compiled modules are kept, in the folder, whatever the caller's environment says
        self.environment.pop("PYTHONDONTWRITEBYTECODE", None)
        self.small: dict[str, tuple[Path, Path]] = {}  # flat and JSON lines, of each kind
        for kind, megabytes in SMALL_MEGABYTES.items():
            flat = self.generate(f"small-{kind}", megabytes, kind)
            lines = flat.with_suffix(".ndjson")
            self.case(Job("catair_read", flat, flat), lines)
            self.small[kind] = flat, lines

    # --- processes ---

    def spawn(self, *command: str) -> tuple[str, float]:
        """A process's standard output and the processor seconds it took."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [sys.executable, *command], env=self.environment, capture_output=True, text=True
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            raise RunError(f"{' '.join(command)}: exit status {done.returncode}\n{done.stderr}")
        return done.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    def generate(self, name: str, megabytes: float, kind: str = "cargo-release") -> Path:
        path = self.folder / f"{name}.txt"
        size = ("--megabytes", str(megabytes), "--seed", str(SEED))
        self.spawn("-m", "benchmarks.generate", "--kind", kind, *size, str(path))
        return path

    def case(self, job: Job, output: Path | None = None) -> Sample:
        target = output or self.folder / "case.out"
        text, _ = self.spawn("-m", "benchmarks.cases", *map(str, job), str(target))
        result = json.loads(text)
        if bool(result["findings"]) != (job.path.name == WRONG):
            raise RunError(f"{job.case}: {result['findings']} findings in {job.path.name}")
        return Sample(result["seconds"], result["memory"])

    def rounds(self, jobs: dict[str, Job]) -> dict[str, list[Sample]]:
        """All jobs in turn, then again."""
        made: dict[str, list[Sample]] = {name: [] for name in jobs}
        for turn in range(self.repetitions):
            for name, job in jobs.items():
                made[name].append(self.case(job))
                print(f"  {turn + 1}/{self.repetitions} {name} {made[name][-1].seconds:.3f} s")
        return made

    # --- what is measured ---

    def same(self, one: Path, other: Path, what: str) -> None:
        if not filecmp.cmp(one, other, shallow=False):
            raise RunError(f"{what} differ")

    def both_ways(self, kind: str, megabytes: float) -> tuple[Job, Job]:
        """Reading and writing a file of this kind, which comes back the same to the byte."""
        path = self.generate(kind, megabytes, kind)
        lines, written = path.with_suffix(".ndjson"), self.folder / "written.txt"
        flat_small, lines_small = self.small[kind]
        read, write = Job("catair_read", path, flat_small), Job("catair_write", lines, lines_small)
        self.case(read, lines)
        self.case(write, written)
        self.same(path, written, f"the {kind} file and what catair writes from its JSON")
        written.unlink()
        return read, write

    def throughput(self, megabytes: float, complete: bool, bulk: bool) -> list[str]:
        """The jobs on files of one size; rows of the table.

        Without `complete`, only those on cargo release that hold no more than they convert; with
        `bulk`, those of tables, too.
        """
        print(f"{megabytes:g} MB")
        read, write = self.both_ways("cargo-release", megabytes)
        hand = read._replace(case="hand_read")
        jobs = {"catair_read": read, "catair_write": write, "hand_read": hand}
        output = self.folder / "hand.ndjson"
        self.case(hand, output)
        self.same(write.path, output, "the outputs of catair and of the hand-written reader")
        output.unlink()
        if complete:
            jobs["isf_read"], jobs["isf_write"] = self.both_ways("isf", megabytes)
            jobs["mixed_read"], jobs["mixed_write"] = self.both_ways("mixed", megabytes)
            jobs["drawn_read"], jobs["drawn_write"] = self.both_ways("drawn", megabytes)
            jobs["every_read"], jobs["every_write"] = self.both_ways("every", megabytes)
        for case in ("catair_decode", "hand_decode"):
            jobs[case] = read._replace(case=case)
        if complete:
            part = self.generate("part", min(megabytes, STOCK_MEGABYTES))
            jobs["stock_read"] = read._replace(case="stock_read", path=part)
            stock, check = self.folder / "stock.json", self.folder / "check.json"
            self.case(jobs["stock_read"], stock)
            self.case(jobs["stock_read"]._replace(case="stock_check"), check)
            self.same(stock, check, "the documents of catair and of stock construct + Lark")
            jobs |= self.synthetic()
        if bulk:
            jobs |= self.bulk(read, megabytes)
        made = self.rounds(jobs)
        speeds = {
            name: [self.records(jobs[name]) / sample.seconds for sample in samples]
            for name, samples in made.items()
        }
        self.judge(f"{megabytes:g} MB", speeds, made)
        return [
            f"| {megabytes:g} MB{' (a slice)' if name in SLICES else ''} | {NAMES[name]} "
            f"| {median(speed):,.0f} | {median(speed) * LINE / 1e6:,.1f} "
            f"| {max(s.memory for s in made[name]) / 2**20:.0f} |"
            for name, speed in speeds.items()
        ]

    def bulk(self, read: Job, megabytes: float) -> dict[str, Job]:
        """Tables, which are for large files: each of them costs its start."""
        path, small = self.generate("bulk", megabytes, "mixed"), self.small["mixed"][0]
        jobs = {case: read._replace(case=case) for case in ("table_read", "table_write")}
        jobs["bulk_read"] = Job("catair_read", path, small)
        jobs["bulk_table"] = Job("table_write", path, small)
        if find_spec("pandas"):
            part = self.generate("slice", min(megabytes, FWF_MEGABYTES))
            jobs["fwf_read"] = read._replace(case="fwf_read", path=part)
        return jobs

    def synthetic(self) -> dict[str, Job]:
        """Making entries up and writing them, and writing them alone: the same file."""
        small = self.small["cargo-release"][0]
        made, written = self.folder / "synthetic.txt", self.folder / "written.txt"
        jobs = {case: Job(case, made, small) for case in ("synthetic_generate", "synthetic_write")}
        # neither reads its file: that of the first is what its records are counted by
        self.case(jobs["synthetic_generate"]._replace(path=small), made)
        self.case(jobs["synthetic_write"], written)
        self.same(made, written, "entries as they are made up, and as they are written from memory")
        written.unlink()
        jobs["valid_events"] = Job("events_read", made, small)
        jobs["valid_json"] = Job("catair_read", made, small)
        jobs["valid_validate"] = Job("validate_read", made, small)
        wrong = self.folder / WRONG
        with made.open("rb") as lines, wrong.open("wb") as out:
            out.writelines(map(spoiled, lines))  # a process begins with the memory of this one
        jobs["wrong_validate"] = Job("validate_read", wrong, small)
        return jobs

    def jobs(self, megabytes: float) -> list[str]:
        """The command with one process and with several; rows of the table."""
        print(f"{megabytes:g} MB, --jobs")
        entries = self.folder / "entries.txt"
        count = str(max(1, int(megabytes * ENTRIES_OF_A_MEGABYTE)))
        mix = ",".join(f"{kind}={share}" for kind, share in SYNTHETIC.items())
        made = ("generate", "--mix", mix, "--count", count, "--seed", str(SEED), "-o", str(entries))
        self.spawn("-m", "catair", *made)
        size = entries.stat().st_size / 1e6
        rows = []
        for name, command in (
            ("jobs_json", ("to-json", "--form", "lines", str(entries))),
            ("jobs_validate", ("validate", str(entries))),
        ):
            taken: dict[int, list[dict[str, Any]]] = {1: [], JOBS: []}
            for turn in range(self.repetitions):
                for jobs, results in taken.items():
                    results.append(self.command(jobs, *command))
                    clock = results[-1]["clock"]
                    print(f"  {turn + 1}/{self.repetitions} {name} {jobs} {clock:.3f} s")
            self.same(*(self.folder / f"{jobs}.out" for jobs in taken), f"the outputs of {name}")
            pairs = list(zip(taken[1], taken[JOBS], strict=True))
            value = median(one["clock"] / more["clock"] for one, more in pairs)
            text = f"{NAMES[name]}, --jobs {JOBS} / one, by the clock, {size:.0f} MB"
            self.targets.append(Target(text, value, ">= 1.7", value >= 1.7))
            for jobs, results in taken.items():
                clock, processor = (median(r[k] for r in results) for k in ("clock", "processor"))
                own, other = (max(r["memory"][at] for r in results) / 2**20 for at in (0, 1))
                rows.append(
                    f"| {size:.0f} MB | {NAMES[name]} | {jobs} | {clock:.2f} | {processor:.2f} "
                    f"| {size / clock:.1f} | {own:.0f} | {other if jobs > 1 else 0:.0f} |"
                )
        return rows

    def command(self, jobs: int, *command: str) -> dict[str, Any]:
        """What the command takes, whose standard output goes to a file."""
        with (self.folder / f"{jobs}.out").open("wb") as out:
            line = [sys.executable, "-c", COMMAND, *command, "--jobs", str(jobs)]
            if command[0] == "to-json":
                line += ["-o", out.name]
            done = subprocess.run(line, env=self.environment, capture_output=True, text=True)
        *told, last = done.stdout.splitlines() or [""]
        try:
            result: dict[str, Any] = json.loads(last)
        except ValueError:
            raise RunError(f"{' '.join(command)}: {done.stderr}") from None
        if result["status"] or told:
            raise RunError(f"{' '.join(command)}: exit status {result['status']}, {told[:1]}")
        return result

    @staticmethod
    def records(job: Job) -> float:
        """The records of a job's flat file."""
        return job.path.with_suffix(".txt").stat().st_size / LINE

    def judge(
        self, size: str, speeds: dict[str, list[float]], made: dict[str, list[Sample]]
    ) -> None:
        ratios = [
            ("catair_read", "hand_read", "reading / hand-written", 0.8),
            ("catair_write", "catair_read", "writing / reading", 0.8),
        ]
        if "stock_read" in speeds:
            ratios += [
                ("catair_read", "stock_read", "reading / stock construct + Lark", 5),
                ("isf_read", "catair_read", "ISF reading / cargo release reading", 0.8),
                ("isf_write", "catair_write", "ISF writing / cargo release writing", 0.8),
                ("mixed_read", "catair_read", "mixed reading / cargo release reading", 0.8),
                ("mixed_write", "catair_write", "mixed writing / cargo release writing", 0.8),
                ("synthetic_generate", "synthetic_write", "generating / writing", 0.5),
                ("valid_validate", "valid_events", "reading and validating / reading", 0.67),
                ("valid_validate", "valid_json", "validating / reading to JSON", 1),
                ("wrong_validate", "valid_validate", "every record wrong / clean", 0.33),
            ]
        if "table_write" in speeds:
            ratios += [
                ("table_write", "catair_read", "to Parquet / reading to JSON", 3),
                ("bulk_table", "bulk_read", "mixed to Parquet / mixed reading to JSON", 1),
            ]
        if "fwf_read" in speeds:
            ratios.append(("table_read", "fwf_read", "tables in memory / pandas.read_fwf", 8))
        for one, other, what, least in ratios:
            pairs = zip(speeds[one], speeds[other], strict=True)
            value = median(a / b for a, b in pairs)
            self.targets.append(Target(f"{what}, {size}", value, f">= {least}", value >= least))
        memory = [("catair_read", "reading", MEMORY), ("catair_write", "writing", MEMORY)]
        memory += [
            ("mixed_read", "mixed reading", MEMORY),
            ("mixed_write", "mixed writing", MEMORY),
        ]
        memory.append(("table_write", "to Parquet", TABLE_MEMORY))
        memory.append(("bulk_table", "mixed to Parquet", TABLE_MEMORY))
        for name, what, most in memory:
            if name not in made:
                continue
            peak = max(sample.memory for sample in made[name])
            text = f"peak memory of {what}, {size} (MiB)"
            self.targets.append(Target(text, peak / 2**20, f"< {most >> 20}", peak < most))

    def start_up(self, repetitions: int) -> list[str]:
        """The command against an empty click group; rows of the table."""
        print("start-up")
        script, sample = self.folder / "empty.py", self.folder / "sample.txt"
        script.write_text(EMPTY, encoding="utf-8")
        self.generate("sample", 0.003)
        found = shutil.which("catair", path=str(Path(sys.executable).parent))
        catair = [found] if found else ["-m", "catair.cli"]
        commands = {
            "empty click group, --help": [str(script), "--help"],
            "catair --help": [*catair, "--help"],
            "catair to-json of one transaction": [
                *catair,
                "to-json",
                str(sample),
                "-o",
                str(self.folder / "sample.json"),
            ],
        }
        made: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(repetitions + 1):
            for name, command in commands.items():
                _, seconds = self.spawn(*command)
                if turn:  # the first compiles the modules
                    made[name].append(seconds)
        (_, empty), *others = made.items()
        for (name, taken), most in zip(others, (1.3, 1.8), strict=True):
            value = median(a / b for a, b in zip(taken, empty, strict=True))
            text = f"{name} / empty click group"
            self.targets.append(Target(text, value, f"<= {most}", value <= most))
        imported = len(self.spawn("-c", CHAPTERS, str(sample))[0].split())
        text = "chapter modules imported by one cargo release conversion"
        self.targets.append(Target(text, imported, f"<= {NEEDED}", imported <= NEEDED))
        return [f"| {name} | {median(seconds) * 1000:.0f} |" for name, seconds in made.items()]


def spoiled(line: bytes) -> bytes:
    """The same line with a character where it has none: in its last column."""
    return line[:79] + b"x\n"


def report(
    bench: Bench, rows: list[str], lanes: list[str], starts: list[str], repetitions: int
) -> str:
    """The results as Markdown."""
    targets = [
        f"| {t.what} | {t.value:.2f} | {t.wanted} | {'met' if t.met else 'not met'} |"
        for t in bench.targets
    ]
    return "\n".join(
        [
            "# Results",
            "",
            f"Written by `python -m benchmarks.run`: {platform.python_implementation()} "
            f"{platform.python_version()}, {platform.system()} {platform.machine()}, "
            f"{repetitions} repetitions. Only the ratios can be compared with those of another "
            "machine.",
            "",
            "| target | measured | wanted | |",
            "|---|---:|---|---|",
            *targets,
            "",
            "| file | case | records/s | MB/s | peak MiB |",
            "|---|---|---:|---:|---:|",
            *rows,
            "",
            "Security filings and every application are files of the same size and compared by "
            f"records/s. Stock construct + Lark is given {STOCK_MEGABYTES} MB of cargo release and "
            "compared likewise. Decoding only, stock, and writing from memory hold everything in "
            "memory.",
            "",
            "| file | command | --jobs | seconds | processor s | MB/s | peak MiB | of a process |",
            "|---|---|---:|---:|---:|---:|---:|---:|",
            *lanes,
            "",
            "Seconds are those of the clock, start-up included; processor seconds those of all "
            "processes.  The outputs are compared.",
            "",
            "| start-up | processor ms |",
            "|---|---:|",
            *starts,
            "",
        ]
    )


def main() -> int:
    """The command; 1 if a run failed, 0 otherwise, whether or not the targets are met."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--megabytes", type=float, nargs="+", default=[10, 100])
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--start-ups", type=int, default=15)
    parser.add_argument("--output", type=Path, default=Path("benchmarks/RESULTS.md"))
    arguments = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory(prefix="catair-bench-") as folder:
            bench = Bench(Path(folder), arguments.repetitions)
            rows: list[str] = []
            for at, megabytes in enumerate(sorted(arguments.megabytes)):
                last = at == len(arguments.megabytes) - 1
                rows += bench.throughput(megabytes, complete=at == 0, bulk=last)
            lanes = bench.jobs(max(arguments.megabytes))
            starts = bench.start_up(arguments.start_ups)
    except RunError as error:
        print(f"failed: {error}", file=sys.stderr)
        return 1
    text = report(bench, rows, lanes, starts, arguments.repetitions)
    arguments.output.write_text(text, encoding="utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
