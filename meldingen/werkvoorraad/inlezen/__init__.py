"""The entrance where an analyst loads figures from a file: choose, look, confirm. What a row means `inlezen.keuren` says."""
