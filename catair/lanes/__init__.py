"""Work on the pieces of a file in several processes, with the result of one.

A file is divided behind batches and blocks (`pieces`), a pool of processes works on the pieces
(`pool`), and `lane` gives their results in the order of the file.  `converting` and `validating`
are the work.  What a piece cannot know of the file before it is put right when its turn comes;
where a piece does not end as it seemed to, the rest of the file is read by one process.
"""
