#include "exchange/contacts_import.hpp"

#include "exchange/contact_book.hpp"
#include "exchange/contact_columns.hpp"
#include "exchange/contact_dates.hpp"
#include "exchange/contact_row.hpp"
#include "exchange/csv.hpp"
#include "exchange/folded_text.hpp"
#include "exchange/text_encoding.hpp"
#include "exchange/utf8.hpp"

#include <algorithm>
#include <utility>

namespace ringback::exchange {
namespace {

constexpr std::size_t sample_characters = 60;

bool is_date(Meaning meaning) {
    return meaning == Meaning::last_spoke || meaning == Meaning::last_met || meaning == Meaning::last_contacted ||
           meaning == Meaning::last_activity;
}

bool is_blank(const CsvRow& row) {
    return row.fault.empty() &&
           std::ranges::all_of(row.fields, [](const std::string& field) { return trimmed(field).empty(); });
}

// What is learned from all rows before any of them is understood.
struct Survey {
    std::size_t proofs_of_day_first = 0;
    std::size_t proofs_of_month_first = 0;
    std::string ambiguous_date;  // the first one
    std::size_t footer_line = 0; // where text below the table starts, as under Salesforce reports; 0 where none
};

class Import {
public:
    Import(std::string_view text, char separator, ImportPreview& preview)
        : text_(text)
        , separator_(separator)
        , preview_(preview) {}

    std::expected<void, ReadError> read_header();
    void survey_rows();
    bool day_first(DateOrder wish);
    void read_rows(ContactRowReader& reader, ContactBook& book);
    std::span<const Column> columns() const { return columns_; }

private:
    void survey(const CsvRow& row);
    void survey_footer(const CsvRow& row);
    void reject(std::size_t line, std::string reason) { preview_.rejected.push_back({line, std::move(reason)}); }
    std::optional<std::string> fault_of(const CsvRow& row) const;

    std::string_view text_;
    char separator_;
    ImportPreview& preview_;
    std::vector<Column> columns_;
    Survey survey_;
};

std::expected<void, ReadError> Import::read_header() {
    CsvReader reader{text_, separator_};
    CsvRow header;
    if (!reader.next(header)) return std::unexpected(ReadError{"", "the file is empty"});
    const std::string place = "line " + std::to_string(header.line);
    if (!header.fault.empty()) return std::unexpected(ReadError{place, header.fault});
    columns_ = understand_columns(header.fields);
    if (!names_somebody(columns_))
        return std::unexpected(
            ReadError{place, "no column names a person, a company, an email address or a phone number"});
    for (const Column& column : columns_)
        preview_.columns.push_back(
            {column.header, describe(column), column.meaning != Meaning::none && column.meaning != Meaning::title, ""});
    return {};
}

void Import::survey(const CsvRow& row) {
    for (std::size_t i = 0; i < std::min(row.fields.size(), columns_.size()); ++i) {
        const std::string_view value = trimmed(row.fields[i]);
        if (value.empty()) continue;
        if (preview_.columns[i].sample.empty()) preview_.columns[i].sample = shortened(value, sample_characters);
        if (!is_date(columns_[i].meaning)) continue;
        if (const auto proof = proves_day_first(value))
            ++(*proof ? survey_.proofs_of_day_first : survey_.proofs_of_month_first);
        else if (survey_.ambiguous_date.empty() && is_ambiguous(value))
            survey_.ambiguous_date = value;
    }
}

// The last rows of the file, if all of them have one field only and a blank line stands before the first.
void Import::survey_footer(const CsvRow& row) {
    const bool lone = columns_.size() > 2 && row.fault.empty() && row.fields.size() == 1;
    if (!lone)
        survey_.footer_line = 0;
    else if (survey_.footer_line == 0 && row.after_gap)
        survey_.footer_line = row.line;
}

void Import::survey_rows() {
    CsvReader reader{text_, separator_};
    CsvRow row;
    reader.next(row); // the header
    while (reader.next(row)) {
        survey(row);
        survey_footer(row);
    }
}

bool Import::day_first(DateOrder wish) {
    if (wish != DateOrder::detect) return wish == DateOrder::day_first;
    const bool proved = survey_.proofs_of_day_first != survey_.proofs_of_month_first;
    // Spreadsheets set to a country with decimal commas separate by semicolons and write the day first.
    const bool first = proved ? survey_.proofs_of_day_first > survey_.proofs_of_month_first : separator_ == ';';
    if (!proved && !survey_.ambiguous_date.empty())
        preview_.warnings.push_back({0, "dates such as " + cited(survey_.ambiguous_date) + " are read with the " +
                                            (first ? "day" : "month") + " first; nothing in the file tells"});
    return first;
}

std::optional<std::string> Import::fault_of(const CsvRow& row) const {
    if (!row.fault.empty()) return row.fault;
    if (survey_.footer_line != 0 && row.line >= survey_.footer_line) return "text below the table";
    const std::size_t width = columns_.size();
    const bool too_long = row.fields.size() > width &&
                          std::any_of(row.fields.begin() + static_cast<std::ptrdiff_t>(width), row.fields.end(),
                                      [](const std::string& field) { return !trimmed(field).empty(); });
    if (too_long) return std::to_string(row.fields.size()) + " fields where the header has " + std::to_string(width);
    return std::nullopt;
}

void Import::read_rows(ContactRowReader& reader, ContactBook& book) {
    CsvReader csv{text_, separator_};
    CsvRow row;
    csv.next(row); // the header
    while (csv.next(row)) {
        if (is_blank(row)) continue;
        ++preview_.read;
        if (std::optional<std::string> fault = fault_of(row)) {
            reject(row.line, std::move(*fault));
            continue;
        }
        auto draft = reader.read(row.line, row.fields, preview_.warnings);
        if (draft)
            book.take(std::move(*draft), preview_);
        else
            reject(row.line, std::move(draft.error()));
    }
}

std::string name_of_separator(char separator) {
    switch (separator) {
    case ';': return "semicolon";
    case '\t': return "tab";
    default: return "comma";
    }
}

} // namespace

std::expected<ImportPreview, ReadError> preview_contacts(std::string_view bytes, const Model& model,
                                                         const ImportOptions& options, Zones& zones) {
    if (bytes.size() > contacts_size_limit)
        return std::unexpected(
            ReadError{"", "the file is larger than " + std::to_string(contacts_size_limit >> 20) + " MB"});
    std::expected<DecodedText, ReadError> decoded = decode_text(bytes);
    if (!decoded) return std::unexpected(std::move(decoded.error()));
    ImportPreview preview;
    preview.encoding = decoded->encoding;
    if (decoded->encoding == "Windows-1252")
        preview.warnings.push_back({0, "the file is not UTF-8; read as Windows-1252, as older programs write it"});
    const char separator = detect_separator(decoded->text);
    preview.separator = name_of_separator(separator);

    Import import{decoded->text, separator, preview};
    if (auto header = import.read_header(); !header) return std::unexpected(std::move(header.error()));
    import.survey_rows();
    const TimeZone* const found = zones.find(model.profile.time_zone);
    const TimeZone user_zone = found ? *found : TimeZone::utc();
    ContactRowReader reader{import.columns(), options, user_zone, zones, import.day_first(options.date_order)};
    ContactBook book{model, user_zone};
    import.read_rows(reader, book);
    book.finish(preview);
    if (options.now)
        for (Prospect& added : preview.additions) added.added_on = user_zone.day(*options.now);
    return preview;
}

ImportProspects import_action(ImportPreview preview) {
    return {std::move(preview.additions), std::move(preview.changed)};
}

} // namespace ringback::exchange
