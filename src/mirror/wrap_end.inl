// Included by a wrapper unit right after the ImGui source: takes the redirections back.
#undef PopID
#undef PushOverrideID
#undef BeginChild
#undef EndGroup
#undef BeginGroup
#undef ItemAdd
#undef MIRROR_SIGHT
