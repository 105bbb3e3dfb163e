"""`validate`: what is wrong in a transmission, by its form, its structure and CBP's rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from catair import applications, findings, rules
from catair.fields import PERSONAL, PUBLIC, WIDTH, Field, Object
from catair.findings import ERROR, EmitError, Finding
from catair.frames import frame
from catair.framing import RUN, size_of
from catair.judging import Judging
from catair.message import End, Event
from catair.reader import CHUNK
from catair.reading import Reading, Source
from catair.record import Record, stated_value, told
from catair.rules.form import Check, compile_check
from catair.rules.profiles import ARCHIVE, PROFILES
from catair.rules.rule import CERTIFICATION, PRODUCTION, Case, Context, Told
from catair.tree import identity, walk
from catair.writer import emit

TOGETHER, TOGETHER_RECORDS = 32, 2000  # events and records that are judged together
FOREIGN = 1000  # lines among which a transmission has a record that is known
INCOMPLETE = "Batch & Block Control v23, B&B-8, B&B-34"  # why a batch that lacks a part is rejected
NO_EVENT = Event({}, [], "", 0, "", 0, 0, [])


class Settings(NamedTuple):
    """How to judge.

    `as_of` is an ISO date; without it the transmission date of each batch counts, else today in
    the Eastern time zone.  `select` and `ignore` are codes or beginnings of codes.  `offset` is
    the filer's own offset of the entry number's check digit (Appendix E).  `type_13` accepts entry
    type 13 of Cargo Release from the dates that CBP states; the rules of its records are not known.
    """

    as_of: str | None = None
    environment: str = PRODUCTION
    profile: str = "cbp"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    offset: int = 0
    show_values: bool = False
    type_13: bool = False

    def check(self) -> Settings:
        """These settings.  Raises ValueError for what is not offered."""
        if self.as_of is not None and not _is_date(self.as_of):
            raise ValueError(f"as-of is a date YYYY-MM-DD, not {self.as_of!r}")
        if self.environment not in (PRODUCTION, CERTIFICATION):
            raise ValueError(f"environment is 'prod' or 'cert', not {self.environment!r}")
        if self.profile not in PROFILES:
            raise ValueError(f"profile is one of {', '.join(PROFILES)}, not {self.profile!r}")
        if not 0 <= self.offset <= 9:
            raise ValueError(f"the offset of the check digit is 0 to 9, not {self.offset}")
        return self

    def wants(self, code: str) -> bool:
        """True for the code of a finding that is to be told."""
        if self.select and not code.startswith(self.select):
            return False
        return not code.startswith((*self.ignore, *PROFILES[self.profile]))


def _is_date(text: str) -> bool:
    """True for a date as all dates are compared here; Python reads other forms of ISO 8601, too."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def local_time() -> datetime:
    """The time in Washington, by whose days CBP reckons, without a zone.

    By the rule that holds since 2007: daylight saving time from the second Sunday of March to the
    first of November, at two o'clock.
    """
    now = datetime.now(UTC)
    march = datetime(now.year, 3, 8, 7, tzinfo=UTC)
    november = datetime(now.year, 11, 1, 6, tzinfo=UTC)
    begins, ends = (day + timedelta(days=6 - day.weekday()) for day in (march, november))
    hours = 4 if begins <= now < ends else 5
    return (now - timedelta(hours=hours)).replace(tzinfo=None)


def today() -> str:
    """The date in Washington, where CBP's days begin and end."""
    return local_time().date().isoformat()


class _Forms(dict[str | None, Check | None]):
    """What judges the records of one application by their field tables, by their identifiers."""

    def __init__(self, application: str, offset: int) -> None:
        super().__init__()
        self._application = application
        self._offset = offset

    def __missing__(self, name: str | None) -> Check | None:
        found = self[name] = self._made(name) if name else None
        return found

    def _made(self, name: str) -> Check | None:
        if applications.is_control(name):
            used = applications.APPLICATIONS.get(self._application)
            if used is not None and used.own:
                return None  # CBP takes none of it, so that nobody has a password for it
            records = [r for r in applications.control_records() if r.identifier == name]
        else:
            layouts = frame(self._application).layouts_of(name)
            records = list(layouts.records) if layouts else []
        checks = {record.variant: compile_check(record, self._offset) for record in records}
        if len(checks) == 1:
            return next(iter(checks.values()))
        return lambda made: _nothing_or(checks.get(made.get("variant")), made)


