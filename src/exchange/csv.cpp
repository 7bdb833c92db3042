#include "exchange/csv.hpp"

#include <algorithm>
#include <array>

namespace ringback::exchange {
namespace {

constexpr std::array<char, 3> separators{',', ';', '\t'};
constexpr std::size_t rows_to_judge_by = 20;
constexpr std::size_t bytes_to_judge_by = std::size_t{1} << 16;
constexpr std::size_t longest_field = std::size_t{1} << 20; // bytes; a longer one is a quote that was never closed

bool starts_with_separator_line(std::string_view text) {
    return text.size() >= 5 && text.starts_with("sep=") && std::ranges::find(separators, text[4]) != separators.end() &&
           (text.size() == 5 || text[5] == '\r' || text[5] == '\n');
}

// How many fields the header has, and how many of the rows after it agree.
struct Cut {
    std::size_t fields = 0;
    std::size_t agreeing = 0;
};

Cut try_separator(std::string_view text, char separator) {
    CsvReader reader{text.substr(0, bytes_to_judge_by), separator};
    CsvRow row;
    Cut cut;
    for (std::size_t i = 0; i < rows_to_judge_by && reader.next(row); ++i) {
        if (i == 0)
            cut.fields = row.fields.size();
        else if (row.fields.size() == cut.fields)
            ++cut.agreeing;
    }
    return cut;
}

} // namespace

char detect_separator(std::string_view text) {
    if (starts_with_separator_line(text)) return text[4];
    char best = ',';
    Cut best_cut;
    for (const char separator : separators) {
        const Cut cut = try_separator(text, separator);
        const bool cuts = cut.fields > 1;
        const bool best_cuts = best_cut.fields > 1;
        const bool better = cuts != best_cuts                   ? cuts
                            : cut.agreeing != best_cut.agreeing ? cut.agreeing > best_cut.agreeing
                                                                : cut.fields > best_cut.fields;
        if (better) {
            best = separator;
            best_cut = cut;
        }
    }
    return best;
}

CsvReader::CsvReader(std::string_view text, char separator)
    : text_(text)
    , separator_(separator) {
    if (!starts_with_separator_line(text_)) return;
    at_ = 5;
    skip_line_end();
}

bool CsvReader::at_line_end() const { return at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r'); }

void CsvReader::skip_line_end() {
    if (!at_line_end()) return;
    const bool pair = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
    at_ += pair ? 2 : 1;
    ++line_;
}

void CsvReader::skip_blank_lines() {
    while (at_line_end()) skip_line_end();
}

bool CsvReader::next(CsvRow& row) {
    const std::size_t line = line_;
    skip_blank_lines();
    row.after_gap = line_ != line;
    if (at_ >= text_.size()) return false;
    const std::size_t start = at_;
    if (read_row(row)) {
        if (width_ == 0) width_ = row.fields.size();
        return true;
    }
    row.fields.clear();
    resume_after_first_line(row, start);
    if (width_ > 0) leave_out_rest(row);
    return true;
}

// False with row.fault set where the quoting is broken.
bool CsvReader::read_row(CsvRow& row) {
    row.line = line_;
    row.fault.clear();
    stray_quote_ = false;
    std::size_t count = 0;
    for (;;) {
        if (count == row.fields.size()) row.fields.emplace_back();
        std::string& field = row.fields[count++];
        field.clear();
        if (!read_field(field, row)) return false;
        if (at_ < text_.size() && text_[at_] == separator_) {
            ++at_;
            continue;
        }
        skip_line_end();
        row.fields.resize(count);
        return true;
    }
}

// A quote inside a field that does not start with one is an ordinary character: 5" pipe.
bool CsvReader::read_field(std::string& field, CsvRow& row) {
    std::size_t first = at_;
    while (first < text_.size() && text_[first] == ' ') ++first;
    if (first < text_.size() && text_[first] == '"') {
        at_ = first + 1;
        return read_quoted(field, row);
    }
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && !at_line_end()) ++at_;
    field.assign(text_, start, at_ - start);
    stray_quote_ |= field.contains('"');
    return true;
}

bool CsvReader::read_quoted(std::string& field, CsvRow& row) {
    const std::size_t opened_on = line_;
    const std::size_t limit = std::min(text_.size(), at_ + longest_field);
    bool closed = false;
    while (!closed && at_ < limit) {
        const bool quote = text_[at_] == '"';
        if (quote && at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
            field += '"';
            at_ += 2;
        } else if (quote) {
            closed = true;
            ++at_;
        } else if (at_line_end()) {
            field += '\n';
            skip_line_end();
        } else {
            field += text_[at_++];
        }
    }
    if (!closed) {
        row.fault = "a double quote opened on line " + std::to_string(opened_on) + " is never closed";
        return false;
    }
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    if (at_ >= text_.size() || text_[at_] == separator_ || at_line_end()) return true;
    row.fault = "text follows a closing double quote on line " + std::to_string(line_);
    return false;
}

void CsvReader::resume_after_first_line(const CsvRow& row, std::size_t start) {
    at_ = start;
    line_ = row.line;
    while (at_ < text_.size() && !at_line_end()) ++at_;
    skip_line_end();
}

void CsvReader::leave_out_rest(CsvRow& faulty) {
    CsvRow row;
    for (;;) {
        skip_blank_lines();
        const std::size_t start = at_;
        const std::size_t start_line = line_;
        if (at_ >= text_.size()) break;
        const bool read = read_row(row);
        if (!read) {
            resume_after_first_line(row, start);
            continue;
        }
        if (row.fields.size() == width_ && !stray_quote_) {
            at_ = start;
            line_ = start_line;
            break;
        }
    }
    if (line_ > faulty.line + 1) faulty.fault += "; left out up to line " + std::to_string(line_ - 1);
}

} // namespace ringback::exchange
