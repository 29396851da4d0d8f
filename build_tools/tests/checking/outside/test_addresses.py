"""Which machines may be asked."""

import pytest

from build_tools.checking.outside.addresses import is_public, on_the_open_web


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "169.254.169.254",  # where clouds keep what a machine may do
        "169.254.0.1", "168.63.129.16", "100.64.0.1", "192.0.0.192", "192.0.2.1", "198.18.0.1", "198.51.100.1",
        "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255",
        "::1", "::", "fe80::1", "fe80::1%eth0", "fd00:ec2::254", "fc00::1", "fec0::1", "ff02::1", "2001:db8::1",
        "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::", "2002:a9fe:a9fe::", "2001:0:4136:e378:8000:63bf:80ff:fffe",
        "", "localhost", "2130706433", "0x7f000001", "127.1", "1.2.3", "not an address",
    ],
)  # fmt: skip
def test_machines_inside_a_network_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "8.8.8.8", "151.101.1.140", "2606:4700::1111", "64:ff9b::808:808"])
def test_machines_on_the_open_web_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("port", "may"), [(80, True), (443, True), (22, False), (25, False), (8080, False), (0, False)]
)
def test_only_ports_of_websites_are_asked(port: int, may: bool) -> None:
    assert on_the_open_web("1.1.1.1", port) is may


def test_a_website_on_this_very_machine_is_not_asked() -> None:
    assert not on_the_open_web("127.0.0.1", 443)
