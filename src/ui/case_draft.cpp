#include "ui/case_draft.hpp"

#include "exchange/case_json.hpp"

#include <algorithm>
#include <charconv>

namespace ringback::ui {
namespace {

using practice::CaseFault;
using practice::PracticeCase;

struct PlaceWords {
    std::string_view place; // its begin
    std::string_view words;
    CaseSection section;
};

// The first one that fits counts.
constexpr std::array<PlaceWords, 40> places{{
    {"/title", "Title", CaseSection::about},
    {"/sector", "Line of business", CaseSection::about},
    {"/level", "Level", CaseSection::about},
    {"/briefing", "Briefing", CaseSection::about},
    {"/interest", "What they are interested in", CaseSection::about},
    {"/you", "Whom the trainee plays", CaseSection::about},
    {"/days_off", "Days off", CaseSection::about},
    {"/days", "How many days", CaseSection::about},
    {"/starts_on", "First day", CaseSection::about},
    {"/persona/given_name", "Given name", CaseSection::person},
    {"/persona/truth", "What is really the case", CaseSection::person},
    {"/persona/reason", "Their reason", CaseSection::person},
    {"/persona/stop_words", "How they ask to be left alone", CaseSection::person},
    {"/persona/ahead", "Their clock", CaseSection::person},
    {"/persona/outside_hours", "Outside their hours", CaseSection::person},
    {"/persona/hours", "Hours", CaseSection::person},
    {"/persona/chances/call", "Chance by call", CaseSection::person},
    {"/persona/chances/voicemail", "Chance by voicemail", CaseSection::person},
    {"/persona/chances/email", "Chance by email", CaseSection::person},
    {"/persona/chances/text", "Chance by text", CaseSection::person},
    {"/persona/chances/video_email", "Chance by video email", CaseSection::person},
    {"/persona/chances/mail", "Chance by post", CaseSection::person},
    {"/persona/chances", "How they can be reached", CaseSection::person},
    {"/persona/techniques", "How a technique does with them", CaseSection::person},
    {"/persona/delay/0", "Days until a reply, at least", CaseSection::person},
    {"/persona/delay", "Days until a reply, at most", CaseSection::person},
    {"/persona/away_until", "Away until", CaseSection::person},
    {"/persona/pressure/weight", "What pressure costs", CaseSection::person},
    {"/persona/pressure/guarded", "Guarded from", CaseSection::person},
    {"/persona/pressure", "Asks to stop at", CaseSection::person},
    {"/persona", "The person", CaseSection::person},
    {"/history", "What happened", CaseSection::before},
    {"/agreement", "The agreed day", CaseSection::before},
    {"/tidbits", "Tidbit", CaseSection::before},
    {"/scarcity", "What may become scarce", CaseSection::before},
    {"/openings", "How an answer begins", CaseSection::talk},
    {"/news", "News from them", CaseSection::talk},
    {"/turns", "The talk", CaseSection::talk},
    {"/rubric", "What counts", CaseSection::counts},
    {"", "The case", CaseSection::about},
}};

// The number after `before`; none where there is none.
std::optional<std::size_t> number_after(std::string_view place, std::string_view before) {
    const std::size_t at = place.find(before);
    if (at == std::string_view::npos) return std::nullopt;
    std::size_t number = 0;
    const char* const first = place.data() + at + before.size();
    const auto read = std::from_chars(first, place.data() + place.size(), number);
    return read.ec == std::errc{} && read.ptr != first ? std::optional(number) : std::nullopt;
}

std::string sentence(std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::string what_of(const PracticeCase& subject, const CaseFault& fault) {
    switch (fault.kind) {
    case CaseFault::Kind::empty:
        if (fault.place == "/persona/truth") return "Choose what it is";
        if (fault.place == "/persona/chances") return "Give at least one channel a chance";
        if (fault.place == "/rubric") return "Nothing counts yet: add a check";
        return "Write something here";
    case CaseFault::Kind::out_of_range:
        if (fault.reason.starts_with("from")) return "Write a number " + fault.reason;
        if (fault.reason.starts_with("is longer")) return "It is too long";
        return sentence(fault.reason);
    case CaseFault::Kind::day_out: return "It " + fault.reason;
    case CaseFault::Kind::unknown_turn: return "Choose what they say then";
    case CaseFault::Kind::unreachable: return "No talk comes to this: let something lead to it, or remove it";
    case CaseFault::Kind::no_way_to_truth: return "No talk comes to the truth: tick it where they tell it";
    case CaseFault::Kind::not_servable: {
        const auto place = number_after(fault.place, "/rubric/");
        if (place && *place < subject.rubric.size() && practice::is_said(subject.rubric[*place].check))
            return "No line of the talk passes it yet";
        return "Nothing in this case can pass it";
    }
    default: return sentence(fault.reason);
    }
}

// Which item of a list, in words.
std::string item_words(const PracticeCase& subject, std::string_view place) {
    if (const auto turn = number_after(place, "/turns/"); turn && *turn < subject.turns.size()) {
        const auto line = number_after(place, "/lines/");
        return turn_label(subject, *turn) + (line ? ", line " + std::to_string(*line + 1) : std::string());
    }
    if (const auto line = number_after(place, "/rubric/"); line && *line < subject.rubric.size())
        return std::string(practice::check_info(subject.rubric[*line].check).label);
    for (const std::string_view list : {"/history/", "/tidbits/", "/scarcity/", "/openings/", "/news/", "/hours/"})
        if (const auto item = number_after(place, list)) return std::to_string(*item + 1);
    return {};
}

// Most places are fields.
std::string field_of(const CaseFault& fault) {
    const std::string& place = fault.place;
    if (place == "/persona/chances") return place + "/call";
    if (place.starts_with("/days_off")) return "/days_off";
    if (place == "/rubric" || place == "/turns" || place.ends_with("/serves") || place.ends_with("/techniques"))
        return place + "/add";
    if (fault.kind == CaseFault::Kind::unreachable) return place + "/says";
    if (place.starts_with("/persona/hours/") && !place.ends_with("/percent")) return place + "/from";
    return place;
}

DraftedFault drafted(const PracticeCase& subject, const CaseFault& fault) {
    const auto& known =
        *std::ranges::find_if(places, [&](const PlaceWords& each) { return fault.place.starts_with(each.place); });
    DraftedFault drafted{.place = fault.place,
                         .field = field_of(fault),
                         .where = std::string(known.words),
                         .what = what_of(subject, fault),
                         .section = known.section,
                         .turn = number_after(fault.place, "/turns/")};
    const std::string item = item_words(subject, fault.place);
    const bool says_all = drafted.turn || fault.place.starts_with("/rubric/");
    if (!item.empty()) drafted.where = says_all ? item : drafted.where + " " + item;
    return drafted;
}

} // namespace

CaseDraft::CaseDraft(PracticeCase subject)
    : steps_(std::move(subject)) {
    check();
}

std::string_view CaseDraft::fault_at(std::string_view place, bool inside) const {
    for (const DraftedFault& fault : faults_)
        if (fault.place == place || (inside && fault.place.starts_with(place))) return fault.what;
    return {};
}

std::size_t CaseDraft::faults_in(CaseSection section) const {
    return static_cast<std::size_t>(std::ranges::count(faults_, section, &DraftedFault::section));
}

void CaseDraft::undo() {
    steps_.undo();
    check();
}

void CaseDraft::redo() {
    steps_.redo();
    check();
}

void CaseDraft::check() {
    faults_.clear();
    const PracticeCase& subject = steps_.now();
    for (const CaseFault& fault : practice::faults_of(subject)) faults_.push_back(drafted(subject, fault));
    if (exchange::write_case(subject).size() > exchange::case_size_limit)
        faults_.push_back({.place = "/",
                           .field = "/briefing",
                           .where = "The case",
                           .what = "All of it is longer than a case may be, and cannot be kept: shorten it",
                           .turn = {}});
}

std::string turn_label(const PracticeCase& subject, std::size_t turn) {
    constexpr std::size_t longest = 56;
    std::string words = subject.turns[turn].says;
    std::ranges::replace(words, '\n', ' ');
    if (words.size() > longest) {
        std::size_t end = words.rfind(' ', longest);
        if (end == std::string::npos || end < longest / 2) end = longest;
        while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end; // not within a character
        words.resize(end);
        words += "…";
    }
    if (words.find_first_not_of(' ') == std::string::npos) words = "without words yet";
    return std::to_string(turn + 1) + ". " + words;
}

std::size_t turn_place(const PracticeCase& subject, std::string_view id) {
    return static_cast<std::size_t>(std::ranges::find(subject.turns, id, &practice::Turn::id) - subject.turns.begin());
}

std::string fresh_turn_id(const PracticeCase& subject) {
    for (std::size_t number = subject.turns.size() + 1;; ++number) {
        std::string id = "t" + std::to_string(number);
        if (turn_place(subject, id) == subject.turns.size()) return id;
    }
}

std::string check_label(practice::Check check) {
    const practice::CheckInfo& info = practice::check_info(check);
    std::string label(info.label);
    label += " (";
    if (!info.rule.empty()) label += std::string(info.rule) + ", ";
    return (label += info.author) += ')';
}

} // namespace ringback::ui
