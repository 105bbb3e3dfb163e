"""From grammars/*.lark to shapes, and from shapes to the source of recognisers and emitters.

A shape is the grammar as plain data, read from Lark's own compiled rules.  Only the generator and
the tests come here; reading and writing need the generated modules and not lark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from lark import Lark
from lark.lexer import Lexer

from catair.recogniser import END, MISSING
from catair.shapes import Shape, Slot, alternatives, discriminator, flat

_LISTS = ("_any{", "_many{", "_nested{")


class RecordTokens(Lexer):
    """Hands tokens on to Lark as they come: one token a record."""

    def __init__(self, conf: Any) -> None:
        pass

    def lex(self, data: Any) -> Iterator[Any]:  # type: ignore[override]
        """Pass the tokens through."""
        yield from data


def directory() -> Path:
    """Where the grammars are: in the installed package, or beside it in a checkout."""
    installed = Path(__file__).parent / "grammars"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "grammars"


def load(name: str, start: str, **options: Any) -> Lark:
    """The LALR parser of a grammar; `options` go to Lark (strict=True for the gates)."""
    path = directory() / f"{name}.lark"
    return Lark(
        path.read_text(encoding="utf-8"),
        parser="lalr",
        lexer=RecordTokens,
        start=start,
        import_paths=[str(directory())],
        source_path=str(path),
        **options,
    )


def shape_of(parser: Lark, start: str) -> Shape:
    """The shape of a grammar's start rule."""
    rules: dict[str, list[list[tuple[str, bool]]]] = {}
    for rule in parser.rules:
        symbols = [(str(s.name), s.is_term) for s in rule.expansion]
        rules.setdefault(str(rule.origin.name), []).append(symbols)
    return _Shaper(rules).shape(start, False)


class _Shaper:
    def __init__(self, rules: dict[str, list[list[tuple[str, bool]]]]) -> None:
        self.rules = rules

    def shape(self, name: str, is_term: bool) -> Shape:
        if is_term:
            return ("record", (name,))
        alternatives = self.rules[name]
        if name.startswith(_LISTS):
            # `_any{x} x` and `_many{x} x` end with the item
            item = max(alternatives, key=len)[-1]
            called = item[0].partition("{")[0].lower()
            if name.startswith("_nested{"):
                return ("nested", self.shape(*item)[1], called)
            return ("list", self.shape(*item), int(name.startswith("_many{")), called)
        if len(alternatives) == 1 and len(alternatives[0]) == 1:
            symbol, term = alternatives[0][0]
            if term or symbol.startswith(_LISTS) or self.choice_of_records(symbol):
                return self.shape(symbol, term)
        if all(len(a) == 1 and a[0][1] for a in alternatives):
            return ("record", tuple(a[0][0] for a in alternatives))
        return ("object", tuple(self.slots(alternatives)))

    def choice_of_records(self, name: str) -> bool:
        """True for an inlined rule whose alternatives are one record each."""
        inlined = name.startswith("_") and not name.startswith("_opt{")
        return inlined and all(len(a) == 1 and a[0][1] for a in self.rules[name])

    def slots(self, alternatives: list[list[tuple[str, bool]]]) -> Iterator[Slot]:
        if len(alternatives) > 1:
            yield "", ("choice", tuple(tuple(self.slots([a])) for a in alternatives)), True
            return
        for symbol, term in alternatives[0]:
            must = not symbol.startswith("_opt{")
            if not must:
                symbol, term = next(a[0] for a in self.rules[symbol] if a)
            if symbol.startswith("_"):
                yield from self.slots(self.rules[symbol])
            else:
                yield symbol.partition("{")[0].lower(), self.shape(symbol, term), must


def first(shape: Shape) -> frozenset[str]:
    """The tokens that can begin a shape."""
    kind = shape[0]
    if kind in ("record", "nested"):
        return frozenset(shape[1])
    if kind == "list":
        return first(shape[1])
    if kind == "choice":
        return frozenset().union(*(_first_of(slots) for slots in shape[1]))
    return _first_of(shape[1])


