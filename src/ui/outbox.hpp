// Owns: what views ask for while they draw. Nothing is carried out here: the app does it after the frame, in order.
// Must not know: how requests are carried out.
#pragma once

#include "core/action.hpp"
#include "platform/recorder.hpp"
#include "platform/sealing.hpp"
#include "ui/route.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ringback::ui {

// A change of the model, and what is said about it ("No answer logged for Harriet"); empty: nothing is said. A form
// that was open for a while tells which records it was filled from: what another tab has changed since is not undone.
struct Change {
    Action action;
    std::string said;
    Restore seen = {};
};

// A playbook or a script while it is edited: no step of undo, and nothing is said.
struct KeepDraft {
    Action action;
};
struct Undo {};
struct Redo {};
struct GoTo {
    Route route;
    bool replace = false; // no entry in the history
};
struct CopyText {
    std::string text;
    std::string said;
};
struct Say {
    std::string words;
};
struct Record { // the microphone
    platform::RecorderWish wish;
    std::string name; // of the file, where it is saved
};
struct PickFile {
    std::string accept; // ".csv,.txt"; the file arrives at the app, which looks what it is
};
struct SaveWorkspace {}; // offers the workspace as a file
struct SaveText {        // offers a text as a file
    std::string name;
    std::string text;
    std::string type = "application/json";
};
struct ShareText { // by the share sheet of the system, where it has one
    std::string title;
    std::string text;
};
struct PrintCards { // one {"title", "about", "words"} each, as a list in JSON
    std::string cards;
};
struct PrintPage { // a whole document of ours in HTML
    std::string page;
};
struct MakeLink { // of a text; UiState::share gets it
    std::string text;
};
struct AnswerLink { // takes what UiState::incoming holds, or leaves it
    bool take = false;
};
struct SaveSealed {}; // the same, sealed with a passphrase of its own
struct Seal {         // what is stored: the passphrase is asked for by the runner
    platform::SealingWish wish;
};
struct TakeOpened {};   // the workspace file that waits, as UiState::opened_file says
struct CheckCopies {};  // reads both copies and examines them
struct RepairCopies {}; // writes the one that is damaged or behind anew
struct RestoreBackup {
    std::string name; // asks, like a file that was opened
};
struct RunDrill {};     // writes the workspace as a file, reads it beside itself and compares
struct ChooseFolder {}; // that backups are written to
struct ForgetFolder {};
struct WriteToFolder {}; // the workspace as a file, now
struct SaveKept {};      // what an upgrade of the storage has kept, as a file
struct Reload {};        // the page: it takes the build that waits
struct ResetDemo {};     // fills it anew
struct LeaveDemo {};     // for the user's own workspace
struct OpenPack {        // of the host, by its place in the brand: shown first, like a link
    std::size_t place = 0;
};
struct EraseAll {}; // deletes everything on this device
struct OpenSample {};
struct LeaveSample {};
struct PreviewImport {}; // reads UiState::import again with its options
struct FinishImport {};
struct RetrySaving {};
struct OpenLink {
    std::string href; // tel:, mailto:, sms:
};
struct OpenInTab {
    Route route;
};
// A wish about the look or the keys, kept on this device.
struct KeepPreference {
    std::string name; // "theme"
    std::string value;
};

using Request =
    std::variant<Change, Undo, Redo, GoTo, CopyText, PickFile, SaveWorkspace, TakeOpened, RunDrill, CheckCopies,
                 RepairCopies, RestoreBackup, OpenSample, LeaveSample, PreviewImport, FinishImport, RetrySaving,
                 OpenLink, OpenInTab, KeepPreference, SaveSealed, Seal, ChooseFolder, ForgetFolder, WriteToFolder,
                 SaveKept, EraseAll, SaveText, KeepDraft, Say, ShareText, PrintCards, PrintPage, MakeLink, AnswerLink,
                 Record, Reload, ResetDemo, LeaveDemo, OpenPack>;

class Outbox {
public:
    void change(Action action, std::string said = {}, Restore seen = {}) {
        requests_.emplace_back(Change{std::move(action), std::move(said), std::move(seen)});
    }
    void ask(Request request) { requests_.push_back(std::move(request)); }
    void go(Route route) { requests_.emplace_back(GoTo{std::move(route), false}); }

    std::vector<Request> take() { return std::exchange(requests_, {}); }
    bool empty() const { return requests_.empty(); }

private:
    std::vector<Request> requests_;
};

} // namespace ringback::ui
