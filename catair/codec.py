"""Decode and encode functions, generated from a record's field table.

They handle records without a flaw, which is nearly all of them: one regular expression proves
a line clean, and then every field is a plain slice.  For anything else they answer None, and the
caller takes `Record.decode` or `Record.encode`, which say what is wrong and where.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from catair.fields import MMDDCCYY, MMDDYY, TIMES, Field, Object
from catair.generated import function

if TYPE_CHECKING:
    from catair.record import Flaw, Record


def _proof(record: Record, held: Mapping[int, str]) -> Callable[[str], Any]:
    parts = [f.pattern(f.role == "element", held.get(f.start)) for f in record.fields]
    return re.compile("".join(parts)).fullmatch


def _groups(elements: Sequence[Field]) -> Iterator[tuple[str | None, list[Field]]]:
    """The elements in order, those of one list together at its first one."""
    seen: set[str] = set()
    for field in elements:
        if field.list is None:
            yield None, [field]
        elif field.list not in seen:
            seen.add(field.list)
            yield field.list, [f for f in elements if f.list == field.list]


def _most(fields: Sequence[Field]) -> int:
    """How many items a list has room for."""
    return max(f.occurrence for f in fields) + 1


def _full(field: Field) -> bool:
    """True if a clean, filled field leaves no trailing space."""
    return field.width == 1 or field.kind != "text" or field.filled


def value_of(field: Field, raw: str) -> str:
    """An expression for the value of clean, filled columns."""
    if field.kind == "text":
        return raw if _full(field) else f"{raw}.rstrip()"
    if field.kind == "integer":
        return f"int({raw})"
    if field.kind == "date_mmddyy":
        return f"MMDDYY[{raw}]"
    if field.kind == "date_yymmdd":
        return f"MMDDYY[{raw}[2:] + {raw}[:2]]"
    if field.kind == "date_mmddccyy":
        return f"MMDDCCYY[{raw}]"
    if field.kind.startswith("time"):
        return f"TIMES[{raw}]"
    if field.kind == "decimal" and 0 < field.decimals < field.width:
        whole, part = f"{raw}[:-{field.decimals}]", f"{raw}[-{field.decimals}:]"
        return f"""f"{{{whole}.lstrip('0') or '0'}}.{{{part}}}\""""
    return f"read_{field.kind}({raw}, {field.decimals})"


_NEVER_NONE = ("text", "integer", "decimal")


def _decode_field(field: Field, target: str, depth: str = "    ") -> Iterator[str]:
    name = variable(field)
    if not field.mandatory:
        yield f"{depth}if {name} is not None:\n"
        depth += "    "
    value = value_of(field, name)
    if field.kind not in _NEVER_NONE:
        yield f"{depth}v = {value}\n{depth}if v is None: return None\n"
        value = "v"
    yield f"{depth}{target}[{field.name!r}] = {value}\n"


class Demands(NamedTuple):
    """What a line has to have beside columns that are clean.

    `held` has patterns for what fills the columns, by the first of them.  `conditions` are
    expressions that have to be true: of the columns by `variable`, None where they are blank, and
    of what is `known` by other names.
    """

    held: Mapping[int, str]
    conditions: Sequence[str]
    known: Mapping[str, Any]


NO_DEMANDS = Demands({}, (), {})


def compile_decode(record: Record, demands: Demands = NO_DEMANDS) -> Callable[[str], Object | None]:
    """A function from an 80-column line to its object.

    It answers None if any column is not clean, or a demand is not met.
    """
    names = "".join(f"{variable(field)}, " for field in record.elements)
    source = ["def decode(l):\n    m = match(l)\n    if m is None: return None\n"]
    if names:
        source.append(f"    {names}= m.groups()\n")
    if demands.conditions:
        source.append(f"    if not ({' and '.join(demands.conditions)}): return None\n")
    head = [f'"record": {record.identifier!r}']
    if record.variant:
        head.append(f'"variant": {record.variant!r}')
    elements = list(record.elements)
    while elements and _plain(elements[0]):
        field = elements.pop(0)
        head.append(f"{field.name!r}: {value_of(field, variable(field))}")
    source.append(f"    d = {{{', '.join(head)}}}\n")
    for name, fields in _groups(elements):
        if name is None:
            for field in fields:
                source += _decode_field(field, "d")
        else:
            source += _decode_list(name, fields)
    source.append("    return d\n")
    space = {"match": _proof(record, demands.held), **_readers(), **demands.known}
    return function("".join(source), "decode", repr(record), **space)