def _nothing_or(check: Check | None, made: Object) -> list[Told] | None:
    return check(made) if check else None


class _Wanted(dict[str, bool]):
    """Codes of findings: are they wanted?"""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._wants = settings.wants

    def __missing__(self, code: str) -> bool:
        wanted = self[code] = self._wants(code)
        return wanted


class Validation:
    """The findings of one file, event by event; iterate once.

    Holds the event that is judged and what the rules across transactions remember.
    """

    def __init__(
        self,
        reading: Reading,
        settings: Settings,
        judging: Judging,
        file: str | None = None,
        *,
        as_of: str | None = None,
        across: Callable[[Case], None] | None = None,
    ) -> None:
        """A piece of a file has its `as_of` from what is before it, and `across` in place of the
        rules across transactions, which see the whole file."""
        self._reading = reading
        self._judging = judging
        self._settings = settings
        self._file = file
        self._newline: str = reading.file["newline"]
        self._context = Context(
            as_of or settings.as_of or today(),
            settings.environment,
            settings.offset,
            settings.type_13,
        )
        self._context.met = judging.met
        self._rules = rules.rules()
        self._checks: dict[str, list[Callable[[Case], None]]] = {}
        self._runs: dict[str, Callable[[Case, bool], None]] = {}
        self._forms: dict[str, _Forms] = {}
        self._follow = rules.followers(across)
        self._codes = _Wanted(settings)
        self._cut = -1
        self._event = NO_EVENT
        self.lines = 0  # of the events so far
        # if there has been a record that says that this is a transmission
        self.known = not reading.head

    def __iter__(self) -> Iterator[list[Finding]]:
        held: list[Finding] = []  # until there is a record that says that this is a transmission
        lines = 0
        known = self.known
        for event, case in self._cases():
            if known:
                if case.told or event.findings:
                    found = self._found(event, case)
                    if found:
                        yield found
                continue
            known = self.known = _known(event) or _enclosed(case)
            held += self._found(event, case)
            lines += len(event.records)
            if known and held:
                yield held
            elif lines > FOREIGN:
                break
        if not known and len(held) > 1:
            held = [findings.make("FILE-FOREIGN", file=self._file, line=1, byte_offset=0)]
        if not known and held:
            yield [finding for finding in held if self._codes[finding.code]]

    def events(self) -> Iterator[tuple[Event, list[Finding]]]:
        """Every event with its findings, instead of the findings alone; iterate once."""
        for event, case in self._cases():
            self.lines += len(event.records)
            yield event, self._found(event, case)

    def end(self) -> End:
        """Where the file has ended, once all is judged."""
        return self._reading.events.end()

    @property
    def as_of(self) -> str:
        """The date that counts by now."""
        return self._context.as_of

    def line_of(self, finding: Finding) -> str | None:
        """The line that a finding of the event just taken speaks of, masked as its values are.

        None where it speaks of none, or of one of an earlier event.
        """
        at = (finding.line or 0) - self._event.line
        if finding.line is None or not 0 <= at < len(self._event.records):
            return None
        made = self._event.records[at]
        layout = None if "raw" in made else layout_of(made, self._event.application)
        return masked(made, layout, self._settings.show_values)

    def _cases(self) -> Iterator[tuple[Event, Case]]:
        """Every event and its case, which is judged.

        Some events are judged together, rule by rule: code that has just run runs faster.
        """
        for events in _bunches(self._reading):
            cases = []
            for event in events:
                data = event.data
                name = data["event"]
                if name in ("batch", "block"):
                    self._enter(event, name)
                tree = data["transaction"] if name == "transaction" else data
                cases.append(Case(name, tree, event.records, event.application, self._context))
            self._judge(cases)
            for pair in zip(events, cases, strict=True):
                self._event = pair[0]
                yield pair

    def _judge(self, cases: list[Case]) -> None:
        """Judge events in their order, by each rule of form, of a chapter, of a whole file."""
        of: dict[str, list[Case]] = {}
        doubted = self._judging.doubted
        for case in cases:
            # what reading has decoded in a unit is right in its form, but for what it doubts
            if case.event == "records":
                self._form(case, doubted(case.records))
                self._run(case)
                continue
            if case.event != "transaction":
                self._form(case, case.records)
                if case.event == "block":
                    self._runs.clear()  # a run ends with its block
                continue
            records = doubted(case.records)
            if records:
                self._form(case, records)
            of.setdefault(case.application, []).append(case)
        for application, transactions in of.items():
            checks = self._checks.get(application)
            if checks is None:
                checks = self._checks[application] = rules.checks_of(application)
            for check in checks:
                for case in transactions:
                    check(case)
        for follow in self._follow:
            for case in cases:
                follow(case)

    def _run(self, case: Case) -> None:
        run = self._runs.get(case.application)
        if run is None:
            run = self._runs[case.application] = rules.run_of(case.application)
        run(case, len(case.records) >= RUN)

    def _found(self, event: Event, case: Case) -> list[Finding]:
        """The findings of an event, those of reading among them."""
        if not case.told and not event.findings:
            return []
        made = self._graded(event, case) if event.findings else []
        if case.told:
            made = made + self._findings(case, event)
        codes = self._codes
        wanted = [
            f for f in made if codes[f.code] and not (f.code == "LINE-CUT" and self._again(f))
        ]
        return sorted(wanted, key=_place) if case.told else wanted

    def _graded(self, event: Event, case: Case) -> list[Finding]:
        """What reading told; a batch that lacks a part is rejected (B&B-34), where it is sent."""
        known = case.context.applications
        code = known.get(case.event.removesuffix("_end"), event.application)
        used = applications.APPLICATIONS.get(code)
        sent = used is not None and used.direction == "input" and not used.own
        if not sent or self._settings.profile == ARCHIVE:
            return event.findings
        return [
            finding._replace(severity=ERROR, source=INCOMPLETE)
            if finding.code == "ENVELOPE-MISSING"
            else finding
            for finding in event.findings
        ]

    def _again(self, finding: Finding) -> bool:
        """True for a piece of a line that is cut, but the first."""
        before, self._cut = self._cut, finding.line or 0
        return self._cut == before + 1

    def _enter(self, event: Event, name: str) -> None:
        """Follow the batch and the block; a context is that of the cases that have it."""
        header: Object = event.data.get("header") or {}
        context = self._context = copy(self._context)
        context.applications = {**context.applications, name: event.application}
        if name == "block":
            context.block = header
            return
        context.batch, context.batch_line, context.block = header, event.line, {}
        date = header.get("transmission_date")
        if self._settings.as_of is None and type(date) is str:
            context.as_of = date

    def _form(self, case: Case, records: list[Object]) -> None:
        """Judge records by their field tables."""
        forms = self._forms.get(case.application)
        if forms is None:
            offset = self._settings.offset
            forms = self._forms[case.application] = _Forms(case.application, offset)
        for made in records:
            check = forms[made["record"]]
            if check is not None:
                broken = check(made)
                if broken is not None:
                    case.told += broken

    # --- from what is told to findings ---

    def _findings(self, case: Case, event: Event) -> list[Finding]:
        places = {id(made): at for at, made in enumerate(case.records)}
        paths = [path for path, _ in walk(event.data, "")]
        # what reading has told of an element is not told once more by its list of codes or format
        known = {(finding.line, finding.field) for finding in event.findings if finding.field}
        form = rules.FORM
        context = self._transaction(case, event)
        made = []
        for each in case.told:
            at = places[id(each.made)]
            line = event.line + at
            if (line, each.field) in known and each.code.startswith(form):
                continue
            made.append(self._finding(each, case, event, at, paths[at], context))
        return made

    def _finding(
        self, each: Told, case: Case, event: Event, at: int, path: str, context: Object | None
    ) -> Finding:
        rule = self._rules.get(each.code) or findings.CODES[each.code]
        line = event.line + at
        layout = layout_of(each.made, case.application)
        field = _field(layout, each)
        of_form = each.code.startswith(rules.FORM)
        value = stated_value(each.made, field) if field else None
        found = told(value) if type(value) in (str, int) else None
        # where columns may have moved anything may stand anywhere
        moved = layout is None or (layout.private and "verbatim" in each.made)
        privacy = PERSONAL if moved or field is None else field.privacy
        inner = f"{path}{_pointer(each.made, field)}" if field else path
        return Finding(
            code=each.code,
            severity=each.severity or rule.severity,
            message=rule.message,
            source=each.source or (layout.source if layout and of_form else rule.source),
            cbp_code=rule.cbp_code,
            file=self._file,
            line=line,
            record_index=line - case.context.batch_line + 1,
            byte_offset=event.offset + sum(map(self._size, case.records[:at])),
            byte_length=size_of(each.made),
            columns=(field.start, field.end) if field else None,
            record=each.made["record"],
            field=each.field,
            found=findings.shown(found, privacy, self._settings.show_values),
            expected=each.expected,
            path=_whole(event, inner),
            form_path=inner,
            transaction=context and {**context},
        )

    def _size(self, made: Object) -> int:
        return size_of(made) + len(made.get("end", self._newline))

    def _transaction(self, case: Case, event: Event) -> Object | None:
        """What a finding says of its transaction; the indexes stand in the event's path."""
        if case.event != "transaction":
            return None
        _, _, batch, _, block, _, index = event.path.split("/")
        return {
            "application": case.tree["type"],
            "id": identity(case.tree),
            "batch": int(batch),
            "block": int(block),
            "index": int(index),
        }


