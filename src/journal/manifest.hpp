// Owns: the manifest's bytes. Must not know: chunks' contents, storage.
#pragma once

#include "journal/envelope.hpp"
#include "journal/snapshot.hpp"

#include <expected>
#include <string>

namespace ringback::journal {

std::expected<SnapshotPlan, std::string> read_manifest(const Envelope& envelope);

} // namespace ringback::journal
