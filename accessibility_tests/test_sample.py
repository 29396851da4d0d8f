"""The sample holds the ends of each group of like pages."""

import json
from pathlib import Path

from accessibility_tests.sample import sample, sample_of


def test_the_first_the_longest_and_the_shortest_of_each_group_are_chosen() -> None:
    pages = {f"services/{name}/": "listing" for name in "abcde"} | {"schools/a/": "listing", "": "home"}
    sizes = dict.fromkeys(pages, 5) | {"services/b/": 9, "services/d/": 1}
    assert sample(pages, sizes) == ["", "schools/a/", "services/a/", "services/b/", "services/d/"]


def test_a_built_site_is_sampled_by_its_own_ledger(tmp_path: Path) -> None:
    rows = [{"address": "", "kind": "home"}, {"address": "404.html", "kind": "not found"}]
    (tmp_path / "ledger.json").write_text(json.dumps({"pages": rows}), encoding="utf-8")
    for name in ("index.html", "404.html"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert sample_of(tmp_path) == ["", "404.html"]
