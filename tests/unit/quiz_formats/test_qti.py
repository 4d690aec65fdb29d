"""QTI 2.1: the drawn items and manifest, and the rules of the standard that can be held without its schema."""

import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.parsers.expat import ParserCreate
from zipfile import ZipFile

import pytest
from hypothesis import given
from tests.unit.quiz_formats.banks import ALL, bank, question, questions

from groundwork.questions.base import Question
from groundwork.quiz_formats import qti_package
from groundwork.quiz_formats.qti import NAMESPACE

GOLDEN = Path(__file__).parent / "golden"
IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
NAME = {"q": NAMESPACE, "p": qti_package.PACKAGE, "m": qti_package.METADATA, "l": qti_package.LOM}
ITEM_ORDER = ["responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback"]
INTERACTIONS = ("choiceInteraction", "orderInteraction", "matchInteraction", "textEntryInteraction")
REQUIRED = {
    "choiceInteraction": {"responseIdentifier", "shuffle", "maxChoices"},
    "orderInteraction": {"responseIdentifier", "shuffle"},
    "matchInteraction": {"responseIdentifier", "shuffle", "maxAssociations"},
    "textEntryInteraction": {"responseIdentifier"},
}


def files(*asked: Question, address: str = "https://example.org/x/") -> dict[str, bytes]:
    """Read a package back."""
    with ZipFile(BytesIO(qti_package.write(bank(*asked, address=address)))) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def local(element: ET.Element) -> str:
    """Give a tag without its namespace."""
    return element.tag.removeprefix(f"{{{NAMESPACE}}}")


def holds(root: ET.Element) -> None:
    """Hold the rules of an item."""
    assert local(root) == "assessmentItem"
    assert IDENTIFIER.fullmatch(root.attrib["identifier"])
    assert root.attrib["title"]
    assert {root.attrib["adaptive"], root.attrib["timeDependent"]} == {"false"}
    order = [ITEM_ORDER.index(local(child)) for child in root]
    assert order == sorted(order)
    (response,) = root.findall("q:responseDeclaration", NAME)
    (interaction,) = [element for name in INTERACTIONS for element in root.iterfind(f".//q:{name}", NAME)]
    assert REQUIRED[local(interaction)] <= interaction.attrib.keys()
    assert interaction.attrib["responseIdentifier"] == response.attrib["identifier"] == "RESPONSE"
    choices = [element.attrib["identifier"] for element in interaction.iter() if "identifier" in element.attrib]
    assert len(choices) == len(set(choices))
    assert all(IDENTIFIER.fullmatch(name) for name in choices)
    correct = [value.text or "" for value in response.iterfind("q:correctResponse/q:value", NAME)]
    assert correct
    if local(interaction) == "textEntryInteraction":
        assert (response.attrib["baseType"], response.attrib["cardinality"]) == ("float", "single")
        float(correct[0])
    else:
        assert {part for value in correct for part in value.split()} <= set(choices)
        assert response.attrib["cardinality"] in {"multiple", "ordered"} or len(correct) == 1
    outcomes = {element.attrib["identifier"]: element.attrib for element in root.iterfind("q:outcomeDeclaration", NAME)}
    assert outcomes["SCORE"]["baseType"] == "float"
    used = [element.attrib["identifier"] for element in root.iterfind(".//q:setOutcomeValue", NAME)]
    shown = [element.attrib["outcomeIdentifier"] for element in root.iterfind("q:modalFeedback", NAME)]
    assert set(used) == set(outcomes)
    assert set(shown) <= set(outcomes)
    assert {element.attrib["identifier"] for element in root.iterfind(".//q:variable", NAME)} <= {"RESPONSE", *outcomes}
    if "FEEDBACK" in outcomes and response.attrib["baseType"] == "identifier":
        # The response itself is handed to the feedback.
        assert outcomes["FEEDBACK"]["cardinality"] == response.attrib["cardinality"]
        assert {element.attrib["identifier"] for element in root.iterfind("q:modalFeedback", NAME)} == {*choices, "explanation"}
    for processed in root.iterfind(".//q:responseCondition", NAME):
        assert local(processed[0]) == "responseIf"
        assert [local(part) for part in processed][-1:] in (["responseElse"], ["responseIf"])


@pytest.mark.parametrize("asked", ALL, ids=lambda asked: asked.id)
def test_an_item_is_drawn(asked: Question, request: pytest.FixtureRequest) -> None:
    """As its golden file has it; pytest --update writes that anew."""
    drawn = files(asked)[f"items/{asked.id}.xml"]
    golden = GOLDEN / f"{asked.id}.xml"
    if request.config.getoption("--update"):
        golden.write_bytes(drawn)
    assert drawn == golden.read_bytes()
    holds(ET.fromstring(drawn))  # noqa: S314 (our own file)


def test_the_manifest_names_all_files(request: pytest.FixtureRequest) -> None:
    """Each question once, with its id and its tags; as the golden file has it."""
    package = files(*ALL)
    golden = GOLDEN / "imsmanifest.xml"
    if request.config.getoption("--update"):
        golden.write_bytes(package["imsmanifest.xml"])
    assert package["imsmanifest.xml"] == golden.read_bytes()
    root = ET.fromstring(package["imsmanifest.xml"])  # noqa: S314 (our own file)
    assert [child.tag.partition("}")[2] for child in root] == ["metadata", "organizations", "resources"]
    resources = root.findall("p:resources/p:resource", NAME)
    assert [resource.attrib["href"] for resource in resources] == list(package)[1:]
    assert [resource.findall("p:file", NAME)[0].attrib["href"] for resource in resources] == list(package)[1:]
    assert {resource.attrib["type"] for resource in resources} == {"imsqti_item_xmlv2p1"}
    words = [word.text for word in resources[0].iterfind(".//l:keyword/l:string", NAME)]
    assert words == ["walking", "a1"]


def test_one_bank_gives_the_same_bytes() -> None:
    """Whenever, and wherever."""
    assert qti_package.write(bank(*ALL)) == qti_package.write(bank(*ALL))


@given(questions)
def test_any_question_holds_the_rules(asked: Question) -> None:
    """And is well-formed, whatever stands in its texts."""
    package = files(asked)
    holds(ET.fromstring(package["items/q1.xml"]))  # noqa: S314 (our own file)
    ET.fromstring(package["imsmanifest.xml"])  # noqa: S314 (our own file)


def test_an_id_that_starts_with_a_digit_fits() -> None:
    """Identifiers of QTI cannot."""
    root = ET.fromstring(files(question("order", id="2020-a"))["items/2020-a.xml"])  # noqa: S314 (our own file)
    assert root.attrib["identifier"] == "_2020-a"


def test_without_an_address_there_is_no_link() -> None:
    """The passage has its title alone."""
    drawn = files(question("order"), address="")["items/order.xml"].decode()
    assert "Read it again: What is known" in drawn
    assert "<a " not in drawn


def test_what_qti_cannot_show_is_told() -> None:
    """One sentence for each thing."""
    assert qti_package.notes(question("match")) == ["the hint is a note to tutors", "the feedback of choices stands in the explanation"]
    assert qti_package.notes(question("number", hint=None)) == []


def test_another_parser_reads_it() -> None:
    """Each file is well-formed to a parser that did not write it."""
    for content in files(*ALL).values():
        ParserCreate().Parse(content, True)  # noqa: FBT003 (positional in the library)
