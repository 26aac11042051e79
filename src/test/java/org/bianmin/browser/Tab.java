package org.bianmin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** One tab of the browser, used as a person uses it: with a keyboard, a pointer and files. */
public final class Tab {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_WAIT_MS = 20_000;

    private final DevTools devTools;
    private final String target;
    private final String session;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> dialogs = new CopyOnWriteArrayList<>();
    private volatile boolean agrees = true;

    Tab(DevTools devTools, String target, String session) {
        this.devTools = devTools;
        this.target = target;
        this.session = session;
        devTools.listen(this::event);
        Stream.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable", "DOM.enable")
                .forEach(method -> call(method, Map.of()));
    }

    private void event(JsonNode said) {
        if (!said.path("sessionId").asText().equals(session)) {
            return;
        }
        JsonNode told = said.get("params");
        switch (said.get("method").asText()) {
            case "Runtime.exceptionThrown" ->
                complaints.add(told.get("exceptionDetails").toString());
            case "Log.entryAdded" -> complaints.add(told.get("entry").toString());
            case "Network.requestWillBeSent" ->
                requests.add(told.get("request").get("url").asText());
            case "Page.javascriptDialogOpening" -> {
                dialogs.add(told.get("message").asText());
                devTools.send(session, "Page.handleJavaScriptDialog", Map.of("accept", agrees));
            }
            default -> {
                // Nobody asks for it.
            }
        }
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return devTools.call(session, method, parameters);
    }

    public void size(int width, int height, boolean phone) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
        call("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
    }

    public void open(Path page) {
        call("Page.navigate", Map.of("url", page.toUri().toString()));
        until("document.readyState === 'complete' && !document.body.classList.contains('waiting')");
    }

    /** Whether the person says yes when asked. */
    public void agree(boolean yes) {
        agrees = yes;
    }

    /** What an expression of the page's own language gives. */
    public JsonNode value(String expression) {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        assertThat(answer.path("exceptionDetails").toString()).isEmpty();
        return answer.get("result").path("value");
    }

    public String text(String selector) {
        return value("document.querySelector(" + quoted(selector) + ").textContent")
                .asText();
    }

    /** Waits for a condition; what never comes fails. */
    public void until(String condition) {
        long end = System.nanoTime() + LONGEST_WAIT_MS * 1_000_000;
        while (!value("Boolean(" + condition + ")").asBoolean()) {
            assertThat(System.nanoTime()).as(condition + " " + complaints).isLessThan(end);
            pause();
        }
    }

    public static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Presses with the pointer in the middle of an element. */
    public void press(String selector) {
        JsonNode at = value("(() => { const it = document.querySelector(" + quoted(selector)
                + "); it.scrollIntoView({block: 'center'}); const box = it.getBoundingClientRect();"
                + " return {x: box.left + box.width / 2, y: box.top + box.height / 2}; })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            at.get("x").asDouble(),
                            "y",
                            at.get("y").asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    /** Presses a key: Tab, Enter, Space, ArrowRight. */
    public void key(String key) {
        int code = switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "Space" -> 32;
            case "ArrowLeft" -> 37;
            case "ArrowRight" -> 39;
            default -> throw new IllegalArgumentException(key);
        };
        String text = key.equals("Enter") ? "\r" : key.equals("Space") ? " " : "";
        String name = key.equals("Space") ? " " : key;
        for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", name, "code", key, "windowsVirtualKeyCode", code, "text", text));
        }
    }

    /** Writes where the keyboard is. */
    public void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    /** Chooses files where the page asks for some. */
    public void files(String selector, Path... files) {
        JsonNode document = call("DOM.getDocument", Map.of());
        JsonNode input = call(
                "DOM.querySelector",
                Map.of("nodeId", document.get("root").get("nodeId").asInt(), "selector", selector));
        call(
                "DOM.setFileInputFiles",
                Map.of(
                        "nodeId",
                        input.get("nodeId").asInt(),
                        "files",
                        Stream.of(files).map(Path::toString).toList()));
    }

    /** The one file that the page has saved into a folder. */
    public static Path saved(Path folder) {
        long end = System.nanoTime() + LONGEST_WAIT_MS * 1_000_000;
        while (true) {
            try (Stream<Path> all = Files.list(folder)) {
                List<Path> files = all.toList();
                if (files.size() == 1 && files.get(0).toString().endsWith(".json")) {
                    return files.get(0);
                }
                assertThat(System.nanoTime()).as(files.toString()).isLessThan(end);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            pause();
        }
    }

    /** What the page looks like, whole. */
    public void picture(Path file) {
        JsonNode answer = call("Page.captureScreenshot", Map.of("format", "png"));
        try {
            Files.write(file, Base64.getDecoder().decode(answer.get("data").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What went wrong in the page, and what its policy refused. */
    public List<String> complaints() {
        return complaints;
    }

    /** Every address that was asked for. */
    public List<String> requests() {
        return requests;
    }

    /** What the person was asked. */
    public List<String> dialogs() {
        return dialogs;
    }

    /** Loses the tab without a word to the page. */
    public void lose() {
        devTools.call("", "Target.closeTarget", Map.of("targetId", target));
    }

    public static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
