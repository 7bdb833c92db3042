// Owns: running the `ringback` program as a user does, with files in a folder of its own. Must not know: its commands.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace ringback::test {

struct Ran {
    int code = -1;
    std::string out;
    std::string messages;
};

class ProgramFolder {
public:
    ProgramFolder()
        : path_(std::filesystem::temp_directory_path() / ("ringback-cli-" + std::to_string(getpid()))) {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_);
    }
    ~ProgramFolder() { std::filesystem::remove_all(path_); }
    ProgramFolder(const ProgramFolder&) = delete;
    ProgramFolder& operator=(const ProgramFolder&) = delete;

    void write(const std::string& name, std::string_view bytes) const {
        std::ofstream{path_ / name, std::ios::binary} << bytes;
    }
    std::string read(const std::string& name) const {
        std::ifstream file{path_ / name, std::ios::binary};
        std::ostringstream bytes;
        bytes << file.rdbuf();
        return bytes.str();
    }
    bool has(const std::string& name) const { return std::filesystem::exists(path_ / name); }
    std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator{path_}, std::filesystem::directory_iterator{}));
    }

    // `words` as typed in a shell, in this folder.
    Ran run(const std::string& words, std::string_view input = "") const {
        write(".in", input);
        const std::string command =
            "cd '" + path_.string() + "' && '" RINGBACK_PROGRAM "' " + words + " <.in >.out 2>.err";
        const int status = std::system(command.c_str());
        Ran ran{WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(".out"), read(".err")};
        for (const char* name : {".in", ".out", ".err"}) std::filesystem::remove(path_ / name);
        return ran;
    }

private:
    std::filesystem::path path_;
};

} // namespace ringback::test
