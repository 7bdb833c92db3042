#include "exchange/synth.hpp"

#include "exchange/chance.hpp"
#include "exchange/made_up_names.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace ringback::exchange {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;

// What follows a conversation that was met with silence, in the order of the blended playbook. However much of it has
// happened decides which rule applies next.
struct Rung {
    Channel channel;
    Outcome outcome;
    std::string_view technique;
    bool same_day; // as the rung before it
};
constexpr Rung ladder[] = {
    {Channel::call, Outcome::no_answer, "step_back_call", false},
    {Channel::call, Outcome::no_answer, "step_back_call", false},
    {Channel::voicemail, Outcome::left_message, "voicemail_and_email", false},
    {Channel::email, Outcome::sent, "voicemail_and_email", true},
    {Channel::text, Outcome::sent, "text", false},
    {Channel::email, Outcome::sent, "share_tidbit", false},
    {Channel::email, Outcome::sent, "share_tidbit", false},
    {Channel::email, Outcome::sent, "heavy_stone", false},
    {Channel::email, Outcome::sent, "final_opportunity", false},
};
constexpr std::size_t ladder_length = std::size(ladder);

Touch made(Direction direction, Channel channel, Outcome outcome, std::string_view technique = {}) {
    Touch touch;
    touch.direction = direction;
    touch.channel = channel;
    touch.outcome = outcome;
    touch.technique = technique;
    return touch;
}

Touch conversation(Chance& chance) {
    Touch touch = chance.one_in(2) ? made(Direction::out, Channel::meeting, Outcome::met)
                                   : made(Direction::out, Channel::call, Outcome::spoke);
    touch.seconds = seconds{60 * (3 + chance.below(50))};
    return touch;
}

Touch earlier(Chance& chance) {
    switch (chance.below(4)) {
    case 0: return conversation(chance);
    case 1: return made(Direction::in, Channel::email, Outcome::replied);
    case 2: return made(Direction::out, Channel::call, Outcome::no_answer);
    default: return made(Direction::out, Channel::email, Outcome::sent);
    }
}

// How many of all touches each prospect gets: exact in sum, some prospects none.
std::vector<std::size_t> share_out(const SynthOptions& options, Chance& chance) {
    constexpr std::uint64_t heaviest = 15;
    std::vector<std::uint64_t> weights(options.prospects);
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = i > 0 && chance.one_in(32) ? 0 : 1 + chance.below(heaviest);
    std::uint64_t total = 0;
    for (const std::uint64_t weight : weights) total += weight;
    std::vector<std::size_t> counts(options.prospects);
    std::uint64_t reached = 0;
    std::uint64_t given = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        reached += weights[i];
        const std::uint64_t upto = reached * options.touches / total;
        counts[i] = upto - given;
        given = upto;
    }
    return counts;
}

class Maker {
public:
    explicit Maker(const SynthOptions& options)
        : until_(options.until)
        , chance_(options.seed) {}

    Prospect prospect(std::size_t number, std::size_t touches);
    std::vector<std::size_t> counts(const SynthOptions& options) { return share_out(options, chance_); }

private:
    void add_contact(Prospect& prospect, std::size_t number);
    void add_consent(Prospect& prospect);
    void add_matter(Prospect& prospect);
    void add_touches(Prospect& prospect, std::size_t count);
    void add_times(Prospect& prospect);
    void add_agreement(Prospect& prospect);
    Day today() const { return Day{std::chrono::floor<days>(until_).time_since_epoch()}; }

    Instant until_;
    Chance chance_;
};

void Maker::add_contact(Prospect& prospect, std::size_t number) {
    prospect.given_name = chance_.pick(made_up_given_names);
    prospect.family_name = chance_.pick(made_up_family_names);
    prospect.company = chance_.pick(made_up_company_words);
    prospect.company += ' ';
    prospect.company += chance_.pick(made_up_company_kinds);
    prospect.role = chance_.pick(made_up_roles);
    if (!chance_.one_in(20)) prospect.emails.push_back("person" + std::to_string(number) + "@example.com");
    if (!chance_.one_in(15)) {
        const std::uint64_t area = 201 + chance_.below(700);
        const std::uint64_t line = 100 + chance_.below(100); // 555-0100 to 555-0199 belong to nobody
        prospect.phones.push_back("+1" + std::to_string(area) + "5550" + std::to_string(line));
    }
    if (chance_.one_in(4)) prospect.address = std::to_string(1 + chance_.below(200)) + " Example Street, Springfield";
    if (!chance_.one_in(8)) prospect.time_zone = chance_.pick(made_up_zones);
}

