"""What still stands in the way of publishing: each placeholder of the area, in one sentence."""

from collections.abc import Iterator

from build_tools.offer.area import AreaInfo


def placeholders(area: AreaInfo) -> Iterator[tuple[str, str]]:
    """Field of `area.yml` and what to write there, for each fact that is still "not known"."""
    if area.made_up:
        yield "made_up", "this offer is made up. It must not be published."
    if area.site_address is None:
        yield "site_address", "write where the site will be published, like https://example.org/local-offer/"
    if area.repository is None:
        yield "repository", "write the web address where the site’s files are kept."
    if area.run_by is None:
        yield "run_by", "write who runs this site."
    if area.email is None:
        yield "email", "write a shared e-mail address that somebody reads, never one person’s own."
    if area.post is None:
        yield "post", "write a postal address, for people without the internet."
    if area.reply_time is None:
        yield "reply_time", "write when a person looks at what families send, like: Within two weeks"
    if area.copies is None:
        yield "copies", "write where people without the internet can get a copy."
    if area.large_print is None:
        yield "large_print", "write who sends a copy in large print, and how to ask."
    if area.another_language is None:
        yield "another_language", "write who helps families in another language, and how to ask."
    if area.sign_language is None:
        yield "sign_language", "write who helps families in British Sign Language, and how to ask."
    if area.text_relay is None:
        yield "text_relay", "write whether the people who run this site answer calls by text relay, and when."
    if area.comment is None:
        yield "comment", "write how families can comment, and where comments are published."
    if area.sign_up is None:
        yield "sign_up", "write where families can sign up for the newsletter, at the company that sends it."
    for group, who in area.owners.items():
        if who is None:
            yield f"owners.{group}", "write which role or team answers for these listings."
