// Any bytes as a template, as a prospect's record and as a text to check: no crash, no raw field that the template did
// not ask for as a sign, valid UTF-8 whatever the record holds, finds within the text and on the borders of characters.
#include "exchange/lint_rules_json.hpp"
#include "exchange/utf8.hpp"
#include "script/render.hpp"
#include "script/sms.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace ringback;
using namespace ringback::script;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

bool is_border(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u;
}

void check_text(std::string_view text) {
    for (const Finding& finding : exchange::builtin_linter().check(text, {.channel = Channel::text})) {
        require(finding.from <= finding.to && finding.to <= text.size());
        if (!exchange::first_bad_utf8(text)) require(is_border(text, finding.from) && is_border(text, finding.to));
    }
    const Sms sms = sms_of(text);
    require(sms.segments() >= 1 && (sms.encoding == SmsEncoding::ucs2 || sms.units >= text.size() / 3));
    const std::string plain = plain_version(text);
    require(plain_version(plain) == plain);
}

void render_with(const Template& words, std::string_view record) {
    Script script;
    script.id = script.technique = "fuzz";
    script.channel = Channel::email;
    script.blocks.push_back({BlockKind::reason, words, {}});
    Prospect prospect;
    prospect.given_name = prospect.company = prospect.interest = std::string(record);
    const TimeZone zone = TimeZone::utc();
    const Rendered rendered = render(script, prospect, {}, {.now = {}, .user_zone = zone, .tidbit = {}, .given = {}});
    if (exchange::first_bad_utf8(words.source)) return; // packs are UTF-8 before they are read
    require(!exchange::first_bad_utf8(rendered.text));
    for (const Span& span : rendered.spans)
        require(span.from <= span.to && span.to <= rendered.text.size() && is_border(rendered.text, span.from));
    check_text(rendered.text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const std::string_view source = bytes.substr(0, bytes.find('\n'));
    const std::string_view record = bytes.substr(std::min(source.size() + 1, bytes.size()));
    check_text(bytes);
    const auto parsed = parse_template(source);
    if (parsed)
        render_with(*parsed, record);
    else
        require(parsed.error().at <= source.size() && !parsed.error().reason.empty());
    return 0;
}
