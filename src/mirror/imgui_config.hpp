// The ImGui configuration that the mirror needs. Every translation unit that sees imgui.h must be compiled with
// IMGUI_USER_CONFIG="mirror/imgui_config.hpp" (the build sets it), or structures would differ between them.
#pragma once

// Emoji and the shaped clusters of the text shaper live beyond the basic multilingual plane.
#define IMGUI_USE_WCHAR32

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS

// Turns on ImGui's item hooks, which src/mirror/imgui_hooks.cpp implements.
#define IMGUI_ENABLE_TEST_ENGINE

#ifndef IMGUI_DEFINE_MATH_OPERATORS
#define IMGUI_DEFINE_MATH_OPERATORS
#endif
