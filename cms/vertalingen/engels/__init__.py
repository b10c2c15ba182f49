"""English. Own words, as plain as the Dutch, one file per subject; a page stands after the one above it."""

from . import chemelot, oplichting, portaal, vuurwerk

PAGINAS = portaal.PAGINAS | chemelot.PAGINAS | oplichting.PAGINAS | vuurwerk.PAGINAS
