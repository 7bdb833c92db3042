#include "ui/playbook_shelf.hpp"

#include "exchange/kept_playbooks.hpp"
#include "exchange/playbook_json.hpp"
#include "exchange/playbook_writer.hpp"
#include "playbook/difference.hpp"
#include "ui/playbook_desk.hpp"
#include "ui/wording.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace ringback::ui {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds typing_rests{600};

PlaybookState& desk(const Context& context) { return context.state.playbook; }

std::string fresh_own_id(const Context& context) {
    std::string id;
    for (int number = 1; id.empty(); ++number) {
        id = "own-" + std::to_string(number);
        if (std::ranges::contains(own_playbooks(context), id, &OwnPlaybook::id)) id.clear();
    }
    return id;
}

std::string own_name(const Context& context, const std::string& name) {
    std::string mine = name + ", mine";
    for (int number = 2; std::ranges::contains(own_playbooks(context), mine, &OwnPlaybook::name); ++number)
        mine = name + ", mine " + std::to_string(number);
    return mine;
}

void open_editor(const Context& context, playbook::Playbook playbook) {
    PlaybookState& state = desk(context);
    state.draft = std::make_unique<PlaybookDraft>(std::move(playbook));
    state.draft_kept = state.draft->revision();
    state.edited.reset();
}

// Where its playbook is still there.
void keep_draft(const Context& context) {
    PlaybookState& state = desk(context);
    const playbook::Playbook& draft = state.draft->playbook();
    if (state.draft->revision() == state.draft_kept) return;
    state.draft_kept = state.draft->revision();
    const auto latest = exchange::latest_kept(context.model, draft.id);
    if (!latest) return;
    const bool as_it_was = latest->json == exchange::write_playbook(draft);
    if (as_it_was && !has_draft(context, draft.id)) return;
    context.out.ask(
        KeepDraft{as_it_was ? exchange::drop_draft(draft.id) : exchange::keep_draft(draft, context.moment.today)});
}

void show(const Context& context, const std::string& id) {
    context.out.ask(GoTo{{Screen::playbook, context.state.route.prospect, id}, true});
}

} // namespace

const std::vector<OwnPlaybook>& own_playbooks(const Context& context) {
    PlaybookState& state = desk(context);
    if (state.own_revision == context.model.profile_revision()) return state.own;
    state.own_revision = context.model.profile_revision();
    state.own.clear();
    for (const exchange::KeptPlaybook& kept : exchange::kept_playbooks(context.model)) {
        if (is_built_in(kept.id)) continue;
        std::erase_if(state.own, [&](const OwnPlaybook& each) { return each.id == kept.id; });
        const auto read = exchange::read_playbook(kept.json);
        state.own.push_back({kept.id, read && !read->name.empty() ? read->name : kept.id, kept.version});
    }
    for (const std::string& id : exchange::drafted_playbooks(context.model))
        for (OwnPlaybook& own : state.own) own.drafted |= own.id == id;
    return state.own;
}

bool is_built_in(std::string_view id) { return std::ranges::contains(exchange::built_in_playbook_ids, id); }

bool is_in_use(const Context& context, std::string_view id) { return context.moment.playbook->id == id; }

const playbook::Playbook* own_playbook(const Context& context, const std::string& id) {
    PlaybookState& state = desk(context);
    if (state.own_read_id != id || state.own_read_revision != context.model.profile_revision()) {
        state.own_read_id = id;
        state.own_read_revision = context.model.profile_revision();
        state.own_read.reset();
        if (const auto kept = exchange::latest_kept(context.model, id))
            if (auto read = exchange::read_playbook(kept->json))
                state.own_read = std::make_shared<const playbook::Playbook>(std::move(*read));
    }
    return state.own_read.get();
}

