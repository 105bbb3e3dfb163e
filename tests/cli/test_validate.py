"""`catair validate`: what it prints, in every format, and its exit status."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from catair.cli import configuration, conversion, reports
from catair.findings import make
from tests.cli.command import CLEAN, SAMPLES, catair, process

EXAMPLES = Path(reports.__file__).parents[1] / "rules" / "examples"
FAILING = EXAMPLES / "SE10-N13" / "failing.txt"
LINE = "SE10AEEE  00410042 11EI ************3000000002501"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory without settings."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_clean_file() -> None:
    found = catair("validate", CLEAN)
    assert (found.exit_code, found.stdout, found.stderr) == (0, "", "")


def test_the_line_with_its_columns_marked_and_personal_ones_masked() -> None:
    found = catair("validate", FAILING)
    assert found.exit_code == 1
    told, line, mark = found.stdout.splitlines()
    assert told.startswith(f"{FAILING}:3:40-49: error SE10-N13 SE10 estimated_entry_value: ")
    assert line == "    " + LINE
    assert mark == " " * (4 + 39) + "^" * 10
    assert found.stderr == "1 error\n"


def test_the_mark_is_as_wide_as_what_is_printed() -> None:
    """A character that cannot be printed takes more columns than one, as does what is behind it."""
    clean = (SAMPLES / "truck_type_11.txt").read_bytes()
    source = clean.replace(b"\nSE15RXQTL", b"\nSE15RX\tTL", 1)
    assert source != clean
    found = catair("validate", "--select", "FIELD-CHARACTER", given=source)
    _, line, mark, _ = found.stdout.splitlines()
    assert line.startswith("    SE15RX\\tTL")
    assert mark == " " * (4 + 5) + "^" * 5


@pytest.mark.parametrize("space", ["\n", " \r\n\t" * 40, "\ufeff\n"])
def test_json_behind_space(space: str) -> None:
    made = catair("to-json", FAILING).stdout
    found = catair("validate", "--format", "json", given=(space + made).encode())
    assert [each["code"] for each in json.loads(found.stdout)] == ["SE10-N13"]
    assert catair("validate", given=b" \n" * 3).exit_code == 1


def test_the_count_of_several() -> None:
    assert catair("validate", "-q", FAILING, FAILING).stderr == "2 errors\n"


def test_values_where_they_are_asked_for() -> None:
    line = catair("validate", "--show-values", FAILING).stdout.splitlines()[1]
    assert "00-310044800" in line


def test_what_cbp_would_return() -> None:
    source = CLEAN.read_bytes().replace(b"\nSE10", b"\nQQ10", 1)
    found = catair("validate", given=source)
    assert "error RECORD-UNKNOWN" in found.stdout
    assert "    CBP returns X34.\n" in found.stdout
    assert "    " + "*" * 80 + "\n" in found.stdout


def test_json() -> None:
    found = catair("validate", "--format", "json", FAILING, CLEAN)
    (told,) = json.loads(found.stdout)
    assert (told["code"], told["line"], told["columns"]) == ("SE10-N13", 3, [40, 49])
    assert found.stderr == ""
    assert json.loads(catair("validate", "--format", "json", CLEAN).stdout) == []
    assert len(json.loads(catair("validate", "--format", "json", FAILING, FAILING).stdout)) == 2


def test_sarif() -> None:
    found = catair("validate", "--format", "sarif", FAILING, given=b"")
    (run,) = json.loads(found.stdout)["runs"]
    (result,) = run["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 40, "endColumn": 50}
    assert (result["ruleId"], result["level"]) == ("SE10-N13", "error")
    assert "SE-36 Note 13" in run["tool"]["driver"]["rules"][0]["fullDescription"]["text"]


def test_sarif_of_what_has_no_line(folder: Path) -> None:
    (folder / "a b.json").write_text('{"catair": 1, "form": "document", "file": {}, "x": 1}')
    found = catair("validate", "--format", "sarif", "a b.json", CLEAN, FAILING)
    (run,) = json.loads(found.stdout)["runs"]
    first, second = run["results"]
    place = first["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "a%20b.json"}}
    assert second["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith("../")


def test_github_of_what_has_no_line(folder: Path) -> None:
    (folder / "a,b%.txt").write_bytes(b"")
    told = catair("validate", "--format", "github", "a,b%.txt").stdout
    assert told == "::error file=a%2Cb%25.txt,title=FILE-EMPTY::the file is empty\n"


def test_a_finding_of_a_line_as_such_has_no_columns() -> None:
    finding = make("LINE-END", file="x", line=2)
    assert reports.region(finding) == {"startLine": 2}
    for report in (reports.Github(io.StringIO()), reports.Text(io.StringIO())):
        report.tell(finding, "AB")
        told = report.out.getvalue()  # type: ignore[attr-defined]
        assert "^" not in told
        assert "col=" not in told


def test_github() -> None:
    found = catair("validate", "--format", "github", FAILING)
    assert found.stdout.startswith(f"::error file={FAILING},title=SE10-N13,line=3,col=40,")


@pytest.mark.parametrize("form", ["document", "lines", "records"])
def test_json_forms_are_judged_as_the_flat_file_they_make(form: str) -> None:
    source = process("to-json", "--form", form, FAILING).stdout
    found = catair("validate", "--format", "json", given=source)
    (told,) = json.loads(found.stdout)
    assert (told["code"], told["file"], told["line"]) == ("SE10-N13", "<stdin>", 3)
    assert told["path"] == "/batches/0/blocks/0/transactions/0/header/estimated_entry_value"


def test_json_that_is_refused() -> None:
    for source in (
        b'{"catair": 1}',
        b"{",
        b'\xef\xbb\xbf{"catair": 1, "form": "lines"}\n{"event":1}',
    ):
        found = catair("validate", given=source)
        assert found.exit_code == 1
        assert "error JSON-" in found.stdout


def test_select_and_ignore() -> None:
    assert catair("validate", "--ignore", "se10-n13", FAILING).exit_code == 0
    assert catair("validate", "--select", "FIELD-, SE10", FAILING).exit_code == 1
    assert catair("validate", "--select", "FIELD-", FAILING).exit_code == 0


def test_select_and_ignore_of_what_is_refused(folder: Path) -> None:
    """What is refused may be left out, but not that nothing was judged."""
    (folder / "x.json").write_text('{"catair": 1, "form": "document", "file": {}, "x": 1}')
    told = catair("validate", "--select", "JSON-", "x.json")
    assert (told.exit_code, told.stdout.count("JSON-KEY")) == (1, 1)
    for hidden in (("--ignore", "JSON-KEY"), ("--select", "FIELD-")):
        found = catair("validate", *hidden, "x.json", FAILING)
        assert found.exit_code == 2
        assert "JSON-KEY" not in found.stdout
        assert "catair: x.json: not judged: JSON-KEY\n" in found.stderr


def test_select_of_what_is_remarked(folder: Path) -> None:
    tree = json.loads(process("to-json", CLEAN).stdout)
    header = tree["batches"][0]["blocks"][0]["transactions"][0]["header"]
    header["verbatim"] = {"22-24": "   "}
    (folder / "x.json").write_text(json.dumps(tree))
    assert "VERBATIM-EDITED" in catair("validate", "x.json").stdout
    found = catair("validate", "--ignore", "VERBATIM-", "x.json")
    assert (found.exit_code, found.stdout) == (0, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--select", "NONE-SUCH"),
        ("--as-of", "2026-13-01"),
        ("--application", "ZZ"),
        ("--profile", "none"),
        ("--config", "none.toml"),
        ("none.txt",),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    found = catair("validate", *arguments, given=b"")
    assert found.exit_code == 2
    assert "Traceback" not in found.output


def test_one_source_that_cannot_be_read_and_one_that_is_wrong() -> None:
    found = catair("validate", "none.txt", FAILING)
    assert found.exit_code == 2
    assert "SE10-N13" in found.stdout


@pytest.mark.parametrize("name", [".catair.toml", "pyproject.toml"])
def test_settings_of_a_file(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    head = "[tool.catair]\n" if name == "pyproject.toml" else ""
    (folder / name).write_text(head + 'ignore = ["SE10-N13"]\ncheck-digit-offset = 0\n')
    below = folder / "a" / "b"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert catair("validate", FAILING).exit_code == 0
    assert catair("validate", "--no-config", FAILING).exit_code == 1
    assert catair("validate", "--ignore", "FIELD-", FAILING).exit_code == 1
    monkeypatch.chdir("/")
    assert catair("validate", "--config", str(folder / name), FAILING).exit_code == 0


@pytest.mark.parametrize(
    "text",
    ["nothing = 1", "ignore = [1]", 'select = "SE10"', "as-of = 2026-01-01", "[", "\xff",
     "check-digit-offset = 12", 'application = "ZZ"', 'encoding = "utf-8"', 'environment = "test"'],
)  # fmt: skip
def test_settings_that_are_none(folder: Path, text: str) -> None:
    (folder / ".catair.toml").write_bytes(text.encode("latin-1"))
    found = catair("validate", CLEAN)
    assert found.exit_code == 2
    assert "Error: " in found.output


@pytest.mark.parametrize("name", [".catair.toml", "pyproject.toml"])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("as_of = '2026-01-01'", "no setting 'as_of'; did you mean 'as-of'?"),
        ("Ignores = ['SE10']", "no setting 'Ignores'; did you mean 'ignore'?"),
        ("nothing = 1", "no setting 'nothing'; there are select, ignore, profile, environment,"),
        ("check-digit-offset = '3'", "check-digit-offset is a whole number"),
        ("check-digit-offset = true", "check-digit-offset is a whole number"),
        ("type-13 = 'yes'", "type-13 is true or false, without quotes"),
        ("select = 'SE10'", "select is a list of strings"),
        ("ignore = [1]", "ignore is a list of strings"),
        ("profile = 1", "profile is a string"),
    ],
)
def test_what_is_told_of_settings_that_are_none(
    folder: Path, name: str, text: str, told: str
) -> None:
    head = "[tool.catair]\n" if name == "pyproject.toml" else ""
    (folder / name).write_text(head + text)
    found = catair("validate", CLEAN)
    assert found.exit_code == 2
    assert f"{folder / name}: {told}" in found.stderr


def test_a_project_of_others_is_not_looked_at(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("tool = 1\n")
    assert configuration.find(folder) is None


def test_a_table_that_is_no_table(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool]\ncatair = 1\n")
    assert catair("validate", CLEAN).exit_code == 2


def test_a_broken_pipe_is_silent() -> None:
    many = b"".join(FAILING.read_bytes() for _ in range(3000))
    line = f"{sys.executable} -m catair validate | head -c 10 > /dev/null"
    found = subprocess.run(
        line, shell=True, input=many, capture_output=True, timeout=60, check=False
    )
    assert found.stderr == b""


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (b"", "FILE-EMPTY"),
        (Random(7).randbytes(300_000), "FILE-FOREIGN"),
        (b"x" * 5_000_000, "LINE-CUT"),
        (b"<html>\n" * 5000, "APPLICATION-MISSING"),
        (b"\n".join([b"A" + b" " * 60] * 5000), "FILE-FOREIGN"),
    ],
)
def test_what_is_no_transmission(source: bytes, code: str) -> None:
    """One clear finding, and not one for each line."""
    found = catair("validate", "--format", "json", given=source)
    assert found.exit_code == 1
    assert [told["code"] for told in json.loads(found.stdout)] == [code]


def test_what_is_no_transmission_by_the_findings_that_are_wanted() -> None:
    assert (
        catair("validate", "--ignore", "FILE-", given=Random(7).randbytes(300_000)).exit_code == 0
    )


def test_coloured_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    finding = make("FILE-EMPTY", file="x")
    for colour in ("", "1"):
        monkeypatch.setenv("NO_COLOR", colour)
        out = Terminal()
        reports.Text(out).tell(finding, None)
        assert ("\x1b[" in out.getvalue()) == (not colour)


def test_a_pipe_that_breaks_in_the_middle(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise BrokenPipeError(32, "broken")

    monkeypatch.setattr(reports.Text, "print", refuse)
    found = catair("validate", FAILING)
    assert (found.exit_code, found.output) == (1, "")


def test_progress_leaves_the_terminal_for_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(conversion.Work, "clear", lambda _: told.append("clear"))
    monkeypatch.setattr(reports.Text, "print", lambda *_: told.append("finding"))
    assert catair("validate", FAILING).exit_code == 1
    assert told[:2] == ["clear", "finding"]


def test_standard_output_that_was_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OSError, match="closed"):
        conversion.text_output()


def test_a_path_on_another_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> str:
        raise ValueError

    monkeypatch.setattr(reports.os.path, "relpath", refuse)
    assert reports.uri("/x y/z.txt") == "file:///x%20y/z.txt"


def test_without_standard_output() -> None:
    found = subprocess.run(
        f"{sys.executable} -m catair validate {FAILING} >&-",
        shell=True, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert found.returncode == 2
    assert b"Traceback" not in found.stderr


def test_a_folder() -> None:
    done = catair("validate", SAMPLES)
    assert done.exit_code == 1
    files = [path for path in SAMPLES.rglob("*") if path.is_file()]
    (last,) = done.stderr.splitlines()[-1:]
    assert last.startswith(f"{len(files)} files, ")
