// Owns: what the tests of the built-in scripts share: the records they are rendered for. Must not know: what is
// checked.
#pragma once

#include "exchange/builtin_scripts.hpp"
#include "script/choose.hpp"
#include "script/sample_records.hpp"

#include <doctest/doctest.h>

#include <cctype>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::script {

inline const std::vector<Script>& all_scripts() { return exchange::builtin_scripts().scripts; }

// The records to render for: all that is known, nothing at all, and a process with every gap.
inline std::vector<Prospect> all_prospects() {
    Prospect gaps = full_prospect();
    gaps.process[ProcessStep::rapport] = StepState::partly;
    Prospect bare;
    bare.given_name = "Bo";
    Prospect nothing_agreed = gaps;
    nothing_agreed.agreement.reset();
    return {full_prospect(), gaps, nothing_agreed, bare, Prospect{}};
}

inline RenderContext context(bool scarcity) {
    RenderContext made = context_at(sample_now());
    if (scarcity) made.given = {{Field::true_scarcity, "the corner lot is open to others from Monday on"}};
    return made;
}

// Calls `check` with every script rendered for every sample prospect, profile and context.
template <class Check>
void for_each_rendering(Check check) {
    for (const Script& script : all_scripts())
        for (const Prospect& prospect : all_prospects())
            for (const bool has_profile : {true, false})
                for (const bool scarcity : {true, false}) {
                    const Profile profile = has_profile ? full_profile() : Profile{};
                    const Rendered rendered = render(script, prospect, profile, context(scarcity));
                    CAPTURE(script.id);
                    CAPTURE(rendered.text);
                    check(script, rendered);
                }
}

inline std::string lower_ascii(std::string_view text) {
    std::string lower;
    for (const char sign : text) lower += static_cast<char>(std::tolower(static_cast<unsigned char>(sign)));
    for (std::size_t at = lower.find("’"); at != lower.npos; at = lower.find("’")) lower.replace(at, 3, "'");
    return lower;
}

inline const Script& chosen(std::string_view technique, std::optional<Channel> channel, const Prospect& prospect) {
    const Script* script = choose(exchange::builtin_scripts(), technique, channel, prospect, sample_now());
    CAPTURE(technique);
    REQUIRE(script != nullptr);
    return *script;
}

inline std::string text_of(std::string_view id, const Prospect& prospect, bool scarcity = false) {
    const Script* script = exchange::builtin_scripts().find(id);
    CAPTURE(id);
    REQUIRE(script != nullptr);
    return render(*script, prospect, full_profile(), context(scarcity)).text;
}

inline bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

} // namespace ringback::script
