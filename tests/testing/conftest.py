"""The fixtures of the plugin, which this project's own run does not load (pyproject.toml)."""

from catair.testing.plugin import catair_assert_valid, catair_respond, catair_transmission

__all__ = ["catair_assert_valid", "catair_respond", "catair_transmission"]
