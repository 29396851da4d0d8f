"""From data and written pages to a folder of pages: whole, or not at all."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from build_tools.errors import CannotGoOn
from build_tools.offer.model import Offer
from build_tools.problems import Problem
from build_tools.reading.offer_folder import read_offer
from build_tools.site import building, plugin
from build_tools.site.building import OUR_DATA, Job, build_site, check_site
from build_tools.site.making import Making
from build_tools.tests.built_sites import HEAD, Site, day_of_the_real_offer, project_with
from build_tools.tests.hostile import HOSTILE, live_elements
from build_tools.tests.made_model import AREA, VOCABULARY, listing, offer, word, word_list
from build_tools.tests.read_html import Html

ON = day_of_the_real_offer()

GONE = "this page links /services/gone/, and there is no such page. Check the address, or take the link out."
LINKS_GONE = HEAD + "# Extra\n\nSee [the *old* one](/services/gone/)."


def build_project(project: Path, made: Offer, *, ours: bool = True) -> tuple[Path, list[Problem]]:
    """The pages of a project with an offer, and what is wrong with them."""
    out = project.parent / "pages"
    out.mkdir()
    return out, plugin.build(project, Making(made, ON, ours=ours), out)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own for `build_site`, with the written pages that the test adds."""
    folder = project_with(tmp_path / "project", {}, guides=True)
    monkeypatch.setattr(building, "PROJECT", folder)
    return folder


# The real offer


def test_the_real_offer_builds(real_site: Site) -> None:
    assert [str(problem) for problem in real_site.built.problems if problem.strength == "must"] == []
    assert real_site.built.done
    assert real_site.built.pages == len([file for file in real_site.files() if file.endswith(".html")])


def test_two_builds_are_byte_equal(real_site: Site, tmp_path: Path) -> None:
    again = Site(tmp_path / "site", build_site(Job(OUR_DATA, ON), tmp_path / "site"))
    first, second = real_site.files(), again.files()
    assert list(first) == list(second)
    assert [file for file in first if first[file] != second[file]] == []


def test_check_finds_what_build_finds_and_leaves_nothing(real_site: Site, project: Path) -> None:
    checked = check_site(Job(OUR_DATA, ON))
    assert checked == real_site.built
    assert list((project / ".cache").iterdir()) == []


# Written pages that link what is not there


def test_with_our_own_data_a_link_to_an_absent_listing_stops_the_build(project: Path, tmp_path: Path) -> None:
    (project / "docs" / "extra.md").write_text(LINKS_GONE)
    built = build_site(Job(OUR_DATA, ON), tmp_path / "site")
    assert str(Problem("docs/extra.md", 7, "", GONE)) in [str(problem) for problem in built.problems]
    assert not built.done
    assert not (tmp_path / "site").exists()


def test_a_failed_build_leaves_the_old_site_whole(project: Path, tmp_path: Path, sample_data: Path) -> None:
    out = tmp_path / "site"
    job = Job(OUR_DATA, ON)
    before = Site(out, build_site(job, out)).files()
    (project / "docs" / "extra.md").write_text(LINKS_GONE)
    after = Site(out, build_site(job, out))
    assert not after.built.done
    assert after.files() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["project", "site"]


def test_beside_another_offer_an_absent_listing_is_a_warning_and_its_words_stay(
    project: Path, tmp_path: Path, sample_data: Path
) -> None:
    (project / "docs" / "extra.md").write_text(LINKS_GONE)
    site = Site(tmp_path / "site", build_site(Job(sample_data, ON), tmp_path / "site"))
    assert f"docs/extra.md:7: {GONE} (a warning)" in [str(problem) for problem in site.built.problems]
    assert site.built.done
    page = Html(site.html("extra/index.html"))
    assert page.one("article").text == "Extra See the old one."


