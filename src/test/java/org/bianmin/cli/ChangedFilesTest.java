package org.bianmin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Waiting for somebody to save a file. */
@Timeout(60)
class ChangedFilesTest {
    @TempDir
    Path folder;

    private final ExecutorService waiting = Executors.newSingleThreadExecutor();
    private ChangedFiles changed;

    @BeforeEach
    void watch() throws IOException {
        Files.createDirectories(folder.resolve("inside"));
        Files.writeString(folder.resolve("inside/a.yaml"), "a");
        changed = new ChangedFiles(List.of(folder), List.of(".yaml", ".drl"), ChangeSignals.ofSystem());
    }

    @AfterEach
    void end() {
        waiting.shutdownNow();
        changed.close();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private List<String> next() throws Exception {
        return names(changed.await());
    }

    private List<String> names(List<Path> files) {
        return files.stream().map(file -> folder.relativize(file).toString()).toList();
    }

    private Future<List<Path>> waitsForAChange() {
        return waiting.submit(changed::await);
    }

    private static boolean stillWaits(Future<?> future) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(700);
        return !future.isDone();
    }

    @Test
    void should_wait_until_a_file_is_written() throws Exception {
        Future<List<Path>> told = waitsForAChange();
        assertThat(stillWaits(told)).isTrue();
        write("inside/a.yaml", "b");
        assertThat(names(told.get())).containsExactly("inside/a.yaml");
    }

    @Test
    void should_tell_what_changed_while_nobody_waited() throws Exception {
        write("inside/a.yaml", "b");
        write("new/b.drl", "b");
        assertThat(next()).containsExactly("inside/a.yaml", "new/b.drl");
    }

    @Test
    void should_hear_of_a_file_in_a_folder_that_is_new() throws Exception {
        Future<List<Path>> told = waitsForAChange();
        assertThat(stillWaits(told)).isTrue();
        Files.createDirectories(folder.resolve("new/inner"));
        assertThat(stillWaits(told)).isTrue();
        write("new/inner/b.yaml", "b");
        assertThat(names(told.get())).containsExactly("new/inner/b.yaml");
    }

    @Test
    void should_tell_of_a_file_that_is_taken_away() throws Exception {
        Future<List<Path>> told = waitsForAChange();
        Files.delete(folder.resolve("inside/a.yaml"));
        assertThat(names(told.get())).containsExactly("inside/a.yaml");
    }

    @Test
    void should_not_tell_of_a_file_that_is_saved_as_it_was_or_is_of_another_kind() throws Exception {
        Future<List<Path>> told = waitsForAChange();
        write("inside/a.yaml", "a");
        write("inside/.a.yaml.swp", "x");
        assertThat(stillWaits(told)).isTrue();
        write("inside/a.yaml", "b");
        assertThat(names(told.get())).containsExactly("inside/a.yaml");
    }

    @Test
    void should_tell_once_of_a_file_that_is_written_several_times() throws Exception {
        Future<List<Path>> told = waitsForAChange();
        for (int i = 0; i < 5; i++) {
            Files.delete(folder.resolve("inside/a.yaml"));
            write("inside/a.yaml", "half " + i);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(names(told.get())).containsExactly("inside/a.yaml");
        assertThat(stillWaits(waitsForAChange())).isTrue();
    }

    @Test
    void should_look_by_itself_where_the_system_gives_no_signal() throws Exception {
        try (ChangedFiles unheard = new ChangedFiles(List.of(folder), List.of(".yaml"), ChangeSignals.none())) {
            Future<List<Path>> told = waiting.submit(unheard::await);
            assertThat(stillWaits(told)).isTrue();
            write("inside/a.yaml", "b");
            assertThat(names(told.get())).containsExactly("inside/a.yaml");
        }
    }

    @Test
    void should_wait_for_a_folder_that_is_not_there_yet() throws Exception {
        Path later = folder.resolve("later");
        try (ChangedFiles unheard = new ChangedFiles(List.of(later), List.of(".yaml"), ChangeSignals.ofSystem())) {
            Future<List<Path>> told = waiting.submit(unheard::await);
            assertThat(stillWaits(told)).isTrue();
            write("later/a.yaml", "b");
            assertThat(names(told.get())).containsExactly("later/a.yaml");
        }
    }

    @Test
    void should_end_when_it_is_interrupted() throws Exception {
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                changed.await();
            } catch (InterruptedException e) {
                interrupted.complete(true);
            }
        });
        thread.start();
        thread.interrupt();
        assertThat(interrupted.get()).isTrue();
    }
}
