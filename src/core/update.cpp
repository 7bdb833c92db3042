#include "core/update.hpp"

#include "core/json_list.hpp"
#include "core/logged.hpp"
#include "core/truth_plan.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace ringback {
namespace {

using Result = std::expected<Updated, UpdateError>;

std::unexpected<UpdateError> refused(std::string place, std::string reason) {
    return std::unexpected(UpdateError{std::move(place), std::move(reason)});
}

std::string place_of(const ProspectId& id) { return "prospect " + id.text; }

Model::Place before(const Model& model, const ProspectId& id) {
    const std::size_t place = model.index_of(id);
    return {place, model.prospects()[place]};
}

Result replaced(Model& model, Prospect next, bool reopened = false) {
    Restore inverse;
    inverse.put.push_back(before(model, next.id));
    model.put(std::move(next));
    return Updated{std::move(inverse), reopened};
}

std::optional<std::string> fault(const Touch& touch) {
    if (touch.outcome == Outcome::replied && touch.direction == Direction::out)
        return "a reply comes from the prospect, so its direction is in";
    return std::nullopt;
}

std::optional<std::string> fault(const Prospect& prospect) {
    if (prospect.id.empty()) return "the prospect has no id";
    std::vector<std::string_view> ids;
    ids.reserve(prospect.touches.size());
    for (const Touch& touch : prospect.touches) {
        if (auto found = fault(touch)) return found;
        if (!touch.id.empty()) ids.push_back(touch.id.text);
    }
    std::ranges::sort(ids);
    const auto twice = std::ranges::adjacent_find(ids);
    if (twice != ids.end()) return "two touches have the id " + std::string(*twice);
    return std::nullopt;
}

// What the journal and other tabs bring is checked like what the user brings.
std::optional<std::string> fault(const Profile& profile) {
    if (profile.work_days.none()) return "at least one day of the week must be a work day";
    for (const TimeOff& off : profile.time_off)
        if (off.to < off.from) return "time off ends before it begins";
    for (const CallingLimit& limit : profile.calling_limits)
        for (const CallingSpan& span : limit.hours)
            if (span.days.none() || span.from < std::chrono::minutes{0} || span.from >= span.to ||
                span.to > std::chrono::hours{24})
                return "calling hours of " + limit.place + " are no hours of a day";
    for (const SavedView& view : profile.views)
        if (view.name.empty()) return "a view has no name";
    return std::nullopt;
}

struct Apply {
    Model& model;
    const TimeZone& zone;
    Instant at;

    Result operator()(AddProspect& add) const {
        if (auto found = fault(add.prospect)) return refused(place_of(add.prospect.id), *found);
        if (model.find(add.prospect.id) != nullptr)
            return refused(place_of(add.prospect.id), "there is already a prospect with this id");
        Restore inverse{{}, {add.prospect.id}, {}};
        if (!add.prospect.added_on) add.prospect.added_on = zone.day(at);
        model.put(std::move(add.prospect));
        return Updated{std::move(inverse), false};
    }

    Result operator()(EditProspect& edit) const {
        const Prospect* current = model.find(edit.id);
        if (current == nullptr) return refused(place_of(edit.id), "is not in the workspace");
        Prospect next = *current;
        static_cast<ProspectDetails&>(next) = std::move(edit.details);
        return replaced(model, std::move(next));
    }

    Result operator()(const RemoveProspects& remove) const {
        Restore inverse;
        std::unordered_set<ProspectId> seen;
        for (const ProspectId& id : remove.ids) {
            if (model.find(id) == nullptr || !seen.insert(id).second)
                return refused(place_of(id), "is not in the workspace");
            inverse.put.push_back(before(model, id));
        }
        std::ranges::sort(inverse.put, {}, &Model::Place::place);
        model.remove(remove.ids);
        return Updated{std::move(inverse), false};
    }

    Result operator()(const LogTouch& log) const {
        const Prospect* current = model.find(log.id);
        if (current == nullptr) return refused(place_of(log.id), "is not in the workspace");
        auto made = logged(*current, log, zone);
        if (!made) return refused(place_of(log.id), made.error());
        if (auto found = fault(made->prospect)) return refused(place_of(log.id), *found);
        return replaced(model, std::move(made->prospect), made->reopened);
    }

    Result operator()(EditTouch& edit) const {
        const Prospect* current = model.find(edit.id);
        if (current == nullptr) return refused(place_of(edit.id), "is not in the workspace");
        Prospect next = *current;
        const auto found = std::ranges::find(next.touches, edit.touch.id, &Touch::id);
        if (found == next.touches.end()) return refused(place_of(edit.id), "the touch is not there any more");
        *found = std::move(edit.touch);
        if (auto wrong = fault(next)) return refused(place_of(edit.id), *wrong);
        return replaced(model, std::move(next));
    }

