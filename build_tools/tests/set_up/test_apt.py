"""When Debian's packages may be installed, how, and what is said when they may not."""

import pytest

from build_tools.set_up import apt


@pytest.mark.parametrize(
    ("has_apt", "is_root", "sudo_answers", "prefix"),
    [
        (True, True, False, ()),
        (True, False, True, ("sudo", "-n")),
        (True, False, False, None),
        (False, True, True, None),
    ],
)
def test_only_root_or_sudo_without_a_password_may_install(
    has_apt: bool, is_root: bool, sudo_answers: bool, prefix: tuple[str, ...] | None
) -> None:
    assert apt.may_install(has_apt, is_root, sudo_answers) == prefix


@pytest.mark.parametrize(
    ("os_release", "real"),
    [
        ('PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n', True),
        ("ID=raspbian\nID_LIKE=debian\n", True),
        ("ID=ubuntu\nID_LIKE=debian\n", False),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', False),
        ("ID=fedora\n", False),
        ("", False),
    ],
)
def test_only_debian_and_its_like_have_a_browser_to_install(os_release: str, real: bool) -> None:
    assert apt.has_real_chromium(os_release) is real


def test_nothing_is_asked_and_a_lock_is_waited_for() -> None:
    update, install = apt.commands(("sudo", "-n"), ["chromium"], {"PATH": "/usr/bin"})
    assert update[-1] == "update"
    assert install[-3:] == ["install", "--no-install-recommends", "chromium"]
    for command in (update, install):
        assert command[:2] == ["sudo", "-n"]
        assert "DEBIAN_FRONTEND=noninteractive" in command
        assert "DPkg::Lock::Timeout=300" in command
        assert "PATH=/usr/bin:/usr/local/sbin:/usr/sbin:/sbin" in command


def test_the_sentence_names_what_to_type() -> None:
    assert apt.please_install("This Python cannot make a .venv yet", ["python3.11-venv"], "site") == (
        "This Python cannot make a .venv yet: run `apt install python3.11-venv` as root, then `make site` again."
    )
