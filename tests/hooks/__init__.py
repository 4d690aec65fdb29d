"""Tests that build small sites."""
