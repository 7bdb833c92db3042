// What the Data screen shows and does: files saved from here, the reminder, the restore drill, backups here and in a
// folder.
#include "app/app.hpp"
#include "exchange/workspace_json.hpp"
#include "journal/stored_workspace.hpp"
#include "journal/two_copies.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <chrono>
#include <span>
#include <utility>

namespace ringback::app {
namespace {

// Where `read` differs from `model`; empty: nowhere.
std::string difference(const Model& model, const Model& read) {
    if (model.prospects().size() != read.prospects().size())
        return count_text(read.prospects().size(), "prospect", "prospects") + " came back instead of " +
               std::to_string(model.prospects().size());
    for (std::size_t i = 0; i < model.prospects().size(); ++i)
        if (exchange::write_prospect(model.prospects()[i]) != exchange::write_prospect(read.prospects()[i]))
            return display_name(model.prospects()[i]) + " came back changed";
    return exchange::write_workspace(model) == exchange::write_workspace(read) ? std::string()
                                                                               : "The profile came back changed";
}

} // namespace

void App::recall_data() {
    state_.data.exports = ui::exports_from_text(shell_.preference("exports"));
    state_.data.drill = ui::drill_from_text(shell_.preference("drill"));
    state_.data.reminder = ui::reminder_from_word(shell_.preference("reminder"));
}

void App::on_space(std::uint64_t used, std::uint64_t quota) {
    state_.data.space = ui::SpaceUse{used, quota};
    shell_.wake();
}

void App::remember_export(ui::ExportRecord record) {
    std::vector<ui::ExportRecord>& exports = state_.data.exports;
    exports.insert(exports.begin(), std::move(record));
    shell_.keep_preference("exports", ui::text_from_exports(exports));
}

void App::on_file_saved(std::string_view name, std::size_t bytes) {
    if (!set_by_) remember_export({.on = user_zone().day(platform_.now()), .file = std::string(name), .bytes = bytes});
    shell_.wake();
}

void App::note_change() {
    std::vector<ui::SavedChange>& changes = state_.data.changes;
    if (changes.size() == ui::most_changes) changes.erase(changes.begin());
    changes.push_back({.sequence = session_.status().sequence, .made = std::chrono::steady_clock::now(), .took = {}});
}

void App::note_arrivals() {
    if (copies_ == nullptr || state_.data.changes.empty()) return;
    const auto now = std::chrono::steady_clock::now();
    const std::span<const journal::CopyStatus> copies = copies_->copies();
    for (ui::SavedChange& change : state_.data.changes)
        for (std::size_t i = 0; i < copies.size(); ++i)
            if (!change.took[i] && copies[i].last_sequence >= change.sequence)
                change.took[i] = std::chrono::ceil<std::chrono::milliseconds>(now - change.made);
}

void App::on_kept(std::size_t records) {
    state_.data.kept = records;
    shell_.wake();
}

void App::on_folder(const platform::FolderStatus& folder) {
    if (folder.state == platform::FolderState::none) to_folder_on_ = {}; // the next one gets a backup at once
    state_.data.folder = folder;
    shell_.wake();
}

std::string App::file_name() const {
    return (visit_.demo ? "ringback-demo-" : "ringback-") + text_from_day(user_zone().day(platform_.now())) +
           ".ringback.json";
}

void App::write_to_folder(bool asked) {
    const std::string text = exchange::write_workspace(own());
    shell_.write_to_folder(file_name(), text_from_day(user_zone().day(platform_.now())),
                           std::as_bytes(std::span(text.data(), text.size())), asked);
}

// Once a day of this page; where it fails, the screen says so, and the next start tries again.
void App::write_to_folder_daily() {
    if (state_.data.folder.state != platform::FolderState::ready) return;
    if (save_.state != journal::SaveState::saved || own().prospects().empty()) return;
    const Day today = user_zone().day(platform_.now());
    if (std::exchange(to_folder_on_, today) == today || ui::folder_written_on(state_.data) == today) return;
    write_to_folder(false);
}

void App::run_drill() {
    const Model& whole = own();
    ui::Drill drill{.on = user_zone().day(platform_.now()), .prospects = whole.prospects().size()};
    const auto read = exchange::read_workspace(exchange::write_workspace(whole), platform_.zones());
    drill.fault = read ? difference(whole, *read) : exchange::message(read.error());
    drill.passed = drill.fault.empty();
    say(drill.passed ? "Drill passed: every record came back the same" : "Drill failed. " + drill.fault, false);
    shell_.keep_preference("drill", ui::text_from_drill(drill));
    state_.data.drill = std::move(drill);
}

void App::check_copies() {
    if (copies_ != nullptr) copies_->check();
}

void App::repair_copies() {
    if (copies_ == nullptr) return;
    copies_->repair();
    examine_after_repair_ = true;
}

// What the last examination has found is not so any more.
void App::examine_repaired() {
    if (!examine_after_repair_ || copies_->repairing()) return;
    examine_after_repair_ = false;
    copies_->check();
}

void App::read_backup(const std::string& name) {
    if (copies_ != nullptr) copies_->read_backup(name);
}

void App::take_backup() {
    if (copies_ == nullptr) return;
    auto backup = copies_->take_backup();
    if (!backup) return;
    if (backup->failure) {
        say("The backup could not be read: " + backup->failure->detail, false);
        return;
    }
    journal::Opened opened = journal::stored_workspace(std::move(backup->records), platform_.zones());
    if (!opened.set_aside.empty()) say("Parts of this backup are damaged and were left out", false);
    std::string bytes = exchange::write_workspace(opened.model);
    offer_workspace("The backup of " + backup->name, std::make_shared<const Model>(std::move(opened.model)),
                    std::move(bytes));
}

// The state that the day found; where there was nothing yet, or another tab was the writer, apply() sees to it.
void App::back_up_daily() {
    if (copies_ == nullptr || save_.state != journal::SaveState::saved || own().prospects().empty()) return;
    const Day today = user_zone().day(platform_.now());
    if (std::exchange(backed_up_on_, today) != today) copies_->back_up_daily(text_from_day(today));
}

} // namespace ringback::app