@pytest.mark.parametrize(
    ("head", "line"),
    [
        (HEAD, 5),
        (HEAD + "\n\n", 7),
        ("---\ntitle: Extra\ndescription: About [[area]].\nmore: x\n---\n", 6),
    ],
)
def test_a_problem_in_a_written_page_names_its_line(tmp_path: Path, head: str, line: int) -> None:
    text = head + "In [[area]] and [[aera]]: [[postcode licence]]\n\n[x](/gone/)\n\n# Extra\n"
    _, problems = build_project(project_with(tmp_path / "project", {"extra.md": text}), offer())
    found = [(problem.line, problem.says.split(".")[0]) for problem in problems if problem.file == "docs/extra.md"]
    assert found == [
        (line, "we cannot fill in [[aera]]"),
        (line + 2, "this page links /gone/, and there is no such page"),
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "[x](not-there.md)",
            "Doc file 'extra.md' contains a link 'not-there.md', but the target is not found among",
        ),
        ("![x](not-there.png)", "Doc file 'extra.md' contains a link 'not-there.png', but the target"),
        (
            "[x](somewhere)",
            "Doc file 'extra.md' contains an unrecognized relative link 'somewhere', it was left as is.",
        ),
    ],
)
def test_a_broken_markdown_link_is_a_problem(tmp_path: Path, text: str, says: str) -> None:
    _, problems = build_project(project_with(tmp_path / "project", {"extra.md": HEAD + f"# Extra\n\n{text}"}), offer())
    assert [problem.says for problem in problems if problem.file == "docs" and problem.says.startswith(says)] != []


def test_a_link_between_written_pages_leads_to_the_file_itself(tmp_path: Path) -> None:
    pages = {
        "guides/one.md": HEAD + "# Extra\n\n[two](two.md#part) and [home](/)",
        "guides/two.md": HEAD + "# Two\n\n## Part",
    }
    pages["guides/two.md"] = pages["guides/two.md"].replace("title: Extra", "title: Two")
    out, problems = build_project(project_with(tmp_path / "project", pages), offer())
    assert problems == []
    page = Html((out / "guides/one/index.html").read_text())
    assert [link for link in page.links() if link[0] in ("two", "home")] == [
        ("two", "../two/index.html#part"),
        ("home", "../../index.html"),
    ]


def test_a_fragment_that_is_not_there_is_a_problem_of_the_written_page(tmp_path: Path) -> None:
    text = HEAD + "# Extra\n\n[x](/about/privacy/#not-there)"
    _, problems = build_project(project_with(tmp_path / "project", {"extra.md": text}), offer())
    assert [str(problem) for problem in problems] == [
        "docs/extra.md: its page links ../about/privacy/index.html#not-there, "
        "and that page has no part named not-there."
    ]


def test_a_written_page_cannot_take_the_address_of_a_page_from_data(tmp_path: Path) -> None:
    text = HEAD + "# Extra"
    pages = {"services/portage.md": text, "schools/index.md": text, "index.md": text}
    _, problems = build_project(project_with(tmp_path / "project", pages), offer(listing("Portage")))
    says = "the site makes a page with this address by itself. Give this file another name."
    taken = [(problem.file, problem.says) for problem in problems if "address" in problem.says]
    assert taken == [
        ("docs/index.md", says),
        ("docs/schools/index.md", says),
        ("docs/services/portage.md", says),
    ]


def test_a_page_that_cannot_be_built_is_told_in_one_sentence(tmp_path: Path) -> None:
    project = project_with(tmp_path / "project", {})
    settings = (project / "mkdocs.yml").read_text()
    (project / "mkdocs.yml").write_text(settings.replace("  - attr_list", "  - no_such_extension"))
    with pytest.raises(CannotGoOn, match=r"\AThe pages in docs/ cannot be built: "):
        build_project(project, offer())


# Hostile written pages, from end to end


def test_hostile_markdown_comes_out_clean(tmp_path: Path) -> None:
    texts = ["A harmless text.", *HOSTILE]
    head = "---\ntitle: Page {}\ndescription: X.\n---\n"
    pages = {f"hostile/page-{n}.md": f"{head.format(n)}{text}\n" for n, text in enumerate(texts)}
    out, _ = build_project(project_with(tmp_path / "project", pages), offer())
    shells = []
    for n, text in enumerate(texts):
        page = Html((out / f"hostile/page-{n}/index.html").read_text())
        inside = [one for one in page.elements if "article" in one.parents]
        assert live_elements(inside) == [], text
        assert page.others == ["doctype html"], text
        shells.append([(one.tag, tuple(one.attributes)) for one in page.elements if "article" not in one.parents])
    assert [text for text, shell in zip(texts, shells, strict=True) if shell != shells[0]] == []


