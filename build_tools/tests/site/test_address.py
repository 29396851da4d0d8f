"""Addresses, and links that work anywhere."""

import pytest

from build_tools.site.address import Links, file_of, parent_of, root_from


@pytest.mark.parametrize(
    ("address", "file", "root", "parent"),
    [
        ("", "index.html", "", None),
        ("services/", "services/index.html", "../", ""),
        ("services/portage/", "services/portage/index.html", "../../", "services/"),
        ("browse/need/slcn/0-to-4/", "browse/need/slcn/0-to-4/index.html", "../../../../", "browse/need/slcn/"),
        ("404.html", "404.html", "", ""),
    ],
)
def test_an_address_has_a_file_a_way_to_the_top_and_a_parent(
    address: str, file: str, root: str, parent: str | None
) -> None:
    assert (file_of(address), root_from(address), parent_of(address)) == (file, root, parent)


@pytest.mark.parametrize(
    ("root", "address", "link"),
    [
        ("", "services/portage/", "services/portage/index.html"),
        ("", "", "index.html"),
        ("../../", "", "../../index.html"),
        ("../../", "services/portage/", "../../services/portage/index.html"),
        ("../", "about/privacy/#cookies", "../about/privacy/index.html#cookies"),
        ("../", "#part", "../index.html#part"),
        ("/local-offer/", "about/", "/local-offer/about/index.html"),
        ("../", "404.html", "../404.html"),
    ],
)
def test_a_link_names_the_file_itself_and_keeps_its_fragment(root: str, address: str, link: str) -> None:
    assert Links(root)(address) == link


def test_an_asset_is_linked_as_it_is() -> None:
    assert Links("../../").asset("assets/offer.css") == "../../assets/offer.css"
