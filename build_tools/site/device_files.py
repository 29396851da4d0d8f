"""The files that scripts load on a person's device: the scripts themselves, postcodes, and phone numbers.

The files of the search engine come from `build_tools/search/assets.py`.
"""

from collections.abc import Mapping

from build_tools.offer.model import Offer
from build_tools.search.assets import script_setting
from build_tools.site.postcode_asset import postcode_script
from build_tools.site.scripts import script_files


def device_files(offer: Offer) -> Mapping[str, str]:
    """Each file's path on the site, and its text."""
    phones = {
        f"{listing.folder}/{listing.slug}": listing.contact.phone
        for listing in offer.open_listings
        if listing.contact.phone
    }
    return {
        **script_files(),
        "assets/postcodes.js": postcode_script(offer.postcodes),
        "assets/phones.js": script_setting("phones", phones),
    }
