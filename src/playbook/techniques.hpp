// Owns: the names of the built-in techniques and how they read on screen. Must not know: when each applies (that is the
// playbook's data). Playbooks of users may name others; those show their name with spaces.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ringback::playbook {

enum class Technique : std::uint8_t {
    stop,
    rest,
    wait,
    revisit,
    answer,
    set_guidelines,
    direct_call,
    close_file,
    step_back_call,
    voicemail_and_email,
    text,
    share_tidbit,
    heavy_stone,
    final_opportunity,
    find_contact,
    voicemail,
    email,
    review_process,
    value_call,
    count
};
inline constexpr std::size_t technique_count = static_cast<std::size_t>(Technique::count);

// "step_back_call"
std::string_view technique_name(Technique technique);
std::optional<Technique> technique_named(std::string_view name);

// "Step-back call": as a heading. For a technique that is not built in, its name with spaces and a capital.
std::string technique_label(std::string_view name);

// Neither something to do now nor anything to log: wait, rest, stop.
bool is_idle(std::string_view technique);

} // namespace ringback::playbook
