"""Looks at the pictures in docs, and draws those that authors put into texts. A feature: without this line pictures have no size."""

from dataclasses import replace
from shlex import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel

from groundwork.build import build_of
from groundwork.command.typed import typed
from groundwork.images.check import in_fields, look_at, unshown
from groundwork.images.extension import ImagesExtension
from groundwork.templates import Templates


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Look at each picture of the site; register the Markdown extension."""
    build = build_of(config)
    settings = build.settings
    paths = [file.src_uri for file in files if file.src_dir == config.docs_dir and file.inclusion is not InclusionLevel.EXCLUDED]
    images, problems = look_at(paths, settings.docs, settings.shown, lambda path: typed("picture", FILE=quote(path)))
    build.problems.extend([*problems, *in_fields(build.catalogue.entries.values())])
    config.markdown_extensions.append(ImagesExtension(build.current, images))  # type: ignore[arg-type]  # instances are handed on as they are
    replace(build, images=images).keep(config)
    return files


def on_env(env: Templates, config: MkDocsConfig, files: Files) -> Templates:
    """Tell which pictures no page shows, once all pages are drawn; leave those of drafts out, as MkDocs copies files after this."""
    build = build_of(config)
    unread = {uri for uri in build.catalogue.left_out | build.catalogue.drafts if uri.endswith(".md")}
    problems, waiting = unshown(build.images, unread, build.settings.docs, build.settings.shown)
    build.problems.extend(problems)
    for file in [file for file in files if file.src_uri in waiting]:
        files.remove(file)
    return env
