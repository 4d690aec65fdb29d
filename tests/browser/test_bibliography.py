"""The bibliography's filter."""

import re

from playwright.sync_api import Browser, Page, expect


def test_filter_by_kind_and_topic(page: Page, address: str) -> None:
    """Choosing a kind and a topic leaves the works that fit, and says how many in words."""
    page.goto(address + "references/")
    works = page.locator(".references__all > li")
    everything = works.count()
    page.get_by_role("combobox", name="Kind").select_option("randomised trial")
    page.get_by_role("combobox", name="Topic").select_option("walking")
    shown = page.locator(".references__all > li:visible").count()
    assert 0 < shown < everything
    expect(page.get_by_role("status")).to_have_text(f"{shown} of {everything} works: randomised trial, walking.")


def test_filter_in_an_address(page: Page, address: str) -> None:
    """A filtered list can be passed on as a link, which holds keys; readers see words. Nonsense in it shows everything."""
    page.goto(address + "references/?kind=randomised-trial&topic=fear-of-movement")
    expect(page.get_by_role("combobox", name="Kind")).to_have_value("randomised-trial")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ of \d+ works: randomised trial, fear of movement\.$"))
    page.goto(address + "references/?kind=nonsense")
    expect(page.locator(".references__all > li:visible")).to_have_count(page.locator(".references__all > li").count())


def test_without_scripts_all_works_stand(browser: Browser, address: str) -> None:
    """Without scripts there is no filter, and the whole list."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "references/")
    expect(page.get_by_role("combobox")).to_have_count(0)
    assert page.locator(".references__all > li:visible").count() > 90
    context.close()