# Under a prefix


def test_under_a_prefix_the_dead_end_is_linked_from_the_prefix(tmp_path: Path) -> None:
    job = Job(OUR_DATA, ON, site_address="https://offer.example/local-offer/")
    site = Site(tmp_path / "site", build_site(job, tmp_path / "site"))
    assert site.built.done
    page = Html(site.html("404.html"))
    targets = [one.get("href") or one.get("src") or one.get("action") for one in page.elements]
    inside = [target for target in targets if target and not target.startswith(("#", "tel:", "https:", "mailto:"))]
    assert len(inside) > 15
    assert [target for target in inside if not target.startswith("/local-offer/")] == []
    assert "<loc>https://offer.example/local-offer/about/</loc>" in site.html("sitemap.xml")


# A vocabulary of its own


def test_an_offer_without_that_kind_of_help_has_no_link_to_it(tmp_path: Path) -> None:
    other = replace(VOCABULARY, topics=word_list("topics", word("money")))
    made = offer(area=AREA, vocabulary=other)
    _, problems = build_project(project_with(tmp_path / "project", {}), made)
    assert [str(problem) for problem in problems if "advice" in problem.says] == []


def test_two_listings_of_one_name_in_one_folder_are_a_problem(tmp_path: Path) -> None:
    made = offer(listing("Portage"), listing("Portage", slug="portage-two"))
    _, problems = build_project(project_with(tmp_path / "project", {}), made)
    assert [str(problem) for problem in problems] == [
        "offer_data/services/portage-two.yml: name: "
        "two pages have the title “Portage – Services – Local Offer for Rivelin”: "
        "services/portage/index.html and services/portage-two/index.html. Give one another name."
    ]


# Data that cannot be read


def test_a_folder_that_is_not_there_is_a_problem_and_no_site(tmp_path: Path) -> None:
    job = Job(tmp_path / "nothing", ON)
    built = build_site(job, tmp_path / "site")
    assert [str(problem) for problem in built.problems] == [
        f"{tmp_path}/nothing: there is no folder with this name: start the command in the folder that holds it"
    ]
    assert (built.pages, built.done) == (0, False)
    assert not (tmp_path / "site").exists()


def test_a_problem_in_one_listing_stops_the_build_and_names_the_file(tmp_path: Path, sample_data: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(sample_data, data)
    (data / "services").mkdir(exist_ok=True)
    (data / "services" / "bad.yml").write_text("name: [\n")
    built = build_site(Job(data, ON), tmp_path / "site")
    assert not built.done
    assert [problem.file for problem in built.problems] == [f"{data}/services/bad.yml"]


def test_our_own_data_is_known_by_any_name_and_shown_by_its_usual_one(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(OUR_DATA, target_is_directory=True)
    assert [Job(data, ON).shown_as for data in (OUR_DATA, link, Path("other/data"))] == [
        "offer_data", "offer_data", "other/data",
    ]  # fmt: skip
    assert not Job(tmp_path, ON).is_ours


def test_progress_is_told_page_by_page(tmp_path: Path, sample_data: Path) -> None:
    told: list[tuple[int, int]] = []
    out = tmp_path / "site"
    built = build_site(Job(sample_data, ON, progress=lambda done, total: told.append((done, total))), out)
    total = told[-1][1]
    assert told == [(done, total) for done in range(1, total + 1)]
    assert total <= built.pages


def test_a_plain_mkdocs_build_reads_the_offer_by_itself(tmp_path: Path, sample_data: Path) -> None:
    project = project_with(tmp_path / "project", {})
    settings = (project / "mkdocs.yml").read_text()
    options = f"  - local-offer:\n      offer: {sample_data}\n      today: '2026-11-23'"
    (project / "mkdocs.yml").write_text(settings.replace("  - local-offer", options))
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    mkdocs_build(config)
    reading = read_offer(sample_data)
    assert reading.offer is not None
    for found in reading.offer.listings:
        assert (tmp_path / "site" / found.address / "index.html").is_file()
    assert "23 November 2026" in (tmp_path / "site" / "index.html").read_text()
