// ImGui's own tables, unmodified, with every added item shown to the mirror.
#include "mirror/wrap_begin.inl"

#include "imgui_tables.cpp"

#include "mirror/wrap_end.inl"