    Result operator()(const RemoveTouch& remove) const {
        const Prospect* current = model.find(remove.id);
        if (current == nullptr) return refused(place_of(remove.id), "is not in the workspace");
        Prospect next = *current;
        if (std::erase_if(next.touches, [&](const Touch& touch) { return touch.id == remove.touch; }) == 0)
            return refused(place_of(remove.id), "the touch is not there any more");
        return replaced(model, std::move(next));
    }

    Result operator()(const SetStatus& set) const {
        const Prospect* current = model.find(set.id);
        if (current == nullptr) return refused(place_of(set.id), "is not in the workspace");
        Prospect next = *current;
        next.status = set.status;
        next.revisit_on = set.status == Status::later ? set.revisit_on : std::nullopt;
        return replaced(model, std::move(next));
    }

    Result operator()(ImportProspects& import) const {
        std::unordered_set<std::string_view> seen;
        seen.reserve(import.added.size() + import.merged.size());
        for (const Prospect& prospect : import.added) {
            if (auto found = fault(prospect)) return refused(place_of(prospect.id), *found);
            if (model.find(prospect.id) != nullptr || !seen.insert(prospect.id.text).second)
                return refused(place_of(prospect.id), "there is already a prospect with this id");
        }
        Restore inverse;
        for (const Prospect& prospect : import.merged) {
            if (auto found = fault(prospect)) return refused(place_of(prospect.id), *found);
            if (model.find(prospect.id) == nullptr || !seen.insert(prospect.id.text).second)
                return refused(place_of(prospect.id), "is not in the workspace");
            inverse.put.push_back(before(model, prospect.id));
        }
        std::ranges::sort(inverse.put, {}, &Model::Place::place);
        model.reserve(model.prospects().size() + import.added.size());
        inverse.removed.reserve(import.added.size());
        for (Prospect& prospect : import.merged) model.put(std::move(prospect));
        for (Prospect& prospect : import.added) {
            inverse.removed.push_back(prospect.id);
            model.put(std::move(prospect));
        }
        return Updated{std::move(inverse), false};
    }

    Result operator()(EditProfile& edit) const {
        if (auto found = fault(edit.profile)) return refused("profile", *found);
        return profile_replaced(std::move(edit.profile));
    }

    Result operator()(Decide& decide) const {
        const Prospect* current = model.find(decide.id);
        if (current == nullptr) return refused(place_of(decide.id), "is not in the workspace");
        Decision& decision = decide.decision;
        if (decision.kind == DecisionKind::snoozed && !decision.until)
            return refused(place_of(decide.id), "snoozing needs a day to come back on");
        if (decision.at == Instant{}) decision.at = at;
        Prospect next = *current;
        next.decisions.push_back(std::move(decision));
        return replaced(model, std::move(next));
    }

    Result operator()(const RecordTruth& record) const {
        const Prospect* current = model.find(record.id);
        if (current == nullptr) return refused(place_of(record.id), "is not in the workspace");
        const TruthPlan plan = plan_for(record.truth, zone.day(at));
        if (record.close && !plan.offer_close)
            return refused(place_of(record.id), "this answer is no reason to close the file");
        Prospect next = *current;
        next.truth = record.truth;
        const auto status = record.close ? std::optional{Status::closed} : plan.status;
        if (status) {
            next.status = *status;
            next.revisit_on.reset();
        }
        if (plan.revisit_on) next.revisit_on = record.until ? record.until : plan.revisit_on;
        const bool reopened = current->status != Status::open && next.status == Status::open;
        return replaced(model, std::move(next), reopened);
    }

    Result operator()(const KeepPlaybook& keep) const {
        const auto id = is_json_object(keep.json) ? text_member(keep.json, "id") : std::nullopt;
        if (!id || id->empty()) return refused("playbook", "it has no id");
        auto items = items_of_json_list(model.playbooks_json);
        keep_item(items, keep.json, *id, "playbook");
        return playbooks_replaced(items);
    }

    // A draft replaces the former one, a version ends it, and so does a draft without `content`.
    static void keep_item(std::vector<std::string>& items, const std::string& kept, std::string_view id,
                          std::string_view content) {
        std::erase_if(items, [&](const std::string& item) { return is_draft(item) && text_member(item, "id") == id; });
        if (!is_draft(kept) || member_text(kept, content)) items.push_back(kept);
    }

    static bool is_draft(std::string_view item) { return member_text(item, "draft") == "true"; }

    Result operator()(const RemovePlaybook& remove) const {
        auto items = items_of_json_list(model.playbooks_json);
        if (std::erase_if(items, [&](const std::string& item) { return text_member(item, "id") == remove.id; }) == 0)
            return refused("playbook " + remove.id, "is not in the workspace");
        std::optional<Profile> before;
        if (model.profile.playbook == remove.id) {
            before = model.profile;
            model.profile.playbook = default_playbook;
        }
        Result result = playbooks_replaced(items);
        std::get<Restore>(result->inverse).profile = std::move(before);
        return result;
    }

