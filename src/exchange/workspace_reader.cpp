#include "exchange/workspace_json.hpp"

#include "exchange/utf8.hpp"
#include "exchange/workspace_records.hpp"

#include <array>
#include <unordered_set>
#include <utility>

namespace ringback::exchange {
namespace {

constexpr std::int64_t newest_version = 1;
constexpr std::int64_t most_versions = 1'000'000'000;
constexpr std::int64_t longest_touch = 366LL * 24 * 3600; // seconds; more is a slip of the pen

template <std::size_t step>
bool read_step(WorkspaceReader& r, Process& process) {
    return r.json.word(process.steps[step], "state of a step");
}

template <std::size_t channel>
bool read_permission(WorkspaceReader& r, Permissions& permissions) {
    return r.json.boolean(permissions.allowed[channel]);
}

// The place of the first touch whose id came before; none where all differ. Touches without an id do not count.
std::optional<std::size_t> repeated_id(const std::vector<Touch>& touches) {
    constexpr std::size_t few = 24; // below this, comparing all pairs is quicker than a table
    if (touches.size() <= few) {
        for (std::size_t i = 1; i < touches.size(); ++i)
            for (std::size_t j = 0; j < i && !touches[i].id.empty(); ++j)
                if (touches[i].id == touches[j].id) return i;
        return std::nullopt;
    }
    std::unordered_set<std::string_view> ids;
    for (std::size_t i = 0; i < touches.size(); ++i)
        if (!touches[i].id.empty() && !ids.insert(touches[i].id.text).second) return i;
    return std::nullopt;
}

} // namespace

bool WorkspaceReader::money(Money& money) {
    static constexpr std::array<Member<Money>, 2> members{{
        {"amount", [](auto& r, auto& m) { return r.json.number(m.amount); }},
        {"currency", [](auto& r, auto& m) { return r.json.text(m.currency); }},
    }};
    return read_members(*this, members, money);
}

bool WorkspaceReader::agreement(Agreement& agreement) {
    static constexpr std::array<Member<Agreement>, 6> members{{
        {"made_on", [](auto& r, auto& a) { return r.day_or_none(a.made_on); }},
        {"ok_to_say_no", [](auto& r, auto& a) { return r.json.boolean(a.ok_to_say_no); }},
        {"follow_up_on", [](auto& r, auto& a) { return r.day_or_none(a.follow_up_on); }},
        {"channel", [](auto& r, auto& a) { return r.json.is_null() || r.json.word(a.channel.emplace(), "channel"); }},
        {"subject", [](auto& r, auto& a) { return r.json.text(a.subject); }},
        {"still_missing", [](auto& r, auto& a) { return r.json.text(a.still_missing); }},
    }};
    return read_members(*this, members, agreement);
}

bool WorkspaceReader::tidbit(Tidbit& tidbit) {
    static constexpr std::array<Member<Tidbit>, 2> members{{
        {"text", [](auto& r, auto& t) { return r.json.text(t.text); }},
        {"used_on", [](auto& r, auto& t) { return r.day_or_none(t.used_on); }},
    }};
    return read_members(*this, members, tidbit);
}

bool WorkspaceReader::process(Process& process) {
    static constexpr auto members = []<std::size_t... i>(std::index_sequence<i...>) {
        return std::array<Member<Process>, sizeof...(i)>{{{Vocabulary<ProcessStep>::words[i], read_step<i>}...}};
    }(std::make_index_sequence<process_step_count>{});
    return read_members(*this, members, process);
}

bool WorkspaceReader::permissions(Permissions& permissions) {
    static constexpr auto members = []<std::size_t... i>(std::index_sequence<i...>) {
        return std::array<Member<Permissions>, sizeof...(i)>{{{Vocabulary<Channel>::words[i], read_permission<i>}...}};
    }(std::make_index_sequence<permitted_channel_count>{});
    return read_members(*this, members, permissions);
}

bool WorkspaceReader::sent(SentWords& sent) {
    static constexpr std::array<Member<SentWords>, 4> members{{
        {"script", [](auto& r, auto& s) { return r.json.is_null() || r.json.text(s.script); }},
        {"version",
         [](auto& r, auto& s) {
             std::int64_t version = 0;
             if (!r.json.whole_number(version, 0, most_versions)) return false;
             s.version = static_cast<unsigned>(version);
             return true;
         }},
        {"subject", [](auto& r, auto& s) { return r.json.text(s.subject); }},
        {"text", [](auto& r, auto& s) { return r.json.text(s.text); }},
    }};
    return read_members(*this, members, sent);
}

bool WorkspaceReader::touch(Touch& touch) {
    static constexpr std::array<Member<Touch>, 9> members{{
        {"id", [](auto& r, auto& t) { return r.json.text(t.id.text); }},
        {"at", [](auto& r, auto& t) { return r.json.instant(t.at); }},
        {"direction", [](auto& r, auto& t) { return r.json.word(t.direction, "direction"); }},
        {"channel", [](auto& r, auto& t) { return r.json.word(t.channel, "channel"); }},
        {"outcome", [](auto& r, auto& t) { return r.json.word(t.outcome, "outcome"); }},
        {"technique", [](auto& r, auto& t) { return r.json.is_null() || r.json.text(t.technique); }},
        {"seconds",
         [](auto& r, auto& t) {
             std::int64_t seconds = 0;
             if (!r.json.whole_number(seconds, 0, longest_touch)) return false;
             t.seconds = std::chrono::seconds{seconds};
             return true;
         }},
        {"note", [](auto& r, auto& t) { return r.json.text(t.note); }},
        {"sent", [](auto& r, auto& t) { return r.json.is_null() || r.sent(t.sent.emplace()); }},
    }};
    static constexpr std::array<std::string_view, 4> required{"at", "direction", "channel", "outcome"};
    if (!read_members(*this, members, touch, required)) return false;
    if (touch.outcome == Outcome::replied && touch.direction == Direction::out)
        return json.refuse_at("outcome", "\"replied\" needs the direction \"in\"");
    return true;
}

bool WorkspaceReader::decision(Decision& decision) {
    static constexpr std::array<Member<Decision>, 5> members{{
        {"at", [](auto& r, auto& d) { return r.json.instant(d.at); }},
        {"kind", [](auto& r, auto& d) { return r.json.word(d.kind, "kind of decision"); }},
        {"technique", [](auto& r, auto& d) { return r.json.is_null() || r.json.text(d.technique); }},
        {"reason", [](auto& r, auto& d) { return r.json.text(d.reason); }},
        {"until", [](auto& r, auto& d) { return r.day_or_none(d.until); }},
    }};
    static constexpr std::array<std::string_view, 2> required{"at", "kind"};
    return read_members(*this, members, decision, required);
}

bool WorkspaceReader::touches(std::vector<Touch>& touches) {
    if (!json.list([&](std::size_t) { return touch(touches.emplace_back()); })) return false;
    if (const auto twice = repeated_id(touches))
        return json.refuse_at_item(*twice, "id", "the id " + cited(touches[*twice].id.text) + " is given twice");
    return true;
}

bool WorkspaceReader::prospect(Prospect& prospect) {
    static constexpr std::array<Member<Prospect>, 27> members{{
        {"id", [](auto& r,
                  auto& p) { return r.json.text(p.id.text) && (!p.id.empty() || r.json.refuse("must not be empty")); }},
        {"given_name", [](auto& r, auto& p) { return r.json.text(p.given_name); }},
        {"family_name", [](auto& r, auto& p) { return r.json.text(p.family_name); }},
        {"company", [](auto& r, auto& p) { return r.json.text(p.company); }},
        {"role", [](auto& r, auto& p) { return r.json.text(p.role); }},
        {"emails", [](auto& r, auto& p) { return r.texts(p.emails); }},
        {"phones", [](auto& r, auto& p) { return r.texts(p.phones); }},
        {"address", [](auto& r, auto& p) { return r.json.text(p.address); }},
        {"time_zone", [](auto& r, auto& p) { return r.zone_or_none(p.time_zone); }},
        {"preferred_channels",
         [](auto& r, auto& p) {
             return r.json.list(
                 [&](std::size_t) { return r.json.word(p.preferred_channels.emplace_back(), "channel"); });
         }},
        {"style", [](auto& r, auto& p) { return r.json.word(p.style, "style"); }},
        {"interest", [](auto& r, auto& p) { return r.json.text(p.interest); }},
        {"value", [](auto& r, auto& p) { return r.json.is_null() || r.money(p.value.emplace()); }},
        {"agreement", [](auto& r, auto& p) { return r.json.is_null() || r.agreement(p.agreement.emplace()); }},
        {"tidbits",
         [](auto& r, auto& p) { return r.json.list([&](std::size_t) { return r.tidbit(p.tidbits.emplace_back()); }); }},
        {"process", [](auto& r, auto& p) { return r.process(p.process); }},
        {"permissions", [](auto& r, auto& p) { return r.permissions(p.permissions); }},
        {"do_not_contact", [](auto& r, auto& p) { return r.json.boolean(p.do_not_contact); }},
        {"status", [](auto& r, auto& p) { return r.json.word(p.status, "status"); }},
        {"truth", [](auto& r, auto& p) { return r.json.word(p.truth, "truth"); }},
        {"revisit_on", [](auto& r, auto& p) { return r.day_or_none(p.revisit_on); }},
        {"reviewed_on", [](auto& r, auto& p) { return r.day_or_none(p.reviewed_on); }},
        {"tags", [](auto& r, auto& p) { return r.texts(p.tags); }},
        {"notes", [](auto& r, auto& p) { return r.json.text(p.notes); }},
        {"touches", [](auto& r, auto& p) { return r.touches(p.touches); }},
        {"decisions",
         [](auto& r, auto& p) {
             return r.json.list([&](std::size_t) { return r.decision(p.decisions.emplace_back()); });
         }},
        {"added_on", [](auto& r, auto& p) { return r.day_or_none(p.added_on); }},
    }};
    static constexpr std::array<std::string_view, 1> required{"id"};
    return read_members(*this, members, prospect, required);
}

namespace {

// What stands at the top besides the model's own records.
struct Workspace {
    Model model;
    std::string format;
    std::int64_t version = 0;
    OpaqueFields opaque;
};

bool read_prospects(WorkspaceReader& r, Workspace& workspace) {
    return r.json.list([&](std::size_t) {
        Prospect prospect;
        if (!r.prospect(prospect)) return false;
        if (workspace.model.find(prospect.id) != nullptr)
            return r.json.refuse_at("id", "the id " + cited(prospect.id.text) + " is given twice");
        workspace.model.put(std::move(prospect));
        return true;
    });
}

constexpr std::array<Member<Workspace>, 7> workspace_members{{
    {"format",
     [](auto& r, auto& w) {
         return r.json.text(w.format) &&
                (w.format == "ringback.workspace" || r.json.refuse(cited(w.format) + " is not \"ringback.workspace\""));
     }},
    {"version",
     [](auto& r, auto& w) {
         if (!r.json.whole_number(w.version, 1, std::int64_t{1} << 31)) return false;
         return w.version <= newest_version ||
                r.json.refuse("the file has the later version " + std::to_string(w.version) +
                              "; this program reads up to " + std::to_string(newest_version));
     }},
    {"profile", [](auto& r, auto& w) { return r.profile(w.model.profile); }},
    {"prospects", read_prospects},
    {"playbooks", [](auto& r, auto& w) { return r.json.raw(JsonCursor::Kind::array, w.model.playbooks_json); }},
    {"scripts", [](auto& r, auto& w) { return r.json.raw(JsonCursor::Kind::array, w.model.scripts_json); }},
    {"practice", [](auto& r, auto& w) { return r.json.raw(JsonCursor::Kind::array, w.model.practice_json); }},
}};

bool read_top(WorkspaceReader& reader, Workspace& workspace) {
    static constexpr std::array<std::string_view, 2> required{"format", "version"};
    return read_members(reader, workspace_members, workspace, required);
}

// A later version may well hold words that this one does not know. Where such a word was met before the version was
// read, the version is the better reason.
std::optional<ReadError> later_version(std::string_view bytes, Zones& zones) {
    static constexpr std::array<Member<Workspace>, 2> members{workspace_members[0], workspace_members[1]};
    WorkspaceReader reader{bytes, zones};
    Workspace workspace;
    if (read_members(reader, members, workspace) || workspace.version <= newest_version) return std::nullopt;
    return reader.json.error();
}

bool too_large(std::string_view bytes) { return bytes.size() > workspace_size_limit; }

ReadError too_large_error() {
    return {"", "the file is larger than " + std::to_string(workspace_size_limit >> 20) + " MB"};
}

} // namespace

std::expected<Model, ReadError> read_workspace(std::string_view bytes, Zones& zones) {
    if (too_large(bytes)) return std::unexpected(too_large_error());
    WorkspaceReader reader{bytes, zones};
    Workspace workspace;
    if (!read_top(reader, workspace)) return std::unexpected(later_version(bytes, zones).value_or(reader.json.error()));
    workspace.model.opaque = std::move(workspace.opaque);
    return std::move(workspace.model);
}

std::expected<Prospect, ReadError> read_prospect(std::string_view bytes, Zones& zones) {
    if (too_large(bytes)) return std::unexpected(too_large_error());
    WorkspaceReader reader{bytes, zones};
    Prospect prospect;
    if (!reader.prospect(prospect)) return std::unexpected(reader.json.error());
    return prospect;
}

} // namespace ringback::exchange
