"""What a step of the workflow, or a page, may ask of somebody. Roles are made of these in `toegang`. Pure Python."""

from enum import StrEnum


class Recht(StrEnum):
    BEKIJKEN = "bekijken"
    BEHANDELEN = "behandelen"
    SAMENVOEGEN = "samenvoegen"
    TOEWIJZEN = "toewijzen"
    MELDER_ZIEN = "melder_zien"
    INRICHTEN = "inrichten"
    AANNEMEN = "aannemen"  # take in a melding for somebody who calls or stands at the desk
    UITVOEREN = "uitvoeren"  # take a list of meldingen out, as a file
    STUREN = "sturen"  # see how the work goes: age, terms, first answers
    ONDERZOEKEN = "onderzoeken"  # figures as they are, also small ones; load figures, record a measure
    ALARMEREN = "alarmeren"  # warn everybody, on every page
    REDIGEREN = "redigeren"  # write the pages of the gemeente
    BEGELEIDEN = "begeleiden"  # guide the groups of buurtpreventie: approve, screen, help
    REGIO = "regio"  # see the gemeenten together instead of one at a time
    MELDER = "melder"  # the reporter, through the secret link
    PARTNER = "partner"  # who took it over, through a secret link
    SYSTEEM = "systeem"  # the portal itself, by timetable
