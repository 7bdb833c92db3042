// The demo, which has made-up people in a store of its own, and what a host says in the file beside the page.
#include "app/app.hpp"
#include "exchange/demo.hpp"
#include "exchange/read_error.hpp"
#include "ui/share_desk.hpp"
#include "ui/wording.hpp"

#include <memory>
#include <utility>
#include <variant>

namespace ringback::app {
namespace {

constexpr std::string_view filled_on = "demo-from"; // a preference of the demo's own store

} // namespace

void App::take_brand() {
    if (visit_.host_file.empty()) return;
    auto read = exchange::read_brand(visit_.host_file);
    visit_.host_file = {};
    if (read)
        brand_ = std::move(*read);
    else
        state_.brand_fault = "packs/default.json: " + exchange::message(read.error()) + ".";
}

Action App::filling_of_demo() {
    shell_.keep_preference(filled_on, text_from_day(user_zone().day(platform_.now())));
    state_.demo_from.reset();
    return ReplaceWorkspace{std::make_shared<const Model>(exchange::demo_workspace(platform_.now(), user_zone()))};
}

// Nothing that a visitor did is taken away unasked.
void App::open_demo() {
    if (model_.prospects().empty()) {
        if (session_.takes_edits()) apply(filling_of_demo());
        moments_.forget();
        return;
    }
    const auto from = day_from_text(shell_.preference(filled_on));
    if (from && *from != user_zone().day(platform_.now())) state_.demo_from = from;
}

void App::reset_demo() {
    if (set_by_) leave_sample();
    state_.tour = {};
    Action action = filling_of_demo();
    const std::size_t people = std::get<ReplaceWorkspace>(action).workspace->prospects().size();
    change({std::move(action), "The demo begins anew, " + count_text(people, "prospect", "prospects")});
    state_.scripts = {}; // a draft belongs to its workspace
    moments_.forget();
    go({ui::Screen::today, {}}, false);
}

void App::leave_demo() {
    if (is_kept()) shell_.leave_demo();
}

void App::open_pack(std::size_t place) {
    if (place >= brand_.packs.size()) return;
    const exchange::BrandPack& pack = brand_.packs[place];
    if (pack.text.empty()) return shell_.open_pack(pack.file);
    offer_shared(pack.name, pack.text);
}

} // namespace ringback::app
