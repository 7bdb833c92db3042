#include "exchange/json_record.hpp"

#include "exchange/number_text.hpp"

#include "exchange/utf8.hpp"

#include <charconv>
#include <cmath>
#include <utility>

namespace ringback::exchange {
namespace {

std::string_view name_of(JsonCursor::Kind kind) {
    switch (kind) {
    case JsonCursor::Kind::object: return "an object";
    case JsonCursor::Kind::array: return "a list";
    case JsonCursor::Kind::text: return "a text";
    case JsonCursor::Kind::number: return "a number";
    case JsonCursor::Kind::boolean: return "true or false";
    case JsonCursor::Kind::null: return "null";
    case JsonCursor::Kind::broken: break;
    }
    return "nothing";
}

} // namespace

// Broken syntax has a place in the text; everything else has a place in the record.
ReadError JsonRecordReader::error() const {
    if (cursor_.failed()) return {cursor_.place(), cursor_.reason()};
    return error_.value_or(ReadError{});
}

bool JsonRecordReader::refuse(std::string reason) {
    if (!error_ && !cursor_.failed()) {
        std::string pointer;
        for (const Step& step : path_) {
            pointer += '/';
            pointer += step.member.empty() ? std::to_string(step.index) : std::string{step.member};
        }
        error_ = ReadError{std::move(pointer), std::move(reason)};
    }
    return false;
}

bool JsonRecordReader::refuse_at(std::string_view member, std::string reason) {
    path_.push_back({member});
    return refuse(std::move(reason));
}

bool JsonRecordReader::refuse_at_item(std::size_t index, std::string_view member, std::string reason) {
    path_.push_back({{}, index});
    return refuse_at(member, std::move(reason));
}

bool JsonRecordReader::expect(Kind kind) {
    const Kind found = cursor_.peek();
    if (found == kind) return true;
    if (found == Kind::broken) return false;
    return refuse("must be " + std::string{name_of(kind)} + ", not " + std::string{name_of(found)});
}

bool JsonRecordReader::is_null() { return cursor_.peek() == Kind::null && cursor_.read_null(); }

bool JsonRecordReader::text(std::string& out) { return expect(Kind::text) && cursor_.read_text(out); }

bool JsonRecordReader::boolean(bool& out) { return expect(Kind::boolean) && cursor_.read_boolean(out); }

bool JsonRecordReader::number(double& out) {
    std::string_view spelling;
    if (!expect(Kind::number) || !cursor_.read_number(spelling)) return false;
    const auto number = number_from_text(spelling);
    if (!number) return refuse("out of range");
    out = *number;
    return true;
}

bool JsonRecordReader::whole_number(std::int64_t& out, std::int64_t low, std::int64_t high) {
    double value = 0;
    if (!number(value)) return false;
    if (value != std::floor(value)) return refuse("must be a whole number");
    if (value < static_cast<double>(low) || value > static_cast<double>(high))
        return refuse("must lie between " + std::to_string(low) + " and " + std::to_string(high));
    out = static_cast<std::int64_t>(value);
    return true;
}

bool JsonRecordReader::day(Day& out) {
    if (!text(scratch_)) return false;
    const std::optional<Day> value = day_from_text(scratch_);
    if (!value) return refuse(cited(scratch_) + " is no date of the form 2026-11-21");
    out = *value;
    return true;
}

bool JsonRecordReader::instant(Instant& out) {
    if (!text(scratch_)) return false;
    const std::optional<Instant> value = instant_from_text(scratch_);
    if (!value) return refuse(cited(scratch_) + " is no time of the form 2026-11-21T15:00:00Z");
    out = *value;
    return true;
}

bool JsonRecordReader::text(SharedText& out) {
    if (!text(scratch_)) return false;
    out = scratch_;
    return true;
}

bool JsonRecordReader::refuse_word(std::string_view what) {
    return refuse("unknown " + std::string{what} + " " + cited(scratch_));
}

bool JsonRecordReader::raw(Kind kind, std::string& out) {
    std::string_view spelling;
    if (!expect(kind) || !cursor_.skip(spelling)) return false;
    out = spelling;
    return true;
}

// Its own spelling is kept, so that big numbers and escapes come back as they were.
bool JsonRecordReader::unknown_member(const JsonCursor::Key& key, std::string& others) {
    const std::string name{key.spelling};
    std::string_view spelling;
    if (!cursor_.skip(spelling)) return false;
    others += others.empty() ? '{' : ',';
    others += name;
    others += ':';
    others += spelling;
    return true;
}

} // namespace ringback::exchange
