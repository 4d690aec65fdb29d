"""The tests: unit/ mirrors hooks/groundwork/, hooks/ builds small sites, browser/ opens pages."""
