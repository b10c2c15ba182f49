"""The pages where a coordinator sets up teams, absence and routing rules of the own gemeente. HTTP and input rules only."""
