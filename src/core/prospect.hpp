// Owns: everything that is recorded about one person who may buy. Must not know: rules, screens, files.
#pragma once

#include "core/decision.hpp"
#include "core/ids.hpp"
#include "core/moment.hpp"
#include "core/opaque.hpp"
#include "core/touch.hpp"
#include "core/vocabulary.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ringback {

struct Money {
    double amount = 0;
    std::string currency;
    OpaqueFields opaque;

    friend bool operator==(const Money&, const Money&) = default;
};

// The follow-up guidelines agreed at the first meeting (G1).
struct Agreement {
    std::optional<Day> made_on;
    bool ok_to_say_no = false;
    std::optional<Day> follow_up_on; // a day in the user's time zone
    std::optional<Channel> channel;
    std::string subject;
    std::string still_missing;
    OpaqueFields opaque;

    friend bool operator==(const Agreement&, const Agreement&) = default;
};

// A useful fact held back as a reason for one more follow-up (G2). Spent once `used_on` is set.
struct Tidbit {
    std::string text;
    std::optional<Day> used_on;
    OpaqueFields opaque;

    friend bool operator==(const Tidbit&, const Tidbit&) = default;
};

// The eight steps of the first meeting (D5).
struct Process {
    std::array<StepState, process_step_count> steps{};
    OpaqueFields opaque;

    StepState operator[](ProcessStep step) const { return steps[static_cast<std::size_t>(step)]; }
    StepState& operator[](ProcessStep step) { return steps[static_cast<std::size_t>(step)]; }
    friend bool operator==(const Process&, const Process&) = default;
};

// Which channels the prospect permits; a meeting needs no permission and has no place here.
struct Permissions {
    std::array<bool, permitted_channel_count> allowed{true, true, true, false, true, true};
    OpaqueFields opaque;

    bool allows(Channel channel) const {
        return channel != Channel::meeting && allowed[static_cast<std::size_t>(channel)];
    }
    void set(Channel channel, bool value) {
        if (channel != Channel::meeting) allowed[static_cast<std::size_t>(channel)] = value;
    }
    friend bool operator==(const Permissions&, const Permissions&) = default;
};

// All of a prospect but its identity and its touches: what the forms edit.
struct ProspectDetails {
    std::string given_name;
    std::string family_name;
    std::string company;
    std::string role;
    std::vector<std::string> emails;
    std::vector<std::string> phones;
    std::string address;
    std::string time_zone;                   // IANA name, empty where unknown
    std::vector<Channel> preferred_channels; // most preferred first (V2)
    Style style = Style::unknown;
    std::string interest;
    std::optional<Money> value;
    std::optional<Agreement> agreement;
    std::vector<Tidbit> tidbits;
    Process process;
    Permissions permissions;
    bool do_not_contact = false;
    Status status = Status::open;
    Truth truth = Truth::unknown; // T2: unknown until they say so
    std::optional<Day> revisit_on;
    std::optional<Day> reviewed_on;
    std::vector<std::string> tags;
    std::string notes;
    OpaqueFields opaque;

    friend bool operator==(const ProspectDetails&, const ProspectDetails&) = default;
};

struct Prospect : ProspectDetails {
    ProspectId id;
    std::vector<Touch> touches;      // in the order of the file; time_ordered() in queries.hpp sorts
    std::vector<Decision> decisions; // in the order in which they were made
    std::optional<Day> added_on;     // when the record was made, in the user's zone; none in files that do not tell
    std::uint64_t revision = 0;      // grows with every change; never stored

    // The revision is no part of what a prospect is.
    friend bool operator==(const Prospect& a, const Prospect& b) {
        return a.id == b.id && static_cast<const ProspectDetails&>(a) == static_cast<const ProspectDetails&>(b) &&
               a.touches == b.touches && a.decisions == b.decisions && a.added_on == b.added_on;
    }
};

// "Given Family", whichever there is; else the company, else the first address; never empty ("Unnamed prospect").
std::string display_name(const Prospect& prospect);
// The order of their display names, without making them.
std::strong_ordering by_display_name(const Prospect& a, const Prospect& b);

} // namespace ringback
