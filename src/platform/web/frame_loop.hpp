// The order of a frame, and when the next one is due. Owns ImGui's context, the window, the mirror's port, the shell
// and the application. Must not know what the application draws.
#pragma once

#include <memory>

#include "platform/application.hpp"
#include "platform/web/mirror_port.hpp"
#include "platform/web/web_shell.hpp"
#include "platform/web/window.hpp"

namespace ringback::platform::web {

struct FrameCounts {
    int painted = 0; ///< frames with a picture
    int total = 0;   ///< with those that only digest input
    int drawn = 0;   ///< of those painted: on the canvas, since the picture was another one
};

class FrameLoop {
public:
    /// False: no WebGL2.
    bool start();
    bool running() const { return application_ != nullptr; }

    /// One frame with a picture. 0: nothing more to do, 1: again at once, else: again after that many milliseconds.
    int paint();
    /// Frames without a picture until the input is used up and the mirror is quiet.
    void pump();
    void step(int frames);
    /// Something happened: at least so many frames are to follow.
    void stir(int frames);
    /// As Window::resize. A text field in use stays in sight, also where the on-screen keyboard takes half of the page.
    void resize(int columns, int rows, float density, bool touch);

    Window& window() { return window_; }
    Application& application() { return *application_; }
    const FrameCounts& counts() const { return counts_; }

private:
    bool run(bool with_picture); ///< true when the page changed
    int until_next() const;
    void show_cursor();

    Window window_;
    std::unique_ptr<MirrorPort> port_;
    std::unique_ptr<WebShell> shell_;
    std::unique_ptr<Application> application_;
    FrameCounts counts_;
    double last_time_ = 0; ///< milliseconds
    int frames_to_settle_ = 4;
    int cursor_ = -1;
    int keep_field_ = 0; ///< frames in which the text field in use is scrolled into sight
};

/// The one loop of the page.
FrameLoop& frame_loop();

} // namespace ringback::platform::web
