// Scripts in WebAssembly for tests/bench/templates_in_js.mjs, which calls them beside template engines written in
// JavaScript: one script of 120 words for many prospects, from their records, with the checks and without.
#include "exchange/json_text.hpp"
#include "exchange/lint_rules_json.hpp"
#include "exchange/synth.hpp"
#include "script/render.hpp"

#include <string>

using namespace ringback;
using namespace ringback::script;

namespace {

// The same words stand in templates_in_js.mjs.
constexpr std::string_view words =
    "Hi {prospect.given_name}, it is {user.given_name} at {user.company}. I enjoyed our talk about {interest}, "
    "and I have gone back over my notes since. [When we met, the open point for you was "
    "{agreement.still_missing}, and it has stayed with me. ]You asked me to be in touch about "
    "{agreement.subject}, so here is where things stand on my side. I have two ideas that may help you whether "
    "or not we work together, and both fit on one page. If anything would help before you decide, tell me and "
    "I will see to it. If it has become a no, that is a good answer, and a line is enough. You can reach me on "
    "{user.phone}, {prospect.given_name}, whenever it suits you.";

struct World {
    Model model;
    Script script;
    TimeZone zone = TimeZone::utc();
    RenderContext context{.now = exchange::synth_default_until, .user_zone = zone, .tidbit = {}, .given = {}};
    Rendered rendered;
    std::string text;
};

World& world() {
    static World made;
    return made;
}

const Rendered& rendered(unsigned prospect) {
    World& all = world();
    render(all.script, all.model.prospects()[prospect], all.model.profile, all.context, all.rendered);
    return all.rendered;
}

} // namespace

extern "C" {

void bench_prepare(unsigned prospects) {
    World& all = world();
    all.model = exchange::synthesize({.prospects = prospects, .touches = prospects * 5, .seed = 1});
    all.model.profile.name = "Maya Ellison";
    all.model.profile.company = "Harrow & Pine";
    all.model.profile.phone = "+1 720 555 0186";
    all.script.id = "bench";
    all.script.technique = "email";
    all.script.channel = Channel::email;
    all.script.blocks.push_back({BlockKind::reason, *parse_template(words), {}});
}

// Renders for everybody; gives the bytes of all.
unsigned bench_render() {
    std::size_t bytes = 0;
    for (unsigned i = 0; i < world().model.prospects().size(); ++i) bytes += rendered(i).text.size();
    return static_cast<unsigned>(bytes);
}

// The same, with all that the linter finds; gives the number of finds.
unsigned bench_check(unsigned count) {
    const Linter& linter = exchange::builtin_linter();
    std::size_t finds = 0;
    for (unsigned i = 0; i < count; ++i) finds += linter.check(rendered(i).text, {.channel = Channel::email}).size();
    return static_cast<unsigned>(finds);
}

// The text for one, which lasts until the next call.
const char* bench_text(unsigned prospect) { return rendered(prospect).text.c_str(); }
unsigned bench_size() { return static_cast<unsigned>(world().rendered.text.size()); }

// {"given_name", "interest", "subject", "still_missing"} of one, as its record has them.
const char* bench_fields(unsigned prospect) {
    const Prospect& one = world().model.prospects()[prospect];
    std::string& out = world().text;
    out.clear();
    exchange::JsonObjectWriter object{out};
    object.text("given_name", one.given_name);
    object.text("interest", one.interest);
    object.text("subject", one.agreement ? one.agreement->subject : "");
    object.text("still_missing", one.agreement ? one.agreement->still_missing : "");
    object.close();
    return out.c_str();
}

} // extern "C"
