"""Reads what authors wrote, and tells what is wrong with it: words, claims, numbers, headings, signs, links.

A feature: without this line texts are published as they are.
"""

from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files, InclusionLevel

from groundwork.build import build_of
from groundwork.cache import Cache
from groundwork.proofreading.extension import AddressesExtension
from groundwork.proofreading.links import Places, lost_places, wrong_links
from groundwork.proofreading.proofs import proofs
from groundwork.proofreading.style import read_style
from groundwork.templates import Templates

OUTSIDE = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
KEPT = ".cache/proofs"


@event_priority(-50)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read each text, once it is known which pages and files there are that it can link."""
    build = build_of(config)
    settings, catalogue = build.settings, build.catalogue
    style, problems = read_style(settings.docs, settings.shown)
    found = tuple(proofs(catalogue, style, settings.docs, settings.shown, Cache(settings.root / KEPT)))
    hidden = {file.src_uri for file in files if file.inclusion in OUTSIDE}
    there = {file.src_uri for file in files} - hidden
    places = Places(catalogue.entries.keys() | catalogue.left_out, there, catalogue.drafts, hidden)
    build.problems.extend(problems)
    for proof in found:
        build.problems.extend([*proof.problems, *wrong_links(proof, places)])
    replace(build, proofs=found).keep(config)
    config.markdown_extensions.append(AddressesExtension())  # type: ignore[arg-type]  # instances are handed on as they are
    return files


def on_env(env: Templates, config: MkDocsConfig, files: Files) -> Templates:
    """Look up the places that links lead to, now that all pages are drawn."""
    build = build_of(config)
    anchors = {uri: page.anchors for uri, page in build.pages.items()}
    build.problems.extend(problem for proof in build.proofs for problem in lost_places(proof, anchors))
    return env
