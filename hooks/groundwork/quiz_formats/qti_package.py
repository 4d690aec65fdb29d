"""QTI 2.1: a bank as an IMS content package. The same bank gives the same bytes."""

from io import BytesIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring
from zipfile import ZipFile, ZipInfo

from slugify import slugify

from groundwork.questions.base import Question
from groundwork.quiz_formats.model import Bank
from groundwork.quiz_formats.qti import XSI, identifier, item, notes
from groundwork.source.plain_text import one_line

__all__ = ["NAME", "SUFFIX", "manifest", "notes", "write"]

NAME = "QTI"
SUFFIX = "qti.zip"
PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
METADATA = "http://www.imsglobal.org/xsd/imsqti_metadata_v2p1"
LOM = "http://ltsc.ieee.org/xsd/LOM"
SCHEMA = (
    f"{PACKAGE} http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd "
    f"{METADATA} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_metadata_v2p1p1.xsd "
    f"{LOM} http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd"
)


def write(bank: Bank) -> bytes:
    """Write a bank as a package: its manifest, and a file for each question."""
    target = BytesIO()
    with ZipFile(target, "w") as package:
        for name, root in [
            ("imsmanifest.xml", manifest(bank)),
            *((_file(question), item(bank, question)) for question in bank.quiz.questions),
        ]:
            indent(root)
            # Neither the hour nor the machine is in the file, and nothing is packed: a packer's release would show.
            entry = ZipInfo(name)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            package.writestr(entry, tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n")
    return target.getvalue()


def _file(question: Question) -> str:
    return f"items/{question.id}.xml"


def manifest(bank: Bank) -> Element:
    """Draw the manifest."""
    root = Element("manifest", {"xmlns": PACKAGE, "xmlns:xsi": XSI, "xsi:schemaLocation": SCHEMA, "identifier": f"bank-{slugify(bank.id)}"})
    metadata = SubElement(root, "metadata")
    SubElement(metadata, "schema").text = "QTIv2.1 Package"
    SubElement(metadata, "schemaversion").text = "1.0.0"
    quiz = bank.quiz
    _lom(metadata, one_line(quiz.title), one_line(quiz.summary), [quiz.topic, *quiz.aliases])
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    for question in quiz.questions:
        attributes = {"identifier": identifier(question.id), "type": "imsqti_item_xmlv2p1", "href": _file(question)}
        resource = SubElement(resources, "resource", attributes)
        about = SubElement(resource, "metadata")
        facts = SubElement(about, "qtiMetadata", {"xmlns": METADATA})
        SubElement(facts, "interactionType").text = question.qti(bank.plain).interaction
        SubElement(facts, "feedbackType").text = "nonadaptive"
        SubElement(facts, "solutionAvailable").text = "true"
        _lom(about, question.id, "", question.tags)
        SubElement(resource, "file", {"href": _file(question)})
    return root


def _lom(element: Element, title: str, description: str, keywords: list[str] | tuple[str, ...]) -> None:
    general = SubElement(SubElement(element, "lom", {"xmlns": LOM}), "general")
    named = [("title", title), ("description", description), *(("keyword", keyword) for keyword in keywords)]
    for name, text in named:
        if text:
            SubElement(SubElement(general, name), "string", {"language": "en"}).text = one_line(text)
