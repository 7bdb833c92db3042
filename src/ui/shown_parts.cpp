#include "ui/shown_parts.hpp"

namespace ringback::ui {

using exchange::BrandPart;

bool shows(const Context& context, Screen screen) {
    switch (screen) {
    case Screen::playbook: return !context.brand.hides(BrandPart::playbook);
    case Screen::scripts: return !context.brand.hides(BrandPart::scripts);
    case Screen::practice: return !context.brand.hides(BrandPart::practice);
    case Screen::review: return !context.brand.hides(BrandPart::review);
    case Screen::import_contacts: return !context.brand.hides(BrandPart::import);
    default: return true;
    }
}

bool shows(const Context& context, CommandId id) {
    switch (id) {
    case CommandId::go_playbook: return shows(context, Screen::playbook);
    case CommandId::go_scripts: return shows(context, Screen::scripts);
    case CommandId::go_practice: return shows(context, Screen::practice);
    case CommandId::go_review: return shows(context, Screen::review);
    case CommandId::import_contacts: return shows(context, Screen::import_contacts);
    case CommandId::open_sample: return !context.demo && !context.brand.hides(BrandPart::sample);
    default: return true;
    }
}

} // namespace ringback::ui
