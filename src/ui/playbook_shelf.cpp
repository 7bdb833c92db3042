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
    show(context, playbook.id);
    return playbook.id;
}

void copy_to_edit(const Context& context) {
    playbook::Playbook copy = shown_playbook(context);
    copy.name = own_name(context, copy.name);
    copy.id = fresh_own_id(context);
    desk(context).draft = std::make_unique<PlaybookDraft>(copy);
    desk(context).edited.reset();
    auto keep = exchange::keep_playbook(exchange::write_playbook(copy), context.model, context.moment.today);
    if (!keep) return;
    context.out.change(std::move(*keep), copy.name + " is your copy");
    show(context, copy.id);
}

void edit_own(const Context& context) {
    desk(context).draft = std::make_unique<PlaybookDraft>(shown_playbook(context));
    desk(context).edited.reset();
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

void export_playbook(const Context& context) {
    const playbook::Playbook& shown = shown_playbook(context);
    std::string name = shown.name.empty() ? shown.id : shown.name;
    for (char& c : name)
        if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9')) c = '-';
    context.out.ask(SaveText{name + ".ringback-playbook.json", exchange::write_playbook(shown)});
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
