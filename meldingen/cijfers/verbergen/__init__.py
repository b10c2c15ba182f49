"""Small numbers stay hidden: nothing of 1 to 4 is public, nor anything from which such a number could be computed.

`raster` says which figures there are, `onderdrukken` which of them stay hidden (and checks it as an attacker would),
`vaststellen` writes them down as rows. Never decides how a figure looks.
"""
