// Owns: cutting delimited text into rows and fields (RFC 4180 and what spreadsheets make of it). Must not know: what a
// column means.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::exchange {

struct CsvRow {
    std::size_t line = 0;            // the line of the text on which the row starts, from 1
    std::vector<std::string> fields; // of a faulty row: nothing
    bool after_gap = false;          // a blank line stands before it
    std::string fault;               // why it cannot be read; empty for a good row
};

// The separator that cuts the first rows best: comma, semicolon or tab. A first line "sep=;" decides by itself.
char detect_separator(std::string_view text);

// Reads row by row. Empty lines are no rows. After a quoting fault, reading goes on with the line after the one on
// which the faulty row starts; until a row has as many fields as the first row of the text and no stray quote, what
// comes is taken for the rest of the faulty row and left out, and the fault says so.
class CsvReader {
public:
    CsvReader(std::string_view text, char separator);

    // False at the end of the text.
    bool next(CsvRow& row);

private:
    bool read_row(CsvRow& row);
    bool read_field(std::string& field, CsvRow& row);
    bool read_quoted(std::string& field, CsvRow& row);
    bool at_line_end() const;
    void skip_line_end();
    void skip_blank_lines();
    void resume_after_first_line(const CsvRow& row, std::size_t start);
    void leave_out_rest(CsvRow& faulty);

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t width_ = 0;    // fields of the first row
    bool stray_quote_ = false; // in the row just read, inside a field that is not quoted
};

} // namespace ringback::exchange
