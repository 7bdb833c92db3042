#include "ui/script_checks.hpp"

#include "exchange/lint_rules_json.hpp"
#include "script/source_text.hpp"

#include <algorithm>
#include <utility>

namespace ringback::ui {
namespace {

using script::Finding;
using script::LintContext;
using script::LintKind;
using script::Script;
using script::SourceText;

// What stands at a place, rather than being true of all the words.
bool has_place(LintKind kind) {
    return kind == LintKind::phrases || kind == LintKind::questions || kind == LintKind::sentence ||
           kind == LintKind::encoding;
}

bool runs_on(std::optional<Channel> channel) {
    return channel == Channel::call || channel == Channel::voicemail || channel == Channel::text;
}

struct Piece {
    BlockPlace place;
    std::size_t from; // in the whole
    const script::Block& block;
    SourceText text;
};

class Checker {
public:
    Checker(const Script& script, const script::Rendered& rendered, const Profile& profile)
        : script_(script)
        , rendered_(rendered)
        , context_{.channel = script.channel, .words_per_minute = profile.words_per_minute, .off = profile.checks_off} {
    }

    std::vector<ScriptFinding> all() {
        const script::Linter& linter = exchange::builtin_linter();
        gather(true);
        for (const Finding& each : linter.check_subject(whole_, context_)) put(each);
        if (!rendered_.subject.empty()) put_of_all(linter.check_subject(rendered_.subject, context_));
        gather(false);
        for (const Finding& each : linter.check(whole_, context_)) put(each);
        put_of_all(linter.check(spoken(), context_));
        return std::move(found_);
    }

private:
    void gather(bool in_subject) {
        whole_.clear();
        pieces_.clear();
        const auto& blocks = in_subject ? script_.subject : script_.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (blocks[i].kind == script::BlockKind::note && !in_subject) continue;
            if (!whole_.empty()) whole_ += in_subject || runs_on(script_.channel) ? " " : "\n\n";
            pieces_.push_back({{in_subject, i},
                               whole_.size(),
                               blocks[i],
                               script::source_text(blocks[i].text.source, script::FieldAs::words)});
            whole_ += pieces_.back().text.text;
        }
    }

    std::string spoken() const {
        std::string words;
        for (const script::BlockSpan& block : rendered_.blocks) {
            if (block.kind == script::BlockKind::note) continue;
            if (!words.empty()) words += runs_on(script_.channel) ? " " : "\n\n";
            words.append(rendered_.text, block.from, block.to - block.from);
        }
        return words;
    }

    // In the block in which it begins; what runs on into the next one cannot be mended by a press.
    void put(const Finding& finding) {
        if (!has_place(finding.rule->kind)) return;
        for (const Piece& piece : pieces_) {
            const std::size_t end = piece.from + piece.text.text.size();
            if (finding.from < piece.from || finding.from >= end) continue;
            const std::size_t from = finding.from - piece.from;
            const std::size_t to = std::min(finding.to, end) - piece.from;
            ScriptFinding found{.place = piece.place,
                                .from = piece.text.at[from],
                                .to = piece.text.at[to],
                                .rule = finding.rule,
                                .why = finding.why,
                                .words = piece.text.text.substr(from, to - from),
                                .instead = {}};
            // A field or half of an optional part must not go with it.
            const std::string_view covered =
                std::string_view(piece.block.text.source).substr(found.from, found.to - found.from);
            const bool own = finding.to <= end && piece.block.shared.empty();
            if (own && covered.find_first_of("{}[]") == std::string_view::npos) found.instead = finding.instead;
            found_.push_back(std::move(found));
            return;
        }
    }

    void put_of_all(const std::vector<Finding>& findings) {
        for (const Finding& each : findings)
            if (!has_place(each.rule->kind))
                found_.push_back({.place = std::nullopt,
                                  .from = 0,
                                  .to = 0,
                                  .rule = each.rule,
                                  .why = each.why,
                                  .words = {},
                                  .instead = {}});
    }

    const Script& script_;
    const script::Rendered& rendered_;
    LintContext context_;
    std::string whole_;
    std::vector<Piece> pieces_;
    std::vector<ScriptFinding> found_;
};

} // namespace

std::vector<ScriptFinding> check_script(const Script& script, const script::Rendered& rendered,
                                        const Profile& profile) {
    return Checker(script, rendered, profile).all();
}

std::string mended(const std::string& source, const ScriptFinding& finding, std::string_view wording) {
    std::string words = source.substr(0, finding.from);
    words += wording;
    words += source.substr(finding.to);
    return words;
}

} // namespace ringback::ui