def _first_of(slots: Sequence[Slot]) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for _, shape, must in slots:
        found |= first(shape)
        if must:
            break
    return found


def tokens(shape: Shape) -> list[str]:
    """All tokens of a shape, in the grammar's order."""
    kind = shape[0]
    if kind in ("record", "nested"):
        return list(shape[1])
    if kind == "list":
        return tokens(shape[1])
    groups: Iterable[Sequence[Slot]] = shape[1] if kind == "choice" else (shape[1],)
    found = [t for slots in groups for slot in slots for t in tokens(slot[1])]
    return list(dict.fromkeys(found))


def conflicts(shape: Shape, after: frozenset[str] = frozenset()) -> list[str]:
    """Why a shape is not LL(1): slots whose beginnings are not told apart by one token."""
    kind = shape[0]
    if kind == "record":
        return []
    if kind == "nested":
        both = first(shape) & after
        return [f"{sorted(both)} and what follows them"] if both else []
    if kind == "list":
        both = first(shape[1]) & after
        found = [f"list of {sorted(both)} and what follows it"] if both else []
        return found + conflicts(shape[1], after | first(shape[1]))
    if kind == "choice":
        found, seen = [], frozenset[str]()
        for slots in shape[1]:
            if seen & _first_of(slots):
                found.append(f"alternatives both begin with {sorted(seen & _first_of(slots))}")
            seen |= _first_of(slots)
            found += conflicts(("object", slots), after)
        return found
    found, names = [], [key for key, _, _ in shape[1] if key]
    if len(names) != len(set(names)):
        found.append(f"two slots of one key among {names}")
    for at, (key, inner, must) in enumerate(shape[1]):
        rest = shape[1][at + 1 :]
        follow = _first_of(rest)
        if all(not slot[2] for slot in rest):
            follow |= after
        if not must and first(inner) & follow:
            found.append(f"{key} and what follows it begin with {sorted(first(inner) & follow)}")
        found += conflicts(inner, follow)
    return found


# --- source of a recogniser --------------------------------------------------------------------


