#include "script/render.hpp"

#include "script/conditions.hpp"
#include "script/speech_time.hpp"
#include "script/values.hpp"

#include <algorithm>
#include <utility>

namespace ringback::script {

namespace {

void add_once(std::vector<Field>& fields, Field field) {
    if (std::ranges::find(fields, field) == fields.end()) fields.push_back(field);
}

bool ends_sentence(std::string_view text) { return text.ends_with('.') || text.ends_with('!') || text.ends_with('?'); }

// Writes templates one after the other into one text.
class Writer {
public:
    Writer(Values& values, Rendered& rendered, TextSink& text, std::vector<Span>& spans)
        : values_(values)
        , rendered_(rendered)
        , text_(text)
        , spans_(spans) {}

    // Appends the template and then drops white space that it begins or ends with, so that optional parts may carry
    // their line break along. Nothing at all is appended where nothing is left.
    void write(const Template& source) {
        const std::size_t start = text_.size();
        const std::size_t first_span = spans_.size();
        for (std::size_t i = 0; i < source.parts.size(); ++i) {
            const Part& part = source.parts[i];
            if (part.kind == Part::Kind::text) write_text(part);
            if (part.kind == Part::Kind::field) write_field(part);
            if (part.kind == Part::Kind::begin_optional && leave_out(source, i)) i = part.partner;
        }
        trim(start, first_span);
        ended_sentence_ = false;
    }

private:
    const Part::Alternative* known_alternative(const Part& part) {
        for (const Part::Alternative& alternative : part.fields)
            if (values_.of(alternative.field).known()) return &alternative;
        return nullptr;
    }

    bool leave_out(const Template& source, std::size_t begin) {
        bool out = false;
        for (std::size_t i = begin; i < source.parts[begin].partner; ++i) {
            const Part& part = source.parts[i];
            if (part.kind != Part::Kind::field || part.has_fallback || known_alternative(part)) continue;
            add_once(rendered_.left_out, part.fields.front().field);
            out = true;
        }
        return out;
    }

    // A value such as "Harrow & Pine Inc." brings its own full stop: the template's would be the second.
    void write_text(const Part& part) {
        std::string_view words = part.text;
        if (ended_sentence_ && words.starts_with('.')) words.remove_prefix(1);
        text_.append(words);
        ended_sentence_ = false;
    }

    void write_field(const Part& part) {
        const std::size_t from = text_.size();
        Span span{.from = from, .to = from, .field = part.fields.front().field, .source = Span::Source::neutral};
        if (const Part::Alternative* found = known_alternative(part)) {
            values_.append(text_, found->field, found->filter);
            span.field = found->field;
            span.source = values_.of(found->field).given ? Span::Source::given : Span::Source::value;
        } else if (part.has_fallback) {
            text_.append(part.text);
            span.source = Span::Source::fallback;
        } else {
            append_written(text_, info(span.field).neutral, part.fields.front().filter);
            add_once(rendered_.missing, span.field);
        }
        span.to = text_.size();
        spans_.push_back(span);
        ended_sentence_ = ends_sentence(text_.view());
    }

    void trim(std::size_t start, std::size_t first_span) {
        constexpr std::string_view blank = " \t\r\n";
        const auto last = text_.view().find_last_not_of(blank);
        text_.cut(last == std::string_view::npos ? start : std::max(start, last + 1));
        const auto first = std::min(text_.view().find_first_not_of(blank, start), text_.size());
        if (first == start) return;
        text_.erase(start, first - start);
        for (std::size_t i = first_span; i < spans_.size(); ++i) {
            spans_[i].from -= first - start;
            spans_[i].to -= first - start;
        }
    }

    Values& values_;
    Rendered& rendered_;
    TextSink& text_;
    std::vector<Span>& spans_;
    bool ended_sentence_ = false;
};

// Speech and texts run on; what is read on a page has paragraphs.
std::string_view separator(std::optional<Channel> channel) {
    const bool runs_on = channel == Channel::call || channel == Channel::voicemail || channel == Channel::text;
    return runs_on ? " " : "\n\n";
}

void write_subject(const Script& script, Values& values, Rendered& rendered) {
    if (script.subject.empty()) return;
    TextSink subject(rendered.subject);
    Writer writer(values, rendered, subject, rendered.subject_spans);
    for (const Block& block : script.subject) {
        if (!meets(block.when, values, script.technique)) continue;
        const std::size_t before = subject.size();
        if (before > 0) subject.append(" ");
        const std::size_t from = subject.size();
        writer.write(block.text);
        if (subject.size() == from) subject.cut(before);
    }
}

void write_blocks(const Script& script, Values& values, Rendered& rendered) {
    TextSink text(rendered.text);
    Writer writer(values, rendered, text, rendered.spans);
    const std::string_view between = separator(script.channel);
    for (std::size_t i = 0; i < script.blocks.size(); ++i) {
        const Block& block = script.blocks[i];
        if (!meets(block.when, values, script.technique)) continue;
        const std::size_t before = text.size();
        if (before > 0) text.append(between);
        const std::size_t from = text.size();
        writer.write(block.text);
        if (text.size() == from) {
            text.cut(before);
            continue;
        }
        rendered.blocks.push_back({.kind = block.kind, .block = i, .from = from, .to = text.size()});
    }
}

void clear(Rendered& rendered) {
    rendered.subject.clear();
    rendered.text.clear();
    rendered.subject_spans.clear();
    rendered.spans.clear();
    rendered.blocks.clear();
    rendered.missing.clear();
    rendered.left_out.clear();
}

} // namespace

// Notes are for the user: only where there is nothing else do they count.
std::size_t Rendered::words() const {
    std::size_t said = 0;
    std::size_t noted = 0;
    for (const BlockSpan& block : blocks)
        (block.kind == BlockKind::note ? noted : said) +=
            word_count(std::string_view(text).substr(block.from, block.to - block.from));
    const bool only_notes =
        std::ranges::all_of(blocks, [](BlockKind kind) { return kind == BlockKind::note; }, &BlockSpan::kind);
    return only_notes ? noted : said;
}

std::chrono::seconds Rendered::seconds() const { return speech_time(words(), words_per_minute); }

void render(const Script& script, const Prospect& prospect, const Profile& profile, const RenderContext& context,
            Rendered& rendered) {
    clear(rendered);
    Values values(prospect, profile, context, script.channel);
    write_subject(script, values, rendered);
    write_blocks(script, values, rendered);
    for (const Field field : script.asks)
        if (!values.of(field).known()) add_once(rendered.missing, field);
    rendered.words_per_minute = profile.words_per_minute;
}

Rendered render(const Script& script, const Prospect& prospect, const Profile& profile, const RenderContext& context) {
    Rendered rendered;
    rendered.text.reserve(512);
    render(script, prospect, profile, context, rendered);
    return rendered;
}

} // namespace ringback::script
