#include "ui/command_search.hpp"

#include "exchange/folded_text.hpp"
#include "ui/acts.hpp"
#include "ui/icons.hpp"
#include "ui/shown_parts.hpp"
#include "ui/text_match.hpp"
#include "ui/views/queue_row.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace ringback::ui {
namespace {

constexpr std::size_t most_in_group = 7;
constexpr std::size_t most_recent = 4;
constexpr std::size_t group_count = 6;

// ASCII, which most names are, without a look at every character.
std::string folded_quickly(std::string_view text) {
    if (std::ranges::any_of(text, [](char c) { return (static_cast<unsigned char>(c) & 0x80u) != 0; }))
        return exchange::folded(text);
    return exchange::lower_ascii(text);
}

void fold_all(const Context& context, PaletteState& state) {
    if (state.revision == context.model.revision() && !state.folded.empty()) return;
    state.revision = context.model.revision();
    state.folded.clear();
    state.folded.reserve(context.model.prospects().size());
    for (const Prospect& prospect : context.model.prospects()) {
        std::string text = folded_quickly(display_name(prospect));
        if (!prospect.company.empty()) text += ' ' + folded_quickly(prospect.company);
        state.folded.push_back(std::move(text));
    }
    state.matched_query.clear();
}

// The places of all that match, narrowed down from those before where letters were added.
void match_prospects(const Context& context, PaletteState& state, std::span<const std::string> words) {
    fold_all(context, state);
    if (!state.matched_query.empty() && state.query == state.matched_query) return;
    const bool narrower = !state.matched_query.empty() && state.query.starts_with(state.matched_query);
    if (!narrower) {
        state.matched.resize(state.folded.size());
        for (std::uint32_t i = 0; i < state.matched.size(); ++i) state.matched[i] = i;
    }
    state.best.clear();
    std::vector<std::pair<int, std::uint32_t>> ranked; // by score, then by the order of the queue
    std::erase_if(state.matched, [&](std::uint32_t place) {
        const int score = fit_whole(state.folded[place], words);
        if (score > 0) ranked.emplace_back(score, place);
        return score == 0;
    });
    const auto& order = context.moment.queue.places();
    const auto better = [&](const auto& a, const auto& b) {
        if (a.first != b.first) return a.first > b.first;
        return order.size() > std::max(a.second, b.second) ? order[a.second] < order[b.second] : a.second < b.second;
    };
    const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(most_in_group, ranked.size()));
    std::partial_sort(ranked.begin(), end, ranked.end(), better);
    for (auto each = ranked.begin(); each != end; ++each) state.best.emplace_back(each->second, each->first);
    state.matched_query = state.query;
}

PaletteRow prospect_row(const Context& context, std::uint32_t place, int score) {
    const Prospect& prospect = context.model.prospects()[place];
    PaletteRow row{place, CommandId::open_page, display_name(prospect), {}, icon::user_round, score};
    if (const auto* entry = context.moment.entry_of(context.model, prospect.id)) {
        const RowWords words = row_words(context, *entry);
        row.quiet = exchange::lower_ascii(words.technique.substr(0, 1)) +
                    (words.technique.empty() ? "" : words.technique.substr(1));
        if (!words.silent.empty()) row.quiet += (row.quiet.empty() ? "" : ", ") + words.silent;
    }
    return row;
}

PaletteRow command_row(const Context& context, CommandId id, const Subject& subject, int score) {
    PaletteRow row{{}, id, offered_label(context, id, subject), {}, command(id).icon, score};
    if (command(id).group == CommandGroup::prospect) row.quiet = "for " + short_name(*subject.prospect);
    return row;
}

// Never in the palette: itself, and what is about something pointed at.
bool is_offered(const Context& context, CommandId id, const Subject& subject) {
    return id != CommandId::palette && id != CommandId::more && command(id).group != CommandGroup::touch &&
           shows(context, id) && applies(context, id, subject);
}

int score_of(const PaletteRow& row, std::span<const std::string> words) {
    const std::string label = exchange::folded(row.label);
    if (const int score = fit(label, words); score > 0) return score;
    const std::string quiet = label + ' ' + exchange::folded(row.quiet);
    // Of all that can be done for somebody, what is advised comes first.
    const int first = row.command == CommandId::act ? 2 : row.command == CommandId::log_details ? 1 : 0;
    if (const int score = fit_whole(quiet, words); score > 0) return score * 2 / 3 + first;
    return fit_whole(quiet + ' ' + std::string(command(row.command).also), words) / 2;
}

