#include "exchange/contacts_import.hpp"

#include "exchange/json_text.hpp"

namespace ringback::exchange {
namespace {

template <class T>
void write_count(JsonObjectWriter& object, std::string_view name, T count) {
    object.whole_number(name, static_cast<std::int64_t>(count));
}

std::string_view word_for(MetBy by) {
    switch (by) {
    case MetBy::email: return "email";
    case MetBy::phone: return "phone";
    case MetBy::name: break;
    }
    return "name";
}

void append_rejected(std::string& out, const RejectedRow& row) {
    JsonObjectWriter object{out};
    write_count(object, "line", row.line);
    object.text("reason", row.reason);
    object.close();
}

void append_column(std::string& out, const ColumnReading& column) {
    JsonObjectWriter object{out};
    object.text("column", column.header);
    object.text("understood_as", column.understood_as);
    object.boolean("used", column.used);
    object.text("sample", column.sample);
    object.close();
}

void append_merge(std::string& out, const MergedRow& row) {
    JsonObjectWriter object{out};
    write_count(object, "line", row.line);
    object.text("met", row.name);
    object.text("by", word_for(row.by));
    if (row.prospect)
        object.text("prospect", row.prospect->text);
    else
        write_count(object, "met_line", row.met_line);
    append_json_list(object.member("filled"), row.filled, append_json_text);
    object.close();
}

void append_warning(std::string& out, const RowWarning& warning) {
    JsonObjectWriter object{out};
    if (warning.line > 0) write_count(object, "line", warning.line);
    object.text("warning", warning.text);
    object.close();
}

} // namespace

std::string import_report(const ImportPreview& preview) {
    std::string out;
    JsonObjectWriter object{out};
    write_count(object, "read", preview.read);
    write_count(object, "added", preview.added());
    write_count(object, "merged", preview.merged());
    append_json_list(object.member("rejected"), preview.rejected, append_rejected);
    append_json_list(object.member("columns"), preview.columns, append_column);
    append_json_list(object.member("merges"), preview.merges, append_merge);
    append_json_list(object.member("warnings"), preview.warnings, append_warning);
    object.text("encoding", preview.encoding);
    object.text("separator", preview.separator);
    object.close();
    return out;
}

} // namespace ringback::exchange
