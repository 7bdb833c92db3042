#include "journal/failure_words.hpp"

namespace ringback::journal {

std::string words(const Failure& failure) {
    switch (failure.kind) {
    case FailureKind::missing:
        return "This browser keeps no data for this page. What you enter lasts until the page closes: export it "
               "before.";
    case FailureKind::blocked:
        return "An older Ringback is open in another tab. Close the other tabs, then reload this one.";
    case FailureKind::quota: return "There is no space left on this device. Free some, then try again.";
    case FailureKind::lost: return "The connection to the browser's storage was lost.";
    case FailureKind::conflict: return "Another tab has changed this workspace. Export what is here, then reload.";
    case FailureKind::emptied:
        return "The browser's data for this page were deleted. Everything is still here: try again to store it anew.";
    case FailureKind::other: break;
    }
    return failure.detail.empty() ? "The browser could not store it."
                                  : "The browser could not store it: " + failure.detail;
}

std::string words_of_copy(Copy copy, const Failure& failure) {
    const std::string where = copy == Copy::database ? "the browser's database" : "the browser's private files";
    switch (failure.kind) {
    case FailureKind::missing: return "This browser does not let the page use " + where + ".";
    case FailureKind::quota: return "There is no space left for it in " + where + ".";
    case FailureKind::emptied: return "What was in " + where + " has been deleted.";
    case FailureKind::blocked: return "An older Ringback in another tab holds " + where + ".";
    case FailureKind::conflict: return "Another tab has written to " + where + ".";
    case FailureKind::lost: return "The connection to " + where + " was lost.";
    case FailureKind::other: break;
    }
    return failure.detail.empty() ? "It could not be written to " + where + "."
                                  : "It could not be written to " + where + ": " + failure.detail;
}

} // namespace ringback::journal
