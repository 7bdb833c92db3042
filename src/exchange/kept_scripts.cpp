#include "exchange/kept_scripts.hpp"

#include "core/json_list.hpp"
#include "exchange/builtin_scripts.hpp"
#include "exchange/json_text.hpp"
#include "exchange/json_tree.hpp"

#include <algorithm>
#include <utility>

namespace ringback::exchange {
namespace {

using script::Block;
using script::Library;
using script::Script;
using script::SharedBlock;

std::string text_in(const JsonTree& object, std::string_view name) {
    const JsonTree* member = object.find(name);
    return member != nullptr && member->is(JsonTree::Kind::text) ? member->text : std::string{};
}

std::optional<KeptScript> read_item(std::string_view item) {
    const auto tree = read_tree(item, scripts_depth_limit + 2);
    if (!tree || !tree->is(JsonTree::Kind::object)) return std::nullopt;
    KeptScript kept;
    kept.id = text_in(*tree, "id");
    if (kept.id.empty()) return std::nullopt;
    const auto script = member_text(item, "script");
    const auto block = member_text(item, "block");
    if (!script && !block) {
        if (tree->find("blocks") == nullptr) return std::nullopt;
        kept.json = item;
        return kept;
    }
    kept.is_block = !script;
    kept.json = script ? *script : *block;
    const JsonTree* draft = tree->find("draft");
    kept.draft = draft != nullptr && draft->is(JsonTree::Kind::boolean) && draft->text == "true";
    kept.kept_on = day_from_text(text_in(*tree, "kept_on"));
    if (const JsonTree* version = tree->find("version"))
        kept.version = static_cast<std::uint32_t>(std::max(version->whole_number().value_or(1), 1));
    return kept;
}

std::uint32_t next_version(const std::vector<KeptScript>& all, std::string_view id) {
    std::uint32_t next = 1;
    for (const KeptScript& kept : all)
        if (kept.id == id && !kept.draft) next = std::max(next, kept.version + 1);
    return next;
}

std::optional<ReadError> fault_of_id(const std::string& id, const std::string& place) {
    std::string text;
    append_json_text(text, id);
    if (!id.empty() && !text.contains('\\')) return std::nullopt;
    return ReadError{place, "must not be empty, nor hold quotes, backslashes or line breaks"};
}

std::string item_of(const std::string& id, std::uint32_t version, Day today, std::string_view kind,
                    const std::string& json) {
    std::string item;
    JsonObjectWriter object{item};
    object.text("id", id);
    object.whole_number("version", version);
    object.text("kept_on", text_from_day(today));
    object.member(kind) += json;
    object.close();
    return item;
}

template <class Items, class Item>
void put(Items& items, Item item) {
    const auto known = std::ranges::find(items, item.id, &Item::id);
    if (known == items.end())
        items.push_back(std::move(item));
    else
        *known = std::move(item);
}

// A block that is shared by its own name changes in the built-in scripts, too.
void renew_shared(Library& library) {
    const auto renew = [&](Block& block) {
        if (block.shared.empty()) return;
        const auto found = std::ranges::find(library.shared, block.shared, &SharedBlock::id);
        if (found != library.shared.end()) block = found->block;
    };
    for (Script& script : library.scripts) {
        std::ranges::for_each(script.subject, renew);
        std::ranges::for_each(script.blocks, renew);
    }
}

// Reads the latest version of each; `is_block` says of which kind.
template <class Take>
void each_latest(const std::vector<KeptScript>& all, bool is_block, Take take) {
    for (auto kept = all.begin(); kept != all.end(); ++kept) {
        const bool latest = std::none_of(kept + 1, all.end(), [&](const KeptScript& later) {
            return !later.draft && later.id == kept->id && later.is_block == kept->is_block;
        });
        if (latest && !kept->draft && kept->is_block == is_block) take(*kept);
    }
}

std::vector<KeptScript> all_items(const Model& model) {
    std::vector<KeptScript> all;
    for (const std::string& item : items_of_json_list(model.scripts_json)) {
        auto kept = read_item(item);
        if (!kept) continue;
        if (!kept->draft) kept->version = std::max(kept->version, next_version(all, kept->id)); // two tabs, one number
        all.push_back(std::move(*kept));
    }
    return all;
}

KeepScript draft_item(std::string_view id, Day today, const std::string& json) {
    KeepScript keep{{{}}};
    JsonObjectWriter object{keep.items.front()};
    object.text("id", id);
    object.boolean("draft", true);
    if (!json.empty()) {
        object.text("kept_on", text_from_day(today));
        object.member("script") += json;
    }
    object.close();
    return keep;
}

} // namespace

std::vector<KeptScript> kept_scripts(const Model& model) {
    std::vector<KeptScript> all = all_items(model);
    std::erase_if(all, [](const KeptScript& kept) { return kept.draft; });
    return all;
}

std::expected<KeepScript, ReadError> keep_scripts(std::span<const Script> scripts, std::span<const SharedBlock> blocks,
                                                  const Model& model, Day today) {
    const std::vector<KeptScript> before = kept_scripts(model);
    std::vector<SharedBlock> shared = library_in_use(model).library.shared;
    KeepScript keep;
    for (const SharedBlock& one : blocks) {
        const std::string place = "/shared/" + one.id;
        if (auto fault = fault_of_id(one.id, place)) return std::unexpected(std::move(*fault));
        const std::string json = write_block(one.block);
        auto read = read_shared_block(json);
        if (!read) return std::unexpected(ReadError{place + read.error().place, read.error().reason});
        put(shared, one);
        keep.items.push_back(item_of(one.id, next_version(before, one.id), today, "block", json));
    }
    for (std::size_t i = 0; i < scripts.size(); ++i) {
        const std::string place = "/scripts/" + std::to_string(i);
        if (auto fault = fault_of_id(scripts[i].id, place + "/id")) return std::unexpected(std::move(*fault));
        const std::string json = write_script(scripts[i]);
        const auto read = read_script(json, shared);
        if (!read) return std::unexpected(ReadError{place + read.error().place, read.error().reason});
        keep.items.push_back(item_of(scripts[i].id, next_version(before, scripts[i].id), today, "script", json));
    }
    return keep;
}

KeepScript keep_script_draft(const Script& script, Day today) {
    return draft_item(script.id, today, write_script(script));
}

KeepScript drop_script_draft(std::string_view id) { return draft_item(id, Day{}, {}); }

LibraryInUse library_in_use(const Model& model) {
    LibraryInUse in_use{builtin_scripts(), {}};
    Library& library = in_use.library;
    const std::vector<KeptScript> all = all_items(model);
    if (all.empty()) return in_use;
    const auto trouble = [&](const KeptScript& kept, const ReadError& error) {
        in_use.troubles.push_back("The script " + kept.id + " cannot be read: " + message(error));
    };
    each_latest(all, true, [&](const KeptScript& kept) {
        auto read = read_shared_block(kept.json);
        if (!read) return trouble(kept, read.error());
        read->shared = kept.id;
        put(library.shared, SharedBlock{kept.id, std::move(*read)});
    });
    each_latest(all, false, [&](const KeptScript& kept) {
        auto read = read_script(kept.json, library.shared);
        if (!read) return trouble(kept, read.error());
        read->id = kept.id;
        read->version = kept.version;
        put(library.scripts, std::move(*read));
    });
    renew_shared(library);
    for (const KeptScript& kept : all)
        if (auto draft = kept.draft ? read_unfinished_script(kept.json, library.shared) : std::nullopt)
            library.drafts.push_back(std::move(*draft));
    return in_use;
}

ScriptPack pack_of(const Library& library, std::span<const std::string> ids) {
    ScriptPack pack;
    const Library& built_in = builtin_scripts();
    const auto take = [&](const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            if (block.shared.empty()) continue;
            const SharedBlock shared{block.shared, block};
            if (std::ranges::find(built_in.shared, shared) == built_in.shared.end()) put(pack.shared, shared);
        }
    };
    for (const std::string& id : ids) {
        const Script* found = library.find(id);
        if (found == nullptr) continue;
        pack.scripts.push_back(*found);
        take(found->subject);
        take(found->blocks);
    }
    return pack;
}

} // namespace ringback::exchange
