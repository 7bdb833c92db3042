#include "ui/views/about_view.hpp"

#include "mirror/mirror.hpp"
#include "ui/views/host_packs.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/surface.hpp"

#include <algorithm>

namespace ringback::ui {
namespace {

struct Part {
    std::string_view title, text;
};

constexpr Part parts[]{{"What it is",
                        "Ringback is for the person whose prospects stop calling back. It says what to do next about "
                        "each silent one, shows why, and gives "
                        "the words for it. Silence does not mean lost: it means that the truth is not known yet."},
                       {"Whose methods", "Ari Galper (T): trust, and stepping back instead of forward. Leigh Ashton, "
                                         "after Paul Lanigan (V): the craft of voicemail and the "
                                         "heavy stone. Shirleen Von Hoffmann (G): guidelines agreed up front, and "
                                         "walking away. Patrick McClure (D): assume nothing, and "
                                         "review your own process. The rules are theirs; the words are our own."},
                       {"Your data", "Everything is kept in this browser, on this device. Nothing is sent anywhere: "
                                     "there is no server and no account. Save a file now and "
                                     "then; clearing the browser's data clears this too."},
                       {"Licences", "Ringback is free software under the MIT licence. It is built with Dear ImGui, "
                                    "SDL2, nlohmann/json and Emscripten, set in Inter, with "
                                    "icons by Lucide. Their licences come with this page:"}};

} // namespace

void draw_about(const Context& context, const ImRect& sheet) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const ScrollArea scroll("about", sheet);
    const float padding = context.phone() ? 16.0f : 32.0f;
    const float width = std::min(scroll.width() - 2 * padding, 640.0f);
    const ImVec2 at{scroll.origin().x + padding, scroll.origin().y + 24};
    look.heading(at, 1, type::headline, p.text_primary, "About Ringback");
    float y = at.y + 48;
    for (const Part& part : parts) {
        look.heading({at.x, y}, 2, type::title, p.text_primary, part.title);
        y += 30;
        y += look.paragraph({at.x, y}, width, type::base, p.text_secondary, part.text) + 20;
    }
    const float offered = draw_host_packs(context, {at.x, y}, width);
    y += offered > 0 ? offered + 12 : 0;
    draw_text_link(look, {at.x, y - 8}, "licences", type::base_medium, "All licences", "licences.txt");
    const float second = context.phone() ? 44.0f : 28.0f;
    draw_text_link(look, {at.x, y - 8 + second}, "gallery", type::base_medium, "Gallery of widgets", "#/gallery");
    scroll.end_at(y + second + 48);
}

} // namespace ringback::ui
