#include "ui/context.hpp"

namespace ringback::ui {

Width width_of(float page_width) {
    if (page_width < 640) return Width::phone;
    if (page_width < 1024) return Width::tablet;
    if (page_width < 1280) return Width::small_desktop;
    return page_width < 1680 ? Width::desktop : Width::wide;
}

} // namespace ringback::ui
