package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.bianmin.browser.Tab;
import org.junit.jupiter.api.Test;

/** How the page of a self-check is used: what it asks, with the keyboard alone, on a narrow screen, row by row. */
class FormPageUseTest extends OpenedFormPage {
    private static final int LEAST_TARGET = 44;

    @Test
    void should_need_nothing_but_a_keyboard() throws IOException {
        focus("#by");
        tab.type("自查员乙");
        focus("#begin");
        tab.key("Enter");
        tab.until("document.activeElement.id === 'place-title'");
        focus(row("site.location:verdict") + " input");
        tab.key("Space");
        tab.key("ArrowRight");
        tab.key("ArrowRight");
        tab.key("ArrowLeft");
        assertThat(tab.value("document.activeElement.value").asText()).isEqualTo("没做到");
        assertThat(tab.value("getComputedStyle(document.activeElement.nextElementSibling).outlineStyle")
                        .asText())
                .isEqualTo("solid");
        focus(row("site.location:basis") + " textarea");
        tab.type("路口看不到");
        focus("#next-open");
        tab.key("Enter");
        assertThat(tab.value("document.activeElement.closest('[data-key]').dataset.key")
                        .asText())
                .isEqualTo("site.exterior:verdict");
        focus("#save");
        tab.key("Enter");

        JsonNode answers = JSON.readTree(Tab.saved(downloads).toFile());
        assertThat(answers.get("by").asText()).isEqualTo("自查员乙");
        assertThat(answers.get("answers").toString())
                .isEqualTo("{\"site.location:verdict\":\"没做到\",\"site.location:basis\":\"路口看不到\"}");
    }

    /** Goes on with Tab until the keyboard is there; a trap on the way would end nowhere. */
    private void focus(String selector) {
        for (int i = 0; i < 200; i++) {
            if (tab.value("document.activeElement.matches(" + Tab.quoted(selector) + ")")
                    .asBoolean()) {
                return;
            }
            tab.key("Tab");
        }
        throw new AssertionError("the keyboard does not come to " + selector);
    }

