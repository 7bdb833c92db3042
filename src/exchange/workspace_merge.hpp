// Owns: bringing the prospects of another workspace file into one. Must not know: files, tables of contacts.
#pragma once

#include "core/model.hpp"
#include "core/zone.hpp"
#include "exchange/contacts_import.hpp"
#include "exchange/read_error.hpp"

#include <expected>
#include <string_view>

namespace ringback::exchange {

// Like preview_contacts for a workspace file: reads all, changes nothing. A prospect that meets one of the workspace,
// by an email address, else by a phone number, fills its empty fields and adds touches that are not there yet;
// everybody else is added. Ids that are taken already are given anew. Lines count the prospects of the file.
std::expected<ImportPreview, ReadError> preview_workspace(std::string_view bytes, const Model& model, Zones& zones);

} // namespace ringback::exchange