def validating(
    source: Source,
    settings: Settings | None = None,
    *,
    application: str | None = None,
    encoding: str = "latin-1",
    name: str | None = None,
) -> Validation:
    """The findings of a flat file, one transaction at a time, in bounded memory; iterate once.

    `source` is bytes, a path or a binary file; the other arguments are those of `read`.
    """
    settings = (settings or Settings()).check()
    judging = Judging(settings.offset)
    reading = Reading(
        source, application, encoding, "collect", settings.show_values, CHUNK, name, watch=judging
    )
    return Validation(reading, settings, judging, reading.name)


def validate(
    source: Source | Object,
    *,
    as_of: date | str | None = None,
    environment: str = PRODUCTION,
    profile: str = "cbp",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    offset: int = 0,
    show_values: bool = False,
    type_13: bool = False,
    application: str | None = None,
    encoding: str = "latin-1",
    name: str | None = None,
) -> list[Finding]:
    """Everything that is wrong in a transmission: form, structure and CBP's rules.

    `source` is bytes, a path or a binary file of a flat file, or a document (what `parse` makes),
    which is judged as what `emit` makes of it.  `as_of` is the date by which dated facts are judged
    (default: the transmission date, else today in Washington), `environment` "prod" or "cert",
    `profile` one of `catair.rules.profiles.PROFILES`; `select` and `ignore` are codes of findings
    or their beginnings; `offset` is the filer's offset of the entry number's check digit; `type_13`
    accepts entry type 13 of Cargo Release from the dates that CBP states (CSMS 69289734).

    Of a document that cannot be written only what was refused is told, and nothing else judged; so
    it is told whatever is selected, if no error were left otherwise.

    Bad data never raises.  ValueError for an argument that is not offered; OSError and LookupError
    as from `read`.

    >>> validate(b"B  2704EEESE", select=["RECORD"])
    []
    """
    settings = Settings(
        as_of.isoformat() if isinstance(as_of, date) else as_of,
        environment,
        profile,
        tuple(select),
        tuple(ignore),
        offset,
        show_values,
        type_13,
    )
    if isinstance(source, dict):
        try:
            source = emit(source, show_values=show_values)
        except EmitError as error:
            wanted = [finding for finding in error.findings if settings.wants(finding.code)]
            return wanted if any(f.severity == ERROR for f in wanted) else error.findings
    found: list[Finding] = []
    for each in validating(source, settings, application=application, encoding=encoding, name=name):
        found += each
    return found


