package org.bianmin.browser;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A Chromium without a window, driven by its own DevTools protocol. The JDK speaks WebSocket, so that no driver has to be
 * fetched that fits the browser's version.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private static final int SECONDS_TO_END = 10;

    private final Process process;
    private final DevTools devTools;

    /** Where the browser keeps what pages want to be kept. */
    private final Path profile;

    private Browser(Process process, DevTools devTools, Path profile) {
        this.process = process;
        this.devTools = devTools;
        this.profile = profile;
    }

    /** Starts the browser of this machine. Without one the test is skipped and says so; CI has one, so there it fails. */
    public static Browser start() throws IOException {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            String missing = "no Chromium on the PATH (" + String.join(", ", NAMES) + ")";
            if (System.getenv("CI") != null) {
                fail(missing + "; .ci/run installs one");
            }
            System.out.println("SKIPPED: " + missing + ", so the page is not tried in a browser");
            Assumptions.abort(missing);
        }
        Path profile = Files.createTempDirectory("bianmin-browser");
        List<String> command = new ArrayList<>(List.of(
                program.get().toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--no-first-run",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--lang=zh-CN",
                "about:blank"));
        if (System.getProperty("user.name").equals("root")) {
            // It refuses to shut itself in for root, which is who runs in a container.
            command.add(1, "--no-sandbox");
        }
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Browser(process, DevTools.connect(address(process)), profile);
    }

    private static Optional<Path> program() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The browser tells on its error stream where it listens; what it says there afterwards is nobody's. */
    private static URI address(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        List<String> before = new ArrayList<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("DevTools listening on ")) {
                Thread rest = new Thread(() -> said.lines().forEach(each -> {}));
                rest.setDaemon(true);
                rest.start();
                return URI.create(line.substring(line.indexOf("ws://")));
            }
            before.add(line);
        }
        return fail("the browser ended: " + before);
    }

    /** A new tab with a page of the given size in pixels, as a phone has it where {@code phone}. */
    public Tab open(Path page, Path downloads, int width, int height, boolean phone) {
        JsonNode target = devTools.call("", "Target.createTarget", Map.of("url", "about:blank"));
        String id = target.get("targetId").asText();
        String session = devTools.call("", "Target.attachToTarget", Map.of("targetId", id, "flatten", true))
                .get("sessionId")
                .asText();
        devTools.call(
                "", "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        Tab tab = new Tab(devTools, id, session);
        tab.size(width, height, phone);
        tab.open(page);
        return tab;
    }

    /** Ends the browser with every process of its own, which go on writing into the profile until they are gone. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        devTools.send("", "Browser.close", Map.of());
        for (ProcessHandle each : all) {
            try {
                each.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
            } catch (Exception e) {
                each.destroyForcibly();
                each.onExit().join();
            }
        }
        devTools.close();
        try (Stream<Path> kept = Files.walk(profile)) {
            for (Path path : kept.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
