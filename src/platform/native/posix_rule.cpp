#include "platform/native/posix_rule.hpp"

#include <algorithm>

namespace ringback::platform {

using std::chrono::seconds;

// Every function takes its part from the front of the text; false where it is not there.
class PosixRuleParser {
public:
    explicit PosixRuleParser(std::string_view text)
        : text_(text) {}

    bool rule(PosixRule& rule) {
        if (!clock(rule.standard_)) return false;
        if (text_.empty()) return true;
        PosixRule::Clock summer;
        if (!name(summer.abbreviation)) return false;
        summer.offset = rule.standard_.offset + std::chrono::hours{1};
        if (!text_.empty() && text_.front() != ',' && !offset(summer.offset)) return false;
        rule.summer_ = summer;
        return date(rule.summer_starts_) && date(rule.summer_ends_) && text_.empty();
    }

private:
    bool take(char sign) {
        if (text_.empty() || text_.front() != sign) return false;
        text_.remove_prefix(1);
        return true;
    }

    bool number(int& out) {
        std::size_t digits = 0;
        for (out = 0; digits < text_.size() && digits < 4 && text_[digits] >= '0' && text_[digits] <= '9'; ++digits)
            out = out * 10 + (text_[digits] - '0');
        text_.remove_prefix(digits);
        return digits > 0;
    }

    // "EST", or "<+03>"
    bool name(std::string& out) {
        const bool bracketed = take('<');
        std::size_t size = 0;
        const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
        while (size < text_.size() && (bracketed ? text_[size] != '>' : is_letter(text_[size]))) ++size;
        out = text_.substr(0, size);
        text_.remove_prefix(size);
        return size > 0 && (!bracketed || take('>'));
    }

    // "[+-]hh[:mm[:ss]]"
    bool time(seconds& out) {
        const bool negative = take('-');
        if (!negative) take('+');
        int hours = 0;
        int minutes = 0;
        int rest = 0;
        if (!number(hours) || (take(':') && (!number(minutes) || (take(':') && !number(rest))))) return false;
        out = std::chrono::hours{hours} + std::chrono::minutes{minutes} + seconds{rest};
        if (negative) out = -out;
        return true;
    }

    // POSIX counts offsets west of Greenwich.
    bool offset(seconds& out) {
        seconds west{};
        if (!time(west)) return false;
        out = -west;
        return true;
    }

    bool clock(PosixRule::Clock& out) { return name(out.abbreviation) && offset(out.offset); }

    // ",M3.2.0/3", ",J60", ",59"
    bool date(PosixRule::Date& out) {
        using Kind = PosixRule::Date::Kind;
        if (!take(',')) return false;
        bool fits = false;
        if (take('M')) {
            out.kind = Kind::month_week_day;
            fits = number(out.month) && take('.') && number(out.week) && take('.') && number(out.day) &&
                   out.month >= 1 && out.month <= 12 && out.week >= 1 && out.week <= 5 && out.day <= 6;
        } else {
            out.kind = take('J') ? Kind::day_without_leap_day : Kind::day_of_year;
            fits = number(out.day) && out.day <= 365 && (out.kind == Kind::day_of_year || out.day >= 1);
        }
        return fits && (!take('/') || time(out.time));
    }

    std::string_view text_;
};

std::optional<PosixRule> PosixRule::from_text(std::string_view text) {
    PosixRule rule;
    return PosixRuleParser{text}.rule(rule) ? std::optional{rule} : std::nullopt;
}

std::chrono::sys_days PosixRule::Date::in(std::chrono::year year) const {
    using namespace std::chrono;
    const sys_days new_year{year / January / 1};
    switch (kind) {
    case Kind::day_of_year: return new_year + days{day};
    case Kind::day_without_leap_day: {
        constexpr int last_before_leap_day = 59;
        return new_year + days{day - 1 + (year.is_leap() && day > last_before_leap_day ? 1 : 0)};
    }
    case Kind::month_week_day: break;
    }
    const std::chrono::month in_month{static_cast<unsigned>(month)};
    const weekday on{static_cast<unsigned>(day)};
    if (week == 5) // the last one
        return sys_days{year / in_month / on[last]};
    return sys_days{year / in_month / on[static_cast<unsigned>(week)]};
}

std::vector<ClockChange> PosixRule::changes_in(std::chrono::year year) const {
    if (!summer_) return {};
    std::vector<ClockChange> changes{
        {summer_starts_.in(year) + summer_starts_.time - standard_.offset, summer_->offset, summer_->abbreviation},
        {summer_ends_.in(year) + summer_ends_.time - summer_->offset, standard_.offset, standard_.abbreviation}};
    std::ranges::sort(changes, {}, &ClockChange::from);
    return changes;
}

} // namespace ringback::platform
