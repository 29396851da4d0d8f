"""The gate's report: one folder that people read, and the few figures of it that a person may keep."""
