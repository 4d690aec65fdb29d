"""Tests of groundwork.command."""
