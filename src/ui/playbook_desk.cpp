#include "ui/playbook_desk.hpp"

#include "exchange/playbook_json.hpp"
#include "playbook/sentences.hpp"
#include "playbook/wording.hpp"
#include "ui/playbook_shelf.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace ringback::ui {
namespace {

constexpr std::size_t piece = 3000;      // prospects a frame: some milliseconds
constexpr std::size_t most_listed = 100; // of those at a place
constexpr std::size_t most_told = 5;     // of those whose advice changes

using playbook::Survey;

void begin_survey(const Context& context, std::unique_ptr<Survey>& survey, playbook::Playbook playbook) {
    survey =
        std::make_unique<Survey>(std::move(playbook), context.model.profile, *context.moment.zones, context.moment.now);
}

// What the day, the profile or another playbook makes of everybody is counted from the start.
bool is_stale(const Context& context, const Survey& survey) {
    const PlaybookState& state = context.state.playbook;
    return state.profile_revision != context.model.profile_revision() || state.surveyed_on != context.moment.today ||
           state.survey_of != shown_sign(context) || context.moment.now >= survey.good_until();
}

bool advice_differs(const Survey& before, const Survey& after, std::size_t prospect) {
    const auto was = before.leaf_of(prospect);
    const auto is = after.leaf_of(prospect);
    return was != is || before.is_due(prospect) != after.is_due(prospect);
}

PlaybookEffect effect_of(const Context& context, const Survey& before, const Survey& after) {
    PlaybookEffect effect{before.due(), after.due(), 0, {}};
    for (const playbook::QueueEntry& entry : context.moment.queue) {
        if (!advice_differs(before, after, entry.prospect)) continue;
        ++effect.changed;
        if (effect.first.size() < most_told) effect.first.push_back(static_cast<std::uint32_t>(entry.prospect));
    }
    return effect;
}

std::string capitalised(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

} // namespace

const playbook::Playbook& shown_playbook(const Context& context) {
    const std::string& id = context.state.route.playbook;
    const PlaybookState& state = context.state.playbook;
    const playbook::Playbook* found = nullptr;
    if (state.draft != nullptr && state.draft->playbook().id == (id.empty() ? context.moment.playbook->id : id))
        found = state.draft->last_usable(); // a draft that was kept with faults has none
    if (found == nullptr && !id.empty())
        found = is_built_in(id) ? exchange::find_built_in_playbook(id) : own_playbook(context, id);
    return found == nullptr ? *context.moment.playbook : *found;
}

std::string shown_sign(const Context& context) {
    const PlaybookState& state = context.state.playbook;
    const playbook::Playbook& shown = shown_playbook(context);
    const bool drafted = state.draft != nullptr && state.draft->last_usable() == &shown;
    return shown.id + ' ' + std::to_string(is_built_in(shown.id) ? 0 : context.model.profile_revision()) + ' ' +
           std::to_string(drafted ? state.draft->revision() : 0);
}

const Prospect* path_prospect(const Context& context) {
    if (const Prospect* named = context.model.find(context.state.route.prospect)) return named;
    if (const Prospect* chosen = context.model.find(context.state.chosen)) return chosen;
    const auto& queue = context.moment.queue;
    return queue.empty() ? nullptr : &context.model.prospects()[queue.front().prospect];
}

Route playbook_route_with(const Context& context, std::string playbook, ProspectId prospect) {
    if (playbook == context.moment.playbook->id && prospect.empty()) playbook.clear();
    return {Screen::playbook, std::move(prospect), std::move(playbook)};
}

// The editor stays open only as long as its playbook is on screen.
void drop_old_draft(const Context& context) {
    PlaybookState& state = context.state.playbook;
    if (state.draft == nullptr) return;
    const std::string& id = context.state.route.playbook;
    if (state.draft->playbook().id != (id.empty() ? context.moment.playbook->id : id)) leave_editor(context);
}

void work_on_playbook(const Context& context) {
    PlaybookState& state = context.state.playbook;
    drop_old_draft(context);
    const playbook::Playbook& shown = shown_playbook(context);
    if (state.survey == nullptr || is_stale(context, *state.survey)) {
        if (state.survey != nullptr && state.survey->playbook().id != shown.id) state.values.clear();
        begin_survey(context, state.survey, shown);
        state.survey_of = shown_sign(context);
        state.trial.reset();
        state.effect.reset();
        state.people = {};
        state.profile_revision = context.model.profile_revision();
        state.surveyed_on = context.moment.today;
    }
    if (is_trying(context) && state.trial == nullptr) begin_survey(context, state.trial, tried_playbook(context));
    bool complete = state.survey->complete(context.model) || state.survey->step(context.model, piece);
    if (complete && state.trial != nullptr)
        complete = state.trial->complete(context.model) || state.trial->step(context.model, piece);
    state.working = !complete;
    const bool counted = state.effect && state.effect_revision == context.model.revision();
    if (complete && state.trial != nullptr && !counted) {
        state.effect = effect_of(context, *state.survey, *state.trial);
        state.effect_revision = context.model.revision();
    }
}

LitPath lit_path(const Context& context) {
    LitPath path{path_prospect(context), {}, 0};
    Survey* survey = context.state.playbook.survey.get();
    if (path.prospect != nullptr && survey != nullptr)
        path.leaf = survey->recommender().advise(*path.prospect, &path.because).leaf;
    return path;
}

std::size_t count_at_spot(const Survey& survey, const PlaybookLayout& layout, std::size_t spot) {
    std::size_t count = 0;
    const auto& nodes = survey.playbook().nodes;
    for (std::uint16_t node = 0; node < nodes.size(); ++node)
        for (std::uint8_t answer = 0; answer < nodes[node].answers.size(); ++answer)
            if (layout.spot_of(node, answer) == spot) count += survey.traffic().on_branch(node, answer);
    return count;
}

std::string answer_words(const playbook::Playbook& playbook, const playbook::Reason& reason) {
    const playbook::ReasonText text = playbook::reason_text(playbook, reason);
    const std::string figure = text.figure.empty() ? playbook::fact_phrase(reason.fact, reason.value) : text.figure;
    std::string words = capitalised(text.answer);
    if (!figure.empty() && figure != text.answer) words += ", " + figure;
    return words;
}

const PlaybookPeople& people_at(const Context& context, PlaybookPlace place) {
    PlaybookState& state = context.state.playbook;
    PlaybookPeople& people = state.people;
    if (people.place == place && people.revision == context.model.revision() && !state.working) return people;
    people = {place, state.working ? ~std::uint64_t{0} : context.model.revision(), 0, {}};
    std::vector<std::size_t> here = place.is_leaf ? state.survey->traffic().who_at_leaf(place.place)
                                                  : state.survey->traffic().who_at_node(place.place);
    const auto& places = context.moment.queue.places();
    std::erase_if(here, [&](std::size_t prospect) { return prospect >= places.size(); });
    people.count = here.size();
    const std::size_t most = std::min(most_listed, here.size());
    std::ranges::partial_sort(here, here.begin() + static_cast<std::ptrdiff_t>(most), {},
                              [&](std::size_t prospect) { return places[prospect]; });
    for (std::size_t i = 0; i < most; ++i) people.shown.push_back(static_cast<std::uint32_t>(here[i]));
    return people;
}

bool is_trying(const Context& context) {
    const auto& values = context.state.playbook.values;
    const auto& parameters = shown_playbook(context).parameters;
    if (values.size() != parameters.size()) return false;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] != parameters[i].value) return true;
    return false;
}

playbook::FactValue tried_value(const Context& context, std::size_t parameter) {
    const auto& values = context.state.playbook.values;
    return parameter < values.size() ? values[parameter] : shown_playbook(context).parameters[parameter].value;
}

void try_value(const Context& context, std::size_t parameter, playbook::FactValue value) {
    PlaybookState& state = context.state.playbook;
    const auto& parameters = shown_playbook(context).parameters;
    if (state.values.size() != parameters.size()) {
        state.values.clear();
        for (const playbook::Parameter& each : parameters) state.values.push_back(each.value);
    }
    state.values[parameter] = value;
    state.trial.reset();
    state.effect.reset();
}

void put_back(const Context& context) {
    context.state.playbook.values.clear();
    context.state.playbook.trial.reset();
    context.state.playbook.effect.reset();
}

playbook::Playbook tried_playbook(const Context& context) {
    playbook::Playbook playbook = shown_playbook(context);
    for (std::size_t i = 0; i < playbook.parameters.size(); ++i) playbook.parameters[i].value = tried_value(context, i);
    return playbook;
}

} // namespace ringback::ui
