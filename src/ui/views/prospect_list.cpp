#include "ui/views/prospect_list.hpp"

#include "core/queries.hpp"
#include "ui/marks.hpp"
#include "ui/prospect_search.hpp"
#include "ui/text_match.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace ringback::ui {
namespace {

using Places = std::vector<std::uint32_t>;

// Sorted by the key, then by what it was before: the order of the names.
template <class KeyOf>
void sort_on(Places& places, bool down, KeyOf&& key_of) {
    using Key = std::decay_t<decltype(key_of(0u))>;
    std::vector<std::pair<Key, std::uint32_t>> keyed;
    keyed.reserve(places.size());
    for (const std::uint32_t place : places) keyed.emplace_back(key_of(place), place);
    std::ranges::stable_sort(
        keyed, [down](const auto& a, const auto& b) { return down ? b.first < a.first : a.first < b.first; });
    std::ranges::transform(keyed, places.begin(), [](const auto& entry) { return entry.second; });
}

std::string folded(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

// Since when it is silent: whoever was heard of least lately comes first with `down`.
std::int64_t silent_since(const Prospect& prospect, Instant now) {
    const Touch* heard = last_heard(prospect, now);
    std::int64_t first = std::numeric_limits<std::int64_t>::max();
    if (heard != nullptr) return heard->at.time_since_epoch().count();
    for (const Touch& touch : prospect.touches)
        if (touch.at <= now) first = std::min<std::int64_t>(first, touch.at.time_since_epoch().count());
    return first;
}

void sort(Places& places, const Context& context) {
    const auto& prospects = context.model.prospects();
    const bool down = context.state.prospect_sort_down;
    const auto by_name = [&](std::uint32_t place) { return folded(display_name(prospects[place])); };
    if (context.state.prospect_sort != ProspectSort::name) sort_on(places, false, by_name);
    switch (context.state.prospect_sort) {
    case ProspectSort::name: return sort_on(places, down, by_name);
    case ProspectSort::company:
        // Those without one come last either way.
        return sort_on(places, down, [&](std::uint32_t place) {
            return std::pair(prospects[place].company.empty() != down, folded(prospects[place].company));
        });
    case ProspectSort::status:
        return sort_on(places, down, [&](std::uint32_t place) { return static_cast<int>(prospects[place].status); });
    case ProspectSort::due:
        return sort_on(places, down, [&](std::uint32_t place) {
            const auto& order = context.moment.queue.places();
            return place < order.size() ? order[place] : order.size();
        });
    case ProspectSort::silent:
        return sort_on(places, !down, [&](std::uint32_t place) {
            const std::int64_t since = silent_since(prospects[place], context.moment.now);
            const bool never = since == std::numeric_limits<std::int64_t>::max();
            return std::pair(never == down, since);
        });
    case ProspectSort::value:
        return sort_on(places, down, [&](std::uint32_t place) {
            const auto& value = prospects[place].value;
            return value ? value->amount : -1.0;
        });
    }
}

bool is_shown(const Prospect& prospect, const UiState& state, std::span<const std::string> words) {
    return (!state.prospect_status || prospect.status == *state.prospect_status) && is_found(prospect, words);
}

void forget_removed(const Context& context) {
    std::erase_if(context.state.marked, [&](const ProspectId& id) { return context.model.find(id) == nullptr; });
}

} // namespace

std::span<const std::uint32_t> listed_prospects(const Context& context) {
    UiState& state = context.state;
    ProspectListCache& cache = state.prospect_list;
    const auto& prospects = context.model.prospects();
    const bool by_time = state.prospect_sort == ProspectSort::due || state.prospect_sort == ProspectSort::silent;
    const bool same_order = cache.revision == context.model.revision() &&
                            (!by_time || cache.now == context.moment.now) && cache.status == state.prospect_status &&
                            cache.sort == state.prospect_sort && cache.down == state.prospect_sort_down;
    if (same_order && cache.query == state.prospect_query) return cache.shown;
    const std::vector<std::string> words = query_words(state.prospect_query);
    if (same_order && state.prospect_query.starts_with(cache.query)) {
        // More was typed: only those shown can still match.
        std::erase_if(cache.shown, [&](std::uint32_t place) { return !is_shown(prospects[place], state, words); });
    } else {
        cache.shown.clear();
        for (std::uint32_t place = 0; place < prospects.size(); ++place)
            if (is_shown(prospects[place], state, words)) cache.shown.push_back(place);
        sort(cache.shown, context);
        forget_removed(context);
    }
    cache.revision = context.model.revision();
    cache.now = context.moment.now;
    cache.query = state.prospect_query;
    cache.status = state.prospect_status;
    cache.sort = state.prospect_sort;
    cache.down = state.prospect_sort_down;
    return cache.shown;
}

void sort_by(UiState& state, ProspectSort column) {
    const bool figures = column == ProspectSort::value || column == ProspectSort::silent;
    state.prospect_sort_down = state.prospect_sort == column ? !state.prospect_sort_down : figures;
    state.prospect_sort = column;
}

bool is_marked(const UiState& state, const ProspectId& id) { return is_marked(state.marked, id); }

void mark(UiState& state, const ProspectId& id, bool on) { mark(state.marked, id, on); }

void mark_all(const Context& context, std::span<const std::uint32_t> shown, bool on) {
    auto& marked = context.state.marked;
    std::vector<ProspectId> ids;
    ids.reserve(shown.size());
    for (const std::uint32_t place : shown) ids.push_back(context.model.prospects()[place].id);
    std::ranges::sort(ids);
    std::vector<ProspectId> result;
    if (on)
        std::ranges::set_union(marked, ids, std::back_inserter(result));
    else
        std::ranges::set_difference(marked, ids, std::back_inserter(result));
    marked = std::move(result);
}

std::size_t count_marked(const Context& context, std::span<const std::uint32_t> shown) {
    if (context.state.marked.empty()) return 0;
    return static_cast<std::size_t>(std::ranges::count_if(
        shown, [&](std::uint32_t place) { return is_marked(context.state, context.model.prospects()[place].id); }));
}

} // namespace ringback::ui
