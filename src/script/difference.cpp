#include "script/difference.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace ringback::script {
namespace {

std::string quoted(std::string_view words) { return "\xE2\x80\x9C" + std::string(words) + "\xE2\x80\x9D"; }

std::string name_of(const Block& block) {
    std::string name(word_from(block.kind));
    std::ranges::replace(name, '_', ' ');
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

// The places of blocks that are in both, in order, as many as there are: the longest common subsequence.
std::vector<std::pair<std::size_t, std::size_t>> common(const std::vector<Block>& a, const std::vector<Block>& b) {
    std::vector<std::vector<std::size_t>> length(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            length[i][j] = a[i] == b[j] ? length[i + 1][j + 1] + 1 : std::max(length[i + 1][j], length[i][j + 1]);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j])
            pairs.emplace_back(i++, j++);
        else if (length[i + 1][j] >= length[i][j + 1])
            ++i;
        else
            ++j;
    }
    pairs.emplace_back(a.size(), b.size());
    return pairs;
}

class Comparer {
public:
    Comparer(const Script& before, const Script& after)
        : before_(before)
        , after_(after) {}

    std::vector<std::string> all() {
        if (before_.title != after_.title) say("Title " + quoted(after_.title) + ", was " + quoted(before_.title));
        if (before_.technique != after_.technique || before_.channel != after_.channel)
            say("For another technique or channel");
        if (before_.tone != after_.tone) say("Speaks in another tone: " + std::string(word_from(after_.tone)));
        if (before_.when != after_.when) say("Applies under other conditions");
        if (before_.asks != after_.asks) say("Asks for other things before it is used");
        if (before_.tags != after_.tags) say("Has other tags");
        if (before_.against != after_.against)
            say(after_.against.empty() ? "No longer tried against another" : "Tried against another");
        blocks(before_.subject, after_.subject, "Subject ");
        blocks(before_.blocks, after_.blocks, "");
        return std::move(said_);
    }

private:
    void say(std::string words) { said_.push_back(std::move(words)); }

    // What stands between the same neighbours was written anew; the rest was added or removed.
    void blocks(const std::vector<Block>& before, const std::vector<Block>& after, const std::string& where) {
        std::size_t i = 0;
        std::size_t j = 0;
        for (const auto& [to_i, to_j] : common(before, after)) {
            for (; i < to_i && j < to_j; ++i, ++j) changed(before[i], after[j], where);
            for (; i < to_i; ++i) gone(before[i], after, where);
            for (; j < to_j; ++j) come(after[j], before, where);
            i = to_i + 1;
            j = to_j + 1;
        }
    }

    void changed(const Block& before, const Block& after, const std::string& where) {
        const std::string name = where + name_of(after);
        if (before.kind != after.kind) say(where + name_of(before) + " became " + name_of(after));
        if (before.text.source != after.text.source)
            say(name + " " + quoted(after.text.source) + ", was " + quoted(before.text.source));
        if (before.when != after.when) say(name + " is said under other conditions");
        if (before.shared != after.shared)
            say(name + (after.shared.empty() ? " is this script's own" : " is shared as " + after.shared));
    }

    void gone(const Block& block, const std::vector<Block>& after, const std::string& where) {
        if (!std::ranges::contains(after, block))
            say("Removed " + where + name_of(block) + " " + quoted(block.text.source));
    }

    void come(const Block& block, const std::vector<Block>& before, const std::string& where) {
        const bool moved = std::ranges::contains(before, block);
        say((moved ? "Moved " : "Added ") + where + name_of(block) + " " + quoted(block.text.source));
    }

    const Script& before_;
    const Script& after_;
    std::vector<std::string> said_;
};

} // namespace

std::vector<std::string> differences(const Script& before, const Script& after) {
    return Comparer(before, after).all();
}

} // namespace ringback::script
