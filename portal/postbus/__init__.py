"""The demo's mailbox: listens for the mail the portal sends, keeps it as files and shows it. Only with DEMO=1; it never
passes anything on."""
