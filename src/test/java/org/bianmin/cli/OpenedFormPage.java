package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bianmin.browser.Browser;
import org.bianmin.browser.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The page of a self-check, open and empty in a real browser. */
abstract class OpenedFormPage {
    static final ObjectMapper JSON = new ObjectMapper();
    static final String CENTRE = "丑镇便民服务中心";

    @TempDir
    static Path pages;

    static Browser browser;
    static Path page;

    @TempDir
    Path folder;

    Path downloads;
    Tab tab;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start();
        page = form(CENTRE, pages.resolve("page.html"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        downloads = Files.createDirectory(folder.resolve("saved"));
        tab = desk(page);
        tab.value("localStorage.clear()");
        tab.open(page);
    }

    /** Whatever a test does, the page fetches nothing, and nothing in it goes wrong. */
    @AfterEach
    void close() {
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests()).allMatch(address -> address.matches("(file|blob|data):.*"));
        tab.lose();
    }

    static Path form(String centre, Path file) {
        Run run = Run.of(
                "form",
                "html",
                "--name",
                centre,
                "--kind",
                "乡镇便民服务中心",
                "--region",
                "示例区",
                "--standard",
                "db51-t-1618-2013",
                "-o",
                file);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return file;
    }

    Tab desk(Path file) {
        return browser.open(file, downloads, 1280, 900, false);
    }

    void go(String place) {
        int at = tab.value("Array.from(document.querySelectorAll('#places button span:first-child'))"
                        + ".findIndex(each => each.textContent === " + Tab.quoted(place) + ")")
                .asInt();
        tab.press("#places li:nth-child(" + (at + 1) + ") button");
        tab.until("document.querySelector('#place-title').textContent === " + Tab.quoted(place));
    }

    static String row(String key) {
        return "[data-key=" + Tab.quoted(key) + "]";
    }

    void choose(String key, String word) {
        tab.press(row(key) + " input[value=" + Tab.quoted(word) + "]");
    }

    void list(String key, String word) {
        tab.value(
                "(() => { const list = document.querySelector(" + Tab.quoted(row(key) + " select") + "); list.value = "
                        + Tab.quoted(word) + "; list.dispatchEvent(new Event('change', {bubbles: true})); })()");
    }

    void write(String key, String text) {
        into(row(key) + " textarea, " + row(key) + " input[type=text]", text);
    }

    void into(String selector, String text) {
        tab.value("document.querySelector(" + Tab.quoted(selector) + ").select()");
        tab.value("document.querySelector(" + Tab.quoted(selector) + ").focus()");
        tab.type(text);
    }

    void day(String selector, String day) {
        tab.value("(() => { const field = document.querySelector(" + Tab.quoted(selector) + "); field.value = '" + day
                + "'; field.dispatchEvent(new Event('input', {bubbles: true}));"
                + " field.dispatchEvent(new Event('change', {bubbles: true})); })()");
    }

    Path save() {
        tab.press("#save");
        return Tab.saved(downloads);
    }

    String told() {
        tab.until("document.querySelector('#told').textContent !== ''");
        return tab.text("#told");
    }
}
