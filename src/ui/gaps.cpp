#include "ui/gaps.hpp"

#include "ui/views/record_edit.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <utility>

namespace ringback::ui {
namespace {

using script::Field;

std::vector<script::Given>& own_given(UiState& state, const ProspectId& id) {
    if (state.words.of != id) state.words = {.of = id};
    return state.words.given;
}

std::string typed_text(const UiState& state, const ProspectId& id, Field field) {
    const auto& given = given_for(state, id);
    const auto found = std::ranges::find(given, field, &script::Given::field);
    return found == given.end() ? std::string() : found->value;
}

// The first word and the rest.
void keep_full_name(ProspectDetails& details, const std::string& name) {
    const std::size_t space = name.find(' ');
    details.given_name = name.substr(0, space);
    if (space != std::string::npos) details.family_name = name.substr(space + 1);
}

void put(ProspectDetails& details, Field field, std::string text) {
    switch (field) {
    case Field::given_name: details.given_name = std::move(text); break;
    case Field::full_name: keep_full_name(details, text); break;
    case Field::family_name: details.family_name = std::move(text); break;
    case Field::company: details.company = std::move(text); break;
    case Field::role: details.role = std::move(text); break;
    case Field::interest: details.interest = std::move(text); break;
    case Field::agreement_subject: details.agreement->subject = std::move(text); break;
    case Field::agreement_still_missing: details.agreement->still_missing = std::move(text); break;
    case Field::tidbit: details.tidbits.push_back({.text = std::move(text)}); break;
    default: break;
    }
}

void put(Profile& profile, Field field, std::string text) {
    switch (field) {
    case Field::user_name:
    case Field::user_given_name: profile.name = std::move(text); break;
    case Field::user_company: profile.company = std::move(text); break;
    case Field::user_phone: profile.phone = std::move(text); break;
    case Field::user_email: profile.email = std::move(text); break;
    default: break;
    }
}

} // namespace

const std::vector<script::Given>& given_for(const UiState& state, const ProspectId& id) {
    static const std::vector<script::Given> none;
    return state.words.of == id ? state.words.given : none;
}

std::string& given_text(UiState& state, const ProspectId& id, Field field) {
    auto& given = own_given(state, id);
    auto found = std::ranges::find(given, field, &script::Given::field);
    if (found == given.end()) found = given.insert(given.end(), {field, {}});
    return found->value;
}

std::vector<Field> gaps_of(const UiState& state, const ProspectId& id, const script::Script& script,
                           const script::Rendered& rendered) {
    std::vector<Field> gaps = rendered.missing;
    const auto add_given = [&](const std::vector<script::Span>& spans) {
        for (const script::Span& span : spans)
            if (span.source == script::Span::Source::given) gaps.push_back(span.field);
    };
    add_given(rendered.subject_spans);
    add_given(rendered.spans);
    for (const Field asked : script.asks)
        if (!typed_text(state, id, asked).empty()) gaps.push_back(asked);
    std::ranges::sort(gaps);
    const auto repeated = std::ranges::unique(gaps);
    gaps.erase(repeated.begin(), repeated.end());
    return gaps;
}

std::string_view question_of(Field field) {
    return field == Field::true_scarcity ? "What is truly limited now? (only if it is true)"
                                         : script::info(field).label;
}

KeptIn kept_in(Field field, const Prospect& prospect) {
    switch (field) {
    case Field::agreement_subject:
    case Field::agreement_still_missing: return prospect.agreement ? KeptIn::record : KeptIn::nowhere;
    case Field::given_name:
    case Field::full_name:
    case Field::family_name:
    case Field::company:
    case Field::role:
    case Field::interest:
    case Field::tidbit: return KeptIn::record;
    case Field::user_name:
    case Field::user_given_name:
    case Field::user_company:
    case Field::user_phone:
    case Field::user_email: return KeptIn::profile;
    default: return KeptIn::nowhere;
    }
}

void keep_gap(const Context& context, const Prospect& prospect, Field field) {
    std::string text = typed_text(context.state, prospect.id, field);
    const KeptIn where = kept_in(field, prospect);
    if (text.find_first_not_of(" \t\n") == std::string::npos || where == KeptIn::nowhere) return;
    const std::string label(script::info(field).label);
    if (where == KeptIn::profile)
        edit_profile(context, label + " kept in your profile",
                     [&](Profile& profile) { put(profile, field, std::move(text)); });
    else
        edit_record(context, prospect, label + " kept for " + short_name(prospect),
                    [&](ProspectDetails& details) { put(details, field, std::move(text)); });
    std::erase_if(context.state.words.given, [field](const script::Given& given) { return given.field == field; });
}

std::string missing_text(const std::vector<script::Field>& missing) {
    std::string words;
    for (std::size_t i = 0; i < missing.size(); ++i) {
        if (i > 0) words += i + 1 == missing.size() ? " and " : ", ";
        words += script::info(missing[i]).label;
    }
    return words;
}

std::string refusal(std::string_view not_done, const script::Rendered& rendered) {
    std::string words(not_done);
    words += ": ";
    words += missing_text(rendered.missing);
    return words + (rendered.missing.size() == 1 ? " is not known yet. Fill it in below the words."
                                                 : " are not known yet. Fill them in below the words.");
}

bool refused_for_gaps(const Context& context, const ProspectId& id, const script::Rendered& rendered,
                      std::string_view not_done) {
    if (rendered.missing.empty()) return false;
    own_given(context.state, id);
    context.state.words.ask = rendered.missing.front();
    context.out.ask(Say{refusal(not_done, rendered)});
    return true;
}

} // namespace ringback::ui
