"""What a gemeente did about overlast and what the figures say of it: `vastleggen` writes down, `meten` counts, `effect`
weighs against chance, `woorden` says it. Nothing here is public, and nothing here claims that a measure was the cause.
"""
