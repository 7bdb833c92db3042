// Owns: what every view is given to draw with. Must not know: how any of it came about.
#pragma once

#include "core/business_calendar.hpp"
#include "core/model.hpp"
#include "core/zone.hpp"
#include "exchange/brand.hpp"
#include "journal/journal.hpp"
#include "platform/effects.hpp"
#include "platform/sealing.hpp"
#include "playbook/live_queue.hpp"
#include "playbook/recommend.hpp"
#include "script/script.hpp"
#include "ui/look.hpp"
#include "ui/outbox.hpp"
#include "ui/ui_state.hpp"

#include <cstddef>
#include <string>

namespace ringback::journal {
class TwoCopies;
}

namespace ringback::ui {

// The moment that is drawn: worked out by the app once for each change or minute, remembered in between.
struct Moment {
    Instant now{};
    Day today{};
    const TimeZone* user_zone = nullptr;
    const BusinessCalendar* calendar = nullptr;
    const playbook::Playbook* playbook = nullptr;
    playbook::Recommender* recommender = nullptr; // for the reasons of what is shown
    Zones* zones = nullptr;
    std::string playbook_trouble; // why it is not the one that was chosen; empty where all is well
    playbook::LiveQueue queue;    // all prospects, most urgent first

    const playbook::QueueEntry* entry_of(const Model& model, const ProspectId& id) const {
        const std::size_t place = model.index_of(id);
        const auto& places = queue.places();
        return place == Model::npos || place >= places.size() ? nullptr : &queue[places[place]];
    }
};

// How much room there is, by the breakpoints of the look.
enum class Width { phone, tablet, small_desktop, desktop, wide };

struct Context {
    const Model& model;
    const Moment& moment;
    const script::Library& library;
    const Look& look;
    const journal::SaveStatus& save;
    UiState& state;
    Outbox& out;
    const exchange::Brand& brand;               // of the host; a plain one where there is none
    const journal::TwoCopies* copies = nullptr; // none where there is one storage only
    platform::Effects* effects = nullptr;       // none where the runner has no programs for drawing
    Instant clock{};                            // this very frame; Moment::now stands for a minute
    Width width = Width::desktop;
    float page_width = 0;
    float page_height = 0;
    bool can_undo = false;
    bool can_redo = false;
    bool opening = false;        // the workspace is still being read
    bool still = false;          // the system asks that nothing moves by itself
    bool can_share = false;      // the system has a share sheet
    bool sample = false;         // a made-up workspace that nobody keeps
    bool demo = false;           // made-up people, kept in a store of their own
    bool shared_storage = false; // other pages on this machine can read what is stored
    platform::SealingState sealing = platform::SealingState::unavailable;

    const Palette& palette() const { return look.palette(); }
    bool phone() const { return width == Width::phone; }
};

Width width_of(float page_width);

} // namespace ringback::ui
