// Owns: bringing contacts in from a table (CSV as HubSpot, Salesforce, Google Contacts, Outlook and spreadsheets write
// it): how each column is understood, who is new, who is there already. Must not know: files, screens, how an action is
// carried out. The page and the command line both use this one reader.
#pragma once

#include "core/action.hpp"
#include "core/model.hpp"
#include "core/zone.hpp"
#include "exchange/read_error.hpp"

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

inline constexpr std::size_t contacts_size_limit = std::size_t{256} << 20; // bytes; more is refused unread

// "We last spoke on ... by ...", said by the user for everybody in the file. A meeting becomes met, all else a call
// with outcome spoke, so that it is a conversation. A date in the row itself goes before it.
struct LastSpoke {
    Day on; // in the user's zone
    Channel by = Channel::call;
};

enum class DateOrder { detect, day_first, month_first }; // what 03/04/2026 means; ISO dates are always understood

struct ImportOptions {
    std::optional<LastSpoke> last_spoke;
    std::optional<Instant>
        now; // conversations later than this are not taken, and who is new was added then; none: no such check, no day
    DateOrder date_order = DateOrder::detect;
};

struct ColumnReading {
    std::string header;        // as the file writes it
    std::string understood_as; // plain words: "given name", "email address", "not used"
    bool used = false;
    std::string sample; // the first value that is not blank, shortened
};

struct RejectedRow {
    std::size_t line = 0; // the line of the file on which the row starts; the header is line 1
    std::string reason;
};

struct RowWarning {
    std::size_t line = 0; // 0 where it concerns the whole file
    std::string text;
};

// By name and company, or by what else there is, only where a row has neither email address nor phone number.
enum class MetBy { email, phone, name };

// A row that met somebody: a prospect of the workspace, or an earlier row of the file.
struct MergedRow {
    std::size_t line = 0;
    std::string name;                   // whom it met, for display
    std::optional<ProspectId> prospect; // in the workspace; none where it met an earlier row
    std::size_t met_line = 0;           // the line of that earlier row, 0 otherwise
    MetBy by = MetBy::email;
    std::vector<std::string> filled; // plain words for what was filled in; empty where nothing was missing
};

struct ImportPreview {
    std::string encoding;  // "UTF-8", "UTF-16", "Windows-1252"
    std::string separator; // "comma", "semicolon", "tab"
    std::vector<ColumnReading> columns;
    std::size_t read = 0;                    // rows that hold anything, without the header
    std::vector<Prospect> additions;         // new people, ids empty; fill_ids() names them
    std::vector<std::size_t> addition_lines; // beside additions
    std::vector<MergedRow> merges;           // every row that met somebody, changed or not
    std::vector<Prospect> changed; // records of the workspace as the merge leaves them, only where it changes them
    std::vector<RejectedRow> rejected;
    std::vector<RowWarning> warnings;

    std::size_t added() const { return additions.size(); }
    std::size_t merged() const { return merges.size(); }
};

// Reads all, changes nothing. Refused as a whole (ReadError): nothing to read, too large, no column that names anybody.
// Every other fault rejects its row or is a warning. read == added + merged + rejected.
std::expected<ImportPreview, ReadError> preview_contacts(std::string_view bytes, const Model& model,
                                                         const ImportOptions& options, Zones& zones);

// What to put on the action queue. May be empty of both: then there is nothing to do.
ImportProspects import_action(ImportPreview preview);

// The report of the command line (contract.md), one JSON object on one line.
std::string import_report(const ImportPreview& preview);

} // namespace ringback::exchange
