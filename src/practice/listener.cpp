#include "practice/listener.hpp"

#include "script/speech_time.hpp"
#include "script/word_list.hpp"

#include <array>
#include <cstdlib>

namespace ringback::practice {
namespace {

struct Pattern {
    Check check;
    std::string_view say; // as in script/lint_rules.hpp
};

constexpr std::array<Pattern, 38> patterns{{
    {Check::apology_first, "apologise|apologize|apologies|apology|sorry"},
    {Check::own_fault, "my fault|mistake|doing"},
    {Check::own_fault, "i did|do not listen|ask|explain|hear|notice|understand"},
    {Check::own_fault, "i got|went|had|put _? _? wrong"},
    {Check::own_fault, "i should|could have"},
    {Check::own_fault, "i may|might|must have _? _?"},
    {Check::own_fault, "i missed|misread|misunderstood|talked|rushed|pushed"},
    {Check::own_fault, "dropped the ball"},
    {Check::no_agenda, "not calling|ringing|writing|here|trying to sell|move|push|talk|persuade|get|close|win"},
    {Check::no_agenda, "not a sales call|pitch"},
    {Check::no_agenda, "nothing to sell"},
    {Check::no_agenda, "not want|asking you? to sell|move|push|talk|persuade|decide"},
    {Check::asked_feedback, "where did|have i go|went|gone|go|lose|lost wrong|you"},
    {Check::asked_feedback, "where i went|lost|missed wrong|you|it"},
    {Check::asked_feedback, "what did i miss|misread|overlook|get"},
    {Check::asked_feedback, "what i missed|misread|overlooked|got"},
    {Check::asked_feedback, "what should|could|might i have done|asked|said|shown"},
    {Check::asked_feedback, "what would have helped|been better|more|useful"},
    {Check::asked_feedback, "how could|can|might i have? helped|help|done|do you? better|more?"},
    {Check::asked_feedback, "your? honest|frank? feedback"},
    {Check::graceful, "chose|chosen|went|gone|decided|picked|found with|on|for? someone|somebody|something|another"},
    {Check::graceful, "gone|went|looked|bought elsewhere"},
    {Check::graceful, "that|it is perfectly|completely|quite|entirely? fine|okay|alright"},
    {Check::graceful, "no hard feelings"},
    {Check::stepped_back, "when we last? met|spoke|talked|sat|walked|left|parted"},
    {Check::stepped_back, "last time we|you"},
    {Check::stepped_back, "our last? talk|conversation|meeting|visit|call"},
    {Check::stepped_back, "where we left"},
    {Check::stepped_back, "you asked|told|said|mentioned|wanted me|that|about|to|whether"},
    {Check::asked_channel, "do|would you prefer|rather have|get? a|an? call|email|text|phone|write|letter"},
    {Check::asked_channel, "how do|would|should|shall you|i like|prefer|reach|contact|write"},
    {Check::asked_channel, "which way|channel is|do|would|suits"},
    {Check::asked_channel, "call|email|text or text|email|call"},
    {Check::new_agreement, "may|can|could|shall|should i call|ring|write|email|text|ask you? _? _? on|in|next|again"},
    {Check::new_agreement, "fine|okay|alright to say no"},
    {Check::new_agreement, "no is a? perfectly? fine|good|okay|fair"},
    {Check::new_agreement, "shall|should|could|can|may we talk|meet|speak on|again|in|next"},
    {Check::new_agreement, "put a|the date|day|time in|down"},
}};

constexpr std::string_view pressure_rules = "pressure.";

} // namespace

Listener::Listener(const script::Linter& linter)
    : linter_(&linter) {
    for (std::size_t i = 0; i < patterns.size(); ++i)
        if (!table_.add(patterns[i].say, static_cast<std::uint16_t>(i))) std::abort(); // a constant that is misspelt
    table_.finish();
}

Heard Listener::hear(std::string_view words, std::optional<Channel> channel) const {
    Heard heard;
    heard.seconds = script::speech_time(script::word_count(words), 0);
    for (const script::Finding& finding : linter_->check(words, {.channel = channel}))
        if (finding.rule->id.starts_with(pressure_rules)) ++heard.pressure;
    script::WordList list;
    script::list_words(words, table_.numbers(), list);
    for (std::size_t word = 0; word < list.words.size(); ++word)
        table_.each_at(
            list.words, word, [](std::uint16_t) { return true; },
            [&](std::uint16_t mark, std::size_t) { heard.serves.add(patterns[mark].check); });
    return heard;
}

} // namespace ringback::practice
