"""What chance alone can do to a count."""

import scipy

_TWIJFEL = 0.05


def band(aantal: float) -> tuple[float, float]:
    """Between what chance would put this count, 19 times out of 20 (exact Poisson interval)."""
    laag = scipy.stats.chi2.ppf(_TWIJFEL / 2, 2 * aantal) / 2 if aantal else 0.0
    return float(laag), float(scipy.stats.chi2.ppf(1 - _TWIJFEL / 2, 2 * aantal + 2) / 2)
