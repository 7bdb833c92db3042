#include "exchange/taken_pack.hpp"

#include "exchange/kept_scripts.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace ringback::exchange {
namespace {

using script::Block;
using script::Library;
using script::Script;
using script::SharedBlock;

// "greet", "greet 2", "greet 3"
template <class Taken>
std::string free_name(const std::string& name, std::string_view between, Taken taken) {
    std::string free = name;
    for (int number = 2; taken(free); ++number) free = name + std::string(between) + std::to_string(number);
    return free;
}

template <class Change>
void each_block(Script& script, Change change) {
    std::ranges::for_each(script.subject, change);
    std::ranges::for_each(script.blocks, change);
}

void rename_shared(ScriptPack& pack, const Library& library) {
    for (SharedBlock& one : pack.shared) {
        const auto known = std::ranges::find(library.shared, one.id, &SharedBlock::id);
        if (known == library.shared.end() || known->block == one.block) continue;
        const std::string before = one.id;
        one.id = free_name(before, " ", [&](const std::string& id) {
            return std::ranges::contains(library.shared, id, &SharedBlock::id);
        });
        one.block.shared = one.id;
        for (Script& script : pack.scripts)
            each_block(script, [&](Block& block) {
                if (block.shared == before) block.shared = one.id;
            });
    }
}

bool reads_alike(Script a, const Script& b) {
    a.version = b.version;
    return a == b;
}

// The user's own ones that read otherwise keep their ids.
void rename_scripts(ScriptPack& pack, const Library& library) {
    for (std::size_t i = 0; i < pack.scripts.size(); ++i) {
        const Script* known = library.find(pack.scripts[i].id);
        if (known == nullptr || known->version == 0 || reads_alike(pack.scripts[i], *known)) continue;
        const std::string before = pack.scripts[i].id;
        const std::string free = free_name(before, "-", [&](const std::string& id) {
            return library.find(id) != nullptr || std::ranges::contains(pack.scripts, id, &Script::id);
        });
        pack.scripts[i].id = free;
        for (Script& script : pack.scripts)
            if (script.against == before) script.against = free;
    }
}

} // namespace

std::expected<TakenPack, ReadError> take_pack(ScriptPack pack, const Model& model, Day today) {
    const Library library = library_in_use(model).library;
    TakenPack taken;
    rename_shared(pack, library);
    rename_scripts(pack, library);
    if (!pack.scripts.empty()) taken.first = pack.scripts.front().id;
    const std::size_t all = pack.scripts.size();
    std::erase_if(pack.scripts, [&](const Script& script) {
        const Script* known = library.find(script.id);
        return known != nullptr && reads_alike(script, *known);
    });
    std::erase_if(pack.shared, [&](const SharedBlock& one) { return std::ranges::contains(library.shared, one); });
    taken.taken = pack.scripts.size();
    taken.same = all - taken.taken;
    auto keep = keep_scripts(pack.scripts, pack.shared, model, today);
    if (!keep) return std::unexpected(std::move(keep.error()));
    taken.keep = std::move(*keep);
    return taken;
}

} // namespace ringback::exchange
