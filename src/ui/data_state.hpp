// Owns: what the Data screen knows beyond the workspace itself: files saved from it, the drill, the reminder, a folder
// for backups, the space it takes, how the last changes were stored. Must not know: where any of it is kept.
#pragma once

#include "core/moment.hpp"
#include "platform/backup_folder.hpp"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::ui {

// A workspace file that was handed to the browser for saving. Whether the user kept it nobody knows.
struct ExportRecord {
    Day on{};
    std::string file;
    std::size_t bytes = 0;

    friend bool operator==(const ExportRecord&, const ExportRecord&) = default;
};

// How often to be reminded of saving a file.
enum class Reminder : std::uint8_t { weekly, fortnightly, monthly, never };

// The workspace written as a file, read beside itself and compared.
struct Drill {
    Day on{};
    bool passed = false;
    std::size_t prospects = 0;
    std::string fault; // where it did not pass

    friend bool operator==(const Drill&, const Drill&) = default;
};

// Of the browser's storage for this page, in bytes, as it estimates them.
struct SpaceUse {
    std::uint64_t used = 0;
    std::uint64_t quota = 0;
};

// A change made in this tab since the page was opened, by the place of the copies.
struct SavedChange {
    std::uint64_t sequence = 0;
    std::chrono::steady_clock::time_point made;
    std::array<std::optional<std::chrono::milliseconds>, 2> took; // none: not there yet
};
inline constexpr std::size_t most_changes = 92;

struct DataState {
    std::vector<ExportRecord> exports; // the newest first
    Reminder reminder = Reminder::fortnightly;
    std::optional<Drill> drill;
    std::optional<SpaceUse> space;
    platform::FolderStatus folder;    // of backups
    std::vector<SavedChange> changes; // the newest last
    std::size_t kept = 0;             // records that an upgrade of the storage has kept as they were
    bool erasing = false;             // the user is asked whether everything is to be deleted
};

// When the workspace was last written into the folder; none: never.
std::optional<Day> folder_written_on(const DataState& data);

// When the workspace last left the browser as a file, by a click or into the folder; none: never.
std::optional<Day> last_saved_on(const DataState& data);
// None: no reminder is wanted, or no file was saved so far.
std::optional<Day> next_export_due(const DataState& data);

// The lists as they are kept in a line of text each, and back; what cannot be read is left out.
std::string text_from_exports(const std::vector<ExportRecord>& exports);
std::vector<ExportRecord> exports_from_text(std::string_view text);
std::string text_from_drill(const Drill& drill);
std::optional<Drill> drill_from_text(std::string_view text);
std::string_view word_of(Reminder reminder); // "weekly"
Reminder reminder_from_word(std::string_view word);

} // namespace ringback::ui