std::vector<PaletteGroup> found(const Context& context, const Subject& subject, std::span<const std::string> words) {
    PaletteState& state = *context.state.palette;
    std::vector<PaletteGroup> groups(1 + group_count);
    groups[0].title = "Prospects";
    match_prospects(context, state, words);
    for (const auto& [place, score] : state.best) groups[0].rows.push_back(prospect_row(context, place, score));
    for (const Command& each : commands()) {
        if (!is_offered(context, each.id, subject)) continue;
        PaletteRow row = command_row(context, each.id, subject, 0);
        row.score = score_of(row, words);
        if (row.score > 0) groups[1 + static_cast<std::size_t>(each.group)].rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        auto& rows = groups[i].rows;
        if (i > 0) groups[i].title = group_title(static_cast<CommandGroup>(i - 1), subject.prospect);
        std::ranges::stable_sort(rows, std::ranges::greater{}, &PaletteRow::score);
        if (rows.size() > most_in_group) rows.resize(most_in_group);
        groups[i].best = rows.empty() ? 0 : rows.front().score;
    }
    std::erase_if(groups, [](const PaletteGroup& group) { return group.rows.empty(); });
    std::ranges::stable_sort(groups, std::ranges::greater{}, &PaletteGroup::best);
    return groups;
}

// Before anything is typed: what was run last, and what is of most use here.
std::vector<PaletteGroup> useful(const Context& context, const Subject& subject) {
    using enum CommandId;
    constexpr std::array<CommandId, 16> usual{act,          log_no_answer,   log_left_message, log_spoke,
                                              log_details,  open_page,       show_on_today,    edit_details,
                                              go_today,     go_prospects,    go_data,          go_profile,
                                              add_prospect, import_contacts, save_file,        shortcuts};
    std::vector<PaletteGroup> groups;
    const auto add = [&](CommandId id, const std::string& title) {
        if (!is_offered(context, id, subject)) return;
        if (groups.empty() || groups.back().title != title) groups.push_back({title, {}, 0});
        groups.back().rows.push_back(command_row(context, id, subject, 0));
    };
    const auto& recent = context.state.recent;
    for (std::size_t i = 0; i < std::min(most_recent, recent.size()); ++i) add(recent[i], "Recent");
    for (const CommandId id : usual)
        if (std::ranges::find(recent, id) >=
            recent.begin() + static_cast<std::ptrdiff_t>(std::min(most_recent, recent.size())))
            add(id, group_title(command(id).group, subject.prospect));
    return groups;
}

} // namespace

std::string offered_label(const Context& context, CommandId id, const Subject& subject) {
    if (id == CommandId::act && subject.prospect != nullptr)
        if (const auto* entry = context.moment.entry_of(context.model, subject.prospect->id)) {
            const auto words = words_for(context, *subject.prospect, entry->advice);
            const Act act = act_of(context, *subject.prospect, *entry, words);
            if (!act.label.empty()) return act.label;
        }
    if (id == CommandId::revisit_later && subject.prospect != nullptr && subject.prospect->status == Status::later)
        return "Change the day to revisit";
    if (id == CommandId::letter_keys)
        return context.state.letter_keys ? "Switch keys of one letter off" : "Switch keys of one letter on";
    return std::string(command(id).label);
}

std::string group_title(CommandGroup group, const Prospect* prospect) {
    switch (group) {
    case CommandGroup::prospect: return prospect != nullptr ? "For " + short_name(*prospect) : "For a prospect";
    case CommandGroup::touch: return "For a touch";
    case CommandGroup::go: return "Go to";
    case CommandGroup::workspace: return "Workspace";
    case CommandGroup::appearance: return "Appearance";
    case CommandGroup::help: return "Help";
    }
    return {};
}

std::vector<PaletteGroup> palette_groups(const Context& context) {
    const Subject subject{current_prospect(context)};
    const auto words = query_words(context.state.palette->query);
    return words.empty() ? useful(context, subject) : found(context, subject, words);
}

} // namespace ringback::ui