class _Source:
    """Python source for one transaction, its sets of tokens given names."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.sets: dict[frozenset[str], str] = {}
        self.encoders: dict[str, str] = {}
        self.count = 0

    def put(self, depth: int, text: str) -> None:
        self.lines.append("    " * depth + text)

    def name_of(self, tokens_: frozenset[str]) -> str:
        return self.sets.setdefault(tokens_, f"_S{len(self.sets)}")

    def test(self, tokens_: frozenset[str]) -> str:
        if len(tokens_) == 1:
            return f"k == {next(iter(tokens_))!r}"
        return f"k in {self.name_of(tokens_)}"

    def variable(self, prefix: str) -> str:
        self.count += 1
        return f"{prefix}{self.count}"

    # A slot is entered when its first token is there; the tokens that may come next, with slots
    # left out, are `later`. Whatever is not among them is attached to the record before it.

    def advance(self, depth: int, later: frozenset[str]) -> None:
        self.put(depth, "i += 1; k = tokens[i]")
        self.put(depth, f"if k not in {self.name_of(later)}:")
        self.put(depth + 1, f"i, k = stray(tokens, records, i, {self.name_of(later)}, faults)")

    def missing(self, depth: int, shape: Shape) -> None:
        self.put(depth, f"faults.append((i, {MISSING!r}, {self.name_of(first(shape))}))")

    def begun(self, slots: Sequence[Slot]) -> str:
        """A new object, with the record that it begins with, if that is always one of its own."""
        key, shape, must = slots[0]
        return f"{{{key!r}: records[i]}}" if must and shape[0] == "record" else "{}"

    def object(
        self, depth: int, slots: Sequence[Slot], target: str, later: frozenset[str], made: str = ""
    ) -> None:
        """Code for the slots; the caller has seen that the next token begins them.

        `made` is what `begun` has made of them, where the object is new.
        """
        for at, (key, shape, must) in enumerate(slots):
            after = frozenset().union(later, *(first(slot[1]) for slot in slots[at + 1 :]))
            if at == 0 and made not in ("", "{}"):
                self.advance(depth, after)
                continue
            if shape[0] == "choice":
                self.choice(depth, shape, target, after, sure=at == 0)
                continue
            if at == 0 and must:
                self.value(depth, shape, f"{target}[{key!r}]", after)
                continue
            self.put(depth, f"if {self.test(first(shape))}:")
            self.value(depth + 1, shape, f"{target}[{key!r}]", after)
            if must:
                self.put(depth, "else:")
                self.missing(depth + 1, shape)

    def value(self, depth: int, shape: Shape, place: str, later: frozenset[str]) -> None:
        if shape[0] == "record":
            self.put(depth, f"{place} = records[i]")
            self.advance(depth, later)
            return
        if shape[0] == "object":
            name, made = self.variable("o"), self.begun(shape[1])
            self.put(depth, f"{name} = {place} = {made}")
            self.object(depth, shape[1], name, later, made)
            return
        if shape[0] == "nested":
            begin = first(shape)
            own, beyond = self.name_of(begin), self.name_of(later | begin)
            self.put(depth, f"{place} = nodes = []")
            self.put(depth, f"i, k = nest(tokens, records, i, {own}, {beyond}, nodes, faults)")
            return
        item = shape[1]
        items, begin = self.variable("items"), first(item)
        self.put(depth, f"{items} = {place} = []")
        self.put(depth, f"while {self.test(begin)}:")
        if item[0] == "record":
            self.put(depth + 1, f"{items}.append(records[i])")
            self.advance(depth + 1, later | begin)
            return
        name, made = self.variable("o"), self.begun(item[1])
        self.put(depth + 1, f"{name} = {made}")
        self.put(depth + 1, f"{items}.append({name})")
        self.object(depth + 1, item[1], name, later | begin, made)

    def choice(
        self, depth: int, shape: Shape, target: str, later: frozenset[str], sure: bool
    ) -> None:
        """Code for alternatives; `sure` if the next token is known to begin one of them."""
        for at, slots in enumerate(shape[1]):
            test = f"{'el' * bool(at)}if {self.test(_first_of(slots))}:"
            self.put(depth, "else:" if sure and at == len(shape[1]) - 1 else test)
            self.object(depth + 1, slots, target, later)
        if not sure:
            self.put(depth, "else:")
            self.missing(depth + 1, shape)

    # --- emitting ---

    def emit_slots(self, depth: int, slots: Sequence[Slot], source: str, known: str) -> None:
        name = discriminator(slots[0][1]) if slots[0][1][0] == "choice" else None
        if name is not None:
            self.emit_union(depth, slots, source, known, name)
            return
        count = self.variable("n")
        self.put(depth, f"g = {source}.get; {count} = {known}")
        choices = list(alternatives(slots))
        variables: dict[str, str] = {}
        for key, shape in flat(slots).items():
            held = self.variable("v")
            self.put(depth, f"{held} = g({key!r})")
            self.put(depth, f"if {held} is not None:")
            for rival in rivals(choices, key):
                if rival in variables:
                    self.put(depth + 1, f"if {variables[rival]} is not None: return None")
            variables[key] = held
            self.put(depth + 1, f"{count} += 1")
            if shape[0] == "record":
                self.emit_record(depth + 1, shape, held)
            elif shape[0] == "object":
                self.emit_slots(depth + 1, shape[1], held, "0")
                self.put(depth + 1, f"g = {source}.get")
            elif shape[0] == "nested":
                encoder = self.encoder(shape[1])
                self.put(depth + 1, f"if not unnest({held}, {encoder}, put): return None")
            else:
                self.emit_list(depth + 1, shape, held)
                self.put(depth + 1, f"g = {source}.get")
        self.put(depth, f"if len({source}) != {count}: return None")

    def emit_union(
        self, depth: int, slots: Sequence[Slot], source: str, known: str, name: str
    ) -> None:
        """Code for an object that begins with a choice which its first record decides."""
        held = self.variable("v")
        self.put(depth, f"{held} = {source}.get({name!r})")
        self.put(depth, f"if {held} is None: return None")
        for inner in slots[0][1][1]:
            self.put(depth, f"line = {self.encoder(inner[0][1][1])}({held})")
            self.put(depth, "if line is not None:")
            self.put(depth + 1, "put(line)")
            self.emit_slots(depth + 1, (*inner[1:], *slots[1:]), source, f"{known} + 1")
            self.put(depth, "else:")
            depth += 1
        self.put(depth, "return None")

    def emit_record(self, depth: int, shape: Shape, held: str) -> None:
        self.put(depth, f"line = {self.encoder(shape[1])}({held})")
        self.put(depth, "if line is None: return None")
        self.put(depth, "put(line)")

    def encoder(self, tokens_: Sequence[str]) -> str:
        """The variable of an encoder that takes the records of these tokens alone."""
        return self.encoders.setdefault("|".join(tokens_), f"e{len(self.encoders)}")

    def emit_list(self, depth: int, shape: Shape, held: str) -> None:
        item = self.variable("o")
        self.put(depth, f"if type({held}) is not list or not {held}: return None")
        self.put(depth, f"for {item} in {held}:")
        if shape[1][0] == "record":
            self.emit_record(depth + 1, shape[1], item)
        else:
            self.emit_slots(depth + 1, shape[1][1], item, "0")


def rivals(choices: Iterable[Sequence[frozenset[str]]], key: str) -> Iterator[str]:
    """The keys that cannot stand beside this one: those of the other alternatives."""
    for choice in choices:
        if any(key in one for one in choice):
            for one in choice:
                if key not in one:
                    yield from sorted(one)


def recogniser_source(shape: Shape) -> str:
    """The module of one transaction grammar: its sets, `recognise` and `emitter`."""
    body = _Source()
    body.put(0, "def recognise(tokens, records, application, faults):")
    body.put(
        1, '"""The tree of one transaction; its first token begins it, END ends the tokens."""'
    )
    body.put(1, "i = 0")
    body.put(1, "k = tokens[0]")
    body.put(1, 'tree = {"type": application}')
    body.object(1, shape[1], "tree", frozenset((END,)))
    body.put(1, "return tree")
    emit = _Source()
    emit.emit_slots(2, shape[1], "tree", "1")
    slots, emit.lines = emit.lines, []
    emit.put(0, "def emitter(encode):")
    emit.put(
        1, '"""A function from a transaction to its lines; None if there is anything to remark."""'
    )
    for key, variable in emit.encoders.items():
        emit.put(1, f"{variable} = encode[{key!r}]")
    emit.put(0, "")
    emit.put(1, "def lines(tree):")
    emit.put(2, "out = []")
    emit.put(2, "put = out.append")
    emit.lines += slots
    emit.put(2, "return out")
    emit.put(0, "")
    emit.put(1, "return lines")
    sets = [f"{name} = frozenset({tuple(sorted(values))!r})" for values, name in body.sets.items()]
    imports = ["from catair.recogniser import stray", ""]
    if any("nest(" in line for line in body.lines):
        imports.insert(0, "from catair.pga import nest, unnest")
    return "\n".join(
        [
            *imports,
            f"START = frozenset({tuple(sorted(first(shape)))!r})",
            f"TOKENS = frozenset({tuple(sorted(tokens(shape)))!r})",
            f"SHAPE = {shape!r}",
            *sets,
            "",
            "",
            *body.lines,
            "",
            "",
            *emit.lines,
            "",
        ]
    )
