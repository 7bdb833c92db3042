#include "script/source_text.hpp"

#include "script/merge_fields.hpp"

#include <algorithm>
#include <iterator>

namespace ringback::script {
namespace {

std::string_view words_for(const Part& field, FieldAs fields) {
    const FieldInfo& known = info(field.fields.front().field);
    if (fields == FieldAs::label) return known.label;
    return field.has_fallback ? std::string_view(field.text) : known.neutral;
}

class Reader {
public:
    Reader(std::string_view source, FieldAs fields)
        : source_(source)
        , fields_(fields) {}

    SourceText read() {
        while (at_ < source_.size()) {
            const char sign = source_[at_];
            const bool doubled = at_ + 1 < source_.size() && source_[at_ + 1] == sign;
            const bool brace = sign == '{' || sign == '}';
            const bool bracket = sign == '[' || sign == ']';
            if ((brace || bracket) && doubled)
                take(sign, 2);
            else if (sign == '{' && field())
                continue;
            else if (bracket && fields_ == FieldAs::words)
                ++at_;
            else
                take(sign, 1);
        }
        read_.at.push_back(source_.size());
        return std::move(read_);
    }

private:
    void take(char sign, std::size_t bytes) {
        read_.text += sign;
        read_.at.push_back(at_);
        at_ += bytes;
    }

    bool field() {
        const std::size_t end = source_.find('}', at_);
        if (end == std::string_view::npos) return false;
        const auto parsed = parse_template(source_.substr(at_, end + 1 - at_));
        if (!parsed || parsed->parts.size() != 1 || parsed->parts.front().kind != Part::Kind::field) return false;
        const std::string_view words = words_for(parsed->parts.front(), fields_);
        read_.text += words;
        read_.at.insert(read_.at.end(), words.size(), at_);
        at_ = end + 1;
        return true;
    }

    std::string_view source_;
    FieldAs fields_;
    std::size_t at_ = 0;
    SourceText read_;
};

} // namespace

std::size_t SourceText::place_of(std::size_t source) const {
    const auto found = std::ranges::lower_bound(at, source);
    return std::min(static_cast<std::size_t>(std::distance(at.begin(), found)), text.size());
}

SourceText source_text(std::string_view source, FieldAs fields) { return Reader(source, fields).read(); }

} // namespace ringback::script
