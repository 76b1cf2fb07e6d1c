"""The course of a plan: agreed, reviewed, ended. Answers become edits to the file itself."""
