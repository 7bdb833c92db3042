// How the app carries out what the screens asked for.
#include "app/app.hpp"
#include "core/update.hpp"
#include "journal/rebase.hpp"
#include "mirror/mirror.hpp"

#include <span>
#include <utility>
#include <variant>

namespace ringback::app {
namespace {

template <class... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};

constexpr std::chrono::seconds toast_stays{6};

} // namespace

void App::carry_out(ui::Request request) {
    std::visit(Overloaded{[&](ui::Change& wish) { change(std::move(wish)); },
                          [&](const ui::Undo&) { undo(); },
                          [&](const ui::Redo&) { redo(); },
                          [&](ui::GoTo& wish) { go(std::move(wish.route), wish.replace); },
                          [&](const ui::CopyText& wish) {
                              platform_.copy_text(wish.text);
                              say(wish.said, false);
                          },
                          [&](ui::Say& wish) { say(std::move(wish.words), false); },
                          [&](const ui::ShareText& wish) { platform_.share_text(wish.title, wish.text); },
                          [&](const ui::PrintCards& wish) { platform_.print_cards(wish.cards); },
                          [&](const ui::PrintPage& wish) { platform_.print_page(wish.page); },
                          [&](const ui::MakeLink& wish) { shell_.make_link(wish.text); },
                          [&](const ui::AnswerLink& wish) { answer_link(wish.take); },
                          [&](const ui::Record& wish) { shell_.record(wish.wish, wish.name); },
                          [&](const ui::PickFile& wish) { shell_.pick_file(wish.accept); },
                          [&](const ui::SaveWorkspace&) { save_workspace(false); },
                          [&](const ui::SaveSealed&) { save_workspace(true); },
                          [&](const ui::Seal& wish) { seal(wish.wish); },
                          [&](const ui::TakeOpened&) { take_opened_file(); },
                          [&](const ui::RunDrill&) { run_drill(); },
                          [&](const ui::CheckCopies&) { check_copies(); },
                          [&](const ui::RepairCopies&) { repair_copies(); },
                          [&](const ui::RestoreBackup& wish) { read_backup(wish.name); },
                          [&](const ui::ChooseFolder&) { shell_.choose_folder(); },
                          [&](const ui::ForgetFolder&) { shell_.forget_folder(); },
                          [&](const ui::WriteToFolder&) { write_to_folder(true); },
                          [&](const ui::SaveKept&) { shell_.save_kept(); },
                          [&](const ui::SaveText& wish) {
                              platform_.save_file(wish.name, wish.type,
                                                  std::as_bytes(std::span(wish.text.data(), wish.text.size())));
                          },
                          [&](const ui::EraseAll&) { shell_.erase_all(); },
                          [&](const ui::Reload&) { reload(); },
                          [&](const ui::OpenSample&) { open_sample(); },
                          [&](const ui::LeaveSample&) { leave_sample(); },
                          [&](const ui::ResetDemo&) { reset_demo(); },
                          [&](const ui::LeaveDemo&) { leave_demo(); },
                          [&](const ui::OpenPack& wish) { open_pack(wish.place); },
                          [&](const ui::PreviewImport&) { preview_import(); },
                          [&](const ui::FinishImport&) { finish_import(); },
                          [&](const ui::RetrySaving&) { session_.retry(own()); },
                          [&](const ui::OpenLink& wish) { platform_.open_link(wish.href); },
                          [&](const ui::OpenInTab& wish) { shell_.open_route(ui::text_from_route(wish.route)); },
                          [&](ui::KeepDraft& wish) { keep_draft(std::move(wish)); },
                          [&](const ui::KeepPreference& wish) { keep_preference(wish); }},
               request);
}

bool App::is_kept() {
    if (save_.state == journal::SaveState::saved || save_.state == journal::SaveState::read_only) return true;
    say("Not done: your last change is not saved yet", false);
    return false;
}