def compile_sift(
    record: Record,
    empty: Callable[[], Object],
    place: Callable[..., None],
    mend: Callable[..., None],
    complete: Callable[..., None],
) -> Callable[[str], tuple[Object, list[Flaw]]]:
    """A function from any 80-column line to its object and flaws.

    One regular expression tells the columns that are clean from the others, which go to `mend`.
    """
    parts, names = [], []
    source = ["    d, lists, verbatim, flaws = empty(), {}, {}, []\n"]
    for field in record.fields:
        name, other = variable(field), _unclean(field)
        if field.role == "control":
            parts.append(f".{{{field.width}}}")
            continue
        element = field.role == "element"
        parts.append(f"(?:{field.pattern(element)}|(.{{{field.width}}}))")
        names += [name, other] if element else [other]
        if not element:
            source += _mended(field, "    ")
    for list_name, fields in _groups(record.elements):
        if list_name is None:
            source += _sifted(fields[0])
        elif all(field.kind in _NEVER_NONE for field in fields):
            clean = " and ".join(f"{_unclean(field)} is None" for field in fields)
            source.append(f"    if {clean}:\n")
            source += (
                f"    {line}\n" for line in "".join(_decode_list(list_name, fields)).splitlines()
            )
            source.append("    else:\n")
            source += (f"    {line}\n" for f in fields for line in "".join(_sifted(f)).splitlines())
        else:
            source += (line for field in fields for line in _sifted(field))
    # fillers and lists are not done in their order
    source.append(
        "    if len(verbatim) > 1: verbatim = dict(sorted(verbatim.items(), key=first))\n"
    )
    source.append("    if len(flaws) > 1: flaws.sort(key=start)\n")
    source.append("    complete(d, lists, verbatim)\n    return d, flaws\n")
    head = f"def sift(l):\n    {', '.join(names)}, = match(l).groups()\n"
    space: dict[str, Any] = {f"F{field.start}": field for field in record.fields}
    space |= {"first": _first_column, "start": attrgetter("start")}
    space |= {"empty": empty, "place": place, "mend": mend, "complete": complete}
    match = re.compile("".join(parts), re.DOTALL).fullmatch
    return function(
        head + "".join(source), "sift", repr(record), match=match, **space, **_readers()
    )


def _first_column(kept: tuple[str, str]) -> int:
    return int(kept[0].partition("-")[0])


def _unclean(field: Field) -> str:
    """The name of a field's columns that are not clean, in generated source."""
    return f"u{field.start}"


def _mended(field: Field, depth: str) -> Iterator[str]:
    name = _unclean(field)
    yield f"{depth}if {name} is not None: "
    yield f"mend(d, lists, verbatim, flaws, F{field.start}, {name})\n"


def _sifted(field: Field) -> Iterator[str]:
    """What is done with the columns of an element; those that hold no date are not clean."""
    name, given = variable(field), f"d, lists, verbatim, flaws, F{field.start}"
    yield from _mended(field, "    ")
    if field.list:
        yield f"    elif {name} is None: place(d, lists, F{field.start}, None, True)\n    else:\n"
        target = "place(d, lists, F{}, {}, False)".format(field.start, "{}")
    else:
        yield f"    elif {name} is not None:\n"
        target = f"d[{field.name!r}] = {{}}"
    value = value_of(field, name)
    if field.kind in _NEVER_NONE:
        yield f"        {target.format(value)}\n"
    else:
        yield f"        v = {value}\n        if v is None: mend({given}, {name})\n"
        yield f"        else: {target.format('v')}\n"


def _plain(field: Field) -> bool:
    return field.mandatory and not field.list and field.kind in _NEVER_NONE


def _decode_list(name: str, fields: list[Field]) -> Iterator[str]:
    """The items in order; one that is blank is None where another comes after it."""
    yield "    items = []\n"
    for at in range(_most(fields)):
        item = [field for field in fields if field.occurrence == at]
        depth = "    "
        if not any(field.mandatory for field in item):
            yield f"    if not ({' is '.join(map(variable, item))} is None):\n"
            depth += "    "
        if at:
            yield f"{depth}if len(items) < {at}: items += [None] * ({at} - len(items))\n"
        yield f"{depth}i = {{}}\n"
        for field in item:
            yield from _decode_field(field, "i", depth)
        yield f"{depth}items.append(i)\n"
    yield f"    if items: d[{name!r}] = items\n"


def _readers() -> dict[str, Any]:
    from catair.fields import KINDS

    read = {f"read_{name}": kind.read for name, kind in KINDS.items()}
    return read | {"MMDDCCYY": MMDDCCYY, "MMDDYY": MMDDYY, "TIMES": TIMES}


