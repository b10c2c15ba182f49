"""What meldingen add up to, beside the figures of others. Reads ledgers, never a melding of somebody."""
