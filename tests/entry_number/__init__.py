"""Tests of entry numbers, of their bank and of catair entry-number."""