class _Columns(dict[str, str]):
    """ISO dates to MMDDYY; at most the 36,525 of the window."""

    def __missing__(self, value: str) -> str:
        from catair.fields import KINDS

        raw = KINDS["date_mmddyy"].write(value, 6, 0)
        if raw is None:
            raise KeyError
        self[value] = raw
        return raw


_COLUMNS = _Columns()


def compile_encode(
    record: Record, start: int = 0, values: frozenset[str] = frozenset(), other: bool = False
) -> Callable[[Object], str | None]:
    """A function from a record object to its 80 columns; None if there is anything to remark.

    It needs every key to be known, every value to be of its type and in its strictest form, which
    one regular expression proves of all values at once, joined by line ends.

    With `start`, it takes only records whose element there has one of these values, or with `other`
    none of them.

    A record whose columns the writer may fill in is left to `encode` altogether.
    """
    if any(f.fill for f in record.fields):
        return lambda made: None
    known = [str(2 if record.variant else 1)]
    source = ["def encode(o):\n  try:\n"]
    source.append(f"    if o['record'] != {record.identifier!r}: return None\n    g = o.get\n")
    if record.variant:
        source.append(f"    if o['variant'] != {record.variant!r}: return None\n")
    for name, fields in _groups(record.elements):
        if name is None:
            for field in fields:
                source += _encode_field(field, "g")
        else:
            source += _encode_list(name, fields, known)
    if start:
        test = "in" if other else "not in"
        source.append(f"    if f{start} {test} {sorted(values)!r}: return None\n")
    names = "".join(f"{variable(field)}, " for field in record.elements)
    known.append(str(len(record.elements) + 1))
    # the last item is there so that a space before any '\n' is one at the end of a value
    source.append(f"    t = ({names}'')\n    j = '\\n'.join(t)\n    if ' \\n' in j: return None\n")
    source.append(f"    if len(o) + t.count('') != {' + '.join(known)}: return None\n")
    line = "".join(map(_piece, record.fields)) + "%s"
    source.append(f"    return {line!r} % t if match(j) else None\n")
    source.append(
        "  except (AttributeError, IndexError, KeyError, TypeError, ValueError): return None\n"
    )
    writers = {f"w{f.start}": f.write for f in record.elements}
    proof = re.compile("".join(f.value_pattern() for f in record.elements)).fullmatch
    space = {"match": proof, "columns": _COLUMNS, "E": {}, **writers}
    return function("".join(source), "encode", repr(record), **space)


def variable(field: Field) -> str:
    """The name of a field's columns in generated source."""
    return f"f{field.start}"


def _encode_field(field: Field, get: str) -> Iterator[str]:
    name = variable(field)
    if field.kind == "text":
        yield f"    {name} = {get}({field.name!r}, '')\n"
        return
    yield f"    {name} = {get}({field.name!r})\n"
    yield f"    if {name} is None: {name} = ''\n"
    if field.kind == "integer":
        yield f"    elif type({name}) is int: {name} = '%0{field.width}d' % {name}\n"
        yield "    else: return None\n"
    elif field.kind == "date_mmddyy":
        yield f"    else: {name} = columns[{name}]\n"
    elif field.kind == "date_yymmdd":
        yield f"    else:\n        {name} = columns[{name}]\n"
        yield f"        {name} = {name}[4:] + {name}[:4]\n"
    else:
        yield f"    else:\n        {name} = w{field.start}({name})[0]\n"
        yield f"        if {name} is None: return None\n"


def _encode_list(name: str, fields: list[Field], known: list[str]) -> Iterator[str]:
    most, first = _most(fields), fields[0].start
    items = [f"i{first}_{at}" for at in range(most)]
    yield f"    a = g({name!r})\n    n{first} = 0\n"
    yield f"    if a is None: {' = '.join(items)} = E\n"
    yield "    else:\n        if type(a) is not list or not all(a): return None\n"
    # too many items are no values to unpack
    yield f"        {', '.join(items)}, = *a, *(E,) * ({most} - len(a))\n"
    yield f"        n{first} = 1 - {' - '.join(f'len({item})' for item in items)}\n"
    known.append(f"n{first}")
    for field in fields:
        yield from _encode_field(field, f"{items[field.occurrence]}.get")


def _piece(field: Field) -> str:
    if field.role == "filler":
        return " " * field.width
    if field.role == "control":
        return field.constant or ""
    return f"%-{field.width}s"