void Maker::add_consent(Prospect& prospect) {
    if (chance_.one_in(2)) prospect.permissions.set(Channel::text, true);
    if (chance_.one_in(25)) prospect.permissions.set(Channel::call, false);
    if (chance_.one_in(25)) prospect.permissions.set(Channel::email, false);
    prospect.do_not_contact = chance_.one_in(100);
    constexpr Channel preferences[] = {Channel::email, Channel::call, Channel::text, Channel::voicemail};
    if (chance_.one_in(3)) prospect.preferred_channels.push_back(chance_.pick(preferences));
}

void Maker::add_matter(Prospect& prospect) {
    prospect.interest = chance_.pick(made_up_interests);
    if (chance_.one_in(2)) prospect.value = Money{static_cast<double>(1000 * (1 + chance_.below(250))), "USD", {}};
    prospect.style = static_cast<Style>(chance_.below(5));
    for (StepState& step : prospect.process.steps) step = static_cast<StepState>(chance_.below(3));
    const std::uint64_t tidbits = chance_.below(4);
    for (std::uint64_t i = 0; i < tidbits; ++i)
        prospect.tidbits.push_back({"A useful fact, number " + std::to_string(i + 1), {}, {}});
    if (chance_.one_in(6)) prospect.tags.push_back("referral");
    if (chance_.one_in(3)) prospect.notes = "Asked twice what it costs per person.";
    switch (chance_.below(40)) {
    case 0: prospect.status = Status::won; break;
    case 1: prospect.status = Status::lost; break;
    case 2: prospect.status = Status::closed; break;
    case 3:
        prospect.status = Status::later;
        prospect.revisit_on = today() + days{chance_.below(60)} - days{20};
        break;
    default: break;
    }
}

void Maker::add_touches(Prospect& prospect, std::size_t count) {
    if (count == 0) return;
    const std::size_t rungs = std::min<std::size_t>(chance_.below(ladder_length + 1), count - 1);
    const bool answered = count > rungs + 1 && chance_.one_in(8);
    prospect.touches.reserve(count);
    while (prospect.touches.size() + rungs + 1 + (answered ? 1 : 0) < count)
        prospect.touches.push_back(earlier(chance_));
    prospect.touches.push_back(conversation(chance_));
    for (std::size_t i = 0; i < rungs; ++i)
        prospect.touches.push_back(made(Direction::out, ladder[i].channel, ladder[i].outcome, ladder[i].technique));
    if (answered)
        prospect.touches.push_back(
            made(Direction::in, Channel::email, chance_.one_in(10) ? Outcome::opted_out : Outcome::replied));
    add_times(prospect);
}

// From the last touch back: a few days between two, a minute where they belong to one technique.
void Maker::add_times(Prospect& prospect) {
    Instant at = until_ - days{chance_.below(12)};
    at -= minutes{chance_.below(8 * 60)};
    for (std::size_t i = prospect.touches.size(); i-- > 0;) {
        Touch& touch = prospect.touches[i];
        touch.id = TouchId{"t" + std::to_string(i + 1)};
        touch.at = at;
        const bool paired = touch.channel == Channel::email && touch.technique == "voicemail_and_email";
        if (paired) {
            at -= minutes{1};
            continue;
        }
        at -= days{2 + chance_.below(3)};
        at -= minutes{chance_.below(120)};
    }
    std::size_t spent = 0;
    for (const Touch& touch : prospect.touches)
        if (touch.technique == "share_tidbit" && spent < prospect.tidbits.size())
            prospect.tidbits[spent++].used_on = Day{std::chrono::floor<days>(touch.at).time_since_epoch()};
}

void Maker::add_agreement(Prospect& prospect) {
    if (prospect.touches.empty() || !chance_.one_in(5)) return;
    Agreement agreement;
    agreement.made_on = Day{std::chrono::floor<days>(prospect.touches.front().at).time_since_epoch()};
    agreement.ok_to_say_no = chance_.one_in(2);
    agreement.follow_up_on = std::max(*agreement.made_on, today() + days{chance_.below(10)} - days{4});
    if (chance_.one_in(2)) agreement.channel = Channel::call;
    agreement.subject = prospect.interest;
    prospect.agreement = std::move(agreement);
}

Prospect Maker::prospect(std::size_t number, std::size_t touches) {
    Prospect prospect;
    prospect.id = ProspectId{"p" + std::to_string(number)};
    add_contact(prospect, number);
    add_consent(prospect);
    add_matter(prospect);
    add_touches(prospect, touches);
    add_agreement(prospect);
    return prospect;
}

} // namespace

Model synthesize(const SynthOptions& options) {
    Model model;
    model.profile.name = "Sam Example";
    model.profile.company = "Example & Company";
    model.profile.email = "sam@example.com";
    model.profile.phone = "+13125550100";
    model.profile.time_zone = "America/New_York";
    model.reserve(options.prospects);
    Maker maker{options};
    const std::vector<std::size_t> counts = maker.counts(options);
    for (std::size_t i = 0; i < counts.size(); ++i) model.put(maker.prospect(i + 1, counts[i]));
    return model;
}

} // namespace ringback::exchange
