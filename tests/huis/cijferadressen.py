"""The rows of the matrix for the public figures: everybody sees the same."""

from tests.huis.rij import Rij, iedereen

_GEBIED = "(?P<code>WM|(?:GM|WK|BU)[0-9]{4,8})"

CIJFERADRESSEN: dict[str, Rij] = {
    "indicatoren/": iedereen("/indicatoren/"),
    f"indicatoren/^gebied/{_GEBIED}/$": iedereen("/indicatoren/gebied/GM1883/"),
    "indicatoren/vergelijken/": iedereen("/indicatoren/vergelijken/"),
    "indicatoren/^vergelijken/grafiek\\.(?P<soort>svg|png)$": iedereen("/indicatoren/vergelijken/grafiek.svg", 404),
    f"indicatoren/^gebied/{_GEBIED}/grafiek\\.(?P<soort>svg|png)$": iedereen(
        "/indicatoren/gebied/GM1883/grafiek.png", 404
    ),
    f"indicatoren/^data/gebied/{_GEBIED}\\.(?P<soort>csv|json|xlsx|csv-metadata\\.json)$": iedereen(
        "/indicatoren/data/gebied/GM1883.csv"
    ),
    "indicatoren/veiligheidsbeeld/": iedereen("/indicatoren/veiligheidsbeeld/"),
    "indicatoren/veiligheidsbeeld/<int:pk>/": iedereen("/indicatoren/veiligheidsbeeld/1/", 404),
    "indicatoren/veiligheidsbeeld/<int:pk>/veiligheidsbeeld.pdf": iedereen(
        "/indicatoren/veiligheidsbeeld/1/veiligheidsbeeld.pdf", 404
    ),
    "indicatoren/veiligheidsbeeld/<str:gemeente>/<str:periode>/": iedereen(
        "/indicatoren/veiligheidsbeeld/GM1883/2020/", 404
    ),
    "indicatoren/data/": iedereen("/indicatoren/data/"),
    "indicatoren/data/catalogus.jsonld": iedereen("/indicatoren/data/catalogus.jsonld"),
    "indicatoren/data/<slug:slug>.csv-metadata.json": iedereen("/indicatoren/data/burengerucht.csv-metadata.json"),
    "indicatoren/^data/(?P<slug>[-a-z0-9_]+)\\.(?P<soort>csv|json|xlsx)$": iedereen(
        "/indicatoren/data/burengerucht.csv"
    ),
    "indicatoren/<slug:slug>/grafiek.png": iedereen("/indicatoren/vuurwerkoverlast/grafiek.png"),
    "indicatoren/<slug:slug>/": iedereen("/indicatoren/vuurwerkoverlast/"),
    "indicatoren/<slug:slug>/grafiek.svg": iedereen("/indicatoren/vuurwerkoverlast/grafiek.svg"),
}
