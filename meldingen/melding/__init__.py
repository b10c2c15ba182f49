"""The noun of the house, from intake to closing. Knows little of HTTP, and no figures beyond the ledger."""
