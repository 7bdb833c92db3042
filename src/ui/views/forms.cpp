#include "ui/views/forms.hpp"

#include "ui/views/agreement_form.hpp"
#include "ui/views/bulk_spoke_form.hpp"
#include "ui/views/calling_form.hpp"
#include "ui/views/close_form.hpp"
#include "ui/views/decision_form.hpp"
#include "ui/views/filter_bar.hpp"
#include "ui/views/filter_form.hpp"
#include "ui/views/preparation_view.hpp"
#include "ui/views/prospect_form.hpp"
#include "ui/views/removal_dialog.hpp"
#include "ui/views/review_parts.hpp"
#include "ui/views/script_for_all_view.hpp"
#include "ui/views/today_bulk.hpp"
#include "ui/views/touch_form.hpp"

namespace ringback::ui {

void draw_forms(const Context& context) {
    draw_prospect_form(context);
    draw_agreement_form(context);
    draw_touch_form(context);
    draw_close_form(context);
    draw_preparation(context);
    draw_decision_form(context);
    draw_removal_dialog(context);
    draw_bulk_spoke_form(context);
    draw_filter_form(context);
    draw_view_form(context);
    draw_bulk_log_form(context);
    draw_review_form(context);
    draw_calling_form(context);
    draw_for_all(context);
}

} // namespace ringback::ui