std::string keep_playbook(const Context& context, playbook::Playbook playbook, std::string_view said) {
    const std::string before = playbook.id;
    const bool used = is_in_use(context, before);
    if (is_built_in(before)) {
        playbook.id = fresh_own_id(context);
        playbook.name = own_name(context, playbook.name);
    }
    auto keep = exchange::keep_playbook(exchange::write_playbook(playbook), context.model, context.moment.today);
    if (!keep) {
        desk(context).import_error = exchange::message(keep.error());
        return {};
    }
    context.out.change(std::move(*keep), std::string(said));
    if (used && playbook.id != before) context.out.change(ChoosePlaybook{playbook.id}, playbook.name + " is in use");
    put_back(context);
    if (desk(context).draft != nullptr) desk(context).draft_kept = desk(context).draft->revision();
    show(context, playbook.id);
    return playbook.id;
}

void copy_to_edit(const Context& context) {
    playbook::Playbook copy = shown_playbook(context);
    copy.name = own_name(context, copy.name);
    copy.id = fresh_own_id(context);
    open_editor(context, copy);
    auto keep = exchange::keep_playbook(exchange::write_playbook(copy), context.model, context.moment.today);
    if (!keep) return;
    context.out.change(std::move(*keep), copy.name + " is your copy");
    show(context, copy.id);
}

void edit_own(const Context& context) {
    const playbook::Playbook& shown = shown_playbook(context);
    const auto draft = exchange::kept_draft(context.model, shown.id);
    open_editor(context, draft ? *draft : shown);
}

void leave_editor(const Context& context) {
    if (desk(context).draft == nullptr) return;
    keep_draft(context);
    desk(context).draft.reset();
}

void drop_draft(const Context& context) {
    const playbook::Playbook& shown = shown_playbook(context);
    context.out.change(exchange::drop_draft(shown.id), "Draft of " + shown.name + " dropped");
}

bool has_draft(const Context& context, std::string_view id) {
    const auto& own = own_playbooks(context);
    const auto found = std::ranges::find(own, id, &OwnPlaybook::id);
    return found != own.end() && found->drafted;
}

void keep_draft_in_time(const Context& context) {
    PlaybookState& state = desk(context);
    if (state.draft == nullptr || state.draft->revision() == state.draft_kept) return;
    if (state.draft_seen != state.draft->revision()) {
        state.draft_seen = state.draft->revision();
        state.draft_since = ImGui::GetTime();
    }
    if (!draft_wait(context.state)) keep_draft(context);
}

std::optional<milliseconds> draft_wait(const UiState& state) {
    const PlaybookState& desk = state.playbook;
    if (desk.draft == nullptr || desk.draft->revision() == desk.draft_kept) return std::nullopt;
    const std::chrono::duration<double> since{ImGui::GetTime() - desk.draft_since};
    const auto left =
        (desk.draft->is_typing() ? typing_rests : milliseconds{0}) - std::chrono::duration_cast<milliseconds>(since);
    return left <= milliseconds{0} ? std::nullopt : std::optional(left);
}

void use_playbook(const Context& context, const std::string& id) {
    context.out.change(ChoosePlaybook{id}, shown_playbook(context).name + " is in use");
}

void remove_own(const Context& context, const std::string& id) {
    const std::string name = shown_playbook(context).name;
    desk(context).draft.reset();
    context.out.change(RemovePlaybook{id}, name + " removed");
    show(context, {});
}

std::vector<PlaybookVersion> versions_of(const Context& context, const std::string& id) {
    std::vector<PlaybookVersion> versions;
    std::optional<playbook::Playbook> before;
    for (const exchange::KeptPlaybook& kept : exchange::kept_playbooks(context.model)) {
        if (kept.id != id) continue;
        PlaybookVersion version{kept.version, kept.kept_on ? day_text(*kept.kept_on, context.moment.today) : "", {}};
        auto read = exchange::read_playbook(kept.json);
        if (before && read) version.changes = playbook::differences(*before, *read);
        if (read) before = std::move(*read);
        versions.push_back(std::move(version));
    }
    std::ranges::reverse(versions);
    return versions;
}

} // namespace ringback::ui
