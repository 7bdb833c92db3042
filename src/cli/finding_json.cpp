#include "cli/finding_json.hpp"

#include "script/sms.hpp"

#include <span>

namespace ringback::cli {

void write_finding(exchange::JsonObjectWriter& object, const script::Finding& finding) {
    object.text("rule", finding.rule->id);
    object.whole_number("from", static_cast<std::int64_t>(finding.from));
    object.whole_number("to", static_cast<std::int64_t>(finding.to));
    object.text("why", finding.why);
    if (finding.instead.empty())
        object.null("instead");
    else
        object.text("instead", finding.instead.front());
    object.text("credit", finding.rule->credit);
    if (finding.instead.size() > 1)
        exchange::append_json_list(object.member("others"), std::span(finding.instead).subspan(1),
                                   exchange::append_json_text);
}

void append_sms(std::string& out, std::string_view text) {
    const script::Sms sms = script::sms_of(text);
    exchange::JsonObjectWriter object{out};
    object.text("encoding", word_from(sms.encoding));
    object.whole_number("segments", static_cast<std::int64_t>(sms.segments()));
    object.whole_number("units", static_cast<std::int64_t>(sms.units));
    object.close();
}

} // namespace ringback::cli
