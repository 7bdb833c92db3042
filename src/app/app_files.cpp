// Files that come in and go out, and the sample workspace.
#include "app/app.hpp"
#include "core/update.hpp"
#include "exchange/case_sheet_json.hpp"
#include "exchange/contacts_import.hpp"
#include "exchange/kept_playbooks.hpp"
#include "exchange/playbook_json.hpp"
#include "exchange/playbook_writer.hpp"
#include "exchange/sample.hpp"
#include "exchange/scripts_json.hpp"
#include "exchange/shared.hpp"
#include "exchange/taken_pack.hpp"
#include "exchange/workspace_json.hpp"
#include "exchange/workspace_merge.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <utility>

namespace ringback::app {
namespace {

std::string_view text_of(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

bool looks_like_json(std::string_view name, std::string_view bytes) {
    if (name.ends_with(".json")) return true;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '{' && !name.ends_with(".csv");
}

} // namespace

void App::on_file(std::string_view name, std::span<const std::byte> bytes) {
    const std::string_view text = text_of(bytes);
    if (looks_like_json(name, text)) {
        if (exchange::looks_like_playbook(text))
            take_playbook(name, text);
        else if (exchange::looks_like_script_pack(text))
            take_scripts(name, text);
        else if (exchange::looks_like_practice(text) || exchange::looks_like_case_sheet(text))
            offer_shared(name, text);
        else
            open_workspace(name, text);
        return;
    }
    state_.import = {};
    state_.import.file_name = name;
    state_.import.bytes = text;
    preview_import();
    go({ui::Screen::import_contacts, {}}, false);
    shell_.wake();
}

// All faults at once, and nothing is taken; else it is kept as one of the user's own.
void App::take_playbook(std::string_view name, std::string_view bytes) {
    shell_.wake();
    state_.playbook.import_error.clear();
    const auto faults = exchange::check_playbook(bytes);
    auto read = exchange::read_playbook(bytes);
    if (!read) {
        std::string& said = state_.playbook.import_error;
        said = std::string(name) + " was not taken. Nothing has changed.";
        for (const exchange::PlaybookFault& fault : faults) said += "\n" + exchange::message(fault.error);
        go({ui::Screen::playbook, {}}, false);
        return;
    }
    if (exchange::find_built_in_playbook(read->id) != nullptr || exchange::latest_kept(model_, read->id))
        read->id = "own-" + fresh_id();
    auto keep = exchange::keep_playbook(exchange::write_playbook(*read), model_, user_zone().day(platform_.now()));
    if (!keep) {
        state_.playbook.import_error = std::string(name) + " was not taken. " + exchange::message(keep.error());
        go({ui::Screen::playbook, {}}, false);
        return;
    }
    change({std::move(*keep), "Playbook " + read->name + " imported"});
    go({ui::Screen::playbook, {}, read->id}, false);
}

// The same for a pack of scripts.
void App::take_scripts(std::string_view name, std::string_view bytes) {
    shell_.wake();
    std::string& said = state_.scripts.trouble;
    said.clear();
    const auto refuse = [&](const std::string& why) {
        said = std::string(name) + " was not taken. Nothing has changed." + why;
        go({ui::Screen::scripts, {}}, false);
    };
    const auto faults = exchange::check_script_pack(bytes, moments_.library().shared);
    std::string all;
    for (const exchange::ScriptFault& fault : faults) all += "\n" + exchange::message(fault.error);
    auto read = exchange::read_script_pack(bytes, moments_.library().shared);
    if (!read) return refuse(all);
    auto taken = exchange::take_pack(std::move(*read), model_, user_zone().day(platform_.now()));
    if (!taken) return refuse("\n" + exchange::message(taken.error()));
    if (taken->keep.items.empty())
        say("Nothing new in it: all of its scripts are here already", false);
    else
        change({std::move(taken->keep),
                count_text(taken->taken, "script", "scripts") + " taken from " + std::string(name)});
    ui::Route route{ui::Screen::scripts, {}};
    route.script = taken->first;
    go(std::move(route), false);
}

void App::open_workspace(std::string_view name, std::string_view bytes) {
    shell_.wake();
    auto read = exchange::read_workspace(bytes, platform_.zones());
    if (!read) {
        state_.open_error =
            std::string(name) + " was not opened. " + exchange::message(read.error()) + ". Nothing has changed.";
        go({ui::Screen::data, {}}, false);
        return;
    }
    state_.open_error.clear();
    // Touches of a file may come without ids; edits need them.
    Model filled = *read;
    for (const Prospect& prospect : read->prospects()) {
        const bool complete =
            std::ranges::none_of(prospect.touches, [](const Touch& touch) { return touch.id.empty(); });
        if (complete) continue;
        Prospect next = prospect;
        for (Touch& touch : next.touches)
            if (touch.id.empty()) touch.id = TouchId{fresh_id()};
        filled.put(std::move(next));
    }
    offer_workspace(name, std::make_shared<const Model>(std::move(filled)), std::string(bytes));
}

void App::offer_workspace(std::string_view name, std::shared_ptr<const Model> workspace, std::string bytes) {
    if (set_by_) leave_sample();
    if (model_.prospects().empty()) {
        take_workspace(std::move(workspace), "Workspace opened");
        return;
    }
    ui::OpenedFile file{.name = std::string(name), .prospects = workspace->prospects().size()};
    if (const auto merged = exchange::preview_workspace(bytes, model_, platform_.zones())) {
        file.added = merged->added();
        file.changed = merged->changed.size();
    }
    state_.opened_file = std::move(file);
    waiting_workspace_ = std::move(workspace);
    waiting_bytes_ = std::move(bytes);
}

void App::take_opened_file() {
    const auto file = std::exchange(state_.opened_file, std::nullopt);
    const std::string bytes = std::exchange(waiting_bytes_, {});
    auto workspace = std::exchange(waiting_workspace_, nullptr);
    if (!file || !workspace) return;
    if (!file->merge) {
        take_workspace(std::move(workspace), "Workspace opened");
        return;
    }
    auto merged = exchange::preview_workspace(bytes, model_, platform_.zones()); // as everything is now
    if (!merged) return;
    const std::string said = count_text(merged->added(), "prospect", "prospects") + " added, " +
                             std::to_string(merged->changed.size()) + " completed from " + file->name;
    change({exchange::import_action(std::move(*merged)), said});
    go({ui::Screen::today, {}}, false);
}

void App::take_workspace(std::shared_ptr<const Model> workspace, const std::string& said) {
    const std::string count = count_text(workspace->prospects().size(), "prospect", "prospects");
    change({ReplaceWorkspace{std::move(workspace)}, said + ", " + count});
    state_.scripts = {}; // a draft belongs to its workspace
    moments_.forget();
    go({ui::Screen::today, {}}, false);
}

void App::save_workspace(bool sealed) {
    const std::string text = exchange::write_workspace(model_);
    const std::string name = file_name();
    if (sealed) {
        platform_.save_sealed(name, std::as_bytes(std::span(text.data(), text.size())));
        return; // the runner asks and says what became of it: on_file_saved()
    }
    platform_.save_file(name, "application/json", std::as_bytes(std::span(text.data(), text.size())));
    if (!set_by_) on_file_saved(name, text.size());
    say("Workspace saved as " + name, false);
}

void App::preview_import() {
    ui::ImportDraft& draft = state_.import;
    exchange::ImportOptions options{.last_spoke = {}, .now = platform_.now(), .date_order = draft.date_order};
    draft.error_last_spoke.clear();
    if (draft.says_last_spoke && !draft.last_spoke_on.empty()) {
        const auto on = day_from_text(draft.last_spoke_on);
        if (!on)
            draft.error_last_spoke = "Write the date as 2026-11-21";
        else if (*on > user_zone().day(platform_.now()))
            draft.error_last_spoke = "That day has not come yet";
        else
            options.last_spoke = exchange::LastSpoke{*on, draft.last_spoke_by};
    }
    draft.preview = exchange::preview_contacts(draft.bytes, model_, options, platform_.zones());
}

void App::finish_import() {
    ui::ImportDraft& draft = state_.import;
    if (!draft.preview || !draft.preview->has_value()) return;
    preview_import(); // against the workspace as it is now
    if (!draft.preview->has_value()) return;
    exchange::ImportPreview preview = std::move(**draft.preview);
    const std::string said = count_text(preview.added(), "prospect", "prospects") + " added, " +
                             std::to_string(preview.changed.size()) + " updated from " + draft.file_name;
    state_.import = {};
    change({exchange::import_action(std::move(preview)), said});
    go({ui::Screen::today, {}}, false);
}

void App::open_sample() {
    if (set_by_) return;
    Model sample = exchange::sample_workspace(platform_.now(), user_zone());
    set_by_ = std::exchange(model_, std::move(sample));
    model_.follow(*set_by_);
    model_.profile_changed();
    history_.forget();
    moments_.forget();
    state_.scripts = {}; // a draft belongs to its workspace
    go({ui::Screen::today, {}}, false);
}

void App::leave_sample() {
    if (!set_by_) return;
    Model own = std::move(*set_by_);
    own.follow(model_);
    own.profile_changed();
    model_ = std::move(own);
    set_by_.reset();
    history_.forget();
    moments_.forget();
    state_.scripts = {}; // a draft belongs to its workspace
    go({ui::Screen::today, {}}, false);
}

} // namespace ringback::app
