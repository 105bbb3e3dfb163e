"""The fixtures do what they say."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import pytest

import catair
from catair.responder import load
from tests.snippets import ROOT


def test_a_transmission_is_made(catair_transmission: Any, catair_assert_valid: Any) -> None:
    data = catair_transmission("truck", count=3, seed=7, site="3004")
    catair_assert_valid(data)
    assert data == catair_transmission("truck", count=3, seed=7, site="3004")
    assert data.startswith(b"A3004EEE")
    assert data.count(b"\nSE10") == 3


def test_what_is_not_valid_fails_with_its_findings(
    catair_transmission: Any, catair_assert_valid: Any
) -> None:
    data = catair_transmission("ocean", invalid_rate=1.0, seed=7)
    (finding,) = catair.validate(data)
    with pytest.raises(pytest.fail.Exception, match=finding.code):
        catair_assert_valid(data)
    catair_assert_valid(data, ignore=[finding.code])


def test_answers_remember_what_was_sent(catair_transmission: Any, catair_respond: Any) -> None:
    data = catair_transmission()
    stated = {"bills": [{"on_file": "never"}]}
    first = catair_respond(data, as_of="2026-10-05", script=stated)
    assert b"\nSE9002" in first
    assert b"DUPLICATE" not in first
    again = catair_respond(data, as_of="2026-10-06", script=load(json.dumps(stated).encode()))
    assert b"\nSE9011" in again
    assert catair_respond(as_of="2026-10-06") == b""


def test_the_plugin_is_entered_and_kept_out_of_this_run(request: pytest.FixtureRequest) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    entered = project["project"]["entry-points"]["pytest11"]
    assert entered == {"catair": "catair.testing.plugin"}
    # loaded before coverage begins, it would leave catair/__init__.py uncovered
    assert request.config.pluginmanager.is_blocked("catair")
