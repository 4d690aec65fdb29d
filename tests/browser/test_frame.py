"""The frame: menu, colour scheme, search, and the site without scripts."""

from playwright.sync_api import Browser, Page, expect


def test_menu_by_keyboard(phone: Page, address: str) -> None:
    """Menu is a button that opens a dialog; Escape closes it and gives the focus back."""
    phone.goto(address)
    menu = phone.get_by_role("button", name="Menu")
    expect(menu).to_have_attribute("aria-expanded", "false")
    menu.focus()
    phone.keyboard.press("Enter")
    dialog = phone.get_by_role("dialog", name="Menu")
    expect(dialog).to_be_visible()
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(dialog.get_by_role("link", name="My baby")).to_be_visible()
    phone.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()


def test_menu_leads_on(phone: Page, address: str) -> None:
    """A link of the menu opens its page."""
    phone.goto(address)
    phone.get_by_role("button", name="Menu").click()
    phone.get_by_role("dialog").get_by_role("link", name="My baby").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Babies")


def test_closed_menu_keeps_no_tab_stop(phone: Page, address: str) -> None:
    """Tab goes from the header to the page; nothing invisible is reached on the way."""
    phone.goto(address)
    hidden = []
    for _ in range(40):
        phone.keyboard.press("Tab")
        # Behind the last stop the focus leaves the page, and nothing in it has it.
        if not phone.evaluate(
            "document.activeElement === document.body || document.activeElement.checkVisibility({ visibilityProperty: true })"
        ):
            hidden.append(phone.evaluate("document.activeElement.outerHTML"))
    assert hidden == []


def test_skip_link(page: Page, address: str) -> None:
    """The first Tab stop leads past the header."""
    page.goto(address)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()


def test_colour_scheme_is_kept_only_when_chosen(page: Page, address: str) -> None:
    """Without a choice nothing is stored; a choice holds on the next page; the system's way forgets it."""
    page.goto(address)
    stored = "Object.keys(localStorage).filter((key) => key.includes('scheme'))"
    assert page.evaluate(stored) == []
    footer = page.get_by_role("contentinfo")
    footer.get_by_role("radio", name="Dark").check()
    page.goto(address + "safety/")
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")
    expect(footer.get_by_role("radio", name="Dark")).to_be_checked()
    footer.get_by_role("radio", name="As on my device").check()
    assert page.evaluate(stored) == []


def test_search_names_the_kind(page: Page, address: str) -> None:
    """Typing finds pages; each result names its kind and can be reached with Tab."""
    page.goto(address)
    page.get_by_role("banner").get_by_role("link", name="Search").click()
    page.get_by_role("searchbox", name="Search drills and articles").press_sequentially("bear crawl")
    result = page.get_by_role("link").filter(has=page.get_by_role("heading", name="Bear crawl, forward"))
    expect(result).to_be_visible()
    expect(result.get_by_text("Drill", exact=True)).to_be_visible()
    expect(result).not_to_have_attribute("tabindex", "-1")
    result.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bear crawl, forward")


def test_only_the_search_page_loads_the_index(page: Page, address: str) -> None:
    """A page that is not the search loads neither index nor the theme's bundle."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "drills/bear-crawl-forward/", wait_until="networkidle")
    assert [url for url in asked if "search_index" in url or "bundle" in url] == []


def test_without_scripts(browser: Browser, address: str) -> None:
    """Without scripts the menu leads to the footer, answers open, and the search page lists all pages."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address)
    page.get_by_role("link", name="Menu").click()
    expect(page.get_by_role("contentinfo")).to_be_in_viewport()
    page.goto(address + "quizzes/crawling-and-walking/")
    page.get_by_text("The answers, and why").click()
    expect(page.get_by_text("Read it again").first).to_be_visible()
    page.goto(address + "search/")
    expect(page.get_by_role("main").get_by_role("link", name="Bear crawl, forward")).to_be_visible()
    context.close()


def test_forced_colours(browser: Browser, address: str) -> None:
    """In forced colours the stop line and the cards keep their edges."""
    page = browser.new_page(forced_colors="active")
    page.goto(address + "drills/bear-crawl-forward/")
    for name in (".stop-line", ".dose", ".safety"):
        width = page.locator(name).first.evaluate("(element) => getComputedStyle(element).borderTopWidth")
        assert width != "0px", name
    page.close()
