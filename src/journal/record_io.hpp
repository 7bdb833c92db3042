// Owns: how each type of field becomes bytes and is checked on the way back (FORMAT.md, "Fields"). Must not know: which
// fields a record has (fields.hpp), envelopes.
#pragma once

#include "core/action.hpp"
#include "core/model.hpp"
#include "journal/bytes.hpp"
#include "journal/fields.hpp"

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

namespace ringback::journal {

template <class T>
concept WordEnum = std::is_enum_v<T> && requires { Vocabulary<T>::words.size(); };

class RecordWriter {
public:
    explicit RecordWriter(ByteWriter& out)
        : out_(out) {}

    void operator()(const std::string& value) { out_.text(value); }
    void operator()(const OpaqueFields& value) { out_.text(value.json()); }
    void operator()(SharedText value) { out_.text(value); }
    template <class Tag>
    void operator()(const Id<Tag>& value) {
        out_.text(value.text);
    }
    void operator()(bool value) { out_.u8(value ? 1 : 0); }
    void operator()(unsigned value) { out_.varint(value); }
    void operator()(std::size_t value) { out_.varint(value); }
    void operator()(double value) { out_.f64(value); }
    void operator()(Instant value) { out_.signed_varint(value.time_since_epoch().count()); }
    void operator()(Day value) { out_.signed_varint(value.time_since_epoch().count()); }
    void operator()(std::chrono::duration<std::int32_t> value) { out_.signed_varint(value.count()); }
    void operator()(std::chrono::minutes value) { out_.signed_varint(value.count()); }
    void operator()(WorkDays value) { out_.u8(static_cast<std::uint8_t>(value.to_ulong())); }
    template <WordEnum E>
    void operator()(E value) {
        out_.u8(static_cast<std::uint8_t>(value));
    }

    template <class T>
    void operator()(const std::optional<T>& value) {
        out_.u8(value ? 1 : 0);
        if (value) (*this)(*value);
    }
    template <class T>
    void operator()(const Rare<T>& value) {
        out_.u8(value ? 1 : 0);
        if (value) (*this)(*value);
    }
    template <class T>
    void operator()(const std::vector<T>& values) {
        out_.varint(values.size());
        for (const T& value : values) (*this)(value);
    }
    template <class T>
        requires std::is_class_v<T>
    void operator()(const T& record) {
        std::size_t frame = out_.begin_frame();
        fields(*this, record, static_cast<const T*>(nullptr));
        out_.end_frame(frame);
    }
    template <class T>
    void later(const T& field) {
        (*this)(field);
    }
    void details(const Prospect& prospect) { (*this)(static_cast<const ProspectDetails&>(prospect)); }
    void workspace(const std::shared_ptr<const Model>& model) {
        head_fields(*this, *model);
        (*this)(model->prospects());
        later(model->practice_json);
    }

private:
    ByteWriter& out_;
};

class RecordReader {
public:
    explicit RecordReader(ByteReader& in)
        : in_(in) {}

    void operator()(std::string& value) { in_.text(value); }
    void operator()(OpaqueFields& value) {
        const std::string_view json = in_.text();
        value = json.empty() ? OpaqueFields{} : OpaqueFields{std::string(json)};
    }
    void operator()(SharedText& value) { value = in_.text(); }
    template <class Tag>
    void operator()(Id<Tag>& value) {
        in_.text(value.text);
    }
    void operator()(bool& value) { value = below(2) == 1; }
    void operator()(unsigned& value) { value = static_cast<unsigned>(at_most(std::numeric_limits<unsigned>::max())); }
    void operator()(std::size_t& value) {
        value = static_cast<std::size_t>(at_most(std::numeric_limits<std::size_t>::max()));
    }
    void operator()(double& value) { value = in_.f64(); }
    void operator()(Instant& value) { value = Instant{std::chrono::milliseconds{within(last_day * day_milliseconds)}}; }
    void operator()(Day& value) {
        value = Day{std::chrono::days{static_cast<std::chrono::days::rep>(within(last_day))}};
    }
    void operator()(std::chrono::duration<std::int32_t>& value) {
        constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
        value = std::chrono::duration<std::int32_t>{static_cast<std::int32_t>(within(most))};
    }
    void operator()(std::chrono::minutes& value) { value = std::chrono::minutes{within(day_minutes)}; }
    void operator()(WorkDays& value) { value = WorkDays{below(128)}; }
    template <WordEnum E>
    void operator()(E& value) {
        value = static_cast<E>(below(Vocabulary<E>::words.size()));
    }

    template <class T>
    void operator()(std::optional<T>& value) {
        value.reset();
        if (below(2) == 1) (*this)(value.emplace());
    }
    template <class T>
    void operator()(Rare<T>& value) {
        value.reset();
        if (below(2) == 1) (*this)(value.emplace());
    }
    template <class T>
    void operator()(std::vector<T>& values) {
        values.clear();
        std::uint64_t count = in_.varint();
        // A count may lie: memory is taken only for what the bytes can hold, which are at least an eighth of it.
        constexpr std::size_t least_bytes = std::max<std::size_t>(sizeof(T) / 8, 1);
        values.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(count, in_.left() / least_bytes + 4)));
        for (std::uint64_t i = 0; i < count && in_.ok(); ++i) (*this)(values.emplace_back());
    }
    template <class T>
        requires std::is_class_v<T>
    void operator()(T& record) {
        ByteReader::Frame frame = in_.enter_frame();
        fields(*this, record, static_cast<const T*>(nullptr));
        in_.leave_frame(frame);
    }
    template <class T>
    void later(T& field) {
        if (in_.left() > 0) (*this)(field);
    }
    void details(Prospect& prospect) { (*this)(static_cast<ProspectDetails&>(prospect)); }
    void workspace(std::shared_ptr<const Model>& model) {
        auto read = std::make_shared<Model>();
        head_fields(*this, *read);
        std::vector<Prospect> prospects;
        (*this)(prospects);
        later(read->practice_json);
        if (in_.ok()) {
            read->reserve(prospects.size());
            for (Prospect& prospect : prospects) read->put(std::move(prospect));
        }
        model = std::move(read);
    }

private:
    static constexpr std::int64_t last_day = 3'660'000; // about 10,000 years: dates beyond have no text
    static constexpr std::int64_t day_milliseconds = 86'400'000;
    static constexpr std::int64_t day_minutes = 24 * 60; // of a time of the day

    std::uint8_t below(std::size_t bound) {
        std::uint8_t value = in_.u8();
        if (value >= bound) in_.fail("a value is out of its range");
        return in_.ok() ? value : std::uint8_t{0};
    }
    std::uint64_t at_most(std::uint64_t most) {
        std::uint64_t value = in_.varint();
        if (value > most) in_.fail("a number is out of its range");
        return in_.ok() ? value : 0;
    }
    std::int64_t within(std::int64_t most) {
        std::int64_t value = in_.signed_varint();
        if (value > most || value < -most) in_.fail("a date or time is out of its range");
        return in_.ok() ? value : 0;
    }

    ByteReader& in_;
};

} // namespace ringback::journal