def _bunches(events: Iterable[Event]) -> Iterator[list[Event]]:
    """Events that are judged together: a few, so that memory is bounded by the largest of them."""
    bunch: list[Event] = []
    records = 0
    try:
        for event in events:
            bunch.append(event)
            records += len(event.records)
            if len(bunch) >= TOGETHER or records >= TOGETHER_RECORDS:
                yield bunch
                bunch, records = [], 0
    except OSError:
        if bunch:
            yield bunch  # what was read before the file failed
        raise
    if bunch:
        yield bunch


def _known(event: Event) -> bool:
    """True if the event is of a transmission: of an application that is known, or a rejection."""
    if event.data["event"] in ("batch", "block"):
        header: Object = event.data.get("header") or {}
        return header.get("application_identifier_code") in applications.APPLICATIONS
    return any(made["record"] not in (None, "A", "B", "Y", "Z") for made in event.records)


def _enclosed(case: Case) -> bool:
    """True at a block of the application of its batch, though no chapter at hand lists it."""
    context = case.context
    code = context.block.get("application_identifier_code")
    of_batch = context.batch.get("application_identifier_code")
    return case.event == "block" and code is not None and code == of_batch


def _place(finding: Finding) -> tuple[int, int]:
    """The order in which the findings of an event are told: that of the file."""
    return finding.line or 0, finding.columns[0] if finding.columns else 0