// Locking gives up the program's memory, and with it what is not stored yet.
void App::seal(platform::SealingWish wish) {
    if (is_kept()) platform_.ask_sealing(wish);
}

void App::reload() {
    if (is_kept()) shell_.reload();
}

std::string App::fresh_id() {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string id;
    for (std::uint64_t bits = platform_.random(); id.size() < 16; bits >>= 4) id += digits[bits & 15];
    return id;
}

std::optional<journal::Session::Done> App::apply(Action action) {
    const bool keeps = !set_by_.has_value(); // the sample is nobody's
    if (keeps && !session_.takes_edits()) {
        const std::string reason = session_.status().reason;
        say(reason.empty() ? "The workspace is still being opened" : reason, false);
        return std::nullopt;
    }
    fill_ids(action, [&] { return fresh_id(); });
    const Instant now = platform_.now();
    auto done =
        keeps ? session_.carry_out(std::move(action), now, model_) : carry_out_in_sample(std::move(action), now);
    if (!done) {
        say("Not done: " + done.error().place + ": " + done.error().reason, false);
        return std::nullopt;
    }
    if (keeps && copies_ != nullptr) copies_->back_up_daily(text_from_day(user_zone().day(now)));
    if (keeps && done->edit == 0) note_change(); // of another tab's journal nothing is known
    return std::move(*done);
}

std::expected<journal::Session::Done, UpdateError> App::carry_out_in_sample(Action action, Instant now) {
    auto done = update(model_, {0, now, std::move(action)}, user_zone());
    if (!done) return std::unexpected(std::move(done.error()));
    return journal::Session::Done{std::move(*done), 0};
}

void App::change(ui::Change wish) {
    journal::rebase(wish.action, wish.seen, model_);
    auto done = apply(std::move(wish.action));
    if (!done) return;
    if (done->updated.reopened) wish.said += ". Their file is open again";
    history_.done({std::move(done->updated.inverse), wish.said, done->edit});
    if (!wish.said.empty()) say(std::move(wish.said), true);
}

// Undo passes drafts over: what it takes back leaves them as they are.
void App::keep_draft(ui::KeepDraft draft) {
    if (!set_by_ && !session_.takes_edits()) return;
    journal::News news;
    news.profile = model_.profile;
    news.playbooks_json = model_.playbooks_json;
    news.scripts_json = model_.scripts_json;
    news.practice_json = model_.practice_json;
    if (apply(std::move(draft.action))) history_.others_changed(news, model_);
}

void App::undo() {
    auto step = history_.take_undo();
    if (!step) {
        say("Nothing to undo", false);
        return;
    }
    if (auto done = apply(std::move(step->inverse))) {
        history_.undone({std::move(done->updated.inverse), step->said, done->edit});
        say(step->said.empty() ? "Undone" : "Undone: " + step->said, false);
    }
}

void App::redo() {
    auto step = history_.take_redo();
    if (!step) {
        say("Nothing to redo", false);
        return;
    }
    if (auto done = apply(std::move(step->inverse))) {
        history_.redone({std::move(done->updated.inverse), step->said, done->edit});
        say(step->said.empty() ? "Done again" : "Done again: " + step->said, true);
    }
}

void App::go(ui::Route route, bool replace) {
    if (route.screen == ui::Screen::today && !route.prospect.empty()) {
        state_.chosen = route.prospect;
        state_.sheet_open = true;
    } else {
        state_.sheet_open = false;
    }
    state_.route = std::move(route);
    shell_.set_route(ui::text_from_route(state_.route), replace);
}

void App::say(std::string words, bool can_undo) {
    if (words.empty()) return;
    mirror::announce(can_undo ? words + ". Control Z undoes it." : words);
    state_.toast = ui::Toast{
        .words = std::move(words), .can_undo = can_undo, .until = std::chrono::steady_clock::now() + toast_stays};
    shell_.wake();
}

} // namespace ringback::app
