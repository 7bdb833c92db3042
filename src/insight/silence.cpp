#include "insight/silence.hpp"

#include "core/queries.hpp"

#include <algorithm>

namespace ringback::insight {
namespace {

bool is_heard(const Touch& touch) { return touch.direction == Direction::in || is_conversation(touch); }

// How a silence stands that no touch has ended; none where nobody waits for anything.
std::optional<Silence::End> open_end(const Prospect& prospect, Day today) {
    switch (prospect.status) {
    case Status::won: return std::nullopt;
    case Status::lost:
    case Status::closed: return Silence::End::closed;
    case Status::later:
        if (prospect.revisit_on && *prospect.revisit_on > today) return std::nullopt;
        break;
    case Status::open: break;
    }
    return prospect.do_not_contact ? Silence::End::closed : Silence::End::lasting;
}

} // namespace

void add_silences(std::vector<Silence>& all, const Prospect& prospect, std::size_t place, const Patience& patience) {
    const Day today = patience.user_zone.day(patience.now);
    std::optional<Day> from;
    bool turned_away = false;
    const auto add = [&](Day to, Silence::End end) {
        const std::chrono::days lasted = patience.calendar.elapsed(*from, to);
        if (lasted < patience.patience) return;
        const bool heard = end == Silence::End::came_back || end == Silence::End::turned_away;
        all.push_back({place, *from, heard ? std::optional{to} : std::nullopt, lasted, end});
    };
    for (const Touch* touch : time_ordered(prospect, patience.now)) {
        if (!is_heard(*touch)) continue;
        const Day day = patience.user_zone.day(touch->at);
        turned_away = touch->outcome == Outcome::opted_out;
        if (from) add(day, turned_away ? Silence::End::turned_away : Silence::End::came_back);
        if (turned_away) return; // whatever came later is no silence to wonder about
        from = day;
    }
    if (!from) return;
    if (const auto end = open_end(prospect, today)) add(today, *end);
}

std::vector<Silence> silences_of(const Model& model, const Patience& patience) {
    std::vector<Silence> all;
    for (std::size_t place = 0; place < model.prospects().size(); ++place)
        add_silences(all, model.prospects()[place], place, patience);
    return all;
}

CameBack came_back(const std::vector<Silence>& silences) {
    const auto ended = [&](Silence::End end) {
        return static_cast<std::size_t>(std::ranges::count(silences, end, &Silence::end));
    };
    return {share_of(ended(Silence::End::came_back), silences.size()), ended(Silence::End::lasting)};
}

} // namespace ringback::insight
