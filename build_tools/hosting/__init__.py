"""What happens at the host that keeps the project's files: links into it, and the few things its workflows do there.

Each workflow is kept so thin that all it does is call a tested command, and most of those commands are here:
`python -m build_tools.hosting`. Text from strangers comes in by file, never as a part of a command.
"""