    // Whether there is such a playbook is not asked: what is not there any more gives way to the blended one.
    Result operator()(const ChoosePlaybook& choose) const {
        if (choose.id.empty()) return refused("playbook", "it has no id");
        Profile next = model.profile;
        next.playbook = choose.id;
        return profile_replaced(std::move(next));
    }

    Result profile_replaced(Profile next) const {
        Restore inverse;
        inverse.profile = std::exchange(model.profile, std::move(next));
        model.profile_changed();
        return Updated{std::move(inverse), false};
    }

    Result playbooks_replaced(const std::vector<std::string>& items) const {
        Restore inverse;
        inverse.playbooks_json = std::exchange(model.playbooks_json, json_list_of(items));
        model.profile_changed();
        return Updated{std::move(inverse), false};
    }

    Result operator()(const KeepScript& keep) const { return scripts().kept(keep.items); }
    Result operator()(const RemoveScript& remove) const { return scripts().removed(remove.id); }
    Result operator()(const KeepPractice& keep) const { return practice().kept(keep.items); }
    Result operator()(const RemovePractice& remove) const { return practice().removed(remove.id); }

    // A list of items that is kept as its JSON text; `word` is the member that holds an item's content.
    struct KeptList {
        Model& model;
        std::string Model::* list;
        std::optional<std::string> Restore::* former;
        const char* word;

        Result kept(const std::vector<std::string>& added) const {
            if (added.empty()) return refused(word, "nothing to keep");
            auto items = items_of_json_list(model.*list);
            for (const std::string& item : added) {
                const auto id = is_json_object(item) ? text_member(item, "id") : std::nullopt;
                if (!id || id->empty()) return refused(word, "it has no id");
                keep_item(items, item, *id, word);
            }
            return replaced_by(items);
        }
        Result removed(const std::string& id) const {
            auto items = items_of_json_list(model.*list);
            if (std::erase_if(items, [&](const std::string& item) { return text_member(item, "id") == id; }) == 0)
                return refused(word + (" " + id), "is not in the workspace");
            return replaced_by(items);
        }
        Result replaced_by(const std::vector<std::string>& items) const {
            Restore inverse;
            inverse.*former = std::exchange(model.*list, json_list_of(items));
            model.profile_changed();
            return Updated{std::move(inverse), false};
        }
    };
    KeptList scripts() const { return {model, &Model::scripts_json, &Restore::scripts_json, "script"}; }
    KeptList practice() const { return {model, &Model::practice_json, &Restore::practice_json, "practice"}; }

    Result operator()(const ReplaceWorkspace& replace) const {
        if (replace.workspace == nullptr) return refused("workspace", "nothing to open");
        auto previous = std::make_shared<Model>(std::move(model));
        model = *replace.workspace;
        model.follow(*previous);
        return Updated{ReplaceWorkspace{std::move(previous)}, false};
    }

    Result operator()(Restore& restore) const {
        Restore inverse;
        std::unordered_set<ProspectId> seen;
        for (const ProspectId& id : restore.removed) {
            if (model.find(id) == nullptr || !seen.insert(id).second)
                return refused(place_of(id), "is not in the workspace");
            inverse.put.push_back(before(model, id));
        }
        for (const Model::Place& place : restore.put)
            if (place.prospect.id.empty() || !seen.insert(place.prospect.id).second)
                return refused(place_of(place.prospect.id), "it is named twice, or not at all");
        for (const Model::Place& place : restore.put) {
            if (model.find(place.prospect.id) == nullptr)
                inverse.removed.push_back(place.prospect.id);
            else
                inverse.put.push_back(before(model, place.prospect.id));
        }
        std::ranges::sort(inverse.put, {}, &Model::Place::place);
        if (!restore.removed.empty()) model.remove(restore.removed);
        std::vector<Model::Place> back;
        for (Model::Place& place : restore.put) {
            if (model.find(place.prospect.id) != nullptr)
                model.put(std::move(place.prospect));
            else
                back.push_back(std::move(place));
        }
        if (!back.empty()) model.insert(std::move(back));
        if (restore.profile) inverse.profile = std::exchange(model.profile, std::move(*restore.profile));
        if (restore.playbooks_json)
            inverse.playbooks_json = std::exchange(model.playbooks_json, std::move(*restore.playbooks_json));
        if (restore.scripts_json)
            inverse.scripts_json = std::exchange(model.scripts_json, std::move(*restore.scripts_json));
        if (restore.practice_json)
            inverse.practice_json = std::exchange(model.practice_json, std::move(*restore.practice_json));
        if (inverse.profile || inverse.playbooks_json || inverse.scripts_json || inverse.practice_json)
            model.profile_changed();
        return Updated{std::move(inverse), false};
    }
};

} // namespace

Result update(Model& model, Stamped stamped, const TimeZone& user_zone) {
    return std::visit(Apply{model, user_zone, stamped.at}, stamped.action);
}

} // namespace ringback
