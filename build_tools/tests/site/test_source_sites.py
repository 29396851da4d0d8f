"""How far a page may be trusted, told by its host."""

import pytest

from build_tools.site.source_sites import SourceSites, Trust, host_of

SITES = SourceSites(
    {"contact.org.uk": "provider", "legislation.gov.uk": "law", "bbc.co.uk": "press", "x.org": "official"}
)


@pytest.mark.parametrize(
    "page",
    [
        "https://www.rotherham.gov.uk/send",
        "https://rotherham.gov.uk",
        "https://WWW.ROTHERHAM.GOV.UK/send",
        "https://www.rotherham.gov.uk:443/send",
        "http://a.b.rotherham.gov.uk/",
        "https://www.gov.uk/dla-for-children",
        "https://gov.uk/",
        "https://www.nhs.uk/conditions/",
        "https://111.nhs.uk/",
        "https://hilltop.rotherham.sch.uk/",
        "https://www.shu.ac.uk/",
        "https://www.southyorkshire.police.uk/",
        "https://www.x.org/page",
    ],
)
def test_a_public_body_is_official(page: str) -> None:
    assert SITES.trust(page) is Trust.OFFICIAL


@pytest.mark.parametrize(
    "page",
    [
        "https://evil-gov.uk/",
        "https://evilgov.uk/",
        "https://www.evil-gov.uk/",
        "https://gov.uk.evil.example/",
        "https://www.gov.uk.evil.example/",
        "https://www.gov.uk@evil.example/",
        "https://user:www.gov.uk@evil.example/",
        "https://evil.example/www.gov.uk",
        "https://evil.example/.gov.uk",
        "https://evil.example?.gov.uk",
        "https://evil.example#.gov.uk",
        "https://evil.example\\.gov.uk/",
        "https://evil.example\\@x.gov.uk/",
        "https://evil.example%2f.gov.uk/",
        "https://evil.example%00.gov.uk/",
        "https://evil.example;.gov.uk/",
        "https://.gov.uk.evil/",
        "https://gov.uk./",
        "https://xgov.uk/",
        "https://gov.ukx/",
        "https://evil.example.gov．uk.evil/",
        "https://bbc.co.uk.evil.example/",
        "https://not-bbc.co.uk/",
        "https://sub.bbc.co.uk/",
        "https:www.gov.uk",
        "www.gov.uk",
        "mailto:x@www.gov.uk",
        "",
    ],
)
def test_an_ending_cannot_be_faked(page: str) -> None:
    assert SITES.trust(page) is Trust.SECOND_HAND


@pytest.mark.parametrize(
    ("page", "trust"),
    [
        ("https://contact.org.uk/help", Trust.PROVIDER),
        ("https://www.contact.org.uk/help", Trust.PROVIDER),
        ("https://www.legislation.gov.uk/ukpga/2014/6", Trust.LAW),  # the list goes before the ending
        ("https://bbc.co.uk/news", Trust.PRESS),
    ],
)
def test_a_listed_host_counts_as_its_kind_with_and_without_www(page: str, trust: Trust) -> None:
    assert SITES.trust(page) is trust


@pytest.mark.parametrize(
    ("page", "own", "trust"),
    [
        ("https://www.talking.example/about", "https://talking.example/", Trust.PROVIDER),
        ("https://talking.example/about", "https://www.talking.example/x", Trust.PROVIDER),
        ("https://TALKING.example/about", "https://talking.example/x", Trust.PROVIDER),
        ("https://other.example/about", "https://talking.example/x", Trust.SECOND_HAND),
        ("https://talking.example.evil/about", "https://talking.example/x", Trust.SECOND_HAND),
        ("https://talking.example/about", None, Trust.SECOND_HAND),
        ("not a page", "nor this", Trust.SECOND_HAND),
    ],
)
def test_a_page_on_the_listings_own_website_is_the_providers(page: str, own: str | None, trust: Trust) -> None:
    assert SITES.trust(page, own) is trust


@pytest.mark.parametrize(
    ("page", "host"),
    [
        ("https://www.example.org/x", "example.org"),
        ("https://example.org", "example.org"),
        ("https://WWW.Example.ORG:8080/x?y#z", "example.org"),
        ("https://wwwexample.org/", "wwwexample.org"),
        ("nonsense", ""),
    ],
)
def test_a_host_is_shown_without_www(page: str, host: str) -> None:
    assert host_of(page) == host
