// Ringback's storage without its screens: made-up prospects are imported, stored, edited and opened by the session and
// the page's storage that the app uses, for tests/bench/storage.mjs. Every step tells the page how long it took.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <emscripten.h>
#include <emscripten/em_js.h>

#include "core/action.hpp"
#include "core/update.hpp"
#include "exchange/playbook_json.hpp"
#include "exchange/synth.hpp"
#include "journal/session.hpp"
#include "journal/two_copies.hpp"
#include "platform/application.hpp"
#include "platform/web/intl_zones.hpp"
#include "platform/web/storage_port.hpp"
#include "playbook/queue.hpp"
#include "playbook/recommend.hpp"

// clang-format off
EM_JS(void, bench_said, (const char* step, size_t length, double milliseconds), {
  globalThis.benchSaid(UTF8ToString(step, length), milliseconds);
});
// clang-format on

namespace {

using namespace ringback;

class StorageBench final : public platform::Application {
public:
    explicit StorageBench(platform::Shell& shell) {
        shell.add_font({.css = "400 \"Inter Variable\", system-ui, sans-serif", .tabular = true});
        shell.set_title("Storage bench");
    }

    void draw() override {}
    void after_frame() override {}

    /// What an import would have parsed.
    void make(std::size_t prospects, std::size_t touches) {
        rows_ = exchange::synthesize({.prospects = prospects, .touches = touches, .seed = 1}).prospects();
    }

    /// Says "open" when everything is there, "screen" when Today could be drawn.
    void open() {
        start_ = emscripten_get_now();
        storage_.emplace("ringback", [this] { arrived(); });
        copies_.emplace(*storage_);
        session_ = std::make_unique<journal::Session>(*copies_, zones_,
                                                      journal::Session::Names{.fresh_workspace = 7, .tab = 7});
        session_->open();
    }

    /// Says "called" when the program gives the page back, "saved" when all is durable.
    void import_rows() { carry_out(ImportProspects{std::exchange(rows_, {}), {}}); }

    void edit() {
        constexpr std::size_t apart = 7919; // so that one edit does not lie beside the last
        const Prospect& prospect = model_.prospects()[edits_++ * apart % model_.prospects().size()];
        ProspectDetails details = prospect;
        details.notes += "Called back.";
        carry_out(EditProspect{prospect.id, std::move(details)});
    }

    std::size_t prospects() const { return model_.prospects().size(); }

private:
    void say(std::string_view step) const { bench_said(step.data(), step.size(), emscripten_get_now() - start_); }

    void carry_out(Action action) {
        start_ = emscripten_get_now();
        storing_ = true;
        const auto done = session_->carry_out(std::move(action), exchange::synth_default_until, model_);
        say(done ? "called" : "refused");
    }

    // As the app does it: at once, without waiting for a frame.
    void arrived() {
        const journal::News news = session_->poll(model_);
        if (news.opened) {
            say("open");
            work_out_queue();
            say("screen");
        }
        const journal::SaveState state = session_->status().state;
        if (!storing_ || state == journal::SaveState::saving) return;
        storing_ = false;
        say(state == journal::SaveState::saved ? "saved" : "failed");
    }

    void work_out_queue() {
        const Instant now = exchange::synth_default_until + std::chrono::hours{22};
        playbook::Recommender recommender{exchange::built_in_playbook("blended"), model_.profile, zones_, now};
        queue_ = playbook::queue_of(recommender, model_);
    }

    platform::web::IntlZones zones_;
    std::optional<platform::web::WebStorage> storage_;
    std::optional<journal::TwoCopies> copies_;
    std::unique_ptr<journal::Session> session_;
    Model model_;
    std::vector<Prospect> rows_;
    std::vector<playbook::QueueEntry> queue_;
    double start_ = 0;
    std::size_t edits_ = 0;
    bool storing_ = false;
};

StorageBench* bench = nullptr;

} // namespace

std::unique_ptr<platform::Application> ringback::platform::make_application(Shell& shell) {
    auto made = std::make_unique<StorageBench>(shell);
    bench = made.get();
    return made;
}

extern "C" {
EMSCRIPTEN_KEEPALIVE void bench_make(double prospects, double touches) {
    bench->make(static_cast<std::size_t>(prospects), static_cast<std::size_t>(touches));
}
EMSCRIPTEN_KEEPALIVE void bench_open() { bench->open(); }
EMSCRIPTEN_KEEPALIVE void bench_import() { bench->import_rows(); }
EMSCRIPTEN_KEEPALIVE void bench_edit() { bench->edit(); }
EMSCRIPTEN_KEEPALIVE double bench_prospects() { return static_cast<double>(bench->prospects()); }
}