def layout_of(made: Object, application: str) -> Record | None:
    """The layout of a record object; None for a line that is no known record."""
    name = made["record"]
    if applications.is_control(name):
        return applications.find_control(name, made.get("variant"))
    layouts = frame(application).layouts_of(name) if name else None
    return layouts.of_object(made) if layouts else None


def _field(layout: Record | None, each: Told) -> Field | None:
    """The field of a layout that is told of."""
    if layout is None or each.field is None:
        return None
    named = (f for f in layout.elements if f.name == each.field)
    return next(f for f in named if f.occurrence == each.item)


def _pointer(made: Object, field: Field) -> str | None:
    """Where an element stands in a record object; its list or item where that is blank as a whole.

    Nothing stands below what is null.
    """
    if field.list:
        items = made.get(field.list)
        if not items:
            return f"/{field.list}"
        if field.occurrence >= len(items) or items[field.occurrence] is None:
            return f"/{field.list}/{field.occurrence}"
    return field.path


def masked(made: Object, layout: Record | None, show_values: bool) -> str:
    """The columns of a record as a person may see them; `*` for what is personal or secret."""
    if layout is None:
        text: str = made.get("raw", "")
        return text if show_values else "*" * len(text)
    line = layout.encode(made)[0] or ""
    size = size_of(made)
    whole = line[:size].ljust(size)
    if show_values:
        return whole
    keep = [False] * max(size, WIDTH)
    moved = layout.private and ("verbatim" in made or "length" in made)
    for field in layout.fields:
        if field.role == "control" or (field.privacy == PUBLIC and not moved):
            keep[field.start - 1 : field.end] = [field.role != "filler"] * field.width
    return "".join(
        c if kept or c == " " else "*" for c, kept in zip(whole, keep[:size], strict=True)
    )


def _whole(event: Event, inner: str) -> str:
    """The JSON Pointer into the document of one into the event."""
    name, _, rest = inner.removeprefix("/").partition("/")
    if name == "transaction":
        return f"{event.path}/{rest}" if rest else event.path
    if name == "records":
        at, slash, rest = rest.partition("/")
        return f"{event.path}/{int(at) + event.base}{slash}{rest}"
    return event.path + inner
