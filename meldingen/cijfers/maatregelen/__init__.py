"""What the figures say of what a gemeente did about overlast: `meten` counts, `effect` weighs against chance, `woorden` says
it. Nothing here is public, writes, or claims that a measure was the cause.
"""
