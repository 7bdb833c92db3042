#include "platform/native/files.hpp"

#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include <unistd.h>

namespace ringback::platform {
namespace {

constexpr std::size_t piece_size = std::size_t{1} << 16;

struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Closer>;

std::unexpected<std::string> reason_of(int error) {
    std::string reason = std::strerror(error);
    if (!reason.empty()) reason.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(reason.front())));
    return std::unexpected(std::move(reason));
}

std::expected<std::string, std::string> read_all(std::FILE* file) {
    std::string bytes;
    for (;;) {
        const std::size_t size = bytes.size();
        bytes.resize(size + piece_size);
        const std::size_t got = std::fread(bytes.data() + size, 1, piece_size, file);
        bytes.resize(size + got);
        if (got == 0) break;
    }
    if (std::ferror(file) != 0) return reason_of(errno);
    return bytes;
}

bool write_all(std::FILE* file, std::string_view bytes) {
    return std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && std::fflush(file) == 0;
}

// Devices and pipes are written to as they are; only a plain file, or none yet, is replaced.
bool is_replaceable(const std::string& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    return status.type() == std::filesystem::file_type::regular ||
           status.type() == std::filesystem::file_type::not_found;
}

std::expected<void, std::string> write_over(const std::string& path, std::string_view bytes) {
    const File file{std::fopen(path.c_str(), "wb")};
    if (!file || !write_all(file.get(), bytes)) return reason_of(errno);
    return {};
}

} // namespace

std::expected<std::string, std::string> read_file(const std::string& path) {
    if (path == "-") return read_all(stdin);
    const File file{std::fopen(path.c_str(), "rb")};
    if (!file) return reason_of(errno);
    return read_all(file.get());
}

std::expected<void, std::string> write_file(const std::string& path, std::string_view bytes) {
    if (path == "-") {
        if (!write_all(stdout, bytes)) return reason_of(errno);
        return {};
    }
    if (!is_replaceable(path)) return write_over(path, bytes);
    std::error_code error;
    const auto target = std::filesystem::weakly_canonical(path, error);
    const std::string goal = error ? path : target.string();
    const std::string fresh = goal + ".new" + std::to_string(getpid());
    if (auto written = write_over(fresh, bytes); !written) {
        std::remove(fresh.c_str());
        return written;
    }
    const auto old = std::filesystem::status(goal, error);
    if (old.type() == std::filesystem::file_type::regular) // the new file keeps the rights of the old one
        std::filesystem::permissions(fresh, old.permissions(), error);
    if (std::rename(fresh.c_str(), goal.c_str()) != 0) {
        const int problem = errno;
        std::remove(fresh.c_str());
        return reason_of(problem);
    }
    return {};
}

} // namespace ringback::platform
