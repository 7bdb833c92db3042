#include "ui/script_search.hpp"

#include "ui/script_shelf.hpp"

#include <algorithm>
#include <optional>

namespace ringback::ui {
namespace {

char lower(char sign) { return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign; }

void add_hits(std::vector<ScriptHit>& hits, const script::Script& script, BlockPlace place, std::string_view query) {
    const script::Block& block = *block_at(script, place);
    const std::string_view source = block.text.source;
    auto at = source.begin();
    while (true) {
        const auto found = std::ranges::search(std::ranges::subrange(at, source.end()), query, {}, lower, lower);
        if (found.empty()) return;
        const auto from = static_cast<std::size_t>(found.begin() - source.begin());
        hits.push_back({&script, place, from, from + query.size(), !block.shared.empty()});
        at = found.end();
    }
}

// From the last one on, so that the places of those before stay true. None where it cannot be read any more.
std::optional<script::Script> with(const script::Script& script, const std::vector<const ScriptHit*>& hits,
                                   std::string_view by) {
    script::Script next = script;
    for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
        script::Block& block = blocks_of(next, (*hit)->place.in_subject)[(*hit)->place.at];
        std::string words = block.text.source;
        words.replace((*hit)->from, (*hit)->to - (*hit)->from, by);
        block.text = script::plain_template(std::move(words));
    }
    for (const ScriptHit* hit : hits) {
        script::Block& block = blocks_of(next, hit->place.in_subject)[hit->place.at];
        auto parsed = script::parse_template(block.text.source);
        if (!parsed || block.text.source.empty()) return std::nullopt;
        block.text = std::move(*parsed);
    }
    return next;
}

} // namespace

std::vector<ScriptHit> hits_in(const script::Library& library, std::string_view query) {
    std::vector<ScriptHit> hits;
    if (query.find_first_not_of(" \t") == std::string_view::npos) return hits;
    for (const script::Script& script : library.scripts)
        for (const bool in_subject : {true, false})
            for (std::size_t i = 0; block_at(script, {in_subject, i}) != nullptr; ++i)
                add_hits(hits, script, {in_subject, i}, query);
    return hits;
}

Replacement replaced(const std::vector<ScriptHit>& hits, std::string_view by, bool built_in) {
    Replacement result;
    for (auto at = hits.begin(); at != hits.end();) {
        const script::Script& script = *at->script;
        std::vector<const ScriptHit*> of_script;
        for (; at != hits.end() && at->script == &script; ++at)
            if (!at->shared) of_script.push_back(&*at);
        if (of_script.empty() || (!is_own(script) && !built_in)) continue;
        if (auto next = with(script, of_script, by)) {
            result.scripts.push_back(std::move(*next));
            result.hits += of_script.size();
        } else {
            result.refused.push_back(script.title);
        }
    }
    return result;
}

} // namespace ringback::ui