    @Test
    void should_give_everything_that_is_used_a_name_and_a_place_for_a_thumb() throws IOException {
        tab.lose();
        tab = browser.open(page, downloads, 360, 640, true);
        JsonNode data = JSON.readTree(tab.text("#form"));
        int at = 0;
        do {
            assertThat(tab.value("document.scrollingElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(360);
            assertThat(tab.value("""
                    Array.from(document.querySelectorAll('button, select, textarea, input, summary'))
                        .filter(each => each.getClientRects().length > 0)
                        .filter(each => {
                          const target = each.type === 'radio' || each.type === 'file' ? each.closest('label') : each;
                          const box = target.getBoundingClientRect();
                          return box.height < %1$d || box.width < %1$d || box.left < 0 && !target.closest('nav');
                        }).map(each => each.outerHTML).join()""".formatted(LEAST_TARGET)).asText()).isEmpty();
            assertThat(tab.value("""
                    Array.from(document.querySelectorAll('button, select, textarea, input'))
                        .filter(each => !(each.getAttribute('aria-label') || each.textContent.trim()
                            || each.labels && each.labels.length && each.labels[0].textContent.trim()))
                        .map(each => each.outerHTML).join()""").asText()).isEmpty();
            assertThat(tab.value("""
                    (() => { const ids = Array.from(document.querySelectorAll('[id]'), each => each.id);
                      const named = Array.from(document.querySelectorAll('[aria-labelledby]'))
                          .reduce((all, each) => all.concat(each.getAttribute('aria-labelledby').split(' ')), []);
                      return ids.filter((id, i) => ids.indexOf(id) !== i).concat(named.filter(id => !ids.includes(id))).join(); })()""").asText()).isEmpty();
            if (at < data.get("pages").size()) {
                go(data.get("pages").get(at).get("title").asText());
            }
        } while (at++ < data.get("pages").size());
    }

    @Test
    void should_remove_one_of_several_things_after_asking() throws IOException {
        go("窗口（逐个）");
        choose("windows.hanging_sign/联系电话", "有");
        tab.press("#thing-add");
        into("#thing-name", "西侧");
        choose("windows.hanging_sign/联系电话", "没有");
        tab.press(".things .thing:first-of-type");
        tab.agree(false);
        tab.press(".things > .buttons:last-child button");
        assertThat(tab.dialogs()).singleElement().asString().contains("窗口1");
        assertThat(tab.value("document.querySelectorAll('.thing').length").asInt())
                .isEqualTo(2);
        tab.agree(true);
        tab.press(".things > .buttons:last-child button");
        tab.until("document.querySelectorAll('.thing').length === 1");

        JsonNode windows = JSON.readTree(save().toFile()).get("things").get("windows");
        assertThat(windows).singleElement().satisfies(window -> {
            assertThat(window.get("name").asText()).isEqualTo("西侧");
            assertThat(window.get("answers").toString()).isEqualTo("{\"windows.hanging_sign/联系电话\":\"没有\"}");
        });
    }

    @Test
    void should_count_only_what_can_be_read() {
        go("工作台面（逐个）");
        write("counters.height", "八十");
        tab.press("#thing-name");
        assertThat(tab.text(row("counters.height") + " .fault")).contains("只写数字");
        assertThat(tab.value("document.querySelector('#places button[aria-current=true] .count').textContent")
                        .asText())
                .isEqualTo("0/3");
        save();
        assertThat(told()).contains("还有1处");
        write("counters.height", "80");
        choose("counters.height", "不清楚");
        assertThat(tab.value("document.querySelector('" + row("counters.height") + " input[type=text]').value")
                        .asText())
                .isEmpty();
        assertThat(tab.text("#places [aria-current=true] .count")).isEqualTo("1/3");
        tab.press(row("counters.height") + " .clear");
        assertThat(tab.text("#places [aria-current=true] .count")).isEqualTo("0/3");
    }

    @Test
    void should_tell_what_an_import_would_send_back() {
        tab.press("#begin");
        write("site.location:basis", "临街");
        tab.press("#next-open");
        assertThat(tab.text(row("site.location:basis") + " .fault")).contains("上面一行");
        choose("site.location:verdict", "做到了");
        assertThat(tab.text(row("site.location:basis") + " .fault")).isEmpty();
        go("制度");
        write("emergency.handed_out:checked", "3");
        tab.press("#places [aria-current=true]");
        assertThat(tab.text(row("emergency.handed_out:exceptions") + " .fault")).contains("都对的写 0");
        write("emergency.handed_out:exceptions", "4");
        save();
        assertThat(told()).contains("还有1处");
        assertThat(tab.text("#places [aria-current=true] .count")).startsWith("0/");
        write("emergency.handed_out:exceptions", "3");
        assertThat(tab.text("#places [aria-current=true] .count")).startsWith("1/");
        go("窗口（逐个）");
        tab.press("#thing-add");
        into("#thing-name", "窗口1");
        assertThat(tab.text("#thing-twice")).contains("请换一个");
    }

    @Test
    void should_lead_through_every_open_row_and_then_say_so() throws IOException {
        tab.value("""
                form.pages.forEach(page => subjects(page).forEach(subject => items(page).forEach(item =>
                    item.rows.filter(row => !row.accompanies).forEach(row => {
                      subject.answers[row.key] = row.choices[row.choices.length - 1] || '无'; }))));
                show(-1)""");
        assertThat(tab.value(
                                "(() => { const all = allRows(); return all.length > 90 && all.every(each => each.answered); })()")
                        .asBoolean())
                .isTrue();
        tab.press("#next-open");
        assertThat(told()).contains("都答了");
        Set<String> seen = new HashSet<>();
        tab.value("answered = nothingAnswered(); show(-1)");
        int all = tab.value("allRows().length").asInt();
        for (int i = 0; i < all; i++) {
            tab.value("goToNextOpen()");
            seen.add(tab.value("shownPage + ' ' + document.activeElement.closest('[data-key]').dataset.key")
                    .asText());
        }
        assertThat(seen).hasSize(all);
    }

    @Test
    void should_ask_every_row_of_the_workbook_in_its_words_and_order() throws IOException {
        JsonNode data = JSON.readTree(tab.text("#form"));
        StringBuilder shown = new StringBuilder();
        StringBuilder asked = new StringBuilder();
        data.get("pages").forEach(place -> {
            go(place.get("title").asText());
            shown.append(tab.value("Array.from(document.querySelectorAll('[data-key]'))"
                            + ".map(row => row.dataset.key + '=' + (row.querySelector('.label')"
                            + " || row.closest('article').querySelector('h4')).lastChild.textContent).join('\\n')")
                    .asText());
            shown.append('\n');
            place.get("sections")
                    .forEach(section -> section.get("items")
                            .forEach(item -> item.get("rows")
                                    .forEach(row -> asked.append(row.get("key").asText())
                                            .append('=')
                                            .append(
                                                    row.get("label").asText().isEmpty()
                                                            ? item.get("ask").asText()
                                                            : row.get("label").asText())
                                            .append('\n'))));
        });
        assertThat(shown.toString()).isEqualTo(asked.toString());
    }
}
