// Owns: reading the records of a workspace file member by member, for the sources that do it. Must not know: what
// stands at the top of the file (workspace_reader.cpp).
#pragma once

#include "core/model.hpp"
#include "core/zone.hpp"
#include "exchange/json_record.hpp"
#include "exchange/utf8.hpp"
#include "exchange/workspace_json.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace ringback::exchange {

// profile_reader.cpp has what belongs to the profile, workspace_reader.cpp what belongs to prospects.
struct WorkspaceReader {
    JsonRecordReader json;
    Zones& zones;
    std::unordered_set<std::string> known_zones; // asked for once each: most prospects share a few

    WorkspaceReader(std::string_view bytes, Zones& all_zones)
        : json(bytes, workspace_depth_limit)
        , zones(all_zones) {}

    bool known(const std::string& zone) {
        if (known_zones.contains(zone)) return true;
        if (zones.find(zone) == nullptr) return json.refuse("unknown time zone " + cited(zone));
        known_zones.insert(zone);
        return true;
    }
    bool zone(std::string& out) { return json.text(out) && known(out); }
    bool zone_or_none(std::string& out) { return json.is_null() || (json.text(out) && (out.empty() || known(out))); }
    bool day_or_none(std::optional<Day>& out) { return json.is_null() || json.day(out.emplace()); }
    bool time_of_day(std::chrono::minutes& out);
    bool week_days(WorkDays& out);
    bool texts(std::vector<std::string>& out) {
        return json.list([&](std::size_t) { return json.text(out.emplace_back()); });
    }

    bool profile(Profile& profile);
    bool time_off(TimeOff& off);
    bool calling_span(CallingSpan& span);
    bool calling_limit(CallingLimit& limit);
    bool filter_term(FilterTerm& term);
    bool saved_view(SavedView& view);
    bool review(ReviewNote& review);
    bool decision(Decision& decision);
    bool prospect(Prospect& prospect);
    bool sent(SentWords& sent);
    bool touch(Touch& touch);
    bool touches(std::vector<Touch>& touches);
    bool money(Money& money);
    bool agreement(Agreement& agreement);
    bool tidbit(Tidbit& tidbit);
    bool process(Process& process);
    bool permissions(Permissions& permissions);
};

template <class Record>
using Member = JsonRecordReader::Member<Record, WorkspaceReader>;

template <class Record, std::size_t count>
bool read_members(WorkspaceReader& reader, const std::array<Member<Record>, count>& members, Record& record,
                  std::span<const std::string_view> required = {}) {
    std::uint64_t seen = 0;
    if (!reader.json.object(reader, std::span<const Member<Record>>{members}, record, record.opaque, seen))
        return false;
    for (std::size_t i = 0; i < count; ++i)
        if (!(seen >> i & 1) && std::ranges::find(required, members[i].name) != required.end())
            return reader.json.refuse_at(members[i].name, "missing");
    return true;
}

} // namespace ringback::exchange
