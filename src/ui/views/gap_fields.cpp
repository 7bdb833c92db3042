#include "ui/views/gap_fields.hpp"

#include "mirror/mirror.hpp"
#include "ui/gaps.hpp"
#include "ui/icons.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <string>

namespace ringback::ui {
namespace {

std::string_view hint_of(script::Field field) {
    if (field == script::Field::true_scarcity) return "The second appointment is open to others";
    return script::is_day(field) ? "on Tuesday" : std::string_view{};
}

float draw_gap(const Context& context, const Prospect& prospect, script::Field gap, ImVec2 at, float width) {
    const Look& look = context.look;
    const KeptIn where = kept_in(gap, prospect);
    const std::string label(question_of(gap));
    const std::string name =
        "Keep " + label +
        (where == KeptIn::profile ? std::string(" in your profile") : " in the record of " + short_name(prospect));
    std::string& text = given_text(context.state, prospect.id, gap);
    const Button keep{.id = "keep",
                      .label = "Keep",
                      .kind = ButtonKind::soft,
                      .size = context.phone() ? ButtonSize::touch : ButtonSize::normal,
                      .name = name,
                      .disabled = text.empty()};
    const float aside = where == KeptIn::nowhere ? 0.0f : button_width(look, keep) + 8;
    auto& wanted = context.state.words.ask;
    const Field field{.id = "gap",
                      .label = label,
                      .hint = hint_of(gap),
                      .spellcheck = gap >= script::Field::interest && gap <= script::Field::true_scarcity,
                      .focus = wanted == gap};
    draw_field(look, at, width - aside, field, text);
    if (wanted == gap && FormPen::is_seen()) wanted.reset();
    const float height = field_height(field);
    if (aside > 0 && draw_button(look, {at.x + width - aside + 8, at.y + height - button_height(keep.size)}, keep))
        keep_gap(context, prospect, gap);
    return height + 12;
}

} // namespace

float draw_gap_fields(const Context& context, const Prospect& prospect, const script::Script& script,
                      const script::Rendered& rendered, ImVec2 at, float width) {
    const auto gaps = gaps_of(context.state, prospect.id, script, rendered);
    if (gaps.empty()) return 0;
    const mirror::Scope group(mirror::Role::group, "What the words still lack", ImGui::GetID("gaps"));
    const Look& look = context.look;
    const Palette& p = context.palette();
    float y = at.y;
    const bool open = !rendered.missing.empty();
    look.icon({at.x + 7, y + 8}, open ? icon::circle_alert : icon::circle_check, 14,
              open ? p.warn_text : p.accent_text);
    y += look.paragraph({at.x + 22, y}, width - 22, type::small, open ? p.warn_text : p.text_secondary,
                        open ? "Fill this in before the words go out. It counts for these words; Keep stores it."
                             : "Filled in for these words.") +
         8;
    for (const script::Field gap : gaps) {
        ImGui::PushID(static_cast<int>(gap));
        y += draw_gap(context, prospect, gap, {at.x, y}, width);
        ImGui::PopID();
    }
    return y - at.y;
}

} // namespace ringback::ui
