#include "app/history.hpp"

#include "journal/rebase.hpp"

#include <algorithm>

namespace ringback::app {
namespace {

// How others have changed the workspace.
class Others {
public:
    Others(const journal::News& news, const Model& now)
        : news_(news)
        , now_(now) {}

    bool removed(const ProspectId& id) const { return before(id) != nullptr && now_.find(id) == nullptr; }

    void carry_over_to(Prospect& image) const {
        const Prospect* before = this->before(image.id);
        const Prospect* after = now_.find(image.id);
        if (before != nullptr && after != nullptr && !(*before == *after))
            image = journal::merged(*before, *after, std::move(image));
    }
    void carry_over_to(Profile& image) const {
        const Profile* before = news_.profile ? &*news_.profile : news_.replaced ? &news_.replaced->profile : nullptr;
        if (before != nullptr) image = journal::merged(*before, now_.profile, std::move(image));
    }
    // One of the lists that are kept as their JSON text.
    void carry_over_to(std::optional<std::string>& list, std::optional<std::string> journal::News::* former,
                       std::string Model::* member) const {
        if (!list) return;
        const auto& noted = news_.*former;
        const std::string* before = noted ? &*noted : news_.replaced ? &(*news_.replaced.*member) : nullptr;
        if (before != nullptr) list = journal::merged_lists(*before, now_.*member, *list);
    }

private:
    const Prospect* before(const ProspectId& id) const {
        const auto found = std::ranges::find(news_.changed, id, &journal::News::Changed::id);
        if (found != news_.changed.end()) return found->before ? &*found->before : nullptr;
        return news_.replaced ? news_.replaced->find(id) : nullptr;
    }

    const journal::News& news_;
    const Model& now_;
};

// False where nothing is left to take back.
bool follow(History::Step& step, const Others& others) {
    auto* restore = std::get_if<Restore>(&step.inverse);
    if (restore == nullptr) return true;
    std::erase_if(restore->removed, [&](const ProspectId& id) { return others.removed(id); });
    std::erase_if(restore->put, [&](const Model::Place& place) { return others.removed(place.prospect.id); });
    for (Model::Place& place : restore->put) others.carry_over_to(place.prospect);
    if (restore->profile) others.carry_over_to(*restore->profile);
    others.carry_over_to(restore->playbooks_json, &journal::News::playbooks_json, &Model::playbooks_json);
    others.carry_over_to(restore->scripts_json, &journal::News::scripts_json, &Model::scripts_json);
    others.carry_over_to(restore->practice_json, &journal::News::practice_json, &Model::practice_json);
    return !restore->put.empty() || !restore->removed.empty() || restore->profile || restore->playbooks_json ||
           restore->scripts_json || restore->practice_json;
}

} // namespace

void History::others_changed(const journal::News& news, const Model& now) {
    if (news.changed.empty() && !news.profile && !news.replaced) return;
    const Others others(news, now);
    for (auto* steps : {&undo_, &redo_}) std::erase_if(*steps, [&](Step& step) { return !follow(step, others); });
}

std::optional<std::string> History::take_refused(std::uint64_t edit) {
    for (auto* steps : {&undo_, &redo_}) {
        const auto found = std::ranges::find(*steps, edit, &Step::edit);
        if (found == steps->end()) continue;
        std::string said = std::move(found->said);
        steps->erase(found);
        return said;
    }
    return std::nullopt;
}

} // namespace ringback::app
