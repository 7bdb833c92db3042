#include "ui/script_shelf.hpp"

#include "exchange/builtin_scripts.hpp"
#include "exchange/kept_scripts.hpp"
#include "ui/scripts_desk.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace ringback::ui {
namespace {

using script::Script;
using std::chrono::milliseconds;

constexpr milliseconds typing_rests{600};

ScriptsState& desk(const Context& context) { return context.state.scripts; }

const Script* kept_draft(const Context& context, std::string_view id) {
    const auto found = std::ranges::find(context.library.drafts, id, &Script::id);
    return found == context.library.drafts.end() ? nullptr : &*found;
}

std::string fresh_id(const Context& context) {
    for (int number = 1;; ++number) {
        std::string id = "own-" + std::to_string(number);
        if (context.library.find(id) == nullptr && kept_draft(context, id) == nullptr) return id;
    }
}

std::string own_title(const Context& context, const std::string& title) {
    std::string mine = title + ", mine";
    for (int number = 2; std::ranges::contains(context.library.scripts, mine, &Script::title); ++number)
        mine = title + ", mine " + std::to_string(number);
    return mine;
}

void show(const Context& context, std::string_view id) { context.out.ask(GoTo{scripts_route(context, id), true}); }

void keep_draft(const Context& context) {
    ScriptsState& state = desk(context);
    if (state.draft->revision() == state.draft_kept) return;
    state.draft_kept = state.draft->revision();
    Script draft = state.draft->script();
    const Script* kept = context.library.find(draft.id);
    draft.version = kept == nullptr ? 0 : kept->version;
    const bool as_it_was = kept != nullptr && *kept == draft;
    if (as_it_was && !has_script_draft(context, draft.id)) return;
    context.out.ask(KeepDraft{as_it_was ? exchange::drop_script_draft(draft.id)
                                        : exchange::keep_script_draft(draft, context.moment.today)});
}

void open_editor(const Context& context, Script script, bool as_kept) {
    ScriptsState& state = desk(context);
    if (state.draft != nullptr) keep_draft(context);
    state.draft_ends = false;
    const std::string id = script.id;
    state.draft = std::make_unique<ScriptDraft>(std::move(script));
    state.draft_kept = as_kept ? state.draft->revision() : 0;
    state.shared_revision = context.model.profile_revision();
    state.chosen.reset();
    state.details_open = false;
    show(context, id);
}

} // namespace

bool came_with_ringback(std::string_view id) { return exchange::builtin_scripts().find(id) != nullptr; }

bool has_script_draft(const Context& context, std::string_view id) { return kept_draft(context, id) != nullptr; }

ScriptDraft* open_script_draft(const Context& context) {
    ScriptsState& state = desk(context);
    const bool on_screen = state.draft != nullptr && state.draft->script().id == context.state.route.script;
    return on_screen ? state.draft.get() : nullptr;
}

void edit_script(const Context& context, const Script& script) {
    const Script* draft = kept_draft(context, script.id);
    open_editor(context, draft != nullptr ? *draft : script, true);
}

void duplicate_script(const Context& context, const Script& script) {
    Script copy = script;
    copy.id = fresh_id(context);
    copy.title = own_title(context, script.title);
    copy.version = 0;
    copy.against.clear();
    open_editor(context, std::move(copy), false);
}

void begin_script(const Context& context, std::string_view technique, std::optional<Channel> channel) {
    Script script{.id = fresh_id(context),
                  .technique = std::string(technique),
                  .channel = channel,
                  .title = "New script",
                  .credits = {},
                  .when = {},
                  .asks = {},
                  .subject = {},
                  .blocks = {}};
    if (has_subject(channel)) script.subject.push_back({script::BlockKind::opening, script::plain_template({}), {}});
    script.blocks.push_back({script::BlockKind::opening, *script::parse_template("Hi {prospect.given_name},"), {}});
    open_editor(context, std::move(script), false);
    desk(context).details_open = true;
}

void keep_script(const Context& context) {
    ScriptsState& state = desk(context);
    const Script& script = state.draft->script();
    auto keep = exchange::keep_scripts({&script, 1}, {}, context.model, context.moment.today);
    if (!keep) {
        state.trouble = exchange::message(keep.error());
        return;
    }
    context.out.change(std::move(*keep), script.title + " kept");
    state.draft_kept = state.draft->revision();
    state.draft_ends = true;
}

void leave_script_editor(const Context& context) {
    ScriptsState& state = desk(context);
    if (state.draft == nullptr) return;
    keep_draft(context);
    state.draft_ends = true;
    show(context, state.draft->script().id);
}

void drop_script_draft(const Context& context, const Script& script) {
    context.out.change(exchange::drop_script_draft(script.id), "Draft of " + script.title + " dropped");
    show(context, context.library.find(script.id) == nullptr ? std::string_view{} : std::string_view(script.id));
}

void remove_script(const Context& context, const Script& script) {
    const bool back = came_with_ringback(script.id);
    context.out.change(RemoveScript{script.id}, script.title + (back ? " reads as it came with Ringback" : " removed"));
    show(context, back ? std::string_view(script.id) : std::string_view{});
}

std::optional<std::string> keep_shared_block(const Context& context, const script::SharedBlock& block) {
    auto keep = exchange::keep_scripts({}, {&block, 1}, context.model, context.moment.today);
    if (!keep) return exchange::message(keep.error());
    context.out.change(std::move(*keep), block.id + " kept for all that use it");
    return std::nullopt;
}

std::optional<std::string> share_block(const Context& context, BlockPlace place, const std::string& name) {
    ScriptDraft& draft = *desk(context).draft;
    if (std::ranges::contains(context.library.shared, name, &script::SharedBlock::id))
        return "A shared block has this name already";
    script::Block block = *block_at(draft.script(), place);
    block.shared = name;
    if (auto refused = keep_shared_block(context, {name, block})) return refused;
    draft.edit({}, [&](Script& script) { blocks_of(script, place.in_subject)[place.at].shared = name; });
    return std::nullopt;
}

void keep_script_draft_in_time(const Context& context) {
    ScriptsState& state = desk(context);
    if (std::exchange(state.draft_ends, false)) state.draft.reset();
    if (state.draft == nullptr) return;
    if (state.shared_revision != context.model.profile_revision()) {
        state.shared_revision = context.model.profile_revision();
        const bool kept = state.draft_kept == state.draft->revision();
        state.draft->renew_shared(context.library.shared);
        if (kept) state.draft_kept = state.draft->revision();
    }
    if (state.draft->revision() == state.draft_kept) return;
    if (state.draft_seen != state.draft->revision()) {
        state.draft_seen = state.draft->revision();
        state.draft_since = ImGui::GetTime();
    }
    if (!script_draft_wait(context.state)) keep_draft(context);
}

std::optional<milliseconds> script_draft_wait(const UiState& state) {
    const ScriptsState& desk = state.scripts;
    if (desk.draft == nullptr || desk.draft->revision() == desk.draft_kept) return std::nullopt;
    const std::chrono::duration<double> since{ImGui::GetTime() - desk.draft_since};
    const auto left =
        (desk.draft->is_typing() ? typing_rests : milliseconds{0}) - std::chrono::duration_cast<milliseconds>(since);
    return left <= milliseconds{0} ? std::nullopt : std::optional(left);
}

} // namespace ringback::ui
