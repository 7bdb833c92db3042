// Owns: turning one row of a contacts table into a prospect. Must not know: who is there already (contact_book.hpp).
#pragma once

#include "core/prospect.hpp"
#include "core/zone.hpp"
#include "exchange/contact_columns.hpp"
#include "exchange/contacts_import.hpp"

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ringback::exchange {

struct DraftConversation {
    Day day; // in the user's zone
    Touch touch;
    bool said_by_user = false; // for the whole import; else a column says so
};

struct ContactDraft {
    std::size_t line = 0;
    Prospect prospect; // without id and touches
    std::optional<DraftConversation> conversation;
};

class ContactRowReader {
public:
    // All arguments must outlive the reader. `day_first` tells what 03/04/2026 means.
    ContactRowReader(std::span<const Column> columns, const ImportOptions& options, const TimeZone& user_zone,
                     Zones& zones, bool day_first)
        : columns_(columns)
        , options_(options)
        , user_zone_(user_zone)
        , zones_(zones)
        , day_first_(day_first) {}

    // What could not be understood is dropped with a warning; why the row is rejected otherwise.
    std::expected<ContactDraft, std::string> read(std::size_t line, std::span<const std::string> fields,
                                                  std::vector<RowWarning>& warnings);

private:
    struct Row;
    void take(Row& row, const Column& column, std::string_view value);
    void take_contact(Row& row, const Column& column, std::string_view value);
    void take_matter(Row& row, const Column& column, std::string_view value);
    void take_consent(Row& row, const Column& column, std::string_view value);
    void take_emails(Row& row, std::string_view value);
    void take_phones(Row& row, std::string_view value);
    void take_time(Row& row, const Column& column, std::string_view value);
    void finish(Row& row);
    std::optional<DraftConversation> conversation_of_user() const;

    std::span<const Column> columns_;
    const ImportOptions& options_;
    const TimeZone& user_zone_;
    Zones& zones_;
    bool day_first_;
};

} // namespace ringback::exchange
