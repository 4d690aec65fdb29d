"""Tests of groundwork.catalogue."""
