"""The words of a new portal's pages, one file per subject. Facts that nobody confirmed stay a field for an editor."""

from . import chemelot, cyber, portaal, samen, vuurwerk
from .vorm import Paginatekst

WAT_TE_DOEN = Paginatekst(
    "Themapagina",
    titel="Wat moet ik doen bij …",
    slug="wat-te-doen",
    inleiding="Duidelijke stappen voor als er iets gebeurt. U kunt elke pagina printen.",
    onder=(chemelot.GEVAARLIJKE_STOF, chemelot.SIRENE, cyber.SLACHTOFFER, vuurwerk.VUURWERK),
)

PAGINAS = (WAT_TE_DOEN, cyber.THEMA, chemelot.THEMA, samen.THEMA, samen.NIEUWS, *portaal.PAGINAS)
