"""Tests of groundwork.schemas."""
