"""Short forms that everybody knows."""

from build_tools.plain_words.word_set import word_set

# Better known than what their letters stand for.
EVERYDAY = word_set(
    """
    UK TV PC DVD CD ID OK FAQ PIN MP MPs GB USA EU BBC ITV DIY AM PM VAT PDF CV ITV4 USB BBQ WC DJ A4 A3 Q&A RADAR
    KB MB GCSE GCSEs A-level A-levels MOT ISA IOU SOS UN
    """
)
