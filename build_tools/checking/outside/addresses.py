"""Which machines may be asked: those on the open web, and no other.

The links come from files that anybody can propose to change, and the check may run on a machine that reaches more than
the web does: a router's own pages, a neighbour, a cloud's store of passwords. So a name is looked up first, what it
stands for is judged here, and the request goes to that very address, not to the name a second time.
"""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

WEB_PORTS = (80, 443)
# Beyond what Python calls "not global": ranges that its older versions pass, from the IANA special-purpose registries.
_NOT_PUBLIC = tuple(
    ip_network(text)
    for text in (
        "0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "240.0.0.0/4",
        "168.63.129.16/32",  # public to look at, and a cloud's own service for its machines (Azure)
        "::/96", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fec0::/10",
    )
)  # fmt: skip
_HOLDS_AN_OLD_ADDRESS = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"))  # its last 32 bits are IPv4


def on_the_open_web(address: str, port: int) -> bool:
    """True for a machine that anybody can reach, at a port where websites are."""
    return port in WEB_PORTS and is_public(address)


def is_public(text: str) -> bool:
    """False for a machine itself, private, shared, link-local, metadata, multicast and reserved addresses."""
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return False
    hidden = _hidden_in(address)
    if hidden is not None:
        return is_public(str(hidden))
    if any(address.version == network.version and address in network for network in _NOT_PUBLIC):
        return False
    return address.is_global and not address.is_multicast


def _hidden_in(address: IPv4Address | IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one leads to by way of a translator."""
    if isinstance(address, IPv4Address):
        return None
    if any(address in network for network in _HOLDS_AN_OLD_ADDRESS):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
