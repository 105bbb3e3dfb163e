"""Strings and numbers of other types are refused, for they may print as something else."""

from __future__ import annotations

from enum import Enum

import pytest

import catair
from catair.chapters.cargo_release import SE10


class Port(str, Enum):  # noqa: UP042 - the older way, which prints as Port.LOS_ANGELES
    LOS_ANGELES = "2704"


@pytest.mark.parametrize("value", [Port.LOS_ANGELES, True])
def test_values_of_a_subclass(value: object) -> None:
    header = SE10(
        valid_action_code="D",
        entry_filer_code="EEE",
        entry_number="00410059",
        entry_type="01",
        bond_type_code="8",
        estimated_entry_value=18900,
        planned_port_of_entry="2704",
    )
    entry = {"type": "SE", "header": header}
    tree = catair.transmission(application="SE", site="2704", filer="EEE", transactions=[entry])
    assert b"2704" in catair.emit(tree)
    header["planned_port_of_entry"] = value
    with pytest.raises(catair.EmitError) as told:
        catair.emit(tree)
    assert [f.field for f in told.value.findings] == ["planned_port_of_entry"]
