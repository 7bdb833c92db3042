#include "mirror/mirror.hpp"
#include "ui/views/review_parts.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ringback::ui {
namespace {

std::string percent(double share) { return std::to_string(std::lround(100 * share)) + " %"; }

std::size_t lacking(const insight::CaseReview& review) { return 2 * review.missing.size() + review.partly.size(); }

void count(const Context& context, ReviewCache& cache) {
    const playbook::Parameter* patience = context.moment.playbook->parameter("patience");
    insight::Patience against{context.moment.now, *context.moment.user_zone, *context.moment.calendar};
    if (patience != nullptr) against.patience = std::chrono::days{patience->value};
    cache.revision = context.model.revision();
    cache.today = context.moment.today;
    cache.review = insight::review_process(context.model, against);
    const auto& cases = cache.review.cases;
    cache.order.resize(cases.size());
    std::iota(cache.order.begin(), cache.order.end(), std::uint32_t{0});
    std::ranges::stable_sort(cache.order, [&](std::uint32_t a, std::uint32_t b) {
        if (cases[a].review_due != cases[b].review_due) return cases[a].review_due;
        return lacking(cases[a]) > lacking(cases[b]);
    });
    cache.due = static_cast<std::size_t>(std::ranges::count_if(cases, &insight::CaseReview::review_due));
}

struct StepWords {
    std::string figure; // "12 of 40"
    std::string detail; // "9 missing, 3 half done; 95 % interval 18 to 46 %; others 20 % of 55"
};

StepWords words_of(const insight::StepTally& silent, const insight::StepTally& others) {
    const insight::Share share = silent.lacking();
    StepWords words;
    words.figure = std::to_string(share.count) + " of " + std::to_string(share.of);
    words.detail = std::to_string(silent.missing) + " missing, " + std::to_string(silent.partly) + " half done. " +
                   percent(share.value()) + ", 95 % interval " + percent(share.low) + " to " + percent(share.high);
    if (others.all() > 0)
        words.detail += ". Of the " + std::to_string(others.all()) + " others " + percent(others.lacking().value());
    return words;
}

// Missing solid, half done lighter, with the interval of both together as a thin line below.
void draw_share(const Look& look, const ImRect& box, const insight::StepTally& tally) {
    const Palette& p = look.palette();
    look.fill(box, p.bg_track, 3);
    const insight::Share share = tally.lacking();
    if (share.of == 0) return;
    const float width = box.GetWidth();
    const float missing = width * static_cast<float>(tally.missing) / static_cast<float>(share.of);
    const float both = width * static_cast<float>(share.value());
    if (both > 0) look.fill(ImRect(box.Min, {box.Min.x + both, box.Max.y}), faded(p.accent_fill, 0.4f), 3);
    if (missing > 0) look.fill(ImRect(box.Min, {box.Min.x + missing, box.Max.y}), p.accent_fill, 3);
    look.fill(ImRect({box.Min.x + width * static_cast<float>(share.low), box.Max.y + 3},
                     {box.Min.x + width * static_cast<float>(share.high), box.Max.y + 5}),
              faded(p.accent_fill, 0.4f));
}

} // namespace

const ReviewCache& review_now(const Context& context) {
    ReviewCache& cache = context.state.review;
    if (cache.revision != context.model.revision() || cache.today != context.moment.today) count(context, cache);
    return cache;
}

std::string review_headline(const ReviewCache& cache) {
    const std::size_t cases = cache.review.cases.size();
    if (cases == 0) return "No silent case to review";
    const auto weakest = insight::weakest_steps(cache.review.silent);
    if (weakest.empty()) return "No step lacks in " + count_text(cases, "silent case", "silent cases");
    const insight::StepTally& tally = cache.review.silent[static_cast<std::size_t>(weakest.front())];
    std::string step(label_of(weakest.front()));
    if (step[0] >= 'A' && step[0] <= 'Z') step[0] = static_cast<char>(step[0] - 'A' + 'a');
    return std::to_string(tally.lacking().count) + " of " + count_text(cases, "silent case", "silent cases") +
           " lack: " + step;
}

float draw_review_steps(const Context& context, const ReviewCache& cache, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    look.heading(at, 2, type::title, p.text_primary, "The eight steps, over all silent cases");
    float y = at.y + 36;
    const mirror::Scope list(mirror::Role::list, "The eight steps", ImGui::GetID("steps"));
    for (std::size_t i = 0; i < process_step_count; ++i) {
        const StepWords words = words_of(cache.review.silent[i], cache.review.others[i]);
        const std::string title = std::to_string(i + 1) + ". " + std::string(label_of(static_cast<ProcessStep>(i)));
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(title.c_str()));
        const float figure = look.width(type::dense_strong, words.figure);
        look.text_cut({at.x, y}, width - figure - 12, type::dense_medium, p.text_primary, title);
        look.text_right({at.x + width, y}, type::dense_strong, p.text_primary, words.figure);
        y += 24;
        draw_share(look, ImRect({at.x, y}, {at.x + width, y + 6}), cache.review.silent[i]);
        y += 16;
        y += look.paragraph({at.x, y}, width, type::small, p.text_secondary, words.detail) + 14;
    }
    return y - at.y;
}

} // namespace ringback::ui
