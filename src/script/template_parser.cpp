// Reads the syntax that merge_fields.hpp describes.
#include "script/merge_fields.hpp"

#include <utility>

namespace ringback::script {

namespace {

struct FilterName {
    std::string_view name;
    Filter filter;
    bool only_days;
};
constexpr std::array filter_names{
    FilterName{"weekday", Filter::weekday, true},  FilterName{"on", Filter::on, true},
    FilterName{"date", Filter::date, true},        FilterName{"first", Filter::first, false},
    FilterName{"capital", Filter::capital, false},
};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto from = text.find_first_not_of(blank);
    if (from == text.npos) return {};
    return text.substr(from, text.find_last_not_of(blank) - from + 1);
}

class Parser {
public:
    explicit Parser(std::string_view source)
        : source_(source) {}

    std::expected<Template, TemplateError> parse() {
        while (at_ < source_.size() && !error_) step();
        if (!error_ && open_optional_) fail(opened_at_, "this optional part is never closed");
        if (error_) return std::unexpected(std::move(*error_));
        flush_text();
        return Template{std::string(source_), std::move(parts_)};
    }

private:
    void fail(std::size_t at, std::string reason) {
        if (!error_) error_ = TemplateError{at, std::move(reason)};
    }

    void flush_text() {
        if (!text_.empty())
            parts_.push_back({.kind = Part::Kind::text, .text = std::exchange(text_, {}), .fields = {}});
    }

    void step() {
        const char sign = source_[at_];
        const bool special = sign == '{' || sign == '}' || sign == '[' || sign == ']';
        if (special && at_ + 1 < source_.size() && source_[at_ + 1] == sign) {
            text_ += sign;
            at_ += 2;
            return;
        }
        switch (sign) {
        case '{': field(); break;
        case '[': begin_optional(); break;
        case ']': end_optional(); break;
        case '}': fail(at_, "a closing brace without an opening one; write }} for the sign itself"); break;
        default: text_ += sign; ++at_;
        }
    }

    void begin_optional() {
        if (open_optional_) return fail(at_, "an optional part inside another");
        flush_text();
        open_optional_ = parts_.size();
        opened_at_ = at_++;
        parts_.push_back({.kind = Part::Kind::begin_optional, .text = {}, .fields = {}});
    }

    void end_optional() {
        if (!open_optional_) return fail(at_, "a closing bracket without an opening one; write ]] for the sign itself");
        flush_text();
        bool has_field = false;
        for (std::size_t i = *open_optional_; i < parts_.size(); ++i) has_field |= parts_[i].kind == Part::Kind::field;
        if (!has_field) return fail(opened_at_, "an optional part without a field");
        parts_[*open_optional_].partner = parts_.size();
        parts_.push_back({.kind = Part::Kind::end_optional, .text = {}, .fields = {}});
        open_optional_.reset();
        ++at_;
    }

    // The alternatives between two braces; `at_` stands on the opening one.
    void field() {
        const std::size_t start = at_++;
        flush_text();
        Part part{.kind = Part::Kind::field, .text = {}, .fields = {}};
        std::string piece;
        for (bool open = true; open && !error_;) {
            if (at_ >= source_.size()) return fail(start, "this brace is never closed");
            const char sign = source_[at_];
            const bool doubled = at_ + 1 < source_.size() && source_[at_ + 1] == sign;
            if (doubled && (sign == '|' || sign == '{' || (sign == '}' && !part.fields.empty()))) {
                piece += sign;
                at_ += 2;
            } else if (sign == '|' || sign == '}') {
                alternative(part, piece, start);
                piece.clear();
                open = sign == '|';
                ++at_;
            } else if (sign == '{') {
                return fail(at_, "a brace inside a field; write {{ for the sign itself");
            } else {
                piece += sign;
                ++at_;
            }
        }
        if (!error_) parts_.push_back(std::move(part));
    }

    void alternative(Part& part, std::string_view piece, std::size_t start) {
        piece = trimmed(piece);
        if (part.has_fallback) return fail(start, "text ends the alternatives; write || for the bar itself");
        if (piece.empty())
            return fail(start, part.fields.empty()
                                   ? "a field without a name"
                                   : "an empty fallback; put the words in [ ] to leave them out instead");
        const auto colon = piece.find(':');
        const auto named = field_named(trimmed(piece.substr(0, colon)));
        if (!named && part.fields.empty())
            return fail(start, "unknown field “" + std::string(trimmed(piece.substr(0, colon))) + "”");
        if (!named) {
            part.text = piece;
            part.has_fallback = true;
            return;
        }
        Part::Alternative found{*named, Filter::none};
        if (colon != piece.npos) filter(found, trimmed(piece.substr(colon + 1)), start);
        part.fields.push_back(found);
    }

    void filter(Part::Alternative& alternative, std::string_view name, std::size_t start) {
        for (const FilterName& known : filter_names) {
            if (known.name != name) continue;
            if (known.only_days && !is_day(alternative.field))
                return fail(start, "the filter “" + std::string(name) + "” applies to days only");
            alternative.filter = known.filter;
            return;
        }
        fail(start, "unknown filter “" + std::string(name) + "”");
    }

    std::string_view source_;
    std::size_t at_ = 0;
    std::string text_;
    std::vector<Part> parts_;
    std::optional<std::size_t> open_optional_;
    std::size_t opened_at_ = 0;
    std::optional<TemplateError> error_;
};

} // namespace

std::expected<Template, TemplateError> parse_template(std::string_view source) { return Parser(source).parse(); }

} // namespace ringback::script
