// The language in which the mirror tells the page what changed: a sequence of 32-bit words (floats by their bits).
// web/mirror/protocol.ts reads it. Texts are given by offset and length in the bytes sent along.
//
//   upsert    key  mask  role  then for each bit of the mask, lowest first:
//               states     state  level|popup<<8|current<<16|sort<<24
//               box        x  y  width  height                       (floats, from the parent's origin)
//               limits     now  min  max  step                       (floats)
//               relations  position  set_size  columns  controls  layer
//               scrolling  x  y  width  height                       (floats)
//               links      labelled_by  described_by  error  tooltip
//               bit 8+n    offset  length                            of the text in Slot n
//   remove    key
//   children  key  count  keys...     the complete list in order; key 0: the page's root
//   focus     key  visible            key 0: nothing has the focus
//   selection key  start  end         UTF-16 units, of the active text field; end is the caret
#pragma once

#include <cstdint>

namespace mirror {

enum class Operation : std::uint32_t { upsert = 1, remove, children, focus, selection };

namespace mask {
inline constexpr std::uint32_t states = 1u << 0;
inline constexpr std::uint32_t box = 1u << 1;
inline constexpr std::uint32_t limits = 1u << 2;
inline constexpr std::uint32_t relations = 1u << 3;
inline constexpr std::uint32_t scrolling = 1u << 4;
inline constexpr std::uint32_t links = 1u << 5;
inline constexpr std::uint32_t first_text = 1u << 8;
inline constexpr std::uint32_t everything = 0x3Fu | (0xFFu << 8);
} // namespace mask

} // namespace mirror
