// Owns: one tab's part in a workspace that several tabs may have open. The writer carries out and stores everybody's
// edits; a follower shows what the writer has stored, its own edits on top of it; when the writer is gone a follower
// takes its place (TABS.md). Must not know: screens, clocks, how tabs reach each other.
#pragma once

#include "core/action.hpp"
#include "core/model.hpp"
#include "core/update.hpp"
#include "core/zone.hpp"
#include "journal/journal.hpp"
#include "journal/storage.hpp"
#include "journal/tab_message.hpp"
#include "journal/tail.hpp"
#include "journal/unconfirmed.hpp"

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ringback::journal {

// What has happened to the model without the user of this tab, since the last time.
struct News {
    struct Opening {
        bool first_run = false; // storage works and held nothing
        std::vector<SetAside> set_aside;
        std::vector<std::string> recovered; // what was done to give it back
    };
    std::optional<Opening> opened; // the workspace is there for the first time
    // Everything may be different now; this is how it was. Set where it was read again or another tab opened another
    // workspace in its place.
    std::shared_ptr<const Model> replaced;
    // Prospects that others have changed, as they were; none where one was not there.
    struct Changed {
        ProspectId id;
        std::optional<Prospect> before;
    };
    std::vector<Changed> changed;
    std::optional<Profile> profile;            // the same for the profile ...
    std::optional<std::string> playbooks_json; // ... for the user's own playbooks
    std::optional<std::string> scripts_json;   // ... scripts ...
    std::optional<std::string> practice_json;  // ... and practice
    // Edits of this tab that update() refused in the end: others came first.
    struct Refused {
        std::uint64_t edit = 0; // Done::edit
        std::string reason;
    };
    std::vector<Refused> refused;
};

class Session {
public:
    struct Names {
        std::uint64_t fresh_workspace = 0; // where none is stored yet; both are random
        std::uint64_t tab = 0;
    };
    // Storage and zones must outlive the session.
    Session(Storage& storage, Zones& zones, Names names, JournalLimits limits = {});

    // Call once; poll() answers some frames later.
    void open() { journal_.open(); }
    // Takes what storage and other tabs have to say. Call it at the start of every frame and whenever storage has news,
    // seen or unseen: other tabs wait for it. `model` is the workspace, always the same one.
    News poll(Model& model);
    // A profile that shows already and is to be stored before the first edit of all. After News::Opening::first_run.
    void begin_with(Profile profile) { first_profile_ = std::move(profile); }

    // Whether an edit may be carried out at all: status() says why not.
    bool takes_edits() const;
    struct Done {
        Updated updated;
        std::uint64_t edit = 0; // its name in News::Refused; 0 where nobody else can refuse it
    };
    // Stamps, updates and keeps. On an error nothing has changed.
    std::expected<Done, UpdateError> carry_out(Action action, Instant at, Model& model);
    // After not_saved: tries to store everything again.
    void retry(const Model& model);
    SaveStatus status() const;
    // How often the writer was heard, while edits wait for it; none where nothing waits. The session has no clock:
    // whoever has one says when the same answer has lasted too long.
    std::optional<std::uint64_t> waits_for_writer() const;
    void writer_is_silent() { silent_ = true; }

private:
    bool is_writer() const { return journal_.access() == Access::writer && journal_.takes_edits(); }
    bool follows() const {
        return journal_.access() == Access::follower && journal_.status().state == SaveState::saved;
    }
    void say(const TabMessage& message) { storage_.tell(encode(message)); }

    void take(Opened opened, Model& model, News& news);
    void take_over(Model& model, News& news);
    void hear(ByteView bytes, Model& model, News& news);

    // --- the writer's ---
    void carry_out_for(message::Edit edit, Model& model, News& news);
    void keep_first_profile(Instant at, Model& model);
    void publish();
    message::Here here(bool send_again) const;

    // --- a follower's ---
    void take(message::Record&& record, Model& model, News& news);
    void take(const message::Here& here);
    void take(const message::Refused& refused, Model& model, News& news);
    bool apply(const TailRecord& record, Model& model, News& news);
    void apply_waiting(Model& model, News& news);
    void read_again();
    bool is_behind(const message::Here& here) const;
    void misunderstood(Misunderstood why);

    Storage& storage_;
    Zones& zones_;
    std::uint64_t tab_;
    Journal journal_;
    bool opened_ = false;
    std::optional<Profile> first_profile_;

    CarriedOut refused_;           // edits of others that update() refused
    std::uint32_t said_chain_ = 0; // of the last durable record
    std::string said_trouble_;
    std::optional<bool> said_persistent_;
    bool asked_again_ = false; // for edits that have not been heard

    Unconfirmed unconfirmed_;
    std::uint64_t sequence_ = 0; // of the last edit in the model that is stored
    std::uint32_t chain_ = 0;
    std::vector<Bytes> waiting_; // records that came while something before them was missing
    std::optional<message::Here> last_here_;
    bool reading_ = false;
    int readings_in_vain_ = 0;
    std::string cannot_follow_; // why
    bool other_build_ = false;  // ... namely this: the writer speaks another version
    std::uint64_t heard_ = 0;   // messages of the writer
    bool silent_ = false;       // for too long
};

} // namespace ringback::journal
