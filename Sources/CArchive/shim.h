#pragma once
#include <archive.h>
#include <archive_entry.h>

// Macros that Swift doesn't see: the part of a mode that tells what kind of file it is.
static inline int casebook_archive_is_file(struct archive_entry *entry) { return archive_entry_filetype(entry) == AE_IFREG; }
static inline int casebook_archive_is_folder(struct archive_entry *entry) { return archive_entry_filetype(entry) == AE_IFDIR; }
