#include "ui/views/script_search_dialog.hpp"

#include "exchange/kept_scripts.hpp"
#include "mirror/mirror.hpp"
#include "ui/script_search.hpp"
#include "ui/script_shelf.hpp"
#include "ui/scripts_desk.hpp"
#include "ui/views/script_blocks.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/form.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <string>

namespace ringback::ui {
namespace {

constexpr std::size_t most_hits = 40;   // that are listed
constexpr std::size_t most_before = 24; // bytes before a hit that are shown, and behind it
constexpr std::size_t most_behind = 48;

// The nearest border of a character.
std::size_t border(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return std::min(at, text.size());
}

std::string line(std::string_view source, std::size_t from, std::size_t to, std::string_view hit) {
    const std::size_t begin = border(source, from > most_before ? from - most_before : 0);
    const std::size_t end = border(source, to + most_behind);
    std::string words = begin > 0 ? "\xE2\x80\xA6" : "";
    words += source.substr(begin, from - begin);
    words += hit;
    words += source.substr(to, end - to);
    if (end < source.size()) words += "\xE2\x80\xA6";
    std::ranges::replace(words, '\n', ' ');
    return words;
}

// Where it stands, how it reads, and how it would.
float draw_hit(const Context& context, const ScriptHit& hit, const SearchDraft& draft, ImVec2 at, float width) {
    const Look& look = context.look;
    const Palette& p = context.palette();
    const bool own = is_own(*hit.script);
    const bool changes = !hit.shared && (own || draft.built_in);
    std::string where = hit.script->title + ", " + std::string(label_at(*hit.script, hit.place));
    if (hit.shared)
        where += ". In a shared block: change it there";
    else if (!own)
        where += draft.built_in ? ". Came with Ringback: becomes your version" : ". Came with Ringback: read only";
    float y = at.y;
    look.text_cut({at.x, y}, width, type::small_strong, changes ? p.text_secondary : p.text_tertiary, where);
    y += 18;
    const std::string_view source = block_at(*hit.script, hit.place)->text.source;
    y += look.paragraph({at.x, y}, width, type::dense, p.text_primary,
                        line(source, hit.from, hit.to, source.substr(hit.from, hit.to - hit.from)));
    if (changes && !draft.by.empty())
        y += look.paragraph({at.x, y}, width, type::dense, p.accent_text, line(source, hit.from, hit.to, draft.by));
    return y + 12 - at.y;
}

void draw_hits(const Context& context, FormPen& pen, const std::vector<ScriptHit>& hits, const SearchDraft& draft) {
    const mirror::Scope list(mirror::Role::list, "Found", ImGui::GetID("found"));
    ImVec2 at = pen.place(0, 1);
    const float top = at.y;
    for (std::size_t i = 0; i < std::min(hits.size(), most_hits); ++i) {
        const mirror::Scope item({.role = mirror::Role::listitem}, ImGui::GetID(static_cast<int>(i)));
        at.y += draw_hit(context, hits[i], draft, at, pen.width());
    }
    if (hits.size() > most_hits)
        at.y += context.look.paragraph(at, pen.width(), type::small, context.palette().text_secondary,
                                       "And " + std::to_string(hits.size() - most_hits) + " more.");
    pen.end_row(at.y - top);
}

// False where nothing could be kept; then the draft says why.
bool replace(const Context& context, const std::vector<ScriptHit>& hits, SearchDraft& draft) {
    const Replacement result = replaced(hits, draft.by, draft.built_in);
    draft.error = result.refused.empty() ? std::string()
                                         : result.refused.front() + " could not be read afterwards, and stays as it is";
    if (result.scripts.empty()) return false;
    auto keep = exchange::keep_scripts(result.scripts, {}, context.model, context.moment.today);
    if (!keep) {
        draft.error = exchange::message(keep.error());
        return false;
    }
    context.out.change(std::move(*keep), count_text(result.hits, "place", "places") + " changed in " +
                                             count_text(result.scripts.size(), "script", "scripts"));
    return result.refused.empty();
}

} // namespace

void draw_script_search_dialog(const Context& context) {
    auto& search = context.state.scripts.search;
    if (!search) return;
    Dialog dialog(context.look, "Find and replace", 620, true);
    if (!dialog) return;
    const bool submitted = submit_asked();
    FormPen pen(context.look, dialog.origin(), dialog.width());
    const bool focus = search->focus && FormPen::is_seen();
    if (focus) search->focus = false;
    pen.row({{.field = {.id = "find", .label = "Find", .search = true, .focus = focus}, .value = &search->query},
             {.field = {.id = "by", .label = "Replace by", .error = search->error}, .value = &search->by}});
    pen.checkbox("built in", "Also in those that came with Ringback, as your versions of them", search->built_in);
    const auto hits = hits_in(context.library, search->query);
    const Replacement next = replaced(hits, search->by, search->built_in);
    const std::string words = search->query.empty() ? std::string("Words, or a field such as {interest}")
                              : hits.empty()        ? std::string("Nothing found")
                                                    : count_text(hits.size(), "place", "places") + " found, " +
                                                   std::to_string(next.hits) + " to be replaced";
    const ImVec2 at = pen.place(0, 1);
    const float height =
        context.look.paint_paragraph(at, pen.width(), type::dense, context.palette().text_secondary, words);
    mirror::text(ImRect(at, {at.x + pen.width(), at.y + height}), words, mirror::Role::status, 0,
                 ImGui::GetID("count"));
    pen.end_row(height);
    draw_hits(context, pen, hits, *search);
    const Answer answer = end_dialog(pen, dialog, {.accept = "Replace", .cancel = "Close", .disabled = next.hits == 0},
                                     submitted && next.hits > 0);
    if (answer == Answer::none || (answer == Answer::accepted && !replace(context, hits, *search))) return;
    search.reset();
    dialog.close();
}

} // namespace ringback::ui
