#include "platform/web/effects_web.hpp"

#include <cstddef>
#include <utility>

#include <GLES3/gl3.h>

#include "imgui.h"

#include "platform/web/effect_shaders.hpp"

namespace ringback::platform::web {

namespace {

/// 0 where the driver does not take it.
GLuint compiled(GLenum stage, const char* source) {
    const GLuint shader = glCreateShader(stage);
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    GLint done = GL_FALSE;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &done);
    if (done == GL_TRUE) {
        return shader;
    }
    glDeleteShader(shader);
    return 0;
}

GLuint linked(GLuint vertices, GLuint fragments) {
    const GLuint program = glCreateProgram();
    glAttachShader(program, vertices);
    glAttachShader(program, fragments);
    glLinkProgram(program);
    GLint done = GL_FALSE;
    glGetProgramiv(program, GL_LINK_STATUS, &done);
    if (done == GL_TRUE) {
        return program;
    }
    glDeleteProgram(program);
    return 0;
}

/// In ImDrawVert, at the places that the vertex shader names.
void point_at_vertices() {
    constexpr GLsizei stride = sizeof(ImDrawVert);
    const auto offset = [](std::size_t bytes) { return reinterpret_cast<const void*>(bytes); };
    for (const GLuint place : {0U, 1U, 2U}) {
        glEnableVertexAttribArray(place);
    }
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, offset(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, offset(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, offset(offsetof(ImDrawVert, col)));
}

} // namespace

bool WebEffects::can(EffectKind kind) {
    if (lost_) {
        return false;
    }
    auto& program = programs_[static_cast<std::size_t>(kind)];
    if (!program) {
        program = made(kind);
    }
    return program->name != 0;
}

WebEffects::Program WebEffects::made(EffectKind kind) const {
    const GLuint vertices = compiled(GL_VERTEX_SHADER, effect_vertices);
    const GLuint fragments = compiled(GL_FRAGMENT_SHADER, effect_fragments[static_cast<std::size_t>(kind)]);
    Program program;
    if (vertices != 0 && fragments != 0) {
        program.name = linked(vertices, fragments);
    }
    glDeleteShader(vertices);
    glDeleteShader(fragments);
    if (program.name != 0) {
        program.frame = glGetUniformLocation(program.name, "frame");
        program.state = glGetUniformLocation(program.name, "state");
    }
    return program;
}

void WebEffects::use(const Effect& effect) {
    const auto& program = programs_[static_cast<std::size_t>(effect.kind)];
    const ImDrawData* picture = ImGui::GetDrawData();
    if (!program || program->name == 0 || picture == nullptr) {
        return;
    }
    ++drawn_;
    glUseProgram(program->name);
    point_at_vertices();
    glUniform4f(program->frame, picture->DisplayPos.x, picture->DisplayPos.y, 2 / picture->DisplaySize.x,
                2 / picture->DisplaySize.y);
    glUniform4f(program->state, effect.phase, effect.reach, effect.length, effect.core);
}

} // namespace ringback::platform::web
