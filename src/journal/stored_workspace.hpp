// Owns: a workspace out of stored records at once: what a backup holds. Must not know: where they were kept.
#pragma once

#include "core/zone.hpp"
#include "journal/journal.hpp"
#include "journal/storage.hpp"

#include <vector>

namespace ringback::journal {

Opened stored_workspace(std::vector<StoredRecord> records, Zones& zones);

} // namespace ringback::journal
